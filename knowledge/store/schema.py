"""Brings a database to the newest schema, forward only; knows the migrations, not the tables."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from knowledge.errors import DataFolderUnusable

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

MIGRATIONS = Path(__file__).parent / "migrations"


def newest() -> str:
    """The newest schema's number, which is the start of the last migration's file name."""
    return max(path.stem.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


async def upgrade(engine: AsyncEngine) -> None:
    """Run the migrations that are missing; at once done, and without Alembic, when there are none.

    Raises DataFolderUnusable when the database was written by a newer version.
    """
    head = newest()
    async with engine.connect() as connection:
        current = await connection.run_sync(_current)
    if current is not None and current > head:
        raise DataFolderUnusable(
            f"The database has schema {current} and this version of Rolecall knows {head} at most. "
            "Install the newer version again, or restore a backup made before it."
        )
    if current != head:
        async with engine.execution_options(writes=True).begin() as connection:
            await connection.run_sync(_run, head)


def _current(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _run(connection: Connection, head: str) -> None:
    # Importing Alembic takes longer than everything else here together.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, head)
