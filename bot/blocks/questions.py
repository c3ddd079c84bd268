"""A question set as cards for an interviewer, in the order they'd be asked; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bot.blocks import mrkdwn
from bot.blocks.message import Group, Message, context, mark, section
from knowledge.domain import Question, QuestionSet

_STATUS = {
    "asked": "asked in this interview",
    "bank": "further questions below",
    "other-stage": "other stage",
    "cv": "from the CV",
    "work-sample": "work sample",
    "not-assessed": "deliberately not assessed",
}


def plan(questions: QuestionSet, title: str) -> Message:
    """Build the interview itself: heading, coverage, warnings, and a card for each planned question."""
    bank = {question.id: question for question in questions.bank}
    cards = [
        _card(number, bank[item.question_id], minutes=item.minutes)
        for number, item in enumerate(questions.plan.items, start=1)
    ]
    return Message(groups=(_heading(questions, title), *_warnings(questions), *cards))


def rest(questions: QuestionSet) -> Message | None:
    """Build the cards of the bank that the plan leaves out; None when it leaves out none."""
    planned = {item.question_id for item in questions.plan.items}
    left = [question for question in questions.bank if question.id not in planned]
    if not left:
        return None
    first = len(planned) + 1
    cards = [_card(number, question, minutes=question.minutes) for number, question in enumerate(left, start=first)]
    return Message(groups=(section("*Further questions*, to swap in or to follow up with:"), *cards))


def _heading(questions: QuestionSet, title: str) -> Group:
    counted = Counter(each.status for each in questions.coverage)
    coverage = " · ".join(f"{words}: {counted[status]}" for status, words in _STATUS.items() if counted[status])
    count = len(questions.plan.items)
    head = section(
        f"*Questions for {mrkdwn.inline(title)}:* {_counted(count)} in {questions.plan.minutes} minutes, "
        f"version {questions.version}, a draft to make your own."
    )
    lines = [f"Requirements: {coverage}"] if coverage else []
    lines.append("For the panel only: please don't share it with candidates.")
    return (*head, *(context(mark(line)) for line in lines))


def _counted(count: int) -> str:
    return f"{count} question{'' if count == 1 else 's'}"


def _warnings(questions: QuestionSet) -> Iterable[Group]:
    return (section(f"_Worth knowing:_ {mrkdwn.inline(warning)}") for warning in questions.warnings)


def _card(number: int, question: Question, *, minutes: int) -> Group:
    mine = " · generic: edit me" if question.generic else ""
    name = mrkdwn.inline(question.topic.replace("-", " ").capitalize())
    lines = [
        f"*{number} · {name}* ({minutes} min{mine}), for “{mrkdwn.inline(question.quote)}”",
        f"*{mrkdwn.inline(question.lead)}*",
        f"_If they haven't:_ {mrkdwn.inline(question.situational)}" if question.situational else "",
        f"_Ask further:_ {_joined(question.probes)}" if question.probes else "",
    ]
    quiet = [f"{level}: {mrkdwn.inline(text)}" for level, text in sorted(question.anchors.items())]
    if question.red_flags:
        quiet.append(f"_Listen for:_ {_joined(question.red_flags)}")
    # A context text shares the section's limit, so the quiet lines take as many blocks as they need.
    listening = tuple(context(mark(piece)) for piece in mrkdwn.split("\n".join(quiet)))
    return (*section("\n".join(filter(None, lines))), *listening, {"type": "divider"})


def _joined(texts: Iterable[str]) -> str:
    return " · ".join(mrkdwn.inline(text) for text in texts)
