"""Installations, installs that were begun, and the end of all that is kept for a workspace; sees no token."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from knowledge.domain.tenants import Installation
from knowledge.store import conversations, people, questions
from knowledge.store.columns import zoned
from knowledge.store.tables import CandidateMarks, InboxEntries, Installations, InstallStates

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from knowledge.store.writing import Writer

_COLUMNS = (Installations.team, Installations.enterprise, Installations.sealed, Installations.installed_at)


class Tenants:
    """Keeps installations; implements ``knowledge.domain.tenants.Tenants``."""

    def __init__(self, engine: AsyncEngine, writer: Writer) -> None:
        self._engine = engine
        self._writer = writer

    async def install(self, installation: Installation) -> None:
        row = {
            "team": installation.team,
            "enterprise": installation.enterprise,
            "sealed": installation.sealed,
            "installed_at": installation.installed,
        }
        async with self._writer.begin() as transaction:
            await _uninstall(transaction, installation.team)
            await transaction.execute(insert(Installations).values(row))

    async def installed(self, team: str) -> Installation | None:
        async with self._engine.begin() as transaction:
            found = await transaction.execute(select(*_COLUMNS).where(Installations.team == team))
            return next((_installation(*row) for row in found), None)

    async def installations(self) -> list[Installation]:
        async with self._engine.begin() as transaction:
            found = await transaction.execute(select(*_COLUMNS).order_by(Installations.team))
            return [_installation(*row) for row in found]

    async def forget(self, team: str) -> None:
        if not team:
            return  # rows without a workspace are nobody's who could leave
        async with self._writer.begin() as transaction:
            await _uninstall(transaction, team)
            await transaction.execute(delete(InboxEntries).where(InboxEntries.team == team))
            await transaction.execute(delete(CandidateMarks).where(CandidateMarks.team == team))
            await conversations.forget(transaction, team)
            await questions.forget(transaction, team)
            await people.forget(transaction, team)

    async def teams_of(self, user: str) -> list[str]:
        async with self._engine.begin() as transaction:
            return await people.teams(transaction, user)

    async def begin(self, digest: str, expires: datetime) -> None:
        async with self._writer.begin() as transaction:
            await transaction.execute(delete(InstallStates).where(InstallStates.expires_at < datetime.now(UTC)))
            await transaction.execute(insert(InstallStates).values(digest=digest, expires_at=expires))

    async def complete(self, digest: str) -> bool:
        fresh = (InstallStates.digest == digest) & (InstallStates.expires_at >= datetime.now(UTC))
        async with self._writer.begin() as transaction:
            done = await transaction.execute(delete(InstallStates).where(fresh))
            return done.rowcount == 1


async def _uninstall(transaction: AsyncConnection, team: str) -> None:
    await transaction.execute(delete(Installations).where(Installations.team == team))


def _installation(team: str, enterprise: str | None, sealed: str, installed: datetime) -> Installation:
    return Installation(team, enterprise, sealed, zoned(installed))
