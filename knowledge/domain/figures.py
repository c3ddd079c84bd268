"""What is counted of questions: what happened, and the figures that may be shown of it; knows no store and no Slack."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

# How questions are filed that are about several roles at once, or about none.
NO_SINGLE_ROLE = ""


class Measure(StrEnum):
    """What may happen to a question; one that was asked was answered, or its document doesn't state it."""

    ANSWERED = "answered"
    NOT_STATED = "not_stated"
    WAITING = "waiting"
    HELPFUL = "helpful"


class Happening(NamedTuple):
    """One thing that is counted: by whom (a hash), about which role, and when its question was asked."""

    person: str
    role: str
    at: datetime
    measure: Measure


class Figure(NamedTuple):
    """The counts of one week, one role, or of all; None where a count is kept back, because it could point at people.

    ``key`` is the week's Monday as YYYY-MM-DD, or the role's id.
    """

    key: str
    asked: int | None = 0
    answered: int | None = 0
    not_stated: int | None = 0
    waiting: int | None = 0
    helpful: int | None = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """The last weeks in figures: in all, by week from the oldest to this one, by role from the most asked on."""

    since: date
    total: Figure
    weeks: tuple[Figure, ...]
    roles: tuple[Figure, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing was asked, and nothing waits."""
        return self.total.asked == 0 and self.total.waiting == 0

    def week(self, monday: date) -> Figure | None:
        """The figures of one week, where it is among these."""
        return next((one for one in self.weeks if one.key == monday.isoformat()), None)
