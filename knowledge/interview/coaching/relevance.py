"""Which parts of a requirement an answer speaks to, in its words; claims none without a word in common."""

from __future__ import annotations

import re

from knowledge.domain.practice import Relevance
from knowledge.interview.terms import content

_SEAM = re.compile(
    r"\s*[;,:()]\s*(?:and |or )?|\s+(?:and|or|including|such as|with|while|as well as)\s+", re.IGNORECASE
)
_EDGE = " .,;:–-—()•*"
_SHORTEST, _LONGEST = 2, 12
# Adverts say these of anything, so sharing one proves nothing.
_COMMON = content(
    "experience ability strong good excellent knowledge understanding skill work working proven demonstrate required "
    "essential "
    "desirable least year relevant role team people new high level well effective effectively able confident range "
    "environment "
    "similar equivalent practice related ensure deliver manage support use using need job day time part full make "
    "take get"
)


def relevance(answer: str, requirement: str) -> Relevance:
    """The parts of ``requirement`` that share a word of substance with ``answer``, and those that don't."""
    said = content(answer)
    met, unmet = [], []
    for part in _parts(requirement):
        wanted = content(part) - _COMMON
        if wanted & said:
            met.append(part)
        elif wanted and len(part.split()) >= _SHORTEST:
            unmet.append(part)
    return Relevance(tuple(met), tuple(unmet))


def _parts(requirement: str) -> list[str]:
    found, start = [], 0
    for seam in [*_SEAM.finditer(requirement), None]:
        part = requirement[start : seam.start() if seam else len(requirement)].strip(_EDGE)
        if part:
            found.append(part if len(part.split()) <= _LONGEST else " ".join(part.split()[:_LONGEST]))
        start = seam.end() if seam else start
    return found
