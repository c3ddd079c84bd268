"""Builds the question set of a role: one question for every requirement, a plan and the coverage sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.domain import Kind, Question, QuestionSet
from knowledge.errors import BadRequest
from knowledge.interview.allocation import allocated, met
from knowledge.interview.bank import scale
from knowledge.interview.frames import conditional, generic, prefaced, probes, question_id
from knowledge.interview.plan import coverage, plan
from knowledge.interview.wording import is_formal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.domain import Reading, Requirement
    from knowledge.interview.bank import Bank, Item, Topic


def build(reading: Reading, bank: Bank, minutes: int = 45) -> QuestionSet:
    """The first version of the question set for the role that ``reading`` describes.

    Every requirement gets a question of its own and no lead stands twice. The same reading and bank give the same
    set. Practice items are never used. Raises BadRequest where the document states no requirement, or where
    ``minutes`` lies outside what a plan allows.
    """
    requirements = reading.requirements
    if not requirements:
        raise BadRequest(
            f"No requirement or duty was found in {reading.document.source_name!r}, so there is nothing to ask about. "
            "Check that its lists came through, or add requirements by hand."
        )
    questions = drawn(requirements, bank)
    chosen = plan(questions, requirements, minutes)
    return QuestionSet(
        role=reading.role.id,
        version=1,
        bank=questions,
        plan=chosen,
        coverage=coverage(questions, requirements, chosen),
        warnings=tuple(warnings(questions, requirements)),
    )


def drawn(requirements: tuple[Requirement, ...], bank: Bank) -> tuple[Question, ...]:
    """A question for each of ``requirements``, in their order; no lead stands twice."""
    return tuple(_questions(requirements, bank))


def _questions(requirements: tuple[Requirement, ...], bank: Bank) -> Iterator[Question]:
    asked_about = tuple(requirement for requirement in requirements if not is_condition(requirement))
    given, taken = allocated(asked_about, bank), set[str]()
    for requirement in requirements:
        if is_condition(requirement):
            question = conditional(requirement, bank.frames, taken)
        elif requirement.id in given:
            question = from_topic(requirement, *given[requirement.id], bank)
        else:
            topics = met(requirement, bank)
            question = generic(requirement, topics[0] if topics else None, bank.frames, taken)
        taken.add(question.lead)
        yield question


def is_condition(requirement: Requirement) -> bool:
    """Whether a requirement is put as a condition that one meets or doesn't, not as a story to tell."""
    return requirement.kind is Kind.CONDITION or (requirement.kind is Kind.REQUIREMENT and is_formal(requirement.text))


def from_topic(requirement: Requirement, topic: Topic, item: Item, bank: Bank) -> Question:
    """One of a topic's live questions, for a requirement and at its depth."""
    return Question(
        id=question_id(requirement),
        requirement_id=requirement.id,
        quote=requirement.text,
        topic=topic.id,
        lead=prefaced(requirement, item.lead, bank.frames),
        situational=item.situational,
        probes=probes(requirement, topic.probes, bank.frames),
        anchors=dict(scale(topic.anchors, requirement.depth)),
        red_flags=topic.red_flags,
        minutes=topic.minutes,
        generic=False,
    )


def warnings(questions: tuple[Question, ...], requirements: tuple[Requirement, ...]) -> Iterator[str]:
    """What a panel should know before it uses these questions."""
    unedited = sum(question.generic for question in questions)
    if unedited:
        yield (
            f"{unedited} of {len(questions)} questions are generic, made from the advert's own words. "
            "Edit them before you use them."
        )
    for requirement in requirements:
        if requirement.years:
            yield (
                f"“{requirement.text}” asks for years. Check them on the CV and ask about scale and depth instead: "
                "years say little about the work and can shut people out by age."
            )
