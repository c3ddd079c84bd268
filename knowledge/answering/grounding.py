"""The one verifier, for rules and models alike: a claim without its exact proof is not shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from knowledge.answering import faithful
from knowledge.answering.faithful import Ground
from knowledge.domain import Citation, Modality, Passage, Reading
from knowledge.words import words

# What follows a statement and takes part of it back, so that it alone is not what the document says.
_TAKEN_BACK = re.compile(
    r"^\W*(?:however|but|except|unless|although|though|this (?:does not|doesn't|only)|that said|only if|"
    r"these (?:do not|don't)|not (?:for|if|when))\b",
    re.IGNORECASE,
)
_LEAST_WORDS = 2


class Claim(NamedTuple):
    """A sentence somebody wants to show, and the words of which passage (by its number, from 1) are to prove it."""

    text: str
    passage: int
    quote: str


class Proof(NamedTuple):
    """What became of a claim: the words that prove it, or in a word why nobody reads it."""

    citation: Citation | None
    fault: str | None = None


def exact(citations: Iterable[Citation], readings: Mapping[str, Reading]) -> list[Citation]:
    """The citations whose quote really is that slice of that role's stored text."""
    return [c for c in citations if c.role in readings and _slices(c, readings[c.role])]


def _slices(citation: Citation, reading: Reading) -> bool:
    text = reading.document.text
    return 0 <= citation.start < citation.end <= len(text) and text[citation.start : citation.end] == citation.quote


def prove(claim: Claim, passages: Sequence[Passage], readings: Mapping[str, Reading]) -> Proof:
    """Prove a claim by one of the numbered ``passages``; what is cited is the whole passage, never half of it.

    The quote must stand in that very passage, and the claim must say what the passage says: see ``faithful``.
    """
    if not 1 <= claim.passage <= len(passages):
        return Proof(None, "passage")
    passage = passages[claim.passage - 1]
    reading = readings.get(passage.role_id)
    if reading is None:
        return Proof(None, "role")
    whole = reading.document.text[passage.start : passage.end]
    if len(words(claim.quote)) < _LEAST_WORDS or _flat(claim.quote) not in _flat(whole):
        return Proof(None, "quote")
    if _TAKEN_BACK.search(_following(passage, reading)):
        return Proof(None, "taken back")
    fault = faithful.fault(claim.text, ground(passage, reading))
    return Proof(None, fault) if fault else Proof(_cited(passage, reading))


def instructs(passage: Passage, readings: Mapping[str, Reading]) -> bool:
    """Whether a passage speaks to a model instead of about a role; no model is shown it."""
    reading = readings.get(passage.role_id)
    return reading is None or faithful.instructs(reading.document.text[passage.start : passage.end])


def ground(passage: Passage, reading: Reading) -> Ground:
    """What a claim about a passage is held against."""
    text = reading.document.text[passage.start : passage.end]
    headings = (reading.role.title, *passage.section_path, passage.label)
    return Ground(text, passage.lead, headings, _level(passage, reading))


def _level(passage: Passage, reading: Reading) -> Modality:
    """How strongly the narrowest requirement around a passage is asked for."""
    around = [one for one in reading.requirements if one.start < passage.end and passage.start < one.end]
    return min(around, key=lambda one: one.end - one.start).modality if around else Modality.NONE


def _following(passage: Passage, reading: Reading) -> str:
    """What stands right after a passage, in the same section."""
    later = (one for one in reading.passages if one.start >= passage.end and one.section_path == passage.section_path)
    after = min(later, key=lambda one: one.start, default=None)
    return after.text if after else ""


def _cited(passage: Passage, reading: Reading) -> Citation:
    return Citation(
        role=passage.role_id,
        document=reading.document.source_name,
        section_path=passage.section_path,
        quote=reading.document.text[passage.start : passage.end],
        start=passage.start,
        end=passage.end,
        date=reading.document.date,
    )


def _flat(text: str) -> str:
    return " ".join(text.split())
