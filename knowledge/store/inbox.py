"""The inbox on disk: each request once, until its work is done; many that come together share one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, exists, null, select, update
from sqlalchemy.dialects import postgresql, sqlite

from knowledge.domain.inbox import Entry, Sending, Waiting
from knowledge.store import people
from knowledge.store.batching import Batches
from knowledge.store.columns import zoned
from knowledge.store.tables import InboxEntries, InboxReplies, People, Turns

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from knowledge.store.writing import Writer

_OPEN = InboxEntries.done_at.is_(None)


class Inbox:
    """Keeps entries; implements ``knowledge.domain.inbox.Ledger``."""

    def __init__(self, engine: AsyncEngine, writer: Writer) -> None:
        self._engine = engine
        self._writer = writer
        self._takes = Batches(self._insert)
        self._ends = Batches(self._close)

    async def take(self, entry: Entry) -> bool:
        return await self._takes.add(entry)

    async def begin(self, key: str) -> Entry | None:
        counted = update(InboxEntries).where(InboxEntries.key == key, _OPEN)
        counted = counted.values(attempts=InboxEntries.attempts + 1)
        async with self._writer.begin() as connection:
            row = (await connection.execute(counted.returning(*InboxEntries.__table__.c))).one_or_none()
        return None if row is None else _entry(row._asdict())

    async def finish(self, key: str) -> None:
        await self._ends.add(key)

    async def drop(self, key: str) -> None:
        team = select(InboxEntries.team).where(InboxEntries.key == key).scalar_subquery()
        async with self._writer.begin() as connection:
            await connection.execute(delete(People).where(People.team == team))
            await connection.execute(delete(InboxEntries).where(InboxEntries.key == key))

    async def waiting(self) -> list[Waiting]:
        query = select(InboxEntries.key, InboxEntries.person, InboxEntries.conversation).where(_OPEN)
        async with self._engine.begin() as connection:
            rows = await connection.execute(query.order_by(InboxEntries.received_at, InboxEntries.key))
            return [Waiting(*row) for row in rows]

    async def joined(self, conversation: str) -> bool:
        spoken = exists().where(Turns.conversation == conversation)
        asked = exists().where(InboxEntries.conversation == conversation)
        async with self._engine.begin() as connection:
            return bool(await connection.scalar(select(spoken | asked)))

    async def note(self, key: str, part: int, state: Sending | str) -> None:
        async with self._writer.begin() as connection:
            insert = _inserting(connection)(InboxReplies).values(key=key, part=part, state=state)
            latest = insert.on_conflict_do_update(index_elements=["key", "part"], set_={"state": state})
            await connection.execute(latest)

    async def noted(self, key: str) -> dict[int, str]:
        query = select(InboxReplies.part, InboxReplies.state).where(InboxReplies.key == key)
        async with self._engine.begin() as connection:
            return {row.part: row.state for row in await connection.execute(query)}

    async def purge(self, before: datetime) -> int:
        async with self._writer.begin() as connection:
            done = delete(InboxEntries).where(InboxEntries.done_at < before).returning(InboxEntries.key)
            return len((await connection.scalars(done)).all())

    async def close(self) -> None:
        """Wait until what was asked for is written."""
        await self._takes.close()
        await self._ends.close()

    async def _insert(self, entries: Sequence[Entry]) -> list[bool]:
        rows = [_row(entry) for entry in entries]
        async with self._writer.begin(urgent=True) as connection:  # Slack waits for it
            # An entry may be known by its key, its event or its post; whichever it is, the first one stands.
            insert = _inserting(connection)(InboxEntries).on_conflict_do_nothing().returning(InboxEntries.key)
            fresh = set(await connection.scalars(insert, rows))
            if who := people.rows(entries):
                await connection.execute(_inserting(connection)(People).on_conflict_do_nothing(), who)
        return [_first(entry.key, fresh) for entry in entries]

    async def _close(self, keys: Sequence[str]) -> list[None]:
        done = update(InboxEntries).where(InboxEntries.key.in_(keys), _OPEN)
        async with self._writer.begin() as connection:
            await connection.execute(done.values(payload=null(), done_at=datetime.now(UTC)))
            await connection.execute(delete(InboxReplies).where(InboxReplies.key.in_(keys)))
        return [None] * len(keys)


def _inserting(connection: AsyncConnection) -> Any:  # two functions of the same shape and different types
    # Both databases can settle a conflict by themselves, but SQLAlchemy has no word for it that serves both.
    return sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert


def _first(key: str, fresh: set[str]) -> bool:
    """Whether this is the one of its batch that was stored; the others of the same key come too late."""
    if key not in fresh:
        return False
    fresh.discard(key)
    return True


def _row(entry: Entry) -> dict[str, Any]:
    return {
        "key": entry.key,
        "team": entry.team,
        "kind": entry.kind,
        "person": entry.person,
        "conversation": entry.conversation,
        "payload": dict(entry.payload),
        "event": entry.event,
        "channel": entry.channel,
        "ts": entry.ts,
        "attempts": entry.attempts,
        "received_at": entry.received,
    }


def _entry(row: dict[str, Any]) -> Entry:
    received = row.pop("received_at")
    del row["done_at"]
    return Entry(**row, received=zoned(received))
