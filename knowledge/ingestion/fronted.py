"""Front matter that asks: the values of keys such as ``qualification`` or ``min_experience``, one by one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.domain import Kind, Modality, Span
from knowledge.ingestion import clauses, families
from knowledge.ingestion.cues import Level
from knowledge.ingestion.records import Found
from knowledge.ingestion.spans import bare, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.ingestion.outline import Block

_LEVEL = r"(?:min(?:imum)?|required?|essential|must(?: have)?|desirable|desired|preferred|optional|bonus|nice to have)"
_ASKS = re.compile(
    rf"(?:(?:{_LEVEL}|key|entry|academic|professional|driving|driver'?s?|language|work) )*(?:requirements?|"
    r"qualifications?|degree|experience|skills?|licen[cs]e|certificat(?:e|es|ion|ions)|education|knowledge|prerequisites?|"
    r"must haves?|nice to haves?|essentials?|desirables?|eligibility|right to work|accreditation|registration|"
    rf"criteria|person spec(?:ification)?|dbs(?: check)?|(?:security )?clearance)(?: {_LEVEL}| needed| requirements?)*",
    re.IGNORECASE,
)
_SAYS_NOTHING = re.compile(
    r"(?:none|n/?a|no|nil|any|all|tbc|entry|junior|mid|middle|senior|lead|graduate|executive|\w)(?:[- ]level)?",
    re.IGNORECASE,
)
_AFFIRMED = re.compile(r"(?:yes|true|y|required|essential|mandatory|needed|must)", re.IGNORECASE)


def statements(text: str, block: Block) -> Iterator[Found]:
    """What one entry of the front matter asks for."""
    if block.label is None or block.value is None:
        return
    key = re.sub(r"[_\s-]+", " ", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", block.label.text)).strip()
    if not _ASKS.fullmatch(key):
        return
    if _AFFIRMED.fullmatch(block.value.text):
        whole = span(text, block.label.start, block.value.end)
        yield Found(whole, Kind.REQUIREMENT, block.path, Level(Modality.ESSENTIAL, block.value))
        return
    level = Modality.ESSENTIAL if re.match(r"(?i)min\b", key) else families.promise(key).level
    cue = Level(level, block.label if level is not Modality.NONE else None)
    for words in _entries(text, block.value):
        if not _SAYS_NOTHING.fullmatch(words.text) and not clauses.denies(words.text):
            yield Found(words, Kind.REQUIREMENT, block.path, cue)


def _entries(text: str, value: Span) -> Iterator[Span]:
    """The items of a YAML list, "- a" or "[a, b]", or the value as it is."""
    flow = value.text.startswith("[") and value.text.endswith("]")
    entry = re.compile(r"[^,\[\]\n]+" if flow else r"[^\n]+")
    for line in entry.finditer(text, value.start, value.end):
        start, end = bare(text, *line.span())
        marker = re.compile(r"-\s+").match(text, start, end)
        start, end = bare(text, marker.end() if marker else start, end)
        quoted = end - start > 1 and text[start] == text[end - 1] and text[start] in "\"'"
        if start < end:
            yield span(text, start + quoted, end - quoted)
