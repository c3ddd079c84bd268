"""Requests are kept from their acknowledgement until they are answered; a turn knows which request it answers."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the inbox in place of the list of taken events, and mark turns."""
    op.create_table(
        "inbox",
        sa.Column("key", sa.Text(), nullable=False),
        *_texts("team", "kind", "person", "conversation"),
        sa.Column("payload", sa.JSON(), nullable=True),
        *_texts("event", "channel", "ts", nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_inbox"),
        sa.UniqueConstraint("team", "event", name="uq_inbox_team"),
        sa.UniqueConstraint("channel", "team", "ts", name="uq_inbox_channel"),
    )
    op.create_index("ix_inbox_conversation", "inbox", ["conversation"])
    op.create_index("ix_inbox_done_at", "inbox", ["done_at"])
    op.create_table(
        "inbox_replies",
        sa.Column("key", sa.Text(), _of_entry(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False, autoincrement=False),
        *_texts("state"),
        sa.PrimaryKeyConstraint("key", "part", name="pk_inbox_replies"),
    )
    op.add_column("turns", sa.Column("event", sa.Text(), nullable=True))
    op.create_index("ix_turns_conversation_event", "turns", ["conversation", "event"], unique=True)
    op.drop_table("events")


def _texts(*names: str, nullable: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=nullable) for name in names]


def _of_entry() -> sa.ForeignKey:
    return sa.ForeignKey("inbox.key", name="fk_inbox_replies_key", ondelete="CASCADE")
