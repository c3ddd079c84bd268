"""What a re-ingest did to a role's requirements: kept, changed, added, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from knowledge.domain import Changes, Requirement

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIMILAR = 80  # of 100: a reworded requirement, not another one


def compare(old: Sequence[Requirement], new: Sequence[Requirement]) -> Changes:
    """How ``new`` differs from ``old``: the same id is kept, a similar text changed, the rest added or removed."""
    kept = {one.id for one in old} & {one.id for one in new}
    gone = [one.text for one in old if one.id not in kept]
    come = [one.text for one in new if one.id not in kept]
    changed = _paired(gone, come)
    return Changes(
        added=_left(come, [after for _, after in changed]),
        removed=_left(gone, [before for before, _ in changed]),
        changed=tuple(changed),
        kept=len(kept),
    )


def _paired(gone: list[str], come: list[str]) -> list[tuple[str, str]]:
    """Pairs of a text and its new wording, the most similar first, each text in one pair."""
    scores = [(-fuzz.ratio(before, after), i, j) for i, before in enumerate(gone) for j, after in enumerate(come)]
    left, right, pairs = set(range(len(gone))), set(range(len(come))), []
    for score, i, j in sorted(scores):
        if -score >= _SIMILAR and i in left and j in right:
            left.discard(i)
            right.discard(j)
            pairs.append((i, j))
    return [(gone[i], come[j]) for i, j in sorted(pairs)]


def _left(texts: list[str], taken: list[str]) -> tuple[str, ...]:
    rest = list(texts)
    for text in taken:
        rest.remove(text)
    return tuple(rest)
