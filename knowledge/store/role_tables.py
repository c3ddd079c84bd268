"""The tables around roles: drafts, corrections, withdrawals, releases and the audit; beside ``tables``, no queries."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.store.tables import Table


class Drafts(Table):
    """Documents that were handed in; the text of one that is published or discarded is empty."""

    __tablename__ = "drafts"
    id: Mapped[str] = mapped_column(primary_key=True)
    role_id: Mapped[str]
    user_hash: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    text: Mapped[str]
    intake: Mapped[dict[str, Any]]
    warnings: Mapped[tuple[str, ...]]
    corrections: Mapped[Any] = mapped_column(JSON())
    state: Mapped[str]
    at: Mapped[datetime]


class Corrections(Table):
    """What people corrected in a role; each stays until another takes its place, whatever becomes of the document."""

    __tablename__ = "corrections"
    role_id: Mapped[str] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    target: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
    words: Mapped[str]
    made_at: Mapped[datetime]


class Withdrawals(Table):
    """The roles that nobody is answered from at present, and since when."""

    __tablename__ = "withdrawals"
    role_id: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]


class Releases(Table):
    """Panel material that candidates of a role get: of which set, what of it, and when; who it went to is no part."""

    __tablename__ = "releases"
    __table_args__ = (Index("ix_releases_due", "sent_at", "opens_at"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    set_id: Mapped[str]
    what: Mapped[str]
    interviews_at: Mapped[datetime]
    opens_at: Mapped[datetime]
    released_by: Mapped[str]
    sent_at: Mapped[datetime | None]


class Audit(Table):
    """What was done to roles and to what is kept of people; rows are added and never rewritten."""

    __tablename__ = "audit"
    key: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime]
    user_hash: Mapped[str]
    action: Mapped[str]
    role_id: Mapped[str | None] = mapped_column(index=True)
    detail: Mapped[dict[str, Any] | None]
