"""Whether a passage proves or comes near a facet, by the facet's own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knowledge.answering.facets import Facet
from knowledge.answering.signs import stated
from knowledge.answering.telling import tells
from knowledge.domain import Passage


def proves(facet: Facet, passage: Passage) -> bool:
    """Whether the passage says outright what the facet is about, so that a plain yes or no is fair."""
    shown = stated(facet, passage)
    return bool(shown.label or shown.strong)


def headed(facet: Facet, passage: Passage) -> bool:
    """Whether what stands right above a passage, its list's lead-in or its heading, states the facet."""
    above = passage.lead or (passage.section_path[-1] if passage.section_path else "")
    return bool(above) and facet.headings.search(above) is not None


def nearest(neighbours: Iterable[Facet], passages: Sequence[Passage]) -> list[Passage]:
    """The first passage that proves one of a silent facet's neighbours, best neighbour first."""
    telling = [passage for passage in passages if tells(passage)]
    for facet in neighbours:
        if not facet.entry.records:
            found = [passage for passage in telling if proves(facet, passage)]
            if found:
                return found[:1]
    return []
