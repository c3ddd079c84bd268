"""Table rows to blocks: two columns of labels and values become pairs, the rest keeps its column headings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.domain import Span
from knowledge.ingestion.grouping import Look, Piece
from knowledge.ingestion.outline import Block, Shape
from knowledge.ingestion.spans import bare, span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABEL_WORDS = 8

# Column headings that say only that labels and values follow.
_PLAIN_HEADER = re.compile(
    r"(?:item|field|detail|details|information|info|description|value|attribute|key|heading|post|job|role|"
    r"section|label|"
    r"job details?|post details?|summary|category|)",
    re.IGNORECASE,
)
# Column headings that say something about the whole column.
_COLUMN = re.compile(
    r"(?i)\b(?:essential|desirable|required|preferred|criteri|requirement|skill|competenc|level|assess|"
    r"method|weight|"
    r"must|nice|priority|importance|duties|responsibilit|activity|task|qualification|benefit|evidence|"
    r"stage|score)|^(?:e/d|d/e|ess(?:ential)?/des\w*|e|d|ess\.?|des\.?|assets?|need|want|bonus)$"
)
# A cell that grades its row.
_GRADE = re.compile(
    r"(?i)[*_]*(?:essential|desirable|e|d|ess\.?|des\.?|must(?:[- ]have)?|nice(?:[- ]to[- ]have)?|required|"
    r"preferred|optional|"
    r"mandatory|asset|bonus|e/d)[*_]*"
)


def blocks(text: str, pieces: list[Piece]) -> list[Block]:
    """The rows of one table as blocks, the header row left out."""
    rows = [(piece, _cells(text, piece)) for piece in pieces if piece.look is Look.ROW]
    divided = len(pieces) > 1 and pieces[1].look is Look.DIVIDER
    graded = _graded([cells for _, cells in rows])
    header = rows[0][1] if rows and (graded or _is_header(rows[0][1], divided=divided)) else ()
    body = rows[1:] if header else rows
    return [block for _, cells in body for block in _row(text, cells, header, graded=graded)]


def _graded(rows: list[tuple[Span, ...]]) -> bool:
    """Whether a column below the first row holds nothing but levels."""
    body = [cells for cells in rows[1:] if len(cells) == len(rows[0])]
    return bool(body) and any(all(_GRADE.fullmatch(cells[i].text) for cells in body) for i in range(len(rows[0])))


def _is_header(cells: tuple[Span, ...], *, divided: bool) -> bool:
    if any(_COLUMN.search(cell.text) for cell in cells[1:] or cells):
        return divided or all(len(cell.text.split()) <= 4 for cell in cells)
    plain = all(_PLAIN_HEADER.fullmatch(cell.text.strip("*_ ")) for cell in cells)
    return plain or (divided and len(cells) > 2)


def _row(text: str, cells: tuple[Span, ...], header: tuple[Span, ...], *, graded: bool) -> Iterator[Block]:
    filled = [cell for cell in cells if cell.text]
    if not filled:
        return
    described = graded or any(_COLUMN.search(column.text) for column in header)
    labelled = len(cells) % 2 == 0 and all(cell.text.endswith(":") for cell in cells[::2])
    if labelled or (len(cells) == 2 and not described and len(cells[0].text.split()) <= _LABEL_WORDS):
        yield from _pairs(text, cells)
    else:
        yield Block(Shape.ROW, filled[0].start, filled[-1].end, header=header, cells=cells)


def _pairs(text: str, cells: tuple[Span, ...]) -> Iterator[Block]:
    for label, value in zip(cells[::2], cells[1::2], strict=True):
        if label.text and value.text:
            name = span(text, label.start, label.start + len(label.text.rstrip(": ")))
            yield Block(Shape.PAIR, label.start, value.end, label=name, value=value)
        elif label.text or value.text:
            only = label if label.text else value
            yield Block(Shape.PROSE, only.start, only.end)


def _cells(text: str, piece: Piece) -> tuple[Span, ...]:
    row = text[piece.start : piece.end]
    start = piece.start + (1 if row.startswith("|") else 0)
    end = piece.end - (1 if row.endswith("|") and not row.endswith("\\|") else 0)
    cuts = [match.start() for match in re.compile(r"(?<!\\)\|").finditer(text, start, end)]
    edges = zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True)
    return tuple(span(text, *bare(text, first, last)) for first, last in edges)
