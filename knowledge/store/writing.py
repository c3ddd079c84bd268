"""The way to write: one transaction after the other, those that somebody waits for first; knows no tables."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from contextlib import AbstractAsyncContextManager

    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine


class Writer:
    """Hands out writing transactions on one database.

    SQLite lets one write at a time, and lets the others look again after longer and longer naps: under load the
    unlucky wait for seconds. Here they queue. PostgreSQL needs no such queue.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine.execution_options(writes=True)
        self._turns = Turns() if engine.dialect.name == "sqlite" else None

    @contextlib.asynccontextmanager
    async def begin(self, *, urgent: bool = False) -> AsyncIterator[AsyncConnection]:
        """Begin a transaction that is committed at the end of the block, or rolled back by an error.

        An ``urgent`` one goes before those that are not, though not for ever.
        """
        async with self._turn(urgent=urgent), self._engine.begin() as connection:
            yield connection

    @contextlib.asynccontextmanager
    async def paused(self) -> AsyncIterator[None]:
        """Keep everybody from writing during the block, where that can be."""
        async with self._turn(urgent=False):
            yield

    def _turn(self, *, urgent: bool) -> AbstractAsyncContextManager[None]:
        return self._turns.take(urgent=urgent) if self._turns else contextlib.nullcontext()


# So many urgent ones in a row are a flood, in which the others must get on too.
STREAK = 8


class Turns:
    """A lock with two queues: the urgent go first, ``STREAK`` at a time."""

    def __init__(self) -> None:
        self._taken = False
        self._streak = 0
        self._waiting: dict[bool, deque[asyncio.Future[None]]] = {True: deque(), False: deque()}

    @contextlib.asynccontextmanager
    async def take(self, *, urgent: bool) -> AsyncIterator[None]:
        """Hold the lock for the block."""
        if self._taken:
            await self._wait(urgent)
        self._taken = True
        self._streak = self._streak + 1 if urgent else 0
        try:
            yield
        finally:
            self._pass_on()

    async def _wait(self, urgent: bool) -> None:
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting[urgent].append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._pass_on()
            raise

    def _pass_on(self) -> None:
        """Give the lock to the next who still waits; ``_taken`` stays, so that nobody slips in between."""
        urgent_first = self._streak < STREAK
        for queue in (self._waiting[urgent_first], self._waiting[not urgent_first]):
            while queue:
                turn = queue.popleft()
                if not turn.done():
                    turn.set_result(None)
                    return
        self._taken = False
