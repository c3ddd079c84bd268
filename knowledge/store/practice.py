"""What is stored of practice and preparation, each of it under its author's hash: each method is one transaction."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from knowledge.domain.people import hashed
from knowledge.domain.practice import Attempt, Gate, Grade, Mode, PracticeItem, Session, Story
from knowledge.domain.preparation import Intent
from knowledge.store.columns import zoned
from knowledge.store.practice_tables import PracticeAttempts, PracticeSessions, Preparations, Stories

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from knowledge.store.writing import Writer

# Answer texts go after so long; plans and stories when their person has not touched them for this long after.
KEPT = timedelta(days=30)
_PLANS_KEPT = timedelta(days=365)
_ALL = (PracticeAttempts, PracticeSessions, Stories, Preparations)


class Practice:
    """Sessions, attempts, stories and plans; nobody's are found without their own user id."""

    stays = False

    def __init__(self, engine: AsyncEngine, writer: Writer, kept: timedelta = KEPT) -> None:
        self._engine = engine
        self._writer = writer
        self._kept = kept

    @property
    def about(self) -> str:
        """What people read of it."""
        return f"your practice answers ({self._kept.days} days), your stories and your plans; only you can see them"

    async def begin(self, user: str, session: Session) -> Session:
        """Keep a new session; one that was begun before under its id stands."""
        async with self._writer.begin() as transaction:
            standing = await _session(transaction, _own(PracticeSessions, user) & (PracticeSessions.id == session.id))
            if standing is None:
                row = _session_row(session) | {"id": session.id, "user_hash": hashed(user)}
                await transaction.execute(insert(PracticeSessions).values(row))
            return standing or session

    async def session(self, user: str, session_id: str) -> Session | None:
        """A person's own session."""
        async with self._engine.begin() as transaction:
            return await _session(transaction, _own(PracticeSessions, user) & (PracticeSessions.id == session_id))

    async def at(self, user: str, place: str) -> Session | None:
        """The latest session that takes place there."""
        async with self._engine.begin() as transaction:
            return await _session(transaction, _own(PracticeSessions, user) & (PracticeSessions.place == place))

    async def unfinished(self, user: str, session: Session) -> bool:
        """Whether another of a person's sessions for the same role was put somewhere and is not over."""
        own = _own(PracticeSessions, user) & (PracticeSessions.role_id == session.role) & (PracticeSessions.place != "")
        query = select(PracticeSessions.id).where(own & PracticeSessions.over.is_(False))
        async with self._engine.begin() as transaction:
            found = await transaction.execute(query.where(PracticeSessions.id != session.id).limit(1))
            return found.first() is not None

    async def posted(self, user: str, session: Session) -> None:
        """Keep where and when a session's question was put, unless the session has moved on since."""
        own = _own(PracticeSessions, user) & (PracticeSessions.id == session.id)
        values = {"place": session.place, "asked_at": session.asked_at}
        async with self._writer.begin() as transaction:
            await transaction.execute(
                update(PracticeSessions).where(own & (PracticeSessions.turn == session.turn)).values(values)
            )

    async def put(self, user: str, session: Session) -> None:
        """Keep how far a session has got."""
        own = _own(PracticeSessions, user) & (PracticeSessions.id == session.id)
        async with self._writer.begin() as transaction:
            await transaction.execute(update(PracticeSessions).where(own).values(_session_row(session)))

    async def add(self, user: str, attempt: Attempt) -> Attempt:
        """Keep an attempt; one that was kept before under its id stands."""
        own = _own(PracticeAttempts, user)
        async with self._writer.begin() as transaction:
            found = await _attempts(transaction, own & (PracticeAttempts.id == attempt.id))
            if found:
                return found[0]
            await transaction.execute(
                insert(PracticeAttempts).values(_attempt_row(attempt) | {"user_hash": hashed(user)})
            )
            return attempt

    async def attempts(self, user: str, role: str, session: str | None = None) -> list[Attempt]:
        """A person's attempts for a role, or in one session of it, oldest first."""
        wanted = _own(PracticeAttempts, user) & (PracticeAttempts.role_id == role)
        if session is not None:
            wanted &= PracticeAttempts.session_id == session
        async with self._engine.begin() as transaction:
            return await _attempts(transaction, wanted)

    async def grades(self, user: str) -> list[tuple[str, Grade]]:
        """How far a person's attempts got, each with its role, oldest first; those that held no answer are left out."""
        query = select(PracticeAttempts.role_id, PracticeAttempts.grade)
        told = _own(PracticeAttempts, user) & PracticeAttempts.grade.is_not(None)
        async with self._engine.begin() as transaction:
            found = await transaction.execute(query.where(told).order_by(PracticeAttempts.at, PracticeAttempts.id))
            return [(role, Grade(grade)) for role, grade in found if grade]

    async def tell(self, user: str, story: Story) -> None:
        """Keep a story in place of one of the same id."""
        async with self._writer.begin() as transaction:
            await transaction.execute(delete(Stories).where(_own(Stories, user) & (Stories.id == story.id)))
            row: dict[str, Any] = {"id": story.id, "role_id": story.role, "title": story.title, "serves": story.serves}
            row |= {"words": story.words, "user_hash": hashed(user), "at": datetime.now(UTC)}
            await transaction.execute(insert(Stories).values(row))

    async def untell(self, user: str, story_id: str) -> bool:
        """Forget a story; False where there is none of that id."""
        async with self._writer.begin() as transaction:
            done = await transaction.execute(delete(Stories).where(_own(Stories, user) & (Stories.id == story_id)))
            return done.rowcount == 1

    async def stories(self, user: str, role: str) -> list[Story]:
        """A person's stories for a role, oldest first."""
        query = select(Stories.id, Stories.role_id, Stories.title, Stories.serves, Stories.words)
        query = query.where(_own(Stories, user) & (Stories.role_id == role)).order_by(Stories.at, Stories.id)
        async with self._engine.begin() as transaction:
            return [Story(*row) for row in await transaction.execute(query)]

    async def intend(self, user: str, intent: Intent) -> None:
        """Keep a plan's date and what was done to its tasks."""
        own = _own(Preparations, user) & (Preparations.role_id == intent.role)
        moved = {task: day.isoformat() for task, day in sorted(intent.moved.items())}
        row: dict[str, Any] = {"interview_on": intent.on, "done": intent.done, "dropped": intent.dropped}
        row |= {"moved": moved, "at": datetime.now(UTC)}
        async with self._writer.begin() as transaction:
            if not (await transaction.execute(update(Preparations).where(own).values(row))).rowcount:
                row |= {"user_hash": hashed(user), "role_id": intent.role}
                await transaction.execute(insert(Preparations).values(row))

    async def intents(self, user: str) -> list[Intent]:
        """A person's plans, the one touched last first."""
        query = select(Preparations.__table__).where(_own(Preparations, user)).order_by(Preparations.at.desc())
        async with self._engine.begin() as transaction:
            return [_intent(row) for row in await transaction.execute(query)]

    async def export(self, person: str) -> list[dict[str, Any]]:
        """All of it, as values of JSON, oldest first within each kind."""
        found: list[dict[str, Any]] = []
        async with self._engine.begin() as transaction:
            for table in _ALL:
                rows = await transaction.execute(select(table.__table__).where(_own(table, person)))
                found += [_plain(table.__tablename__, row._asdict()) for row in rows]
        return found

    async def delete(self, person: str) -> int:
        """Forget all of a person's; returns how many things that were."""
        async with self._writer.begin() as transaction:
            return sum(
                [(await transaction.execute(delete(table).where(_own(table, person)))).rowcount for table in _ALL]
            )

    async def purge(self, now: datetime) -> int:
        """Forget answers, and the sessions they were given in, that are older than they may get; and old plans."""
        old, older = now - self._kept, now - _PLANS_KEPT
        forgotten = (
            delete(PracticeAttempts).where(PracticeAttempts.at < old),
            delete(PracticeSessions).where(PracticeSessions.asked_at < old),
            delete(Stories).where(Stories.at < older),
            delete(Preparations).where(Preparations.at < older),
        )
        async with self._writer.begin() as transaction:
            return sum([(await transaction.execute(each)).rowcount for each in forgotten])


