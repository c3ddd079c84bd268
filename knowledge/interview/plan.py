"""Chooses the questions that fit an interview, and says where every other requirement is looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from knowledge.domain import AssessBy, Coverage, Kind, Modality, Plan, PlanItem, Requirement
from knowledge.errors import BadRequest
from knowledge.interview.frames import CONDITIONS
from knowledge.interview.terms import content, likeness

if TYPE_CHECKING:
    from knowledge.domain import Question

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
# a share of the time that is used up speaks against asking more of it
_OVERSPENT = 4.0


class Pair(NamedTuple):
    """A question and the requirement it stands for."""

    question: Question
    requirement: Requirement


class Slice(NamedTuple):
    """The share of the working time that a question speaks to: its number, and its part of the whole (0 to 1)."""

    number: int
    part: float


class Wishes(NamedTuple):
    """What a plan must keep to: question ids that are in and out, minutes set by hand, and slices of the time."""

    kept: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
    timed: Mapping[str, int] = MappingProxyType({})
    slices: Mapping[str, Slice] = MappingProxyType({})

    def lasting(self, question: Question, ceiling: int) -> int:
        """The minutes a question gets: those set by hand, else its own up to ``ceiling``."""
        return self.timed.get(question.id, min(question.minutes, ceiling))


_NO_WISHES = Wishes()


def opening(minutes: int) -> int:
    """Minutes for welcome and explanation: 10 of 45, at most 15."""
    return min(_LONGEST_FRAME, round(minutes * _OPENING))


def closing(minutes: int) -> int:
    """Minutes kept for the candidate's own questions: 5 of 45, at most 15."""
    return min(_LONGEST_FRAME, round(minutes * _CLOSING))


def asking_time(minutes: int) -> int:
    """Minutes left for questions once opening and closing are taken off."""
    return minutes - opening(minutes) - closing(minutes)


def check_minutes(minutes: int) -> None:
    """Raise BadRequest outside 15 to 180 minutes."""
    if not SHORTEST <= minutes <= LONGEST:
        raise BadRequest(
            f"An interview of {minutes} minutes can't be planned. Choose between {SHORTEST} and {LONGEST} minutes."
        )


