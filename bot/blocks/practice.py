"""A practice interview as messages: the question, what is said of an answer, the end; pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot import levels
from bot.blocks import mrkdwn
from bot.blocks.message import Block, Group, Message, context, mark, plain, say, section
from knowledge.domain.practice import Line, Mode, Remarked, Round, Session, Summary

AGAIN, ANOTHER, HINT, WHY, STOP = (f"practise_{each}" for each in ("again", "another", "hint", "why", "stop"))
BUTTONS = (AGAIN, ANOTHER, HINT, WHY, STOP)
_LABELS = {AGAIN: "Try again", ANOTHER: "Another question", HINT: "Hint", WHY: "Why this feedback?", STOP: "Stop"}
_NOTE = (
    "Answer here in the thread, as you would say it. Only you can see it; nobody who decides about applications can. "
    "Practise and prepare with me as much as you like; in the interview itself, answer without me. "
    "An edit doesn't reach me: to change an answer, write it again."
)
# Two minutes aloud, and the time it takes to type them; nothing happens when it is over.
REHEARSED = timedelta(minutes=6)


def question(session: Session, title: str = "") -> Message:
    """Build the question that stands; the first of a session says how it goes."""
    item = session.item
    asked = mrkdwn.inline(item.question) if item else ""
    head = f"*Practising for {mrkdwn.inline(title)}*\n" if title else ""
    about = f"\n_For “{mrkdwn.inline(item.requirement)}”_" if item and item.requirement else ""
    groups: list[Group] = [section(f"{head}*{asked}*{about}")]
    if session.mode is Mode.REHEARSAL:
        groups.append((context(mark(_clock(session.asked_at))),))
    if title:
        end = " What I have to say comes at the end." if session.mode is Mode.REHEARSAL else ""
        groups.append((context(mark(_NOTE + end)),))
    groups.append((_buttons(session, HINT, ANOTHER, STOP),))
    return Message(groups=tuple(groups))


def remarks(lines: Sequence[Line], session: Session) -> Message:
    """Build the feedback on an answer, with what can be done next."""
    return Message(groups=(section(_said(lines)), (_buttons(session, AGAIN, ANOTHER, HINT, WHY, STOP),)))


def again() -> Message:
    """Invite to answer the same question once more."""
    return say("Go ahead: write it here, and I look at it afresh.")


def told(text: str) -> Message:
    """Say a hint or a reason."""
    return say(mrkdwn.inline(text))


def summary(found: Summary) -> Message:
    """Build the end of a session: how far each question got, what was held back, what to work on."""
    if not found.rounds:
        return say("That's all for now. Nothing was answered this time; `/rolecall practise` starts afresh.")
    rows = "\n".join(_row(one) for one in found.rounds)
    groups: list[Group] = [section(f"*That's all for now.*\n{rows}")]
    if len(found.sittings) > 1:
        groups.append(section("*Session by session*\n" + "\n".join(levels.session(one) for one in found.sittings)))
    groups.append((context(mark(levels.KEY)),))
    groups += [section(_held(one)) for one in found.remarks]
    if found.work_on:
        groups.append(section(f"*Worth working on:* {mrkdwn.inline(found.work_on)}."))
    groups.append((context(mark("`/rolecall practise` and the role's name starts another. Only you can see this.")),))
    return Message(groups=tuple(groups))


def over() -> Message:
    """Say that a session has ended."""
    return say("This practice has ended; its summary is further up. `/rolecall practise` and the role starts another.")


def closed() -> Message:
    """Say that the role was closed meanwhile, and that nothing of the practice is lost."""
    return say(
        "This role has been closed since we began, so I have no further question for it. Nothing you wrote is lost: "
        "“stop” sums it up, and if the role opens again you can go on here."
    )


def wordless() -> Message:
    """Say that an answer has to be words."""
    return say("I can only read words here. Write your answer as you would say it, or “hint” if you would like one.")


def added() -> Message:
    """Say in a rehearsal that something belongs to the answer before."""
    return say("That came before the question above, so I've put it with the one before. Take your time with this one.")


def ahead() -> Message:
    """Say that the next question is there already."""
    return say("We're past that question already: the one that stands is the last one in this thread.")


def which() -> Message:
    """Ask for the role to practise for."""
    return say("For which role? For example: `/rolecall practise Platform Engineer`, or with `rehearsal` at the end.")


def sent(*, also: bool = False) -> Message:
    """Say in the command's reply where the practice goes on; ``also`` where one begun before is still open."""
    other = ["The one you began before is still open in its own thread; nothing of it is lost."] if also else []
    return say("The first question is in our direct message. Answer it there, in its thread.", *other)


def _clock(asked: datetime) -> str:
    until = asked + REHEARSED
    shown = f"<!date^{int(until.timestamp())}^{{time}}|{until:%H:%M} UTC>"
    return f"The clock runs until {shown}. Nothing happens if you take longer; at the end I tell you how long it took."


def _row(found: Round) -> str:
    took = f"\n    Took {levels.time(found)}" if found.took else ""
    return f"• {mrkdwn.inline(found.question)}\n    {levels.course(found)}{took}"


def _held(one: Remarked) -> str:
    return f"*{mrkdwn.inline(one.attempt.item.question)}*\n{_said(one.lines)}"


def _said(lines: Sequence[Line]) -> str:
    return "\n".join(f"*{mrkdwn.inline(line.label)}:* {mrkdwn.inline(line.text)}" for line in lines)


def _buttons(session: Session, *names: str) -> Block:
    value = f"{session.id}|{session.item.id if session.item else ''}"
    elements = [{"type": "button", "action_id": name, "text": plain(_LABELS[name]), "value": value} for name in names]
    return {"type": "actions", "elements": elements}
