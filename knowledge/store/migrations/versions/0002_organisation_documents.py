"""Documents get a kind (all there are describe roles) and the organisation that a person gave them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add both columns."""
    op.add_column("documents", sa.Column("kind", sa.Text(), nullable=False, server_default="role"))
    op.add_column("documents", sa.Column("given", sa.Text(), nullable=True))
