"""Which audience may read what: the one rule behind the store filter and the final check."""

from __future__ import annotations

from knowledge.domain import Audience

_ORDER = (Audience.CANDIDATE, Audience.INTERVIEWER, Audience.RECRUITER)


def readable(audience: Audience) -> frozenset[Audience]:
    """The audiences whose material ``audience`` may read: its own and every narrower one."""
    return frozenset(_ORDER[: _ORDER.index(audience) + 1])


def may_read(audience: Audience, material: Audience) -> bool:
    """Whether ``audience`` may read material kept for ``material``."""
    return material in readable(audience)


def may_see_panel(audience: Audience) -> bool:
    """Whether ``audience`` may see questions, anchors and other panel material."""
    return audience is not Audience.CANDIDATE


def narrower(first: Audience, second: Audience) -> Audience:
    """The narrower of two audiences."""
    return min(first, second, key=_ORDER.index)
