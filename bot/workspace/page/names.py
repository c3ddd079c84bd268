"""What ids are called, so that mentions and authors can be read; pure."""

from __future__ import annotations

from typing import NamedTuple

from bot.workspace.state import BOT, SLACKBOT, State


class Names(NamedTuple):
    """Looks ids up in a workspace; an unknown one has no name. ``app`` is what the bot is called."""

    state: State
    app: str = "Rolecall"

    def user(self, user: str) -> str | None:
        """Return what a person or the bot is called."""
        known = self.state.users.get(user)
        if known is not None:
            return known.real_name or known.name
        return {BOT: self.app, SLACKBOT: "Slackbot"}.get(user)

    def channel(self, channel: str) -> str | None:
        """Return a public channel's name; a private one's stays unsaid."""
        known = self.state.channels.get(channel)
        return known.name if known and known.kind == "public" else None

    def group(self, group: str) -> str | None:
        """Return a user group's handle."""
        known = self.state.groups.get(group)
        return known.handle if known else None
