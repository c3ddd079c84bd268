"""Databases as older versions of the schema left them."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from knowledge.store.schema import MIGRATIONS

if TYPE_CHECKING:
    from pathlib import Path


def migrated(path: Path, revision: str) -> None:
    """Make an empty database of that schema."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()


def aged(path: Path, revision: str) -> None:
    """Put a database of that schema in place of the one at ``path``, with all of its rows that fit."""
    newer = path.rename(path.with_suffix(".newer"))
    migrated(path, revision)
    connection = sqlite3.connect(path)
    connection.execute("ATTACH ? AS newer", [str(newer)])
    for (table,) in connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall():
        if table != "alembic_version" and _columns(connection, "newer", table):
            fitting = ", ".join(f'"{name}"' for name in _columns(connection, "main", table))
            connection.execute(f"DELETE FROM main.{table}")  # noqa: S608 - the table's name comes from the schema
            connection.execute(f"INSERT INTO main.{table} ({fitting}) SELECT {fitting} FROM newer.{table}")  # noqa: S608 - same
    connection.commit()
    connection.close()


def _columns(connection: sqlite3.Connection, schema: str, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA {schema}.table_info({table})")]
