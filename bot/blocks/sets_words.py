"""The sentences about question sets, and what the linter says of one; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.blocks import mrkdwn, notices
from bot.blocks import questions as cards
from bot.blocks.message import Block, Message, plain, say
from knowledge.domain import Question, Sharpened, Verdict, WorkingSet

START = "build_questions"


class Spoken(NamedTuple):
    """A text of a question that is said aloud, and where it stands."""

    place: str
    text: str


def building(title: str) -> Message:
    """Say that a set is being built."""
    return say(f"I'm building the questions for *{mrkdwn.inline(title)}* …")


def safe(error: Exception) -> str:
    """A known error's own sentence as safe text."""
    return mrkdwn.prose(str(error))


def panel_only() -> str:
    """Say in a form that question sets aren't for candidates."""
    return str(notices.panel_only().groups[0][0]["text"]["text"])


def shared(by: str, title: str) -> str:
    """Say who shares a set."""
    return f"{by} shared the question set for {title} with you."


def told(sentence: str) -> Message:
    """Say a sentence that is not yet safe."""
    return say(mrkdwn.inline(sentence))


def passed_on(name: str) -> Message:
    """Say that a set was shared."""
    return say(f"I've sent it to {mrkdwn.inline(name)} in a direct message.")


def sharpening() -> Message:
    """Say that a chat model is wording questions."""
    return say("I'm asking the chat model to word the planned questions for this role. It can take a minute.")


def sharpened(done: Sharpened) -> Message:
    """Say how many questions a chat model worded, and what becomes of the others."""
    count = f"{len(done.done)} question{'' if len(done.done) == 1 else 's'}"
    others = "The others stay as they were, because the new words failed a check. " if done.kept else ""
    if not done.done:
        return say(f"No question changed. {others}You can edit them yourself.")
    return say(f"{count} now in the chat model's words. {others}Look them over before you approve the set.")


def unreadable() -> Message:
    """Say that a button carries nothing that can be used."""
    return say("I can't tell which question set that button belongs to. `/rolecall questions` brings you a fresh copy.")


def too_late() -> Message:
    """Say that a form can't be opened any more."""
    return say("Slack gave up waiting before I could open the form. Please press the button again.")


def start(sentence: str) -> Message:
    """Say a sentence with the button that opens the form for a new set."""
    pressed: Block = {"type": "button", "action_id": START, "text": plain("Build interview questions")}
    said = say(sentence)
    return Message((*said.groups, ({"type": "actions", "elements": [pressed]},)))


def fresh(sentence: str) -> Message:
    """Say what stood in the way, and that the copy now shows what stands."""
    return say(mrkdwn.prose(sentence), "Your copy now shows the set as it stands.")


def overtaken(sentence: str) -> str:
    """Say in a form that somebody was faster."""
    return f"{mrkdwn.prose(sentence)} Your copy below now shows the set as it stands."


def conflict(sentence: str, question: Question | None) -> str:
    """Say in a form that somebody was faster, and what the question reads now; what was typed stays in the fields."""
    now = f" It now reads: “{mrkdwn.inline(question.lead)}”" if question else ""
    kept = "Your words are still below: save again to put them in."
    return f"{mrkdwn.prose(sentence)}{now} {kept}"


def spoken(working: WorkingSet) -> list[Spoken]:
    """Every text of a set that is said aloud, the plan's questions first."""
    bank = {question.id: question for question in working.questions.bank}
    planned = [bank[item.question_id] for item in working.questions.plan.items]
    rest = cards.unplanned(working.questions)
    named = [(f"{number} · {cards.name(one)}", one) for number, one in enumerate(planned, start=1)]
    named += [(f"{cards.name(one)} (not in the plan)", one) for one in rest]
    return [Spoken(place, text) for place, one in named for text in (one.lead, one.situational, *one.probes) if text]


def linted(working: WorkingSet, said: Sequence[Spoken], verdicts: Sequence[Verdict]) -> Message:
    """Say what the linter holds against a set, text by text, and what people's own words were marked for."""
    count = len(working.questions.bank)
    found = [
        _verdict(each, verdict) for each, verdict in zip(said, verdicts, strict=True) if verdict.verdict != "ok"
    ] + list(_noted(working))
    if not found:
        return say(f"The linter has nothing against any of the {count} questions, in the plan or out of it.")
    head = say(f"*What the linter says* of {count} questions, in the plan and out of it:")
    return Message((*head.groups, *(say(line).groups[0] for line in dict.fromkeys(found))))


def _verdict(each: Spoken, verdict: Verdict) -> str:
    weight = "may not be asked" if verdict.verdict == "block" else "worth a look"
    return _line(each.place, each.text, f"_{weight}:_ {mrkdwn.inline(str(verdict.rule))}", verdict.lawful_form)


def _noted(working: WorkingSet) -> Iterable[str]:
    bank = {question.id: question for question in working.questions.bank}
    for note in working.notes:
        for finding in note.findings:
            where = cards.name(bank[note.question_id]) if note.question_id in bank else ""
            yield _line(where, finding.text, f"_worth a look:_ {mrkdwn.inline(finding.rule)}", finding.instead)


def _line(place: str, text: str, rule: str, instead: str | None) -> str:
    advice = f" Instead: {mrkdwn.inline(instead)}" if instead else ""
    return f"*{place}*: “{mrkdwn.inline(text)}”\n{rule}.{advice}"
