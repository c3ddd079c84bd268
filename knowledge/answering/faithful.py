"""Whether a sentence says nothing but what a passage says: no more, no less, nothing turned round.

It is a sieve for whatever words a claim, a chat model too: what it can't show to be the same, it lets nobody read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.answering.amounts import amounts, plain
from knowledge.answering.understanding import INSTRUCTION
from knowledge.domain import Modality
from knowledge.words import terms, words

LONGEST, _SHORTEST = 240, 8
_NEGATION = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|without|cannot|neither|nor|unable|hardly|rarely|instead)\b|n['’]t\b",
    re.IGNORECASE,
)
MUST = re.compile(
    r"\b(?:must|essential|mandatory|required?|requires|requirement|necessary|compulsory|have to|has to|need(?:s|ed)?|"
    r"prerequisite|obligatory)\b",
    re.IGNORECASE,
)
MAY = re.compile(
    r"\b(?:optional(?:ly)?|desirable|desired|preferred|preferabl[ey]|preference|ideal(?:ly)?|bonus|nice[ -]to[ -]have|"
    r"a plus|advantage(?:ous)?|beneficial|welcome)\b",
    re.IGNORECASE,
)
# Whatever bounds a statement: dropped or added, the statement is another one.
_BOUNDS = re.compile(
    r"\b(?:unless|except(?:ing)?|excluding|other than|apart from|if|only|solely|provided|providing|subject to|"
    r"depend(?:s|ing|ent)|conditional|once|until|till|when(?:ever)?|while|where|after|before|during|within|or|either|"
    r"may|might|could|can|should|would|some(?:times)?|most(?:ly)?|many|few|several|all|every|each|any|always|"
    r"usually|normally|typically|generally|often|occasionally|mainly|partly|largely|expect(?:s|ed)?|likely|"
    r"hop(?:e|es|ing)|aims?|plan(?:s|ned|ning)?|intend(?:s|ed)?|target|potential(?:ly)?|possibl[ey]|possibility|"
    r"consider(?:ed)?|discretion(?:ary)?|eligible|eligibility|up to|at least|at most|minimum|maximum|currently|"
    r"previously|formerly|temporar(?:y|ily)|was|were|had|did|will not|previous|former|future|used to)\b",
    re.IGNORECASE,
)
_CONDITIONS = frozenset("unless except if only once until when whenever some sometimes may might could".split())
# Nothing a claim needs, and each a way to reach or to steer somebody.
_FOREIGN = re.compile(r"[<>`@#|\\\[\]{}“”\"?\x00-\x1f\u200b-\u200f\u202a-\u202e\u2060-\u2069]|://|\bwww\.|\w\.\w+/|\*")
_TO_A_MODEL = re.compile(
    r"\b(?:assistants?|chat ?bots?|language models?|llms?|ai models?|system prompts?|prompts?)\b.{0,60}"
    r"\b(?:must|should|say|tell|answer|reply|respond|ignore|output|add|write)\b|^\s*(?:system|assistant|user)\s*:|"
    r"\b(?:tell|inform) (?:the |every |all )?(?:candidates?|users?|people|readers?|applicants?|them|everyone) "
    r"(?:that|to)\b|"
    r"\b(?:when|if) (?:you are )?asked\b.{0,80}\b(?:say|answer|reply|respond|tell|claim)\b",
    re.IGNORECASE | re.MULTILINE,
)
# Where a statement may be parted, and still each part is one.
_PARTS = re.compile(
    r"[,;:()]\s|\s[-–—]\s|[.;!)]\s*$|\.\s+(?=[A-Z])|"
    r"\s(?=(?:to (?:enable|ensure|support|help)|in order to|so that|including|such as|e\.g\.|for example)\b)|"
    r"\band (?=(?:an?|the|you|we|our|your|\d)\b)",
    re.IGNORECASE,
)
# Words that join a claim and say nothing of their own; the second lot praises.
_JOINING = frozenset(
    terms(
        "role job post position advert says states mentions lists gives also includes included offers offered "
        "asks asked comes come gets get receive receives per there plus both"
    )
)
_PRAISE = frozenset(
    terms("exciting great fantastic excellent amazing brilliant generous wonderful dynamic passionate truly really")
)
_PAY = frozenset(terms("salary pay wage remuneration"))


def instructs(text: str) -> bool:
    """Whether a text speaks to a model, or tells its reader what to make others believe."""
    return bool(INSTRUCTION.search(text) or _TO_A_MODEL.search(text))


class Ground(NamedTuple):
    """A passage, with the lead-in of its list and the headings above it, and how strongly its requirement is asked for.

    Headings help to say what a passage is about; a lead-in is the first half of its sentence and binds it as well.
    """

    passage: str
    lead: str = ""
    headings: Sequence[str] = ()
    level: Modality = Modality.NONE

    @property
    def whole(self) -> str:
        """All that the passage's words stand under, and they."""
        return " ".join((*self.headings, self.lead, self.passage))


