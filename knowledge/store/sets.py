"""What is stored of question sets, and who is a candidate for which role: each method is one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from knowledge.errors import RoleNotFound, SetChanged
from knowledge.store import questions, readings
from knowledge.store.tables import CandidateMarks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from knowledge.domain import LogEntry, WorkingSet
    from knowledge.store.writing import Writer


class Sets:
    """Versions of question sets, their log, and candidate marks."""

    def __init__(self, engine: AsyncEngine, writer: Writer) -> None:
        self._engine = engine
        self._writer = writer

    async def current(self, role_id: str) -> WorkingSet | None:
        """The newest version of a role's set that is not retired."""
        async with self._engine.begin() as transaction:
            return await questions.current(transaction, role_id)

    async def find(self, role_id: str, version: int) -> WorkingSet | None:
        """One version of a role's set."""
        async with self._engine.begin() as transaction:
            return await questions.find(transaction, role_id, version)

    async def versions(self, role_id: str) -> list[WorkingSet]:
        """Every version of a role's set, newest first."""
        async with self._engine.begin() as transaction:
            return await questions.versions(transaction, role_id)

    async def first(self, drawn: WorkingSet, entry: LogEntry) -> WorkingSet:
        """Keep a new draft as the next version; where a live set has come meanwhile, that one stands.

        Raises RoleNotFound when its role isn't stored.
        """
        async with self._writer.begin() as transaction:
            await _hold(transaction, drawn.role)
            standing = await questions.current(transaction, drawn.role)
            if standing is not None:
                return standing
            return await _added(transaction, drawn, [entry])

    async def change(self, working: WorkingSet, seen: int, entries: Sequence[LogEntry]) -> None:
        """Put a set in place of its revision ``seen``, with its log entries; raises SetChanged where another stands."""
        async with self._writer.begin() as transaction:
            if not await questions.change(transaction, working, seen):
                raise SetChanged
            await questions.enter(transaction, working, entries)

    async def succeed(
        self, before: WorkingSet, seen: int, fresh: WorkingSet, entries: Sequence[LogEntry]
    ) -> WorkingSet:
        """Keep ``fresh`` as the version after ``before``, which becomes what is given of it.

        Raises SetChanged where ``before`` is not at revision ``seen``, or a later version is being worked on already.
        """
        async with self._writer.begin() as transaction:
            await _hold(transaction, before.role)
            standing = await questions.current(transaction, before.role)
            if standing is None or standing.id != before.id or standing.revision != seen:
                raise SetChanged
            if before.revision != seen:
                await questions.change(transaction, before, seen)
            await questions.enter(transaction, before, [one for one in entries if one.set_id == before.id])
            return await _added(transaction, fresh, [one for one in entries if one.set_id != before.id])

    async def enter(self, working: WorkingSet, entry: LogEntry) -> None:
        """Add an entry to the log of a set."""
        async with self._writer.begin() as transaction:
            await questions.enter(transaction, working, [entry])

    async def log(self, role_id: str) -> list[LogEntry]:
        """Every change to a role's sets, oldest first."""
        async with self._engine.begin() as transaction:
            return await questions.log(transaction, role_id)

    async def mark(
        self, user_hash: str, role_id: str, at: datetime, *, user: str | None = None, team: str = ""
    ) -> None:
        """Keep that somebody is a candidate for a role; marking twice is marking once.

        Only who is marked with their id can be sent what is released.
        """
        async with self._writer.begin() as transaction:
            if not await _marked(transaction, user_hash, role_id):
                row = {"user_hash": user_hash, "role_id": role_id, "marked_at": at, "team": team}
                await transaction.execute(insert(CandidateMarks).values(row))
            if user is not None:
                named = update(CandidateMarks).where(_mark(user_hash, role_id)).values(user_id=user)
                await transaction.execute(named)

    async def unmark(self, user_hash: str, role_id: str) -> None:
        """Forget that somebody is a candidate for a role."""
        async with self._writer.begin() as transaction:
            await transaction.execute(delete(CandidateMarks).where(_mark(user_hash, role_id)))

    async def marked(self, role_id: str) -> list[tuple[str, str]]:
        """A role's candidates by user id, in their order, each with the workspace they were marked in."""
        query = select(CandidateMarks.user_id, CandidateMarks.team).where(CandidateMarks.role_id == role_id)
        async with self._engine.begin() as transaction:
            found = await transaction.execute(query.where(CandidateMarks.user_id.is_not(None)))
            return sorted((str(user), team) for user, team in found)

    async def is_marked(self, user_hash: str, role_id: str) -> bool:
        """Whether somebody is a candidate for a role."""
        async with self._engine.begin() as transaction:
            return await _marked(transaction, user_hash, role_id)


async def _added(transaction: AsyncConnection, fresh: WorkingSet, entries: Sequence[LogEntry]) -> WorkingSet:
    stored = await questions.add(transaction, fresh)
    await questions.enter(transaction, stored, entries)
    return stored


async def _hold(transaction: AsyncConnection, role_id: str) -> None:
    if not await readings.exists(transaction, role_id):
        raise RoleNotFound(f"There is no role {role_id!r} to keep questions for. Ingest its document first.")


async def _marked(transaction: AsyncConnection, user_hash: str, role_id: str) -> bool:
    query = select(CandidateMarks.role_id).where(_mark(user_hash, role_id))
    return await transaction.scalar(query) is not None


def _mark(user_hash: str, role_id: str) -> ColumnElement[bool]:
    return (CandidateMarks.user_hash == user_hash) & (CandidateMarks.role_id == role_id)
