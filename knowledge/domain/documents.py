"""Documents and what is read out of them.

Offsets are characters in a document's canonical text: ``text[start:end]`` is always the quote.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from knowledge.domain.people import Audience


class DocumentKind(StrEnum):
    """What a document describes: one role, or what holds for every role of an organisation."""

    ROLE = "role"
    ORGANISATION = "organisation"


class Kind(StrEnum):
    """What sort of statement a requirement record is."""

    REQUIREMENT = "requirement"
    DUTY = "duty"
    COMPETENCY = "competency"
    EXPECTATION = "expectation"
    CONDITION = "condition"


class Modality(StrEnum):
    """How strongly the document asks for something; unmarked is ``none``, never essential."""

    ESSENTIAL = "essential"
    DESIRABLE = "desirable"
    NONE = "none"


class Depth(StrEnum):
    """How deep a requirement's own verb asks a person to go."""

    AWARENESS = "awareness"
    FAMILIARITY = "familiarity"
    EXPERIENCE = "experience"
    PROFICIENT = "proficient"
    UNSTATED = "unstated"


class AssessBy(StrEnum):
    """Where a requirement is best looked at."""

    INTERVIEW = "interview"
    CV = "cv"
    WORK_SAMPLE = "work-sample"
    NONE = "none"


class Span(NamedTuple):
    """Some words of a canonical text and where they stand."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A stored canonical text with its provenance.

    ``role_id`` is the id it is asked for by, also where its ``kind`` is organisation. ``given`` is the organisation
    that a person gave it at ingest; it stands above the one that the text names.
    """

    id: str
    role_id: str
    source_name: str
    sha256: str
    version: int
    audience: Audience
    text: str
    title: str
    organisation: str | None
    date: str | None
    repairs: tuple[str, ...] = ()
    kind: DocumentKind = DocumentKind.ROLE
    given: str | None = None


class Intake(NamedTuple):
    """How documents are brought in: who may read them, as what, and whose they are where the text doesn't say."""

    audience: Audience = Audience.CANDIDATE
    kind: DocumentKind = DocumentKind.ROLE
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A post that a document describes, or the heading data of an organisation's document.

    ``id`` is the file name's stem.
    """

    id: str
    title: str
    organisation: str | None
    date: str | None
    audience: Audience
    document: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading's reach in the text; ``path`` runs from the outermost heading to this one."""

    path: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence-aligned unit, at most 256 model tokens: what is embedded, matched and quoted."""

    id: str
    role_id: str
    document_id: str
    audience: Audience
    section_path: tuple[str, ...]
    text: str
    start: int
    end: int
    label: str = ""
    lead: str = ""
    requirement_id: str | None = None


class Excerpt(NamedTuple):
    """A passage's words as they are read beside a question, with what stands before and after it in its section."""

    text: str
    before: str = ""
    after: str = ""


class Hit(NamedTuple):
    """A passage with its fused score (0 to 1 within the role), its cosine, its BM25 score and its match.

    ``match`` is the log-odds that it answers, learned from pairs of questions and passages; ``kin`` its cosine with the
    questions that ask for the likeliest facet.
    """

    passage: Passage
    score: float
    cosine: float
    keyword: float
    match: float = 0.0
    kin: float = 0.0


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing the role asks for, verbatim; ``id`` is stable while its text is."""

    id: str
    role_id: str
    text: str
    start: int
    end: int
    kind: Kind
    modality: Modality
    cue: Span | None
    section_path: tuple[str, ...]
    parent: str | None = None
    depth: Depth = Depth.UNSTATED
    years: int | None = None
    topics: tuple[str, ...] = ()
    assess_by: AssessBy = AssessBy.INTERVIEW
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A value that a role states under a label, such as ``Grade: C1``.

    ``name`` is the label in lower case with hyphens, ``start`` and ``end`` span label and value.
    """

    name: str
    label: str
    value: str
    quote: str
    start: int
    end: int
    section_path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read out of one document."""

    document: Document
    role: Role
    sections: tuple[Section, ...]
    requirements: tuple[Requirement, ...]
    facts: tuple[Fact, ...]
    passages: tuple[Passage, ...]
    warnings: tuple[str, ...] = ()

    @property
    def paths(self) -> list[tuple[str, ...]]:
        """The headings above each passage, outermost first."""
        return [passage.section_path for passage in self.passages]


@dataclass(frozen=True, slots=True)
class Changes:
    """What a re-ingest did to a role's requirements, as requirement texts."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    kept: int = 0


@dataclass(frozen=True, slots=True)
class Ingested:
    """The outcome for one file: either a role (for ``kind`` organisation, its heading data) or why not."""

    source_name: str
    role: Role | None = None
    kind: DocumentKind = DocumentKind.ROLE
    repairs: tuple[str, ...] = ()
    changes: Changes = field(default_factory=Changes)
    warnings: tuple[str, ...] = ()
    error: str | None = None
