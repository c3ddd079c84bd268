"""Queries for question sets, their versions and their log; runs in a transaction it is given."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter
from sqlalchemy import func, insert, null, select, update

from knowledge.domain import LogEntry, QuestionSet, SetState, WorkingSet
from knowledge.store.tables import QuestionSets, SetLog

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement, Row
    from sqlalchemy.ext.asyncio import AsyncConnection

# What has a column of its own, and what is told anew each time a set is read.
_APART = {"questions", "role", "id", "state", "revision", "diff"}
# Who stands in the log where a workspace has left.
_FORMER = "somebody of a workspace that left"


@cache
def _adapters() -> tuple[TypeAdapter[WorkingSet], TypeAdapter[QuestionSet]]:
    return TypeAdapter(WorkingSet), TypeAdapter(QuestionSet)


async def find(connection: AsyncConnection, role_id: str, version: int) -> WorkingSet | None:
    """One version of a role's set."""
    found = await _read(connection, (QuestionSets.role_id == role_id) & (QuestionSets.version == version))
    return next(iter(found), None)


async def versions(connection: AsyncConnection, role_id: str) -> list[WorkingSet]:
    """Every version of a role's set, newest first."""
    return await _read(connection, QuestionSets.role_id == role_id)


async def current(connection: AsyncConnection, role_id: str) -> WorkingSet | None:
    """The newest version that is not retired."""
    live = (QuestionSets.role_id == role_id) & (QuestionSets.state != SetState.RETIRED)
    return next(iter(await _read(connection, live)), None)


async def add(connection: AsyncConnection, working: WorkingSet) -> WorkingSet:
    """Keep a set as the next version of its role's; returns it under that number."""
    newest = select(func.max(QuestionSets.version)).where(QuestionSets.role_id == working.role)
    stored = working.numbered(1 + (await connection.scalar(newest) or 0))
    row = {"role_id": stored.role, "version": stored.questions.version} | _row(stored)
    await connection.execute(insert(QuestionSets).values(row))
    return stored


async def change(connection: AsyncConnection, working: WorkingSet, seen: int) -> bool:
    """Put ``working`` in place of its revision ``seen``; False where that is not what stands."""
    same = (QuestionSets.role_id == working.role) & (QuestionSets.version == working.questions.version)
    done = await connection.execute(
        update(QuestionSets).where(same & (QuestionSets.revision == seen)).values(_row(working))
    )
    return done.rowcount == 1


async def enter(connection: AsyncConnection, working: WorkingSet, entries: Iterable[LogEntry]) -> None:
    """Add entries to the log of a set; none is changed or removed but by ``forget``."""
    here = (QuestionSets.role_id == working.role) & (QuestionSets.version == working.questions.version)
    key = await connection.scalar(select(QuestionSets.key).where(here))
    rows = [_entered(entry) | {"set_key": key} for entry in entries]
    if rows:
        await connection.execute(insert(SetLog), rows)


async def log(connection: AsyncConnection, role_id: str) -> list[LogEntry]:
    """Every change to a role's sets, oldest first."""
    columns = (SetLog.revision, SetLog.at, SetLog.user_id, SetLog.action)
    query = select(QuestionSets.version, *columns, SetLog.question_id, SetLog.before, SetLog.after, SetLog.team)
    query = query.join(QuestionSets).where(QuestionSets.role_id == role_id).order_by(SetLog.key)
    found = await connection.execute(query)
    return [
        LogEntry(f"{role_id}@{version}", revision, at.replace(tzinfo=UTC), *rest)
        for version, revision, at, *rest in found
    ]


async def forget(connection: AsyncConnection, team: str) -> None:
    """Take the people of a workspace, and what they changed, out of the log and out of what they approved.

    That something was done, when, and to which revision stays: the sets are the deployer's.
    """
    theirs = SetLog.team == team
    people = set(await connection.scalars(select(SetLog.user_id).where(theirs)))
    touched = select(SetLog.set_key).where(theirs)
    sets = await connection.execute(select(QuestionSets.key, QuestionSets.work).where(QuestionSets.key.in_(touched)))
    for key, work in sets.all():
        if work and work.get("approved_by") in people:
            kept = {**work, "approved_by": None}
            await connection.execute(update(QuestionSets).where(QuestionSets.key == key).values(work=kept))
    blank = {"user_id": _FORMER, "team": "", "question_id": None, "before": null(), "after": null()}
    await connection.execute(update(SetLog).where(theirs).values(blank))


async def _read(connection: AsyncConnection, wanted: ColumnElement[bool]) -> list[WorkingSet]:
    columns = (QuestionSets.role_id, QuestionSets.state, QuestionSets.revision, QuestionSets.content, QuestionSets.work)
    found = await connection.execute(select(*columns).where(wanted).order_by(QuestionSets.version.desc()))
    return [_built(row) for row in found]


def _built(row: Row[Any]) -> WorkingSet:
    role, state, revision, content, work = tuple(row)
    whole, drawn = _adapters()
    questions = drawn.validate_python(content)
    blank = WorkingSet("", role, state, revision, "", questions)
    # sets of before the life of a set was kept hold nothing but their questions
    fields = {**_dumped(blank), **(work or {}), "questions": content}
    return replace(whole.validate_python(fields), questions=questions).numbered(questions.version)


def _dumped(working: WorkingSet) -> dict[str, Any]:
    dumped: dict[str, Any] = _adapters()[0].dump_python(working, mode="json")
    return dumped


def _row(working: WorkingSet) -> dict[str, Any]:
    dumped = _dumped(working)
    return {
        "state": working.state,
        "revision": working.revision,
        "content": dumped["questions"],
        "work": {name: value for name, value in dumped.items() if name not in _APART},
        "saved_at": datetime.now(UTC),
    }


def _entered(entry: LogEntry) -> dict[str, Any]:
    row = entry._asdict()
    return {name: row[name] for name in ("revision", "at", "action", "question_id", "before", "after", "team")} | {
        "user_id": entry.user
    }
