"""Whether a question in a chat model's words may stand in for the bank's entry; pure, and knows no model.

It is held to what the bank's own entries are held to, and may name nothing that neither the requirement nor the
entry names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from knowledge.domain import Wording
from knowledge.interview import practising
from knowledge.interview.everyday import STEMS
from knowledge.interview.generator import is_condition
from knowledge.interview.linter import lint
from knowledge.interview.schema import SharpenedEntry
from knowledge.interview.terms import STOP, content, likeness, tokens, word_count
from knowledge.interview.wording import is_credential

if TYPE_CHECKING:
    from knowledge.domain import Question, Requirement, WorkingSet
    from knowledge.domain.practice import PracticeItem
    from knowledge.interview.bank import Bank

# Leads of the bank's own may be no more alike than this either.
_TOO_LIKE = 0.7
# An anchor is evidence that somebody thought out: so much of its words stays, and it grows by so many at most.
_KEPT, _GROWN = 0.5, 12
_NAMED = 2
_FOREIGN = re.compile(r"[^\w\s.,;:'’“”\"?()\-–—/%£$€&+#]|_|//|\bwww\.", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:^|[.?:]\s+|[“\"(])\W*(\w+)")
_NEGATION = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|without|cannot|neither|nor|hardly|rarely)\b|n['’]t\b", re.I
)
_AMOUNT = re.compile(
    r"\d[\d.,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"sixty|ninety|hundreds?|thousands?|millions?|dozens?|half|third|quarter|twice|double|years?|per cent)\b|[%£$€]",
    re.IGNORECASE,
)


class Beside(NamedTuple):
    """What a lead must keep clear of: the leads around it, and what candidates may practise for the role."""

    leads: Sequence[str]
    rehearsed: Sequence[PracticeItem]


def open_to(working: WorkingSet, question: Question) -> Requirement | None:
    """The requirement of a question that a model may word: none where a person wrote on it, or there is no story."""
    note = working.note(question.id)
    if note.edited or note.by_hand or note.gone or note.worded_by:
        return None
    found = next((one for one in working.requirements if one.id == question.requirement_id), None)
    return None if found is None or is_condition(found) or is_credential(found) else found


def beside(working: WorkingSet, question: Question, bank: Bank) -> Beside:
    """What stands around a question: the set's other leads, and the bank's but for the one it rests on."""
    others = [one.lead for one in working.questions.bank if one.id != question.id]
    topics = (*bank.entries.values(), *bank.baseline.values())
    live = [item.lead for topic in topics for item in topic.live if not question.lead.endswith(item.lead)]
    return Beside((*others, *live), practising.items(working.requirements, bank))


def proposed(reply: Mapping[str, Any]) -> Wording | None:
    """A reply as new words for a question; None where it breaks the schema, the linter or a length of the bank's."""
    try:
        entry = SharpenedEntry.model_validate(reply)
    except ValidationError:
        return None
    return Wording(
        lead=_line(entry.lead),
        probes=tuple(map(_line, entry.probes)),
        anchors={level: _line(text) for level, text in sorted(entry.anchors.items())},
    )


def fault(wording: Wording, question: Question, requirement: Requirement, around: Beside) -> str | None:
    """Why these words may not stand in for the question's own, in a word; None where they may."""
    return next((name for name, holds in _checks(wording, question, requirement, around) if not holds), None)


def _checks(
    wording: Wording, question: Question, requirement: Requirement, around: Beside
) -> Iterator[tuple[str, bool]]:
    lead, probes, anchors = wording.lead or "", wording.probes or (), dict(wording.anchors or {})
    texts = (lead, *probes, *anchors.values())
    held = (requirement.text, question.lead, question.situational, *question.probes, *question.red_flags)
    held = (*held, *question.anchors.values())
    yield "same", lead != question.lead
    yield "form", not any(_FOREIGN.search(text) for text in texts)
    yield "law", not any(lint(text).verdict == "block" for text in texts)
    yield "number", _amounts(texts) <= _amounts(held)
    yield "name", not any(_new_names(text, held) for text in texts)
    yield "word", not any(_new_words(text, held) for text in texts)
    yield "requirement", _speaks_of(lead, requirement)
    yield "probe", _probes_fit(lead, probes, question, held)
    yield "anchor", _anchors_fit(anchors, question.anchors)
    yield "repeated", not any(_alike(lead, other) for other in around.leads)
    yield "rehearsed", not practising.sounds_like(lead, around.rehearsed)


def _line(text: str) -> str:
    return " ".join(text.split())


def _amounts(texts: Iterable[str]) -> set[str]:
    return {found.lower().rstrip(".,") for text in texts for found in _AMOUNT.findall(text)}


def _new_names(text: str, held: Iterable[str]) -> set[str]:
    """What is written large within a sentence, and nowhere in what it may rest on."""
    opening = {match.start(1) for match in _SENTENCE.finditer(text)}
    large = {
        match[0] for match in re.finditer(r"\b[^\W\d_]\w*", text) if match[0] != match[0].lower()
        and (match.start() not in opening or match[0][1:] != match[0][1:].lower())
    } - {"I"}  # fmt: skip
    return large - {word for one in held for word in re.findall(r"\w+", one)}


def _new_words(text: str, held: Iterable[str]) -> set[str]:
    known = {token.stem for one in held for token in tokens(one)} | STEMS
    return {token.lower for token in tokens(text) if token.lower not in STOP and token.stem not in known}


def _speaks_of(lead: str, requirement: Requirement) -> bool:
    """Whether a lead names the requirement: by two of its words at least, where it has them."""
    asked = content(requirement.text) - STEMS
    return len(content(lead) & asked) >= max(1, min(_NAMED, len(asked)))


def _probes_fit(lead: str, probes: Sequence[str], question: Question, held: Iterable[str]) -> bool:
    """Whether each probe is the entry's own, or asks about something that the requirement or the entry speaks of."""
    matter = frozenset[str]().union(*map(content, held)) - STEMS
    if not all(one in question.probes or (one.endswith("?") and content(one) & matter) for one in probes):
        return False
    asked = (lead, *probes)
    return not any(_alike(one, other) for at, one in enumerate(asked) for other in asked[at + 1 :])


def _anchors_fit(anchors: Mapping[str, str], bank: Mapping[str, str]) -> bool:
    """Whether each anchor is still the bank's of its level: most of its words, nothing denied or no longer denied."""
    for level, text in anchors.items():
        own, words = content(bank.get(level, "")), content(text)
        if len(own & words) < _KEPT * len(own) or word_count(text) > word_count(bank.get(level, "")) + _GROWN:
            return False
        if len(_NEGATION.findall(text)) != len(_NEGATION.findall(bank[level])):
            return False
        if any(likeness(words, content(other)) >= likeness(words, own) for one, other in bank.items() if one != level):
            return False
    return set(anchors) == set(bank)


def _alike(one: str, other: str) -> bool:
    return likeness(content(one), content(other)) > _TOO_LIKE
