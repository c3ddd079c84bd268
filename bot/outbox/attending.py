"""What a person sees from their question to its answer: a status, then a draft that may grow, and a Stop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from bot.blocks import progress
from bot.inbox.faults import reason

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

    from bot.outbox.draft import Asked, Draft
    from bot.outbox.manner import Manner

_log = logging.getLogger(__name__)

Result = TypeVar("Result")
Open = Callable[[], Awaitable["Draft | None"]]


class Stops(dict[tuple[str, str], "Attending"]):
    """Who may be stopped where, by channel and thread: one at a time in each."""

    def stop(self, channel: str, thread: str, user: str) -> bool:
        """Stop what ``user`` asked for there; False if there is nothing, or it is somebody else's."""
        found = self.get((channel, thread))
        if found is None or found.asked.user != user:
            return False
        found.stop()
        return True


class Attending:
    """Keeps a person company while their answer is looked for; what it shows is gone afterwards, whatever happens.

    An answer that comes within a breath costs no call at all.
    """

    def __init__(self, client: AsyncWebClient, asked: Asked, stops: Stops, *, manner: Manner, open_draft: Open) -> None:
        self._client = client
        self.asked = asked
        self._stops = stops
        self._manner = manner
        self._open = open_draft
        self._work: asyncio.Task[Any] | None = None
        self._stopped = self._shown = False
        self._said: list[str] = []
        self._news = asyncio.Event()

    @property
    def _key(self) -> tuple[str, str]:
        return self.asked.channel, self.asked.thread or self.asked.ts

    async def __aenter__(self) -> Attending:
        self._stops[self._key] = self
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stops.get(self._key) is self:
            del self._stops[self._key]
        if self._shown:
            await self._status("")

    def stop(self) -> None:
        """Give up the work, because the person doesn't want to wait."""
        self._stopped = True
        if self._work is not None:
            self._work.cancel()

    async def say(self, line: str) -> None:
        """Show a line of the answer at once, in a draft that can grow; the answer then takes the place of all of them.

        The caller has checked that it is true, and that this person may read it.
        """
        self._said.append(line)
        self._news.set()

    async def until(self, work: Coroutine[Any, Any, Result]) -> Result | None:
        """Return what ``work`` comes to, or None if the person stopped it. Raises what it raises."""
        self._work = task = asyncio.create_task(work)
        try:
            await self._accompany(task)
        except BaseException:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            raise
        if self._stopped:
            await asyncio.gather(task, return_exceptions=True)
            return None
        return task.result()

    async def _accompany(self, task: asyncio.Task[Any]) -> None:
        """Show what goes on until a task is done, each thing only if it isn't done by then."""
        breath = min(self._manner.breath, self._manner.stream_after)
        if await self._done(task, breath):
            return
        self._shown = True
        if not self._said:
            await self._status(progress.STATUS)
            if await self._done(task, self._manner.stream_after - breath):
                return
        draft = await self._open()
        while not await self._done(task, self._manner.patience):
            said, self._said = self._said, []
            self._news.clear()
            if draft is None or not draft.streaming:
                await self._status(progress.STATUS)  # Slack lets it fade after two minutes
            elif said:
                await draft.grow(self._client, said)
            else:
                await draft.late(self._client)

    async def _done(self, task: asyncio.Task[Any], within: float) -> bool:
        """Wait until a task is done, or there is news to show, or so many seconds are over."""
        if not self._said:
            news = asyncio.create_task(self._news.wait())
            await asyncio.wait({task, news}, timeout=max(0.0, within), return_when=asyncio.FIRST_COMPLETED)
            news.cancel()
        return task.done()

    async def _status(self, status: str) -> None:
        from aiohttp import ClientError
        from slack_sdk.errors import SlackClientError

        channel, thread = self._key
        try:
            await self._client.assistant_threads_setStatus(channel_id=channel, thread_ts=thread, status=status)
        except (SlackClientError, ClientError, TimeoutError) as error:
            _log.info("no status is shown (%s)", reason(error) or type(error).__name__)
