"""Names never used before in this process, so that no two events, people or messages are ever called the same."""

from __future__ import annotations

import itertools

_COUNT = itertools.count(1)


def number() -> int:
    """Return a number never used before."""
    return next(_COUNT)


def fresh(prefix: str) -> str:
    """Return a name never used before, such as ``U0P17`` for ``U0P``."""
    return f"{prefix}{number()}"
