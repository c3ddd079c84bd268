"""Outline to passages: sentence-aligned units that never overlap and together hold every visible word.

Heading words live in the passages' section paths and leads, so they get no passage of their own.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from knowledge.domain import Document, Passage, Requirement, Span
from knowledge.ingestion.outline import Block, Outline, Shape
from knowledge.ingestion.sentences import sentences
from knowledge.ingestion.spans import span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONG_ITEM = 60  # words; a longer item becomes one passage a sentence
_MOST_WORDS = 150  # keeps a passage under 256 word pieces even with long words
_MOST_CHARACTERS = 900
_CLAUSE = re.compile(r"[;:,–—]\s+|\s[-–—]\s|\n")


class Piece(NamedTuple):
    """A passage's words and the label that stands for them."""

    words: Span
    label: str = ""


def passages(outline: Outline, requirements: Sequence[Requirement], document: Document) -> tuple[Passage, ...]:
    """All passages of ``document`` in the order of its text; ``text[start:end]`` is each one's text."""
    holders = _Holders(requirements)
    found = []
    for block in outline.blocks:
        pieces = list(_pieces(outline.text, block, holders))
        found += [_passage(document, block, piece, holders.of(piece.words)) for piece in pieces]
    return tuple(sorted(found, key=lambda passage: passage.start))


class _Holders:
    """Which requirement a span lies in; records never overlap, so the nearest one before tells."""

    def __init__(self, requirements: Sequence[Requirement]) -> None:
        self._requirements = sorted(requirements, key=lambda one: one.start)
        self._starts = [one.start for one in self._requirements]

    def of(self, words: Span) -> str | None:
        """The id of the requirement that holds ``words`` or, failing that, of the first one inside them."""
        after = bisect_right(self._starts, words.start)
        if after and self._requirements[after - 1].end >= words.end:
            return self._requirements[after - 1].id
        inside = self._inside(words.start, words.end)
        return inside[0].id if inside else None

    def _inside(self, start: int, end: int) -> list[Requirement]:
        between = self._requirements[bisect_left(self._starts, start) : bisect_right(self._starts, end)]
        return [one for one in between if one.end <= end]

    def parts(self, text: str, cell: Span) -> list[Span]:
        """A cell cut so that each requirement in it is a part of its own."""
        inside = [(one.start, one.end) for one in self._inside(cell.start, cell.end)]
        edges = [cell.start, *(place for pair in inside for place in pair), cell.end]
        spans = (trimmed(text, first, last) for first, last in pairwise(edges))
        return [span(text, first, last) for first, last in spans if re.search(r"\w", text[first:last])]

    def split(self, start: int, end: int) -> bool:
        """Whether a requirement covers only part of the span."""
        return any((one.start, one.end) != (start, end) for one in self._inside(start, end))


def _passage(document: Document, block: Block, piece: Piece, requirement_id: str | None) -> Passage:
    words = piece.words
    digest = hashlib.sha256(f"{words.start}\n{words.text}".encode()).hexdigest()[:12]
    return Passage(
        id=f"{document.role_id}-{digest}",
        role_id=document.role_id,
        document_id=document.id,
        audience=document.audience,
        section_path=block.path,
        text=words.text,
        start=words.start,
        end=words.end,
        label=piece.label,
        lead=_lead(block),
        requirement_id=requirement_id,
    )


def _lead(block: Block) -> str:
    """The words just above a list or table: its lead-in, its column headings or the heading it stands under."""
    if block.header:
        return " | ".join(cell.text for cell in block.header).rstrip(" |")
    if block.lead:
        return block.lead.text
    listed = block.shape in (Shape.ITEM, Shape.LINE, Shape.ROW)
    return block.path[-1] if listed and block.path else ""


def _pieces(text: str, block: Block, holders: _Holders) -> Iterator[Piece]:
    label = block.label.text if block.label else ""
    if block.shape is Shape.ROW:
        yield from _row(text, block, holders)
        return
    whole = block.shape is not Shape.PROSE and len(text[block.start : block.end].split()) <= _LONG_ITEM
    units = [span(text, block.start, block.end)] if whole else sentences(text, block.start, block.end)
    for unit in units:
        yield from (Piece(part, label) for part in _fitting(text, unit))


def _row(text: str, block: Block, holders: _Holders) -> Iterator[Piece]:
    """A row in one passage; cell by cell where a cell is a requirement or the row is long."""
    label = block.cells[0].text if len(block.cells[0].text.split()) <= 8 else ""
    if len(text[block.start : block.end].split()) <= _LONG_ITEM and not holders.split(block.start, block.end):
        yield Piece(span(text, block.start, block.end), label)
        return
    for cell in block.cells:
        for part in _cell(text, cell, holders):
            yield Piece(part, label if cell is not block.cells[0] else "")


def _cell(text: str, cell: Span, holders: _Holders) -> Iterator[Span]:
    if not cell.text:
        return
    for unit in holders.parts(text, cell):
        for sentence in [unit] if len(unit.text.split()) <= _LONG_ITEM else sentences(text, unit.start, unit.end):
            yield from _fitting(text, sentence)


def _fitting(text: str, words: Span) -> Iterator[Span]:
    """``words`` in parts that fit the embedding model, cut at clauses where there are any."""
    start = words.start
    while not _fits(text[start : words.end]):
        cut = _cut(text, start, words.end)
        first, last = trimmed(text, start, cut)
        yield span(text, first, last)
        start = trimmed(text, cut, words.end)[0]
    if start < words.end:
        yield span(text, start, words.end)


def _fits(words: str) -> bool:
    return len(words) <= _MOST_CHARACTERS and len(words.split()) <= _MOST_WORDS


def _cut(text: str, start: int, end: int) -> int:
    """The last clause end that fits, else the last word's, else the character limit."""
    limit = min(start + _MOST_CHARACTERS, end)
    spaces = [match.start() for match in re.compile(r"\s+").finditer(text, start, limit)]
    limit = spaces[_MOST_WORDS - 1] if len(spaces) >= _MOST_WORDS else limit
    clauses = [match.end() for match in _CLAUSE.finditer(text, start, limit)]
    if clauses and clauses[-1] > start + (limit - start) // 3:
        return clauses[-1]
    spaces = [space for space in spaces if start < space < limit]
    return spaces[-1] if spaces else limit
