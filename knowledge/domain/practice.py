"""Practice: a question, an answer that a person tried, and what can be said of it; holds no score and no verdict."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from knowledge.domain.documents import Span

if TYPE_CHECKING:
    from datetime import date, datetime

    from knowledge.domain.people import Audience

# Raise when the same answer may get other remarks than before; kept attempts say under which they were given.
REMARKS_VERSION = 2


class Person(NamedTuple):
    """Who prepares, and what they may see."""

    user: str
    audience: Audience


class Gate(StrEnum):
    """Why nothing is said of an answer's content; ``none`` where something is."""

    NONE = "none"
    TOO_SHORT = "too-short"
    GIBBERISH = "gibberish"
    PASTED = "pasted"
    OFF_TOPIC = "off-topic"
    NOT_AN_ANSWER = "not-an-answer"
    IN_THEIR_PLACE = "in-their-place"


class AnswerType(StrEnum):
    """How people answer a question about the past: one time it happened, or something else."""

    STORY = "story"
    PSEUDO_STORY = "pseudo-story"
    EXAMPLE = "example"
    OPINION = "opinion"
    SELF_DESCRIPTION = "self-description"


class Grade(StrEnum):
    """How much of a story is there, in words."""

    THIN = "thin"
    PARTIAL = "partial"
    SOLID = "solid"
    STRONG = "strong"


class Mode(StrEnum):
    """Coached: remarks after each answer. Rehearsal: remarks at the end."""

    COACHED = "coached"
    REHEARSAL = "rehearsal"


@dataclass(frozen=True, slots=True)
class PracticeItem:
    """A question to practise; ``open_form`` where it asks for more than one time that something happened."""

    id: str
    question: str
    situational: str
    requirement: str = ""
    requirement_id: str | None = None
    topic: str = ""
    open_form: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """What of a story was found, each in the person's own words, with its place in the answer."""

    situation: tuple[Span, ...] = ()
    task: tuple[Span, ...] = ()
    actions: tuple[Span, ...] = ()
    result: tuple[Span, ...] = ()


class Ownership(NamedTuple):
    """How often the answer says I and we, and the first thing "we" did, where it should say who."""

    i: int
    we: int
    rewrite: Span | None


class Specifics(NamedTuple):
    """What others could check: figures, names, dates, and how things were before and after."""

    numbers: tuple[Span, ...] = ()
    names: tuple[Span, ...] = ()
    dates: tuple[Span, ...] = ()
    change: tuple[Span, ...] = ()


class Relevance(NamedTuple):
    """Parts of the requirement, in its words: those that the answer speaks to, and those it leaves open."""

    met: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


class Extent(NamedTuple):
    """How long the answer is; minutes as spoken aloud."""

    words: int
    minutes: float


@dataclass(frozen=True, slots=True)
class Remarks:
    """What can be said of a practice answer. Behind a gate there is nothing but the gate and the length."""

    gate: Gate
    length: Extent
    form: AnswerType | None = None
    proof: Span | None = None
    parts: Parts = Parts()
    ownership: Ownership = field(default=Ownership(0, 0, None))
    specifics: Specifics = field(default=Specifics())
    relevance: Relevance = field(default=Relevance())
    grade: Grade | None = None


class Line(NamedTuple):
    """One line of feedback: what it is about, and what it says."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Attempt:
    """A practice answer as it was given; its text belongs to its author alone.

    ``took`` is how many seconds passed from the question to the answer, where that is told.
    """

    id: str
    session: str
    role: str
    item: PracticeItem
    text: str
    gate: Gate
    grade: Grade | None
    at: datetime
    version: int = REMARKS_VERSION
    took: int | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A practice interview: where it takes place, the question it stands at, and those that were asked.

    ``place`` is whatever its owner finds it by, such as a thread; ``asked_at`` is when the question was put, and
    ``turn`` names the request that last moved it on, so that a second one doesn't do so again.
    """

    id: str
    role: str
    mode: Mode
    place: str
    item: PracticeItem | None
    asked: tuple[str, ...]
    started: datetime
    asked_at: datetime
    over: bool = False
    turn: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A story of a person's own, with the requirements that it can serve, and their own words for it if they wish."""

    id: str
    role: str
    title: str
    serves: tuple[str, ...]
    words: str = ""


# A name, and a few lines to remember it by.
TITLE_CHARACTERS, WORDS_CHARACTERS = 120, 2_000


class Telling(NamedTuple):
    """What somebody writes of a story: what it is called, which requirements it serves by id, and a few lines."""

    title: str
    serves: tuple[str, ...]
    words: str = ""


class Remarked(NamedTuple):
    """An attempt with what is said of it."""

    attempt: Attempt
    lines: tuple[Line, ...]


class Round(NamedTuple):
    """One question of a session with how far each attempt at it got, first to last: None where there was no answer yet.

    ``before`` are the attempts at the same question in earlier sessions, ``took`` the seconds of those that were timed.
    """

    question: str
    levels: tuple[Grade | None, ...]
    before: tuple[Grade | None, ...] = ()
    took: tuple[int, ...] = ()


class Sitting(NamedTuple):
    """One session of a role, and how far each of its answers got."""

    on: date
    levels: tuple[Grade | None, ...]


class Summary(NamedTuple):
    """What a session came to: each question, what to work on next, and in a rehearsal the remarks held back.

    ``sittings`` are the sessions of the role so far, this one last.
    """

    rounds: tuple[Round, ...]
    work_on: str
    remarks: tuple[Remarked, ...] = ()
    sittings: tuple[Sitting, ...] = ()


class Tried(NamedTuple):
    """How far a person's attempts for a role got, oldest first."""

    role: str
    title: str
    grades: tuple[Grade, ...]