def fault(text: str, ground: Ground) -> str | None:
    """Why a sentence may not stand for a passage, in a word; None where it may."""
    return next((name for name, holds in _checks(text, ground) if not holds), None)


def _checks(text: str, ground: Ground) -> Iterator[tuple[str, bool]]:
    yield "form", _SHORTEST <= len(text) <= LONGEST and not _FOREIGN.search(text)
    yield "instruction", not (instructs(text) or instructs(ground.passage))
    yield "number", set(amounts(text)) <= set(amounts(ground.passage))
    yield "negation", len(_NEGATION.findall(text)) == len(_NEGATION.findall(ground.whole))
    yield "bounds", _bounds(text) == _bounds(ground.passage) + _conditions(ground.lead)
    yield "level", _leveled(text, ground)
    yield "words", _nothing_new(text, ground.whole)
    yield "order", _in_order(text, ground.passage)
    yield "whole", _whole(text, ground.passage)


def _conditions(lead: str) -> Counter[str]:
    """What makes a lead-in a condition; "you should have:" makes none."""
    return Counter(found for found in _bounds(lead).elements() if found in _CONDITIONS)


def _bounds(text: str) -> Counter[str]:
    return Counter(found.lower() for found in _BOUNDS.findall(text))


def _leveled(text: str, ground: Ground) -> bool:
    """Whether a claim asks for something as strongly as the passage and its record do."""
    must, may = bool(MUST.search(text)), bool(MAY.search(text))
    if must and (ground.level is Modality.DESIRABLE or not (_must(ground.whole) or ground.level is Modality.ESSENTIAL)):
        return False
    optional = ground.level is Modality.DESIRABLE or bool(MAY.search(ground.whole))
    if may and (ground.level is Modality.ESSENTIAL or not optional):
        return False
    return may if optional else must or not _must(f"{ground.lead} {ground.passage}")


def _must(text: str) -> bool:
    return MUST.search(text) is not None


def _terms(text: str) -> list[str]:
    bare = MAY.sub(" ", MUST.sub(" ", plain(text)))
    return [term for term in terms(bare) if term not in _JOINING]


def _nothing_new(text: str, whole: str) -> bool:
    said, held = _terms(text), set(_terms(whole))
    if held & _PAY:
        held |= _PAY
    return bool(said) and all(term in held for term in said)


def _in_order(text: str, passage: str) -> bool:
    """Whether what both say stands in the same order: who does what to whom, and which number is whose."""
    held = [term for term in _terms(passage) if term not in _PAY]
    said = iter(term for term in _terms(text) if term in set(held))
    rest = iter(held)
    return all(any(term == other for other in rest) for term in said)


def _whole(text: str, passage: str) -> bool:
    """Whether no part of the passage that the claim speaks of lost a word on the way."""
    said = Counter(_terms(text)) + Counter(dict.fromkeys(_PRAISE, 9))
    if set(said) & _PAY:
        said.update(dict.fromkeys(_PAY, 9))
    touched = 0
    for part in filter(words, _PARTS.split(plain(passage))):
        held = Counter(_terms(part))
        if any(term in said for term in held if term not in _PRAISE):
            touched += 1
            if held - said:
                return False
    return touched > 0
