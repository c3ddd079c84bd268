"""What somebody is told the first time they meet the bot, wherever that is: once, and never twice; thin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.blocks import greeting
from bot.blocks.message import Message
from knowledge.domain import Turn

if TYPE_CHECKING:
    from bot.desk import Desk


async def first(desk: Desk, user: str, occasion: str) -> bool:
    """Whether somebody meets the bot on this occasion; the same one, begun again after a crash, stays the first.

    It is noted before anything is said: a greeting that got lost is better than two.
    """
    noted = f"greeting:{user}"
    met = await desk.knowledge.history(noted)
    if not met:
        await desk.knowledge.remember(noted, Turn("", occasion), "greeted", user=user, team=desk.team)
        met = await desk.knowledge.history(noted)
    return met[0].answer == occasion


async def beside(message: Message, user: str, desk: Desk) -> Message:
    """Return a message to somebody, with a quiet line above it where it is the first that they get."""
    if not await first(desk, user, desk.event):
        return message
    return Message(groups=(greeting.line(modelled=desk.knowledge.modelled), *message.groups))
