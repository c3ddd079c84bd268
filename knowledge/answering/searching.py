"""Free search, for what no facet covers: the best passages, or silence when too little of the question is met."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from knowledge.answering import values
from knowledge.answering.findings import Finding, cite
from knowledge.answering.understanding import Part
from knowledge.domain import Hit, Passage, Reading
from knowledge.words import stem, terms

Rarity = Callable[[str], float]
# Cosine plus this much of the share of the topic that the passage holds must reach the sum. Set on training questions.
_COVER_WEIGHT = 0.6
_ENOUGH = 0.6
_STRONG = 0.73
_STRONG_COSINE = 0.42
# A word this rare among questions about jobs is what the question is about; a role that never uses it is silent.
_TELLING = 5.6
_TOLD = 0.5
_ALIKE = 0.57
# What stands in place of a role's name is no topic.
_ROLE = stem("role")
_LOOKED_AT = 12
_MOST_QUOTES = 2


class Match(NamedTuple):
    """A passage, the share of the question's topic that it holds (0 to 1), and its ranking."""

    passage: Passage
    cover: float
    hit: Hit


def free(part: Part, reading: Reading, hits: Sequence[Hit], rarity: Rarity) -> Finding:
    """The best passages for the question's own words."""
    good = [match for match in matches(part, hits, rarity) if _answers(part, match, rarity)]
    if not good:
        near = tuple(cite(reading, hit.passage) for hit in hits[:1] if hit.cosine >= 0.3)
        return Finding(role=reading.role.id, about="", facet=None, silent=True, nearest=near, confidence=0.6)
    best = max(match.cover for match in good)
    kept = [match for match in good if match.cover >= best - 0.25][:_MOST_QUOTES]
    shown = _with_parts(sorted((match.passage for match in kept), key=lambda passage: passage.start), reading)
    return Finding(
        role=reading.role.id,
        about="",
        facet=None,
        quotes=tuple(cite(reading, passage) for passage in shown),
        confidence=min(0.9, 0.2 + 0.4 * best + 0.5 * good[0].hit.cosine),
    )


def strong(part: Part, hits: Sequence[Hit], rarity: Rarity) -> bool:
    """Whether a passage says nearly all of what is asked, in nearly the same words."""
    found = matches(part, hits, rarity)
    return any(_sum(match) >= _STRONG and match.hit.cosine >= _STRONG_COSINE for match in found)


def matches(part: Part, hits: Sequence[Hit], rarity: Rarity) -> list[Match]:
    """The first hits with the share of the topic each holds, best first."""
    topic = {term: rarity(term) for term in terms(part.text) if term != _ROLE}
    whole = sum(topic.values()) or 1.0
    found = []
    for hit in hits[:_LOOKED_AT]:
        passage = hit.passage
        there = set(terms(" ".join((*passage.section_path[-1:], passage.lead, passage.text))))
        cover = sum(weight for term, weight in topic.items() if term in there) / whole
        found.append(Match(passage, cover, hit))
    return sorted(found, key=lambda match: -(match.cover + match.hit.score))


def _sum(match: Match) -> float:
    return match.hit.cosine + _COVER_WEIGHT * match.cover


def _answers(part: Part, match: Match, rarity: Rarity) -> bool:
    if _sum(match) < _ENOUGH:
        return False
    wanted = values.wanted(part.text)
    if wanted and not any(values.holds(kind, match.passage.text) for kind in wanted):
        return False
    telling = {term: rarity(term) for term in terms(part.text) if rarity(term) >= _TELLING}
    there = set(terms(" ".join((*match.passage.section_path, match.passage.lead, match.passage.text))))
    met = sum(weight for term, weight in telling.items() if term in there)
    return met >= _TOLD * sum(telling.values()) or match.hit.cosine >= _ALIKE


def _with_parts(passages: Sequence[Passage], reading: Reading) -> list[Passage]:
    """A statement that ends in "the following:" is nothing without what follows."""
    parents = {record.parent for record in reading.requirements if record.parent}
    shown: list[Passage] = []
    for passage in passages:
        shown.append(passage)
        if passage.requirement_id in parents:
            children = {record.id for record in reading.requirements if record.parent == passage.requirement_id}
            shown.extend(p for p in reading.passages if p.requirement_id in children)
    return list({passage.id: passage for passage in shown}.values())
