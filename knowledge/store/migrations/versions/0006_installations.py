"""Several workspaces: their installations, and on each row of theirs which one it is kept for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_KEPT_FOR_A_WORKSPACE = ("answers", "turns", "candidate_marks", "set_log")


def upgrade() -> None:
    """Make the tables of installs, and give the rows there are to the one workspace there was."""
    op.create_table(
        "installations",
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("enterprise", sa.Text(), nullable=True),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("installed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("team", name="pk_installations"),
    )
    op.create_table(
        "install_states",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_install_states"),
    )
    for table in _KEPT_FOR_A_WORKSPACE:
        op.add_column(table, sa.Column("team", sa.Text(), nullable=False, server_default=""))
    only = _only_team()
    for table in _KEPT_FOR_A_WORKSPACE if only else ():
        op.execute(sa.table(table, sa.column("team")).update().values(team=only))


def _only_team() -> str | None:
    """The one workspace that requests came from; None where none is known, or more than one.

    Requests are kept for a week; turns remember theirs by its key, which starts with the workspace.
    """
    inbox, turns = sa.table("inbox", sa.column("team")), sa.table("turns", sa.column("event"))
    bind = op.get_bind()
    teams = set(bind.scalars(sa.select(inbox.c.team).distinct()))
    events = bind.scalars(sa.select(turns.c.event).where(turns.c.event.like("T%:%")))
    teams |= {event.partition(":")[0] for event in events}
    teams.discard("")
    return teams.pop() if len(teams) == 1 else None
