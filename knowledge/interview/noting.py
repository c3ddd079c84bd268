"""Finds a question in a working set and keeps the note on it; decides nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.errors import BadRequest

if TYPE_CHECKING:
    from knowledge.domain import Note, Question, WorkingSet


def asked_for(working: WorkingSet, question_id: str) -> Question:
    """The question of that id. Raises BadRequest where the set holds none."""
    question = working.question(question_id)
    if question is None:
        raise BadRequest(
            f"There is no question {question_id!r} in version {working.questions.version} of this set. "
            "Open the set again to see the questions it has."
        )
    return question


def noted(working: WorkingSet, note: Note) -> WorkingSet:
    """The set with ``note`` in place of the one on the same question, in the bank's order."""
    kept = {one.question_id: one for one in (*working.notes, note)}
    order = [one.id for one in working.questions.bank]
    return replace(working, notes=tuple(kept[name] for name in order if name in kept))
