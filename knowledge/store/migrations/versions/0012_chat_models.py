"""What chat models used and what they said."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "model_use",
        *_texts("day", "user_hash", "model"),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("calls", "tokens_in", "tokens_out")),
        sa.Column("cost", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("day", "user_hash", "model", name="pk_model_use"),
    )
    op.create_table(
        "model_replies",
        *_texts("key", "user_hash", "model"),
        sa.Column("reply", sa.JSON(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_model_replies"),
    )
    op.create_index("ix_model_replies_user_hash", "model_replies", ["user_hash"])


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]
