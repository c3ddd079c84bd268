"""Which workspaces a person writes from, and the end of all that is theirs alone; runs in a transaction it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from knowledge.domain.people import hashed
from knowledge.store.desk_tables import Escalations, VerifiedAnswers
from knowledge.store.model_tables import ModelReplies, ModelUse
from knowledge.store.practice_tables import PracticeAttempts, PracticeSessions, Preparations, Stories
from knowledge.store.role_tables import Drafts, Releases
from knowledge.store.tables import People

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.ext.asyncio import AsyncConnection

    from knowledge.domain.inbox import Entry

PRIVATE = (PracticeSessions, PracticeAttempts, Stories, Preparations, Drafts, ModelReplies, ModelUse)
# Who stands for somebody whose workspace has left.
_NAMELESS = "the hiring team"


def rows(entries: Iterable[Entry]) -> list[dict[str, str]]:
    """Who wrote these entries from where, each pair once."""
    pairs = dict.fromkeys((hashed(each.person), each.team) for each in entries if each.person and each.team)
    return [{"user_hash": person, "team": team} for person, team in pairs]


async def teams(connection: AsyncConnection, user: str) -> list[str]:
    """The workspaces that somebody has written from, in the order of their ids."""
    query = select(People.team).where(People.user_hash == hashed(user)).order_by(People.team)
    return list(await connection.scalars(query))


async def forget(connection: AsyncConnection, team: str) -> None:
    """Delete what people have for themselves who write from this workspace alone, and what its people asked.

    What they vouched for or released belongs to whoever runs the bot: it stays, without their names.
    """
    theirs, others = select(People.user_hash).where(People.team == team), People.team != team
    elsewhere = select(People.user_hash).where(others)
    gone = set(await connection.scalars(theirs.where(People.user_hash.not_in(elsewhere))))
    for table in PRIVATE:
        await connection.execute(delete(table).where(table.user_hash.in_(gone)))
    await connection.execute(delete(Escalations).where(Escalations.team == team))
    await connection.execute(delete(People).where(People.team == team))
    await _unname(connection, gone)


async def _unname(connection: AsyncConnection, gone: set[str]) -> None:
    contacts = await connection.scalars(select(VerifiedAnswers.contact).distinct())
    leaving = [each for each in contacts if each and hashed(each) in gone]
    answers = update(VerifiedAnswers).where(VerifiedAnswers.contact.in_(leaving))
    await connection.execute(answers.values(owner=_NAMELESS, contact=""))
    officers = await connection.scalars(select(Releases.released_by).distinct())
    released = Releases.released_by.in_([each for each in officers if hashed(each) in gone])
    await connection.execute(update(Releases).where(released).values(released_by=""))
