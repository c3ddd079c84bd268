"""Lines of running text that are a table's rows: cells parted by bars, without the outer bars and rule of Markdown.

Knows nothing of what a table asks for.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.ingestion.lines import Line

_FEWEST = 3  # rows; two lines with a bar are more often a title and its facts
_BAR = re.compile(r"[ \t]\|(?:[ \t]|$)")
_PAIR = re.compile(r"[^:]{2,40}:\*{0,2}[ \t]")  # "Hours: 37 | Pay: £14": facts that share a line

# The words of a cell that grades its row, and of one that takes it back.
ESSENTIAL = r"essential|e|ess\.?|(?:a )?must(?:[- ]have)?|required|mandatory|needed|necessary|compulsory"
DESIRABLE = (
    r"desirable|d|des\.?|preferred|(?:nice|good|great|handy|useful)[- ]to[- ]have|nice|optional|(?:a )?(?:bonus|plus)|"
    r"(?:an )?(?:asset|advantage)|useful|helpful|handy"
)
NOT_ASKED = r"not (?:at all )?(?:required|needed|necessary|essential|asked for|a must)"
GRADE = re.compile(rf"[*_]*(?:{ESSENTIAL}|{DESIRABLE}|{NOT_ASKED}|e/d)[*_]*", re.IGNORECASE)
# What a cell may add to its grade: "Preferred, we'll put you through it", "Not required. We have none"; not "E. coli".
ADDED = r"(?:\s*[,;(]\s*\w.*|(?<=\w{3})\.\s+\w.*)?"
# "E  A driving licence", "D2  Welsh": a letter or a number of its own before a line.
LETTERED = re.compile(r"(?:[ED]|[A-Z]\d{1,2})[.:)]?(?:\t| {2,})(?=\S)")
_GRADED = re.compile(GRADE.pattern + ADDED, re.IGNORECASE)


def parted(text: str, lines: list[Line]) -> list[tuple[bool, list[Line]]]:
    """A paragraph's lines cut where a table begins or ends, each part with whether it is one."""
    found: list[tuple[bool, list[Line]]] = []
    for barred, group in groupby(lines, key=lambda line: bool(_BAR.search(line.text(text)))):
        part = list(group)
        table = barred and _is_table([_cells(line.text(text)) for line in part])
        if found and not table and not found[-1][0]:
            found[-1][1].extend(part)
        else:
            found.append((table, part))
    return found


def grades(cells: list[str]) -> bool:
    """Whether a column's cells each begin with a grade or are left open, and half of them are a grade alone."""
    whole = sum(bool(GRADE.fullmatch(cell)) for cell in cells)
    return whole * 2 >= len(cells) and all(_GRADED.fullmatch(cell) for cell in cells if re.search(r"\w", cell))


def _cells(words: str) -> list[str]:
    return [cell.strip() for cell in _BAR.split(words)]


def _is_table(rows: list[list[str]]) -> bool:
    """Whether rows have one width, a short one aside, and either three columns or one that only grades."""
    width = len(rows[0])
    if len(rows) < _FEWEST or any(len(row) > width for row in rows) or any(_PAIR.match(row[0]) for row in rows):
        return False
    full = [row for row in rows if len(row) == width]
    graded = any(grades([row[i] for row in full[1:]]) for i in range(1, width))
    graded = graded or all(GRADE.fullmatch(cell) for cell in rows[0])  # "Essential | Desirable" above statements
    return len(full) * 2 > len(rows) and len(full) > 1 and (width > 2 or graded)
