"""The schema on one screen; knows no queries.

Plain column types only, so that SQLite and PostgreSQL hold the same tables. Children are keyed by their
place in the document: two requirements may have the very same words.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from sqlalchemy import JSON, DateTime, ForeignKey, Index, MetaData, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from knowledge.domain import AssessBy, Audience, Depth, DocumentKind, Kind, Modality, Section, SetState, Span
from knowledge.store.columns import Choice, Packed

_NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


# The workspace that a row is kept for, empty where none is known: it goes when that workspace leaves.
Team = Annotated[str, mapped_column(server_default="")]


def _sections(stored: list[Any]) -> tuple[Section, ...]:
    return tuple(Section(tuple(path), start, end) for path, start, end in stored)


class Table(DeclarativeBase):
    """Base of all tables: names its constraints and says how Python types are stored."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads this as a plain class attribute
        str: Text(),
        tuple[str, ...]: Packed(tuple),
        tuple[Section, ...]: Packed(_sections),
        Span: Packed(lambda stored: Span(*stored)),
        dict[str, Any]: JSON(),
        Audience: Choice(Audience),
        DocumentKind: Choice(DocumentKind),
        Kind: Choice(Kind),
        Modality: Choice(Modality),
        Depth: Choice(Depth),
        AssessBy: Choice(AssessBy),
        SetState: Choice(SetState),
        datetime: DateTime(timezone=True),
    }


class Documents(Table):
    """Every version of every document; what stands in ``roles`` points at its current one."""

    __tablename__ = "documents"
    key: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[str]
    role_id: Mapped[str] = mapped_column(index=True)
    source_name: Mapped[str]
    sha256: Mapped[str]
    version: Mapped[int]
    audience: Mapped[Audience]
    text: Mapped[str]
    title: Mapped[str]
    organisation: Mapped[str | None]
    date: Mapped[str | None]
    repairs: Mapped[tuple[str, ...]]
    sections: Mapped[tuple[Section, ...]]
    warnings: Mapped[tuple[str, ...]]
    stored_at: Mapped[datetime]
    kind: Mapped[DocumentKind] = mapped_column(server_default="role")
    given: Mapped[str | None]


class Roles(Table):
    """The roles there are now, and the organisation documents beside them (their document's kind tells)."""

    __tablename__ = "roles"
    id: Mapped[str] = mapped_column(primary_key=True)
    document_key: Mapped[int] = mapped_column(ForeignKey("documents.key"))
    title: Mapped[str]
    organisation: Mapped[str | None]
    date: Mapped[str | None]
    audience: Mapped[Audience]
    document: Mapped[str]


