"""A passage with what belongs to it: a list it opens, the sentence that completes it, the grade in its row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.answering.telling import opens
from knowledge.domain import Citation, Passage, Reading

# A quote of two sentences is no longer than this, in characters.
_LONGEST = 340
# What stands between two cells of a row.
_BAR = re.compile(r"[ \t]*\|[ \t]*|[ ]{2,}|[ ]*\t[ \t]*")  # or the gap before a column of plain text
_BULLET = re.compile(r"(?:[-*+•·–]|\d[.)])\s*$")
_FIGURE = re.compile(r"\d")
# A sentence that opens like this says little without the one before.
_LEANS = re.compile(
    r"(?:it|its|they|their|this|that|these|those|he|she|but|and|or|so|also|then|however|otherwise|not|if so|if not|"
    r"after that|instead|again|we'll|you'll)\b|(?:\w+ ){1,3}(?:of course|however|therefore)\b",
    re.IGNORECASE,
)


def with_parts(passages: Sequence[Passage], reading: Reading) -> list[Passage]:
    """The passages, each with the parts of the list that it opens: "the following:" is nothing alone."""
    shown: list[Passage] = []
    for passage in passages:
        shown += [passage, *parts(passage, reading)]
    return list({passage.id: passage for passage in shown}.values())


def parts(passage: Passage, reading: Reading) -> list[Passage]:
    """What stands in the list that a passage opens, by the requirement it is part of or by its lead-in."""
    own = {
        record.id
        for record in reading.requirements
        if passage.requirement_id and record.parent == passage.requirement_id
    }
    below = passage.text if opens(passage) else None
    return [p for p in reading.passages if p.requirement_id in own or (below and p.lead == below)]


def siblings(passage: Passage, reading: Reading, most: int) -> list[Passage]:
    """The items of the list that a passage stands in; none when it has fewer than two or more than ``most``."""
    text = reading.document.text
    place = (passage.section_path, passage.lead)
    same = [p for p in reading.passages if (p.section_path, p.lead) == place and _BULLET.search(text[: p.start][-6:])]
    return same if 1 < len(same) <= most and passage.id in {p.id for p in same} else []


def widened(passage: Passage, reading: Reading, *, told: bool = False) -> Passage:
    """The passage with its neighbour in the same paragraph: the sentence before if it leans on it, else the next.

    Where the passage has ``told`` the figure that is asked for, a next one with figures of its own would only mislead.
    """
    at = next((i for i, other in enumerate(reading.passages) if other.id == passage.id), None)
    if at is None or passage.label:
        return passage
    before = reading.passages[at - 1] if at else None
    after = reading.passages[at + 1] if at + 1 < len(reading.passages) else None
    if before and _LEANS.match(passage.text) and _joins(before, passage, reading):
        return _span(before, passage, reading)
    completes = after and not (told and _FIGURE.search(after.text)) and _joins(passage, after, reading)
    return _span(passage, after, reading) if after and completes else passage


def graded(quotes: Sequence[Citation], reading: Reading) -> tuple[Citation, ...]:
    """The quotes, those of a requirement in a row with the cell behind it, which tells how strongly it is asked for."""
    text = reading.document.text
    ends = {
        (one.start, one.end): one.cue.end
        for one in reading.requirements
        if one.cue and _BAR.fullmatch(text, one.end, max(one.end, one.cue.start))
    }
    whole = ((quote, ends.get((quote.start, quote.end), quote.end)) for quote in quotes)
    return tuple(replace(quote, quote=text[quote.start : end], end=end) for quote, end in whole)


def _joins(first: Passage, second: Passage, reading: Reading) -> bool:
    """Whether two passages stand in one paragraph and are short enough together."""
    between = reading.document.text[first.end : second.start]
    return between in (" ", "\n", "") and not second.label and second.end - first.start <= _LONGEST


def _span(first: Passage, second: Passage, reading: Reading) -> Passage:
    return replace(first, text=reading.document.text[first.start : second.end], end=second.end)
