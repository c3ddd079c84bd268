"""Charts made of characters: Slack draws its own in messages only, and other pictures would need a host; pure.

Everything is at most ``WIDTH`` characters wide, so that a phone doesn't break the lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.blocks.message import Block
from bot.blocks.mrkdwn import clip

WIDTH = 34
# What is counted but not shown; the note under a chart says why.
FEW = "few"
FULL, LIGHT, MIXED = "█", "░", "▒"
_NUMBER, _COLUMN = 5, 6


class Bar(NamedTuple):
    """A labelled bar of one or two parts, and counts beside it.

    ``whole`` is None where it isn't shown, ``part`` where its parts aren't, and so is each of ``beside``.
    """

    label: str
    whole: int | None
    part: int | None
    beside: tuple[int | None, ...] = ()


def preformatted(lines: Sequence[str]) -> Block:
    """Build a block in which every character has its place; nothing in it is markup, whoever wrote it."""
    text = {"type": "text", "text": "\n".join(lines)}
    return {"type": "rich_text", "elements": [{"type": "rich_text_preformatted", "elements": [text]}]}


def bars(rows: Sequence[Bar], heads: Sequence[str]) -> list[str]:
    """Draw a bar for each row behind its label, with the counts under ``heads``: of the whole, and those beside it."""
    margin = max((len(row.label) for row in rows), default=0) + 1
    room = WIDTH - margin - _COLUMN * len(heads)
    most = max((row.whole or 0 for row in rows), default=0)
    lines = [f"{'':{margin + room}}{_columns(heads)}"] if len(heads) > 1 else []
    for row in rows:
        numbers = _columns([count(each) for each in (row.whole, *row.beside)])
        lines.append(f"{row.label:>{margin - 1}} {_bar(row, most, room):{room}}{numbers}")
    return lines


def titled(rows: Sequence[Bar]) -> list[str]:
    """Draw a bar for each row under its label, which may be long."""
    most = max((row.whole or 0 for row in rows), default=0)
    room = WIDTH - _NUMBER
    return [
        line for row in rows for line in (clip(row.label, WIDTH), f"{_bar(row, most, room)} {count(row.whole)}".strip())
    ]


def steps(levels: Sequence[int], names: Sequence[str]) -> list[str]:
    """Draw levels, counted from 1, as columns that reach up to their name, the last ones where there are many."""
    margin = max(map(len, names))
    shown = levels[-((WIDTH - margin - 2) // 2) :]
    heights = reversed(list(enumerate(names, start=1)))
    return [f"{name:>{margin}} │{_reaching(shown, height)}".rstrip() for height, name in heights]


def meter(done: int, of: int, room: int = 10) -> str:
    """Draw how much of something is done."""
    filled = round(room * done / of) if of else room
    return f"{'▰' * filled}{'▱' * (room - filled)}"


def count(number: int | None) -> str:
    """Say a count, or that it isn't shown."""
    return FEW if number is None else str(number)


def _reaching(levels: Sequence[int], height: int) -> str:
    return "".join(f" {FULL if level >= height else ' '}" for level in levels)


def _columns(words: Sequence[str]) -> str:
    return "".join(f"{word:>{_COLUMN}}" for word in words)


def _bar(row: Bar, most: int, room: int) -> str:
    if not row.whole:
        return ""
    length = max(1, round(room * row.whole / most))
    if row.part is None:
        return MIXED * length
    part = round(length * row.part / row.whole)
    if 0 < row.part < row.whole and length > 1:
        part = min(max(part, 1), length - 1)
    return FULL * part + LIGHT * (length - part)
