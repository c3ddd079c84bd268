"""What in an answer others could check, whose work it was, and how long it is; counts and quotes only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.domain import Span
from knowledge.domain.practice import Extent, Ownership, Specifics
from knowledge.interview.coaching.clauses import brief, clauses
from knowledge.interview.coaching.verbs import acts

if TYPE_CHECKING:
    from collections.abc import Iterable

# Words a minute at which people speak, in the middle of what is measured for English (130 to 150).
PACE = 140
_YEAR = r"(?:19|20)\d\d"
_MONTH = "January|February|March|April|June|July|August|September|October|November|December"
_UNIT = (
    "years?|months?|weeks?|days?|hours?|minutes?|mins?|seconds?|people|patients|customers|clients|pupils|students|children|kids|staff|"
    "calls|tickets|orders|pages|miles|tonnes?|pounds|quid|euros|servers|sites|rooms|beds|covers|guests|residents|times"
)
_NUMBER_WORD = (
    "two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|half"
)
_NUMBER = re.compile(
    rf"[£$€]\d[\d,.]*\s?(?:k|m)?\b|(?<![\w.£$€])(?!{_YEAR}\b)\d[\d,.]*\s?(?:%|per ?cent|(?:{_UNIT})\b|"
    rf"(?:\w+ )?(?!was\b|is\b|as\b|has\b|this\b)\w+s\b)"
    r"|\b\d+ (?:out )?of (?:\d+|the|them|these|those|my|our)\b|\b\d+ (?:had|were|got|came|passed|said)\b"
    r"|\b\d+[ -](?:bed|seat|page|hour|day|week|year|strong)\b"
    rf"|\b(?:{_NUMBER_WORD}|a dozen) (?:of )?(?:\w+ )?(?:{_UNIT})\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    rf"\b(?:in |on )?(?:(?:{_MONTH})(?: {_YEAR})?|{_YEAR}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last (?:year|"
    rf"month|week|spring|summer|"
    r"autumn|winter)|(?:a|an|two|three|few|\d+) (?:years?|months?|weeks?) ago)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.!?]\s)(?<!^)(?<![\w\n])[A-Z][\w+#-]*[a-zA-Z0-9](?:\s[A-Z][\w+#-]+)*")
_CHANGE = re.compile(
    r"\bfrom (?:\w+ ){0,3}?(?:\d[\d.,]*|"
    + _NUMBER_WORD
    + r")[^.!?\n]{0,30}? to \S+(?: \w+)?|\binstead of\b[^.!?,\n]{3,40}|"
    r"\bused to\b[^.!?,\n]{3,40}|\bcompared (?:to|with)\b[^.!?,\n]{3,40}|\b(?:halved|doubled|tripled)\b",
    re.IGNORECASE,
)
_I = re.compile(r"\b(?:i|i'm|i've|i'd|im|ive)\b(?!\.)", re.IGNORECASE)
_WE = re.compile(r"\b(?:we|we've|we'd|we're)\b", re.IGNORECASE)


def extent(answer: str) -> Extent:
    """Words, and minutes aloud to the half."""
    count = len(answer.split())
    return Extent(count, round(count / PACE * 2) / 2)


def ownership(answer: str) -> Ownership:
    """How often I and we are said; ``rewrite`` is a "we" that did something, where "we" is said more often than I."""
    i, we = sum(1 for _ in _I.finditer(answer)), sum(1 for _ in _WE.finditer(answer))
    if we < 2 or i >= we:
        return Ownership(i, we, None)
    ours = (one for one in clauses(answer) if any(act.who == "we" and act.deed for act in acts(one.text)))
    return Ownership(i, we, next((_from_we(answer, one) for one in ours), None))


def _from_we(answer: str, clause: Span) -> Span:
    start = clause.start + next((match.start() for match in _WE.finditer(clause.text)), 0)
    return brief(answer, Span(answer[start : clause.end], start, clause.end), 9)


def specifics(answer: str) -> Specifics:
    """Figures, names, dates, and before and after, each an exact slice."""
    dates = _found(_DATE, answer)
    change = _found(_CHANGE, answer)
    names = [one for one in _found(_NAME, answer) if one.text not in {"I", "OK"} and not _inside(one, dates)]
    numbers = [one for one in _found(_NUMBER, answer) if not _inside(one, dates)]
    return Specifics(tuple(numbers), tuple(names), tuple(dates), tuple(change))


def _found(pattern: re.Pattern[str], answer: str) -> list[Span]:
    spans = (
        (match[0].strip(" ,."), match.start() + len(match[0]) - len(match[0].lstrip(" ,.")))
        for match in pattern.finditer(answer)
    )
    return [Span(text, start, start + len(text)) for text, start in spans if text]


def _inside(one: Span, others: Iterable[Span]) -> bool:
    return any(other.start <= one.start and one.end <= other.end for other in others)
