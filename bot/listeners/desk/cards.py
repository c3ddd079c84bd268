"""Questions put before recruiters, and kept as they stand: in their channel, or in a direct message to each."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot import inbox
from bot.blocks import message as messages
from bot.blocks import queue
from bot.listeners.sets import calls
from knowledge.domain import Audience, Turn
from knowledge.domain.escalations import Officer, Spot

if TYPE_CHECKING:
    from bot.blocks.message import Message
    from bot.desk import Desk
    from knowledge.domain.escalations import Escalation

NO_ROLE = "No single role"


async def officer(desk: Desk, user: str) -> Officer:
    """Whoever acts, as what they are at this moment."""
    standing = await desk.identity.person(user)
    name = await calls.name_of(desk, user) if standing.audience is Audience.RECRUITER else ""
    return Officer(user, name, standing.audience)


async def title(desk: Desk, one: Escalation) -> str:
    """What a question is about, as recruiters know it."""
    titles = await desk.knowledge.titles(Audience.RECRUITER)
    return titles.get(one.role or "", NO_ROLE)


async def listing(desk: Desk, user: str) -> Message:
    """The questions that wait, as a recruiter sees them. Raises AccessDenied for everybody else."""
    who = await officer(desk, user)
    found = await desk.knowledge.frontdesk.waiting.queue(who)
    titles = await desk.knowledge.titles(who.audience)
    owners = {one.owner for one in found[: queue.SHOWN] if one.owner}
    names = {each: await calls.name_of(desk, each) for each in sorted(owners)}
    return queue.listed(found, titles, datetime.now(UTC), names=names)


async def put(desk: Desk, one: Escalation) -> None:
    """Show a question to recruiters, where nobody else reads; each post is made once for a request."""
    shown = await card(desk, one)
    for channel in await _places(desk):
        ts = await desk.outbox.post(shown, channel=channel)
        await desk.knowledge.frontdesk.waiting.card(one.id, Spot(channel, ts))
        # In a channel only a thread that the bot is in is heard without a mention.
        await desk.knowledge.remember(inbox.conversation(channel, ts), Turn("", one.id), f"card:{one.id}:{channel}")


async def renew(desk: Desk, one: Escalation) -> None:
    """Let every card of a question show how it stands; one that is gone is no loss."""
    (post, *_) = messages.posts(await card(desk, one))
    for spot in one.cards:
        await calls.change(desk, spot.channel, spot.ts, post)


async def card(desk: Desk, one: Escalation) -> Message:
    """A question's card as it stands."""
    owner = await calls.name_of(desk, one.owner) if one.owner.startswith(("U", "W")) else one.owner
    return queue.card(one, await title(desk, one), datetime.now(UTC), owner=owner)


async def _places(desk: Desk) -> list[str]:
    """The recruiters' channel if all who read it are recruiters, else a direct message with each."""
    if desk.channel and await desk.identity.recruiters_alone(desk.channel):
        return [desk.channel]
    return [await calls.channel_of(desk, each) for each in await desk.identity.recruiters()]
