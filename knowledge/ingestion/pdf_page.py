"""One page of a PDF to rows of words and ruled tables, and the words that nobody sees on it; joins no lines."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_BOLD = re.compile(r"bold|black|heavy|semibold|demi|[-,]bd\b", re.IGNORECASE)
_GAP = 1.8  # font sizes; a wider gap parts columns
_ROOM = 0.1  # font sizes; a narrower gap is none
_NUMBERING = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[ivx]+)[.)]")
_DRAWING = 4_000  # edges; a page with more holds a drawing, in which a table can't be found in good time
_PADDING = 0.5  # font sizes between a cell's words and its rule
_TINY = 2.0  # points
_SYMBOLS = str.maketrans({chr(code): "•" for code in (0xF0B7, 0xF0A7, 0xF076, 0xF0D8, 0xF0FC, 0xF06E, 0x2043)})


Box = tuple[float, float, float, float]


class Word(NamedTuple):
    """A word with its place in points from the page's upper left corner."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool


class Line(NamedTuple):
    """Words that stand side by side without a wide gap."""

    words: tuple[Word, ...]
    edge: float = 0  # how far to the right lines of its column reach

    @property
    def text(self) -> str:
        """The words with spaces where there is room for one, and a tab where there is much."""
        out = self.words[0].text
        for before, word in pairwise(self.words):
            gap = (word.x0 - before.x1) / max(word.size, 1)
            marker = before is self.words[0] and (len(out) == 1 or _NUMBERING.fullmatch(out))
            out += ("" if gap < _ROOM else " " if gap < _GAP or marker else "\t") + word.text
        return re.sub(r" {2,}", " ", out).strip()

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @property
    def size(self) -> float:
        return max(word.size for word in self.words if word.text.strip("•")) if self._lettered else self.words[0].size

    @property
    def bold(self) -> bool:
        """Whether all of it but its bullet is bold."""
        return self._lettered and all(word.bold for word in self.words if any(map(str.isalnum, word.text)))

    @property
    def _lettered(self) -> bool:
        return any(any(map(str.isalnum, word.text)) for word in self.words)


class Row(NamedTuple):
    """Lines on the same height."""

    lines: tuple[Line, ...]

    @property
    def top(self) -> float:
        return min(line.top for line in self.lines)


class Cell(NamedTuple):
    """What stands in a table's cell, and over how many columns and rows it reaches."""

    rows: list[Row]
    across: int = 1
    down: int = 1

    @property
    def lines(self) -> list[Line]:
        """The lines in it, from the top."""
        return [line for row in self.rows for line in row.lines]


class Table(NamedTuple):
    """A table with its rows of cells."""

    top: float
    rows: list[list[Cell]]

    @property
    def lines(self) -> list[Line]:
        """The lines of all its cells."""
        return [line for cells in self.rows for cell in cells for line in cell.lines]


class Page(NamedTuple):
    """One page."""

    rows: list[Row]
    tables: list[Table]
    height: float
    hidden: str = ""
    pictures: bool = False

    @property
    def words(self) -> str:
        """All the page's words, in no special order."""
        return " ".join(line.text for line in self.lines)

    @property
    def lines(self) -> list[Line]:
        """All lines, those of tables last."""
        return [
            *(line for row in self.rows for line in row.lines),
            *(line for one in self.tables for line in one.lines),
        ]


def read(page: Any) -> Page:
    """The page's rows and tables. ``page`` is pdfplumber's."""
    page = page.dedupe_chars(tolerance=1)
    grounds = _grounds(page)
    unseen = {id(char) for char in page.chars if _unseen(char, page.bbox, grounds)}
    hidden = page.filter(lambda one: one.get("object_type") != "char" or id(one) in unseen) if unseen else None
    seen = page.filter(lambda one: id(one) not in unseen)
    words = _words(seen)
    ruled = seen.find_tables() if len(page.edges) < _DRAWING else []
    tables = [table for table in (_table(found, words) for found in ruled) if table]
    taken = {word for table in tables for line in table.lines for word in line.words}
    return Page(
        rows([word for word in words if word not in taken]),
        tables,
        float(page.height),
        hidden.extract_text() if hidden else "",
        pictures=bool(page.images),
    )


