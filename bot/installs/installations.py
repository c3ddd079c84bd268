"""Installations as Slack's SDK has them, over the store, which sees nothing of them but where they are."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

from slack_bolt.error import BoltError
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.installation_store.models.bot import Bot

from bot.installs.vault import Unopenable, Vault
from knowledge.domain.tenants import Installation as Kept
from knowledge.errors import BadSetting

if TYPE_CHECKING:
    from slack_sdk.oauth.installation_store.models.installation import Installation

    from knowledge.domain.tenants import Tenants

_log = logging.getLogger(__name__)

# Names of companies and people are not needed to serve them, so they are not kept.
_FIELDS = (
    "app_id",
    "enterprise_id",
    "team_id",
    "bot_token",
    "bot_id",
    "bot_user_id",
    "bot_scopes",
    "bot_refresh_token",
    "bot_token_expires_at",
    "is_enterprise_install",
    "installed_at",
)


class Installations(AsyncInstallationStore):
    """The bot's token in each workspace, sealed at rest; no person's own token is asked for or kept."""

    def __init__(self, tenants: Tenants, vault: Vault) -> None:
        self._tenants = tenants
        self._vault = vault

    @property
    def logger(self) -> logging.Logger:
        """Where the SDK may log."""
        return _log

    async def async_save(self, installation: Installation) -> None:
        """Keep what an install came to; raises BoltError where that is no bot."""
        if not installation.bot_token:
            raise BoltError("the install came without a bot token")
        await self.async_save_bot(installation.to_bot())

    async def async_save_bot(self, bot: Bot) -> None:
        """Keep the bot of a workspace in place of the one before; raises BoltError where it names no workspace."""
        team = _home(bot)
        if not team:
            raise BoltError("the install names no workspace")
        sealed = self._vault.seal(json.dumps({name: getattr(bot, name) for name in _FIELDS}))
        await self._tenants.install(Kept(team, bot.enterprise_id, sealed))
        _log.info("installed in %s", team)

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """Return the bot of a workspace, or of an organisation that has it everywhere."""
        return await self.bot((enterprise_id if is_enterprise_install else team_id) or "")

    async def bot(self, team: str) -> Bot | None:
        """Return the bot that is installed under an id, which is a workspace's or an organisation's."""
        kept = await self._tenants.installed(team)
        if kept is None:
            return None
        try:
            return self._opened(kept)
        except Unopenable:
            _log.error("the installation in %s can't be opened with this ROLECALL_TOKEN_KEY", team)
            return None

    async def renew(self) -> None:
        """Seal everything with the first key, so that the others can be dropped.

        Raises BadSetting where none of the keys opens something.
        """
        everything = await self._tenants.installations()
        shut = [kept.team for kept in everything if not self._opens(kept)]
        if shut:
            raise BadSetting(
                f"ROLECALL_TOKEN_KEY doesn't open what is stored for {', '.join(shut[:3])}"
                f"{' and others' if shut[3:] else ''}. Add the key it was stored with after a comma, or, if that is "
                "lost, run `rolecall forget` with the workspace's id and install there again."
            )
        for kept in everything:
            sealed = self._vault.renewed(kept.sealed)
            if sealed != kept.sealed:
                await self._tenants.install(Kept(kept.team, kept.enterprise, sealed, kept.installed))

    def _opens(self, kept: Kept) -> bool:
        try:
            self._opened(kept)
        except Unopenable:
            return False
        return True

    def _opened(self, kept: Kept) -> Bot:
        fields: dict[str, Any] = json.loads(self._vault.open(kept.sealed))
        bot = Bot(**fields)
        if _home(bot) != kept.team:
            raise Unopenable  # somebody moved it here from another workspace's row
        return bot


def _home(bot: Bot) -> str:
    return (bot.enterprise_id if bot.is_enterprise_install else bot.team_id) or ""