class Part(Table):
    """What the parts read out of a document share: the document and their place in it."""

    __abstract__ = True
    document_key: Mapped[int] = mapped_column(ForeignKey("documents.key", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class Requirements(Part):
    """What a role asks for."""

    __tablename__ = "requirements"
    id: Mapped[str]
    text: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    kind: Mapped[Kind]
    modality: Mapped[Modality]
    cue: Mapped[Span | None]
    section_path: Mapped[tuple[str, ...]]
    parent: Mapped[str | None]
    depth: Mapped[Depth]
    years: Mapped[int | None]
    topics: Mapped[tuple[str, ...]]
    assess_by: Mapped[AssessBy]
    flags: Mapped[tuple[str, ...]]


class Facts(Part):
    """The labelled values a role states."""

    __tablename__ = "facts"
    name: Mapped[str]
    label: Mapped[str]
    value: Mapped[str]
    quote: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    section_path: Mapped[tuple[str, ...]]


class Passages(Part):
    """What is embedded, matched and quoted."""

    __tablename__ = "passages"
    id: Mapped[str]
    audience: Mapped[Audience]
    section_path: Mapped[tuple[str, ...]]
    text: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    label: Mapped[str]
    lead: Mapped[str]
    requirement_id: Mapped[str | None]


class QuestionSets(Table):
    """Every version of every question set: its questions, and in ``work`` what people decided about them."""

    __tablename__ = "question_sets"
    __table_args__ = (UniqueConstraint("role_id", "version"),)
    key: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    role_id: Mapped[str] = mapped_column(ForeignKey("roles.id", ondelete="CASCADE"))
    version: Mapped[int]
    content: Mapped[dict[str, Any]]
    saved_at: Mapped[datetime]
    state: Mapped[SetState] = mapped_column(server_default="retired")
    revision: Mapped[int] = mapped_column(server_default="0")
    work: Mapped[dict[str, Any] | None]


class SetLog(Table):
    """Every change to every question set; rows go only with their role, and are made nameless with their workspace."""

    __tablename__ = "set_log"
    key: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    set_key: Mapped[int] = mapped_column(ForeignKey("question_sets.key", ondelete="CASCADE"), index=True)
    revision: Mapped[int]
    at: Mapped[datetime]
    user_id: Mapped[str]
    action: Mapped[str]
    question_id: Mapped[str | None]
    before: Mapped[dict[str, Any] | None]
    after: Mapped[dict[str, Any] | None]
    team: Mapped[Team]


class CandidateMarks(Table):
    """Who is a candidate for which role; a mark outlives the role's document, since that may come back.

    ``user_id`` is where a release is sent; marks that were made before there were releases lack it.
    """

    __tablename__ = "candidate_marks"
    user_hash: Mapped[str] = mapped_column(primary_key=True)
    role_id: Mapped[str] = mapped_column(primary_key=True)
    marked_at: Mapped[datetime]
    team: Mapped[Team]
    user_id: Mapped[str | None]


class Answers(Table):
    """Answers as they were given, so that a button can come back to them."""

    __tablename__ = "answers"
    __table_args__ = (Index("ix_answers_user_hash", "user_hash", "asked_at"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    user_hash: Mapped[str | None]
    content: Mapped[dict[str, Any]]
    asked_at: Mapped[datetime]
    team: Mapped[Team]


class Ratings(Table):
    """The latest rating of each person for each answer."""

    __tablename__ = "ratings"
    answer_id: Mapped[str] = mapped_column(ForeignKey("answers.id", ondelete="CASCADE"), primary_key=True)
    user_id: Mapped[str] = mapped_column(primary_key=True)
    rating: Mapped[str]
    rated_at: Mapped[datetime]
    reason: Mapped[str | None]
    comment: Mapped[str | None]


class Turns(Table):
    """What was said in each conversation, in order; once for each request that is answered."""

    __tablename__ = "turns"
    __table_args__ = (Index("ix_turns_conversation_event", "conversation", "event", unique=True),)
    key: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    conversation: Mapped[str] = mapped_column(index=True)
    question: Mapped[str]
    answer: Mapped[str]
    roles: Mapped[tuple[str, ...]]
    facets: Mapped[tuple[str, ...]]
    said_at: Mapped[datetime]
    event: Mapped[str | None]
    team: Mapped[Team]
    user_hash: Mapped[str | None] = mapped_column(index=True)


class People(Table):
    """Which workspaces a person writes from: what is theirs alone goes with the last of them."""

    __tablename__ = "people"
    user_hash: Mapped[str] = mapped_column(primary_key=True)
    team: Mapped[str] = mapped_column(primary_key=True)


class InboxEntries(Table):
    """What came in, by a key that holds no word of it; the payload goes when the work is done."""

    __tablename__ = "inbox"
    __table_args__ = (UniqueConstraint("team", "event"), UniqueConstraint("channel", "team", "ts"))
    key: Mapped[str] = mapped_column(primary_key=True)
    team: Mapped[str]
    kind: Mapped[str]
    person: Mapped[str]
    conversation: Mapped[str] = mapped_column(index=True)
    payload: Mapped[dict[str, Any] | None]
    event: Mapped[str | None]
    channel: Mapped[str | None]
    ts: Mapped[str | None]
    attempts: Mapped[int]
    received_at: Mapped[datetime]
    done_at: Mapped[datetime | None] = mapped_column(index=True)


class InboxReplies(Table):
    """How far each reply has got that can't be read back from Slack."""

    __tablename__ = "inbox_replies"
    key: Mapped[str] = mapped_column(ForeignKey("inbox.key", ondelete="CASCADE"), primary_key=True)
    part: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    state: Mapped[str]


class Installations(Table):
    """Where the app is installed: a workspace, or a whole organisation; its tokens are sealed before they come here."""

    __tablename__ = "installations"
    team: Mapped[str] = mapped_column(primary_key=True)
    enterprise: Mapped[str | None]
    sealed: Mapped[str]
    installed_at: Mapped[datetime]


class InstallStates(Table):
    """Installs that were begun, by the digest of what the browser brings back; each ends or expires once."""

    __tablename__ = "install_states"
    digest: Mapped[str] = mapped_column(primary_key=True)
    expires_at: Mapped[datetime]
