"""An HTML table to Markdown: a table of data, labels and values, or a mere layout of the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from knowledge.ingestion import labels
from knowledge.ingestion.html_phrasing import BREAK, phrase, tidy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Blocks = Callable[[Any], Iterator[str]]

_WIDEST = 30  # columns; no table that people read has more
_LABEL_WORDS = 8
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SIMPLE = ("p", "div", "li", "ul", "ol", "br")


_UNNAMED = "|  |  |\n| --- | --- |\n"  # how a table of labels and values begins


class _Cell(NamedTuple):
    element: Any
    text: str
    copied: bool = False  # stands for a cell that reaches over from the left or from above


def table(element: Any, blocks: Blocks) -> Iterator[str]:
    """The blocks of a table; ``blocks`` reads the content of one that only lays out the page."""
    rows = [row for row in element.iter("tr") if next(row.iterancestors("table"), None) is element]
    caption = element.find("caption")
    if caption is not None and caption.text_content().strip():
        yield f"**{_words(caption)}**"
    grid = _grid(rows)
    width = max(map(len, grid), default=0)
    if width < 2 or _is_layout(element):
        for row in rows:
            for cell in row.iterchildren("td", "th"):
                yield from blocks(cell)
        return
    header = grid[0] if _heads(rows[0], grid[0]) or (width > 2 and len(_own(grid[0])) == width) else []
    yield from _chunks(grid[1:] if header else grid, header, width, blocks)


def apart(blocks: list[str]) -> list[str]:
    """The blocks with labels and values as lines beside a further table, with which they would be read as one."""
    tables = [block.startswith("| ") for block in blocks]
    beside = [any(tables[max(i - 1, 0) : i] + tables[i + 1 : i + 2]) for i in range(len(blocks))]
    return [
        re.sub(r"^\| (.*?):? \| (.*) \|$", r"**\1**: \2\n", block.removeprefix(_UNNAMED), flags=re.MULTILINE)
        if near and block.startswith(_UNNAMED)
        else block
        for block, near in zip(blocks, beside, strict=True)
    ]


def _is_layout(element: Any) -> bool:
    return any(one.tag in (*_HEADINGS, "table", "dl") for one in element.iterdescendants())


def _heads(row: Any, cells: list[_Cell]) -> bool:
    """Whether a row names the columns: all its cells are headings, or all are bold."""
    if next(row.iterancestors("thead"), None) is not None:
        return True
    filled = [cell.element for cell in _own(cells) if cell.text]
    return len(filled) > 1 and all(cell.tag == "th" or _bold(cell) for cell in filled)


def _bold(cell: Any) -> bool:
    return bool(re.fullmatch(r"\*\*[^*]+\*\*", tidy(phrase(cell))))


def _own(cells: list[_Cell]) -> list[_Cell]:
    return [cell for cell in cells if not cell.copied]


def _grid(rows: list[Any]) -> list[list[_Cell]]:
    """The table's cells in columns: one that reaches over several rows stands in each of them."""
    grid: list[list[_Cell]] = []
    open_cells: dict[int, tuple[_Cell, int]] = {}
    for row in rows:
        cells: list[_Cell] = []
        waiting = list(row.iterchildren("td", "th"))
        while (waiting or len(cells) in open_cells) and len(cells) < _WIDEST:
            column = len(cells)
            if column in open_cells:
                cell, left = open_cells.pop(column)
                cells.append(cell)
                if left > 1:
                    open_cells[column] = (cell, left - 1)
                continue
            element = waiting.pop(0)
            own = _Cell(element, _words(element))
            down, right = _span(element, "rowspan"), _span(element, "colspan")
            for i in range(right):
                cell = own if i == 0 else _Cell(element, "", copied=True)
                cells.append(cell)
                if down > 1:
                    open_cells[column + i] = (cell._replace(copied=True), down - 1)
        if cells:
            grid.append(cells)
    return grid


def _span(element: Any, name: str) -> int:
    words = element.get(name, "1").strip()
    return min(max(int(words), 1), _WIDEST) if words.isdecimal() and len(words) < 4 else 1


def _chunks(grid: list[list[_Cell]], header: list[_Cell], width: int, blocks: Blocks) -> Iterator[str]:
    """The table cut where a row is no row of cells: a caption over all columns, or a label with a whole section."""
    rows: list[list[_Cell]] = []
    opened = False
    for cells in grid:
        own = [cell for cell in _own(cells) if cell.text]
        if len(own) == 1 and len(_own(cells)) == 1 and len(cells) >= width:
            apart = _titled(own[0], blocks)
        elif width == 2 and not header and len(own) == 2 and _section(own, open_before=opened):
            apart = [f"**{own[0].text.rstrip(': ')}**", *blocks(own[1].element)]
            opened = True
        else:
            rows.append(cells)
            continue
        if rows:
            yield _written(rows, header, width)
        rows = []
        yield from apart
    if rows or header:
        yield _written(rows, header, width)


def _titled(cell: _Cell, blocks: Blocks) -> list[str]:
    """A cell over all columns: a title of the rows below it, or plain text."""
    if len(cell.text.split()) <= _LABEL_WORDS and cell.text[-1] not in ".;" and "<br>" not in cell.text:
        return [f"**{cell.text}**"]
    return list(blocks(cell.element))


def _section(cells: list[_Cell], *, open_before: bool) -> bool:
    """Whether a label stands beside a section rather than a value; behind a section, a value would belong to that."""
    label, value = cells
    if open_before and not labels.known(label.text):
        return len(label.text.split()) <= _LABEL_WORDS
    items = sum(1 for _ in value.element.iter("li"))
    paragraphs = sum(1 for one in value.element.iter("p") if one.text_content().strip())
    short = len(label.text.split()) <= _LABEL_WORDS and next(label.element.iter("li"), None) is None
    return short and "<br>" not in label.text and (items > 1 or paragraphs > 2)


def _written(rows: list[list[_Cell]], header: list[_Cell], width: int) -> str:
    # An empty header row says that the columns have no names; Markdown knows no table without one.
    named = [cell.text for cell in header] if header else [""] * width
    body = [[cell.text for cell in cells] for cells in rows]
    lines = [named, ["---"] * width, *body]
    return "\n".join(f"| {' | '.join((line + [''] * width)[:width])} |" for line in lines)


def _words(cell: Any) -> str:
    """A cell on one line, its own lines parted by ``<br>``."""
    parts = [line.strip().rstrip(BREAK).strip() for line in _broken(cell).split("\n")]
    return "<br>".join(part for part in parts if part).replace("|", "/")


def _broken(element: Any) -> str:
    pieces = [phrase(element.text or "")]
    for child in element:
        held = any(one.tag in _SIMPLE for one in child.iter())
        pieces.append(_broken(child) if held and child.tag != "br" else phrase(child, plain=True))
        if child.tag in ("p", "div", "li", "ul", "ol"):
            pieces.insert(-1, "\n")
            pieces.append("\n")
        pieces.append(phrase(child.tail or ""))
    return re.sub(r"[ \t]+", " ", "".join(pieces))
