"""The tables of what chat models used and said; beside ``tables``, no queries."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Float, Index
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.store.tables import Table


class ModelUse(Table):
    """What each person's calls took on a day (as YYYY-MM-DD), by model; an empty hash is nobody known."""

    __tablename__ = "model_use"
    day: Mapped[str] = mapped_column(primary_key=True)
    user_hash: Mapped[str] = mapped_column(primary_key=True)
    model: Mapped[str] = mapped_column(primary_key=True)
    calls: Mapped[int]
    tokens_in: Mapped[int]
    tokens_out: Mapped[int]
    cost: Mapped[float] = mapped_column(Float())


class ModelReplies(Table):
    """What models said, under a digest of all that led to it; ``user_hash`` is who asked first."""

    __tablename__ = "model_replies"
    __table_args__ = (Index("ix_model_replies_user_hash", "user_hash"),)
    key: Mapped[str] = mapped_column(primary_key=True)
    user_hash: Mapped[str]
    model: Mapped[str]
    reply: Mapped[dict[str, Any]]
    said_at: Mapped[datetime]
