"""What comes round by itself: releases whose hour has come, and what is kept of people for too long.

A release goes to the inbox once for each candidate, under a key that names both, so that each gets it once.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.listeners.roles import releasing
from knowledge.domain.inbox import Entry

if TYPE_CHECKING:
    from bot.inbox.worker import Serve
    from knowledge.base import KnowledgeBase
    from knowledge.domain.releases import Release

Take = Callable[[Entry], Awaitable[bool]]
# What is over its time by an hour is no harm; looking every minute would be.
_PURGE_EVERY = timedelta(hours=1)
SERVED: dict[str, Serve] = {releasing.DUE: releasing.due}


class Rounds:
    """Finds what is due. It remembers when it purged last, and does so at once after a start."""

    def __init__(self, knowledge: KnowledgeBase, take: Take) -> None:
        self._knowledge = knowledge
        self._take = take
        self._purge_from: datetime | None = None

    async def walk(self) -> None:
        """Hand over all releases that are due, and purge if it is time."""
        now = datetime.now(UTC)
        door = self._knowledge.releasing
        for release in await door.due(now):
            await self._hand_out(release)
            await door.done(release)
            # who was marked meanwhile is in neither list: not yet in the first, and their mark found no open release
            await self._hand_out(release)
        if self._purge_from is None or now >= self._purge_from:
            self._purge_from = now + _PURGE_EVERY
            await self._knowledge.privacy.purge(now)

    async def _hand_out(self, release: Release) -> None:
        for person, team in await self._knowledge.releasing.people(release.role):
            await self._take(_entry(release, person, team))


def _entry(release: Release, person: str, team: str) -> Entry:
    key = f"{releasing.DUE}:{release.id}:{person}"
    payload = {"release": release.id, "person": person}
    return Entry(key=key, team=team, kind=releasing.DUE, person=person, conversation=key, payload=payload)
