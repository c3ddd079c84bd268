"""Sentences that say what the body does in the work, as they stand under "Physical demands"."""

from __future__ import annotations

import re

_HEADING = re.compile(r"(?i)\bphysical\b")
_BODY = re.compile(
    r"(?:(?:you|they|the \w+)(?:['’]ll| will)? )?(?:\w+ly )?(?:lifts?|lifting|carr(?:y|ies|ying)|works?|working|"
    r"stands?|standing|walks?|walking|climbs?|climbing|bends?|bending|kneels?|kneeling|sits?|sitting|push\w*|pull\w*|"
    r"reach\w*|handles?|handling|moves?|wears?|wearing|exposure|ability|(?:occasional|frequent|regular|"
    r"prolonged|constant|continuous|repeated) (?:use|exposure|\w+ing))\b(?! (?:hours|days|"
    r"week|patterns?|conditions|costs|from home))",
    re.IGNORECASE,
)


def demanded(words: str, heading: str) -> bool:
    """Whether a sentence names a physical demand of the work, under a heading that announces such."""
    return bool(_HEADING.search(heading) and _BODY.match(words))
