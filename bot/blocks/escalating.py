"""A question on its way to a recruiter, as whoever asks it sees it: the button, the form, and what comes back; pure."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from bot.blocks import mrkdwn, view
from bot.blocks.message import Block, Message, context, mark, say, section
from bot.blocks.mrkdwn import clip
from knowledge.domain.escalations import Escalation, Spot

ASK, SENT = "ask_recruiter", "sent_to_recruiter"
QUESTION = "question"
QUESTION_CHARACTERS = 1000
_PLACE = re.compile(r"[CDG][A-Z0-9]+")
_TIME = re.compile(r"\d+\.\d+")
# After these nothing is left that a recruiter could answer.
_POINTLESS = frozenset(("injection", "greeting", "no-roles", "which-role"))


class Sent(NamedTuple):
    """What came back with the form; all of it may be anybody's invention."""

    question: str
    answer_id: str
    place: Spot | None


def button(answer_id: str, reason: str | None) -> tuple[Block, ...]:
    """Build the button under an answer; none where a recruiter could not help either."""
    if reason in _POINTLESS:
        return ()
    ask = {"type": "button", "action_id": ASK, "text": view.words("Ask the recruiter"), "value": answer_id}
    return ({"type": "actions", "elements": [ask]},)


def form(question: str, answer_id: str, place: Spot | None, *, title: str | None) -> Block:
    """Build the form that shows exactly what is sent, and to whom and where the answer comes."""
    typing = {
        "type": "plain_text_input",
        "multiline": True,
        "max_length": QUESTION_CHARACTERS,
        **({"initial_value": clip(question, QUESTION_CHARACTERS)} if question else {}),
    }
    public = place is not None and not place.channel.startswith("D")
    where = "in this thread, where everybody here can read it" if public else "to you, in our direct message"
    about = f"About: {title}\n" if title else ""
    told = (
        f"{about}I send these words, the role and nothing else: not your name. Please leave out anything private. "
        f"The answer comes {where}."
    )
    notes = json.dumps(
        {"answer": answer_id, "channel": place.channel if place else "", "ts": place.ts if place else ""}
    )
    blocks = [view.field(QUESTION, "This is sent to the recruiter", typing), _plain(told)]
    return view.modal(SENT, title="Ask the recruiter", submit="Send it", blocks=blocks, notes=notes)


def in_person(names: list[str]) -> Block:
    """Build what stands in place of the form where a question is for a person's ear alone."""
    who = " or ".join(names) if names else "your recruiter"
    told = (
        "This is best told to a person directly, so I don't pass it on and don't keep your words. "
        f"Please write to {who}. Asking has no effect on your application."
    )
    head = {"type": "modal", "callback_id": "in_person", "title": view.words("Ask in person", view.TITLE)}
    return {**head, "close": view.words("Close", view.TITLE), "blocks": [_plain(told)]}


def read(body: dict[str, Any]) -> Sent:
    """Read a submission."""
    try:
        notes = json.loads(body["view"].get("private_metadata") or "{}")
    except ValueError:
        notes = {}
    notes = notes if isinstance(notes, dict) else {}
    channel, ts = str(notes.get("channel") or ""), str(notes.get("ts") or "")
    place = Spot(channel, ts) if _PLACE.fullmatch(channel) and _TIME.fullmatch(ts) else None
    return Sent(view.typed(body, QUESTION), str(notes.get("answer") or ""), place)


def wrong(body: dict[str, Any]) -> dict[str, str]:
    """Return what is wrong with a submission, by block id."""
    return view.wrong_question(read(body).question, QUESTION, QUESTION_CHARACTERS)


def passed_on(question: str, hours: float) -> Message:
    """Say that a question waits, and for how long about."""
    return say(
        f"I've passed this on to the recruiter: “{mrkdwn.inline(question)}” The answer comes here. If there is none "
        f"after {_span(hours)}, I remind them, and then I hand it to another recruiter."
    )


def still_waiting() -> Message:
    """Say to whoever asked that a question was handed over."""
    return say("Your question still waits. I've handed it to another recruiter, and their answer comes here.")


def answered(one: Escalation, wording: str) -> Message:
    """Build the answer for somebody who asked, with their own words above it."""
    head = context(mark(f"You had me ask: {mrkdwn.inline(clip(wording, 300))}"))
    signed = context(mark(f"Answered by {mrkdwn.inline(one.answered_by)}, recruiter"))
    return Message(groups=((head,), section(mrkdwn.prose(one.answer)), (signed,)))


def closed(wording: str) -> Message:
    """Say to whoever asked that no answer will come."""
    return say(
        f"The recruiters closed your question without an answer: “{mrkdwn.inline(clip(wording, 300))}” "
        "Please write to your recruiter directly if you still need to know."
    )


def _plain(text: str) -> Block:
    return {"type": "section", "text": view.words(text)}


def _span(hours: float) -> str:
    return f"{hours:g} hours" if hours < 48 else f"{hours / 24:g} days"
