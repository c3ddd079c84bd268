"""The life of a question set: its states, what people and the advert did to it, and the log of every change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from knowledge.domain.documents import Requirement
from knowledge.domain.people import Audience
from knowledge.domain.questions import PlanItem, Question, QuestionSet


class SetState(StrEnum):
    """Where a version of a question set stands; out of date is told apart from it, by ``WorkingSet.diff``."""

    DRAFT = "draft"
    EDITED = "edited"
    APPROVED = "approved"
    RETIRED = "retired"


class Weights(StrEnum):
    """How a plan shares out its time: alike, or by the role's own time split."""

    EQUAL = "equal"
    ROLE = "role"


class Editor(NamedTuple):
    """Who acts, as what audience at this moment, and on which revision they saw (None: whichever stands).

    ``team`` is the workspace they act in, empty at a terminal.
    """

    user: str
    audience: Audience
    revision: int | None = None
    team: str = ""

    def signed(self, *entries: LogEntry) -> list[LogEntry]:
        """Return entries for the log of a set as made by somebody of this workspace."""
        return [entry._replace(team=self.team) for entry in entries]


class Finding(NamedTuple):
    """What the linter holds against a text that a person wrote: lawful, but poor."""

    field: str
    text: str
    rule: str
    instead: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """What people and the advert did to one question of a set.

    ``edited`` names the fields a person wrote, ``gone`` says that its requirement left the advert, ``by_hand`` that a
    person added the whole question. ``worded_by`` names the model, and the version of its prompt, whose words the
    question is in.
    """

    question_id: str
    edited: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    gone: bool = False
    by_hand: bool = False
    worded_by: str = ""


class Share(NamedTuple):
    """A part of the working time (0 to 1) that the advert states under ``section``, and the words for it."""

    label: str
    part: float
    section: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What people decided about a plan; a new plan keeps to it.

    ``kept`` and ``dropped`` are ids of questions put in and taken out by hand, ``timed`` their minutes set by hand,
    ``ordered`` says that somebody moved one, ``left_out`` are ids of requirements deliberately not assessed.
    """

    weights: Weights = Weights.EQUAL
    framework: str | None = None
    left_out: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    timed: Mapping[str, int] = field(default_factory=dict)
    ordered: bool = False


class Touched(NamedTuple):
    """A requirement that a newer advert added, removed or changed, and the questions it touches."""

    requirement_id: str
    before: str | None
    after: str | None
    question_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetDiff:
    """How the advert differs from the one that a set was built for."""

    added: tuple[Touched, ...] = ()
    removed: tuple[Touched, ...] = ()
    changed: tuple[Touched, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkingSet:
    """One version of a role's question set with all that was decided about it.

    ``id`` is ``role@version``. ``requirements`` are those it was built for, ``document_sha`` their document's sha256.
    ``diff`` is set where the advert has changed since: the set is then out of date.
    """

    id: str
    role: str
    state: SetState
    revision: int
    document_sha: str
    questions: QuestionSet
    requirements: tuple[Requirement, ...] = ()
    shares: tuple[Share, ...] = ()
    notes: tuple[Note, ...] = ()
    choices: Choices = field(default_factory=Choices)
    approved_by: str | None = None
    approved_at: datetime | None = None
    diff: SetDiff | None = None

    @property
    def out_of_date(self) -> bool:
        """Whether the advert's requirements have changed since this set was built."""
        return self.diff is not None and self.state is not SetState.RETIRED

    @property
    def standing(self) -> str:
        """The state in a word: draft, edited, approved, out-of-date or retired."""
        return "out-of-date" if self.out_of_date else self.state.value

    def numbered(self, version: int) -> WorkingSet:
        """The same set as that version of it."""
        return replace(self, id=f"{self.role}@{version}", questions=replace(self.questions, version=version))

    def question(self, question_id: str) -> Question | None:
        """The question of that id, if the set holds it."""
        return next((one for one in self.questions.bank if one.id == question_id), None)

    def note(self, question_id: str) -> Note:
        """What was done to a question; an empty note where nothing was."""
        return next((one for one in self.notes if one.question_id == question_id), Note(question_id))


class Sharpened(NamedTuple):
    """A set after a model worded some of its questions: their ids, and those whose new words were not good enough."""

    working: WorkingSet
    done: tuple[str, ...]
    kept: tuple[str, ...]


class LogEntry(NamedTuple):
    """One change to a set, as it stands in the log; ``before`` and ``after`` hold what differed.

    It stands for good, but for who and what: those are taken out when the workspace it was made in leaves.
    """

    set_id: str
    revision: int
    at: datetime
    user: str
    action: str
    question_id: str | None = None
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None
    team: str = ""


class Seat(NamedTuple):
    """What one interviewer of a panel asks, in order, and how many minutes that takes."""

    number: int
    items: tuple[PlanItem, ...]
    minutes: int


class Behaviour(NamedTuple):
    """One entry of a framework, in our words; ``lead`` says what kind of question brings it out."""

    id: str
    name: str
    about: str
    lead: str


class Level(NamedTuple):
    """A step of a rating scale that the panel keeps on its own sheet: its number, its word, what it means."""

    number: int
    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Framework:
    """A list of behaviours, a rating scale, or both; ``spoken_to`` is the behaviour's id by question id."""

    id: str
    title: str
    about: str
    behaviours: tuple[Behaviour, ...] = ()
    levels: tuple[Level, ...] = ()
    spoken_to: Mapping[str, str] = field(default_factory=dict)
