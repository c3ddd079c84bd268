"""Small checks that compose into Block Kit's rules and complain in Slack's words; knows no particular block."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Check = Callable[[Any, str], Iterator[str]]


def problem(what: str, at: str) -> str:
    """Word a complaint as Slack's ``response_metadata.messages`` does."""
    return f"[ERROR] {what} [json-pointer:{at}]"


def string(most: int | None = None, *, least: int = 1, pattern: str = "") -> Check:
    """A string of ``least`` to ``most`` characters that matches ``pattern`` from its beginning."""

    def check(node: Any, at: str) -> Iterator[str]:
        if not isinstance(node, str):
            yield problem("must be a string", at)
        elif len(node) < least:
            yield problem(f"must be more than {least - 1} characters", at)
        elif most is not None and len(node) > most:
            yield problem(f"must be less than {most + 1} characters", at)
        elif pattern and not re.match(pattern, node):
            yield problem("failed to match the required format", at)

    return check


def one_of(*values: str) -> Check:
    """One of a few words."""

    def check(node: Any, at: str) -> Iterator[str]:
        if node not in values:
            yield problem(f"must be one of: {', '.join(values)}", at)

    return check


def boolean(node: Any, at: str) -> Iterator[str]:
    """True or false, not a word for it."""
    if not isinstance(node, bool):
        yield problem("must be a boolean", at)


def whole(least: int, most: int) -> Check:
    """A whole number between two bounds."""

    def check(node: Any, at: str) -> Iterator[str]:
        if not isinstance(node, int) or isinstance(node, bool):
            yield problem("must be an integer", at)
        elif not least <= node <= most:
            yield problem(f"must be between {least} and {most}", at)

    return check


def anything(node: Any, at: str) -> Iterator[str]:  # noqa: ARG001  # a check like the others
    """Whatever it is."""
    yield from ()


def items(each: Check, most: int, *, least: int = 1) -> Check:
    """A list of ``least`` to ``most`` items."""

    def check(node: Any, at: str) -> Iterator[str]:
        if not isinstance(node, list):
            yield problem("must be an array", at)
            return
        if len(node) < least:
            yield problem(f"no fewer than {least} items allowed", at)
        if len(node) > most:
            yield problem(f"no more than {most} items allowed", at)
        for number, item in enumerate(node):
            yield from each(item, f"{at}/{number}")

    return check


def fields(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    """An object with these fields and no other; ``type`` is taken as checked."""
    known = {"type": anything, **required, **(optional or {})}

    def check(node: Any, at: str) -> Iterator[str]:
        if not isinstance(node, dict):
            yield problem("must provide an object", at)
            return
        for name in required:
            if node.get(name) is None:
                yield problem(f"missing required field: {name}", at)
        for name, value in node.items():
            if name not in known:
                yield problem(f"invalid additional property: {name}", at)
            elif value is not None:
                yield from known[name](value, f"{at}/{name}")

    return check


def typed(kinds: Mapping[str, Check]) -> Check:
    """An object whose ``type`` picks the check; inner complaints come after Slack's general one."""

    def check(node: Any, at: str) -> Iterator[str]:
        if not isinstance(node, dict):
            yield problem("must provide an object", at)
        elif "type" not in node:
            yield problem("missing required field: type", at)
        elif node["type"] not in kinds:
            yield problem(f"unsupported type: {node['type']}", f"{at}/type")
        else:
            inner = list(kinds[node["type"]](node, at))
            if inner:
                yield problem("failed to match all allowed schemas", at)
            yield from inner

    return check


def both(*checks: Check) -> Check:
    """All of several checks."""

    def check(node: Any, at: str) -> Iterator[str]:
        for each in checks:
            yield from each(node, at)

    return check


def any_field(*names: str) -> Check:
    """At least one of these fields is given."""

    def check(node: Any, at: str) -> Iterator[str]:
        if not any(node.get(name) for name in names):
            yield problem(f"must define either {' or '.join(f'`{name}`' for name in names)}", at)

    return check
