"""Table rows to blocks: two columns of labels and values become pairs, the rest keeps its column headings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.domain import Modality, Span
from knowledge.ingestion import bars, columns, labels
from knowledge.ingestion.families import promise
from knowledge.ingestion.grouping import Look, Piece
from knowledge.ingestion.outline import Block, Shape
from knowledge.ingestion.spans import bare, span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABEL_WORDS = 8
_LEVEL_WORDS = 4
_HEADING_WORDS = 2
_LETTERS = 3  # of a grade that may be an initial or a tick
_PAIRED = 2  # columns of labels and values
_FIGURE = re.compile(r"(?:[A-Z]{1,3} ?)?[\W_]*\d")  # "S$2,150", "06.00", "NZD 34.20"
_QUANTITY = re.compile(
    r"\b(?:salary|pay|rates?|wages?|basic|gross|amount|costs?|price|fee|allowance|money|hours?|days?|weeks?|months?|years?|"
    r"annum|number|how many|places|posts|vacancies|times?)\b|[£€$%]",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_LEVEL = re.compile(r"(?i)(?:(?:pay )?(?:grade|band|scale|level)|benefits)")

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
    r"method|weigh|"
    r"must|nice|priority|importance|duties|responsibilit|activity|task|qualification|benefit|evidence|"
    r"stage|score)|^(?:e/d|d/e|ess(?:ential)?/des\w*|e|d|ess\.?|des\.?|assets?|need|want|bonus)$"
)


def apart(text: str, pieces: list[Piece]) -> list[list[Piece]]:
    """Rows in one run as the tables they are: a blank line before other columns or a new header parts them."""
    found: list[list[Piece]] = []
    for i, piece in enumerate(pieces):
        before = pieces[i - 1] if i else None
        after = pieces[i + 1] if i + 1 < len(pieces) else None
        blank = before is None or "\n\n" in re.sub(r"[ \t|>]+", "", text[before.end : piece.start])
        headed = after is not None and after.look is Look.DIVIDER
        other = before is not None and len(_cells(text, before)) != len(_cells(text, piece))
        if before is None or (blank and (headed or other)):
            found.append([])
        found[-1].append(piece)
    return found


def blocks(text: str, pieces: list[Piece]) -> list[Block]:
    """The rows of one table as blocks, the header row left out."""
    rows = _cornered([_cells(text, piece) for piece in pieces if piece.look is Look.ROW])
    divided = len(pieces) > 1 and pieces[1].look is Look.DIVIDER
    column = _graded(rows) if rows else None
    graded = column is not None
    if column is not None and _headless(rows, column):
        return [block for cells in rows for block in _row(text, cells, _nameless(cells), columned=True)]
    figured = bool(rows) and _over_figures(rows)
    header = rows[0] if rows and (graded or figured or _is_header(rows[0], divided=divided)) else ()
    body = rows[1:] if header else rows
    columned = graded or figured
    return [block for cells in body for block in _row(text, _filled(cells, header), header, columned=columned)]


def _cornered(rows: list[tuple[Span, ...]]) -> list[tuple[Span, ...]]:
    """The rows with an empty corner before column headings in plain text that has none above the rows' names."""
    first, body = rows[0] if rows else (), rows[1:]
    if not body or first[-1].end - first[0].start == 0 or any(len(row) != len(first) + 1 for row in body):
        return rows
    return [(Span("", first[0].start, first[0].start), *first), *body]


def _graded(rows: list[tuple[Span, ...]]) -> int | None:
    """The column that below the first row holds nothing but levels."""
    body = [cells for cells in rows[1:] if len(cells) == len(rows[0])]
    columns = range(len(rows[0])) if body else ()
    return next((i for i in columns if bars.grades([cells[i].text for cells in body])), None)


def _headless(rows: list[tuple[Span, ...]], column: int) -> bool:
    """Whether the first row is graded as others are, by a word or by a letter, so that it heads no columns."""
    first = rows[0][column].text.strip("*_ ").lower()
    others = [cell.text.strip("*_ ") for i, cell in enumerate(rows[0]) if i != column]
    if any(_COLUMN.search(words) and len(words.split()) <= _HEADING_WORDS for words in others):
        return False
    grades = {row[column].text.strip("*_ ").lower() for row in rows[1:] if len(row) == len(rows[0])}
    worded = len(first) > _LETTERS and any(len(grade) > _LETTERS for grade in grades)
    return first in grades or (worded and bars.GRADE.fullmatch(first) is not None)


def _nameless(cells: tuple[Span, ...]) -> tuple[Span, ...]:
    """Column headings that say nothing, one for each cell."""
    return tuple(Span("", cell.start, cell.start) for cell in cells)


