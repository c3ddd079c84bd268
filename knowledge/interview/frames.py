"""Questions for a requirement in its own words: generic ones, conditions, credentials; knows no topic and no plan."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from knowledge.domain import Kind, Question
from knowledge.interview.bank import levels, scale
from knowledge.interview.linter import lint
from knowledge.interview.listing import listing
from knowledge.interview.poor import MOST_WORDS
from knowledge.interview.terms import content, likeness, word_count
from knowledge.interview.trimming import lowered, plainly, shortened
from knowledge.interview.wording import checked, is_clause, is_credential, is_formal, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.domain import Requirement
    from knowledge.interview.bank import Topic
    from knowledge.interview.schema import FramesEntry, StatedEntry

GENERAL = "general"
CONDITIONS = "working-conditions"
CREDENTIALS = "credentials"
_LONGEST_NEED = 18
_LONGEST_PREFACE = 11
_MOST_NAMES = 4
_LIST = 4
# a lead that shares more of its words with another one sounds like a repeat of it
_TOO_LIKE = 0.45
_SAID_ALREADY = 0.5


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
    """How the requirement runs in a sentence."""
    said = phrase(requirement.text)
    return said.form, said.words


def _first_free(leads: list[str], frames: FramesEntry, taken: set[str]) -> str:
    """The first of ``leads`` that is unlike all that is taken, else the one most unlike; never the same again."""
    heard = [content(lead) for lead in taken]
    repeats = [max((likeness(content(lead), other) for other in heard), default=0.0) for lead in leads]
    place = next((at for at, likest in enumerate(repeats) if likest <= _TOO_LIKE), repeats.index(min(repeats)))
    lead = leads[place]
    while lead in taken:
        lead = _fill(frames.further, lead)
    return lead


def _stated(entry: StatedEntry, requirement: Requirement) -> list[str]:
    need = checked(plainly(requirement.text), _LONGEST_NEED)
    if is_clause(need):
        return [_fitted(frame, need) for frame in _turned(entry.clauses, requirement)]
    return [_fitted(frame, lowered(need)) for frame in _turned(entry.leads, requirement)]


def condition_leads(requirement: Requirement, frames: FramesEntry) -> list[str]:
    """The lawful ways to put a working condition, best first."""
    leads = _stated(frames.condition, requirement)
    if any(lint(lead).verdict == "block" for lead in leads):
        # the condition itself touches on private life, such as citizenship: never asked, only explained
        return frames.condition.explained or [frames.condition.situational]
    return leads


def conditional(requirement: Requirement, frames: FramesEntry, taken: set[str]) -> Question:
    """The lawful form for a working condition: stated, and asked of everyone."""
    lead = _first_free(condition_leads(requirement, frames), frames, taken)
    return _framed(requirement, frames.condition, CONDITIONS, lead)


def _framed(requirement: Requirement, entry: StatedEntry, topic: str, lead: str) -> Question:
    return Question(
        id=question_id(requirement),
        requirement_id=requirement.id,
        quote=requirement.text,
        topic=topic,
        lead=lead,
        situational=entry.situational,
        probes=tuple(entry.probes),
        anchors={str(level): anchor for level, anchor in entry.anchors.items()},
        red_flags=tuple(entry.red_flags),
        minutes=entry.minutes,
        generic=False,
    )


def generic_leads(requirement: Requirement, frames: FramesEntry) -> list[str]:
    """Leads in the requirement's own words, the sound ones first; none where it may not be asked about at all."""
    if is_formal(requirement.text):
        return []
    credential = is_credential(requirement)
    verdicts = [
        lint(lead)
        for lead in (_stated(frames.credential, requirement) if credential else _candidates(requirement, frames))
    ]
    return [one.question for wanted in ("ok", "warn") for one in verdicts if one.verdict == wanted]


def generic(requirement: Requirement, topic: Topic | None, frames: FramesEntry, taken: set[str]) -> Question:
    """A question in the requirement's own words, to be edited; a topic lends its probes and anchors."""
    leads = generic_leads(requirement, frames)
    if not leads:
        # what may not be asked at all is stated as a condition instead
        return conditional(requirement, frames, taken)
    if is_credential(requirement):
        return _framed(requirement, frames.credential, CREDENTIALS, _first_free(leads, frames, taken))
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
    """``usual``, with the last given up for one on what the requirement lists."""
    listed = listing(requirement.text)
    if listed is None:
        return usual
    frame = frames.each if listed.every else frames.named
    return (*usual[: _LIST - 1], _fill(frame, ", ".join(listed.names)))


def prefaced(requirement: Requirement, lead: str, frames: FramesEntry) -> str:
    """``lead`` with the requirement named before it, where that is short, whole and says something new."""
    if requirement.kind is Kind.CONDITION or is_credential(requirement):
        return lead
    for whole in (f"{preface} {lead}" for preface in _prefaces(requirement, lead, frames)):
        if word_count(whole) <= MOST_WORDS and lint(whole).verdict == "ok":
            return whole
    return lead


def _prefaces(requirement: Requirement, lead: str, frames: FramesEntry) -> Iterator[str]:
    """Ways to name the requirement: its own phrase where that is whole, else the things it lists."""
    said, heard = phrase(requirement.text), content(lead)
    frame, meant = frames.prefaces.get(said.form), content(said.words)
    known = len(meant & heard) > _SAID_ALREADY * len(meant)
    if frame and said.whole and not known and word_count(said.words) <= _LONGEST_PREFACE:
        yield _fill(frame, said.words)
    listed = listing(requirement.text)
    if listed and len(listed.names) <= _MOST_NAMES and not content(listed.spoken) & heard:
        yield _fill(frames.prefaces["named"], listed.spoken)
