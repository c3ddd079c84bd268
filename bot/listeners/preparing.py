"""Preparing for an interview: the plan made, found again and ticked off, in a direct message; thin."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from bot import marked, matching
from bot.blocks import message as messages
from bot.blocks import notices
from bot.blocks import preparing as blocks
from bot.blocks.message import Message, say
from bot.listeners.sets import calls
from knowledge.domain.practice import Person
from knowledge.errors import BadRequest

if TYPE_CHECKING:
    from bot.desk import Desk

_DATE = re.compile(r"\s*\b(\d{4}-\d\d-\d\d)$")


async def asked(desk: Desk, body: dict[str, Any], user: str, rest: str = "") -> Message | None:
    """Send the plan that is asked for, or the one that there is, or open the form; return what is to be said."""
    who = await person(desk, user)
    roles = await marked.roles_for(user, who.audience, desk.knowledge)
    if not roles:
        return notices.no_roles()
    if rest:
        return await _typed(desk, who, rest)
    found = await desk.knowledge.preparing.plans.resume(who, today())
    if found is not None:
        await desk.outbox.direct(blocks.card(found), user=user)
        return _sent()
    return None if await calls.show(desk, body, blocks.form(roles)) else blocks.typed()


async def started(ack: Callable[..., Awaitable[Any]], body: dict[str, Any], client: object, desk: Desk) -> None:
    """Open the form by a button."""
    del client  # forms go out where everything does
    await ack()
    who = await person(desk, body["user"]["id"])
    roles = await marked.roles_for(who.user, who.audience, desk.knowledge)
    if not roles or not await calls.show(desk, body, blocks.form(roles)):
        await calls.reply(desk, body, blocks.typed() if roles else notices.no_roles())


def check(body: dict[str, Any]) -> dict[str, str]:
    """Find what is wrong with a submission, by field."""
    wanted = blocks.read(body)
    wrong = {} if wanted.role else {blocks.ROLE: "Please choose a role."}
    trouble = day_trouble(wanted.on)
    return wrong | {blocks.DATE: trouble} if trouble else wrong


def day_trouble(on: date | None) -> str:
    """Say what is wrong with the day of an interview; empty where nothing is."""
    from knowledge.interview.preparation import check_date

    if on is None:
        return "Please choose a day."
    try:
        check_date(on, today())
    except BadRequest as error:
        return str(error)
    return ""


async def submitted(body: dict[str, Any], desk: Desk) -> None:
    """Make the plan that the form asks for; the role is looked up again, as its person may see it now."""
    who, wanted = await person(desk, body["user"]["id"]), blocks.read(body)
    roles = await marked.roles_for(who.user, who.audience, desk.knowledge)
    if wanted.on is None or wanted.role not in {role.id for role in roles}:
        await desk.outbox.direct(notices.role_closed(), user=who.user)
        return
    found = await desk.knowledge.preparing.plans.plan(wanted.role, who, wanted.on, today())
    await desk.outbox.direct(blocks.card(found), user=who.user)


async def ticked(body: dict[str, Any], desk: Desk) -> None:
    """Tick a task off, or open it again, and show the plan as it is now in place of the one that was pressed."""
    who = await person(desk, body["user"]["id"])
    state, _, rest = str(body["actions"][0].get("value") or "").partition("|")
    role, _, task = rest.partition("|")
    done = state != "open"
    found = await desk.knowledge.preparing.plans.tick(role, who, task, today(), done=done) if task else None
    if found is None:
        await calls.reply(desk, body, await missing(desk, who, role))
    else:
        await replace(desk, body, blocks.card(found))


async def missing(desk: Desk, who: Person, role: str) -> Message:
    """Return what to say where a plan can't be shown: it is gone, or its role is closed for now."""
    return blocks.resting() if role in await desk.knowledge.preparing.plans.resting(who, today()) else blocks.gone()


async def replace(desk: Desk, body: dict[str, Any], message: Message) -> None:
    """Put a message in place of the one that was pressed, or under it where that doesn't go."""
    container = body.get("container") or {}
    channel, ts = str(container.get("channel_id") or ""), str(container.get("message_ts") or "")
    (post, *more) = messages.posts(message)
    if more or not channel or not await calls.change(desk, channel, ts, post):
        await desk.outbox.direct(message, user=body["user"]["id"])


async def person(desk: Desk, user: str) -> Person:
    """Who prepares, and what they may see in a direct message."""
    return Person(user, (await desk.identity.person(user)).audience)


def today() -> date:
    """The day it is."""
    return datetime.now(UTC).date()


async def _typed(desk: Desk, who: Person, rest: str) -> Message:
    found = _DATE.search(rest)
    name = rest[: found.start()] if found else rest
    role, near = matching.pick(name.strip(), await marked.roles_for(who.user, who.audience, desk.knowledge))
    if role is None and "-".join(name.casefold().split()) in await desk.knowledge.preparing.plans.resting(who, today()):
        return blocks.resting()
    if role is None:
        return notices.no_such_role(name, near)
    plans = desk.knowledge.preparing.plans
    try:
        day = date.fromisoformat(found[1]) if found else None
        plan = await plans.plan(role.id, who, day, today()) if day else await plans.resume(who, today(), role.id)
    except ValueError:
        plan = None
    if plan is None:
        return blocks.typed()
    await desk.outbox.direct(blocks.card(plan), user=who.user)
    return _sent()


def _sent() -> Message:
    return say("I've sent you the plan in a direct message, so that only you see it.")
