"""What is kept of people, for how long, and the shape of whatever keeps something; knows no table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple, Protocol


class Retention(NamedTuple):
    """How long what is kept of people stays.

    ``answers``: texts that somebody wrote to practise; ``questions``: what was asked, the answers and their ratings;
    ``closed``: question sets and logs, from the day on which the role was withdrawn; also that somebody was greeted.
    ``requests``: that something came in and was answered, without its words; a setting would only invite harm.
    """

    answers: timedelta = timedelta(days=30)
    questions: timedelta = timedelta(days=90)
    closed: timedelta = timedelta(days=365)
    requests: timedelta = timedelta(days=7)


class Holding(Protocol):
    """One kind of thing that is kept of people. ``person`` is a Slack user id, as that of who asks.

    What it says of itself, ``about``, is one line for the person: what is kept and why. ``stays`` says that it is not
    deleted when they ask for it.
    """

    @property
    def about(self) -> str: ...

    @property
    def stays(self) -> bool: ...

    async def export(self, person: str) -> Sequence[dict[str, Any]]:
        """All that is kept of a person, as values of JSON, oldest first."""
        ...

    async def delete(self, person: str) -> int:
        """Forget all that a person wrote or did; returns how many things that were."""
        ...

    async def purge(self, now: datetime) -> int:
        """Forget what is older than it may get; returns how many things that were."""
        ...


class Scrub(Protocol):
    """Takes what was deleted out of what holds it still: the database's log, and with ``rewrite`` its file."""

    async def __call__(self, *, rewrite: bool) -> None: ...


class Held(NamedTuple):
    """How much of one kind is kept of a person; what ``stays`` says why in ``about``."""

    name: str
    about: str
    things: int
    stays: bool = False
