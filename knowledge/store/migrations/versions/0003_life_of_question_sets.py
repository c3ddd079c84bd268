"""Question sets get a life: a state, a revision, what people decided, a log; and who is a candidate for which role.

The sets there are were drawn anew each time and nobody could work on them: they stay readable as retired versions.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns and both tables."""
    op.add_column("question_sets", sa.Column("state", sa.Text(), nullable=False, server_default="retired"))
    op.add_column("question_sets", sa.Column("revision", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("question_sets", sa.Column("work", sa.JSON(), nullable=True))
    op.create_table(
        "set_log",
        sa.Column("key", sa.Integer(), autoincrement=True),
        sa.Column("set_key", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("question_id", sa.Text(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_set_log"),
        sa.ForeignKeyConstraint(["set_key"], ["question_sets.key"], name="fk_set_log_set_key", ondelete="CASCADE"),
    )
    op.create_index("ix_set_log_set_key", "set_log", ["set_key"])
    op.create_table(
        "candidate_marks",
        sa.Column("user_hash", sa.Text(), nullable=False),
        sa.Column("role_id", sa.Text(), nullable=False),
        sa.Column("marked_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_hash", "role_id", name="pk_candidate_marks"),
    )