def _own(table: Any, user: str) -> ColumnElement[bool]:  # one of the four tables
    own: ColumnElement[bool] = table.user_hash == hashed(user)
    return own


async def _session(transaction: AsyncConnection, wanted: ColumnElement[bool]) -> Session | None:
    query = select(PracticeSessions.__table__).where(wanted).order_by(PracticeSessions.started.desc()).limit(1)
    row = (await transaction.execute(query)).one_or_none()
    if row is None:
        return None
    return Session(
        id=row.id,
        role=row.role_id,
        mode=Mode(row.mode),
        place=row.place,
        item=PracticeItem(**row.item) if row.item else None,
        asked=row.asked,
        started=zoned(row.started),
        asked_at=zoned(row.asked_at),
        over=row.over,
        turn=row.turn,
    )


def _session_row(session: Session) -> dict[str, Any]:
    return {
        "role_id": session.role,
        "mode": session.mode.value,
        "place": session.place,
        "item": asdict(session.item) if session.item else None,
        "asked": session.asked,
        "started": session.started,
        "asked_at": session.asked_at,
        "over": session.over,
        "turn": session.turn,
    }


async def _attempts(transaction: AsyncConnection, wanted: ColumnElement[bool]) -> list[Attempt]:
    query = select(PracticeAttempts.__table__).where(wanted).order_by(PracticeAttempts.at, PracticeAttempts.id)
    return [_attempt(row._asdict()) for row in await transaction.execute(query)]


def _attempt(row: dict[str, Any]) -> Attempt:
    return Attempt(
        id=row["id"],
        session=row["session_id"],
        role=row["role_id"],
        item=PracticeItem(**row["item"]),
        text=row["text"],
        gate=Gate(row["gate"]),
        grade=Grade(row["grade"]) if row["grade"] else None,
        at=zoned(row["at"]),
        version=row["version"],
        took=row["took"],
    )


def _attempt_row(attempt: Attempt) -> dict[str, Any]:
    return {
        "id": attempt.id,
        "session_id": attempt.session,
        "role_id": attempt.role,
        "item": asdict(attempt.item),
        "text": attempt.text,
        "gate": attempt.gate.value,
        "grade": attempt.grade.value if attempt.grade else None,
        "at": attempt.at,
        "version": attempt.version,
        "took": attempt.took,
    }


def _intent(row: Any) -> Intent:
    moved = {task: date.fromisoformat(day) for task, day in row.moved.items()}
    return Intent(row.role_id, row.interview_on, row.done, row.dropped, moved)


def _plain(kind: str, row: dict[str, Any]) -> dict[str, Any]:
    told = {name: value for name, value in row.items() if name not in {"user_hash", "id"}}
    return {"kind": kind} | {
        name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in told.items()
    }
