"""What a re-ingest did to a role's requirements: kept, changed, added, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.domain import Changes, Requirement
from knowledge.words import reworded

if TYPE_CHECKING:
    from collections.abc import Sequence


def compare(old: Sequence[Requirement], new: Sequence[Requirement]) -> Changes:
    """How ``new`` differs from ``old``: the same id is kept, a similar text changed, the rest added or removed."""
    kept = {one.id for one in old} & {one.id for one in new}
    gone = [one.text for one in old if one.id not in kept]
    come = [one.text for one in new if one.id not in kept]
    changed = [(gone[i], come[j]) for i, j in reworded(gone, come)]
    return Changes(
        added=_left(come, [after for _, after in changed]),
        removed=_left(gone, [before for before, _ in changed]),
        changed=tuple(changed),
        kept=len(kept),
    )


def _left(texts: list[str], taken: list[str]) -> tuple[str, ...]:
    rest = list(texts)
    for text in taken:
        rest.remove(text)
    return tuple(rest)
