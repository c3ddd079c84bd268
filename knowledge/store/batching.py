"""Many callers, one transaction: what is asked for while another batch is written goes into the next one.

A transaction costs about 3 ms whatever it holds, and Slack waits for its acknowledgement: one each would keep
the last of a burst of 200 events waiting for more than half a second.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

# SQLite takes 32,766 values in a statement; this leaves room for a score of columns.
_MOST = 1000


class Batches(Generic[T, R]):
    """Collects items for ``write``, which stores a batch and returns an outcome for each, in order."""

    def __init__(self, write: Callable[[Sequence[T]], Awaitable[Sequence[R]]]) -> None:
        self._write = write
        self._waiting: list[tuple[T, asyncio.Future[R]]] = []
        self._settling: asyncio.Task[None] | None = None

    async def add(self, item: T) -> R:
        """The outcome for ``item``, once its batch is on disk."""
        answer: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, answer))
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
            batch, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
            try:
                outcomes = await self._write([item for item, _ in batch])
            except Exception as error:  # whatever it is, those who wait get it
                for answer in _still_waiting(batch):
                    answer.set_exception(error)
            else:
                told = {id(answer): outcome for (_, answer), outcome in zip(batch, outcomes, strict=True)}
                for answer in _still_waiting(batch):
                    answer.set_result(told[id(answer)])


def _still_waiting(batch: Sequence[tuple[T, asyncio.Future[R]]]) -> list[asyncio.Future[R]]:
    return [answer for _, answer in batch if not answer.done()]
