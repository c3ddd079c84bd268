"""A set asked for: with the form, or by a typed role; thin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot import marked
from bot.blocks import notices, sets_fields, sets_forms, sets_words
from bot.blocks import questions as cards
from bot.blocks import sets as set_blocks
from bot.blocks.message import Block, Message
from bot.blocks.sets_mark import Mark
from bot.listeners.sets import board, calls
from knowledge.access import may_see_panel
from knowledge.domain import Carry, Editor, LeaveOut, Resize, SetState
from knowledge.errors import BadRequest, RolecallError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.desk import Desk
    from knowledge.domain import Edit, Role, WorkingSet

# A first set is planned for so many where nobody says otherwise.
MINUTES = 45


def frameworks() -> dict[str, str]:
    """The frameworks that a set may carry: their titles, by name."""
    from knowledge.interview import frameworks as known

    return {name: known.framework(name, ()).title for name in known.names()}


async def asked(desk: Desk, body: dict[str, Any], user: str) -> Message | None:
    """Open the form for a new set; return what is to be said where it can't be opened."""
    standing = await desk.identity.person(user)
    if not may_see_panel(standing.audience):
        return notices.panel_unsure() if standing.unsure else notices.panel_only()
    who = Editor(user, standing.audience, team=desk.team)
    roles = await marked.roles_for(user, who.audience, desk.knowledge)
    if not roles:
        return notices.no_roles()
    if await calls.show(desk, body, await _form(desk, who, roles, roles[0].id if len(roles) == 1 else "")):
        return None
    return sets_words.start(
        "Which role? Choose it in the form, or type it: `/rolecall questions Platform Engineer 45`."
    )


async def started(ack: Callable[..., Awaitable[Any]], body: dict[str, Any], client: object, desk: Desk) -> None:
    """Open the form for a new set by a button or a shortcut."""
    del client  # forms go out where everything does
    await ack()
    message = await asked(desk, body, body["user"]["id"])
    if message is not None:
        await calls.reply(desk, body, message)


async def role_chosen(ack: Callable[..., Awaitable[Any]], body: dict[str, Any], client: object, desk: Desk) -> None:
    """Offer what may be left out of the chosen role's set."""
    del client
    await ack()
    shown = (body.get("view") or {}).get("id")
    if not shown:
        return
    who = await board.editor(desk, body["user"]["id"])
    option = body["actions"][0].get("selected_option") or {}
    view = sets_fields.told("Interview questions", sets_words.panel_only())
    if may_see_panel(who.audience):
        try:
            roles = await marked.roles_for(who.user, who.audience, desk.knowledge)
            view = await _form(desk, who, roles, str(option.get("value") or ""))
        except RolecallError as error:
            view = sets_fields.told("Interview questions", sets_words.safe(error))
    if body.get("view"):  # a press from anywhere else is forged
        await desk.outbox.client.views_update(view_id=shown, view=view)


def check(body: dict[str, Any]) -> dict[str, str]:
    """Find what is wrong with a filled-in form for a new set, by field."""
    from knowledge.interview.plan import check_minutes

    try:
        check_minutes(sets_fields.asked_minutes(sets_fields.filled(body["view"])))
    except BadRequest as error:
        return {"own_minutes": str(error)}
    return {}


async def submitted(body: dict[str, Any], desk: Desk) -> None:
    """Build the set that the form asks for and send it; what can't be done is said in its place."""
    user = body["user"]["id"]
    who = await board.editor(desk, user)
    if not may_see_panel(who.audience):
        await desk.outbox.direct(notices.panel_only(), user=user)
        return
    values = sets_fields.filled(body["view"])
    role = str(values.get(sets_forms.ROLE) or "")
    copy = await board.begin(desk, user, (await desk.knowledge.titles(who.audience)).get(role, "the role"))
    try:
        working = await _built(desk, who, role, values)
    except RolecallError as error:
        await board.say_instead(desk, copy, notices.told(str(error)))
        return
    panel = str(values.get("panel") or "1")
    await board.fill(desk, copy, who, working, _size(panel))


async def typed(desk: Desk, user: str, role: Role, minutes: int | None) -> None:
    """Send the set of a role; at other minutes than its own, only to look at. Raises what the panel raises."""
    who = await board.editor(desk, user)
    working = await desk.knowledge.panel.current(role.id, who, MINUTES if minutes is None else minutes)
    if minutes is None or minutes == working.questions.plan.minutes:
        await board.send(desk, who, working)
        return
    found = await desk.knowledge.questions(role.id, audience=who.audience, minutes=minutes, user=user)
    shown = cards.plan(found, role.title)
    opener = set_blocks.opener(Mark(working.id, working.revision))
    first = await desk.outbox.direct(Message((*shown.groups, opener)), user=user)
    left = cards.rest(found)
    if left is not None:
        await desk.outbox.direct(left, user=user, thread=first)


async def _form(desk: Desk, who: Editor, roles: list[Role], role: str) -> Block:
    chosen = await _chosen(desk, role, who) if role else None
    return sets_forms.build(roles, frameworks(), chosen)


async def _chosen(desk: Desk, role: str, who: Editor) -> sets_forms.Chosen:
    """What the form offers for a role: as its set has it, or as the advert does where there is none yet."""
    reading = await desk.knowledge.reading(role, who.audience)
    versions = await desk.knowledge.panel.versions(role, who)
    standing = next((one for one in versions if one.state is not SetState.RETIRED), None)
    if standing is None:
        return sets_forms.Chosen(role, reading.requirements)
    choices = standing.choices
    return sets_forms.Chosen(role, standing.requirements, choices.left_out, choices.framework)


async def _built(desk: Desk, who: Editor, role: str, values: dict[str, Any]) -> WorkingSet:
    minutes = sets_fields.asked_minutes(values)
    working = await desk.knowledge.panel.current(role, who, minutes)
    for edit in _edits(values, role, working, minutes):
        working = await desk.knowledge.panel.change(working.id, who, edit)
    return working


def _edits(values: dict[str, Any], role: str, working: WorkingSet, minutes: int) -> list[Edit]:
    """The changes by which a standing set becomes the one that the form asks for."""
    framework = values.get("framework") or sets_forms.NO_FRAMEWORK
    carried = None if framework == sets_forms.NO_FRAMEWORK else str(framework)
    out = values.get(f"{sets_forms.LEAVE_OUT}:{role}"[:255])
    edits: list[Edit] = [Carry(carried)] if carried != working.choices.framework else []
    edits += [LeaveOut(tuple(out))] if out is not None and set(out) != set(working.choices.left_out) else []
    edits += [Resize(minutes)] if minutes != working.questions.plan.minutes else []
    return edits


def _size(panel: str) -> int:
    return int(panel) if panel.isdecimal() and 1 <= int(panel) <= len(set_blocks.ORDINALS) else 1
