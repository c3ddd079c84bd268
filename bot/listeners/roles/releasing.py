"""Releases and candidate marks: asked for by command, decided with a form, carried out when they are due; thin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from bot import matching
from bot.blocks import notices
from bot.blocks import releases as blocks
from bot.blocks.mrkdwn import spoken
from bot.listeners.roles import bringing
from bot.listeners.sets import calls
from knowledge.domain import Editor
from knowledge.domain.people import hashed
from knowledge.releasing import Terms

if TYPE_CHECKING:
    from bot.blocks.message import Message
    from bot.desk import Desk
    from knowledge.domain import Role

DUE = "release_due"
# As Slack sends whoever is chosen from its list after @; the manifest asks for that by `should_escape`.
_PERSON = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^>]*)?>")
_UNDO = re.compile(r"^(?:undo|remove|off)\b\s*", re.IGNORECASE)


async def asked(desk: Desk, body: dict[str, Any], user: str, typed: str) -> Message | None:
    """Open the form for a release; return what is to be said where it can't be opened."""
    closed = await bringing.refused(desk, user)
    if closed is not None:
        return closed
    who = await bringing.editor(desk, user)
    roles = await desk.knowledge.roles(who.audience)
    if not roles:
        return notices.no_roles()
    found = matching.pick(typed, roles).role if typed else None
    if await calls.show(desk, body, blocks.form(roles, found.id if found else "")):
        return None
    return notices.told("Slack gave up waiting before I could open the form. Type `/rolecall release` again.")


async def submitted(body: dict[str, Any], desk: Desk) -> None:
    """Decide a release, the same one in every attempt at this request."""
    user, said = body["user"]["id"], blocks.read(body)
    who = await bringing.editor(desk, user)
    if said.at is None or said.hours is None:  # the form was checked; this one was forged
        return
    terms = Terms(said.role, said.what, said.at, said.hours)
    release = await desk.knowledge.releasing.release(terms, who, uuid5(NAMESPACE_URL, desk.event).hex)
    title = await _title(desk, who, release.role)
    count = await desk.knowledge.releasing.candidates(release.role)
    await desk.outbox.direct(blocks.decided(release, title, count), user=user)


async def due(payload: dict[str, Any], desk: Desk) -> None:
    """Give one candidate what was released, if they are one at this moment."""
    await _give(desk, str(payload["release"]), str(payload["person"]))


async def marking(desk: Desk, user: str, typed: str) -> Message:
    """Mark somebody as a candidate for a role, or take the mark off; it holds at once."""
    closed = await bringing.refused(desk, user)
    if closed is not None:
        return closed
    undo, rest = bool(_UNDO.match(typed)), _UNDO.sub("", typed)
    person = _PERSON.search(rest)
    who = await bringing.editor(desk, user)
    name = spoken(_PERSON.sub(" ", rest))
    if person is None or not name:
        return blocks.whom()
    roles = await desk.knowledge.roles(who.audience)
    role, near = matching.pick(name, roles)
    if role is None:
        return notices.no_such_role(name, near)
    return await _marked(desk, who, (role, person[1]), undo=undo)


async def _marked(desk: Desk, who: Editor, which: tuple[Role, str], *, undo: bool) -> Message:
    role, person = which
    called = await calls.name_of(desk, person)
    panel, bringing_in = desk.knowledge.panel, desk.knowledge.bringing
    if undo:
        await panel.unmark_candidate(person, role.id)
        await bringing_in.note(who, "unmarked", role.id, person=hashed(person))
        return blocks.unmarked(role.title, called)
    await panel.mark_candidate(person, role.id, team=desk.team)
    await bringing_in.note(who, "marked", role.id, person=hashed(person))
    for release in await desk.knowledge.releasing.running(role.id):
        await _give(desk, release.id, person)
    return blocks.marked(role.title, called)


async def _give(desk: Desk, release: str, person: str) -> None:
    sheet = await desk.knowledge.releasing.sheet(release, hashed(person))
    if sheet is not None:
        title = await _title(desk, Editor("", await desk.identity.audience(person, private=True)), sheet.role)
        await desk.outbox.direct(blocks.sheet(sheet, title), user=person)


async def _title(desk: Desk, who: Editor, role: str) -> str:
    return (await desk.knowledge.titles(who.audience)).get(role, "your interview")
