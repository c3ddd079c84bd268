"""A plan towards an interview: what is likely assessed, which stories to have ready, what to ask, day by day."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from knowledge.domain.documents import Modality


class Need(NamedTuple):
    """One thing that the role asks for, in its words, and the story that serves it if there is one."""

    requirement_id: str
    text: str
    modality: Modality
    story: str | None = None


class Matter(NamedTuple):
    """What is likely assessed together: a topic, the lines of the advert behind it, and the story for it if any."""

    id: str
    title: str
    needs: tuple[Need, ...]
    story: str | None = None


class Task(NamedTuple):
    """One thing to do; ``id`` stays the same when the plan is laid out anew, so that a tick stays."""

    id: str
    text: str
    minutes: int
    done: bool = False


class Day(NamedTuple):
    """What to do on one day."""

    on: date
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Preparation:
    """A plan for one role and one date; ``starts`` is the first day on which there is something to do.

    ``dropped`` are tasks that its person leaves out; they count neither as done nor as open.
    """

    role: str
    title: str
    on: date
    starts: date
    matters: tuple[Matter, ...]
    read_up: tuple[str, ...]
    to_ask: tuple[str, ...]
    days: tuple[Day, ...]
    done: tuple[Task, ...] = ()
    dropped: tuple[Task, ...] = ()

    @property
    def untold(self) -> tuple[Matter, ...]:
        """The matters without a story so far."""
        return tuple(one for one in self.matters if one.story is None)

    @property
    def needs(self) -> tuple[Need, ...]:
        """All that is likely assessed, line by line."""
        return tuple(need for matter in self.matters for need in matter.needs)

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All that there is to do, in order of the days, then what is done and what is left out."""
        return (*(task for day in self.days for task in day.tasks), *self.done, *self.dropped)

    @property
    def progress(self) -> tuple[int, int]:
        """How many tasks are done, and how many there are."""
        left = sum(len(day.tasks) for day in self.days)
        return len(self.done), len(self.done) + left


@dataclass(frozen=True, slots=True)
class Intent:
    """What is kept of a plan: for which role and date, and which tasks are done, left out, or put on a day of choice.

    The rest follows from the advert.
    """

    role: str
    on: date
    done: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    moved: Mapping[str, date] = field(default_factory=dict)


class Progress(NamedTuple):
    """How far a plan has got: tasks done, and how many there are."""

    role: str
    title: str
    on: date
    done: int
    tasks: int
