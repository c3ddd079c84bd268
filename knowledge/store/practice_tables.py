"""The tables of practice and preparation, private to their author; beside ``tables``, no queries."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Date, Index
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.store.tables import Table


class PracticeSessions(Table):
    """Practice interviews, each with the question it stands at."""

    __tablename__ = "practice_sessions"
    __table_args__ = (Index("ix_practice_sessions_place", "user_hash", "place"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    user_hash: Mapped[str]
    role_id: Mapped[str]
    mode: Mapped[str]
    place: Mapped[str]
    item: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    asked: Mapped[tuple[str, ...]]
    started: Mapped[datetime]
    asked_at: Mapped[datetime]
    over: Mapped[bool]
    turn: Mapped[str] = mapped_column(server_default="")


class PracticeAttempts(Table):
    """Answers that people tried; remarks are made anew from the text, so only their gist is kept."""

    __tablename__ = "practice_attempts"
    __table_args__ = (Index("ix_practice_attempts_user_hash", "user_hash", "at"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    user_hash: Mapped[str]
    session_id: Mapped[str]
    role_id: Mapped[str]
    item: Mapped[dict[str, Any]]
    text: Mapped[str]
    gate: Mapped[str]
    grade: Mapped[str | None]
    at: Mapped[datetime]
    version: Mapped[int]
    took: Mapped[int | None]


class Stories(Table):
    """People's own stories: titles, which requirements each can serve, and a few lines of the author's."""

    __tablename__ = "stories"
    __table_args__ = (Index("ix_stories_user_hash", "user_hash", "role_id"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    user_hash: Mapped[str]
    role_id: Mapped[str]
    title: Mapped[str]
    serves: Mapped[tuple[str, ...]]
    words: Mapped[str] = mapped_column(server_default="")
    at: Mapped[datetime]


class Preparations(Table):
    """For which interview somebody prepares, and what was done to the plan's tasks."""

    __tablename__ = "preparations"
    user_hash: Mapped[str] = mapped_column(primary_key=True)
    role_id: Mapped[str] = mapped_column(primary_key=True)
    interview_on: Mapped[date] = mapped_column(Date())
    done: Mapped[tuple[str, ...]]
    dropped: Mapped[tuple[str, ...]] = mapped_column(server_default="[]")
    moved: Mapped[dict[str, Any]] = mapped_column(server_default="{}")
    at: Mapped[datetime]
