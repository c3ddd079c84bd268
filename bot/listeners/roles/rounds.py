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
        for release, people in await self._knowledge.releasing.due(now):
            for person, team in people:
                await self._take(_entry(release, person, team))
            await self._knowledge.releasing.done(release)
        if self._purge_from is None or now >= self._purge_from:
            self._purge_from = now + _PURGE_EVERY
            await self._knowledge.privacy.purge(now)


def _entry(release: Release, person: str, team: str) -> Entry:
    key = f"{releasing.DUE}:{release.id}:{person}"
    payload = {"release": release.id, "person": person}
    return Entry(key=key, team=team, kind=releasing.DUE, person=person, conversation=key, payload=payload)
