"""Who has installed the bot, with tokens that only the bot can open, and the door behind which that is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Installation:
    """The bot in one workspace: ``team`` is its id, or its organisation's where the bot is in all of that.

    ``sealed`` holds the tokens, encrypted by whoever hands them over.
    """

    team: str
    enterprise: str | None
    sealed: str
    installed: datetime = field(default_factory=lambda: datetime.now(UTC))


class Tenants(Protocol):
    """Where installations are kept, and where all that is kept for one of them ends."""

    async def install(self, installation: Installation) -> None:
        """Keep an installation in place of the one its workspace had."""
        ...

    async def installed(self, team: str) -> Installation | None:
        """The installation of a workspace."""
        ...

    async def installations(self) -> list[Installation]:
        """All of them, in the order of their ids."""
        ...

    async def forget(self, team: str) -> None:
        """Delete a workspace's installation and all that is kept of it and its people, at once or not at all.

        Role documents and question sets belong to whoever runs the bot: of the sets' log stays that something was done.
        """
        ...

    async def teams_of(self, user: str) -> list[str]:
        """The workspaces that somebody has written from."""
        ...

    async def begin(self, digest: str, expires: datetime) -> None:
        """Note that an install was begun; those that have expired are dropped."""
        ...

    async def complete(self, digest: str) -> bool:
        """True once for an install that was begun and has not expired."""
        ...
