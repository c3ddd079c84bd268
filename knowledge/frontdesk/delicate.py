"""What nobody should have to tell a bot: health, visas, adjustments. It is pointed to a person and not kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from knowledge.domain import Answer

_FACETS = frozenset(
    "legal-health adjustments visa right-to-work nationality clearance medical-check vaccination parental-leave "
    "personal".split()
)
_WORDS = re.compile(
    r"\b(?:pregnan\w*|maternity|paternity|miscarr\w*|ivf|disab\w*|illness|chronic\w*|diagnos\w*|medicat\w*|therapy|"
    r"depress\w*|anxiety|autis\w*|asperger\w*|adhd|dyslex\w*|dyspraxi\w*|neurodiver\w*|epilep\w*|diabet\w*|cancer|"
    r"wheelchair|hearing aid|deaf|blind|impair\w*|adjustments?|accommodations? for my|visas?|sponsorship|asylum|"
    r"refugee|immigration|work permit|criminal record|convict\w*|health (?:condition|problem|issue)s?)\b",
    re.IGNORECASE,
)


def delicate(text: str, facets: Iterable[str] = ()) -> bool:
    """Whether a question is such that its words are not kept and a person is named instead."""
    return not _FACETS.isdisjoint(facets) or _WORDS.search(text) is not None


def without_words(answer: Answer) -> Answer:
    """An answer as it may be kept: the words of a delicate question are left out of it."""
    return replace(answer, question="", facets=()) if delicate(answer.question, answer.facets) else answer
