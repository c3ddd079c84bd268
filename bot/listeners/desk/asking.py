"""A candidate's question on its way to a recruiter: shown before it is sent, kept, and put before them; thin."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot import marked
from bot.blocks import escalating, notices
from bot.listeners.desk import cards
from bot.listeners.sets import calls
from knowledge.domain.escalations import Asking, Spot
from knowledge.frontdesk.delicate import delicate

if TYPE_CHECKING:
    from bot.desk import Desk
    from knowledge.domain import Answer, Role

Ack = Callable[..., Awaitable[Any]]
# So many are named to whoever should rather write to a person.
_NAMED = 2


async def opened(ack: Ack, body: dict[str, Any], client: object, desk: Desk) -> None:
    """Show what would be sent; for what is best told in person, show whom to write to instead."""
    del client
    await ack()
    answer_id = str(body["actions"][0].get("value") or "")
    answer = await desk.knowledge.recall(answer_id)
    if answer is None:
        await calls.reply(desk, body, notices.unknown_answer())
        return
    if not answer.question or delicate(answer.question, answer.facets):
        people = (await desk.identity.recruiters())[:_NAMED]
        view = escalating.in_person([await calls.name_of(desk, each) for each in people])
    else:
        role = await _role(answer, body["user"]["id"], desk)
        view = escalating.form(answer.question, answer_id, _pressed_at(body), title=role.title if role else None)
    await calls.show(desk, body, view)


async def sent(body: dict[str, Any], desk: Desk) -> None:
    """Keep a question that somebody agreed to send, tell them so, and put it before recruiters."""
    user = body["user"]["id"]
    said = escalating.read(body)
    answer = await desk.knowledge.recall(said.answer_id)
    if answer is None:
        await desk.outbox.direct(notices.unknown_answer(), user=user)
        return
    role = await _role(answer, user, desk)
    reply = await _place(desk, said.place, user)
    asking = Asking(said.question, role.id if role else None, user, reply, desk.event, desk.team)
    waiting = desk.knowledge.frontdesk.waiting
    one = await waiting.ask(asking, within=timedelta(hours=desk.hours))
    message = escalating.passed_on(said.question, desk.hours)
    await desk.outbox.post(message, channel=reply.channel, thread=reply.ts or None)
    if waiting.opened_by(one, desk.event):
        await cards.put(desk, one)
    else:
        await cards.renew(desk, one)


async def _role(answer: Answer, user: str, desk: Desk) -> Role | None:
    """The one role that an answer is about, if this person may still see it."""
    standing = await desk.identity.person(user)
    known = {role.id: role for role in await marked.roles_for(user, standing.audience, desk.knowledge)}
    return known.get(answer.roles[0]) if len(answer.roles) == 1 else None


def _pressed_at(body: dict[str, Any]) -> Spot | None:
    """Where an answer comes back: the thread of what was pressed; None where only the person sees that."""
    container = body.get("container") or {}
    ts = container.get("thread_ts") or container.get("message_ts")
    channel = (body.get("channel") or {}).get("id") or container.get("channel_id")
    return Spot(str(channel), str(ts)) if ts and channel and not container.get("is_ephemeral") else None


async def _place(desk: Desk, place: Spot | None, user: str) -> Spot:
    """The place that was given if it can be theirs: their own direct message, or a channel that is answered in."""
    own = await calls.channel_of(desk, user)
    if place is None or (place.channel.startswith("D") and place.channel != own):
        return Spot(own)
    return place if desk.identity.policy(place.channel).answers != "off" else Spot(own)
