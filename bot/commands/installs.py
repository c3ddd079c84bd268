"""What an operator of installs does at a terminal: a key for the tokens, and the end of a workspace's data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.running import AsJson, fail_usage, with_knowledge

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase


def key() -> None:
    """Print a fresh key for ROLECALL_TOKEN_KEY, which encrypts the tokens of installed workspaces."""
    from bot import printing
    from bot.installs.vault import fresh_key

    printing.key(fresh_key())


def forget(
    team: Annotated[str, typer.Argument(metavar="WORKSPACE", help="The workspace's id, such as T024BE7LH.")],
    as_json: AsJson = False,
) -> None:
    """Delete a workspace's installation and all that is kept of it and its people, for good."""
    from bot import printing

    if not re.fullmatch(r"[TE][A-Z0-9]+", team):
        fail_usage(f"{team!r} is no workspace's id. In Slack's address it follows app.slack.com/client/: T024BE7LH.")

    async def forgotten(knowledge: KnowledgeBase) -> bool:
        known = await knowledge.tenants.installed(team) is not None
        await knowledge.tenants.forget(team)
        return known

    printing.forgotten(team, installed=with_knowledge(forgotten, as_json), as_json=as_json)
