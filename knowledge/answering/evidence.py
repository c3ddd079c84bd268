"""Whether a passage proves, denies or comes near a facet, by the facet's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from knowledge.answering.facets import Facet
from knowledge.answering.signs import stated
from knowledge.answering.telling import tells
from knowledge.domain import Passage

_NEGATION = re.compile(
    r"\b(?:no|not|none|never|without|cannot|unable|neither|nor|isn't|aren't|don't|doesn't|won't|can't|unpaid)\b",
    re.IGNORECASE,
)
# How far before a facet's words a negation still belongs to them, in characters.
_REACH = 25


def proves(facet: Facet, passage: Passage) -> bool:
    """Whether the passage says outright what the facet is about, so that a plain yes or no is fair."""
    shown = stated(facet, passage)
    return bool(shown.label or shown.strong)


def denies(facet: Facet, text: str) -> bool:
    """Whether a negation stands within a few words before what the facet's words name."""
    return any(
        _NEGATION.search(text[max(0, match.start() - _REACH) : match.end()])
        for pattern in (facet.strong, facet.says)
        for match in pattern.finditer(text)
    )


def negated(text: str) -> bool:
    """Whether a text holds a negation at all."""
    return _NEGATION.search(text) is not None


def nearest(neighbours: Iterable[Facet], passages: Sequence[Passage]) -> list[Passage]:
    """The first passage that proves one of a silent facet's neighbours, best neighbour first."""
    telling = [passage for passage in passages if tells(passage)]
    for facet in neighbours:
        if not facet.entry.records:
            found = [passage for passage in telling if proves(facet, passage)]
            if found:
                return found[:1]
    return []
