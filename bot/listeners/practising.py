"""Practising in a thread of a direct message: a question, the person's answer, what can be said of it; thin."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot import inbox, marked, matching
from bot.blocks import notices
from bot.blocks import practice as blocks
from bot.listeners.preparing import person
from bot.listeners.sets import calls
from knowledge.domain.practice import Mode
from knowledge.errors import BadRequest, RoleNotFound

if TYPE_CHECKING:
    from bot.blocks.message import Message
    from bot.desk import Desk
    from knowledge.domain.practice import Person, Session

_WORDS = {"another": blocks.ANOTHER, "hint": blocks.HINT, "why": blocks.WHY, "stop": blocks.STOP, "again": blocks.AGAIN}
_REHEARSAL = ("rehearsal", "rehearse")
# An answer is words; Slack writes an emoji as its name between colons.
_EMOJI, _LETTERS = re.compile(r":[\w'+-]+:"), re.compile(r"[^\W_]")


async def begun(desk: Desk, user: str, rest: str) -> Message:
    """Put the first question for a role in a direct message; return what is to be said where it was asked for."""
    who = await person(desk, user)
    roles = await marked.roles_for(user, who.audience, desk.knowledge)
    name, mode = _mode(rest)
    if not name:
        return blocks.which()
    role, near = matching.pick(name, roles)
    if role is None:
        return notices.no_such_role(name, near)
    practice = desk.knowledge.preparing.practice
    session = await practice.begin(role.id, who, mode=mode, key=desk.event)
    channel = await calls.channel_of(desk, user)
    ts = await desk.outbox.post(blocks.question(session, role.title), channel=channel)
    if not session.place:
        await practice.put(session, who, place=inbox.conversation(channel, ts), at=_moment(ts))
    return blocks.sent(also=await practice.unfinished(session, who))


async def heard(said: inbox.Heard, desk: Desk) -> bool:
    """Take what was written in a practice thread as an answer; False where it is no such thread."""
    if not said.direct or said.thread is None:
        return False
    who = await person(desk, said.user)
    session = await desk.knowledge.preparing.practice.found(who, said.conversation)
    if session is None:
        return False
    word = _WORDS.get(said.text.casefold().strip(" .!"))
    if word is not None:
        await _do(desk, who, session, word, session.item.id if session.item else "")
    elif session.over and session.turn != desk.event:
        await _post(desk, session, blocks.over())
    elif not _LETTERS.search(_EMOJI.sub("", said.text)):
        await _post(desk, session, blocks.wordless())
    else:
        await _answered(said, desk, who, session)
    return True


async def pressed(body: dict[str, Any], desk: Desk) -> None:
    """Do what a button says, in the session's own thread; its ids are looked up under the one who pressed."""
    who = await person(desk, body["user"]["id"])
    action = body["actions"][0]
    session_id, _, item = str(action.get("value") or "").partition("|")
    session = await desk.knowledge.preparing.practice.session(who, session_id)
    await _do(desk, who, session, str(action["action_id"]), item)


async def _answered(said: inbox.Heard, desk: Desk, who: Person, session: Session) -> None:
    practice = desk.knowledge.preparing.practice
    if session.over:  # by this very answer, which ended it and is served once more
        await _post(desk, session, blocks.summary(await practice.stop(session, who)))
        return
    remarked = await practice.answer(session, who, said.text, key=desk.event, came=_moment(said.ts))
    if session.mode is Mode.COACHED:
        await _post(desk, session, blocks.remarks(remarked.lines, session))
    elif session.item is not None and session.turn != desk.event and remarked.attempt.item != session.item:
        await _post(desk, session, blocks.added())
    else:
        await _do(desk, who, session, blocks.ANOTHER, remarked.attempt.item.id)


async def _do(desk: Desk, who: Person, session: Session, action: str, item: str) -> None:
    from knowledge.interview.coaching.wording import WHY, hint

    practice = desk.knowledge.preparing.practice
    if session.over and session.turn != desk.event:
        message = blocks.over()
    elif action == blocks.STOP or session.over:
        message = blocks.summary(await practice.stop(session, who, key=desk.event))
    elif action == blocks.ANOTHER:
        await _another(desk, who, session, item)
        return
    elif action == blocks.HINT and session.item is not None:
        message = blocks.told(hint(session.item))
    else:
        message = blocks.told(WHY) if action == blocks.WHY else blocks.again()
    await _post(desk, session, message)


async def _another(desk: Desk, who: Person, session: Session, item: str) -> None:
    """Put the next question; where nothing is left to ask, the end; where the role is closed, say so."""
    practice = desk.knowledge.preparing.practice
    try:
        moved = await practice.another(session, who, item, key=desk.event)
    except RoleNotFound:
        await _post(desk, session, blocks.closed())
        return
    except BadRequest:
        await _post(desk, session, blocks.summary(await practice.stop(session, who, key=desk.event)))
        return
    if moved.turn != desk.event:
        await _post(desk, session, blocks.ahead())
        return
    ts = await _post(desk, session, blocks.question(moved))
    await practice.put(moved, who, place=moved.place, at=_moment(ts))


async def _post(desk: Desk, session: Session, message: Message) -> str:
    channel, _, thread = session.place.partition(":")
    return await desk.outbox.post(message, channel=channel, thread=thread or None)


def _moment(ts: str) -> datetime:
    """When a message was written, by Slack's clock."""
    return datetime.fromtimestamp(float(ts), UTC)


def _mode(rest: str) -> tuple[str, Mode]:
    *name, last = rest.split() or [""]
    return (" ".join(name), Mode.REHEARSAL) if last.casefold() in _REHEARSAL else (rest, Mode.COACHED)
