"""Numbers as a text states them, each with what binds it: a limit, a currency, a unit sign; knows no documents."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORDS = dict(zip("two three four five six seven eight nine ten eleven twelve".split(), range(2, 13), strict=True))
_WORDS |= {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100}
_WORDED = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
_CURRENCY = r"[£$€¥₹]|\b(?:GBP|EUR|USD|CHF|CAD|AUD)\b"
_NUMBER = r"\d(?:[\d.,:/]*\d)?"
_AMOUNT = re.compile(
    rf"(?P<limit>\b(?:from|up to|at least|at most|no (?:more|less|fewer) than|(?:more|less|fewer) than|over|under|"
    rf"around|about|approximately|approx\.?|circa|c\.|roughly|nearly|almost|between|minimum(?: of)?|maximum(?: of)?|"
    rf"above|below|within|after|before|by|until|every)\s+|[~<>≤≥]\s*)?"
    rf"(?P<currency>{_CURRENCY})?\s?(?P<low>{_NUMBER})\s?(?P<small>k|m|%)?"
    rf"(?:\s?(?:-|–|—|\bto\b|\band\b(?=\s?[£$€]))\s?(?:{_CURRENCY})?\s?(?P<high>{_NUMBER})\s?)?"
    rf"(?P<sign>k\b|m\b|bn\b|%|per ?cent\b|\+)?(?P<after>\s?(?:{_CURRENCY}))?",
    re.IGNORECASE,
)
_SIGNS = {"£": "gbp", "$": "usd", "€": "eur", "percent": "%", "per cent": "%", "~": "about", "approximately": "about"}
_SIGNS |= {
    "around": "about",
    "approx": "about",
    "approx.": "about",
    "circa": "about",
    "c.": "about",
    "roughly": "about",
}


class Amount(NamedTuple):
    """A number with all that changes what it says; ``high`` closes a range."""

    low: str
    high: str
    currency: str
    sign: str
    limit: str


def plain(text: str) -> str:
    """The text with the small numbers that are written as words in figures."""
    return _WORDED.sub(lambda match: str(_WORDS[match[0].lower()]), text)


def amounts(text: str) -> list[Amount]:
    """The numbers of a text in order."""
    return [_amount(match) for match in _AMOUNT.finditer(plain(text))]


def _amount(match: re.Match[str]) -> Amount:
    return Amount(
        low=_bare(match["low"]),
        high=_bare(match["high"] or ""),
        currency=_named(match["currency"] or match["after"]),
        sign=_named(match["sign"] or match["small"]),
        limit=_named(match["limit"]),
    )


def _bare(number: str) -> str:
    return re.sub(r",(?=\d{3})", "", number)


def _named(found: str | None) -> str:
    word = " ".join((found or "").lower().split())
    return _SIGNS.get(word, word)
