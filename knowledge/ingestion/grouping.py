"""Lines to pieces: paragraphs, items with their continuations, table rows; knows each piece's look, not its role."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from knowledge.domain import Span
from knowledge.ingestion import bars, columns, keys, labels, matter
from knowledge.ingestion.lines import Line, Mark, capitals, scan
from knowledge.ingestion.spans import bare

_WRAP = 110  # columns; no editor breaks lines later than that, so the author did
_NARROW = 60  # columns; nor sooner than that
_SHORT = 40  # columns; a title or a name on its own line
_PLACE = re.compile(r"(?:at|in|for|with) [A-Z]")  # "at The Anchor" below a title
_BETWEEN = re.compile(r"[ \t]+[|•·/][ \t]+|\t+|[ ]{4,}")


class Look(Enum):
    """What a piece looks like."""

    HEADING = auto()
    PROSE = auto()
    ITEM = auto()
    ROW = auto()
    DIVIDER = auto()
    PAIR = auto()
    CODE = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """One unit of the page; pieces cut from one paragraph share ``run``."""

    look: Look
    start: int
    end: int
    indent: int = 0
    marker: str = ""
    level: int = 0
    run: int = 0
    size: int = 1  # how many pieces the run has
    first: bool = True  # first of its run
    label: Span | None = None
    value: Span | None = None
    content: bool = False  # a heading that is itself the content


def pieces(text: str) -> list[Piece]:
    """All pieces of the text behind its front matter, in order."""
    gatherer = _Gatherer(text)
    for line in scan(text, matter.extent(text)):
        for part in _without_key(text, line):
            gatherer.take(part)
    gatherer.flush()
    return gatherer.pieces


class _Gatherer:
    """Collects lines until a piece is whole."""

    def __init__(self, text: str) -> None:
        self.pieces: list[Piece] = []
        self._text = text
        self._lines: list[Line] = []  # of the paragraph being read
        self._last: Line | None = None  # the line before, None behind a blank one
        self._run = 0
        self._table = False

    def take(self, line: Line) -> None:
        """Take the next line."""
        if line.mark is Mark.TEXT:
            self._take_text(line)
        elif line.mark is Mark.UNDERLINE:
            self._take_underline(line)
        elif line.mark is Mark.DIVIDER:
            self._take_divider(line)
        else:
            self._take_marked(line)
        self._last = None if line.mark in (Mark.BLANK, Mark.RULE, Mark.TEMPLATE) else line

    def flush(self) -> None:
        """Turn the paragraph read so far into its pieces."""
        if not self._lines:
            return
        for barred, part in bars.parted(self._text, self._lines):
            for table, lines in [(True, part)] if barred else columns.parted(self._text, part):
                if table:
                    for line in lines:
                        self._add(Look.ROW, line)
                else:
                    self._add_paragraph(lines)
        self._lines = []

    def _take_marked(self, line: Line) -> None:
        self.flush()
        self._table = False
        look = {Mark.HEADING: Look.HEADING, Mark.ITEM: Look.ITEM, Mark.ROW: Look.ROW, Mark.CODE: Look.CODE}.get(
            line.mark
        )
        if look:
            self._add(look, line)

    def _take_text(self, line: Line) -> None:
        if self._table and not self._lines and "|" in line.text(self._text):
            self._add(Look.ROW, line)
        elif not self._lines and self._continues(line):
            self.pieces[-1] = replace(self.pieces[-1], end=line.end)
        else:
            self._lines.append(line)

    def _take_underline(self, line: Line) -> None:
        title = self._lines[0] if len(self._lines) == 1 and self._last else None
        if title and len(title.text(self._text).split()) <= 12 and self._text[title.end - 1] not in ".;,":
            self._lines = []
            level = 1 if self._text[line.start] == "=" else 2
            self._add(Look.HEADING, title._replace(level=level))
        else:
            self.flush()

    def _take_divider(self, line: Line) -> None:
        header = self._lines.pop() if self._lines and "|" in self._lines[-1].text(self._text) else None
        self.flush()
        if header:
            self._add(Look.ROW, header)
        self._table = True
        self._add(Look.DIVIDER, line)

    def _add(self, look: Look, line: Line) -> None:
        self._run += 1
        # An item's own emphasis is trimmed when the piece is whole, not here: it may go on.
        self.pieces.append(Piece(look, line.start, line.end, line.indent, line.marker, line.level, self._run))

    def _add_paragraph(self, lines: list[Line]) -> None:
        self._run += 1
        found = [replace(piece, run=self._run) for piece in _paragraph(self._text, lines)]
        self.pieces += [replace(piece, size=len(found), first=i == 0) for i, piece in enumerate(found)]

    def _continues(self, line: Line) -> bool:
        """Whether the line goes on with the item on the line before."""
        item = self.pieces[-1] if self.pieces else None
        if not (self._last and item and item.look is Look.ITEM):
            return False
        words, before = line.text(self._text), self._last.text(self._text)
        if item.marker and capitals(before) and (not capitals(words) or columns.GAP.search(words)):
            return False
        if line.indent > item.indent:
            return True
        if words[:1].islower():
            return True
        heading = re.match(r"\*\*|__", words) or words.endswith(":") or bars.GRADE.fullmatch(words)
        return not heading and line.indent == item.indent and len(before) >= _NARROW and before[-1] not in ".;:!?"


def _without_key(text: str, line: Line) -> list[Line]:
    """A heading and the key to its letters where they share a line: "SKILLS   E = essential  D = desirable"."""
    gap = columns.GAP.search(text, line.start, line.end)
    if not gap or not capitals(text[line.start : gap.start()]) or not keys.explains(text[gap.end() : line.end]):
        return [line]
    return [line._replace(end=gap.start()), Line(Mark.TEXT, gap.end(), line.end, line.indent)]


def _paragraph(text: str, lines: list[Line]) -> list[Piece]:
    """The pieces of one paragraph: pairs, lines that stand for themselves, or the whole of it."""
    found: list[Piece] = []
    for unit in _units(text, lines):
        start, end = unit[0].start, unit[-1].end
        definition = text[start] == ":" and len(unit) == 1 and found
        if definition or (found and labels.alone(text, found[-1].start, found[-1].end)):
            found[-1] = _joined(text, found[-1], start + (1 if definition else 0), end)
        else:
            found += _row_of_pairs(text, unit) or [_piece(text, start, end, unit[0].indent)]
    return found


def _row_of_pairs(text: str, unit: list[Line]) -> list[Piece]:
    """``Location: Leeds | Hours: 40``: several pairs that share a line."""
    start, end = unit[0].start, unit[-1].end
    cuts = list(_BETWEEN.finditer(text, start, end))
    edges = zip([start, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), end], strict=True)
    found = [_piece(text, first, last, unit[0].indent) for first, last in edges]
    return found if sum(piece.look is Look.PAIR for piece in found) > 1 else []


def _joined(text: str, label: Piece, start: int, end: int) -> Piece:
    """A label on its own line and the value below it as one pair."""
    name = labels.alone(text, label.start, label.end) or Span(text[label.start : label.end], label.start, label.end)
    first, last = bare(text, start, end)
    return replace(label, look=Look.PAIR, end=end, label=name, value=Span(text[first:last], first, last))


def _piece(text: str, start: int, end: int, indent: int) -> Piece:
    pair = labels.pair(text, start, end)
    if pair:
        return Piece(Look.PAIR, start, end, indent, label=pair.label, value=pair.value)
    return Piece(Look.PROSE, start, end, indent)


def _units(text: str, lines: list[Line]) -> list[list[Line]]:
    """The paragraph's lines, those together that an editor wrapped."""
    paired = sum(labels.pair(text, line.start, line.end) is not None for line in lines) > 1
    listed = _one_by_one(text, lines)
    units = [[lines[0]]]
    for before, line in pairwise(lines):
        deliberate = _deliberate(text, before, line, listed=listed)
        if deliberate or (paired and labels.pair(text, line.start, line.end)):
            units.append([line])
        else:
            units[-1].append(line)
    return units


