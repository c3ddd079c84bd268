"""Stories get their author's words, plans what is left out and moved, attempts their time, sessions who moved them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add the five columns."""
    op.add_column("stories", sa.Column("words", sa.Text(), nullable=False, server_default=""))
    op.add_column("preparations", sa.Column("dropped", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("preparations", sa.Column("moved", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("practice_attempts", sa.Column("took", sa.Integer(), nullable=True))
    op.add_column("practice_sessions", sa.Column("turn", sa.Text(), nullable=False, server_default=""))
