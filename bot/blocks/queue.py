"""What recruiters see of questions that wait: cards, the queue, and the forms to answer and to save; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.blocks import mrkdwn, view
from bot.blocks.message import Block, Message, context, mark, plain, say, section
from bot.blocks.mrkdwn import clip
from knowledge.domain.escalations import Escalation, Matter, State
from knowledge.domain.verified import REVIEW_DAYS, Draft, Owner, Scope, VerifiedAnswer

ANSWER, TAKE, CLOSE, SAVE = "queue_answer", "queue_take", "queue_close", "queue_save"
ANSWERED, SAVED = "queue_answered", "queue_saved"
TEXT, QUESTION, SCOPE, SOURCE, DAYS = "text", "question", "scope", "source", "days"
ANSWER_CHARACTERS, TEXT_CHARACTERS, QUESTION_CHARACTERS = 2500, 1000, 300
SHOWN = 10
_WORDINGS = 3
_MOST_DAYS = 730


def card(one: Escalation, title: str, now: datetime, *, owner: str = "") -> Message:
    """Build the card of a question; ``owner`` is what its owner is called. Who asks is in none of it."""
    asked = "A question about " if one.matter is Matter.QUESTION and one.role else ""
    head = f"{asked}*{mrkdwn.inline(title)}*: {_asked(one)}"
    others = [each for each in one.wordings if each != one.question][:_WORDINGS]
    groups = [
        section(head),
        tuple(context(plain(f"Also asked: {clip(each, 300)}")) for each in others),
        (context(mark(_standing(one, now, owner))),),
        *_outcome(one),
    ]
    return Message(groups=tuple(group for group in groups if group))


def listed(
    found: Sequence[Escalation], titles: Mapping[str, str], now: datetime, *, names: Mapping[str, str]
) -> Message:
    """Build the queue: the first questions whole, the rest counted."""
    if not found:
        return say("Nothing waits for an answer. What was answered is in `rolecall faq queue --all`.")
    groups = list(say(f"*Questions that wait* ({len(found)})").groups)
    for one in found[:SHOWN]:
        title = titles.get(one.role or "", "No single role")
        groups += card(one, title, now, owner=names.get(one.owner, "")).groups
    if len(found) > SHOWN:
        groups.append((context(mark(f"and {len(found) - SHOWN} more, once these are answered")),))
    return Message(groups=tuple(groups))


def answering(one: Escalation, title: str) -> Block:
    """Build the form for an answer."""
    typing = {"type": "plain_text_input", "multiline": True, "max_length": ANSWER_CHARACTERS}
    told = f"Your answer goes to everybody who asked this ({one.asked}), under your name."
    asked = f"{title}: “{clip(one.question, 1500)}”\n{told}"
    blocks = [{"type": "section", "text": view.words(asked)}, view.field(TEXT, "Your answer", typing)]
    return view.modal(ANSWERED, title="Answer a question", submit="Send it", blocks=blocks, notes=one.id)


def saving(one: Escalation, title: str, organisation: str) -> Block:
    """Build the form that saves an answer for good."""
    scopes = [view.option(f"This role: {title}", Scope.ROLE.value)]
    scopes.append(view.option(f"Every role of {organisation or 'ours'}", Scope.ORGANISATION.value))
    chosen = {"type": "radio_buttons", "options": scopes, "initial_option": scopes[0]}
    blocks = [
        view.field(QUESTION, "The question", _line(one.question, QUESTION_CHARACTERS)),
        view.field(TEXT, "The answer", _line(one.answer, TEXT_CHARACTERS, multiline=True)),
        view.field(SCOPE, "It holds for", chosen),
        view.field(
            SOURCE,
            "What it rests on",
            _line("", QUESTION_CHARACTERS),
            optional=True,
            hint=view.words("Such as the policy that says so. Candidates don't see it."),
        ),
        view.field(DAYS, "Review it after so many days", _number(REVIEW_DAYS)),
    ]
    return view.modal(SAVED, title="Save as verified", submit="Save", blocks=blocks, notes=one.id)


def carried(body: dict[str, Any]) -> str:
    """Read which question a form belongs to."""
    return str(body["view"].get("private_metadata") or "")


def unsaid(body: dict[str, Any]) -> dict[str, str]:
    """Return what is wrong with an answer, by block id."""
    return _within(body, TEXT, ANSWER_CHARACTERS, "an answer")


def unsaved(body: dict[str, Any]) -> dict[str, str]:
    """Return what is wrong with what is to be saved, by block id."""
    days = view.typed(body, DAYS)
    wrong = _within(body, QUESTION, QUESTION_CHARACTERS, "the question")
    wrong |= _within(body, TEXT, TEXT_CHARACTERS, "the answer")
    if view.chosen(body, SCOPE) not in set(Scope):
        wrong[SCOPE] = "Please choose one."
    if not days.isdecimal() or not 1 <= int(days) <= _MOST_DAYS:
        wrong[DAYS] = f"Please write a number of days from 1 to {_MOST_DAYS}."
    return wrong


def draft(body: dict[str, Any], one: Escalation, owner: Owner, organisation: str) -> Draft:
    """Read what is to be saved; it was checked before."""
    scope = Scope(view.chosen(body, SCOPE) or "")
    return Draft(
        question=view.typed(body, QUESTION),
        text=view.typed(body, TEXT),
        scope=scope,
        subject=(one.role or "") if scope is Scope.ROLE else organisation,
        owner=owner,
        review_days=int(view.typed(body, DAYS)),
        source=view.typed(body, SOURCE),
        wordings=one.wordings,
    )


def saved(one: VerifiedAnswer) -> Message:
    """Say that an answer is saved and what happens with it."""
    day = one.review_by
    return say(
        f"Saved: “{mrkdwn.inline(one.question)}” is answered with your words from now on. I ask you to look at it "
        f"again by {day.day} {day:%B %Y}, and earlier if the advert changes."
    )


def sent(asked: int) -> Message:
    """Say that an answer is on its way."""
    return say(
        "Thank you. I've sent your answer to whoever asked."
        if asked < 2
        else f"Thank you. I've sent it to all {asked}."
    )


def too_late(sentence: str, text: str) -> Message:
    """Say that somebody was faster, and give the words back that were not sent."""
    return Message(groups=(*say(mrkdwn.prose(sentence)).groups, section(mrkdwn.prose(f"What you wrote:\n{text}"))))


def reminder(one: Escalation, title: str, now: datetime, *, handed: bool = False) -> Message:
    """Bring a question up again, or hand it over."""
    said = "I've handed this question to you: nobody has answered it yet." if handed else "This question still waits."
    return Message(groups=(*say(said).groups, *card(one, title, now).groups))


def review(found: VerifiedAnswer, because: str) -> Message:
    """Ask an answer's owner to look at it again."""
    return say(
        f"Please look at this verified answer again, because {because}.",
        f"“{mrkdwn.inline(found.question)}” {mrkdwn.prose(found.text)}",
        f"`rolecall faq review {found.id}` vouches for it anew; saving another answer to the question replaces it.",
    )


