"""Whether a person's answer and the advert's words say different things: figures, days, yes or no. Patterns only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_FIGURE = r"\d[\d,]*(?:\.\d+)?"
_NUMBER = rf"(?P<n>{_FIGURE}|\b(?:{'|'.join(_WORDS)}))"
_MONEY = re.compile(rf"(?:[£$€¥₹]|\b(?:GBP|USD|EUR)\s?)\s?(?P<n>{_FIGURE})(?P<k>\s?k\b)?", re.IGNORECASE)
_RANGE = re.compile(rf"(?P<n>{_FIGURE})(?P<k>k)?\s?(?:-|–|—|to)\s?[£$€]?(?P<m>{_FIGURE})(?P<l>\s?k\b)?", re.IGNORECASE)
_PERCENT = re.compile(rf"{_NUMBER}\s?(?:%|per ?cent\b)", re.IGNORECASE)
_SPAN = re.compile(
    rf"{_NUMBER}[\s-]?(?:working |calendar |paid )?(?P<unit>minute|hour|day|week|month|year)s?\b", re.IGNORECASE
)
_DAYS = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b", re.IGNORECASE)
_LEAD = re.compile(r"^\W*(yes|no)\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:not (?:required|needed|necessary|essential|available|offered|possible)|isn['’]t|no need)\b", re.I
)
# Roughly the same length of time in days, so that "two weeks" and "14 days" agree.
_IN_DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}


class Said(NamedTuple):
    """The typed values of a text, by kind."""

    money: tuple[float, ...]
    percent: tuple[float, ...]
    days: tuple[float, ...]
    weekdays: frozenset[str]


def differ(person: str, quotes: Sequence[str], lead: str = "") -> str:
    """The quote that says something else than a person's answer; empty where none does.

    ``lead`` is how the document's own answer begins, which may be a plain yes or no.
    """
    told = _read(person)
    for quote in quotes:
        if _apart(told, _read(quote)):
            return quote
    said, read = _LEAD.match(person), _LEAD.match(lead)
    if said and read and said[1].casefold() != read[1].casefold() and quotes:
        return quotes[0]
    if said and said[1].casefold() == "yes":
        return next((quote for quote in quotes if _DENIED.search(quote)), "")
    return ""


def _apart(one: Said, other: Said) -> bool:
    """Whether two texts give values of a kind and share none of them; values within a range agree with it."""
    if one.weekdays and other.weekdays and one.weekdays.isdisjoint(other.weekdays):
        return True
    return any(
        mine and theirs and not _meet(mine, theirs)
        for mine, theirs in ((one.money, other.money), (one.percent, other.percent), (one.days, other.days))
    )


def _meet(mine: Iterable[float], theirs: Sequence[float]) -> bool:
    low, high = min(theirs), max(theirs)
    mine = list(mine)
    within = any(low <= value <= high for value in mine)
    return within or any(min(mine) <= value <= max(mine) for value in theirs)


def _read(text: str) -> Said:
    return Said(
        money=tuple(_money(text)),
        percent=tuple(_value(found["n"]) for found in _PERCENT.finditer(text)),
        days=tuple(_value(found["n"]) * _IN_DAYS[found["unit"].lower()] for found in _SPAN.finditer(text)),
        weekdays=frozenset(day.casefold() for day in _DAYS.findall(text)),
    )


def _money(text: str) -> Iterable[float]:
    for found in _MONEY.finditer(text):
        yield from _spread(text, found)


def _spread(text: str, found: re.Match[str]) -> Iterable[float]:
    """A sum, and the other end of the range that it opens: in "£60–75k" both are thousands."""
    range_ = _RANGE.match(text, found.start("n"))
    if range_ is None:
        yield _value(found["n"]) * (1000 if found["k"] else 1)
        return
    thousands = bool(range_["l"])
    yield _value(range_["n"]) * (1000 if range_["k"] or thousands else 1)
    yield _value(range_["m"]) * (1000 if thousands else 1)


def _value(text: str) -> float:
    plain = text.casefold().replace(",", "")
    return float(_WORDS[plain]) if plain in _WORDS else float(plain)
