"""Practising in a thread of a direct message: a question, the person's answer, what can be said of it; thin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot import inbox, marked, matching
from bot.blocks import notices
from bot.blocks import practice as blocks
from bot.blocks.message import Message
from bot.listeners.preparing import person
from bot.listeners.sets import calls
from knowledge.domain.practice import Mode
from knowledge.errors import BadRequest

if TYPE_CHECKING:
    from bot.desk import Desk
    from knowledge.domain.practice import Person, Session

_WORDS = {"another": blocks.ANOTHER, "hint": blocks.HINT, "why": blocks.WHY, "stop": blocks.STOP, "again": blocks.AGAIN}
_REHEARSAL = ("rehearsal", "rehearse")


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
        await practice.placed(session, who, inbox.conversation(channel, ts))
    return blocks.sent()


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
        return True
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
    if session.over:
        await _post(desk, session, blocks.over())
        return
    practice = desk.knowledge.preparing.practice
    remarked = await practice.answer(session, who, said.text, key=desk.event)
    if session.mode is Mode.COACHED:
        await _post(desk, session, blocks.remarks(remarked.lines, session))
        return
    await _do(desk, who, session, blocks.ANOTHER, remarked.attempt.item.id)


async def _do(desk: Desk, who: Person, session: Session, action: str, item: str) -> None:
    from knowledge.interview.coaching.wording import WHY, hint

    practice = desk.knowledge.preparing.practice
    if action == blocks.STOP:
        message = blocks.summary(await practice.stop(session, who))
    elif session.over:
        message = blocks.over()
    elif action == blocks.ANOTHER:
        message = await _another(desk, who, session, item)
    elif action == blocks.HINT and session.item is not None:
        message = blocks.told(hint(session.item))
    else:
        message = blocks.told(WHY) if action == blocks.WHY else blocks.again()
    await _post(desk, session, message)


async def _another(desk: Desk, who: Person, session: Session, item: str) -> Message:
    """The next question; where nothing is left to ask, the end."""
    practice = desk.knowledge.preparing.practice
    try:
        return blocks.question(await practice.another(session, who, item))
    except BadRequest:
        return blocks.summary(await practice.stop(session, who))


async def _post(desk: Desk, session: Session, message: Message) -> None:
    channel, _, thread = session.place.partition(":")
    await desk.outbox.post(message, channel=channel, thread=thread or None)


def _mode(rest: str) -> tuple[str, Mode]:
    *name, last = rest.split() or [""]
    return (" ".join(name), Mode.REHEARSAL) if last.casefold() in _REHEARSAL else (rest, Mode.COACHED)
