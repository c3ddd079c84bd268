"""Sentences of running text that ask something of a person: have, be, know, pass or accept it.

The patterns follow how adverts and people speak, one group to a way of asking: ``demands``, ``wishes``, ``manners`` and
``checking``.
"""

from __future__ import annotations

import functools
import re

from knowledge.domain import Span
from knowledge.ingestion.checking import checks
from knowledge.ingestion.clauses import asserted, denies
from knowledge.ingestion.demands import EXPECTED, GRADED, NEEDED, REFUSED, SOUGHT
from knowledge.ingestion.manners import DESCRIBED
from knowledge.ingestion.qualities import BEING
from knowledge.ingestion.wishes import ACCEPTED, LIKED, VALUED

__all__ = ["asks", "checks", "denied"]


_WAYS = (EXPECTED, NEEDED, SOUGHT, LIKED, VALUED, ACCEPTED, GRADED, REFUSED, DESCRIBED)
_YOU_NEED = re.compile(
    r"\byou(?:['’]ll|['’]d| will| would)?(?: do| also| really| still| definitely| only| just)* need (?!(?:[\w-]+ )"
    r"{0,2}(?:guidance|supervision|training|help|support|adjustments?|assistance|information)\b|to\b|not\b|never\b|"
    r"only\b|worry\b)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:if|whether|when|whenever|where|should|unless|whatever|everything|all|anything|tools?|support|training|"
    r"information|help|things?|kit|equipment|time|who|how|that|space|resources|flexibility|why|like|freedom|room|"
    r"which|guidance|advice|skills|knowledge|tech|technology)$",
    re.IGNORECASE,
)
_YOU_ARE = re.compile(
    r"^(?:[\w ]{1,30}, )?(?:so |and )?you(?:['’]re| are|['’]ll be| will be|['’]d be| should be)(?: also| always|"
    r" naturally| "
    rf"ideally| both| probably)* {BEING}\b(?! for\b| to (?:join|apply))|"
    r"^you (?:also )?(?:know (?:how|your|what|the)\b|enjoy|thrive|take pride|care (?:about|deeply)|hold an?\b|"
    r"possess|love\b(?! (?:it|this)\b)|come with|come from an? \w+ background|"
    r"speak (?!to\b|with\b)[\w ]{0,12}(?-i:[A-Z])\w*|(?:stay|keep|remain) (?:calm|civil|patient|polite|cheerful|cool|"
    r"friendly|organised|focused)|bring)\b",
    re.IGNORECASE,
)
_DONE_BEFORE = re.compile(
    r"^you(?:['’]ve|(?:['’]ll| will|['’]d| would)? have) (?:already |previously |actually )?"
    r"(?:worked|run|led|managed|taught|sold|handled|"
    r"looked after|built|cooked|driven|dealt with|trained|cared|supervised|served|nursed|coached|delivered|spent|"
    r"set up|written|designed|maintained|owned|operated|organised|planned|shipped)\b",
    re.IGNORECASE,
)
_UNASKED = re.compile(
    r"\bif (?:you|we) (?:could|would|can) (?:please )?(?:send|tell|let|call|ring|e-?mail|include|mention|state|"
    r"reply|bring|"
    r"start|make (?:contact|sure|an? app\w+|it clear|time))\b|\b(?:great|lovely|good|nice) to (?:hear|meet|see|talk|"
    r"have you)\b|"
    r"\b(?:backgrounds\b|disabilit|ethnic|minorit|gender|veteran|under-?represented|LGBT|all sections)|"
    r"\bbe able to (?:buy|choose|claim|join|swap|earn|book|bank|park|access|enjoy|sell|carry over)\b|"
    r"\b(?:applied|appeared|interviewed|applicants)\b.{0,40}\b(?:last|past|previous|before|already|re-?apply)\b|"
    r"\bprevious applicants\b|"
    r"\b(?:days?|weeks?|months?)['’]? (?:of )?(?:\w+ )?(?:training|induction|shadowing)\b|"
    r"\ball you need\b|\b(?:all the|full|free|paid) training\b|\bsponsorship licen|\bneed\b.{0,20}\bsponsorship\b|"
    r"\b(?:shortlisted|selected|successful) (?:candidates|applicants) will be (?:contacted|notified)|"
    r"\b(?:is|are) (?:provided|supplied|paid for|subsidised)\b(?!.*\bmust\b)|\bagenc(?:y|ies)\b",
    re.IGNORECASE,
)


@functools.cache
def _asking() -> re.Pattern[str]:
    # Compiled when a document is read: the largest pattern of all would be felt at every start.
    return re.compile("|".join(pattern for way in _WAYS for pattern in way), re.IGNORECASE)


def asks(words: str) -> bool:
    """Whether a sentence asks something of a person, its denials left aside; where its lines break is no matter."""
    words = " ".join(words.split())
    return any(_clause(one.text) for one in asserted(Span(words, 0, len(words))))


def denied(words: str) -> bool:
    """Whether a sentence or an item begins by saying what is not asked for, and asks nothing after that."""
    words = " ".join(words.split())
    if not denies(words) or any(one.start == 0 for one in asserted(Span(words, 0, len(words)))):
        return False
    return not asks(words) and not checks(words)


def _clause(words: str) -> bool:
    if _UNASKED.search(words):
        return False
    if _asking().search(words) or _YOU_ARE.search(words) or _DONE_BEFORE.search(words):
        return True
    need = _YOU_NEED.search(words)
    return bool(need) and not _RELATIVE.search(words[: need.start()].rstrip() if need else "")
