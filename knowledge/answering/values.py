"""Typed values in a passage: money, numbers, durations, dates, places, people. Patterns only, no meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_NUMBER_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|half)"
)
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])"
_AMOUNT = rf"(?:\d[\d,.]*\s?(?:k|m|bn)?\b|{_NUMBER_WORD}\b)"
_UNIT = r"(?:minute|hour|day|week|fortnight|month|year)s?\b"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_CURRENCY = r"(?:[£$€¥₹]|\b(?:GBP|USD|EUR|CAD|AUD|CHF|INR|NZD|SEK|NOK|DKK|ZAR)\b)"
_SUM = r"\s?\d[\d,.]*(?:\s?(?:k|m|bn|thousand|million|billion|lakhs?|crores?)\b)?"

# Alternatives of each kind; places, towns and people are told by their capitals, the rest in any case.
_ALTERNATIVES: dict[str, tuple[str, ...]] = {
    "money": (
        rf"{_CURRENCY}{_SUM}(?:\s?(?:-|–|—|to|and)\s?{_CURRENCY}?{_SUM})?",
        rf"\b\d[\d,.]*\s?(?:k\b|{_CURRENCY}|pounds|dollars|euros|per hour|an hour|p\.?a\.?\b)",
        r"\b\d{2,3},\d{3}\b",
        r"\b(?:unpaid|stipend|national (?:living|minimum) wage|competitive)\b",
    ),
    "percent": (r"\d[\d.]*\s?(?:%|per ?cent\b|percent\b)", r"\b(?:a third|a quarter|half) of\b"),
    # A number of things: no sum, share or length of time.
    "count": (
        rf"(?<![£$€¥\d.,])\b(?>{_NUMBER_WORD}\b|\d[\d,]*(?:\.\d+)?)(?!\s?(?:%|per ?cent|k\b|m\b|x\b|am\b|pm\b))"
        rf"(?![\s-]*(?:calendar |working )?{_UNIT})",
    ),
    "number": (rf"\b(?:{_NUMBER_WORD}|\d[\d,.]*\+?)",),
    "duration": (
        rf"\b{_AMOUNT}(?:\s?(?:-|–|to)\s?{_AMOUNT})?\+?[\s-]?(?:calendar |working |paid |additional )?{_UNIT}",
        r"\b(?:permanent|fixed[- ]term|temporary|full[- ]time|part[- ]time)\b",
    ),
    "frequency": (
        r"\b(?:every|each|once|twice|weekly|fortnightly|monthly|daily|quarterly|annually|yearly|rarely)\b",
        r"\b(?:per|an?|one) (?:day|week|month|year)\b",
        rf"\b{_AMOUNT} (?:days?|times?) (?:a|per|each)\b",
        r"\b(?:occasional(?:ly)?|regular(?:ly)?|\d+ in \d+|one in \w+|some\b.*\boutside)\b",
    ),
    "date": (
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\b",
        rf"\b{_MONTH}\s+\d{{1,4}}\b",
        r"\b\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\b",
        r"\b(?:immediately|as soon as possible|asap|continuous|rolling|until filled|20\d\d)\b",
    ),
    "time": (
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b",
        r"\b(?:morning|afternoon)s?\b",
        r"\b\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|hours)\b",
        r"\b\d{1,2}:\d{2}\b",
    ),
    "clock": (
        r"\b\d{1,2}[:.]\d{2}(?!\d)(?:\s?[ap]\.?m\b)?|\b\d{1,2}\s?[ap]\.?m\b|\b(?:0\d|1[0-8]|2[1-3])[0-5]\d\b",
        rf"\b{_HOUR}\s?o['’]clock\b|\bhalf (?:past )?{_HOUR}\b|\bquarter (?:past|to|till) {_HOUR}\b",
        r"\b(?:noon|midday|midnight)\b",
        rf"\b(?:at|from|by|until|till?|to|before|after|past|between|back|-|–) (?:about |around )?{_HOUR}"
        r"(?=\W*(?:$|[.,;)–-]|(?:to|till?|until|in the|on (?:a |the )?\w+day|and|with|from|every|sharp)\b))",
    ),
    "moment": (r"\b(?:before|after|by|until|during|deadline|once|as soon as|every)\b",),
    "payment": (r"[£$€¥]\s?\d", r"\b(?:paid|payment|allowance|supplement|time off in lieu|toil|overtime rate)\b"),
    "place": (
        r"\b(?:in|at|from|near|across|throughout|outside|of|is|be|:)\s+(?:the\s+|our\s+)?[A-Z][a-z]+",
        r"\b[A-Z][a-z]+, [A-Z]{2}\b",
        r"\b(?:[Rr]emote(?:ly)?|[Hh]ybrid|[Ss]tatewide|[Nn]ationwide|[Ww]orldwide|[Aa]nywhere|[Ll]ocation:?)\b",
    ),
    "town": (
        r"\b(?:in|at|near|across|outside|from)\s+(?:the\s+)?[A-Z][a-z]{2,}",
        r"\b[A-Z][a-z]+, [A-Z]{2}\b",
    ),
    "person": (
        r"\b(?:manager|head of|director|chief|lead|principal|supervisor|officer|president|coordinator)\b",
        r"\b(?:CEO|CTO|COO|CFO|partner|matron|chef|dean|chair|report(?:s|ing)? (?:in)?to)\b",
        r"@[\w.]+|\b[A-Z][a-z]+ [A-Z][a-z]+\b",
    ),
}
PATTERNS = {
    name: re.compile("|".join(parts), 0 if name in ("place", "town", "person") else re.IGNORECASE)
    for name, parts in _ALTERNATIVES.items()
}
_CLOCK = ("clock",)
# What a question word asks for, whatever the facet usually holds.
QUALIFIERS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), wanted)
    for pattern, wanted in (
        (
            r"\bhow (?:often|frequent(?:ly)?|regularly)\b|\bhow many (?:times|nights|weekends)\b",
            ("frequency",),
        ),
        (r"\bwhere.*\boffices?\b|\b(?:what|which) (?:city|cities|towns?|country|countries|address)\b", ("town",)),
        (
            r"\bwhere(?:'s|s)?\b(?!.*\b(?:use|come in|come up|mention(?:ed)?)\b)"
            r"(?=.*\b(?:based|located|location|office|work(?:ing)?|job|role|post|live|site|go|held)\b)",
            ("place",),
        ),
        (
            r"(?<!in )\bw(?:h?at|ot|hich) ?(?:time|(?!part|full|half|\w+ing)(?:\w+ )?hour)\b"
            r"(?! (?:of (?:the )?year|off|zone|frame|scale)\b)",
            _CLOCK,
        ),
        (r"\bpercent(?:age)?\b|\bwhat share\b|%", ("percent",)),
        (r"\bbudget\b|\bin (?:pounds|dollars|euros)\b", ("money",)),
        (r"\bhow long\b", ("duration", "date")),
        (
            rf"\bhow many\b(?!\s+(?:\w+\s+)?(?:{_UNIT}|yrs?\b|nights|weekends|rounds?|stages?|steps?|interviews?))",
            ("count",),
        ),
        (r"\bhow (?:much|many)\b", ("money", "percent", "number", "duration", "frequency")),
        (r"^\W*(?:and )?when\b|\bwhat date\b|\bby when\b|\bdeadline\b", ("date", "time", "duration", "moment")),
    )
)


def holds(kind: str, text: str) -> bool:
    """Whether the text holds a value of that kind; any text holds the untyped kinds."""
    pattern = PATTERNS.get(kind)
    return True if pattern is None else pattern.search(text) is not None


def holds_any(kinds: Iterable[str], text: str) -> bool:
    """Whether the text holds a value of one of the kinds."""
    return any(holds(kind, text) for kind in kinds)


def wants_clock(question: str) -> bool:
    """Whether an hour of the day is asked for, and not how many of them."""
    return wanted(question) == _CLOCK


def found(kind: str, text: str) -> list[re.Match[str]]:
    """The values of that kind, in the text's own words."""
    pattern = PATTERNS.get(kind)
    return list(pattern.finditer(text)) if pattern else []


@lru_cache(maxsize=2_000)
def wanted(question: str) -> tuple[str, ...]:
    """The kinds of value that the question's own words demand; empty when any statement will do."""
    return next((kinds for pattern, kinds in QUALIFIERS if pattern.search(question)), ())
