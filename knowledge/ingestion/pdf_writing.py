"""The pages of a PDF to Markdown: lines joined to paragraphs, items and headings; tables by way of HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from knowledge.ingestion import pdf_joining
from knowledge.ingestion.html_writing import markdown as from_html
from knowledge.ingestion.pdf_columns import ordered
from knowledge.ingestion.pdf_page import Cell, Line, Page, Table
from knowledge.ingestion.pdf_repeats import usual_size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BULLET = re.compile(r"(?:[•●○◦▪▫■□‣⁃·➢➤►▶✓✔✅☑*]|[-–](?=\s)|o(?=\s+[A-Z]))\s*(?=\S)")
_NUMBER = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|[a-z][.)]|[ivx]{1,4}[.)])\s+(?=\S)")
_LARGER = 1.12  # times the usual size
_LONGEST = 14  # words of a heading
_SAME = 0.5  # points
_INDENT = 4.0  # points that set an item under the one above
_LEVELS = 3  # of headings told by their size


@dataclass(slots=True)
class _Block:
    """A paragraph, an item or a heading while its lines come in."""

    kind: str  # "text", "item", "bold" or "head"
    text: str
    last: Line
    x0: float  # where its words begin
    page: int
    marker: str = ""
    level: int = 0
    hard: list[str] = field(default_factory=list)  # lines before, each broken on purpose

    def written(self) -> str:
        """The block as Markdown."""
        text = "  \n".join([*self.hard, self.text])
        if self.kind == "head":
            return f"{'#' * self.level} {' '.join(text.split())}"
        if self.kind == "bold":
            return f"**{' '.join(text.split())}**"
        if self.kind == "item":
            lead = "  " * self.level + (f"{self.marker} " if self.marker else "- ")
            return lead + text.replace("\n", "\n" + " " * len(lead))
        return text


def markdown(pages: list[Page]) -> str:
    """The text of all pages."""
    lines = [line for page in pages for row in page.rows for line in row.lines]
    writer = _Writer(usual_size(pages), _sizes(pages), pdf_joining.leading(lines))
    edge = max((line.x1 for line in lines), default=0)
    for number, page in enumerate(pages):
        for part in _parts(page, edge):
            if isinstance(part, Table):
                writer.table(part)
            else:
                writer.take(part, number)
    return writer.done()


def _parts(page: Page, edge: float) -> Iterator[Line | Table]:
    """The page's lines and tables from top to bottom."""
    rows = list(page.rows)
    for table in sorted(page.tables, key=lambda one: one.top):
        above = [row for row in rows if row.top < table.top]
        rows = rows[len(above) :]
        yield from ordered(above, edge)
        yield table
    yield from ordered(rows, edge)


def _sizes(pages: list[Page]) -> list[float]:
    """The font sizes of headings, the largest first."""
    usual = usual_size(pages)
    lines = [line for page in pages for row in page.rows for line in row.lines]
    return sorted({round(line.size) for line in lines if _large(line, usual)}, reverse=True)


def _large(line: Line, usual: float) -> bool:
    return line.size >= _LARGER * usual and len(line.text.split()) <= _LONGEST and any(map(str.isalpha, line.text))


