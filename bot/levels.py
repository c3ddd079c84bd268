"""How far answers got, as columns and words side by side; shared by Slack and the terminal, knows neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.domain.practice import Grade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.domain.practice import Round, Sitting

_COLUMNS = {None: "▁", Grade.THIN: "▂", Grade.PARTIAL: "▄", Grade.SOLID: "▆", Grade.STRONG: "█"}
_NONE = "no answer yet"
_HOUR, _MINUTE, _STEP = 3600, 60, 10
KEY = "▁ no answer yet · ▂ thin · ▄ partial · ▆ solid · █ strong"


def columns(levels: Sequence[Grade | None]) -> str:
    """A column for each attempt, first to last."""
    return "".join(_COLUMNS[one] for one in levels)


def word(level: Grade | None) -> str:
    """The level in words."""
    return level.value if level else _NONE


def course(found: Round) -> str:
    """How a question went: its columns, the way from the first attempt to the last, and what was reached before."""
    before = f"before: {columns(found.before)} {word(found.before[-1])} · now: " if found.before else ""
    first, last = word(found.levels[0]), word(found.levels[-1])
    return f"{before}{columns(found.levels)} {first if len(found.levels) == 1 else f'{first} → {last}'}"


def session(found: Sitting) -> str:
    """One session: its day, its columns, how many answers."""
    answers = "1 answer" if len(found.levels) == 1 else f"{len(found.levels)} answers"
    return f"{found.on.isoformat()} {columns(found.levels)} {answers}"


def time(found: Round) -> str:
    """How long it took from question to answer, without a word on whether that is long; empty where it wasn't timed."""
    return ", then ".join(_span(each) for each in found.took)


def _span(seconds: int) -> str:
    if seconds > _HOUR:
        return "over an hour, so with a break"
    if seconds < _MINUTE:
        return f"{max(seconds, 1)} s"
    minutes, rest = divmod(round(seconds / _STEP) * _STEP, _MINUTE)
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"
