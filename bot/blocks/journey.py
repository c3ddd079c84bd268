"""A candidate's own way to an interview, on their Home tab: plans, practice, questions that wait; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.blocks import charts, mrkdwn, view
from bot.blocks.message import Block, context, mark, section
from bot.blocks.preparing import START
from knowledge.domain.escalations import Escalation
from knowledge.domain.practice import Grade, Tried
from knowledge.domain.preparation import Progress

_SHOWN, _WAITS = 3, 5
_CHARACTERS = 200
_LEVELS = tuple(grade.value for grade in Grade)


@dataclass(frozen=True, slots=True)
class Journey:
    """What somebody has under way; all of it is theirs alone."""

    plans: Sequence[Progress] = ()
    tried: Sequence[Tried] = ()
    waits: Sequence[Escalation] = ()


def home(found: Journey, titles: Mapping[str, str]) -> list[Block]:
    """Build the part of the Home tab that only its person sees; nothing where nothing is under way."""
    if not (found.plans or found.tried or found.waits):
        return []
    return [
        {"type": "header", "text": view.words("Your preparation")},
        *(block for plan in found.plans[:_SHOWN] for block in _plan(plan)),
        *(block for tried in found.tried[:_SHOWN] for block in _tried(tried)),
        *_waiting(found.waits, titles),
        context(mark("Only you can see this.")),
        {"type": "divider"},
    ]


def _plan(plan: Progress) -> list[Block]:
    when = f"{plan.on.day} {plan.on:%B %Y}"
    bar = f"{charts.meter(plan.done, plan.tasks)} {plan.done} of {plan.tasks} done"
    text = f"*{_short(plan.title)}*, interview on {when}\n{bar}"
    button = {"type": "button", "action_id": START, "text": view.words("Another date or role")}
    return [{"type": "section", "text": mark(text), "accessory": button}]


def _tried(tried: Tried) -> list[Block]:
    levels = [_LEVELS.index(grade) + 1 for grade in tried.grades]
    times = "1 answer" if len(levels) == 1 else f"{len(levels)} answers"
    return [
        *section(f"*Practice for {_short(tried.title)}*: {times}, from the first to the latest"),
        charts.preformatted(charts.steps(levels, _LEVELS)),
    ]


def _waiting(waits: Sequence[Escalation], titles: Mapping[str, str]) -> list[Block]:
    if not waits:
        return []
    lines = [f"• “{_short(one.question)}”{_about(one, titles)}" for one in waits[:_WAITS]]
    more = [f"and {len(waits) - _WAITS} more"] if len(waits) > _WAITS else []
    return list(section("\n".join(["*Waiting for a recruiter's answer*", *lines, *more])))


def _about(one: Escalation, titles: Mapping[str, str]) -> str:
    title = titles.get(one.role or "")
    return f", {_short(title)}" if title else ""


def _short(text: str) -> str:
    return mrkdwn.inline(mrkdwn.clip(text, _CHARACTERS))
