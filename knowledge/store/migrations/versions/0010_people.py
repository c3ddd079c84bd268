"""Which workspaces people write from, so that what is theirs goes with the last of them; whose questions wait where."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make the table, and fill it with whoever is known to have asked."""
    op.create_table(
        "people",
        sa.Column("user_hash", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("user_hash", "team", name="pk_people"),
    )
    op.add_column("escalations", sa.Column("team", sa.Text(), nullable=False, server_default=""))
    people = sa.table("people", sa.column("user_hash"), sa.column("team"))
    for table in ("answers", "turns", "candidate_marks"):
        kept = sa.table(table, sa.column("user_hash"), sa.column("team"))
        known = sa.select(people.c.user_hash).where(
            people.c.user_hash == kept.c.user_hash, people.c.team == kept.c.team
        )
        fresh = sa.select(kept.c.user_hash, kept.c.team).distinct()
        fresh = fresh.where(kept.c.user_hash.is_not(None), kept.c.team != "", ~known.exists())
        op.execute(people.insert().from_select(["user_hash", "team"], fresh))