def _asked(one: Escalation) -> str:
    return f"“{mrkdwn.inline(clip(one.question, 600))}”" if one.question else "whoever asked has deleted the question"


def _standing(one: Escalation, now: datetime, owner: str) -> str:
    hours = int((now - one.created).total_seconds() // 3600)
    age = "just now" if hours < 1 else f"{hours} h ago" if hours < 48 else f"{hours // 24} days ago"
    often = "Nobody asked yet" if not one.asked else "Asked once" if one.asked == 1 else f"Asked {one.asked} times"
    since = f"{often}, first {age}." if one.asked > 1 else f"{often}, {age}."
    taken = f"{mrkdwn.inline(owner)} has taken it." if owner else "Nobody has taken it yet."
    return f"{since} {taken}" if one.waiting else since


def _outcome(one: Escalation) -> tuple[tuple[Block, ...], ...]:
    if one.waiting:
        # What two sources say differently nobody asked: it is settled in one of them, not answered.
        asked = one.matter is Matter.QUESTION
        buttons = [_button(ANSWER, "Answer", one.id, style="primary"), _button(TAKE, "I'll take it", one.id)]
        row = [
            *(buttons if asked else buttons[1:]),
            _button(CLOSE, "Close without answer" if asked else "It's settled", one.id),
        ]
        hint = (context(mark("A reply in this thread is sent as the answer, too.")),) if asked else ()
        return ({"type": "actions", "elements": row},), hint
    if one.state is State.CLOSED:
        return ((context(mark("Closed without an answer.")),),)
    said = section(mrkdwn.prose(one.answer))
    signed = context(mark(f"Answered by {mrkdwn.inline(one.answered_by)} and sent to whoever asked."))
    return said, (signed, {"type": "actions", "elements": [_button(SAVE, "Save as verified answer", one.id)]})


def _button(name: str, label: str, value: str, **more: str) -> Block:
    return {"type": "button", "action_id": name, "text": view.words(label), "value": value, **more}


def _line(text: str, limit: int, *, multiline: bool = False) -> Block:
    start = {"initial_value": clip(text, limit)} if text else {}
    return {"type": "plain_text_input", "multiline": multiline, "max_length": limit, **start}


def _number(value: int) -> Block:
    return {"type": "number_input", "is_decimal_allowed": False, "initial_value": str(value)}


def _within(body: dict[str, Any], name: str, limit: int, what: str) -> dict[str, str]:
    length = len(view.typed(body, name))
    if not length:
        return {name: f"Please write {what}."}
    return {name: f"Please keep it to {limit} characters."} if length > limit else {}
