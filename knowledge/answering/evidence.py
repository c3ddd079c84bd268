"""How strongly each passage of a role states a facet: a small sum of signs, each of which can be read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from knowledge.answering import values
from knowledge.answering.facets import Facet, plain
from knowledge.domain import Hit, Passage

_TYPED = frozenset(values.PATTERNS)
_NEGATION = re.compile(
    r"\b(?:no|not|none|never|without|cannot|unable|neither|nor|isn't|aren't|don't|doesn't|won't|can't|unpaid)\b",
    re.IGNORECASE,
)

_PAY = re.compile(r"\b(?:paid|pay|allowance|money|extra|compensated)\b", re.IGNORECASE)


class Fixed(NamedTuple):
    """What a passage shows of a facet whatever the question; each is 0 or 1 but ``variety``."""

    label: float
    strong: float
    strong_above: float
    says: float
    says_above: float
    heading: float
    value: float
    lacks_value: float
    excluded: float
    variety: float


# Set by hand on the training questions, so that one clear statement passes and a bare resemblance doesn't.
WEIGHTS = Fixed(
    label=4.0,
    strong=2.6,
    strong_above=1.2,
    says=1.5,
    says_above=0.6,
    heading=1.0,
    value=0.8,
    lacks_value=-1.0,
    excluded=-1.6,
    variety=0.3,
)
_SCORE = 1.2
_COSINE = 2.0
# Whatever else speaks for it, a passage without the kind of value that the question's words demand is only near.
_LACKING = 2.2
HARD_FLOOR = 3.1
SOFT_FLOOR = 2.3


class Evidence(NamedTuple):
    """A passage and how strongly it states the facet."""

    passage: Passage
    weight: float
    cosine: float


def weigh(facet: Facet, question: str, hits: Sequence[Hit]) -> list[Evidence]:
    """Every passage with its evidence for the facet, strongest first."""
    kinds = wanted(facet, question)
    found = [Evidence(hit.passage, _weight(facet, kinds, hit), hit.cosine) for hit in hits]
    return sorted(found, key=lambda evidence: (-evidence.weight, evidence.passage.start))


def floor(facet: Facet) -> float:
    """The least evidence that counts as stated."""
    return HARD_FLOOR if facet.entry.hard else SOFT_FLOOR


def wanted(facet: Facet, question: str) -> tuple[str, ...]:
    """The kinds of value that the question's words demand of this facet."""
    return ("payment",) if facet.entry.family != "pay" and _PAY.search(question) else values.wanted(question)


def _weight(facet: Facet, kinds: Sequence[str], hit: Hit) -> float:
    fixed = _fixed(facet, hit.passage)
    weight = sum(w * s for w, s in zip(WEIGHTS, fixed, strict=True))
    weight += _SCORE * hit.score + _COSINE * max(0.0, hit.cosine)
    lacks = kinds and not fixed.label and not any(values.holds(kind, hit.passage.text) for kind in kinds)
    return min(weight, _LACKING) if lacks else weight


@lru_cache(maxsize=200_000)
def _fixed(facet: Facet, passage: Passage) -> Fixed:
    above = f"{passage.section_path[-1] if passage.section_path else ''} {passage.lead}"
    label = bool(passage.label) and plain(passage.label) in facet.labels
    # "A bonus point" says nothing of a bonus: a neighbour's words are taken out before the facet's own are looked for.
    own = facet.excludes.sub(" ", passage.text)
    strong = facet.strong.search(own) is not None
    said = {match.group(0).lower() for match in facet.says.finditer(own)}
    typed = facet.entry.value in _TYPED
    valued = typed and values.holds(facet.entry.value, passage.text)
    return Fixed(
        label=float(label),
        strong=float(strong),
        strong_above=float(facet.strong.search(above) is not None),
        says=float(bool(said)),
        says_above=float(facet.says.search(f"{above} {passage.label}") is not None),
        heading=float(facet.headings.search(above) is not None),
        value=float(valued),
        lacks_value=float(typed and not (valued or label or strong)),
        excluded=float(not (strong or label) and facet.excludes.search(passage.text) is not None),
        variety=float(min(3, max(0, len(said) - 1))),
    )


def value(facet: Facet, question: str, text: str) -> str | None:
    """The typed value that answers, in the text's own words."""
    kinds = (*wanted(facet, question), facet.entry.value)
    return next((found for kind in kinds if (found := values.find(kind, text))), None)


def proves(facet: Facet, passage: Passage) -> bool:
    """Whether the passage says outright what the facet is about, so that a plain yes or no is fair."""
    fixed = _fixed(facet, passage)
    return bool(fixed.label or fixed.strong)


def denies(facet: Facet, text: str) -> bool:
    """Whether a negation stands within a few words before what the facet's words name."""
    return any(
        _NEGATION.search(text[max(0, match.start() - 25) : match.end()])
        for pattern in (facet.strong, facet.says)
        for match in pattern.finditer(text)
    )
