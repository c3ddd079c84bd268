"""Which rows of a timetable may answer a question about one day of the week: "what time do we finish on Fridays"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAMED = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?"
_DAY = re.compile(rf"\b({_NAMED})\b", re.IGNORECASE)
_RANGE = re.compile(rf"\b({_NAMED})\s?(?:-|–|—|to|till|until|through)\s?({_NAMED})\b", re.IGNORECASE)
# A row names its days at its start.
_START = 28


def fitting(question: str, rows: Sequence[str]) -> list[bool]:
    """Whether each row may tell of the one day asked for: not where it names others, and another row names this one."""
    asked = _told(question)
    if len(asked) != 1:
        return [True] * len(rows)
    told = [_told(row[:_START]) for row in rows]
    held = any(asked <= days for days in told)
    return [not (held and days) or asked <= days for days in told]


def _told(text: str) -> set[int]:
    """The days of the week that a text names, those between two of them included."""
    found = {_number(day) for day in _DAY.findall(text)}
    for first, last in _RANGE.findall(text):
        start, span = _number(first), (_number(last) - _number(first)) % 7
        found |= {(start + step) % 7 for step in range(span + 1)}
    return found


def _number(day: str) -> int:
    return _DAYS.index(day[:3].lower())
