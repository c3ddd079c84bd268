"""A person's own stories: shown in a direct message, written and changed in a form, deleted; thin."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from bot import marked, matching
from bot.blocks import notices
from bot.blocks import stories as blocks
from bot.listeners.preparing import person, replace, today
from bot.listeners.sets import calls
from knowledge.errors import BadRequest, RoleNotFound

if TYPE_CHECKING:
    from bot.blocks.message import Message
    from bot.desk import Desk
    from knowledge.domain.practice import Person


async def asked(desk: Desk, user: str, rest: str) -> Message:
    """Send the stories for the role that is named, else for the one that is prepared for; return what is said."""
    who = await person(desk, user)
    roles = await marked.roles_for(user, who.audience, desk.knowledge)
    role, near = matching.pick(rest, roles) if rest else (roles[0] if len(roles) == 1 else None, ())
    if rest and role is None:
        return notices.no_such_role(rest, near)
    plan = None if role else await desk.knowledge.preparing.plans.resume(who, today())
    shelf = await _shelf(desk, who, role.id if role else plan.role if plan else "")
    if shelf is None:
        return blocks.which() if roles else notices.no_roles()
    await desk.outbox.direct(blocks.shown(shelf), user=user)
    return blocks.sent()


async def shown(body: dict[str, Any], desk: Desk) -> None:
    """Show the stories for a role by a button."""
    who, (role, _) = await person(desk, body["user"]["id"]), _value(body)
    shelf = await _shelf(desk, who, role)
    if shelf is None:
        await calls.reply(desk, body, notices.role_closed())
    else:
        await desk.outbox.direct(blocks.shown(shelf), user=who.user)


async def opened(ack: Callable[..., Awaitable[Any]], body: dict[str, Any], client: object, desk: Desk) -> None:
    """Open the form for a new story, or for the one that the button is about."""
    del client  # forms go out where everything does
    await ack()
    who, (role, story) = await person(desk, body["user"]["id"]), _value(body)
    shelf = await _shelf(desk, who, role)
    if shelf is None or not shelf.needs:
        await calls.reply(desk, body, notices.role_closed())
        return
    try:
        standing = await desk.knowledge.preparing.stories.one(role, who, story) if story else None
    except BadRequest as error:
        await calls.reply(desk, body, notices.told(str(error)))
        return
    if not await calls.show(desk, body, blocks.form(shelf, standing)):
        await calls.reply(desk, body, blocks.typed())


async def submitted(body: dict[str, Any], desk: Desk) -> None:
    """Keep what was written; role, story and lines are looked up again under whoever sent it."""
    who, wanted = await person(desk, body["user"]["id"]), blocks.read(body)
    stories = desk.knowledge.preparing.stories
    if await _shelf(desk, who, wanted.role) is None:
        await desk.outbox.direct(notices.role_closed(), user=who.user)
        return
    if wanted.story:
        await stories.retell(wanted.role, who, wanted.story, wanted.telling)
    else:
        await stories.tell(wanted.role, who, wanted.telling, key=desk.event)
    shelf = await _shelf(desk, who, wanted.role)
    if shelf is not None:
        await desk.outbox.direct(blocks.shown(shelf), user=who.user)


async def dropped(body: dict[str, Any], desk: Desk) -> None:
    """Delete a story, and show the list as it is now in place of the one that was pressed."""
    who, (role, story) = await person(desk, body["user"]["id"]), _value(body)
    await desk.knowledge.preparing.stories.forget(who, story)
    shelf = await _shelf(desk, who, role)
    await replace(desk, body, blocks.shown(shelf) if shelf else notices.told("Deleted."))


async def _shelf(desk: Desk, who: Person, role_id: str) -> blocks.Shelf | None:
    """The role as this person may see it now, with their stories; None where it isn't there for them."""
    from knowledge.interview.preparation import assessable

    if role_id not in {role.id for role in await marked.roles_for(who.user, who.audience, desk.knowledge)}:
        return None
    try:
        reading = await desk.knowledge.reading(role_id, who.audience)
    except RoleNotFound:
        return None
    stories = await desk.knowledge.preparing.stories.all(role_id, who)
    return blocks.Shelf(reading.role, assessable(reading.requirements), stories)


def _value(body: dict[str, Any]) -> tuple[str, str]:
    role, _, story = str(body["actions"][0].get("value") or "").partition("|")
    return role, story
