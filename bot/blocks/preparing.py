"""A plan towards an interview as a message, and the form that asks for role and date; pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from bot.blocks import adjusting, mrkdwn, stories, view
from bot.blocks.message import Block, Group, Message, context, mark, plain, say, section
from knowledge.domain import Modality, Role
from knowledge.domain.preparation import Matter, Preparation, Task

START, PLANNED, TICK = "prepare_start", "prepare_planned", "prepare_tick"
ROLE, DATE = "prepare_role", "prepare_date"
# More at once isn't read; the rest comes up as these are done.
_TASKS, _MATTERS, _NEEDS, _BAR = 6, 6, 2, 10
_LINE, _LEFT_OUT = 200, 500


class Wanted(NamedTuple):
    """What the form holds; the role's id is as it was sent, and may be anybody's invention."""

    role: str
    on: date | None


def form(roles: Sequence[Role], role: str = "") -> Block:
    """Build the form for a plan."""
    options = [view.option(each.title, each.id) for each in roles if len(each.id) <= view.VALUE][: view.OPTIONS]
    menu: Block = {"type": "static_select", "placeholder": view.words("Which role?"), "options": options}
    if chosen := next((each for each in options if each["value"] == role), None):
        menu["initial_option"] = chosen
    fields = [view.field(ROLE, "Role", menu), view.field(DATE, "Day of the interview", {"type": "datepicker"})]
    return view.modal(PLANNED, title="Prepare", submit="Make a plan", blocks=fields)


def read(body: dict[str, Any]) -> Wanted:
    """Read a submission."""
    return Wanted(view.chosen(body, ROLE) or "", view.day(body, DATE))


def card(plan: Preparation) -> Message:
    """Build the plan: the next tasks with a button each, then what is assessed and what to ask."""
    head = f"*Preparing for {mrkdwn.inline(plan.title)}*, interview on {_day(plan.on)}\n{_progress(plan)}"
    groups: list[Group] = [section(head), *_tasks(plan)]
    groups.append(section(f"*What is likely assessed, in the advert's words*\n{_matters(plan)}"))
    groups.append(section(stories.untold([need.text for need in plan.needs if not need.story], len(plan.needs))))
    if plan.to_ask:
        asked = "\n".join(f"• {mrkdwn.inline(each)}" for each in plan.to_ask)
        groups.append(section(f"*To ask them, because the advert doesn't say*\n{asked}"))
    note = f"Only you can see this. To try an answer: `/rolecall practise {mrkdwn.inline(plan.title)}`"
    groups.append((_buttons(plan), context(mark(note))))
    return Message(groups=tuple(groups))


def button(label: str) -> Block:
    """Build the button that opens the form."""
    return {"type": "button", "action_id": START, "text": plain(label)}


def resting() -> Message:
    """Say that a plan's role is closed, and that the plan is kept."""
    return say(
        "That role is closed at the moment, so its plan rests. Nothing of it is lost: if the role opens again, the "
        "plan and your stories are as you left them."
    )


def typed() -> Message:
    """Say how a plan is asked for where no form can be opened."""
    return say("Which role, and when? Type it like this: `/rolecall prepare Platform Engineer 2026-12-01`.")


def gone() -> Message:
    """Say that there is no such plan any more."""
    return say("I no longer have that plan, or its day has passed. `/rolecall prepare` makes another.")


def _progress(plan: Preparation) -> str:
    done, all_of_them = plan.progress
    filled = round(_BAR * done / all_of_them) if all_of_them else _BAR
    return f"{'▰' * filled}{'▱' * (_BAR - filled)} {done} of {all_of_them} done"


def _matters(plan: Preparation) -> str:
    lines = [line for matter in plan.matters[:_MATTERS] for line in _matter(matter)]
    more = len(plan.matters) - _MATTERS
    return "\n".join([*lines, f"and {more} more topics in the advert"] if more > 0 else lines)


def _matter(matter: Matter) -> list[str]:
    story = f" (your story: {mrkdwn.inline(matter.story)})" if matter.story else ""
    shown = [
        f"• {mrkdwn.inline(mrkdwn.clip(need.text, _LINE))}{_level(need.modality)}" for need in matter.needs[:_NEEDS]
    ]
    more = len(matter.needs) - _NEEDS
    return [f"*{mrkdwn.inline(matter.title)}*{story}", *shown, *([f"• and {more} more"] if more > 0 else ())]


def _level(modality: Modality) -> str:
    return "" if modality is Modality.NONE else f" _({modality.value})_"


def _tasks(plan: Preparation) -> list[Group]:
    coming = [(day.on, task) for day in plan.days for task in day.tasks]
    groups: list[Group] = [
        (_task(plan.role, task, f"{_day(on, short=True)}: {mrkdwn.inline(task.text)} ({task.minutes} min)", "Done"),)
        for on, task in coming[:_TASKS]
    ]
    if len(coming) > _TASKS:
        groups.append(section(f"and {len(coming) - _TASKS} more up to the day"))
    if not coming:
        groups.append(section("Everything is done. Sleep well."))
    if plan.done:
        last = plan.done[-1]
        groups.append((_task(plan.role, last, f"~{mrkdwn.inline(last.text)}~", "Open again"),))
    if plan.dropped:
        left = "; ".join(mrkdwn.inline(task.text) for task in plan.dropped)
        groups.append((context(mark(f"Left out: {mrkdwn.clip(left, _LEFT_OUT)}. *Adjust* brings it back.")),))
    return groups


def _task(role: str, task: Task, text: str, label: str) -> Block:
    value = f"{'open' if label == 'Open again' else 'done'}|{role}|{task.id}"
    button = {"type": "button", "action_id": TICK, "text": plain(label), "value": value}
    return {"type": "section", "text": mark(text), "accessory": button}


def _day(day: date, *, short: bool = False) -> str:
    """A day as people say it."""
    return f"{day:%a} {day.day} {day:%b}" if short else f"{day:%A} {day.day} {day:%B} {day.year}"


def _buttons(plan: Preparation) -> Block:
    elements = [stories.button(plan.role), adjusting.button(plan), button("Another role")]
    return {"type": "actions", "elements": elements}
