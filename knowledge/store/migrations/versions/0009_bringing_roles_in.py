"""Drafts, corrections, withdrawals, releases and an audit; whose turns are whose, and who a candidate mark is for."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the five tables, and add a column to turns and one to marks."""
    op.create_table(
        "drafts",
        *_texts("id", "role_id", "user_hash", "name", "text", "warnings", "state"),
        *_values("intake", "corrections"),
        _moment("at"),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
    )
    op.create_index("ix_drafts_user_hash", "drafts", ["user_hash"])
    op.create_table(
        "corrections",
        *_texts("role_id", "field", "target", "value", "words"),
        _moment("made_at"),
        sa.PrimaryKeyConstraint("role_id", "field", "target", name="pk_corrections"),
    )
    op.create_table(
        "withdrawals", *_texts("role_id"), _moment("at"), sa.PrimaryKeyConstraint("role_id", name="pk_withdrawals")
    )
    op.create_table(
        "releases",
        *_texts("id", "set_id", "what", "released_by"),
        *(_moment(name) for name in ("interviews_at", "opens_at")),
        _moment("sent_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_releases"),
    )
    op.create_index("ix_releases_due", "releases", ["sent_at", "opens_at"])
    _audit()
    op.add_column("turns", sa.Column("user_hash", sa.Text(), nullable=True))
    op.create_index("ix_turns_user_hash", "turns", ["user_hash"])
    op.add_column("candidate_marks", sa.Column("user_id", sa.Text(), nullable=True))


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("key", sa.Integer(), autoincrement=True, nullable=False),
        _moment("at"),
        *_texts("user_hash", "action"),
        *_texts("role_id", nullable=True),
        *_values("detail", nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_audit"),
    )
    op.create_index("ix_audit_role_id", "audit", ["role_id"])


def _texts(*names: str, nullable: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=nullable) for name in names]


def _values(*names: str, nullable: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.JSON(), nullable=nullable) for name in names]


def _moment(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)
