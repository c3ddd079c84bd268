"""``/rolecall help | ask QUESTION | questions ROLE [minutes] | roles | why | mine …``; answered privately."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot import marked, matching
from bot.blocks import dates, notices
from bot.blocks import help as help_blocks
from bot.blocks import roles as role_blocks
from bot.blocks import why as why_blocks
from bot.blocks.message import Message
from bot.blocks.mrkdwn import spoken
from bot.desk import Desk
from bot.listeners import introducing, mine, stories
from bot.listeners.ask import Inquiry, beyond, compose
from bot.listeners.desk import cards
from bot.listeners.practising import begun
from bot.listeners.preparing import asked as planned
from bot.listeners.roles import bringing, releasing
from bot.listeners.sets import building
from bot.outbox import Ephemeral
from knowledge.access import may_see_panel


@dataclass(frozen=True, slots=True)
class Call:
    """A command as it was typed: its word, the rest, by whom, in which channel; ``sent`` is the rest on the wire."""

    verb: str
    rest: str
    user: str
    channel: str
    trigger: str = ""
    sent: str = ""

    @property
    def direct(self) -> bool:
        """Whether it was typed in a direct message."""
        return self.channel.startswith("D")


async def rolecall(body: dict[str, Any], desk: Desk) -> None:
    """Serve the slash command; an empty or unknown word gets the help."""
    call = read(body)
    serve = VERBS.get(call.verb, _help)
    message = await serve(call, desk)
    if message is not None:
        message = await introducing.beside(message, call.user, desk)
        await desk.outbox.respond(message, to=Ephemeral(body["response_url"], call.user))


def read(body: dict[str, Any]) -> Call:
    """Read a slash command's payload."""
    verb, _, rest = spoken(body.get("text") or "").partition(" ")
    trigger, sent = body.get("trigger_id") or "", (body.get("text") or "").strip().partition(" ")[2]
    return Call(verb.casefold(), rest.strip(), body["user_id"], body["channel_id"], trigger, sent)


async def _help(call: Call, desk: Desk) -> Message:
    return help_blocks.render(await desk.identity.audience(call.user, private=True))


async def _roles(call: Call, desk: Desk) -> Message:
    policy = desk.identity.policy(call.channel)
    if policy.answers == "off":
        return notices.switched_off()
    standing = await desk.identity.standing(call.user, call.channel)
    known = await marked.roles_for(call.user, standing.audience, desk.knowledge)
    locale = await desk.identity.locale(call.user)
    roles = [dates.dated_role(role, locale) for role in known if not policy.roles or role.id in policy.roles]
    return role_blocks.render(roles) if roles else notices.no_roles()


async def _ask(call: Call, desk: Desk) -> Message:
    policy = desk.identity.policy(call.channel)
    if policy.answers == "off":
        return notices.switched_off()
    if not call.rest:
        return notices.which_question()
    standing = await desk.identity.standing(call.user, call.channel)
    inquiry = Inquiry(call.rest, call.user, standing, repeated=True, only=policy.roles)
    elsewhere = await beyond(inquiry, desk)
    if elsewhere is not None:
        return elsewhere
    _, message = await compose(inquiry, desk)
    return message


async def _questions(call: Call, desk: Desk) -> Message | None:
    # The set goes to a direct message wherever the command was typed, so the person alone decides the view.
    standing = await desk.identity.person(call.user)
    if not may_see_panel(standing.audience):
        return notices.panel_unsure() if standing.unsure else notices.panel_only()
    roles = await marked.roles_for(call.user, standing.audience, desk.knowledge)
    typed, minutes = matching.request(call.rest, roles)
    if not typed:
        return await building.asked(desk, {"trigger_id": call.trigger}, call.user)
    role, near = matching.pick(typed, roles)
    if role is None:
        return notices.no_such_role(typed, near)
    await building.typed(desk, call.user, role, minutes)
    return notices.sent_directly()


async def _prepare(call: Call, desk: Desk) -> Message | None:
    return await planned(desk, {"trigger_id": call.trigger}, call.user, call.rest)


async def _practise(call: Call, desk: Desk) -> Message:
    return await begun(desk, call.user, call.rest)


async def _stories(call: Call, desk: Desk) -> Message:
    return await stories.asked(desk, call.user, call.rest)


async def _why(call: Call, desk: Desk) -> Message:
    standing = await desk.identity.standing(call.user, call.channel)
    ground = why_blocks.Ground(
        person=await desk.identity.person(call.user),
        place=await desk.identity.place(call.channel),
        direct=call.direct,
        policy=desk.identity.policy(call.channel),
        titles=await desk.knowledge.titles(standing.audience),
    )
    return why_blocks.render(ground, await desk.knowledge.latest_answer(call.user))


async def _add(call: Call, desk: Desk) -> Message | None:
    return await bringing.asked(desk, {"trigger_id": call.trigger}, call.user)


async def _release(call: Call, desk: Desk) -> Message | None:
    return await releasing.asked(desk, {"trigger_id": call.trigger}, call.user, call.rest)


async def _candidate(call: Call, desk: Desk) -> Message:
    return await releasing.marking(desk, call.user, call.sent)


async def _withdraw(call: Call, desk: Desk) -> Message:
    return await bringing.closing(desk, call.user, call.rest)


async def _restore(call: Call, desk: Desk) -> Message:
    return await bringing.opening_again(desk, call.user, call.rest)


async def _mine(call: Call, desk: Desk) -> Message:
    return await mine.kept(desk, call.user)


async def _queue(call: Call, desk: Desk) -> Message:
    return await cards.listing(desk, call.user)


VERBS: dict[str, Callable[[Call, Desk], Awaitable[Message | None]]] = {
    "help": _help,
    "ask": _ask,
    "practise": _practise,
    "prepare": _prepare,
    "questions": _questions,
    "roles": _roles,
    "stories": _stories,
    "why": _why,
    "queue": _queue,
    "add": _add,
    "withdraw": _withdraw,
    "restore": _restore,
    "candidate": _candidate,
    "release": _release,
    "mine": _mine,
}
