"""How much of a story is there, in words, and the one thing that would add most; no figure, no odds."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from knowledge.domain.practice import AnswerType, Gate, Grade

if TYPE_CHECKING:
    from knowledge.domain.practice import Remarks

FEWEST, GOOD, MOST = 90, (150, 250), 320
_ACTIONS = 2


class Step(StrEnum):
    """What to do next, in the order in which it helps most."""

    ONE_TIME = "one time"
    OWN_PART = "own part"
    ENDING = "ending"
    SHARE = "share"
    ACTIONS = "actions"
    SETTING = "setting"
    FIGURE = "figure"
    LONGER = "longer"
    SHORTER = "shorter"
    REQUIREMENT = "requirement"
    ALOUD = "aloud"


# What makes a story whole, and what makes a whole one strong. Sharing no word with the requirement is in neither,
# since people put things in their own words.
_WHOLE = frozenset({Step.ENDING, Step.SHARE, Step.ACTIONS, Step.SETTING})
_POLISH = frozenset({Step.FIGURE, Step.SHORTER, Step.LONGER})


def grade(remarks: Remarks) -> Grade | None:
    """How much is there: None behind a gate, thin where no one time is told."""
    if remarks.gate is not Gate.NONE:
        return None
    if remarks.form is not AnswerType.STORY or not remarks.parts.actions:
        return Grade.THIN
    lacking = lacks(remarks)
    if lacking & _WHOLE:
        return Grade.PARTIAL
    return Grade.SOLID if lacking & _POLISH else Grade.STRONG


def lacks(remarks: Remarks) -> set[Step]:
    """All that would add to an answer."""
    if remarks.form is not AnswerType.STORY:
        return {Step.ONE_TIME}
    parts, length = remarks.parts, remarks.length.words
    wanting = {
        Step.OWN_PART: not parts.actions,
        Step.ENDING: not parts.result,
        Step.SHARE: remarks.ownership.rewrite is not None,
        Step.ACTIONS: len(parts.actions) < _ACTIONS,
        Step.SETTING: not (parts.situation or parts.task),
        Step.FIGURE: not (remarks.specifics.numbers or remarks.specifics.change),
        Step.REQUIREMENT: bool(remarks.relevance.open) and not remarks.relevance.met,
        Step.LONGER: length < FEWEST,
        Step.SHORTER: length > MOST,
    }
    return {step for step, lacking in wanting.items() if lacking}


def step(remarks: Remarks) -> Step:
    """The one thing that would add most."""
    lacking = lacks(remarks)
    return next((one for one in Step if one in lacking), Step.ALOUD)


def towards(remarks: Remarks) -> Grade | None:
    """What the answer would be with that one step made; None where that is no other word than now."""
    if remarks.grade is None or remarks.grade is Grade.STRONG:
        return None
    left = lacks(remarks) - {step(remarks)}
    if remarks.grade is Grade.THIN:
        return Grade.PARTIAL
    if remarks.grade is Grade.PARTIAL:
        return None if left & _WHOLE else Grade.SOLID
    return None if left & _POLISH else Grade.STRONG
