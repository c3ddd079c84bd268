"""Answers that people vouch for, questions that wait for a person, and who asks them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "verified_answers",
        *_texts("id", "question", "text", "scope", "subject", "owner", "contact", "source", "wordings", "cites"),
        sa.Column("verified_on", sa.Date(), nullable=False),
        sa.Column("review_by", sa.Date(), nullable=False),
        sa.Column("reminded", sa.Date(), nullable=True),
        sa.Column("changed", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_verified_answers"),
    )
    op.create_table(
        "escalations",
        *_texts("id", "question", "facet", "matter", "state", "owner", "answer", "answered_by", "event", "cards"),
        sa.Column("role", sa.Text(), nullable=True),
        *_moments("created", "due"),
        *_moments("answered_at", nullable=True),
        sa.Column("reminders", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_escalations"),
    )
    op.create_index("ix_escalations_state", "escalations", ["state"])
    op.create_table(
        "askers",
        sa.Column(
            "escalation", sa.Text(), sa.ForeignKey("escalations.id", name="fk_askers_escalation", ondelete="CASCADE")
        ),
        *_texts("person", "wording", "channel", "thread", "event"),
        *_moments("asked_at"),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("escalation", "person", name="pk_askers"),
    )
    op.create_index("ix_askers_person", "askers", ["person"])


def _texts(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _moments(*names: str, nullable: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.DateTime(timezone=True), nullable=nullable) for name in names]
