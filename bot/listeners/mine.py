"""What is kept of the person who asks: shown, handed over as a file, deleted; nobody gets at another's; thin."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.blocks import mine as blocks
from bot.listeners.desk.cards import renew
from bot.listeners.sets import calls

if TYPE_CHECKING:
    from bot.blocks.message import Message
    from bot.desk import Desk


async def kept(desk: Desk, user: str) -> Message:
    """Return what is kept of somebody."""
    return blocks.shown(await desk.knowledge.privacy.held(user))


async def shown(body: dict[str, Any], desk: Desk) -> None:
    """Show what is kept of whoever pressed."""
    await calls.reply(desk, body, await kept(desk, body["user"]["id"]))


async def exported(body: dict[str, Any], desk: Desk) -> None:
    """Hand all of it over as a file, in their direct message."""
    user = body["user"]["id"]
    found = await desk.knowledge.privacy.export(user)
    content = json.dumps(found, ensure_ascii=False, indent=2, default=str).encode()
    await calls.hand_over(desk, user, calls.File("rolecall-my-data.json", "What Rolecall keeps about me", content))
    await calls.reply(desk, body, blocks.exported())


async def deleted(body: dict[str, Any], desk: Desk) -> None:
    """Delete all of it at once, also from the cards that recruiters see."""
    user = body["user"]["id"]
    waiting = desk.knowledge.frontdesk.waiting
    cards = [one.cards[0] for one in await waiting.asked_by(user) if one.cards]
    gone = await desk.knowledge.privacy.delete(user)
    for spot in cards:
        one = await waiting.carded(spot)
        if one is not None:
            await renew(desk, one)
    await calls.reply(desk, body, blocks.deleted(gone))


BUTTONS = {blocks.SHOW: shown, blocks.EXPORT: exported, blocks.DELETE: deleted}
