"""What a short form stands for, where the document spells it out: "lifelong learning accounts (LiLAs)"."""

from __future__ import annotations

import re

from knowledge.answering.findings import Finding, cite
from knowledge.answering.understanding import Part
from knowledge.domain import Passage, Reading
from knowledge.words import words

_ASKED = re.compile(
    r"^\W*(?:(?:and|so|but|ok|sorry|hi)\W+)*(?:"
    r"wh?at(?:['’]?s| is| are| does| do)?\s+(?:an? |the )?(?P<is>[A-Za-z][\w&/-]{1,9})"
    r"(?:\s+(?:stand(?:s|ing)? for|mean(?:s|ing)?|short for))?"
    r"|wh?at\b.{0,20}\bmean(?:t|s)? by (?P<by>[A-Za-z][\w&/-]{1,9})"
    r")\W*$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"(?P<before>[^()\n]{2,120})\((?P<within>[^()\n]{2,80})\)")
# More words in front of the brackets than these are the sentence around them.
_MOST_WORDS = 8
_SHORT = re.compile(r"[\w&/-]*[A-Z][\w&/-]*[A-Z][\w&/-]*")


def spelled_out(part: Part, reading: Reading) -> Finding | None:
    """The passage that spells out the one short form a question asks for; None where it asks more, or none does."""
    asked = _ASKED.match(part.text)
    short = (asked["is"] or asked["by"]) if asked else ""
    told = next((one for one in reading.passages if short and _spells(one, short)), None)
    if told is None:
        return None
    return Finding(role=reading.role.id, about=short, facet=None, quotes=(cite(reading, told),), confidence=0.9)


def _spells(passage: Passage, short: str) -> bool:
    """Whether a passage has the short form in brackets behind its words, or its words in brackets behind it."""
    for met in _BRACKETED.finditer(passage.text):
        if _is(met["within"], short) and _begins(words(met["before"])[-_MOST_WORDS:], short):
            return True
        last = met["before"].split()[-1:]
        if last and _is(last[0], short) and _begins(words(met["within"]), short):
            return True
    return False


def _is(written: str, short: str) -> bool:
    plain = written.strip(" \"'“”’.,;*_")
    return _SHORT.fullmatch(plain) is not None and _letters(plain) == _letters(short)


def _letters(short: str) -> str:
    return "".join(filter(str.isalnum, short)).lower().removesuffix("s")


def _begins(told: list[str], short: str) -> bool:
    """Whether the letters of a short form stand in its words in their order, the first at the start of one."""
    letters = _letters(short)
    starts = [at for at, word in enumerate(told) if word.startswith(letters[:1])]
    return any(_holds(letters, "".join(told[at:])) for at in starts)


def _holds(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