def rows(words: Iterable[Word]) -> list[Row]:
    """Words set in rows by their height, each row cut at wide gaps."""
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda one: ((one.top + one.bottom) / 2, one.x0)):
        middle = (word.top + word.bottom) / 2
        last = found[-1][-1] if found else None
        if last and abs((last.top + last.bottom) / 2 - middle) < 0.4 * min(last.size, word.size) + 0.5:
            found[-1].append(word)
        else:
            found.append([word])
    return [Row(tuple(_cut(sorted(row, key=lambda one: one.x0)))) for row in found]


def _cut(words: list[Word]) -> list[Line]:
    lines = [[words[0]]]
    for before, word in pairwise(words):
        bullet = len(lines[-1]) == 1 and not any(map(str.isalnum, before.text.removesuffix("o")))
        numbering = len(lines[-1]) == 1 and _NUMBERING.fullmatch(before.text)
        if word.x0 - before.x1 > _GAP * word.size and not bullet and not numbering:
            lines.append([word])
        else:
            lines[-1].append(word)
    return [Line(tuple(line)) for line in lines]


def _words(page: Any) -> list[Word]:
    found = page.extract_words(x_tolerance_ratio=0.2, extra_attrs=["fontname", "size"], use_text_flow=False)
    return [
        Word(
            one["text"].replace("\xa0", " ").translate(_SYMBOLS),
            float(one["x0"]),
            float(one["x1"]),
            float(one["top"]),
            float(one["bottom"]),
            float(one["size"]),
            _BOLD.search(str(one["fontname"])) is not None,
        )
        for one in found
    ]


def _table(found: Any, words: list[Word]) -> Table | None:
    """A ruled table; a frame around text, or lines under headings, make none."""
    boxes = [box for row in found.rows for box in row.cells if box]
    lefts = sorted({round(box[0]) for box in boxes})
    tops = sorted({round(box[1]) for box in boxes})
    cut = [_row(row.cells, boxes, (lefts, tops), words) for row in found.rows]
    filled = [sum(bool(cell.rows) for cell in row) for row in cut]
    if len(lefts) < 2 or sum(filled) < 3 or max(filled) < 2:
        return None
    return Table(float(found.bbox[1]), cut)


def _row(
    cells: list[Box | None], boxes: list[Box], starts: tuple[list[int], list[int]], words: list[Word]
) -> list[Cell]:
    """A row's own cells; a place that no cell covers gets an empty one."""
    lefts, tops = starts
    top = max(round(box[1]) for box in cells if box)
    out = []
    for left, box in zip(lefts, cells, strict=False):
        if box:
            right, down = _within(lefts, box[0], box[2]), _within(tops, box[1], box[3])
            out.append(_cell(box, words)._replace(across=right, down=down))
        elif not any(_inside((left + 1, top + 1), one) for one in boxes):
            out.append(Cell([]))
    return out


def _within(starts: list[int], first: float, last: float) -> int:
    """How many columns or rows begin between two edges."""
    return max(1, sum(first - 1 <= start < last - 1 for start in starts))


def _cell(box: Box, words: list[Word]) -> Cell:
    inside = [word for word in words if _inside(((word.x0 + word.x1) / 2, (word.top + word.bottom) / 2), box)]
    return Cell(
        [Row(tuple(line._replace(edge=box[2] - _PADDING * line.size) for line in row.lines)) for row in rows(inside)]
    )


def _unseen(char: dict[str, Any], page: tuple[float, ...], grounds: list[dict[str, Any]]) -> bool:
    place = ((char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2)
    if not _inside(place, page) or not char.get("upright", True) or char["size"] < _TINY:
        return True
    if not _white(char.get("non_stroking_color")):
        return False
    return not any(_inside(place, (one["x0"], one["top"], one["x1"], one["bottom"])) for one in grounds)


def _inside(place: tuple[float, float], box: tuple[float, ...]) -> bool:
    return box[0] <= place[0] <= box[2] and box[1] <= place[1] <= box[3]


def _grounds(page: Any) -> list[dict[str, Any]]:
    """The coloured areas and pictures on which white words can be read."""
    areas = [one for one in (*page.rects, *page.curves) if one.get("fill")]
    return [*(one for one in areas if not _white(one.get("non_stroking_color"))), *page.images][:_DRAWING]


def _white(colour: Any) -> bool:
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    if not parts or not all(isinstance(part, int | float) for part in parts):
        return False
    return all(part < 0.02 for part in parts) if len(parts) == 4 else all(part > 0.97 for part in parts)
