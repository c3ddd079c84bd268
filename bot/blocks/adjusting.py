"""The form in which a plan is adjusted: another date, tasks left out or brought back, one on another day; pure."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from bot.blocks import view
from bot.blocks.message import Block, plain
from knowledge.domain.preparation import Preparation, Task

ADJUST, ADJUSTED = "prepare_adjust", "prepare_adjusted"
DATE, OUT, TASK, TO = "adjust_date", "adjust_out", "adjust_task", "adjust_to"


class Change(NamedTuple):
    """What the form holds, as it was sent: any of it may be anybody's invention."""

    role: str
    on: date | None
    out: tuple[str, ...]
    task: str
    to: date | None


def button(plan: Preparation) -> Block:
    """Build the button that opens the form."""
    return {"type": "button", "action_id": ADJUST, "text": plain("Adjust"), "value": plan.role}


def form(plan: Preparation) -> Block:
    """Build the form as the plan stands."""
    coming = [task for day in plan.days for task in day.tasks]
    blocks = [view.field(DATE, "Day of the interview", {"type": "datepicker", "initial_date": plan.on.isoformat()})]
    if open_ones := _options((*coming, *plan.dropped)):
        out = _options(plan.dropped)
        menu: Block = {"type": "multi_static_select", "options": open_ones, **({"initial_options": out} if out else {})}
        hint = view.words("They stay out until you take them off this list.")
        blocks.append(view.field(OUT, "Leave these out", menu, optional=True, hint=hint))
    if movable := _options(coming):
        menu = {"type": "static_select", "options": movable}
        blocks.append(view.field(TASK, "Do one of these on another day", menu, optional=True))
        blocks.append(view.field(TO, "On this day", {"type": "datepicker"}, optional=True))
    return view.modal(ADJUSTED, title="Adjust the plan", submit="Adjust", blocks=blocks, notes=plan.role)


def read(body: dict[str, Any]) -> Change:
    """Read a submission."""
    return Change(
        role=str(body["view"].get("private_metadata") or ""),
        on=view.day(body, DATE),
        out=tuple(view.several(body, OUT)),
        task=view.chosen(body, TASK) or "",
        to=view.day(body, TO),
    )


def _options(tasks: tuple[Task, ...] | list[Task]) -> list[Block]:
    return [view.option(each.text, each.id) for each in tasks if len(each.id) <= view.VALUE][: view.OPTIONS]
