"""Installs that were begun: each gets a word that its browser brings back once, and of which a digest is kept."""

from __future__ import annotations

import hashlib
import logging
import secrets
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

if TYPE_CHECKING:
    from knowledge.domain.tenants import Tenants

# Long enough to read what the app asks for and to find somebody who may allow it.
SECONDS: Final = 600


class States(AsyncOAuthStateStore):
    """The states of Slack's SDK over the store; one works once, and for ten minutes."""

    def __init__(self, tenants: Tenants) -> None:
        self._tenants = tenants

    @property
    def logger(self) -> logging.Logger:
        """Where the SDK may log."""
        return logging.getLogger(__name__)

    async def async_issue(self, *_rest: Any, **_more: Any) -> str:
        """Return a word that nobody can guess."""
        state = secrets.token_urlsafe(32)
        await self._tenants.begin(_digest(state), datetime.now(UTC) + timedelta(seconds=SECONDS))
        return state

    async def async_consume(self, state: str) -> bool:
        """Return whether the word was given out and is still good, and take it back."""
        return await self._tenants.complete(_digest(state))


def _digest(state: str) -> str:
    return hashlib.sha256(state.encode()).hexdigest()
