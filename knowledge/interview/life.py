"""The life of a question set: started, edited, approved, opened again, retired; pure, and knows no store."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from knowledge.domain import (
    Add,
    Carry,
    Edit,
    LeaveOut,
    Move,
    PutBack,
    Regenerate,
    Remove,
    Resize,
    Reword,
    SetState,
    Sharpen,
    Swap,
    Weigh,
    WorkingSet,
)
from knowledge.errors import BadRequest
from knowledge.interview import arranging, generator, revision, swapping
from knowledge.interview.adding import add
from knowledge.interview.frameworks import check_name
from knowledge.interview.rewording import check_spoken, reword, sharpened
from knowledge.interview.weights import shares

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from knowledge.domain import Reading
    from knowledge.interview.bank import Bank

MINUTES = 45


def start(reading: Reading, bank: Bank, minutes: int = MINUTES) -> WorkingSet:
    """A draft as the machine draws it. Raises what ``generator.build`` raises."""
    drawn = generator.build(reading, bank, minutes)
    blank = WorkingSet(
        id="",
        role=reading.role.id,
        state=SetState.DRAFT,
        revision=0,
        document_sha=reading.document.sha256,
        questions=drawn,
        requirements=reading.requirements,
        shares=shares(reading.facts),
    )
    return blank.numbered(1)


def edited(working: WorkingSet, edit: Edit, bank: Bank) -> WorkingSet:
    """The set after one edit, its sheet told anew and its revision one higher; itself where nothing changes.

    Raises BadRequest for a set that takes no edits and for an edit that doesn't fit, UnlawfulQuestion for words that
    may not be asked.
    """
    check_editable(working)
    done = _done(working, edit, bank)
    return working if done == working else stepped(done, SetState.EDITED)


def check_editable(working: WorkingSet) -> None:
    """Raise BadRequest for a set that takes no edits."""
    if working.state is SetState.RETIRED:
        raise BadRequest("This set is retired, so it can't be changed. Build a new one for the role.")
    if working.state is SetState.APPROVED:
        raise BadRequest("This version is approved and stays as it is. Open a new draft of it to make changes.")


def stepped(working: WorkingSet, state: SetState) -> WorkingSet:
    """The set in that state, one revision on."""
    return replace(working, state=state, revision=working.revision + 1)


def _done(working: WorkingSet, edit: Edit, bank: Bank) -> WorkingSet:
    match edit:
        case Reword():
            return _reworded(working, edit)
        case Add():
            added = add(working, edit, bank)
            return arranging.put_back(added, added.questions.bank[-1].id)
        case Sharpen():
            return sharpened(working, edit)
        case Swap(question_id):
            return arranging.settled(swapping.swap(working, question_id, bank))
        case Regenerate(question_id):
            return arranging.settled(swapping.regenerate(working, question_id, bank))
        case Remove(question_id):
            return arranging.remove(working, question_id)
        case PutBack(question_id):
            return arranging.put_back(working, question_id)
        case Move():
            return arranging.move(working, edit)
        case LeaveOut():
            return arranging.leave_out(working, edit)
        case Resize(minutes):
            return arranging.replanned(working, minutes)
        case Weigh(weights):
            return arranging.choose(working, replace(working.choices, weights=weights))
        case Carry(framework):
            name = check_name(framework) if framework else None
            return replace(working, choices=replace(working.choices, framework=name))
        case _:
            assert_never(edit)


def _reworded(working: WorkingSet, edit: Reword) -> WorkingSet:
    """Texts first; minutes count as changed where they differ from those that are shown for the question."""
    question_id, wording = edit
    after = arranging.settled(reword(working, Reword(question_id, replace(wording, minutes=None))))
    if wording.minutes is None or wording.minutes == arranging.shown_minutes(working, question_id):
        return after
    return arranging.retimed(after, question_id, wording.minutes)


def reopened(working: WorkingSet) -> WorkingSet:
    """A draft that starts as a copy of an approved version, which itself stays."""
    fresh = working.numbered(working.questions.version + 1)
    return replace(fresh, state=SetState.DRAFT, revision=0, approved_by=None, approved_at=None)


def approved(working: WorkingSet, user: str, at: datetime) -> WorkingSet:
    """The set approved, and frozen for good.

    Raises BadRequest where it is approved or retired already, out of date, or plans no question; UnlawfulQuestion
    where one of its questions may not be asked.
    """
    if working.state is SetState.APPROVED:
        raise BadRequest(f"Version {working.questions.version} is approved already.")
    if working.state is SetState.RETIRED:
        raise BadRequest("This set is retired, so it can't be approved. Build a new one for the role.")
    if working.out_of_date:
        raise BadRequest("The advert has changed since this set was built. Refresh it, look it over, then approve it.")
    if not working.questions.plan.items:
        raise BadRequest("There is no question in the plan. Put at least one back before you approve the set.")
    check_spoken(working.questions.bank)
    return replace(stepped(working, SetState.APPROVED), approved_by=user, approved_at=at)


def retired(working: WorkingSet) -> WorkingSet:
    """The set taken out of use; it stays readable. Raises BadRequest where it is retired already."""
    if working.state is SetState.RETIRED:
        raise BadRequest(f"Version {working.questions.version} is retired already.")
    return stepped(working, SetState.RETIRED)


def followed(working: WorkingSet, reading: Reading, bank: Bank) -> WorkingSet:
    """A new draft of the set for the advert as it is now.

    Raises BadRequest where the set is retired, and what ``revision.refreshed`` raises.
    """
    if working.state is SetState.RETIRED:
        raise BadRequest("This set is retired, so it can't be refreshed. Build a new one for the role.")
    state = SetState.DRAFT if working.state is SetState.DRAFT else SetState.EDITED
    fresh = revision.refreshed(working, reading, bank).numbered(working.questions.version + 1)
    return replace(fresh, state=state, revision=0, approved_by=None, approved_at=None)


def viewed(working: WorkingSet, edits: Iterable[Edit], bank: Bank) -> WorkingSet:
    """The set as it would be after these edits, whatever its state; a view to look at, never to be kept.

    Planning for the minutes that the set has already leaves its plan as it stands.
    """
    for edit in edits:
        if not (isinstance(edit, Resize) and edit.minutes == working.questions.plan.minutes):
            working = _done(working, edit, bank)
    return working
