"""How strongly each passage of a role states a facet: a small sum of signs, each of which can be read."""

from __future__ import annotations

import re
from collections.abc import Sequence
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


class Signs(NamedTuple):
    """What speaks for a passage stating a facet; each is 0 or 1 but for the last three."""

    label: float
    strong: float
    strong_above: float
    says: float
    says_above: float
    heading: float
    value: float
    lacks_value: float
    lacks_wanted: float
    excluded: float
    score: float
    cosine: float
    variety: float


# Set by hand on the training questions, so that one clear statement passes and a bare resemblance doesn't.
WEIGHTS = Signs(
    label=4.0,
    strong=2.6,
    strong_above=1.2,
    says=1.5,
    says_above=0.6,
    heading=1.0,
    value=0.8,
    lacks_value=-1.0,
    lacks_wanted=-3.0,
    excluded=-1.6,
    score=1.2,
    cosine=2.0,
    variety=0.3,
)
HARD_FLOOR = 3.1
SOFT_FLOOR = 2.3


class Evidence(NamedTuple):
    """A passage, how strongly it states the facet, the typed value in it and whether it denies."""

    passage: Passage
    weight: float
    value: str | None
    denies: bool
    cosine: float


def weigh(facet: Facet, question: str, hits: Sequence[Hit]) -> list[Evidence]:
    """Every passage with its evidence for the facet, strongest first."""
    wanted = values.wanted(question)
    if facet.entry.family != "pay" and _PAY.search(question):
        wanted = ("payment",)
    found = [_evidence(facet, wanted, hit) for hit in hits]
    return sorted(found, key=lambda evidence: (-evidence.weight, evidence.passage.start))


def floor(facet: Facet) -> float:
    """The least evidence that counts as stated."""
    return HARD_FLOOR if facet.entry.hard else SOFT_FLOOR


def signs(facet: Facet, wanted: Sequence[str], hit: Hit) -> Signs:
    """Read the signs off one passage."""
    passage = hit.passage
    above = f"{passage.section_path[-1] if passage.section_path else ''} {passage.lead}"
    label = bool(passage.label) and plain(passage.label) in facet.labels
    strong = facet.strong.search(passage.text) is not None
    terms = {match.group(0).lower() for match in facet.says.finditer(passage.text)}
    typed = facet.entry.value in _TYPED
    valued = typed and values.holds(facet.entry.value, passage.text)
    meets = not wanted or any(values.holds(kind, passage.text) for kind in wanted)
    return Signs(
        label=float(label),
        strong=float(strong),
        strong_above=float(facet.strong.search(above) is not None),
        says=float(bool(terms)),
        says_above=float(facet.says.search(f"{above} {passage.label}") is not None),
        heading=float(facet.headings.search(above) is not None),
        value=float(valued),
        lacks_value=float(typed and not valued and not label and not strong),
        lacks_wanted=float(not meets and not label),
        excluded=float(not (strong or label) and facet.excludes.search(passage.text) is not None),
        score=hit.score,
        cosine=max(0.0, hit.cosine),
        variety=float(min(3, max(0, len(terms) - 1))),
    )


def _evidence(facet: Facet, wanted: Sequence[str], hit: Hit) -> Evidence:
    weight = sum(w * s for w, s in zip(WEIGHTS, signs(facet, wanted, hit), strict=True))
    kinds = [*wanted, facet.entry.value]
    value = next((found for kind in kinds if (found := values.find(kind, hit.passage.text))), None)
    return Evidence(hit.passage, weight, value, _denies(facet, hit.passage.text), hit.cosine)


def _denies(facet: Facet, text: str) -> bool:
    """Whether a negation stands within a few words before what the facet's words name."""
    for pattern in (facet.strong, facet.says):
        for match in pattern.finditer(text):
            if _NEGATION.search(match.group(0)) or _NEGATION.search(text[max(0, match.start() - 25) : match.start()]):
                return True
    return False
