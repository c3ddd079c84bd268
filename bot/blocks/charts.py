"""Charts made of characters: Slack draws its own in messages only, and other pictures would need a host; pure.

Everything is at most ``WIDTH`` characters wide, so that a phone doesn't break the lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.blocks.message import Block
from bot.blocks.mrkdwn import clip

WIDTH = 32
# What is counted but not shown; the note under a chart says why.
FEW = "few"
FULL, LIGHT, MIXED, HIDDEN = "█", "░", "▒", "▪"
_COLUMNS = "▁▂▃▄▅▆▇█"
_NUMBER = 5


class Bar(NamedTuple):
    """A labelled bar of one or two parts; ``whole`` is None where it isn't shown, ``part`` where its parts aren't."""

    label: str
    whole: int | None
    part: int | None


def preformatted(lines: Sequence[str]) -> Block:
    """Build a block in which every character has its place; nothing in it is markup, whoever wrote it."""
    text = {"type": "text", "text": "\n".join(lines)}
    return {"type": "rich_text", "elements": [{"type": "rich_text_preformatted", "elements": [text]}]}


def bars(rows: Sequence[Bar]) -> list[str]:
    """Draw a bar for each row behind its label, the longest as long as there is room."""
    margin = max((len(row.label) for row in rows), default=0)
    room = WIDTH - margin - _NUMBER - 1
    most = max((row.whole or 0 for row in rows), default=0)
    return [f"{row.label:>{margin}} {_bar(row, most, room)}".rstrip() for row in rows]


def titled(rows: Sequence[Bar]) -> list[str]:
    """Draw a bar for each row under its label, which may be long."""
    most = max((row.whole or 0 for row in rows), default=0)
    room = WIDTH - _NUMBER
    return [line for row in rows for line in (clip(row.label, WIDTH), _bar(row, most, room))]


def columns(counts: Sequence[int | None]) -> str:
    """Draw one small column for each count; what isn't shown is a square, and nothing is a dot."""
    most = max((count or 0 for count in counts), default=0)
    return "".join(_column(count, most) for count in counts)


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


def _bar(row: Bar, most: int, room: int) -> str:
    if row.whole is None:
        return FEW
    if not row.whole:
        return "0"
    length = max(1, round(room * row.whole / most))
    if row.part is None:
        return f"{MIXED * length} {row.whole}"
    part = round(length * row.part / row.whole)
    if 0 < row.part < row.whole and length > 1:
        part = min(max(part, 1), length - 1)
    return f"{FULL * part}{LIGHT * (length - part)} {row.whole}"


def _column(number: int | None, most: int) -> str:
    if number is None:
        return HIDDEN
    return _COLUMNS[max(0, -(-number * len(_COLUMNS) // most) - 1)] if number else "·"
