"""Free search, for what no facet covers: the best passages, or silence when too little of the question is met."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.answering.findings import Finding, cite
from knowledge.answering.understanding import Part
from knowledge.domain import Hit, Reading
from knowledge.words import stem, terms

# Words that any question about a job may hold; sharing them says nothing.
_GENERAL = frozenset(
    stem(word)
    for word in (
        "role job post position work working advert company organisation employer say says mention mentions tell know "
        "get like much many long often please pls need needed required require want kind sort type thing things "
        "anything something person people someone one describe explain involve involved include included expect "
        "expected use used using experience good best also really actually just still more less lot make give "
        "apply applicant candidate us they here day time way"
    ).split()
)
_COVERED = 0.66
_CLOSE_COSINE = 0.34
_ALONE_COSINE = 0.56
_MOST_QUOTES = 2


def free(part: Part, reading: Reading, hits: Sequence[Hit]) -> Finding:
    """The best passages for the question's own words."""
    topic = {term for term in terms(part.text) if term not in _GENERAL}
    judged = [(_coverage(topic, hit), hit) for hit in hits[:12]]
    good = [hit for cover, hit in judged if _answers(cover, hit)]
    finding = Finding(role=reading.role.id, about="", facet=None, silent=True, confidence=0.5)
    if not good:
        return Finding(
            role=finding.role,
            about="",
            facet=None,
            silent=True,
            nearest=tuple(cite(reading, hit.passage) for hit in hits[:1] if hit.cosine >= 0.3),
            confidence=0.6,
        )
    shown = sorted(good[:_MOST_QUOTES], key=lambda hit: hit.passage.start)
    return Finding(
        role=reading.role.id,
        about="",
        facet=None,
        quotes=tuple(cite(reading, hit.passage) for hit in shown),
        confidence=min(0.9, 0.3 + good[0].cosine),
    )


def _coverage(topic: set[str], hit: Hit) -> float:
    passage = hit.passage
    there = set(terms(" ".join((*passage.section_path[-1:], passage.lead, passage.text))))
    return len(topic & there) / len(topic) if topic else 0.0


def _answers(cover: float, hit: Hit) -> bool:
    return (cover >= _COVERED and hit.cosine >= _CLOSE_COSINE) or hit.cosine >= _ALONE_COSINE
