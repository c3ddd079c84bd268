"""The plan of a set: its minutes, who of the panel asks what, weights and framework; thin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.blocks import sets_fields, sets_forms
from bot.blocks.sets import ORDINALS
from bot.listeners.sets import board
from bot.listeners.sets.building import frameworks
from bot.listeners.sets.forms import Submission, Wrong, opening, submitting
from knowledge.domain import Carry, Resize, SetState, Weigh, Weights
from knowledge.errors import BadRequest, SetChanged

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.blocks.message import Block
    from bot.blocks.sets_mark import Mark
    from bot.desk import Desk
    from knowledge.domain import Edit, Editor, WorkingSet


async def _form(desk: Desk, mark: Mark, who: Editor, working: WorkingSet) -> Block:
    return sets_forms.plan(await board.drawn(desk, mark, who, working), frameworks())


async def _plan(desk: Desk, sent: Submission) -> Callable[[], Awaitable[None]]:
    panel, mark = desk.knowledge.panel, sent.mark
    working = await panel.find(mark.set_id, sent.who)
    if working.revision != mark.revision:
        raise SetChanged
    size = _size(sent)
    edits = [] if working.state is SetState.APPROVED else _edits(sent, working)
    # Looked at first, so that either all of it is done or nothing.
    seen = await panel.view(mark.role, sent.who, edits) if edits else working
    if size > 1:
        _divided(desk, seen, size)
    who = sent.who
    for edit in edits:
        working = await panel.change(working.id, who, edit)
        who = who._replace(revision=working.revision)
    after, found = working, mark._replace(panel=size)

    async def then() -> None:
        await board.refresh(desk, found, who, after)

    return then


def _divided(desk: Desk, working: WorkingSet, size: int) -> None:
    try:
        desk.knowledge.panel.divide(working.questions, size)
    except BadRequest as error:
        raise Wrong({"panel": str(error)}) from None


def _edits(sent: Submission, working: WorkingSet) -> list[Edit]:
    """The changes that make of a set's plan what the form asks for."""
    from knowledge.interview.plan import check_minutes

    try:
        minutes = sets_fields.asked_minutes(sent.values)
        check_minutes(minutes)
    except BadRequest as error:
        raise Wrong({"own_minutes": str(error)}) from None
    choices, framework = working.choices, sent.text("framework")
    carried = None if framework in {"", sets_forms.NO_FRAMEWORK} else framework
    weights = sent.text("weights")
    edits: list[Edit] = [Carry(carried)] if carried != choices.framework else []
    edits += [Weigh(Weights(weights))] if weights in set(Weights) and weights != choices.weights else []
    return edits + ([Resize(minutes)] if minutes != working.questions.plan.minutes else [])


def _size(sent: Submission) -> int:
    size = sent.text("panel")
    if not size.isdecimal() or not 1 <= int(size) <= len(ORDINALS):
        raise Wrong({"panel": f"A panel has 1 to {len(ORDINALS)} interviewers. Choose one of those."})
    return int(size)


opened = opening(_form)
submitted = submitting(_plan, title="Plan", field="panel")
