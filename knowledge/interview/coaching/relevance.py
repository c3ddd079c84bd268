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
# Of a part with so many words of substance one alone says little.
_SEVERAL, _SHARED = 3, 2
_JOINED = re.compile(r"\s+(?:and|or)\s+", re.IGNORECASE)
_HANGS_ON = re.compile(r"(?:in|on|at|to|for|with|by|of|from|under|into|across|within)\b", re.IGNORECASE)
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
        if len(wanted & said) >= (_SHARED if len(wanted) >= _SEVERAL else 1):
            met.append(part)
        elif wanted and len(part.split()) >= _SHORTEST:
            unmet.append(part)
    return Relevance(tuple(met), tuple(unmet))


def _parts(requirement: str) -> list[str]:
    """The requirement cut at its joints, but where a part would say nothing alone: "plans", "in good condition"."""
    found, start = [], 0
    for seam in [*_SEAM.finditer(requirement), None]:
        if seam and _hold_together(requirement[start : seam.start()], seam, requirement[seam.end() :]):
            continue
        part = requirement[start : seam.start() if seam else len(requirement)].strip(_EDGE)
        if part:
            found.append(part if len(part.split()) <= _LONGEST else " ".join(part.split()[:_LONGEST]))
        start = seam.end() if seam else start
    return found


def _hold_together(before: str, seam: re.Match[str], after: str) -> bool:
    if _JOINED.fullmatch(seam[0]) is None:
        return False
    rest = _SEAM.split(after)[0]
    return (len(before.split()) < _SHORTEST <= len(rest.split())) or _HANGS_ON.match(after) is not None
