"""Tells one change to a question set as a log entry: what differed before and after; keeps nothing."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from knowledge.domain import Add, LogEntry

if TYPE_CHECKING:
    from datetime import datetime

    from knowledge.domain import Edit, Question, Reading, SetDiff, Touched, WorkingSet

_ACTIONS = {
    "Reword": "edited", "Swap": "swapped", "Regenerate": "regenerated", "Remove": "removed", "PutBack": "put back",
    "Add": "added", "Move": "moved", "LeaveOut": "left out", "Resize": "planned anew", "Weigh": "weights chosen",
    "Carry": "framework chosen", "Sharpen": "sharpened",
}  # fmt: skip


_DIFFERENCES = ("added", "removed", "changed")


def edit_entry(before: WorkingSet, after: WorkingSet, edit: Edit, user: str, at: datetime) -> LogEntry:
    """The entry for one edit."""
    question_id = after.questions.bank[-1].id if isinstance(edit, Add) else getattr(edit, "question_id", None)
    old, new = _state(before, question_id), _state(after, question_id)
    differing = [name for name in (*old, *new) if old.get(name) != new.get(name)]
    return LogEntry(
        set_id=after.id,
        revision=after.revision,
        at=at,
        user=user,
        action=_ACTIONS[type(edit).__name__],
        question_id=question_id,
        before={name: old.get(name) for name in dict.fromkeys(differing)},
        after={name: new.get(name) for name in dict.fromkeys(differing)},
    )


def step_entry(before: WorkingSet | None, after: WorkingSet, action: str, user: str, at: datetime) -> LogEntry:
    """The entry for a step in the life of a set: built, reopened, refreshed, approved, retired."""
    return LogEntry(
        set_id=after.id,
        revision=after.revision,
        at=at,
        user=user,
        action=action,
        before=_standing(before) if before else None,
        after=_standing(after),
    )


def _standing(working: WorkingSet) -> dict[str, Any]:
    return {"version": working.questions.version, "state": working.state.value, "document": working.document_sha}


def _state(working: WorkingSet, question_id: str | None) -> dict[str, Any]:
    """All that an edit can change: the question's fields, the plan, and what people chose."""
    question = working.question(question_id) if question_id else None
    choices = asdict(working.choices)
    return {
        **(_fields(question) if question else {}),
        **({"worded_by": working.note(question.id).worded_by} if question else {}),
        "plan": [list(item) for item in working.questions.plan.items],
        "plan_minutes": working.questions.plan.minutes,
        "weights": choices["weights"].value,
        "framework": choices["framework"],
        "left_out": list(choices["left_out"]),
    }


def _fields(question: Question) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(question).items()}


def outdated_entry(working: WorkingSet, diff: SetDiff, reading: Reading, user: str, at: datetime) -> LogEntry:
    """The entry for an advert that changed under a set: the requirements concerned, and their questions."""
    return LogEntry(
        set_id=working.id,
        revision=working.revision,
        at=at,
        user=user,
        action="out of date",
        before={"document": working.document_sha},
        after={"document": reading.document.sha256, **{name: _told(getattr(diff, name)) for name in _DIFFERENCES}},
    )


def _told(touched: tuple[Touched, ...]) -> list[dict[str, Any]]:
    return [one._asdict() | {"question_ids": list(one.question_ids)} for one in touched]