class _Writer:
    """Takes the lines in reading order and keeps the block that may go on."""

    def __init__(self, usual: float, sizes: list[float], leading: float) -> None:
        self._leading = leading
        self._usual = usual
        self._sizes = sizes
        self._blocks: list[str] = []
        self._items: list[float] = []  # where the bullets of the open lists stand
        self._open: _Block | None = None
        self._rows: list[str] = []  # of the table that may go on over the page's end
        self._width = 0
        self._last_kind = ""  # of the last block written

    def take(self, line: Line, page: int) -> None:
        """Take the next line."""
        self._close_table()
        block = self._begun(line, page)
        above = self._open
        if above and block.kind == above.kind and self._continues(above, block):
            above.text, above.last, above.page = pdf_joining.joined(above.text, block.text), line, page
        elif above and block.kind == "text" and above.kind == "item" and self._under(above, block):
            self._prolong(above, block)
        elif above and block.kind == "text" and above.kind == "text" and self._beneath(above, block):
            above.hard.append(above.text)
            above.text, above.last = block.text, line
        else:
            self._close()
            self._open = block

    def table(self, table: Table) -> None:
        """Take a table; one with as many columns right behind another goes on with it."""
        self._close()
        rows = [_row(cells) for cells in table.rows]
        width = max(sum(cell.across for cell in cells) for cells in table.rows)
        if self._rows and self._width == width:
            rows = rows[1:] if rows[0] == self._rows[0] else rows
        else:
            self._close_table()
        self._rows += rows
        self._width = width

    def done(self) -> str:
        """The Markdown of everything taken."""
        self._close()
        self._close_table()
        return "\n\n".join(self._blocks).strip()

    def _begun(self, line: Line, page: int) -> _Block:
        """The line as the beginning of a block."""
        text = line.text
        bullet = _BULLET.match(text)
        marker = bullet or _NUMBER.match(text)
        if _large(line, self._usual) and not bullet:
            level = min(self._sizes.index(round(line.size)) + 1, _LEVELS)
            return _Block("head", text, line, line.x0, page, level=level)
        if line.bold and not bullet and len(text.split()) <= _LONGEST and text[-1] not in ".;," and "\t" not in text:
            return _Block("bold", text, line, line.x0, page)
        if marker:
            label = "" if bullet else marker[0].strip()
            return _Block(
                "item", text[marker.end() :], line, _behind(line, marker.end()), page, label, self._depth(line)
            )
        return _Block("text", text, line, line.x0, page)

    def _depth(self, line: Line) -> int:
        """How deep a bullet is set in among the open lists."""
        if self._open is None or self._open.kind not in ("item", "text"):
            self._items = []
        while self._items and line.x0 < self._items[-1] - _INDENT:
            self._items.pop()
        if not self._items or line.x0 > self._items[-1] + _INDENT:
            self._items.append(line.x0)
        return len(self._items) - 1

    def _continues(self, above: _Block, block: _Block) -> bool:
        """Whether a line of the same kind goes on with the block."""
        last, line = above.last, block.last
        if block.kind == "item" or "\t" in above.text or "\t" in block.text:
            return False
        if block.page != above.page:
            return block.kind == "text" and pdf_joining.runs_on(above.text, block.text)
        if not pdf_joining.near(last, line, self._leading) or abs(last.size - line.size) > _SAME:
            return above.text.endswith(("-", ",")) and block.text[:1].islower() and line.top - last.top < 3 * line.size
        return pdf_joining.wrapped(last, line)

    def _under(self, item: _Block, block: _Block) -> bool:
        """Whether a line without a mark belongs to the item above it."""
        if block.page != item.page:
            return pdf_joining.runs_on(item.text, block.text)
        if not pdf_joining.near(item.last, block.last, self._leading) or abs(item.last.size - block.last.size) > _SAME:
            return False
        if block.x0 >= item.x0 - _INDENT:
            return True
        return pdf_joining.wrapped(item.last, block.last) and not item.text.endswith(".")

    def _prolong(self, item: _Block, block: _Block) -> None:
        if block.page != item.page or pdf_joining.wrapped(item.last, block.last):
            item.text = pdf_joining.joined(item.text, block.text)
        else:
            item.hard.append(item.text)
            item.text = block.text
        item.last, item.page = block.last, block.page

    def _beneath(self, above: _Block, block: _Block) -> bool:
        """Whether a line stands right below one that was broken on purpose."""
        return above.page == block.page and pdf_joining.near(above.last, block.last, self._leading)

    def _close(self) -> None:
        block, self._open = self._open, None
        if block is None:
            return
        written = block.written()
        tight = block.kind == "item" and self._blocks and self._last_kind == "item"
        if tight:
            self._blocks[-1] += f"\n{written}"
        else:
            self._blocks.append(written)
        self._last_kind = block.kind

    def _close_table(self) -> None:
        if self._rows:
            self._blocks.append(_tabled(self._rows))
            self._last_kind = "table"
        self._rows = []


def _behind(line: Line, count: int) -> float:
    """Where the words behind a mark of ``count`` characters begin."""
    passed = 0
    for word in line.words:
        if passed >= count - 1:
            return word.x0
        passed += len(word.text) + 1
    return line.x0


def _row(cells: Iterable[Cell]) -> str:
    return f"<tr>{''.join(map(_cell, cells))}</tr>"


def _cell(cell: Cell) -> str:
    """A cell as HTML; its lines are joined as those of a page."""
    size = max((line.size for line in cell.lines), default=0)
    writer = _Writer(size, [], pdf_joining.DOUBLE)
    for line in cell.lines:
        writer.take(line, 0)
    inner = []
    for part in writer.done().split("\n"):
        bullet = re.match(r"\s*- ", part)
        bold = part.startswith("**")
        words = escape(part[bullet.end() :] if bullet else part.strip("* ") if bold else part.strip())
        if words:
            inner.append(f"<li>{words}</li>" if bullet else f"<p><b>{words}</b></p>" if bold else f"<p>{words}</p>")
    return f'<td colspan="{cell.across}" rowspan="{cell.down}">{"".join(inner)}</td>'


def _tabled(rows: list[str]) -> str:
    from lxml import html

    return from_html(html.document_fromstring(f"<html><body><table>{''.join(rows)}</table></body></html>"))
