"""``/rolecall help | ask QUESTION | questions ROLE [minutes] | roles``; acknowledged at once, answered privately."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot import matching
from bot.blocks import help as help_blocks
from bot.blocks import notices
from bot.blocks import questions as question_blocks
from bot.blocks import roles as role_blocks
from bot.blocks.message import Message
from bot.blocks.mrkdwn import spoken
from bot.desk import Desk
from bot.listeners.ask import Inquiry, compose
from bot.outbox import Ephemeral
from knowledge.access import may_see_panel
from knowledge.domain import Audience

MINUTES = 45


@dataclass(frozen=True, slots=True)
class Call:
    """A command as it was typed: its word, the rest, by whom, and whether in a direct message."""

    verb: str
    rest: str
    user: str
    direct: bool


async def rolecall(ack: Callable[[], Awaitable[None]], body: dict[str, Any], desk: Desk) -> None:
    """Serve the slash command; an empty or unknown word gets the help."""
    await ack()
    call = read(body)
    serve = _VERBS.get(call.verb, _help)
    message = await serve(call, desk)
    await desk.outbox.respond(message, to=Ephemeral(body["response_url"], call.user))


def read(body: dict[str, Any]) -> Call:
    """Read a slash command's payload."""
    verb, _, rest = spoken(body.get("text") or "").partition(" ")
    return Call(verb.casefold(), rest.strip(), body["user_id"], direct=body["channel_id"].startswith("D"))


async def _help(call: Call, desk: Desk) -> Message:
    return help_blocks.render(await desk.identity.audience(call.user, private=True))


async def _roles(call: Call, desk: Desk) -> Message:
    roles = await desk.knowledge.roles(await _audience(call, desk))
    return role_blocks.render(roles) if roles else notices.no_roles()


async def _ask(call: Call, desk: Desk) -> Message:
    if not call.rest:
        return notices.which_question()
    _, message = await compose(Inquiry(call.rest, call.user, await _audience(call, desk), repeated=True), desk)
    return message


async def _questions(call: Call, desk: Desk) -> Message:
    # The set goes to a direct message wherever the command was typed, so the person alone decides the view.
    audience = await desk.identity.audience(call.user, private=True)
    if not may_see_panel(audience):
        return notices.panel_only()
    roles = await desk.knowledge.roles(audience)
    typed, minutes = matching.request(call.rest, roles)
    if not typed:
        return notices.which_role([role.title for role in roles])
    role, near = matching.pick(typed, roles)
    if role is None:
        return notices.no_such_role(typed, near)
    asked = MINUTES if minutes is None else minutes
    found = await desk.knowledge.questions(role.id, audience=audience, minutes=asked)
    first = await desk.outbox.direct(question_blocks.plan(found, role.title), user=call.user)
    left = question_blocks.rest(found)
    if left is not None:
        await desk.outbox.direct(left, user=call.user, thread=first)
    return notices.sent_directly()


async def _audience(call: Call, desk: Desk) -> Audience:
    return await desk.identity.audience(call.user, private=call.direct)


_VERBS: dict[str, Callable[[Call, Desk], Awaitable[Message]]] = {
    "help": _help,
    "ask": _ask,
    "questions": _questions,
    "roles": _roles,
}
