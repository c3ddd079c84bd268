"""The one door to what is stored: each method is one transaction; holds no query of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.domain.keeping import Retention
from knowledge.domain.people import NOBODY, Whose
from knowledge.store import conversations, readings
from knowledge.store.database import open_database, scrub
from knowledge.store.desk import Desk
from knowledge.store.holdings import holdings
from knowledge.store.inbox import Inbox
from knowledge.store.models import Models
from knowledge.store.practice import Practice
from knowledge.store.releases import Releases
from knowledge.store.roles import Shelving
from knowledge.store.sets import Sets
from knowledge.store.tenants import Tenants
from knowledge.store.writing import Writer

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

    from knowledge.domain import Answer, Feedback, Reading, Turn
    from knowledge.domain.keeping import Holding


async def open_store(url: str, retention: Retention | None = None) -> Store:
    """The store in the database at ``url``, made or brought up to date as needed; close it when done.

    Raises BadSetting for an address that can't be used, DataFolderUnusable when the database can't.
    """
    return Store(await open_database(url), retention or Retention())


class Store:
    """Readings, answers and conversations; ``inbox``, ``sets`` and ``tenants`` hold the rest; in one database."""

    def __init__(self, engine: AsyncEngine, retention: Retention) -> None:
        self._engine = engine
        self._writer = Writer(engine)
        self.retention = retention
        self.inbox = Inbox(engine, self._writer)
        self.sets = Sets(engine, self._writer)
        self.tenants = Tenants(engine, self._writer)
        self.desk = Desk(engine, self._writer)
        self.shelving = Shelving(engine, self._writer)
        self.releases = Releases(engine, self._writer)
        self.practice = Practice(engine, self._writer, retention.answers)
        self.models = Models(engine, self._writer, retention)
        self.holdings: dict[str, Holding] = holdings(engine, self._writer, retention) | {"practice": self.practice}
        self.holdings |= self.models.holdings

    async def save(self, reading: Reading) -> None:
        """Make ``reading`` the current one of its role; the texts of older versions stay."""
        async with self._writer.begin() as transaction:
            await readings.save(transaction, reading)

    async def load(self) -> list[Reading]:
        """All current readings, in the order of role ids."""
        async with self._engine.begin() as transaction:
            return await readings.load(transaction)

    async def reading(self, role_id: str) -> Reading | None:
        """The current reading of a role."""
        async with self._engine.begin() as transaction:
            return next(iter(await readings.load(transaction, role_id)), None)

    async def remove(self, role_id: str) -> None:
        """Forget a role, every version of its document and its question sets."""
        async with self._writer.begin() as transaction:
            await readings.remove(transaction, role_id)

    async def record_answer(self, answer_id: str, user_hash: str | None, answer: Answer, *, team: str = "") -> None:
        """Keep an answer as it was shown; one recorded before under the same id stands."""
        async with self._writer.begin() as transaction:
            await conversations.record(transaction, answer_id, user_hash, answer, team=team)

    async def answer(self, answer_id: str) -> Answer | None:
        """An answer as it was shown."""
        async with self._engine.begin() as transaction:
            return await conversations.find(transaction, answer_id)

    async def latest_answer(self, user_hash: str) -> Answer | None:
        """The last answer that somebody got, as it was shown."""
        async with self._engine.begin() as transaction:
            return await conversations.latest(transaction, user_hash)

    async def rate(self, feedback: Feedback) -> bool:
        """Keep a person's latest rating of an answer; False when there is no such answer."""
        async with self._writer.begin() as transaction:
            return await conversations.rate(transaction, feedback)

    async def ratings(self, answer_id: str) -> list[Feedback]:
        """What people said of an answer, by user id."""
        async with self._engine.begin() as transaction:
            return await conversations.ratings(transaction, answer_id)

    async def remember(self, conversation: str, turn: Turn, event: str | None = None, *, whose: Whose = NOBODY) -> None:
        """Add a turn to the end of a conversation, once for the ``event`` that it answers."""
        async with self._writer.begin() as transaction:
            await conversations.remember(transaction, conversation, turn, event=event, whose=whose)

    async def history(self, conversation: str, limit: int) -> list[Turn]:
        """The last ``limit`` turns of a conversation, oldest first."""
        async with self._engine.begin() as transaction:
            return await conversations.history(transaction, conversation, limit)

    async def scrub(self, *, rewrite: bool) -> None:
        """Leave nothing that was deleted in the database's log, and with ``rewrite`` nothing in its file."""
        async with self._writer.paused():
            await scrub(self._engine, rewrite=rewrite)

    async def close(self) -> None:
        """Give back all connections; the store is of no use afterwards."""
        await self.inbox.close()
        await self._engine.dispose()
