"""Recruiters answer, take, close and save; what they answer goes to whoever asked, once; thin."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from bot.blocks import escalating, queue, view
from bot.inbox.faults import passing, reason
from bot.listeners.desk import cards
from bot.listeners.sets import calls
from knowledge.domain import Audience
from knowledge.domain.escalations import Spot, State
from knowledge.domain.verified import Owner
from knowledge.errors import AlreadyAnswered

if TYPE_CHECKING:
    from bot import inbox
    from bot.desk import Desk
    from knowledge.domain.escalations import Escalation, Officer

_log = logging.getLogger(__name__)

Ack = Callable[..., Awaitable[Any]]


async def opened(ack: Ack, body: dict[str, Any], client: object, desk: Desk) -> None:
    """Open the form for an answer, if there is still something to answer."""
    del client
    await ack()
    who = await cards.officer(desk, body["user"]["id"])
    one = await desk.knowledge.frontdesk.waiting.find(view.pressed(body), who)
    if not one.waiting:
        await calls.reply(desk, body, await cards.card(desk, one))
        return
    await calls.show(desk, body, queue.answering(one, await cards.title(desk, one)))


async def answered(body: dict[str, Any], desk: Desk) -> None:
    """Take a submitted answer."""
    user = body["user"]["id"]
    text = view.typed(body, queue.TEXT)
    late = await _give(desk, queue.carried(body), text, await cards.officer(desk, user))
    if late is not None:
        await desk.outbox.direct(queue.too_late(str(late), text), user=user)


async def replied(said: inbox.Heard, desk: Desk) -> bool:
    """Take a reply in a card's thread as the answer; False where it is none, or not a recruiter's."""
    if said.thread is None or not said.text:
        return False
    one = await desk.knowledge.frontdesk.waiting.carded(Spot(said.channel, said.thread))
    if one is None:
        return False
    who = await cards.officer(desk, said.user)
    if who.audience is not Audience.RECRUITER:
        return False
    late = await _give(desk, one.id, said.text, who)
    message = queue.too_late(str(late), said.text) if late is not None else queue.sent(one.asked)
    await desk.outbox.post(message, channel=said.channel, thread=said.thread)
    return True


async def taken(body: dict[str, Any], desk: Desk) -> None:
    """Let whoever pressed own a question."""
    who = await cards.officer(desk, body["user"]["id"])
    await cards.renew(desk, await desk.knowledge.frontdesk.waiting.take(view.pressed(body), who))


async def closed(body: dict[str, Any], desk: Desk) -> None:
    """Take a question off the queue, and tell whoever asked that no answer will come."""
    who = await cards.officer(desk, body["user"]["id"])
    one = await desk.knowledge.frontdesk.waiting.close(view.pressed(body), who, desk.event)
    await deliver(desk, one)
    await cards.renew(desk, one)


async def save_opened(ack: Ack, body: dict[str, Any], client: object, desk: Desk) -> None:
    """Open the form that saves an answer for good."""
    del client
    await ack()
    who = await cards.officer(desk, body["user"]["id"])
    one = await desk.knowledge.frontdesk.waiting.find(view.pressed(body), who)
    form = queue.saving(one, await cards.title(desk, one), await _organisation(desk, one))
    await calls.show(desk, body, form)


async def saved(body: dict[str, Any], desk: Desk) -> None:
    """Save an answer for good; its owner is whoever saves it."""
    who = await cards.officer(desk, body["user"]["id"])
    one = await desk.knowledge.frontdesk.waiting.find(queue.carried(body), who)
    draft = queue.draft(body, one, Owner(who.name, who.user), await _organisation(desk, one))
    kept, _ = await desk.knowledge.frontdesk.verifying.save(draft, who)
    await desk.outbox.direct(queue.saved(kept), user=who.user)


async def deliver(desk: Desk, one: Escalation) -> None:
    """Carry what became of a question to everybody who asked it, in an order that stays: each gets it once."""
    from slack_sdk.errors import SlackApiError

    waiting = desk.knowledge.frontdesk.waiting
    for asker in await waiting.askers(one.id):
        closed = one.state is State.CLOSED
        message = escalating.closed(asker.wording) if closed else escalating.answered(one, asker.wording)
        try:
            await desk.outbox.post(message, channel=asker.reply.channel, thread=asker.reply.ts or None)
        except SlackApiError as error:
            if passing(error):
                raise
            # Such as an archived channel: the others still get theirs.
            _log.warning("an answer did not reach one who asked (%s)", reason(error))
        await waiting.told(asker)


async def _give(desk: Desk, question_id: str, text: str, who: Officer) -> AlreadyAnswered | None:
    """Answer and deliver; returns why not where somebody was faster."""
    try:
        one = await desk.knowledge.frontdesk.waiting.answer(question_id, text, who, desk.event)
    except AlreadyAnswered as late:
        return late
    await deliver(desk, one)
    await cards.renew(desk, one)
    return None


async def _organisation(desk: Desk, one: Escalation) -> str:
    roles = {role.id: role for role in await desk.knowledge.roles(Audience.RECRUITER)}
    return (roles[one.role].organisation or "") if one.role in roles else ""
