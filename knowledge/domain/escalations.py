"""Questions that wait for a person: who asked, who owns them, how they end; knows no store and no Slack."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from knowledge.domain.people import Audience

# How a request begins that came from no conversation: its answer is carried to whoever asked later.
TERMINAL = "terminal:"


class State(StrEnum):
    """Where a question stands."""

    OPEN = "open"
    HANDED_OVER = "handed-over"
    ANSWERED = "answered"
    CLOSED = "closed"


WAITING = frozenset((State.OPEN, State.HANDED_OVER))


class Matter(StrEnum):
    """Why a person is needed: somebody asks, or a verified answer and the advert say different things."""

    QUESTION = "question"
    CONTRADICTION = "contradiction"


class Spot(NamedTuple):
    """A place in a conversation: a channel and a thread or post in it."""

    channel: str
    ts: str = ""


class Officer(NamedTuple):
    """Who acts at the desk, by id and by the name that is shown, and as what audience at this moment."""

    user: str
    name: str
    audience: Audience


@dataclass(frozen=True, slots=True)
class Asking:
    """One person's wish to have a question answered by a person; ``event`` makes it one, however often it arrives.

    ``team`` is the workspace they write from, whose recruiters see it.
    """

    question: str
    role: str | None
    user: str
    reply: Spot
    event: str
    team: str = ""


@dataclass(frozen=True, slots=True)
class Asker:
    """One who waits: known by a hash, and by where the answer goes; ``told`` once it has gone there."""

    escalation: str
    person: str
    wording: str
    reply: Spot
    asked_at: datetime
    event: str = ""
    told: bool = False


@dataclass(frozen=True, slots=True)
class Escalation:
    """A question that waits for a person, and all who ask it.

    ``owner`` is the id of whoever took it (empty: nobody yet), ``cards`` where recruiters see it. ``event`` is the
    request that answered it, so that the same one begun again finds its own work done. ``team`` is the workspace it was
    asked in, empty where none is known.
    """

    id: str
    role: str | None
    question: str
    created: datetime
    due: datetime
    facet: str = ""
    matter: Matter = Matter.QUESTION
    state: State = State.OPEN
    owner: str = ""
    asked: int = 0
    wordings: tuple[str, ...] = ()
    answer: str = ""
    answered_by: str = ""
    answered_at: datetime | None = None
    event: str = ""
    reminders: int = 0
    cards: tuple[Spot, ...] = ()
    revision: int = 1
    team: str = ""

    @property
    def waiting(self) -> bool:
        """Whether it still has no answer."""
        return self.state in WAITING
