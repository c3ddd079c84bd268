"""A desk for each workspace, with its own token: made when first needed, given up when the app leaves."""

from __future__ import annotations

import contextlib
import dataclasses
import logging
from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.installs.installations import Installations
    from knowledge.domain.tenants import Tenants

_log = logging.getLogger(__name__)


class _Kept(NamedTuple):
    token: str
    desk: Desk


class DeskForEach:
    """Lends each workspace the desk that ``build`` makes with its token.

    A desk is kept, because it remembers what Slack said of people and which answers can be stopped.
    """

    def __init__(self, installations: Installations, tenants: Tenants, build: Callable[[str], Desk]) -> None:
        self._installations = installations
        self._tenants = tenants
        self._build = build
        self._kept: dict[str, _Kept] = {}

    @contextlib.asynccontextmanager
    async def serving(self, team: str) -> AsyncIterator[Desk | None]:
        """Lend the desk; if the app left meanwhile, what was kept after that is deleted too."""
        desk = await self._desk(team)
        yield desk
        if desk is not None and await self._tenants.installed(team) is None:
            self._kept.pop(team, None)
            await self._tenants.forget(team)

    async def teams(self) -> list[str]:
        """Those that have installed it."""
        return [each.team for each in await self._tenants.installations()]

    async def _desk(self, team: str) -> Desk | None:
        bot = await self._installations.bot(team)
        if bot is None:
            self._kept.pop(team, None)
            return None
        kept = self._kept.get(team)
        if kept is None or kept.token != bot.bot_token:
            kept = _Kept(bot.bot_token, dataclasses.replace(self._build(bot.bot_token), team=team))
            self._kept[team] = kept
        return kept.desk
