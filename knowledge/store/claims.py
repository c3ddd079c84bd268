"""Takes events on, each once; many that ask at the same time share one transaction.

A transaction costs about 3 ms whatever it holds, and Slack waits for its acknowledgement: one each would keep
the last of a burst of 200 events waiting for more than half a second.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy.dialects import postgresql, sqlite

from knowledge.store.tables import Events

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine


class Claims:
    """Who came first for each event key."""

    def __init__(self, writer: AsyncEngine) -> None:
        self._writer = writer
        self._waiting: list[tuple[str, asyncio.Future[bool]]] = []
        self._settling: asyncio.Task[None] | None = None

    async def take(self, key: str) -> bool:
        """True for the first who asks for ``key``, once that is on disk; False for everybody after."""
        answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((key, answer))
        if self._settling is None or self._settling.done():
            # A task of its own: a caller that is cancelled must not leave the others without an answer.
            self._settling = asyncio.create_task(self._settle())
        return await answer

    async def close(self) -> None:
        """Wait until everybody has an answer."""
        if self._settling is not None:
            await self._settling

    async def _settle(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            try:
                fresh = await self._insert({key for key, _ in batch})
            except Exception as error:  # whatever it is, those who wait get it
                _fail(batch, error)
            else:
                _reply(batch, fresh)

    async def _insert(self, keys: set[str]) -> set[str]:
        async with self._writer.begin() as connection:
            return await _insert_missing(connection, sorted(keys))


async def _insert_missing(connection: AsyncConnection, keys: list[str]) -> set[str]:
    rows = [{"key": key, "claimed_at": datetime.now(UTC)} for key in keys]
    # Both databases can skip rows that are there, but SQLAlchemy has no word for it that serves both.
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    missing = insert(Events).values(rows).on_conflict_do_nothing().returning(Events.key)
    return set(await connection.scalars(missing))


def _reply(batch: list[tuple[str, asyncio.Future[bool]]], fresh: set[str]) -> None:
    for key, answer in batch:
        if not answer.done():
            answer.set_result(key in fresh)
            fresh.discard(key)


def _fail(batch: list[tuple[str, asyncio.Future[bool]]], error: Exception) -> None:
    for _, answer in batch:
        if not answer.done():
            answer.set_exception(error)
