"""Canonical text to its outline: every block with its exact span, the headings above it and the item it lies under."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from knowledge.domain import Section, Span
from knowledge.ingestion import matter, run_in, tables, wording
from knowledge.ingestion.grouping import Look, Piece, pieces
from knowledge.ingestion.headings import LEAD_IN, TITLE_LINE, marked
from knowledge.ingestion.outline import Block, Head, Outline, Shape
from knowledge.ingestion.sentences import sentences
from knowledge.ingestion.spans import bare, span

_NESTED = 2  # columns that set an item under the one before
_PARAGRAPH = 3  # sentences; an item without a bullet seldom has more than two
_SHAPES = {Look.PROSE: Shape.PROSE, Look.PAIR: Shape.PAIR, Look.CODE: Shape.CODE}


def outline(text: str) -> Outline:
    """Read the shape of a canonical text."""
    outliner = _Outliner(text)
    outliner.matter()
    for table, group in groupby(marked(text, pieces(text)), key=_in_table):
        if table:
            for one in tables.apart(text, list(group)):
                outliner.table(one)
        else:
            for piece in group:
                outliner.take(piece)
    return outliner.done()


def _in_table(piece: Piece) -> bool:
    return piece.look in (Look.ROW, Look.DIVIDER)


class _Headed(NamedTuple):
    """A heading that still holds what comes."""

    head: Head
    path: tuple[str, ...]
    number: int = 0  # how deep its own number is, 2 of ``2.1``
    run_in: bool = False  # whether it holds only its own paragraph and the list below that


class _Open(NamedTuple):
    """An item that may still get parts."""

    indent: int
    numbered: bool
    block: int


class _Outliner:
    """Walks the pieces in order and keeps what is open: headings, items, the lead-in of the coming list."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._blocks: list[Block] = []
        self._heads: list[Head] = []
        self._sections: list[Section] = []
        self._open: list[_Headed] = []
        self._items: list[_Open] = []
        self._lead: Span | None = None
        self._group = 0
        self._listed = False  # whether the list of the innermost lead-in has begun
        self._run = -1  # the paragraph whose lines are being read as items

    def matter(self) -> None:
        """Take the values of the front matter."""
        for entry in matter.entries(self._text):
            start = entry.key.start
            if entry.tells:
                self._blocks.append(Block(Shape.PROSE, entry.value.start, entry.value.end, matter=True))
                continue
            self._blocks.append(Block(Shape.PAIR, start, entry.end, label=entry.key, value=entry.value, matter=True))

    def take(self, piece: Piece) -> None:
        """Take the next piece."""
        if piece.look is Look.HEADING:
            self._take_heading(piece)
        elif piece.look is Look.ITEM:
            self._take_clause(piece)
        elif piece.look is Look.PROSE and piece.size > 1 and not self._leads(piece) and not self._tells(piece):
            self._take_line(piece)
        else:
            self._take_paragraph(piece)

    def table(self, group: list[Piece]) -> None:
        """Take all rows of a table."""
        self._begin_list()
        for block in tables.blocks(self._text, group):
            self._add(block)
        self._items = []
        self._lead = None

    def done(self) -> Outline:
        """The outline of everything taken."""
        while self._open:
            self._close(len(self._text))
        sections = sorted(self._sections, key=lambda section: (section.start, len(section.path)))
        return Outline(self._text, tuple(self._blocks), tuple(self._heads), tuple(sections))

    def _take_heading(self, piece: Piece) -> None:
        start = self._text.rfind("\n", 0, piece.start) + 1
        first, last = bare(self._text, piece.start, piece.end)
        head = Head(_title(self._text[first:last]), first, last, piece.level)
        self._head(head, start, number=_depth(piece))
        if piece.level == LEAD_IN:
            self._lead = span(self._text, first, last)

    def _head(self, head: Head, start: int, *, number: int = 0, run_in: bool = False) -> None:
        while self._open and self._open[-1].head.level >= head.level:
            self._close(start)
        self._end_list()
        self._heads.append(head)
        self._open.append(_Headed(head, (*self._path(), head.text), number, run_in))

    def _take_clause(self, piece: Piece) -> None:
        """An item; one with a number such as ``4.3`` ends the section with the same kind, and may be a paragraph."""
        depth = _depth(piece)
        if depth > 1:
            while any(one.number >= depth for one in self._open):
                self._end_list()
                self._close(self._text.rfind("\n", 0, piece.start) + 1)
        told = len(sentences(self._text, piece.start, piece.end)) > 1
        if depth > 1 and told and not wording.tasks(self._text[piece.start : piece.end]):
            self._take_paragraph(replace(piece, look=Look.PROSE))
        else:
            self._take_item(piece)

    def _take_item(self, piece: Piece) -> None:
        if not self._items:
            self._begin_list()
        parent = self._parent(piece)
        depth = len(self._items)
        lead = self._lead if parent is None else self._words(self._blocks[parent])
        start, end = bare(self._text, piece.start, piece.end)
        self._items.append(_Open(piece.indent, _numbered(piece), len(self._blocks)))
        self._add(Block(Shape.ITEM, start, end, depth=depth, parent=parent, lead=lead, heading=piece.content))

    def _take_line(self, piece: Piece) -> None:
        if piece.run != self._run:
            self._end_list(keep_lead=True)
            self._begin_list()
            self._run = piece.run
        start, end = bare(self._text, piece.start, piece.end)
        self._add(Block(Shape.LINE, start, end, lead=self._lead))

    def _take_paragraph(self, piece: Piece) -> None:
        inside = bool(self._items) and piece.indent >= self._items[0].indent + _NESTED
        if not inside:
            self._end_list()
            self._run_in(piece)
        parent = self._items[-1].block if inside else None
        start, end = bare(self._text, piece.start, piece.end)
        self._add(Block(_SHAPES[piece.look], start, end, parent=parent, label=piece.label, value=piece.value))
        self._listed = self._listed or piece.look is Look.PAIR
        if self._leads(piece):
            self._lead = sentences(self._text, start, end)[-1]

    def _run_in(self, piece: Piece) -> None:
        """End a lead-in or a run-in heading at the next paragraph, and open the one that this paragraph begins with."""
        line = self._text.rfind("\n", 0, piece.start) + 1
        above = self._open[-1] if self._open else None
        prose = piece.look is Look.PROSE
        if above and (above.run_in or (self._listed and prose and above.head.level == LEAD_IN)):
            self._close(line)
        words = run_in.heading(self._text, piece.start, piece.end) if prose else None
        if words:
            head = Head(_title(words.text), words.start, words.end, TITLE_LINE)
            self._head(head, line, run_in=True)

    def _tells(self, piece: Piece) -> bool:
        """Whether a line is a paragraph that nobody broke: it says too many sentences for an item of a list."""
        return len(sentences(self._text, piece.start, piece.end)) >= _PARAGRAPH

    def _leads(self, piece: Piece) -> bool:
        return piece.look is Look.PROSE and self._text[piece.start : piece.end].rstrip("*_ ").endswith(":")

    def _parent(self, piece: Piece) -> int | None:
        """The open item that ``piece`` lies under; closes the items it doesn't."""
        numbered = _numbered(piece)
        while self._items:
            above = self._items[-1]
            if piece.indent >= above.indent + _NESTED or self._announced(above, numbered=numbered):
                return above.block
            self._items.pop()
        return None

    def _announced(self, above: _Open, *, numbered: bool) -> bool:
        """A list of the other kind right below ``…including:`` lies under it even without being set in."""
        if above.numbered == numbered or any(item.numbered == numbered for item in self._items):
            return False
        block = self._blocks[above.block]
        return self._text[block.start : block.end].endswith(":")

    def _begin_list(self) -> None:
        self._group += 1
        self._listed = True

    def _end_list(self, *, keep_lead: bool = False) -> None:
        self._items = []
        self._run = -1
        if not keep_lead:
            self._lead = None

    def _close(self, end: int) -> None:
        above = self._open.pop()
        start = self._text.rfind("\n", 0, above.head.start) + 1
        self._sections.append(Section(above.path, start, end))
        self._listed = False

    def _add(self, block: Block) -> None:
        self._blocks.append(
            replace(block, path=self._path(), group=self._group, lead=block.lead or self._lead_of(block))
        )

    def _lead_of(self, block: Block) -> Span | None:
        return self._lead if block.shape in (Shape.ROW, Shape.PAIR) else None

    def _path(self) -> tuple[str, ...]:
        return self._open[-1].path if self._open else ()

    def _words(self, block: Block) -> Span:
        return span(self._text, block.start, block.end)


def _numbered(piece: Piece) -> bool:
    return piece.marker[:1].isalnum() or piece.marker.startswith("(")


def _depth(piece: Piece) -> int:
    """How deep a piece's number is: 2 of ``2.1``, 0 without one."""
    number = piece.marker.strip("().")
    return number.count(".") + 1 if number[:1].isdigit() else 0


def _title(words: str) -> str:
    """A heading's words as they stand in a section path."""
    linked = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", words)
    return " ".join(linked.split()).rstrip(":").strip("*_ ").rstrip(":")
