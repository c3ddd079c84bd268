"""Rows of a PDF page in reading order: columns of text one after the other, labels beside values as a table."""

from __future__ import annotations

from collections import Counter
from statistics import median
from typing import NamedTuple

from knowledge.ingestion.pdf_joining import near
from knowledge.ingestion.pdf_page import Cell, Line, Row, Table

_NEAR = 4.0  # points within which lines begin at the same place
_LEAST = 5  # rows of two columns of text
_LABELS = 2  # rows of labels and values
_LABEL_WORDS = 4
_PARAGRAPH = 4  # lines that show how wide a paragraph is
_RAGGED = 0.15  # of its width, by which its lines differ
_EVEN = 0.7  # of its lines


class Band(NamedTuple):
    """Rows that share a gutter at ``x``, from ``first`` up to ``last``."""

    x: float
    first: int
    last: int


def ordered(rows: list[Row], edge: float) -> list[Line | Table]:
    """The lines of a page as people read them; ``edge`` is how far to the right the page's text reaches."""
    band = _band(rows)
    if band is None:
        return [line for row in _edged(rows, edge) for line in _joined(row)]
    inside = rows[band.first : band.last]
    left = [Row(tuple(line for line in row.lines if line.x0 < band.x - _NEAR)) for row in inside]
    right = [Row(tuple(line for line in row.lines if line.x0 >= band.x - _NEAR)) for row in inside]
    before, after = ordered(rows[: band.first], edge), ordered(rows[band.last :], edge)
    if _labels(left, right):
        return [*before, _table(left, right), *after]
    if band.last - band.first < _LEAST:
        return [*before, *(line for row in _edged(inside, edge) for line in _joined(row)), *after]
    columns = [[row for row in column if row.lines] for column in (left, right)]
    return [*before, *(line for column in columns for line in ordered(column, _reach(column))), *after]


def _band(rows: list[Row]) -> Band | None:
    """The longest run of rows with one gutter."""
    starts = Counter(round(row.lines[1].x0 / _NEAR) for row in rows if len(row.lines) == 2)
    for place, _ in starts.most_common(3):
        x = min(row.lines[1].x0 for row in rows if len(row.lines) == 2 and round(row.lines[1].x0 / _NEAR) == place)
        paired = [i for i, row in enumerate(rows) if len(row.lines) > 1 and abs(row.lines[1].x0 - x) <= _NEAR]
        runs = _runs(rows, paired, x)
        longest = max(runs, key=lambda run: run.last - run.first, default=None)
        if longest and sum(longest.first <= i < longest.last for i in paired) >= _LABELS:
            return longest
    return None


def _runs(rows: list[Row], paired: list[int], x: float) -> list[Band]:
    """Runs of rows of which none crosses the gutter; single lines belong to one only between rows of two."""
    runs: list[Band] = []
    for i in paired:
        between = rows[runs[-1].last : i] if runs else []
        if runs and all(line.x1 < x or line.x0 >= x - _NEAR for row in between for line in row.lines):
            runs[-1] = runs[-1]._replace(last=i + 1)
        else:
            runs.append(Band(x, i, i + 1))
    return [_extended(rows, run) for run in runs]


def _extended(rows: list[Row], run: Band) -> Band:
    """The run with the lines right below it that go on in its right column."""
    last = run.last
    while last < len(rows) and all(abs(line.x0 - run.x) <= _NEAR for line in rows[last].lines) and _close(rows, last):
        last += 1
    return run._replace(last=last)


def _close(rows: list[Row], i: int) -> bool:
    above, line = rows[i - 1].lines[-1], rows[i].lines[0]
    return line.top - above.bottom < line.size


def _labels(left: list[Row], right: list[Row]) -> bool:
    """Whether the left column holds labels of what stands in the right one."""
    both = [(a.lines[0], b.lines[0]) for a, b in zip(left, right, strict=True) if a.lines and b.lines]
    alone = sum(bool(a.lines) and not b.lines for a, b in zip(left, right, strict=True))
    if not both or alone > len(both) // 3:
        return False
    running = sum(value.text[:1].islower() for _, value in both)
    return median(len(label.text.split()) for label, _ in both) <= _LABEL_WORDS and 3 * running <= len(both)


def _table(left: list[Row], right: list[Row]) -> Table:
    """Labels and values; a row without a label goes on with the value above, one without a value with the label."""
    cells: list[list[list[Row]]] = []
    for a, b in zip(left, right, strict=True):
        if (a.lines and b.lines) or not cells:
            cells.append([[], []])
        for cell, row in zip(cells[-1], (a, b), strict=True):
            if row.lines:
                cell.append(row)
    edges = [_reach(left), _reach(right)]
    return Table(
        left[0].lines[0].top if left[0].lines else right[0].top,
        [[Cell(_reaching(rows, edge)) for rows, edge in zip(pair, edges, strict=True)] for pair in cells],
    )


def _reach(rows: list[Row]) -> float:
    return max((line.x1 for row in rows for line in row.lines), default=0)


def _edged(rows: list[Row], edge: float) -> list[Row]:
    """The rows with their edge: the page's, or their own in a narrow paragraph whose lines reach equally far."""
    runs: list[list[Row]] = []
    for row in rows:
        if runs and near(runs[-1][-1].lines[-1], row.lines[0]):
            runs[-1].append(row)
        else:
            runs.append([row])
    return [row for run in runs for row in _reaching(run, _reach(run) if _narrow(run) else edge)]


def _narrow(run: list[Row]) -> bool:
    reach = _reach(run)
    least = reach - _RAGGED * (reach - min(row.lines[0].x0 for row in run))
    even = sum(row.lines[-1].x1 >= least for row in run[:-1])
    return len(run) >= _PARAGRAPH and even >= _EVEN * (len(run) - 1)


def _reaching(rows: list[Row], edge: float) -> list[Row]:
    return [Row(tuple(line._replace(edge=edge) for line in row.lines)) for row in rows]


def _joined(row: Row) -> list[Line]:
    """A row whose gaps mean nothing, as one line."""
    return [Line(tuple(word for line in row.lines for word in line.words), row.lines[0].edge)]
