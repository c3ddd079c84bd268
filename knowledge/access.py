"""The walls: which audience may read what, and which organisation's documents speak for which role."""

from __future__ import annotations

import re

from knowledge.domain import Audience, Document, Role

_ORDER = (Audience.CANDIDATE, Audience.INTERVIEWER, Audience.RECRUITER)
# What a name may carry or lack without meaning another organisation.
_FORMS = frozenset("ltd limited inc incorporated plc llp llc".split())
_WORD = re.compile(r"[^\W_]+|&")


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


def speaks_for(document: Document, role: Role) -> bool:
    """Whether an organisation's document may answer for a role: it names the role's organisation, or none at all."""
    if document.organisation is None:
        return True
    return role.organisation is not None and same_organisation(document.organisation, role.organisation)


def same_organisation(one: str, other: str) -> bool:
    """Whether two names mean one organisation: case, "The" and legal forms such as "Ltd" make no difference."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> list[str]:
    plain = re.sub(r"['’]", "", name.casefold())
    words = ["and" if word == "&" else word for word in _WORD.findall(plain)]
    bare = words[1:] if words[:1] == ["the"] else list(words)
    while bare and bare[-1] in _FORMS:
        bare.pop()
    return bare or words or [plain]
