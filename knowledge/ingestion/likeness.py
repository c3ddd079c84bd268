"""Which documents have the same text or nearly the same, by the runs of words they share; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.domain.drafts import Twin
from knowledge.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.domain import Reading

# Runs of so many words; adverts of one employer share their boilerplate, which is seldom more than half.
_RUN = 5
_ALIKE = 0.7


def twins(reading: Reading, others: Iterable[Reading]) -> tuple[Twin, ...]:
    """Those of ``others`` that say the same, the likest first; what has the reading's own id is no twin of it."""
    own = _runs(reading.document.text)
    found = []
    for other in others:
        if other.role.id == reading.role.id:
            continue
        same = other.document.sha256 == reading.document.sha256
        share = 1.0 if same else _shared(own, _runs(other.document.text))
        if share >= _ALIKE:
            found.append(Twin(other.role.id, other.role.title, round(share, 2)))
    return tuple(sorted(found, key=lambda twin: (-twin.share, twin.role)))


def _runs(text: str) -> frozenset[int]:
    said = words(text)
    return frozenset(hash(tuple(said[at : at + _RUN])) for at in range(max(len(said) - _RUN + 1, 1)))


def _shared(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other)
