"""The tables of verified answers, waiting questions and who asks them; knows no queries."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.domain import Citation
from knowledge.domain.escalations import Matter, Spot, State
from knowledge.domain.verified import Scope
from knowledge.store.columns import Choice, Packed
from knowledge.store.tables import Table, Team

_CITES: Packed[tuple[Citation, ...]] = Packed(
    lambda stored: tuple(Citation(role, doc, tuple(path), *rest) for role, doc, path, *rest in stored)
)
_SPOTS: Packed[tuple[Spot, ...]] = Packed(lambda stored: tuple(Spot(*each) for each in stored))


class VerifiedAnswers(Table):
    """Answers that people vouch for."""

    __tablename__ = "verified_answers"
    id: Mapped[str] = mapped_column(primary_key=True)
    question: Mapped[str]
    text: Mapped[str]
    scope: Mapped[Scope] = mapped_column(Choice(Scope))
    subject: Mapped[str]
    owner: Mapped[str]
    contact: Mapped[str]
    source: Mapped[str]
    wordings: Mapped[tuple[str, ...]]
    cites: Mapped[tuple[Citation, ...]] = mapped_column(_CITES)
    verified_on: Mapped[date] = mapped_column(Date())
    review_by: Mapped[date] = mapped_column(Date())
    reminded: Mapped[date | None] = mapped_column(Date())
    changed: Mapped[bool]
    revision: Mapped[int]


class Escalations(Table):
    """Questions that wait for a person, or did."""

    __tablename__ = "escalations"
    id: Mapped[str] = mapped_column(primary_key=True)
    question: Mapped[str]
    facet: Mapped[str]
    matter: Mapped[Matter] = mapped_column(Choice(Matter))
    state: Mapped[State] = mapped_column(Choice(State), index=True)
    owner: Mapped[str]
    answer: Mapped[str]
    answered_by: Mapped[str]
    event: Mapped[str]
    cards: Mapped[tuple[Spot, ...]] = mapped_column(_SPOTS)
    role: Mapped[str | None]
    created: Mapped[datetime]
    due: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    reminders: Mapped[int]
    revision: Mapped[int]
    team: Mapped[Team]


class Askers(Table):
    """Who waits for which answer, and where it goes."""

    __tablename__ = "askers"
    escalation: Mapped[str] = mapped_column(ForeignKey("escalations.id", ondelete="CASCADE"), primary_key=True)
    person: Mapped[str] = mapped_column(primary_key=True, index=True)
    wording: Mapped[str]
    channel: Mapped[str]
    thread: Mapped[str]
    event: Mapped[str]
    asked_at: Mapped[datetime]
    told: Mapped[bool]