def _one_by_one(text: str, lines: list[Line]) -> bool:
    """Whether a line is an item here: an editor would have fitted a further word into at least half of them."""
    longest = max(map(_length, lines))
    width = max(longest, _NARROW)
    pairs = list(pairwise(lines))
    room = sum(_length(before) + 1 + len(line.text(text).split()[0]) <= width for before, line in pairs)
    opened = sum(
        not line.text(text)[0].islower() for _, line in pairs
    )  # prose in a narrow column goes on in lower case
    return longest > _WRAP or (bool(pairs) and room * 2 >= len(pairs) and opened * 2 > len(pairs))


def _length(line: Line) -> int:
    return line.end - line.start


def _deliberate(text: str, before: Line, line: Line, *, listed: bool) -> bool:
    """Whether the author, not an editor, broke the line."""
    words, last = line.text(text), before.text(text)
    if before.broken or words.startswith(": ") or any(labels.alone(text, one.start, one.end) for one in (before, line)):
        return True
    if bars.LETTERED.match(words) or (capitals(last) and not capitals(words)):
        return not words[0].islower()
    if words[0].islower():
        return bool(_length(before) < _SHORT and _PLACE.match(words))
    return listed or last[-1] in ".;:!?" or re.search(r"(?:\*\*|__)$|\((?:\w+ ?){1,3}\)$", last) is not None
