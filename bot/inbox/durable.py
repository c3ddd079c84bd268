"""The durable queue, on DBOS Transact: it runs what it was given, on and on across restarts; the only home of DBOS.

It holds keys and never a word of what was said. One queue at a time in a process: DBOS itself is one for each.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Awaitable, Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from knowledge.errors import DataFolderUnusable

if TYPE_CHECKING:
    from knowledge.domain.inbox import Waiting

T = TypeVar("T")

NAME = "rolecall"
# Raise it only when work that an older version began can't be finished by this one. Left to itself, DBOS takes a hash
# of the code, and a new release would leave the old one's work lying.
VERSION = "1"
# DBOS looks for work so often; its own default of a second would be felt in every answer.
POLL_SECONDS = 0.1
_ALIVE = ["ENQUEUED", "DELAYED", "PENDING"]
_OVER = ["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]
_SWEPT = 500


class DurableQueue:
    """Runs ``work`` for each key it is given, once or again after a crash, ``workers`` at a time.

    ``work`` runs on the loop that opened the queue. It must not raise: a key whose work returned is done.
    """

    def __init__(self, address: str | Path, work: Callable[[str], Awaitable[None]], *, workers: int) -> None:
        self._address = address
        self._work = work
        self._workers = workers
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="durable-queue")
        self._answer: Any = None  # the workflow, as DBOS wraps it
        self._open = False

    async def open(self) -> None:
        """Start DBOS, which goes on with what it was at; raises DataFolderUnusable when it can't be started."""
        loop = asyncio.get_running_loop()

        async def answer(key: str) -> None:
            # DBOS runs this on a loop of its own, so that its database work never holds up an acknowledgement.
            await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(self._served(key), loop))

        try:
            await self._aside(lambda: self._launch(answer))
        except Exception as error:
            await self.close()
            raise DataFolderUnusable(
                f"The work queue in {self._shown()} can't be opened ({type(error).__name__}). Check that it can be "
                "written to; if the file is damaged, delete it: what waits is kept in the main database."
            ) from error
        self._open = True

    async def put(self, waiting: Waiting) -> None:
        """Hand a key over; one that is there already is not run twice."""
        await self._aside(lambda: self._enqueue(waiting))

    async def alive(self) -> set[str]:
        """The keys that were handed over and are not done."""
        return set(await self._aside(lambda: _listed(_ALIVE)))

    async def forget(self, keys: Collection[str]) -> None:
        """Drop what is known of keys that aren't alive, so that they can be handed over again."""
        if keys:
            await self._aside(lambda: _delete(list(keys)))

    async def sweep(self) -> int:
        """Drop the records of finished work; returns how many there were."""
        swept = 0
        while keys := await self._aside(lambda: _listed(_OVER, _SWEPT)):
            await self.forget(keys)
            swept += len(keys)
        return swept

    async def close(self) -> None:
        """Stop; what was being done is gone on with after the next start."""
        if self._open or self._answer is not None:
            await self._aside(_destroy)
        self._open, self._answer = False, None
        self._thread.shutdown(wait=False)

    async def _served(self, key: str) -> None:
        await self._work(key)

    async def _aside(self, call: Callable[[], T]) -> T:
        """Make a blocking call on the queue's own thread: one at a time, and never in the way of the loop."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, call)

    def _launch(self, answer: Callable[[str], Awaitable[None]]) -> None:
        from dbos import DBOS

        if isinstance(self._address, Path):
            _prepare(self._address)
        # With a handler in place DBOS adds none of its own, and its records go where ours go.
        logging.getLogger("dbos").addHandler(logging.NullHandler())
        DBOS(
            config={
                "name": NAME,
                "system_database_url": self._url(),
                "application_version": VERSION,
                "log_level": "WARNING",
                "sys_db_pool_size": 4,
                "max_executor_threads": 8,
                # Nobody waits for a notification, so this only bounds how long closing takes.
                "notification_listener_polling_interval_sec": 0.05,
            }
        )
        # How often something is tried is the inbox's affair; DBOS never gives up by itself.
        self._answer = DBOS.workflow(name="answer", max_recovery_attempts=None)(answer)
        DBOS.launch()
        DBOS.register_queue(
            NAME,
            worker_concurrency=self._workers,
            partition_concurrency=1,
            polling_interval_sec=POLL_SECONDS,
            on_conflict="always_update",
        )

    def _enqueue(self, waiting: Waiting) -> None:
        from dbos import DBOS, SetEnqueueOptions, SetWorkflowID

        with SetWorkflowID(waiting.key), SetEnqueueOptions(queue_partition_key=waiting.conversation):
            DBOS.enqueue_workflow(NAME, self._answer, waiting.key)

    def _url(self) -> str:
        return f"sqlite:///{self._address}" if isinstance(self._address, Path) else self._address

    def _shown(self) -> str:
        return repr(str(self._address)) if isinstance(self._address, Path) else "the database"


def _prepare(file: Path) -> None:
    """Make the file, with a write-ahead log: the mode stays with it, and DBOS would not set it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def _listed(states: list[str], limit: int | None = None) -> list[str]:
    from dbos import DBOS

    found = DBOS.list_workflows(status=states, limit=limit, load_input=False, load_output=False)
    return [each.workflow_id for each in found]


def _delete(keys: list[str]) -> None:
    from dbos import DBOS

    DBOS.delete_workflows(keys)


def _destroy() -> None:
    from dbos import DBOS

    DBOS.destroy(destroy_registry=True)
