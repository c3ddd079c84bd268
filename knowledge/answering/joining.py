"""The two names that a question joins, at its end or anywhere in it, and what it asks of both."""

from __future__ import annotations

import re
from typing import NamedTuple

from knowledge.answering.comparing import ASKED, AT, NOUN, STACKS, UNSURE, VERB, VERSUS, WORD, tidy
from knowledge.answering.messages import content

_NAMES = r"(?:(?:at|with|for|in|as|between)\s+)?(?:the|that|your|a|an)\s+"
# "Who gets more leave, the welder or the tram people", and the same with the two in front.
_ALTERNATIVES = (
    re.compile(
        rf"^(?P<asked>.{{3,}}?)\s*[,:–-]\s+{_NAMES}(?P<first>[^,:;?.!]{{3,60}}?)\s+or\s+"
        rf"(?:{_NAMES})?(?P<second>[^,:;?.!]{{3,60}}?)\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^\W*{_NAMES}(?P<first>[^,:;?.!]{{3,60}}?)\s+(?:or|and|vs|versus)\s+{_NAMES}"
        r"(?P<second>[^,:;?.!]{3,60}?)\s*[,:–-]\s+(?P<asked>.*\w)\W*$",
        re.IGNORECASE,
    ),
)

# What joins two names anywhere else: "the glazier in Ennis vs the gardener", "as an SRE, and what about as a cook".
_BETWEEN = re.compile(
    rf"[\s,]*\b(?:{VERSUS}|or|and|than|(?:compares?|stacks? up) (?:with|to|against))\s+"
    rf"(?:(?:(?:what|how) about|(?:by )?{ASKED}(?: do(?:es)?)?|(?:do|does|would|will) (?:they|it|you|i))\s+)?"
    rf"(?:{AT}\s+)?(?=\w)",
    re.IGNORECASE,
)
_ARTICLE = r"(?:the|that|a|an|your)"
_NO_NAME = r"(?:both|each|i|you|it|they|we|my|one of|give|gives|pay|pays|put|puts|need|start|chip|stack)"
_PART = rf"(?!(?:{_ARTICLE}|{_NO_NAME})\b){WORD}"
_IN_PLACE = rf"(?:\s+(?:at|in|near|on)\s+(?:the\s+)?{_PART}(?:\s+{_PART})?)?"
_NAME = rf"(?:{_ARTICLE}\s+)?(?:(?:{_PART}\s+){{0,4}}?{NOUN}\b|{_PART}(?:\s+{_PART}){{0,4}}){_IN_PLACE}"
_NAME_BEFORE, _NAME_AFTER = re.compile(rf"{_NAME}$", re.IGNORECASE), re.compile(_NAME, re.IGNORECASE)
# Where a name is led to, words that only describe a role may be its name.
_LED = re.compile(
    rf"(?:^|[,:;.–-]|\b(?:{AT}|{VERB}|{_ARTICLE}|between|both|either|than|or|vs|versus|get|is it))\s*$", re.IGNORECASE
)
_AGAINST = re.compile(rf"\b(?:{VERSUS}|(?:compares?|stacks? up) \w+)\b", re.IGNORECASE)
_CALLED = re.compile(rf"^{_ARTICLE}\s|\b{NOUN}$", re.IGNORECASE)
_ANY_OF = re.compile(
    r"\bof (?:the|these|those|them)\b|\b(?:any|which|what|all|these) (?:jobs|roles|posts|adverts)\b", re.I
)
# What led to the first of the two, once both are gone.
_LEAD = re.compile(rf"(?:\s*\b(?:{AT}|{_ARTICLE}|both|either|between|how do(?:es)?)|[\s,:;–-]+)+$", re.IGNORECASE)
ARTICLE = re.compile(rf"^{_ARTICLE}\s+", re.IGNORECASE)
_WORD_AT = re.compile(r"(?<![\w&'’-])[\w&'’-]+")
# More are no question that people ask.
_MOST_JOINTS, _MOST_STARTS = 4, 8
_AUXILIARY = re.compile(rf"\b{VERB}$", re.IGNORECASE)
_UNDECIDED = re.compile(
    rf"^\W*(?:(?:i['’]?m|i am|am)\s+)?{UNSURE}\b(?:[^,:;.?!–-]*[,:;.–-]+|\s+between\b)?\s*", re.IGNORECASE
)


class Alternatives(NamedTuple):
    """What a question asks of two, and the words that call them."""

    asked: str
    first: str
    second: str


class Side(NamedTuple):
    """Words beside a joint that may name a role, what is beyond them, and whether they surely stand as a name."""

    name: str
    beyond: str
    led: bool


class Joint(NamedTuple):
    """What may be named before and behind an "and" or a "compared to", the likeliest first."""

    before: tuple[Side, ...]
    behind: tuple[Side, ...]


def alternatives(question: str) -> Alternatives | None:
    """A question that ends or opens with the two it is asked of, taken apart; None where it doesn't."""
    met = next(filter(None, (form.search(question) for form in _ALTERNATIVES)), None)
    return Alternatives(met["asked"], met["first"], met["second"]) if met else None


def joints(question: str) -> list[Joint]:
    """Where a question may join two names; none where it asks among all roles."""
    betweens = [] if _ANY_OF.search(question) else list(_BETWEEN.finditer(question))[:_MOST_JOINTS]
    return [Joint(_before(question[: at.start()]), _behind(question[at.end() :], at[0])) for at in betweens]


def _before(text: str) -> tuple[Side, ...]:
    """Names that end a text: those that are led to, the shortest first, then the others, the longest first."""
    starts = [met.start() for met in _WORD_AT.finditer(text)][-_MOST_STARTS:]
    names = [met for at in starts if (met := _NAME_BEFORE.match(text, at))]
    sides = [Side(met[0], text[: met.start()], _leads(text[: met.start()], met[0])) for met in names]
    return (*(side for side in sides[::-1] if side.led), *(side for side in sides if not side.led))


def _behind(text: str, between: str) -> tuple[Side, ...]:
    """Names that begin a text, the longest first."""
    met = _NAME_AFTER.match(text)
    ends = [word.end() for word in _WORD_AT.finditer(met[0])][::-1] if met else []
    against = _AGAINST.search(between) is not None
    return tuple(Side(text[:end], text[end:], against or _CALLED.search(text[:end]) is not None) for end in ends)


def _leads(before: str, name: str) -> bool:
    return _LED.search(before) is not None or ARTICLE.match(name) is not None


def apart(before: str, behind: str) -> str:
    """A question without the two names that stood between these; empty where it asks nothing."""
    left = _LEAD.sub("", before)
    they = " they " if _AUXILIARY.search(left) and behind.strip(" ?.!") else " "
    text = tidy(_UNDECIDED.sub("", f"{left}{they}{behind.lstrip(' ,')}"))
    asked = re.sub(rf"[\s,]*\b{STACKS}\W*$", "", text, flags=re.IGNORECASE)
    return asked if content(asked) else ""
