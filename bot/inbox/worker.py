"""Works off one entry: loads it, runs its route, tries again while Slack is unwell, and closes it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from bot.inbox.faults import passing
from bot.inbox.marks import Marks
from knowledge.domain.inbox import Entry, Ledger

if TYPE_CHECKING:
    from bot.activity import Activity
    from bot.desk import Desk
    from bot.desks import Desks
    from bot.outbox import Outbox

_log = logging.getLogger(__name__)

Serve = Callable[[dict[str, Any], "Desk"], Awaitable[None]]
# Tells a person what went wrong; returns the error that kept it from them, if that one will pass.
Door = Callable[[Exception, dict[str, Any], "Outbox"], Awaitable[Exception | None]]

# Pauses in seconds between attempts while Slack can't be reached: about an hour, after which nobody waits any more.
PAUSES = (0.2, 1.0, 2.0, 5.0, 10.0, 30.0, *[60.0] * 60)
# An entry that was begun so often and never finished takes the process down with it.
MOST_ATTEMPTS = 20


class GaveUp(Exception):
    """An entry was begun too often."""


class Worker:
    """Serves entries by their kind, with their workspace's desk, whose posts bear the entry's mark."""

    def __init__(
        self, ledger: Ledger, desks: Desks, serve: Mapping[str, Serve], *, activity: Activity, door: Door
    ) -> None:
        self._ledger = ledger
        self._desks = desks
        self._serve = serve
        self._activity = activity
        self._door = door

    async def work(self, key: str) -> None:
        """Serve an entry and close it; what goes wrong ends at the door. One that is done already is left alone."""
        entry = await self._ledger.begin(key)
        if entry is None:
            return
        with self._activity.running(entry.kind):
            async with self._desks.serving(entry.team) as desk:
                if desk is None:
                    _log.warning("%s is closed: the app isn't installed in %s any more", key, entry.team)
                    await self._ledger.drop(key)
                    return
                await self._persist(entry, desk)
            await self._ledger.finish(key)

    async def _persist(self, entry: Entry, desk: Desk) -> None:
        marks = Marks(entry, self._ledger)
        desk = desk.serving(entry.key, marks)
        for pause in (*PAUSES, None):
            error = await self._attempt(entry, desk)
            if error is None:
                return
            if pause is None:
                _log.error("%s can't be answered: Slack is away for too long", entry.key)
                return
            _log.warning("%s is tried again in %s s (%s)", entry.key, pause, type(error).__name__)
            marks.again()
            await asyncio.sleep(pause)

    async def _attempt(self, entry: Entry, desk: Desk) -> Exception | None:
        """Serve an entry, or tell what went wrong; returns the error that stood in the way of both and will pass."""
        payload = dict(entry.payload)
        try:
            await self._served(entry, payload, desk)
        except Exception as error:
            if passing(error):
                return error
            return await self._door(error, payload, desk.outbox)
        return None

    async def _served(self, entry: Entry, payload: dict[str, Any], desk: Desk) -> None:
        if entry.attempts > MOST_ATTEMPTS:
            raise GaveUp
        await self._serve[entry.kind](payload, desk)
