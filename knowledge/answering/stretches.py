"""Which months of a job a question and a heading speak of: "the first 3 months", "6 months and onwards"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from knowledge.answering.amounts import plain
from knowledge.domain import Passage

# Months in one of each.
_MONTHS = {"day": 1 / 30, "week": 0.25, "month": 1.0, "year": 12.0, "yr": 12.0}
_LONG = r"(?:(?P<many>\d+)[ -]?)?(?P<unit>days?|weeks?|months?|years?|yrs?)\b"
_HALF = re.compile(r"\bhalf an? year\b|\bhalf-year\b", re.IGNORECASE)
_ONE = re.compile(r"\b(?:an?|the first|your first|my first) (?=(?:month|year)\b)", re.IGNORECASE)
_FIRST = re.compile(rf"\b(?:first|initial|within(?: the| your)?)\s+{_LONG}", re.IGNORECASE)
_AFTER = re.compile(
    r"\b(?:after|past|beyond|following|from|at|once|been (?:here|there))\s+"
    rf"(?:(?:the|your|my|about|around|roughly|i['’]?ve|i have|been|there|here|in|for|first|month)\s+)*{_LONG}",
    re.IGNORECASE,
)
_ONWARDS = re.compile(
    r"\b(?P<many>\d+)[ -]?(?P<unit>months?|years?|yrs?)"
    r"(?: (?:and|or))?\s?(?:\+|onwards?|on\b|in(?=\W*$|,)|later|beyond|plus)",
    re.IGNORECASE,
)


class _Stretch(NamedTuple):
    """Months of a job from its start, or from these on."""

    onwards: bool
    months: float


def fitting(question: str, passages: Sequence[Passage]) -> list[bool]:
    """Whether each passage may answer: not where it stands under a heading of other months than are asked for."""
    asked = _stretch(question)
    return [asked is None or not _apart(asked, _headed(one)) for one in passages]


def within(question: str, passages: Sequence[Passage]) -> list[Passage]:
    """The passages under a heading of the months that the question asks for."""
    asked = _stretch(question)
    return [one for one in passages if asked and (told := _headed(one)) and told.onwards == asked.onwards]


def _apart(asked: _Stretch, told: _Stretch | None) -> bool:
    if told is None or told.onwards == asked.onwards:
        return False
    return told.months <= asked.months if asked.onwards else told.months >= asked.months


def _headed(passage: Passage) -> _Stretch | None:
    """The months that a passage's lead-in or heading speaks of."""
    return next((one for one in map(_stretch, (passage.lead, *passage.section_path[-1:])) if one), None)


def _stretch(text: str) -> _Stretch | None:
    """The months that a text speaks of; what comes after some time before its first months."""
    text = plain(_ONE.sub("1 ", _HALF.sub("6 months", text)))
    later = [found for pattern in (_AFTER, _ONWARDS) if (found := pattern.search(text))]
    found = min(later, key=lambda one: one.start(), default=None) or _FIRST.search(text)
    if found is None:
        return None
    return _Stretch(bool(later), float(found["many"] or 1) * _MONTHS[found["unit"].lower().rstrip("s")])
