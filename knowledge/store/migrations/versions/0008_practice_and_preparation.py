"""Practice sessions and attempts, stories, and plans towards an interview; each is its author's alone."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the four tables."""
    op.create_table(
        "practice_sessions",
        *_texts("id", "user_hash", "role_id", "mode", "place"),
        sa.Column("item", sa.JSON(), nullable=True),
        *_texts("asked"),
        *_moments("started", "asked_at"),
        sa.Column("over", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_practice_sessions"),
    )
    op.create_index("ix_practice_sessions_place", "practice_sessions", ["user_hash", "place"])
    op.create_table(
        "practice_attempts",
        *_texts("id", "user_hash", "session_id", "role_id"),
        sa.Column("item", sa.JSON(), nullable=False),
        *_texts("text", "gate"),
        sa.Column("grade", sa.Text(), nullable=True),
        *_moments("at"),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_practice_attempts"),
    )
    op.create_index("ix_practice_attempts_user_hash", "practice_attempts", ["user_hash", "at"])
    op.create_table(
        "stories",
        *_texts("id", "user_hash", "role_id", "title", "serves"),
        *_moments("at"),
        sa.PrimaryKeyConstraint("id", name="pk_stories"),
    )
    op.create_index("ix_stories_user_hash", "stories", ["user_hash", "role_id"])
    op.create_table(
        "preparations",
        *_texts("user_hash", "role_id"),
        sa.Column("interview_on", sa.Date(), nullable=False),
        *_texts("done"),
        *_moments("at"),
        sa.PrimaryKeyConstraint("user_hash", "role_id", name="pk_preparations"),
    )


def _texts(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _moments(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.DateTime(timezone=True), nullable=False) for name in names]
