"""Interview questions: the bank drawn for a role, the plan and the sheet that adds up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Question:
    """One interview question for one requirement, with what to listen for."""

    id: str
    requirement_id: str
    quote: str
    topic: str
    lead: str
    situational: str
    probes: tuple[str, ...]
    anchors: dict[str, str]
    red_flags: tuple[str, ...]
    minutes: int
    generic: bool


class PlanItem(NamedTuple):
    """A question chosen for the interview and the time it gets."""

    question_id: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A timed selection from the bank; ``minutes`` is the whole interview."""

    minutes: int
    items: tuple[PlanItem, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Where one requirement is looked at: asked, bank, other-stage, cv, work-sample, not-assessed."""

    requirement_id: str
    status: str
    question_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """All questions for a role, the plan drawn from them and the sheet that adds up."""

    role: str
    version: int
    bank: tuple[Question, ...]
    plan: Plan
    coverage: tuple[Coverage, ...]
    warnings: tuple[str, ...] = ()


class Verdict(NamedTuple):
    """What the linter says of one question: ok, warn or block, the rule and a lawful form."""

    question: str
    verdict: str
    rule: str | None
    lawful_form: str | None
