"""What Slack waits for: a request is kept, and then it is acknowledged; says so when the answer will take a while."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bot import telling
from bot.blocks import notices
from bot.inbox import entries, heard
from bot.policy import PLAIN, Policy
from knowledge.domain.inbox import Entry, Ledger

if TYPE_CHECKING:
    from bot.desks import Desks
    from bot.inbox.reception import Reception

_log = logging.getLogger(__name__)

# How many requests ahead are worth a word, and how long the line gets to shrink by itself before it is said.
LONG = 10
NOTICE_SECONDS = 2.0


class Intake:
    """Takes what people write and do; nothing is answered here."""

    def __init__(
        self, reception: Reception, ledger: Ledger, desks: Desks, policy: Callable[[str], Policy] = lambda _: PLAIN
    ) -> None:
        self._reception = reception
        self._ledger = ledger
        self._desks = desks
        self._policy = policy

    async def posted(self, body: dict[str, Any]) -> None:
        """Take something that a person wrote, if it is meant for the bot."""
        entry = entries.posted(body, unasked=True)
        if entry is not None and await self._meant(body):
            await self._take(entry, body)

    async def acted(self, body: dict[str, Any], kind: str) -> None:
        """Take a command, a press or a submission."""
        await self._take(entries.acted(body, kind), body)

    async def noticed(self, body: dict[str, Any], kind: str) -> None:
        """Take what Slack tells of the app itself."""
        await self._take(entries.noticed(body, kind), body)

    async def _meant(self, body: dict[str, Any]) -> bool:
        said = heard.read(body, unasked=True)
        if said is None or not said.followup:
            return said is not None
        # What opens a thread is in none that the bot could be in.
        joined = said.thread != said.ts and await self._ledger.joined(said.conversation)
        return self._policy(said.channel).heeds(said.text, joined=joined)

    async def _take(self, entry: Entry, body: dict[str, Any]) -> None:
        fresh = await self._reception.take(entry)
        if fresh and self._reception.ahead(entry.key) >= LONG:
            self._reception.aside(self._prepare(entry, body))

    async def _prepare(self, entry: Entry, body: dict[str, Any]) -> None:
        """Tell a person who waits for long how many come first; a notice that fails is no loss."""
        await asyncio.sleep(NOTICE_SECONDS)
        ahead = self._reception.ahead(entry.key)
        if ahead < LONG:
            return
        try:
            async with self._desks.serving(entry.team) as desk:
                if desk is not None:
                    await telling.whisper(notices.behind(ahead), body, desk.outbox)
        except Exception as error:  # nobody waits for the notice itself
            _log.warning("a notice did not get through (%s)", type(error).__name__)
