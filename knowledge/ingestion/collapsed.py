"""Tables whose rows ran together on one line: told from empty cells by counting columns, and set apart."""

from __future__ import annotations

import re

_DIVIDER_CELL = re.compile(r"[ \t]*:?-+:?[ \t]*$")
_MIDDLE_DIVIDER = re.compile(r"\|(?:[ \t]*:?-{2,}:?[ \t]*\|)+")


def rows(line: str, neighbours: tuple[str, str] = ("", "")) -> list[str]:
    """The rows that ``line`` holds; ``[line]`` when it is a single row or no table at all."""
    body = line.strip()
    if not body.startswith("|") or any(_columns(other) == _columns(line) for other in neighbours):
        return [line]
    return _by_divider(body) or _by_double_bar(body) or [line]


def _columns(line: str) -> int:
    body = line.strip()
    return len(_cells(body)) if body.startswith("|") else -1


def _cells(row: str) -> list[str]:
    return row.strip().removeprefix("|").removesuffix("|").split("|")


def _by_double_bar(body: str) -> list[str]:
    """Rows joined as ``| a | b || c | d |``; all must have as many cells, a divider glued to one aside."""
    pieces = body.split("||")
    if len(pieces) < 2:
        return []
    parts = [_framed(piece) for piece in pieces]
    apart = [row for part in parts for row in _divider_apart(part)]
    widths = {len(_cells(row)) for row in apart}
    return apart if len(widths) == 1 and widths.pop() > 1 else []


def _divider_apart(row: str) -> list[str]:
    cells = _cells(row)
    dashes = next((i for i, cell in enumerate(cells) if not _DIVIDER_CELL.match(cell)), len(cells))
    if not dashes or dashes == len(cells):
        return [row]
    return [_framed("|".join(cells[:dashes])), _framed("|".join(cells[dashes:]))]


def _by_divider(body: str) -> list[str]:
    """Rows joined as ``| a | b | |---|---| | c | d |``: the divider in the middle tells the columns."""
    divider = _MIDDLE_DIVIDER.search(body, 1)
    if not divider:
        return []
    width = divider[0].count("|") - 1
    cells = _cells(body)
    if width < 2 or (len(cells) + 1) % (width + 1):
        return []
    groups = [cells[i : i + width + 1] for i in range(0, len(cells), width + 1)]
    if any(len(group) > width and group[width].strip() for group in groups):
        return []
    return [_framed("|".join(group[:width])) for group in groups]


def _framed(row: str) -> str:
    return f"| {' | '.join(cell.strip() for cell in _cells(row))} |"
