"""A practice interview as messages: the question, what is said of an answer, the summary; pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.blocks import mrkdwn
from bot.blocks.message import Block, Group, Message, context, mark, plain, say, section
from knowledge.domain.practice import Line, Mode, Remarked, Session, Summary

AGAIN, ANOTHER, HINT, WHY, STOP = (f"practise_{each}" for each in ("again", "another", "hint", "why", "stop"))
BUTTONS = (AGAIN, ANOTHER, HINT, WHY, STOP)
_LABELS = {AGAIN: "Try again", ANOTHER: "Another question", HINT: "Hint", WHY: "Why this feedback?", STOP: "Stop"}
_NOTE = (
    "Answer here in the thread, as you would say it. Only you can see it; nobody who decides about applications can. "
    "Practise and prepare with me as much as you like; in the interview itself, answer without me."
)


def question(session: Session, title: str = "") -> Message:
    """Build the question that stands; the first of a session says how it goes."""
    item = session.item
    asked = mrkdwn.inline(item.question) if item else ""
    head = f"*Practising for {mrkdwn.inline(title)}*\n" if title else ""
    about = f"\n_For “{mrkdwn.inline(item.requirement)}”_" if item and item.requirement else ""
    clock = " Take about two minutes; what I have to say comes at the end." if session.mode is Mode.REHEARSAL else ""
    groups: list[Group] = [section(f"{head}*{asked}*{about}")]
    if title:
        groups.append((context(mark(_NOTE + clock)),))
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
    rows = [
        f"• {mrkdwn.inline(one.question)} *{one.first if one.attempts == 1 else f'{one.first} → {one.last}'}*"
        for one in found.rounds
    ]
    groups: list[Group] = [section("*That's all for now.*\n" + "\n".join(rows))]
    groups += [section(_held(one)) for one in found.remarks]
    if found.work_on:
        groups.append(section(f"*Worth working on:* {mrkdwn.inline(found.work_on)}."))
    groups.append((context(mark("`/rolecall practise` and the role's name starts another. Only you can see this.")),))
    return Message(groups=tuple(groups))


def over() -> Message:
    """Say that a session has ended."""
    return say("This practice has ended. `/rolecall practise` and the role's name starts another.")


def which() -> Message:
    """Ask for the role to practise for."""
    return say("For which role? For example: `/rolecall practise Platform Engineer`, or with `rehearsal` at the end.")


def sent() -> Message:
    """Say in the command's reply where the practice goes on."""
    return say("The first question is in our direct message. Answer it there, in its thread.")


def _held(one: Remarked) -> str:
    return f"*{mrkdwn.inline(one.attempt.item.question)}*\n{_said(one.lines)}"


def _said(lines: Sequence[Line]) -> str:
    return "\n".join(f"*{mrkdwn.inline(line.label)}:* {mrkdwn.inline(line.text)}" for line in lines)


def _buttons(session: Session, *names: str) -> Block:
    value = f"{session.id}|{session.item.id if session.item else ''}"
    elements = [{"type": "button", "action_id": name, "text": plain(_LABELS[name]), "value": value} for name in names]
    return {"type": "actions", "elements": elements}
