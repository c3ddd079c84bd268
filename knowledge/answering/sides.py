"""Whose share is asked for: what an employer pays towards something tells nothing of what comes off one's own pay."""

from __future__ import annotations

import re

_AMOUNT = re.compile(r"\b(?:how much|what (?:percent\w*|share|rate|proportion|amount)|whats? my)\b|%", re.IGNORECASE)
_MINE = re.compile(
    r"\b(?:comes?|taken?|goes|deducted|docked) (?:out|off|from)(?: of)? my\b|"
    r"\bmy (?:own )?(?:contributions?|share|part|side)\b|"
    r"\b(?:do|would|will|must|should) i (?:(?:have to|need to|got to) )?(?:pay|put|chip|contribute)\b",
    re.IGNORECASE,
)
_PAYS = r"(?:pays?|puts?|contribut\w+|adds?|matche?s?|chips?|gives?)"
_EMPLOYER = r"(?:[Ww]e|the (?:company|firm|council|school|trust|union|employer)|[Ee]mployer(?:'s)?|[A-Z][\w&'’-]+)"
_THEIRS = re.compile(rf"\b{_EMPLOYER}\b[^.;|]*?\b{_PAYS}\b")
_OURS = re.compile(
    r"\b(?:you|your|you're|employees?|staff|members?|colleagues?|own cost|each|both|match\w*)\b", re.IGNORECASE
)
# "6% of your salary" measures what the employer pays, and asks nothing of the person.
_MEASURED = re.compile(r"\bof your (?:\w+ )?(?:pay|salary|wages?|earnings)\b", re.IGNORECASE)


def asks_own_share(question: str) -> bool:
    """Whether a question asks how much the person pays."""
    return _AMOUNT.search(question) is not None and _MINE.search(question) is not None


def tells_employers_share(passage: str) -> bool:
    """Whether a passage tells what the employer pays, and nothing of what the person does."""
    return _THEIRS.search(passage) is not None and not _OURS.search(_MEASURED.sub(" ", passage))
