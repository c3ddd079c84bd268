"""A question set as cards for an interviewer, in the order they'd be asked; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.blocks import mrkdwn
from bot.blocks.message import Group, Message, context, mark, section
from knowledge.domain import Question, QuestionSet

_STATUS = {
    "asked": "asked in this interview",
    "bank": "further questions",
    "other-stage": "other stage",
    "cv": "from the CV",
    "work-sample": "work sample",
    "not-assessed": "deliberately not assessed",
}
_DRAFT = "a draft to make your own"
_PRIVATE = "For the panel only: please don't share it with candidates."


def plan(questions: QuestionSet, title: str) -> Message:
    """Build the interview itself: heading, coverage, warnings, and a card for each planned question."""
    bank = {question.id: question for question in questions.bank}
    cards = [
        (*card(number, bank[item.question_id], minutes=item.minutes), {"type": "divider"})
        for number, item in enumerate(questions.plan.items, start=1)
    ]
    return Message(groups=(heading(questions, title), *warnings(questions), *cards))


def rest(questions: QuestionSet) -> Message | None:
    """Build the cards of the bank that the plan leaves out; None when it leaves out none."""
    left = unplanned(questions)
    if not left:
        return None
    first = len(questions.plan.items) + 1
    cards = [
        (*card(number, question, minutes=question.minutes), {"type": "divider"})
        for number, question in enumerate(left, start=first)
    ]
    return Message(groups=(section("*Further questions*, to swap in or to follow up with:"), *cards))


def unplanned(questions: QuestionSet) -> list[Question]:
    """The questions of the bank that the plan leaves out."""
    planned = {item.question_id for item in questions.plan.items}
    return [question for question in questions.bank if question.id not in planned]


def heading(questions: QuestionSet, title: str, *, standing: str = _DRAFT, further: Sequence[str] = ()) -> Group:
    """Build what stands above the cards; ``standing`` and ``further`` lines are safe text."""
    counted = Counter(each.status for each in questions.coverage)
    coverage = " · ".join(f"{words}: {counted[status]}" for status, words in _STATUS.items() if counted[status])
    count = len(questions.plan.items)
    head = section(
        f"*Questions for {mrkdwn.inline(title)}:* {_counted(count)} in {questions.plan.minutes} minutes, "
        f"version {questions.version}, {standing}."
    )
    lines = [f"Requirements: {coverage}"] if coverage else []
    return (*head, *(context(mark(line)) for line in (*lines, *further, _PRIVATE)))


def warnings(questions: QuestionSet) -> Iterable[Group]:
    """Build what is worth knowing about a set."""
    return (section(f"_Worth knowing:_ {mrkdwn.inline(warning)}") for warning in questions.warnings)


def name(question: Question) -> str:
    """A question's topic as a person would read it, as safe text."""
    return mrkdwn.inline(question.topic.replace("-", " ").capitalize())


def card(number: int, question: Question, *, minutes: int, told: Sequence[str] = ()) -> Group:
    """Build one question with what to listen for; ``told`` are further quiet lines of safe text."""
    mine = " · generic: edit me" if question.generic else ""
    lines = [
        f"*{number} · {name(question)}* ({minutes} min{mine}), {_ground(question)}",
        f"*{mrkdwn.inline(question.lead)}*",
        f"_If they haven't:_ {mrkdwn.inline(question.situational)}" if question.situational else "",
        f"_Ask further:_ {_joined(question.probes)}" if question.probes else "",
    ]
    quiet = [f"{level}: {mrkdwn.inline(text)}" for level, text in sorted(question.anchors.items())]
    if question.red_flags:
        quiet.append(f"_Listen for:_ {_joined(question.red_flags)}")
    quiet += told
    # A context text shares the section's limit, so the quiet lines take as many blocks as they need.
    listening = tuple(context(mark(piece)) for piece in mrkdwn.split("\n".join(quiet)))
    return (*section("\n".join(filter(None, lines))), *listening)


def _ground(question: Question) -> str:
    """Say for which words of the advert a question stands."""
    quote = mrkdwn.inline(question.quote)
    return f"for “{quote}”" if quote else "written by hand, for no line of the advert"


def _counted(count: int) -> str:
    return f"{count} question{'' if count == 1 else 's'}"


def _joined(texts: Iterable[str]) -> str:
    return " · ".join(mrkdwn.inline(text) for text in texts)
