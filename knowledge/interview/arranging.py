"""What people decide about a plan: in, out, order, minutes, what is left out; knows no wording and no bank."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.domain import Plan, PlanItem, Weights
from knowledge.errors import BadRequest
from knowledge.interview import generator
from knowledge.interview.noting import asked_for, noted
from knowledge.interview.plan import Wishes, asking_time, coverage, plan
from knowledge.interview.texts import check_minutes
from knowledge.interview.weights import slices, weighted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.domain import Choices, LeaveOut, Move, WorkingSet


def replanned(working: WorkingSet, minutes: int) -> WorkingSet:
    """The set with a new plan of ``minutes`` that keeps to what people decided, and its sheet.

    Raises BadRequest outside 15 to 180 minutes.
    """
    wishes = _wishes(working)
    made = plan(working.questions.bank, working.requirements, minutes, wishes)
    items = _as_ordered(made.items, working) if working.choices.ordered else made.items
    if wishes.slices:
        items = weighted(items, wishes)
    return _arranged(working, Plan(minutes, items))


def settled(working: WorkingSet) -> WorkingSet:
    """The set with its coverage sheet and warnings told anew; its plan stays."""
    questions = working.questions
    left_out = frozenset(working.choices.left_out)
    sheet = coverage(questions.bank, working.requirements, questions.plan, left_out)
    told = replace(questions, coverage=sheet, warnings=tuple(_warnings(working)))
    return replace(working, questions=told)


def remove(working: WorkingSet, question_id: str) -> WorkingSet:
    """The set with a question out of its plan, for later plans too."""
    items = _planned(working, question_id)
    choices = working.choices
    out = replace(choices, kept=_without(choices.kept, question_id), dropped=_with(choices.dropped, question_id))
    left = tuple(one for one in items if one.question_id != question_id)
    return _arranged(replace(working, choices=out), replace(working.questions.plan, items=left))


def put_back(working: WorkingSet, question_id: str) -> WorkingSet:
    """The set with a question of its bank as the last of its plan, for later plans too."""
    question, choices = asked_for(working, question_id), working.choices
    planned = working.questions.plan
    if any(one.question_id == question_id for one in planned.items):
        raise BadRequest("That question is in the plan already. Move it, or change its minutes.")
    back = replace(
        choices,
        kept=_with(choices.kept, question_id),
        dropped=_without(choices.dropped, question_id),
        # of two decisions by hand that contradict each other the later holds
        left_out=_without(choices.left_out, question.requirement_id),
    )
    item = PlanItem(question_id, choices.timed.get(question_id, question.minutes))
    return _arranged(replace(working, choices=back), replace(planned, items=(*planned.items, item)))


def move(working: WorkingSet, edit: Move) -> WorkingSet:
    """The set with a planned question moved by so many places; beyond either end it stays at that end."""
    items = list(_planned(working, edit.question_id))
    place = next(number for number, one in enumerate(items) if one.question_id == edit.question_id)
    item = items.pop(place)
    items.insert(max(0, place + edit.steps), item)
    if tuple(items) == working.questions.plan.items:
        return working
    choices = replace(working.choices, ordered=True)
    return _arranged(replace(working, choices=choices), replace(working.questions.plan, items=tuple(items)))


def shown_minutes(working: WorkingSet, question_id: str) -> int:
    """The minutes a question shows: those of the plan, else its own."""
    planned = {one.question_id: one.minutes for one in working.questions.plan.items}
    return planned.get(question_id, asked_for(working, question_id).minutes)


def retimed(working: WorkingSet, question_id: str, minutes: int) -> WorkingSet:
    """The set with a question's minutes set by hand, also in its plan. Raises BadRequest outside 1 to 30."""
    question = replace(asked_for(working, question_id), minutes=check_minutes(minutes))
    note = working.note(question_id)
    marked = noted(working, replace(note, edited=tuple(sorted({*note.edited, "minutes"}))))
    bank = tuple(question if one.id == question_id else one for one in working.questions.bank)
    planned = working.questions.plan
    items = tuple(one._replace(minutes=minutes) if one.question_id == question_id else one for one in planned.items)
    choices = replace(working.choices, timed={**working.choices.timed, question_id: minutes})
    questions = replace(working.questions, bank=bank)
    return _arranged(replace(marked, choices=choices, questions=questions), replace(planned, items=items))


def leave_out(working: WorkingSet, edit: LeaveOut) -> WorkingSet:
    """The set planned anew without these requirements, which the sheet then calls not assessed."""
    known = [one.id for one in working.requirements]
    unknown = [one for one in edit.requirement_ids if one not in known]
    if unknown:
        raise BadRequest(
            f"There is no requirement {unknown[0]!r} in this set, so it can't be left out. The coverage sheet names "
            "the requirements."
        )
    chosen = tuple(one for one in known if one in edit.requirement_ids)
    stands = {one.id: one.requirement_id for one in working.questions.bank}
    kept = tuple(one for one in working.choices.kept if stands[one] not in chosen)
    choices = replace(working.choices, left_out=chosen, kept=kept)
    return replanned(replace(working, choices=choices), working.questions.plan.minutes)


def _wishes(working: WorkingSet) -> Wishes:
    choices, bank = working.choices, working.questions.bank
    gone = {note.question_id for note in working.notes if note.gone}
    out = {one.id for one in bank if one.requirement_id in choices.left_out}
    barred = frozenset({*choices.dropped, *out, *(gone - set(choices.kept))})
    by_role = choices.weights is Weights.ROLE
    return Wishes(
        kept=frozenset(choices.kept) - barred,
        barred=barred,
        timed=choices.timed,
        slices=slices(bank, working.requirements, working.shares) if by_role else {},
    )


def _as_ordered(items: tuple[PlanItem, ...], working: WorkingSet) -> tuple[PlanItem, ...]:
    """``items`` in the order that a person gave those which were planned before; new ones follow."""
    before = [one.question_id for one in working.questions.plan.items]
    return tuple(
        sorted(items, key=lambda one: before.index(one.question_id) if one.question_id in before else len(before))
    )


def _planned(working: WorkingSet, question_id: str) -> tuple[PlanItem, ...]:
    asked_for(working, question_id)
    items = working.questions.plan.items
    if not any(one.question_id == question_id for one in items):
        raise BadRequest("That question is not in the plan. Put it back first.")
    return items


def _arranged(working: WorkingSet, planned: Plan) -> WorkingSet:
    return settled(replace(working, questions=replace(working.questions, plan=planned)))


def _warnings(working: WorkingSet) -> Iterator[str]:
    bank, planned, choices = working.questions.bank, working.questions.plan, working.choices
    yield from generator.warnings(bank, working.requirements)
    needed, there = sum(one.minutes for one in planned.items), asking_time(planned.minutes)
    if needed > there:
        yield (
            f"The questions in the plan take {needed} minutes and {there} are there for them. Take one out, or plan a "
            "longer interview."
        )
    gone = sum(note.gone for note in working.notes)
    if gone:
        yield f"{gone} of the questions stand for lines that are no longer in the advert."
    if choices.weights is Weights.ROLE and not working.shares:
        yield "The advert doesn't say how the working time is split, so everything weighs alike."


def _with(ids: tuple[str, ...], added: str) -> tuple[str, ...]:
    return (*_without(ids, added), added)


def _without(ids: tuple[str, ...], removed: str) -> tuple[str, ...]:
    return tuple(one for one in ids if one != removed)


def choose(working: WorkingSet, choices: Choices) -> WorkingSet:
    """The set planned anew by other choices, at the same minutes."""
    return replanned(replace(working, choices=choices), working.questions.plan.minutes)
