"""Queries for answers, ratings and turns; runs in a transaction it is given."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pydantic import TypeAdapter
from sqlalchemy import delete, insert, select

from knowledge.domain import Answer, Feedback, Turn
from knowledge.domain.people import NOBODY, Whose
from knowledge.store.tables import Answers, Ratings, Turns

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

_ANSWER = TypeAdapter(Answer)


async def record(
    connection: AsyncConnection, answer_id: str, user_hash: str | None, answer: Answer, *, team: str = ""
) -> None:
    """Keep an answer under its id; one recorded before under that id stands, since it is what was shown."""
    if await find(connection, answer_id) is not None:
        return
    content = _ANSWER.dump_python(answer, mode="json")
    row = {"id": answer_id, "user_hash": user_hash, "content": content, "asked_at": datetime.now(UTC), "team": team}
    await connection.execute(insert(Answers).values(row))


async def find(connection: AsyncConnection, answer_id: str) -> Answer | None:
    """The answer kept under an id."""
    content = await connection.scalar(select(Answers.content).where(Answers.id == answer_id))
    return None if content is None else _ANSWER.validate_python(content)


async def latest(connection: AsyncConnection, user_hash: str) -> Answer | None:
    """The last answer that somebody got."""
    theirs = select(Answers.content).where(Answers.user_hash == user_hash)
    content = await connection.scalar(theirs.order_by(Answers.asked_at.desc()).limit(1))
    return None if content is None else _ANSWER.validate_python(content)


async def rate(connection: AsyncConnection, feedback: Feedback) -> bool:
    """Put a person's rating in place of their earlier one; False when there is no such answer.

    The press and the reason come as two requests, in any order: the same rating without a reason leaves one standing.
    """
    known = select(Answers.id).where(Answers.id == feedback.answer_id).with_for_update()
    if await connection.scalar(known) is None:
        return False
    earlier = (Ratings.answer_id == feedback.answer_id) & (Ratings.user_id == feedback.user_id)
    if feedback.reason is None:
        same = select(Ratings.rating).where(earlier, Ratings.rating == feedback.rating)
        if await connection.scalar(same) is not None:
            return True
    await connection.execute(delete(Ratings).where(earlier))
    await connection.execute(insert(Ratings).values(asdict(feedback) | {"rated_at": datetime.now(UTC)}))
    return True


async def ratings(connection: AsyncConnection, answer_id: str) -> list[Feedback]:
    """What people said of an answer, by user id."""
    query = select(Ratings.answer_id, Ratings.user_id, Ratings.rating, Ratings.reason, Ratings.comment)
    found = await connection.execute(query.where(Ratings.answer_id == answer_id).order_by(Ratings.user_id))
    return [Feedback(*row) for row in found]


async def remember(
    connection: AsyncConnection, conversation: str, turn: Turn, *, event: str | None = None, whose: Whose = NOBODY
) -> None:
    """Add a turn to the end of a conversation; one that was added for the same event before stands."""
    same = (Turns.conversation == conversation) & (Turns.event == event)
    if event is not None and await connection.scalar(select(Turns.key).where(same)) is not None:
        return
    row = turn._asdict() | {"roles": list(turn.roles), "facets": list(turn.facets), "event": event}
    row |= {"team": whose.team, "user_hash": whose.person or None}
    await connection.execute(insert(Turns).values(row | {"conversation": conversation, "said_at": datetime.now(UTC)}))


async def forget(connection: AsyncConnection, team: str) -> None:
    """Delete what was said in a workspace: answers with their ratings, and turns."""
    await connection.execute(delete(Answers).where(Answers.team == team))
    await connection.execute(delete(Turns).where(Turns.team == team))


async def history(connection: AsyncConnection, conversation: str, limit: int) -> list[Turn]:
    """The last ``limit`` turns of a conversation, oldest first."""
    query = select(Turns.question, Turns.answer, Turns.roles, Turns.facets)
    query = query.where(Turns.conversation == conversation).order_by(Turns.key.desc()).limit(max(limit, 0))
    newest_first = (await connection.execute(query)).all()
    return [Turn(*row) for row in reversed(newest_first)]


async def silences(connection: AsyncConnection, since: datetime) -> list[tuple[str, Answer]]:
    """The answers since a time that say a document is silent, with the hash of who asked, oldest first."""
    silent = Answers.content["abstained"].as_boolean() & (Answers.content["reason"].as_string() == "not-stated")
    recent = select(Answers.user_hash, Answers.content).where(Answers.asked_at >= since, silent)
    found = await connection.execute(recent.order_by(Answers.asked_at, Answers.id))
    return [(user or "", _ANSWER.validate_python(content)) for user, content in found]
