"""What a person sees from their question to its answer: a status, then a draft, and a Stop that is heard."""

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
        if await _done(task, breath):
            return
        self._shown = True
        await self._status(progress.STATUS)
        if await _done(task, self._manner.stream_after - breath):
            return
        draft = await self._open()
        while not await _done(task, self._manner.patience):
            if draft is not None and draft.streaming:
                await draft.late(self._client)
            else:
                await self._status(progress.STATUS)  # Slack lets it fade after two minutes

    async def _status(self, status: str) -> None:
        from aiohttp import ClientError
        from slack_sdk.errors import SlackClientError

        channel, thread = self._key
        try:
            await self._client.assistant_threads_setStatus(channel_id=channel, thread_ts=thread, status=status)
        except (SlackClientError, ClientError, TimeoutError) as error:
            _log.info("no status is shown (%s)", reason(error) or type(error).__name__)


async def _done(task: asyncio.Task[Any], within: float) -> bool:
    await asyncio.wait({task}, timeout=max(0.0, within))
    return task.done()
