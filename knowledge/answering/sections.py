"""Whole lists: what stands under a heading that the question names, or a list whose items together state a facet."""

from __future__ import annotations

import re
from collections.abc import Callable

from knowledge.answering import context
from knowledge.answering.facets import Facet
from knowledge.answering.findings import Finding, cite
from knowledge.answering.understanding import Part
from knowledge.domain import Passage, Reading
from knowledge.words import terms

# What a heading's words must weigh together (see FacetModel.rarity) before naming them means that heading.
_TELLING = 5.0
# ... and how much of the question's own weight: a word of it may well stand in some heading.
_TOPICAL = 0.7
_MOST = 30
# What the items of a list are called, which needn't stand in its heading.
_ITEMS = frozenset(
    terms("duties duty tasks things responsibilities parts areas items points skills requirements bits aspects")
)
# Who wants a list asks for several.
_SEVERAL = re.compile(
    r"^\W*(?:(?:and|so) )*(?:what|which|whats|list|name|give me)\b(?!.*\b(?:is|was|does)\b)", re.IGNORECASE
)
# A list is a facet's when this share of its items, and no fewer than two, are such as the facet's ``items`` name.
_SHARE, _FEWEST = 0.6, 2


def wanted(part: Part, reading: Reading, rarity: Callable[[str], float]) -> Finding | None:
    """The list whose heading the question names beside what lists hold: "the strategic duties"."""
    listed = not part.yes_no and not part.level and _SEVERAL.search(part.text) and _ITEMS & set(terms(part.text))
    return headed(part, reading, lambda term: 0.0 if term in _ITEMS else rarity(term)) if listed else None


def headed(part: Part, reading: Reading, rarity: Callable[[str], float]) -> Finding | None:
    """What stands under the heading or lead-in that the question names in full; None if it names none."""
    asked = set(terms(part.text))
    under: dict[str, list[Passage]] = {}
    for passage in reading.passages:
        for heading in {passage.lead, passage.section_path[-1] if passage.section_path else ""}:
            under.setdefault(heading, []).append(passage)
    best = max(under, key=lambda heading: _weight(heading, asked, rarity), default="")
    named, whole = _weight(best, asked, rarity), sum(map(rarity, asked))
    if named < max(_TELLING, _TOPICAL * whole) or len(under[best]) > _MOST:
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


def gathered(facet: Facet, reading: Reading) -> list[Passage]:
    """The list of which most is a facet's, though its heading and lead-in may not name it."""
    best: tuple[float, int, list[Passage]] = (0.0, 0, [])
    seen: set[str] = set()
    for passage in reading.passages:
        items = [] if passage.id in seen else context.siblings(passage, reading, _MOST)
        seen |= {item.id for item in items}
        stating = sum(not item.requirement_id and facet.items.search(item.text) is not None for item in items)
        if stating >= max(_FEWEST, _SHARE * len(items)):
            best = max(best, (stating / len(items), stating, items), key=lambda one: one[:2])
    return best[2]


def _weight(heading: str, asked: set[str], rarity: Callable[[str], float]) -> float:
    stems = {stem for stem in terms(heading) if not re.fullmatch(r"[\d%.]+", stem)}
    return sum(rarity(stem) for stem in stems) if stems and stems <= asked else 0.0
