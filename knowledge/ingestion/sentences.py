"""Sentences of a span: split at full stops that end one, not at those of abbreviations, figures and names."""

from __future__ import annotations

import re

from knowledge.domain import Span
from knowledge.ingestion.spans import span, trimmed

_END = re.compile(r"[.!?…]+[)\]”\"’*_]*(?=\s)|\n[ \t]*\n|[:;](?=\s*\n[ \t]*[-*•])")
# Never the end of a sentence, since a name or a figure follows.
_TITLES = re.compile(
    r"(?:^|[\s(“\"‘'*_/])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Sr|Jr|Rev|Hon|Messrs|Mt|Ft|No|Nos|Art|Sec|Fig|Vol|pp?|"
    r"ca?|approx|"
    r"incl|excl|esp|max|min|tel|ext|dept|est|vs?|cf|viz|e\.g|eg|i\.e|ie|a\.k\.a)\.$",
    re.IGNORECASE,
)
# The end of a sentence only if the next word starts like one.
_MAYBE = re.compile(
    r"(?:^|[\s(“\"‘'*_/])(?:etc|Inc|Ltd|Co|Corp|plc|Bros|p\.?a|p\.?w|p\.?m|p\.?h|a\.?m|hrs?|wks?|yrs?|mins?|"
    r"[A-Za-z](?:\.[A-Za-z])+)\.[)\]”\"’*_]*$",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"(?:^|[\s(“\"‘'])[A-Z]\.$")
_STARTS = re.compile(r"\s*[“\"‘'(\[*_]*[A-Z0-9£$€#@]")
_STARTERS = re.compile(
    r"\s*[“\"‘'(\[*_]*(?:The|A|An|This|That|These|Those|You|Your|We|Our|It|Its|They|Their|He|She|I|In|On|"
    r"At|As|If|For|"
    r"To|By|With|When|While|Where|All|Any|Each|Every|Some|No|Not|And|But|Or|So|Please|There|Here|"
    r"Experience|Ability|"
    r"Must|Will|Applicants|Candidates|Closing|Salary|Hours)\b"
)


def sentences(text: str, start: int, end: int) -> list[Span]:
    """The sentences of ``text[start:end]`` in order; every word lies in exactly one."""
    cuts = [match.end() for match in _END.finditer(text, start, end) if _ends(text, start, match, end)]
    edges = zip([start, *cuts], [*cuts, end], strict=True)
    found = (trimmed(text, first, last) for first, last in edges)
    return [span(text, first, last) for first, last in found if first < last]


def _ends(text: str, start: int, match: re.Match[str], end: int) -> bool:
    if match[0][0] not in ".…":
        return True
    before = text[max(start, match.start() - 24) : match.end()]
    after = text[match.end() : min(end, match.end() + 24)]
    if not after.strip():
        return False
    if _TITLES.search(before) and not re.match(r"\s*\n\s*\n", after):
        return False
    if _MAYBE.search(before):
        return bool(_STARTERS.match(after))
    if _INITIAL.search(before) and not _STARTERS.match(after):
        return False
    return bool(_STARTS.match(after))
