"""Lines of plain text that are a table's rows: cells that stand below each other, parted by wide gaps.

Knows nothing of what a table asks for.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from knowledge.ingestion import bars

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.ingestion.lines import Line

GAP = re.compile(r"[ ]*\.{3,}[ ]*|[ ]{2,}|[ ]*\t[ \t]*")
_FEWEST = 3  # rows; two lines that happen to have a gap at one place are no table
# "Hours:   37 a week" is a pair, and "E   A driving licence" a line with its grade.
_NO_CELL = re.compile(rf".*:\W*|{bars.GRADE.pattern}|[A-Z]\d{{0,2}}[.)]?", re.IGNORECASE)


_NUMBERED = re.compile(r"[A-Z]\d{1,2}[.)]?[ \t]+(?=\S)")


class _Row(NamedTuple):
    """Where a line's cells begin and end, in columns from the margin; behind a tab that says nothing."""

    cells: tuple[tuple[int, int], ...]
    tabbed: bool


def parted(text: str, lines: Sequence[Line]) -> list[tuple[bool, list[Line]]]:
    """A paragraph's lines cut where a table begins or ends, each part with whether it is one."""
    plain = [_unnumbered(text, line) for line in lines]
    rows = [_row(text, line) for line in plain]
    begins = [0]
    for at in range(1, len(lines)):
        begins.append(begins[-1] if _below(rows[at - 1], rows[at]) else at)
    found: list[tuple[bool, list[Line]]] = []
    for _, group in groupby(range(len(lines)), key=lambda at: begins[at]):
        run = list(group)
        table = len(run) >= _FEWEST
        part = [(plain if table else lines)[at] for at in run]
        if found and not table and not found[-1][0]:
            found[-1][1].extend(part)
        else:
            found.append((table, part))
    return found


def _unnumbered(text: str, line: Line) -> Line:
    """A line without the number before it, where a grade stands in a column at its end: "D1  Site card   MUST"."""
    words = line.text(text)
    number, gaps = _NUMBERED.match(words), list(GAP.finditer(words))
    if number is None or gaps[-1:] == [] or gaps[-1].start() < number.end():
        return line
    cut = number.end()
    graded = bars.GRADE.fullmatch(words[gaps[-1].end() :])
    return line._replace(start=line.start + cut, indent=line.indent + cut) if graded else line


def _row(text: str, line: Line) -> _Row | None:
    """A line's cells, None where it is no row."""
    words = line.text(text)
    gaps = list(GAP.finditer(words))
    if not gaps or "|" in words or _NO_CELL.fullmatch(words[: gaps[0].start()]):
        return None
    edges = zip([0, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), len(words)], strict=True)
    return _Row(tuple((line.indent + start, line.indent + end) for start, end in edges), "\t" in words)


def _below(above: _Row | None, row: _Row | None) -> bool:
    """Whether a row's cells stand below those of another: each begins where the other does, or ends there.

    Names of columns may stand above the row without its first cell.
    """
    if above is None or row is None or above.tabbed != row.tabbed:
        return False
    cells = row.cells[len(row.cells) - len(above.cells) :]
    if len(cells) != len(above.cells) or len(row.cells) - len(cells) > 1:
        return False
    return row.tabbed or all(
        one[0] == other[0] or one[1] == other[1] for one, other in zip(above.cells, cells, strict=True)
    )
