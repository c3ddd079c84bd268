"""An engine on a database address, tuned and at the newest schema; knows no tables and no domain."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError
from sqlalchemy.ext.asyncio import create_async_engine

from knowledge.errors import BadSetting, DataFolderUnusable
from knowledge.store.schema import upgrade

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.ext.asyncio import AsyncEngine

_log = logging.getLogger(__name__)

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}

# A writer waits this long for another one; SQLite then gives up with "database is locked".
_BUSY_MILLISECONDS = 5000
# So often the log is tried to be emptied, while readers hold it up.
_CHECKPOINTS = 3


async def open_database(url: str) -> AsyncEngine:
    """An engine on ``url`` whose database is at the newest schema; the caller disposes of it.

    Raises BadSetting for an address that can't be used, DataFolderUnusable when the database can't.
    """
    address = _address(url)
    engine = _engine(address)
    try:
        await upgrade(engine)
    except DatabaseError as error:
        await engine.dispose()
        shown = address.render_as_string(hide_password=True)
        raise DataFolderUnusable(
            f"The database {shown} can't be opened ({error.orig}). Check that the folder can be written to "
            "and that the file is a Rolecall database, or restore it from a backup."
        ) from error
    except BaseException:
        await engine.dispose()
        raise
    return engine


async def scrub(engine: AsyncEngine, *, rewrite: bool) -> None:
    """Leave nothing that was deleted in SQLite's write-ahead log; PostgreSQL's own VACUUM does it there.

    With ``rewrite`` not in the file either: deleted rows are zeroed, but where rows once moved from page to page, older
    copies of them stand in the free space. Let nobody write meanwhile.
    """
    if engine.dialect.name != "sqlite":
        return
    async with engine.connect() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
        if raw is None:
            return
        # In no transaction: neither can be done from inside one.
        if rewrite:
            await raw.execute_fetchall("VACUUM")
        for _ in range(_CHECKPOINTS):
            ((held_up, *_),) = await raw.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
            if not held_up:
                return
    _log.warning("somebody reads the database for so long that its log keeps what was deleted until the next purge")


def _address(url: str) -> URL:
    """The parsed address, with the asynchronous driver named; makes the folder of a SQLite file."""
    try:
        address = make_url(url)
    except ArgumentError:
        # The address itself may hold a password, so it is not repeated.
        raise BadSetting(
            "The database address isn't one. Write it like sqlite:////data/rolecall.db or "
            "postgresql://user:password@host/rolecall."
        ) from None
    address = address.set(drivername=_DRIVERS.get(address.drivername, address.drivername))
    if address.get_backend_name() == "sqlite" and address.database and address.database != ":memory:":
        _make_folder(Path(address.database).parent)
    return address


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataFolderUnusable(
            f"The data folder {str(folder)!r} can't be made ({error.strerror}). "
            "Choose another with ROLECALL_HOME, or make it writable."
        ) from error


def _engine(address: URL) -> AsyncEngine:
    try:
        # An error's text goes to logs, which hold nothing that people wrote.
        if address.get_backend_name() == "sqlite":
            return _tuned(create_async_engine(address, connect_args={"isolation_level": None}, hide_parameters=True))
        return create_async_engine(address, pool_pre_ping=True, hide_parameters=True)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise BadSetting(
            f"There is no driver for a {address.drivername!r} database here. Install it (for PostgreSQL "
            "`pip install --editable '.[postgresql]'`), or leave "
            "ROLECALL_DATABASE_URL unset to use the file in the data folder."
        ) from error


def _tuned(engine: AsyncEngine) -> AsyncEngine:
    """SQLite with foreign keys, write-ahead log, patience, and transactions that begin when they should.

    The driver's own transactions skip reads and DDL, so SQLAlchemy emits BEGIN (its documented recipe).
    Writers take the lock at once: a transaction that reads first and then writes would otherwise fail
    with "database is locked" when another writer came in between, whatever the timeout.
    """

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA foreign_keys = ON")
        # What a person deleted is not left in free pages of the file.
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
