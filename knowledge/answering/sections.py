"""A question that names one of the document's own headings is answered by what stands under it."""

from __future__ import annotations

import re
from collections.abc import Callable

from knowledge.answering.findings import Finding, cite
from knowledge.answering.understanding import Part
from knowledge.domain import Passage, Reading
from knowledge.words import terms

# What a heading's words must weigh together (see FacetModel.rarity) before naming them means that heading.
_TELLING = 5.0
_MOST = 30


def headed(part: Part, reading: Reading, rarity: Callable[[str], float]) -> Finding | None:
    """What stands under the heading or lead-in that the question names in full; None if it names none."""
    asked = set(terms(part.text))
    under: dict[str, list[Passage]] = {}
    for passage in reading.passages:
        for heading in {passage.lead, passage.section_path[-1] if passage.section_path else ""}:
            under.setdefault(heading, []).append(passage)
    best = max(under, key=lambda heading: _weight(heading, asked, rarity), default="")
    if _weight(best, asked, rarity) < _TELLING or len(under[best]) > _MOST:
        return None
    title = best.strip(" :#*")
    return Finding(
        role=reading.role.id,
        about=title,
        facet=None,
        lead=f"{title}:",
        quotes=tuple(cite(reading, passage) for passage in under[best]),
        listed=True,
        confidence=0.85,
    )


def _weight(heading: str, asked: set[str], rarity: Callable[[str], float]) -> float:
    stems = {stem for stem in terms(heading) if not re.fullmatch(r"[\d%.]+", stem)}
    return sum(rarity(stem) for stem in stems) if stems and stems <= asked else 0.0
