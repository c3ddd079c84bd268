"""Takes requests on and sees them through: kept first, then in line, then handed to the durable queue."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import itertools
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.inbox.durable import DurableQueue
from bot.inbox.line import Line
from knowledge.domain.inbox import Entry, Ledger, Waiting
from knowledge.domain.keeping import Retention

if TYPE_CHECKING:
    from bot.activity import Activity

_log = logging.getLogger(__name__)

# Slack redelivers for an hour or so; a key that is kept for a week also shows an operator what was answered.
KEPT = Retention().requests
SWEEP_SECONDS = 60.0
# While requests are being kept, for which Slack waits, no more work is begun; for so long at a time.
HOLD_SECONDS = 0.5
# Pause before something is tried again that a database did not take.
_AGAIN_SECONDS = 5.0


class Reception:
    """Where requests arrive. What ``take`` returned from is answered, whatever happens to the process."""

    def __init__(
        self,
        ledger: Ledger,
        work: Callable[[str], Awaitable[None]],
        *,
        activity: Activity,
        workers: int,
        sweep: float = SWEEP_SECONDS,
    ) -> None:
        self._ledger = ledger
        self._work = work
        self._activity = activity
        self._workers = workers
        self._sweep = sweep
        self._line = Line(workers)
        self._queue: DurableQueue | None = None
        self._closing = self._closed = False
        self._taking = 0
        self._hold_until = 0.0
        self._tasks: set[asyncio.Task[None]] = set()
        self._moved = asyncio.Event()
        self._rounds: list[Callable[[], Awaitable[None]]] = []

    async def take(self, entry: Entry) -> bool:
        """Keep an entry and put it in line; False if it was taken before."""
        self._taking += 1
        try:
            fresh = await self._ledger.take(entry)
            if fresh:
                self._line.join(Waiting(entry.key, entry.person, entry.conversation))
        finally:
            self._taking -= 1
            self._advance()
        return fresh

    def each_round(self, call: Callable[[], Awaitable[None]]) -> None:
        """Let something be done now and then, to find what is due by itself."""
        self._rounds.append(call)

    async def go_round(self) -> None:
        """Find what is due now."""
        for call in self._rounds:
            await call()

    def ahead(self, key: str) -> int:
        """How many requests come before this one; 0 when its turn has come or its person waits for another first."""
        return self._line.ahead(key)

    @contextlib.asynccontextmanager
    async def open(self, address: str | Path, *, grace: float) -> AsyncIterator[None]:
        """Work off what is and what comes in; at the end finish what runs within ``grace`` seconds.

        Raises DataFolderUnusable when the durable queue at ``address`` can't be opened.
        """
        queue = DurableQueue(address, self._serve, workers=self._workers)
        for waiting in await self._ledger.waiting():
            self._line.join(waiting)
        await queue.open()
        try:
            await self._resume(queue)
            yield
        finally:
            await self._finish(grace)
            await self._end_tasks()
            await queue.close()

    async def settled(self, within: float) -> bool:
        """Wait until all that was taken is answered; False if that takes longer than ``within`` seconds."""
        return await self._until(lambda: not len(self._line), within)

    async def _until(self, so: Callable[[], bool], within: float) -> bool:
        """Wait until the line has moved to where something is ``so``; False if that takes too long."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within):
                while not so():
                    self._moved.clear()
                    await self._moved.wait()
        return so()

    def aside(self, work: Coroutine[Any, Any, None]) -> None:
        """Let something run beside the requests; the end of ``open`` ends it."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _resume(self, queue: DurableQueue) -> None:
        """Go on with what an earlier process left: DBOS runs what it had begun, the rest stands in line again."""
        alive = await queue.alive()
        left = [waiting.key for waiting in await self._ledger.waiting() if waiting.key in self._line]
        await queue.forget([key for key in left if key not in alive])
        for key in alive:
            self._line.serve(key)
        if left:
            _log.info("going on with %s requests of an earlier run", len(left))
        self._queue = queue
        self._advance()
        self.aside(self._keep(queue))

    async def _finish(self, grace: float) -> None:
        """Let nobody in any more, and wait for those who are; who isn't done in time is served after the next start."""
        self._closing = True
        started = time.monotonic()
        out = await self._until(lambda: not self._line.served, grace)
        self._closed = True
        if not await self._activity.finish(max(0.0, grace - (time.monotonic() - started))) or not out:
            _log.warning("some answers were not finished in %s seconds; they are after the next start", grace)

    async def _serve(self, key: str) -> None:
        """Do the work of a key that the durable queue came up with; a database that fails is waited for."""
        if self._closed:
            await asyncio.Event().wait()  # until the queue closes: the next process does it
        try:
            await _until_it_works(lambda: self._work(key), key)
        finally:
            self._line.leave(key)
            self._moved.set()
            self._advance()

    def _advance(self) -> None:
        if self._queue is None or self._closing or (self._taking and time.monotonic() < self._hold_until):
            return
        for waiting in self._line.admit():
            self._hold_until = time.monotonic() + HOLD_SECONDS
            self.aside(_until_it_works(functools.partial(self._queue.put, waiting), waiting.key))

    async def _keep(self, queue: DurableQueue) -> None:
        """Forget now and then what is long done, so that nothing grows for ever, and look after what isn't."""
        served: frozenset[str] = frozenset()
        while True:
            await asyncio.sleep(self._sweep)
            try:
                served = await self._look_after(queue, served)
                await queue.sweep()
                await self.go_round()
                await self._ledger.purge(datetime.now(UTC) - KEPT)
            except Exception as error:  # it is only housekeeping: the next round does it
                _log.warning("what is done could not be cleared away (%s)", type(error).__name__)

    async def _look_after(self, queue: DurableQueue, before: frozenset[str]) -> frozenset[str]:
        """Put right where the ledger, the line and the durable queue differ; returns what is being served now.

        Nothing is known to bring that about, but whoever waits for an answer should not depend on it. What was
        ``before`` handed over, at the last look, and is neither done nor in the queue, is handed over again.
        """
        alive = await queue.alive()
        for waiting in await self._ledger.waiting():
            self._line.join(waiting)
            if waiting.key in before and waiting.key in self._line.served and waiting.key not in alive:
                _log.error("%s had fallen out of the work queue", waiting.key)
                await queue.forget([waiting.key])
                await queue.put(waiting)
        self._advance()
        return self._line.served

    async def _end_tasks(self) -> None:
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _until_it_works(call: Callable[[], Awaitable[None]], key: str) -> None:
    """Make a call; when a database fails, whatever it raises, the entry is kept and can wait until it is well."""
    for pause in itertools.chain((0.1, 1.0), itertools.repeat(_AGAIN_SECONDS)):
        try:
            await call()
        except Exception as error:  # see above: giving up would lose the entry until the next start
            _log.warning("no way on with %s (%s); trying again", key, type(error).__name__)
            await asyncio.sleep(pause)
        else:
            return
