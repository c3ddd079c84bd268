"""``Label: value`` lines in their many looks; knows which words are labels of adverts and which only look so."""

from __future__ import annotations

import re
from typing import NamedTuple

from knowledge.domain import Modality, Span
from knowledge.ingestion.families import promise
from knowledge.ingestion.spans import bare, span

_MOST_WORDS = 5

# What adverts label without a colon: ``Salary – £30,000``, ``Hours    37.5``.
_KNOWN = (
    r"(?:job |role |post |position )?titles?|(?:job |role |post )?(?:ref(?:erence)?|id|number)(?: (?:no|"
    r"number))?|"
    r"(?:annual |basic |starting |proposed )?(?:salary|pay|wage|rate|remuneration)(?: (?:range|scale|band|"
    r"rate))?|"
    r"(?:pay )?(?:grade|band|scale|level)|(?:place of work|work(?:ing)? )?(?:location|base|site)|"
    r"place of work|"
    r"(?:weekly |working )?hours(?: of work| per week)?|working pattern|(?:contract|employment|job|"
    r"appointment)(?: type| length|"
    r" duration| status)?|type of contract|tenure|duration|(?:reports?|reporting|responsible|"
    r"accountable)(?: to)?|line manager|"
    r"(?:department|team|division|directorate|service|faculty|school|business unit|company|employer|"
    r"organi[sz]ation)|"
    r"(?:closing|start|interview|posting|advert|application|end)(?: date)?s?|deadline|date(?: posted)?|"
    r"responsible for|"
    r"annual leave|holidays?|pension|benefits|travel|security clearance|clearance|dbs(?: check)?|vacancies|"
    r"shifts?|bonus|"
    r"commission|direct reports|budget|probation(?: period)?|notice(?: period)?|language|caseload|specialty"
)
_COLON = re.compile(
    r"(?P<open>\*\*|__|\*)?(?P<label>[A-Z£$€0-9][^:*|"
    r"\n]{0,70}?)[ \t]*(?:(?P<in>:)[ \t]*)?(?(open)(?P=open))[ \t]*(?(in)|:)"
    r"[ \t]+(?P<value>\S.*)",
    re.DOTALL,
)
_APART = re.compile(
    rf"(?P<open>\*\*|__)?(?P<label>{_KNOWN})(?(open)(?P=open))(?:[ \t]+[-–—=][ \t]+|[ \t]*\t[ \t]*|"
    rf"[ ]{{2,}})(?!(?:we|you|they|it|is|are|our)\b)(?P<value>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_ALONE = re.compile(r"(?P<open>\*\*|__)(?P<label>[^*_:\n]{2,60})(?::(?P=open)|(?P=open):)[ \t]*$")
_NOT_LABELS = re.compile(
    r"(?:(?:please )?notes?|n\.?b\.?|please|important|warning|tip|e\.?g\.?|i\.?e\.?|p\.?s\.?|q|a|https?|re|"
    r"examples?|including)$|"
    r"(?:we|you|they|it|this|these|those|there|he|she|i|if|when|while|to|for|and|as|at|in|our .* (?:is|"
    r"are))\b|"
    r".*\b(?:are|is|will|include[sd]?|following|must|should|can|have|has|need)$",
    re.IGNORECASE,
)

# "Good if you bring it, no drama if not".
_AT_EASE = re.compile(r", (?:but )?(?:no|not) [\w'’ -]{3,30}$", re.IGNORECASE)


class Pair(NamedTuple):
    """A label and what stands behind it."""

    label: Span
    value: Span


def pair(text: str, start: int, end: int) -> Pair | None:
    """The label and value that ``text[start:end]`` consists of."""
    words = text[start:end]
    match = _COLON.fullmatch(words)
    if match and not _labels(match):
        return None
    match = match or _APART.fullmatch(words)
    if not match:
        return None
    label, value = (bare(text, start + match.start(name), start + match.end(name)) for name in ("label", "value"))
    return Pair(span(text, *label), span(text, *value))


def known(label: str) -> bool:
    """Whether a label is one that adverts commonly use for a fact."""
    return re.fullmatch(_KNOWN, label.strip("*_: "), re.IGNORECASE) is not None


def alone(text: str, start: int, end: int) -> Span | None:
    """The bold label that stands by itself on a line, ``**Location:**``."""
    match = _ALONE.fullmatch(text, start, end)
    if not match or _NOT_LABELS.match(match["label"]):
        return None
    return span(text, *match.span("label"))


def _labels(match: re.Match[str]) -> bool:
    bold = bool(match["open"])
    label = _AT_EASE.sub("", match["label"]) if bold else match["label"]
    most = _MOST_WORDS + 2 if bold else _MOST_WORDS
    if len(label.split()) > most or re.search(r"[.?!;,](?:\s|$)|\d{1,2}$", label):
        return False
    graded = bold and promise(label).level is not Modality.NONE
    return graded or not _NOT_LABELS.match(label)
