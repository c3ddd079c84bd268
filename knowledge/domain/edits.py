"""What a person may do to a draft question set, one value for each kind of edit; holds no rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from knowledge.domain.sets import Weights


@dataclass(frozen=True, slots=True)
class Wording:
    """New texts for a question; what is None stays. ``anchors`` may give some of the levels "1", "3" and "5"."""

    lead: str | None = None
    situational: str | None = None
    probes: tuple[str, ...] | None = None
    anchors: Mapping[str, str] | None = None
    red_flags: tuple[str, ...] | None = None
    minutes: int | None = None


class Reword(NamedTuple):
    """Write a question anew, wholly or in part."""

    question_id: str
    wording: Wording


class Sharpen(NamedTuple):
    """Put a question in a chat model's words, which were held to all that the bank's own are held to."""

    question_id: str
    wording: Wording
    worded_by: str


class Swap(NamedTuple):
    """Take the next question that the bank or the frames hold for the same requirement."""

    question_id: str


class Regenerate(NamedTuple):
    """Make a question again as it was first drawn, giving up what was written on it."""

    question_id: str


class Remove(NamedTuple):
    """Take a question out of the plan; it stays in the bank."""

    question_id: str


class PutBack(NamedTuple):
    """Put a question of the bank into the plan, as its last."""

    question_id: str


class Add(NamedTuple):
    """Add a question written by hand, for a requirement or for none, and put it into the plan."""

    wording: Wording
    requirement_id: str | None = None


class Move(NamedTuple):
    """Move a question of the plan by ``steps``: -1 is one up, 1 one down."""

    question_id: str
    steps: int


class LeaveOut(NamedTuple):
    """The requirements that are deliberately not assessed: all of them; an empty list leaves none out."""

    requirement_ids: tuple[str, ...]


class Resize(NamedTuple):
    """Plan for an interview of so many minutes."""

    minutes: int


class Weigh(NamedTuple):
    """Share out the time alike or by the role's own split."""

    weights: Weights


class Carry(NamedTuple):
    """Show a framework with the set, or none."""

    framework: str | None


Edit = Reword | Sharpen | Swap | Regenerate | Remove | PutBack | Add | Move | LeaveOut | Resize | Weigh | Carry
