"""Generic questions for a requirement in its own words; knows no topic and no plan."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from knowledge.domain import AssessBy, Kind, Question
from knowledge.interview.bank import levels, scale
from knowledge.interview.linter import lint
from knowledge.interview.poor import MOST_WORDS
from knowledge.interview.terms import content, word_count
from knowledge.interview.trimming import named, plainly, shortened
from knowledge.interview.wording import is_clause, is_formal, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.domain import Requirement
    from knowledge.interview.bank import Topic
    from knowledge.interview.schema import FramesEntry

GENERAL = "general"
CONDITIONS = "working-conditions"
_LONGEST_NEED = 18
_LONGEST_PREFACE = 11
_LIST = 4


def question_id(requirement: Requirement) -> str:
    """The id of the question for ``requirement``: the same as long as the requirement's id is."""
    return f"q-{requirement.id}"


def _fill(frame: str, need: str) -> str:
    return frame.replace("{need}", need)


def _fitted(frame: str, words: str) -> str:
    most = min(_LONGEST_NEED, MOST_WORDS - word_count(frame) + 1)
    cut = shortened(words, most) or " ".join(words.split()[:most])
    return _fill(frame, cut)


def _candidates(requirement: Requirement, frames: FramesEntry) -> Iterator[str]:
    """Leads in order of preference: the phrase's own form, then the words in quotation marks."""
    form, words = _form(requirement)
    if shortened(words, _LONGEST_NEED):
        yield from (_fitted(frame, words) for frame in _turned(frames.forms[form].leads, requirement))
    yield from (
        _fitted(frame, plainly(requirement.text)) for frame in _turned(frames.forms["quoted"].leads, requirement)
    )


def _turned(leads: list[str], requirement: Requirement) -> list[str]:
    """``leads`` starting at a place that the requirement's text decides, so that a set does not sound like a form."""
    start = crc32(requirement.text.encode()) % len(leads)
    return leads[start:] + leads[:start]


def _form(requirement: Requirement) -> tuple[str, str]:
    """How the requirement runs in a sentence; what stands on paper is named, not done."""
    if requirement.assess_by is AssessBy.CV:
        return "credential", plainly(requirement.text)
    said = phrase(requirement.text)
    return said.form, said.words


def _first_free(leads: list[str], frames: FramesEntry, taken: set[str]) -> str:
    lead = next((lead for lead in leads if lead not in taken), leads[-1])
    while lead in taken:
        lead = _fill(frames.further, lead)
    return lead


def conditional(requirement: Requirement, frames: FramesEntry, taken: set[str]) -> Question:
    """The lawful form for a working condition: stated, and asked of everyone."""
    entry, need = frames.condition, plainly(requirement.text)
    leads = [_fitted(frame, need) for frame in (entry.clauses if is_clause(need) else entry.leads)]
    if any(lint(lead).verdict == "block" for lead in leads):
        # the condition itself touches on private life, such as citizenship: never asked, only explained
        leads = [entry.situational]
    return Question(
        id=question_id(requirement),
        requirement_id=requirement.id,
        quote=requirement.text,
        topic=CONDITIONS,
        lead=_first_free(leads, frames, taken),
        situational=entry.situational,
        probes=tuple(entry.probes),
        anchors={str(level): anchor for level, anchor in entry.anchors.items()},
        red_flags=tuple(entry.red_flags),
        minutes=entry.minutes,
        generic=False,
    )


def generic(requirement: Requirement, topic: Topic | None, frames: FramesEntry, taken: set[str]) -> Question:
    """A question in the requirement's own words, to be edited; a topic lends its probes and anchors."""
    verdicts = [lint(lead) for lead in _candidates(requirement, frames)]
    # the sound ones first; what may not be asked at all is stated as a condition instead
    leads = [one.question for wanted in ("ok", "warn") for one in verdicts if one.verdict == wanted]
    if not leads or is_formal(requirement.text):
        return conditional(requirement, frames, taken)
    form, words = _form(requirement)
    short = shortened(plainly(requirement.text), _LONGEST_NEED) or "what the role asks"
    anchors = topic.anchors if topic else levels(frames.anchors)
    return Question(
        id=question_id(requirement),
        requirement_id=requirement.id,
        quote=requirement.text,
        topic=topic.id if topic else GENERAL,
        lead=_first_free(leads, frames, taken),
        situational=_fitted(frames.forms[form].situational, words),
        probes=probes(requirement, topic.probes if topic else tuple(frames.probes), frames),
        anchors={level: _fill(text, short) for level, text in scale(anchors, requirement.depth).items()},
        red_flags=topic.red_flags if topic else tuple(frames.red_flags),
        minutes=topic.minutes if topic else frames.minutes,
        generic=True,
    )


def probes(requirement: Requirement, usual: tuple[str, ...], frames: FramesEntry) -> tuple[str, ...]:
    """``usual``, with the last given up for one on the examples that the requirement lists."""
    examples = named(requirement.text)
    if not examples:
        return usual
    return (*usual[: _LIST - 1], _fill(frames.named, ", ".join(examples)))


def prefaced(requirement: Requirement, lead: str, frames: FramesEntry) -> str:
    """``lead`` with the requirement named before it, where that is short, complete and says something new."""
    said = phrase(requirement.text)
    frame = frames.prefaces.get(said.form)
    if frame is None or not said.whole or requirement.kind is Kind.CONDITION:
        return lead
    if content(said.words) & content(lead) or word_count(said.words) > _LONGEST_PREFACE:
        return lead
    whole = f"{_fill(frame, said.words)} {lead}"
    return whole if word_count(whole) <= MOST_WORDS and lint(whole).verdict == "ok" else lead
