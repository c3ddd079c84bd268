"""The fields that the forms of question sets are made of, and what people filled into them; pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.blocks.message import Block, mark, plain
from bot.blocks.sets_mark import Mark, read
from knowledge.errors import BadRequest

MINUTES = ("30", "45", "60")
LEVELS = ("1", "3", "5")
# Slack's limits for a title and for what a form carries along.
_TITLE, _CARRIED = 24, 3000
_TEXT = 3000


def form(name: str, title: str, blocks: Sequence[Block], *, submit: str = "", carried: str = "") -> Block:
    """Build a form; without ``submit`` it is only to read. Raises ValueError for more than Slack takes."""
    if len(title) > _TITLE or len(carried) > _CARRIED:
        raise ValueError("a form's title or what it carries along is too long")
    sending = {"submit": plain(submit)} if submit else {}
    head = {"type": "modal", "callback_id": name, "title": plain(title), "close": plain("Close")}
    return {**head, **sending, "private_metadata": carried, "blocks": list(blocks)}


def told(title: str, sentence: str) -> Block:
    """Build a form that holds one sentence of safe text, in place of one that can't be used any more."""
    return form("set_told", title, [notice(sentence)])


def notice(text: str) -> Block:
    """Build a paragraph of safe text."""
    return {"type": "section", "text": mark(text)}


def words(name: str, label: str, value: str, *, hint: str = "", optional: bool = False) -> Block:
    """Build a field for several lines of text."""
    # An empty initial value is no value to Slack's own screen, so it is left out.
    start = {"initial_value": value[:_TEXT]} if value else {}
    return field(name, label, {"type": "plain_text_input", "multiline": True, **start}, hint=hint, optional=optional)


def number(name: str, label: str, value: str = "", *, hint: str = "", optional: bool = False) -> Block:
    """Build a field for a whole number; its bounds are ours to explain, so it has none."""
    start = {"initial_value": value} if value else {}
    return field(
        name, label, {"type": "number_input", "is_decimal_allowed": False, **start}, hint=hint, optional=optional
    )


def menu(name: str, label: str, choices: Sequence[Block], chosen: str = "", **more: Any) -> Block:
    """Build a menu of at most a hundred entries, or of groups where there are more."""
    start = next((one for one in choices if one["value"] == chosen), None)
    element = {"type": "static_select", **grouped(choices), **({"initial_option": start} if start else {})}
    return field(name, label, element, **more)


def grouped(choices: Sequence[Block]) -> Block:
    """Return a menu's entries as Slack takes them: in groups of a hundred, named by what they reach from and to."""
    if len(choices) <= 100:
        return {"options": list(choices)}
    packs = [choices[start : start + 100] for start in range(0, len(choices), 100)]
    return {"option_groups": [{"label": plain(_span(pack)), "options": list(pack)} for pack in packs]}


def field(name: str, label: str, element: Block, *, hint: str = "", optional: bool = False) -> Block:
    """Build one field under one name."""
    shown = {"type": "input", "block_id": name, "label": plain(label), "element": {"action_id": name, **element}}
    more: Block = {"hint": plain(hint)} if hint else {}
    return shown | more | ({"optional": True} if optional else {})


def filled(view: Mapping[str, Any]) -> dict[str, Any]:
    """Read what was filled in, by field: a text, a chosen value, or a list of them; None for a field left empty."""
    values = view["state"]["values"]
    return {name: _held(next(iter(held.values()))) for name, held in values.items() if held}


def carried(view: Mapping[str, Any]) -> tuple[Mark | None, dict[str, str]]:
    """Read what a form carries along: its mark, and the digests of what its fields held at first."""
    try:
        kept = json.loads(view.get("private_metadata") or "{}")
    except ValueError:
        return None, {}
    if not isinstance(kept, dict):
        return None, {}
    shown = kept.get("shown")
    return read(kept.get("mark")), dict(shown) if isinstance(shown, dict) else {}


def carry(found: Mark, shown: Mapping[str, str] | None = None) -> str:
    """Write down what a form carries along."""
    return json.dumps({"mark": found.value, **({"shown": dict(shown)} if shown else {})}, separators=(",", ":"))


def digest(text: str) -> str:
    """Return what tells whether a field still holds what it held; spaces at line ends make no difference."""
    lines = "\n".join(line.strip() for line in text.strip().splitlines())
    return hashlib.sha256(lines.encode()).hexdigest()[:12]


def lines(text: str | None) -> tuple[str, ...]:
    """Return a field's lines, without the empty ones."""
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())


def whole(text: object) -> int:
    """Read a whole number. Raises BadRequest for anything else."""
    try:
        return int(str(text))
    except ValueError:
        raise BadRequest("That is no whole number. Write the minutes in figures, such as 45.") from None


def asked_minutes(values: Mapping[str, Any]) -> int:
    """Read the interview's minutes: a person's own number goes before the menu. Raises BadRequest for no number."""
    return whole(values.get("own_minutes") or values.get("minutes") or "")


def _held(element: Mapping[str, Any]) -> Any:  # a text or a list of texts
    if "selected_options" in element:
        return [str(one.get("value") or "") for one in element["selected_options"] or ()]
    if "selected_option" in element:
        return (element["selected_option"] or {}).get("value")
    return element.get("selected_user", element.get("value"))


def _span(pack: Iterable[Block]) -> str:
    named = [one["text"]["text"] for one in pack]
    return f"{named[0][:34]} … {named[-1][:34]}"
