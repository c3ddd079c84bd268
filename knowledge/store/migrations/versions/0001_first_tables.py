"""The first schema: documents and what was read out of them, question sets, answers, conversations."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# Constraints get the names that tables.py gives them, so that later migrations can address them.
_METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def upgrade() -> None:
    """Make all tables."""
    _documents()
    _parts()
    _question_sets()
    _conversations()
    _METADATA.create_all(op.get_bind(), checkfirst=False)


def _documents() -> None:
    _table(
        "documents",
        sa.Column("key", sa.Integer(), primary_key=True, autoincrement=True),
        *_texts("id"),
        sa.Column("role_id", sa.Text(), nullable=False, index=True),
        *_texts("source_name", "sha256"),
        *_integers("version"),
        *_texts("audience", "text", "title"),
        *_texts("organisation", "date", nullable=True),
        *_texts("repairs", "sections", "warnings"),
        _time("stored_at"),
    )
    _table(
        "roles",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("document_key", sa.Integer(), sa.ForeignKey("documents.key"), nullable=False),
        *_texts("title"),
        *_texts("organisation", "date", nullable=True),
        *_texts("audience", "document"),
    )


def _parts() -> None:
    _part(
        "requirements",
        *_texts("id", "text"),
        *_integers("start", "end"),
        *_texts("kind", "modality"),
        *_texts("cue", nullable=True),
        *_texts("section_path"),
        *_texts("parent", nullable=True),
        *_texts("depth"),
        *_integers("years", nullable=True),
        *_texts("topics"),
        *_texts("assess_by"),
        *_texts("flags"),
    )
    _part(
        "facts",
        *_texts("name", "label", "value", "quote"),
        *_integers("start", "end"),
        *_texts("section_path"),
    )
    _part(
        "passages",
        *_texts("id", "audience"),
        *_texts("section_path"),
        *_texts("text"),
        *_integers("start", "end"),
        *_texts("label", "lead"),
        *_texts("requirement_id", nullable=True),
    )


def _question_sets() -> None:
    _table(
        "question_sets",
        sa.Column("key", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("role_id", sa.Text(), sa.ForeignKey("roles.id", ondelete="CASCADE"), nullable=False),
        *_integers("version"),
        sa.Column("content", sa.JSON(), nullable=False),
        _time("saved_at"),
        sa.UniqueConstraint("role_id", "version"),
    )


def _conversations() -> None:
    _table(
        "answers",
        sa.Column("id", sa.Text(), primary_key=True),
        *_texts("user_hash", nullable=True),
        sa.Column("content", sa.JSON(), nullable=False),
        _time("asked_at"),
    )
    _table(
        "ratings",
        sa.Column("answer_id", sa.Text(), sa.ForeignKey("answers.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("user_id", sa.Text(), primary_key=True),
        *_texts("rating"),
        _time("rated_at"),
    )
    _table(
        "turns",
        sa.Column("key", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("conversation", sa.Text(), nullable=False, index=True),
        *_texts("question", "answer"),
        *_texts("roles", "facets"),
        _time("said_at"),
    )
    _table("events", sa.Column("key", sa.Text(), primary_key=True), _time("claimed_at"))


def _table(name: str, *columns: sa.Column[Any] | sa.UniqueConstraint) -> None:
    sa.Table(name, _METADATA, *columns)


def _part(name: str, *columns: sa.Column[Any]) -> None:
    owner = sa.ForeignKey("documents.key", ondelete="CASCADE")
    _table(
        name,
        sa.Column("document_key", sa.Integer(), owner, primary_key=True),
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        *columns,
    )


def _texts(*names: str, nullable: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=nullable) for name in names]


def _integers(*names: str, nullable: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Integer(), nullable=nullable) for name in names]


def _time(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)
