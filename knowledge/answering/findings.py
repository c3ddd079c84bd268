"""What was found for one question in one role: quotes with their proof, or silence. Plain values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.answering.understanding import Part
from knowledge.domain import Citation, Fact, Hit, Passage, Reading, Requirement

Search = Callable[[str, Part], Sequence[Hit]]


@dataclass(frozen=True, slots=True)
class Finding:
    """One role's reply to one question.

    ``lead`` is the short direct line above the quotes, ``about`` what was asked, ``confidence`` 0 to 1.
    A ``silent`` finding has no quotes; ``nearest`` then holds what the document says that is closest, and ``dated`` is
    False where the advert's date could be taken for the answer. ``backed_by`` is the id of the organisation's document
    that answers where the role's own is silent.
    """

    role: str
    about: str
    facet: str | None
    lead: str = ""
    quotes: tuple[Citation, ...] = ()
    listed: bool = False
    silent: bool = False
    nearest: tuple[Citation, ...] = ()
    confidence: float = 0.0
    dated: bool = True
    backed_by: str | None = None


class Reads(Protocol):
    """Whatever reads the answer to one question out of one role."""

    def read(self, part: Part, reading: Reading, search: Search) -> Finding: ...


def cite(reading: Reading, item: Passage | Requirement | Fact) -> Citation:
    """The citation of a passage, record or labelled value, sliced from the stored text."""
    document = reading.document
    return Citation(
        role=reading.role.id,
        document=document.source_name,
        section_path=item.section_path,
        quote=document.text[item.start : item.end],
        start=item.start,
        end=item.end,
        date=document.date,
    )
