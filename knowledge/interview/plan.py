"""Chooses the questions that fit an interview, and says where every other requirement is looked at."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from knowledge.domain import AssessBy, Coverage, Modality, Plan, PlanItem
from knowledge.errors import BadRequest
from knowledge.interview.frames import CONDITIONS
from knowledge.interview.terms import content, likeness

if TYPE_CHECKING:
    from knowledge.domain import Question, Requirement

SHORTEST = 15
LONGEST = 180
_OPENING = 10 / 45
_CLOSING = 5 / 45
_LONGEST_FRAME = 15
_FEWEST_LEADS = 5
_MOST_LEADS = 8
_LEAST_MINUTES = 4
# beyond an hour more leads are allowed, one for every five minutes of asking
_USUAL_ASKING = 40
_PER_LEAD = 5
_ALIKE = 0.6
_RANK = {Modality.ESSENTIAL: 0, Modality.NONE: 1, Modality.DESIRABLE: 2}
_ELSEWHERE = {AssessBy.CV: "cv", AssessBy.WORK_SAMPLE: "work-sample", AssessBy.NONE: "not-assessed"}
# a topic twice costs more than a step down in importance; a kind once more costs less
_AGAIN = 3.0
_KIND_AGAIN = 0.7
_GENERIC = 1.5
_STEP = 2.0
# what the role says more about is worth more
_PER_MENTION = 0.2
_MOST_MENTIONS = 5


class Pair(NamedTuple):
    """A question and the requirement it stands for."""

    question: Question
    requirement: Requirement


def opening(minutes: int) -> int:
    """Minutes for welcome and explanation: 10 of 45, at most 15."""
    return min(_LONGEST_FRAME, round(minutes * _OPENING))


def closing(minutes: int) -> int:
    """Minutes kept for the candidate's own questions: 5 of 45, at most 15."""
    return min(_LONGEST_FRAME, round(minutes * _CLOSING))


def plan(questions: tuple[Question, ...], requirements: tuple[Requirement, ...], minutes: int) -> Plan:
    """A selection that fits ``minutes`` together with opening and closing: 5 to 8 leads in 45 minutes.

    Must-haves come first, then what spreads over topics and kinds; all weigh alike. Raises BadRequest outside 15 to
    180 minutes.
    """
    if not SHORTEST <= minutes <= LONGEST:
        raise BadRequest(
            f"An interview of {minutes} minutes can't be planned. Choose between {SHORTEST} and {LONGEST} minutes."
        )
    asking = minutes - opening(minutes) - closing(minutes)
    most = _MOST_LEADS if asking <= _USUAL_ASKING else asking // _PER_LEAD
    ceiling = max(_LEAST_MINUTES, asking // _FEWEST_LEADS)
    by_id = {requirement.id: requirement for requirement in requirements}
    waiting = [pair for question in questions if _askable(pair := Pair(question, by_id[question.requirement_id]))]
    mentions = Counter(question.topic for question in questions if not question.generic)
    worth = {question.topic: _PER_MENTION * min(_MOST_MENTIONS, mentions[question.topic]) for question in questions}
    chosen: list[Pair] = []
    left = asking
    while waiting and len(chosen) < most:
        best = min(waiting, key=lambda pair: _cost(pair, chosen) - worth[pair.question.topic])
        waiting.remove(best)
        if min(best.question.minutes, ceiling) <= left and not _repeats(best, chosen):
            left -= min(best.question.minutes, ceiling)
            chosen.append(best)
    chosen.sort(key=lambda pair: (_RANK[pair.requirement.modality], questions.index(pair.question)))
    return Plan(minutes, tuple(PlanItem(pair.question.id, min(pair.question.minutes, ceiling)) for pair in chosen))


def _askable(pair: Pair) -> bool:
    return pair.requirement.assess_by is AssessBy.INTERVIEW and pair.question.topic != CONDITIONS


def _cost(pair: Pair, chosen: list[Pair]) -> float:
    """What speaks against asking this next; of equals, ``min`` takes the first in the document."""
    question, requirement = pair
    same_topic = sum(other.question.topic == question.topic for other in chosen)
    same_kind = sum(other.requirement.kind is requirement.kind for other in chosen)
    importance = _STEP * _RANK[requirement.modality]
    return importance + _AGAIN * same_topic + _KIND_AGAIN * same_kind + _GENERIC * question.generic


def _repeats(pair: Pair, chosen: list[Pair]) -> bool:
    requirement = pair.requirement
    return any(
        alike(requirement, other.requirement)
        or requirement.parent == other.requirement.id
        or requirement.id == other.requirement.parent
        for other in chosen
    )


def alike(first: Requirement, second: Requirement) -> bool:
    """Whether two requirements ask for nearly the same, so that one question serves both."""
    return likeness(content(first.text), content(second.text)) >= _ALIKE


def coverage(
    questions: tuple[Question, ...], requirements: tuple[Requirement, ...], chosen: Plan
) -> tuple[Coverage, ...]:
    """One line for each requirement: where it is looked at, and by which questions.

    A requirement is covered by its own question, by that of a near repeat and, where it has parts, by theirs. It
    counts as asked when one of its own or a near repeat's is in the plan, or all of its parts are.
    """
    own = {question.requirement_id: question for question in questions}
    planned = {item.question_id for item in chosen.items}
    return tuple(_line(requirement, requirements, own, planned) for requirement in requirements)


def _line(
    requirement: Requirement, requirements: tuple[Requirement, ...], own: dict[str, Question], planned: set[str]
) -> Coverage:
    question = own[requirement.id]
    twins = [own[other.id].id for other in requirements if other is not requirement and alike(requirement, other)]
    parts = [own[other.id].id for other in requirements if other.parent == requirement.id]
    asked = bool(planned & {question.id, *twins}) or (bool(parts) and planned.issuperset(parts))
    ids = tuple(dict.fromkeys((question.id, *twins, *parts)))
    return Coverage(requirement.id, "asked" if asked else _otherwise(requirement, question), ids)


def _otherwise(requirement: Requirement, question: Question) -> str:
    if question.topic == CONDITIONS and requirement.assess_by is AssessBy.INTERVIEW:
        return "other-stage"
    return _ELSEWHERE.get(requirement.assess_by, "bank")
