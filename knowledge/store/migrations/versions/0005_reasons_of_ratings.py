"""A rating may say why, and a person's last answer is found without reading all."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the reason and the person's own words to ratings, and an index to answers."""
    op.add_column("ratings", sa.Column("reason", sa.Text(), nullable=True))
    op.add_column("ratings", sa.Column("comment", sa.Text(), nullable=True))
    op.create_index("ix_answers_user_hash", "answers", ["user_hash", "asked_at"])
