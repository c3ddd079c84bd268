"""Requirements that a person adds to what the rules found: their words stand in the document, and stay found in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from knowledge.domain import Kind, Modality, Span
from knowledge.domain.drafts import CORRECTED, Correction, Field
from knowledge.errors import BadRequest
from knowledge.ingestion.cues import Level
from knowledge.ingestion.records import Found, records

if TYPE_CHECKING:
    from knowledge.domain import Passage, Reading, Requirement

_FEWEST, _LONGEST = 2, 400


class Added(NamedTuple):
    """What a correction that adds a requirement says of it; the cue is empty where nothing in the text proves it."""

    kind: Kind
    level: Modality
    cue: str = ""

    @property
    def value(self) -> str:
        """The same as a correction keeps it."""
        return "/".join(filter(None, (self.kind.value, self.level.value, self.cue)))


def checked(reading: Reading, correction: Correction) -> Correction:
    """A correction that adds these words, under the id that their requirement gets.

    Raises BadRequest for words that don't stand in the document or are part of a requirement already, and for an
    unknown kind or level.
    """
    added, words = _read(correction.value), " ".join(correction.words.split())
    if len(words.split()) < _FEWEST or len(words) > _LONGEST:
        raise BadRequest(f"A requirement is {_FEWEST} words at least and {_LONGEST} characters at most, as written.")
    at = _places(reading, words)
    if not at:
        raise BadRequest(f"“{words}” doesn't stand in the document in these words. Copy them from it.")
    free = [start for start in at if not _overlapping(reading, start, start + len(words))]
    if not free:
        raise BadRequest(f"“{words}” is part of a requirement already. Correct that one instead.")
    return Correction(Field.ADD, added.value, _record(reading, added, words, free[0]).id, words)


def applied(reading: Reading, correction: Correction) -> Reading | None:
    """The reading with a requirement added; as it is where the rules find it too by now, None where it is gone."""
    at = _places(reading, correction.words)
    if not at:
        return None
    free = [start for start in at if not _overlapping(reading, start, start + len(correction.words))]
    if not free:
        return reading
    fresh = _record(reading, _read(correction.value), correction.words, free[0])
    if any(one.id == fresh.id for one in reading.requirements):
        return reading
    held = sorted((*reading.requirements, fresh), key=lambda one: one.start)
    passages = (_linked(one, fresh) for one in reading.passages)
    return replace(reading, requirements=tuple(held), passages=tuple(passages))


def _read(value: str) -> Added:
    kind, _, rest = value.partition("/")
    level, _, cue = rest.partition("/")
    if kind not in set(Kind) or (level or Modality.NONE.value) not in set(Modality):
        known = f"{', '.join(Kind)}, and {', '.join(Modality)}"
        raise BadRequest(f"{value!r} is no kind and level. Write it as in requirement/essential; there are {known}.")
    return Added(Kind(kind), Modality(level or Modality.NONE.value), cue)


def _places(reading: Reading, words: str) -> list[int]:
    """Where these words stand in the document, none of them within a longer word."""
    text, found, at = reading.document.text, [], -1
    while words and (at := text.find(words, at + 1)) >= 0:
        end = at + len(words)
        if not (text[at - 1 : at].isalnum() and words[0].isalnum()) and not text[end : end + 1].isalnum():
            found.append(at)
    return found


def _overlapping(reading: Reading, start: int, end: int) -> bool:
    return any(one.start < end and start < one.end for one in reading.requirements)


def _record(reading: Reading, added: Added, words: str, at: int) -> Requirement:
    passage = next((one for one in reading.passages if one.start <= at < one.end), None)
    found = Found(
        words=Span(words, at, at + len(words)),
        kind=added.kind,
        path=passage.section_path if passage else (),
        level=Level(added.level, _cue(reading, added.cue, passage)),
    )
    (record,) = records([found], reading.role.id)
    return replace(record, flags=(*record.flags, CORRECTED))


def _cue(reading: Reading, cue: str, passage: Passage | None) -> Span | None:
    at = reading.document.text.find(cue, passage.start, passage.end) if cue and passage else -1
    return Span(cue, at, at + len(cue)) if at >= 0 else None


def _linked(passage: Passage, record: Requirement) -> Passage:
    within = passage.start < record.end and record.start < passage.end
    return replace(passage, requirement_id=record.id) if within and passage.requirement_id is None else passage
