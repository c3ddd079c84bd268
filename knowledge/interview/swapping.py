"""Takes another question for the same requirement, or makes it again as it was first drawn; never a practice lead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from knowledge.errors import BadRequest
from knowledge.interview.allocation import met
from knowledge.interview.frames import condition_leads, conditional, generic, generic_leads
from knowledge.interview.generator import drawn, from_topic, is_condition
from knowledge.interview.noting import asked_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.domain import Question, Requirement, WorkingSet
    from knowledge.interview.bank import Bank


class Option(NamedTuple):
    """A question that would do, and its lead without the words that name the requirement."""

    question: Question
    bare: str


def swap(working: WorkingSet, question_id: str, bank: Bank) -> WorkingSet:
    """The set with the next question for the same requirement that it doesn't hold yet.

    Live questions of the requirement's topics come first, then frames, each list read on from where the question
    stands and round again. Raises BadRequest for an unknown question, or where nothing else is left.
    """
    question, requirement = _of_advert(working, question_id)
    return put(working, replace(another(question, requirement, working.questions.bank, bank), id=question_id))


def regenerate(working: WorkingSet, question_id: str, bank: Bank) -> WorkingSet:
    """The set with a question as it was first drawn; where that lead is in use by now, with the next free one.

    Raises BadRequest for an unknown question, or one that was written by hand.
    """
    question, requirement = _of_advert(working, question_id)
    if working.note(question_id).by_hand:
        raise BadRequest("This question was written by hand, so it can't be made again. Edit it, or remove it.")
    fresh = replace(first(requirement, working.requirements, bank), id=question_id)
    if _used(fresh.lead, (one for one in working.questions.bank if one.id != question_id)):
        fresh = replace(another(question, requirement, working.questions.bank, bank), id=question_id)
    return put(working, fresh)


def first(requirement: Requirement, requirements: tuple[Requirement, ...], bank: Bank) -> Question:
    """The question that ``requirement`` gets when the whole set is drawn."""
    return drawn(requirements, bank)[requirements.index(requirement)]


def another(question: Question, requirement: Requirement, taken: Sequence[Question], bank: Bank) -> Question:
    """The next question for ``requirement`` after ``question`` whose lead is not among ``taken``."""
    for options in (_live(requirement, bank), _framed(requirement, bank)):
        for option in _read_on(options, question):
            if not _used(option.bare, taken):
                return option.question
    raise BadRequest(
        "The bank holds no other question for this requirement that the set doesn't use already. Edit this one, or "
        "write one of your own."
    )


def put(working: WorkingSet, question: Question) -> WorkingSet:
    """The set with ``question`` in the place of the one of its id; what was written on that is given up."""
    if working.question(question.id) == question:
        return working
    bank = tuple(question if one.id == question.id else one for one in working.questions.bank)
    notes = (
        replace(note, edited=(), findings=(), worded_by="") if note.question_id == question.id else note
        for note in working.notes
    )
    return replace(working, questions=replace(working.questions, bank=bank), notes=tuple(notes))


def _of_advert(working: WorkingSet, question_id: str) -> tuple[Question, Requirement]:
    question = asked_for(working, question_id)
    for requirement in working.requirements:
        if requirement.id == question.requirement_id:
            return question, requirement
    raise BadRequest("No line of the advert stands behind this question, so there is no other one for it. Edit it.")


def _live(requirement: Requirement, bank: Bank) -> list[Option]:
    if is_condition(requirement):
        return []
    return [
        Option(from_topic(requirement, topic, item, bank), item.lead)
        for topic in met(requirement, bank)
        for item in topic.live
    ]


def _framed(requirement: Requirement, bank: Bank) -> list[Option]:
    frames = bank.frames
    leads = [] if is_condition(requirement) else generic_leads(requirement, frames)
    if leads:
        topics = met(requirement, bank)
        model = generic(requirement, topics[0] if topics else None, frames, set())
    else:
        leads = condition_leads(requirement, frames)
        model = conditional(requirement, frames, set())
    return [Option(replace(model, lead=lead), lead) for lead in leads]


def _read_on(options: list[Option], question: Question) -> list[Option]:
    """``options`` from the one after ``question`` on, and round again."""
    here = next((place for place, option in enumerate(options) if question.lead.endswith(option.bare)), -1)
    return options[here + 1 :] + options[: here + 1]


def _used(bare: str, questions: Iterable[Question]) -> bool:
    # a lead may stand behind words that name its requirement
    return any(question.lead.endswith(bare) for question in questions)