def plan(
    questions: tuple[Question, ...],
    requirements: tuple[Requirement, ...],
    minutes: int,
    wishes: Wishes = _NO_WISHES,
) -> Plan:
    """A selection that fits ``minutes`` together with opening and closing: 5 to 8 leads in 45 minutes.

    Must-haves come first, then what spreads over topics and kinds; all weigh alike unless ``wishes`` slice the time.
    What is kept by hand is in, whether or not it fits. Raises BadRequest outside 15 to 180 minutes.
    """
    check_minutes(minutes)
    asking = asking_time(minutes)
    most = _MOST_LEADS if asking <= _USUAL_ASKING else asking // _PER_LEAD
    ceiling = max(_LEAST_MINUTES, asking // _FEWEST_LEADS)
    by_id = {requirement.id: requirement for requirement in requirements}
    pairs = [Pair(one, by_id.get(one.requirement_id) or _stand_in(one)) for one in questions]
    chosen = [pair for pair in pairs if pair.question.id in wishes.kept]
    closed = wishes.kept | wishes.barred
    waiting = [pair for pair in pairs if pair.requirement.id in by_id and _askable(pair)]
    waiting = [pair for pair in waiting if pair.question.id not in closed]
    worth = _worth(questions)
    left = asking - sum(wishes.lasting(pair.question, ceiling) for pair in chosen)
    while waiting and len(chosen) < most:
        best = min(waiting, key=lambda pair: _cost(pair, chosen, wishes) - worth[pair.question.topic])
        waiting.remove(best)
        lasting = wishes.lasting(best.question, ceiling)
        if lasting <= left and not _repeats(best, chosen):
            left -= lasting
            chosen.append(best)
    chosen.sort(key=lambda pair: (_RANK[pair.requirement.modality], questions.index(pair.question)))
    items = (PlanItem(pair.question.id, wishes.lasting(pair.question, ceiling)) for pair in chosen)
    return Plan(minutes, tuple(items))


def _stand_in(question: Question) -> Requirement:
    """For a question that a person wrote without a requirement: its own words, so that repeats still show."""
    return Requirement("", "", question.lead, 0, 0, Kind.REQUIREMENT, Modality.NONE, None, ())


def _worth(questions: tuple[Question, ...]) -> dict[str, float]:
    mentions = Counter(question.topic for question in questions if not question.generic)
    return {question.topic: _PER_MENTION * min(_MOST_MENTIONS, mentions[question.topic]) for question in questions}


def _askable(pair: Pair) -> bool:
    return pair.requirement.assess_by is AssessBy.INTERVIEW and pair.question.topic != CONDITIONS


def _cost(pair: Pair, chosen: list[Pair], wishes: Wishes) -> float:
    """What speaks against asking this next; of equals, ``min`` takes the first in the document."""
    question, requirement = pair
    same_topic = sum(other.question.topic == question.topic for other in chosen)
    same_kind = sum(other.requirement.kind is requirement.kind for other in chosen)
    importance = _STEP * _RANK[requirement.modality]
    spent = _overspent(question, chosen, wishes.slices)
    return importance + _AGAIN * same_topic + _KIND_AGAIN * same_kind + _GENERIC * question.generic + spent


def _overspent(question: Question, chosen: list[Pair], slices: Mapping[str, Slice]) -> float:
    mine = slices.get(question.id)
    if mine is None:
        return 0.0
    given = [slices[pair.question.id].number for pair in chosen if pair.question.id in slices]
    return _OVERSPENT * (given.count(mine.number) / max(1, len(given)) - mine.part)


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
    questions: tuple[Question, ...],
    requirements: tuple[Requirement, ...],
    chosen: Plan,
    left_out: frozenset[str] = frozenset(),
) -> tuple[Coverage, ...]:
    """One line for each requirement: where it is looked at, and by which questions.

    A requirement is covered by its own questions, by those of a near repeat and, where it has parts, by theirs. It
    counts as asked when one of its own or a near repeat's is in the plan, or all of its parts are. What people left
    out is not assessed.
    """
    own: dict[str, list[str]] = {}
    for question in questions:
        own.setdefault(question.requirement_id, []).append(question.id)
    planned = {item.question_id for item in chosen.items}
    conditions = {question.requirement_id for question in questions if question.topic == CONDITIONS}
    lines = []
    for requirement in requirements:
        asked, ids = _looked_at(requirement, requirements, own, planned)
        lines.append(Coverage(requirement.id, "asked" if asked else _otherwise(requirement, conditions, left_out), ids))
    return tuple(lines)


def _looked_at(
    requirement: Requirement, requirements: tuple[Requirement, ...], own: dict[str, list[str]], planned: set[str]
) -> tuple[bool, tuple[str, ...]]:
    """Whether the plan asks about a requirement, and the questions that would."""
    mine = own.get(requirement.id, [])
    repeats = (other for other in requirements if other is not requirement and alike(requirement, other))
    twins = [one for other in repeats for one in own.get(other.id, [])]
    parts = [own.get(other.id, []) for other in requirements if other.parent == requirement.id]
    asked = bool(planned & {*mine, *twins}) or (bool(parts) and all(planned & set(part) for part in parts))
    return asked, tuple(dict.fromkeys((*mine, *twins, *(one for part in parts for one in part))))


def _otherwise(requirement: Requirement, conditions: set[str], left_out: frozenset[str]) -> str:
    """Where a requirement is looked at that this interview doesn't ask about."""
    if requirement.id in left_out:
        return "not-assessed"
    if requirement.id in conditions and requirement.assess_by is AssessBy.INTERVIEW:
        return "other-stage"
    return _ELSEWHERE.get(requirement.assess_by, "bank")
