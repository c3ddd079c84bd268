"""What is stored of releases: each method is one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from knowledge.domain.releases import Extent, Release
from knowledge.store.columns import zoned
from knowledge.store.role_tables import Releases as Rows

if TYPE_CHECKING:
    from typing import Any

    from sqlalchemy import ColumnElement
    from sqlalchemy.ext.asyncio import AsyncEngine

    from knowledge.store.writing import Writer


class Releases:
    """Releases, from the moment they are decided; they go with the sets they are of."""

    def __init__(self, engine: AsyncEngine, writer: Writer) -> None:
        self._engine = engine
        self._writer = writer

    async def add(self, release: Release) -> bool:
        """Keep a release; False where one of that id is kept already."""
        async with self._writer.begin() as transaction:
            if await transaction.scalar(select(Rows.id).where(Rows.id == release.id)) is not None:
                return False
            row = {"id": release.id, "set_id": release.set_id, "what": release.what.value, "released_by": release.by}
            times = {"interviews_at": release.interviews_at, "opens_at": release.opens_at, "sent_at": release.sent_at}
            await transaction.execute(insert(Rows).values(row | times))
            return True

    async def due(self, now: datetime) -> list[Release]:
        """What should have gone out by now and has not, the oldest first."""
        return await self._found(Rows.sent_at.is_(None) & (Rows.opens_at <= now))

    async def find(self, release_id: str) -> Release | None:
        """The release of that id."""
        return next(iter(await self._found(Rows.id == release_id)), None)

    async def running(self, role_id: str, now: datetime) -> list[Release]:
        """What went out for a role whose interviews are still to come."""
        sent = Rows.sent_at.is_not(None) & (Rows.interviews_at > now)
        return [one for one in await self._found(sent) if one.role == role_id]

    async def sent(self, release_id: str, at: datetime) -> None:
        """Keep that a release went out."""
        async with self._writer.begin() as transaction:
            await transaction.execute(update(Rows).where(Rows.id == release_id).values(sent_at=at))

    async def _found(self, which: ColumnElement[bool]) -> list[Release]:
        query = select(Rows.__table__).where(which).order_by(Rows.opens_at, Rows.id)
        async with self._engine.begin() as transaction:
            return [_release(row._asdict()) for row in await transaction.execute(query)]


def _release(row: dict[str, Any]) -> Release:
    times = {name: at and zoned(at) for name, at in row.items() if name.endswith("_at")}
    return Release(id=row["id"], set_id=row["set_id"], what=Extent(row["what"]), by=row["released_by"], **times)
