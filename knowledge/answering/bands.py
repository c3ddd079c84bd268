"""Bands of years, "5 to 8", "over five, up to eight", "second year": which row of a table a person falls into."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from knowledge.answering.amounts import plain

# A number that is no part of a time of day, a sum or a longer number.
_N = r"(?<![\d:.,€$£])(\d{1,2}(?:\.5)?)(?!\d|[:,.]\d)"
_YEARS = re.compile(rf"{_N}\s*\+?\s*(?:years?|yrs?|seasons?)\b", re.IGNORECASE)
_OWN = re.compile(
    r"\b(?:i|i['’]?ve|ive|i['’]?m|im|my|with|got|having|after|someone|somebody|anyone|whos|"
    r"who['’]?s|who has|done)\b",
    re.IGNORECASE,
)
# "Once I've got 5 in" are years.
_UNNAMED = re.compile(rf"(?<=\bgot ){_N}(?= (?:in|under my belt|behind me)\b)", re.IGNORECASE)
_NTH = {word: at for at, word in enumerate("first second third fourth fifth sixth seventh eighth".split(), 1)}
_ORDINAL = re.compile(
    rf"\b(?:(?:(?P<word>{'|'.join(_NTH)})|(?P<nth>\d)(?:st|nd|rd|th)) (?:year|season)|"
    r"(?:year|season) (?P<number>\d))\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"\bone\b", re.IGNORECASE)
_ONWARDS = re.compile(r"\b(?:after|onwards?|later|over|up|beyond)\b|\+", re.IGNORECASE)
# Each with the least and the most of its band; an open end is empty.
_BANDS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:over|above|more than|from) {_N}(?: \w+)?,? (?:up )?to {_N}",
        rf"{_N}\s?(?:-|–|—|to|until|till|up to)\s?{_N}",
        rf"{_N}\s?(?:\+|(?:\w+ )?(?:and|or) (?:more|over|above|up(?:wards)?|after)\b|(?:\w+ )?onwards?\b|plus\b)()",
        rf"\b(?:over|above|more than|at least|from) {_N}()",
        rf"()\b(?:under|below|less than|fewer than|up to|at most|no more than) {_N}",
    )
)


class _Years(NamedTuple):
    """Years of a person: how many they have, or the how-manieth they are in."""

    number: float
    nth: bool


def fitting(question: str, rows: Sequence[str]) -> list[bool]:
    """Whether each row may be the person's: not where it tells another band than the row in which their years fall."""
    years = _years(question)
    if years is None:
        return [True] * len(rows)
    bands = [_band(row, nth=years.nth) for row in rows]
    held = [band is not None and band[0] <= years.number <= band[1] for band in bands]
    return [not any(held) or band is None or own for band, own in zip(bands, held, strict=True)]


def _years(question: str) -> _Years | None:
    """The years that a person tells of or asks about."""
    text = _UNNAMED.sub(r"\1 years", _figures(question))
    nth = _nth(text)
    if nth is not None:
        return _Years(nth, nth=True)
    found = _YEARS.search(text)
    return _Years(float(found[1]), nth=False) if found and _OWN.search(text) else None


def _nth(text: str) -> int | None:
    found = _ORDINAL.search(text)
    if not found:
        return None
    return _NTH[found["word"].lower()] if found["word"] else int(found["nth"] or found["number"])


def _band(text: str, *, nth: bool) -> tuple[float, float] | None:
    """The least and the most of the band that a row tells."""
    told = _figures(text)
    if nth:
        at = _nth(told)
        return None if at is None else (at, float("inf") if _ONWARDS.search(told) else at)
    found = next((match for pattern in _BANDS if (match := pattern.search(told))), None)
    return (float(found[1] or 0), float(found[2] or "inf")) if found else None


def _figures(text: str) -> str:
    """A text with its numbers in figures; a one is a number here."""
    return _ONE.sub("1", plain(text))
