"""Rows of the desk's tables to domain values and back; runs in a transaction it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Text, cast, select

from knowledge.domain.escalations import Asker, Escalation, Spot
from knowledge.domain.verified import Owner, VerifiedAnswer
from knowledge.store.columns import zoned
from knowledge.store.desk_tables import Askers, Escalations, VerifiedAnswers

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.ext.asyncio import AsyncConnection

VERIFIED = tuple(VerifiedAnswers.__table__.c)


def verified(row: dict[str, Any]) -> VerifiedAnswer:
    """A verified answer from its row."""
    return VerifiedAnswer(owner=Owner(row.pop("owner"), row.pop("contact")), **row)


def of_verified(answer: VerifiedAnswer) -> dict[str, Any]:
    """The row of a verified answer."""
    row = {name: getattr(answer, name) for name in answer.__slots__}
    return row | {"owner": answer.owner.name, "contact": answer.owner.contact}


async def escalations(transaction: AsyncConnection, wanted: ColumnElement[bool] | None) -> list[Escalation]:
    """The wanted questions, oldest first, each with how often it was asked and in which words."""
    query = select(*Escalations.__table__.c).order_by(Escalations.created, Escalations.id)
    found = (await transaction.execute(query if wanted is None else query.where(wanted))).all()
    asked = await askers(transaction, Askers.escalation.in_([row.id for row in found]))
    by_id: dict[str, list[str]] = {row.id: [] for row in found}
    for each in asked:
        by_id[each.escalation].append(each.wording)
    return [_escalation(row._asdict(), by_id[row.id]) for row in found]


async def askers(transaction: AsyncConnection, wanted: ColumnElement[bool]) -> list[Asker]:
    """Who asks, in the order in which they did."""
    query = select(*Askers.__table__.c).where(wanted).order_by(Askers.asked_at, Askers.person)
    return [_asker(row._asdict()) for row in await transaction.execute(query)]


def of_escalation(one: Escalation) -> dict[str, Any]:
    """The row of a question; how often it was asked is counted, not kept."""
    return {name: getattr(one, name) for name in one.__slots__ if name not in {"asked", "wordings"}}


def of_asker(asker: Asker) -> dict[str, Any]:
    """The row of somebody who asks."""
    row = {name: getattr(asker, name) for name in asker.__slots__ if name != "reply"}
    return row | {"channel": asker.reply.channel, "thread": asker.reply.ts}


def holds_card(ts: str) -> ColumnElement[bool]:
    """Whether a question has a card of that timestamp somewhere."""
    return cast(Escalations.__table__.c.cards, Text).contains(f'"{ts}"', autoescape=True)


def _escalation(row: dict[str, Any], wordings: list[str]) -> Escalation:
    ended = row.pop("answered_at")
    created, due = zoned(row.pop("created")), zoned(row.pop("due"))
    return Escalation(
        **row,
        created=created,
        due=due,
        answered_at=zoned(ended) if ended else None,
        asked=len(wordings),
        wordings=tuple(dict.fromkeys(wordings)),
    )


def _asker(row: dict[str, Any]) -> Asker:
    place = Spot(row.pop("channel"), row.pop("thread"))
    return Asker(**row | {"asked_at": zoned(row["asked_at"])}, reply=place)
