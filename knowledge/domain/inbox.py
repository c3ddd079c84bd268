"""What came in and waits to be answered, and the door behind which it is kept; knows no Slack and no database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple, Protocol

Sending = Literal["sending", "sent"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A request that was taken on.

    ``key`` names it and holds no word of it. What else it is known by, an ``event`` id or a post's ``channel`` and
    ``ts``, is unique within a ``team``. ``payload`` lasts until the work is done; ``attempts`` counts how often that
    was begun.
    """

    key: str
    team: str
    kind: str
    person: str
    conversation: str
    payload: Mapping[str, Any]
    event: str | None = None
    channel: str | None = None
    ts: str | None = None
    attempts: int = 0
    received: datetime = field(default_factory=lambda: datetime.now(UTC))


class Waiting(NamedTuple):
    """An entry that isn't done, by what decides whose turn it is."""

    key: str
    person: str
    conversation: str


class Ledger(Protocol):
    """Where entries are kept: what it returned from is on disk."""

    async def take(self, entry: Entry) -> bool:
        """True for the first who brings an entry, False for everybody after."""
        ...

    async def begin(self, key: str) -> Entry | None:
        """The entry, with this attempt counted; None when it is done or unknown."""
        ...

    async def finish(self, key: str) -> None:
        """Close an entry and forget what it said; its key stays, so that it isn't taken again."""
        ...

    async def drop(self, key: str) -> None:
        """Close an entry and forget that there was one, and who wrote from there: nobody is left to answer to."""
        ...

    async def waiting(self) -> list[Waiting]:
        """What isn't done, oldest first."""
        ...

    async def joined(self, conversation: str) -> bool:
        """Whether the bot was spoken to in a conversation before."""
        ...

    async def note(self, key: str, part: int, state: Sending | str) -> None:
        """Note how far one reply of an entry has got, for replies that can't be read back, or where it stands open."""
        ...

    async def noted(self, key: str) -> dict[int, str]:
        """What was noted of an entry's replies, by their number."""
        ...

    async def purge(self, before: datetime) -> int:
        """Forget the entries done before a time; returns how many."""
        ...
