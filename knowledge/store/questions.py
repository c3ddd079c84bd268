"""Queries for question sets and their versions; runs in a transaction it is given."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pydantic import TypeAdapter
from sqlalchemy import insert, select

from knowledge.domain import QuestionSet
from knowledge.store.tables import QuestionSets

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

_SET = TypeAdapter(QuestionSet)


async def latest(connection: AsyncConnection, role_id: str) -> QuestionSet | None:
    """The newest question set of a role."""
    newest = select(QuestionSets.content).where(QuestionSets.role_id == role_id)
    content = await connection.scalar(newest.order_by(QuestionSets.version.desc()).limit(1))
    return None if content is None else _SET.validate_python(content)


async def save(connection: AsyncConnection, questions: QuestionSet) -> QuestionSet:
    """The stored version that says the same as ``questions``, which is a new one if the newest differs."""
    last = await latest(connection, questions.role)
    if last is not None and replace(questions, version=last.version) == last:
        return last
    stored = replace(questions, version=last.version + 1 if last else 1)
    row = {
        "role_id": stored.role,
        "version": stored.version,
        "content": _SET.dump_python(stored, mode="json"),
        "saved_at": datetime.now(UTC),
    }
    await connection.execute(insert(QuestionSets).values(row))
    return stored