def _filled(cells: tuple[Span, ...], header: tuple[Span, ...]) -> tuple[Span, ...]:
    """A row cut short, with empty cells up to the last column."""
    missing = len(header) - len(cells)
    if missing <= 0 or len(cells) == 1:
        return cells
    return (*cells, *(Span("", cells[-1].end, cells[-1].end) for _ in range(missing)))


def _is_header(cells: tuple[Span, ...], *, divided: bool) -> bool:
    if _levels(cells):
        return True
    if len(cells) == 2 and _names(cells[0].text) and not promise(cells[1].text).sure:  # "Job title | Skills Assessor"
        return False
    if any(_COLUMN.search(cell.text) for cell in cells[1:] or cells):
        return divided or all(len(cell.text.split()) <= 4 for cell in cells)
    plain = all(_PLAIN_HEADER.fullmatch(cell.text.strip("*_ ")) for cell in cells)
    return plain or (divided and len(cells) > 2)


def _over_figures(rows: list[tuple[Span, ...]]) -> bool:
    """Whether a column has figures in all its rows but the first, which names it."""
    first, body = rows[0], rows[1:]
    if any(len(row) != len(first) for row in body):
        return False
    # "Depot | Daventry" above figures is a label and its value, "Grade | Salary a year" a head.
    if len(first) == _PAIRED and (_names(first[0].text) or not _QUANTITY.search(first[1].text)):
        return False
    named = (i for i in range(1, len(first)) if _LETTER.search(first[i].text) and not _FIGURE.match(first[i].text))
    return any(_figures([row[i].text for row in body]) for i in named)


def _figures(cells: list[str]) -> bool:
    """Whether cells begin with figures; some may hold a dash or nothing instead."""
    told = [cell for cell in cells if _FIGURE.match(cell) or _LETTER.search(cell)]
    return len(told) > 1 and all(map(_FIGURE.match, told))


def _levels(cells: tuple[Span, ...]) -> bool:
    """Whether each of several cells is a heading that sets a level, "Must have | Good to have"."""
    found = [promise(cell.text) for cell in cells if len(cell.text.split()) <= _LEVEL_WORDS]
    return len(found) == len(cells) > 1 and all(one.sure and one.level is not Modality.NONE for one in found)


def _names(words: str) -> bool:
    """Whether a cell is a label of what the advert is about."""
    plain = words.strip("*_: ")
    return bool(re.fullmatch(r"(?i)(?:post|role|job|position|vacancy)(?: (?:title|name))?", plain)) or (
        labels.known(plain) and not _LEVEL.fullmatch(plain)
    )


def _row(text: str, cells: tuple[Span, ...], header: tuple[Span, ...], *, columned: bool) -> Iterator[Block]:
    filled = [cell for cell in cells if cell.text]
    if not filled:
        return
    described = columned or any(_COLUMN.search(column.text) for column in header)
    labelled = len(cells) % 2 == 0 and all(cell.text.endswith(":") for cell in cells[::2])
    if labelled or (len(cells) == 2 and not described and len(cells[0].text.split()) <= _LABEL_WORDS):
        yield from _pairs(text, cells)
    else:
        start, end = _whole(text, filled[0], filled[-1])
        yield Block(Shape.ROW, start, end, header=header, cells=cells)


def _pairs(text: str, cells: tuple[Span, ...]) -> Iterator[Block]:
    for label, value in zip(cells[::2], cells[1::2], strict=True):
        if label.text and value.text:
            name = span(text, label.start, label.start + len(label.text.rstrip(": ")))
            start, end = _whole(text, label, value)
            yield Block(Shape.PAIR, start, end, label=name, value=value)
        elif label.text or value.text:
            only = label if label.text else value
            yield Block(Shape.PROSE, only.start, only.end)


def _whole(text: str, first: Span, last: Span) -> tuple[int, int]:
    """From the first cell's words to the last's, with the emphasis that encloses one of several."""
    before = re.compile(r"[*_`~]*\Z").search(text, max(first.start - 3, 0), first.start)
    after = re.compile(r"[*_`~]*").match(text, last.end)
    if first is last or not before or not after:
        return first.start, last.end
    return before.start(), after.end()


def _cells(text: str, piece: Piece) -> tuple[Span, ...]:
    row = text[piece.start : piece.end]
    start = piece.start + (1 if row.startswith("|") else 0)
    end = piece.end - (1 if row.endswith("|") and not row.endswith("\\|") else 0)
    parting = re.compile(r"(?<!\\)\|") if "|" in row else columns.GAP
    cuts = list(parting.finditer(text, start, end))
    edges = zip([start, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), end], strict=True)
    return tuple(span(text, *bare(text, first, last)) for first, last in edges)
