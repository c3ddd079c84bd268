"""Headings that run into their paragraph: "**What you'll need.** We shortlist on these:"; knows no neighbours."""

from __future__ import annotations

import re

from knowledge.domain import Span
from knowledge.ingestion.families import promise
from knowledge.ingestion.spans import span

_BOLD = re.compile(r"(?P<mark>\*\*|__)(?P<words>[A-Z][^*_\n]{1,58}?)(?:[.?!](?P=mark)|(?P=mark)[.?!])\s+(?=\S)")
_BARE = re.compile(r"(?P<words>[A-Z][\w’',&/ -]{2,48})[.?]\s+(?=[A-Z*])")
_CLAUSE = re.compile(
    r"(?i)(?!(?:what|where|when|how|why|who)\b).*\b(?:is|are|was|were|will|would|must|should|can|could|has|have|had|"
    r"do|does|need|needs|we|you|it|i)\b|.*['’](?:s|re|ll|ve|d|m|t)\b(?! \w)"
)
_MOST_WORDS = 6


def heading(text: str, start: int, end: int) -> Span | None:
    """The words at the start of a paragraph that head it: in bold, or bare and sure to announce something."""
    bold = _BOLD.match(text, start, end)
    match = bold or _BARE.match(text, start, end)
    if not match or len(match["words"].split()) > _MOST_WORDS:
        return None
    found = promise(match["words"])
    sure = found.sure and found.family is not None
    if not (sure or (bold and not _CLAUSE.match(match["words"]))):
        return None
    return span(text, *match.span("words"))
