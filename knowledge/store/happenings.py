"""Queries for what is counted of questions: never their words; runs in a transaction it is given."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from knowledge.domain.escalations import WAITING, Matter
from knowledge.domain.figures import NO_SINGLE_ROLE, Happening, Measure
from knowledge.store.desk_tables import Askers, Escalations
from knowledge.store.tables import Answers, CandidateMarks, Ratings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.ext.asyncio import AsyncConnection

_HELPFUL = "helpful"
_ABSTAINED = Answers.content["abstained"].as_boolean()
_REASON = Answers.content["reason"].as_string()
# Delicate questions are kept without their words, and are counted nowhere.
_COUNTED = (Answers.content["question"].as_string() != "") & Answers.user_hash.is_not(None)


async def happenings(connection: AsyncConnection, since: datetime) -> list[Happening]:
    """What was asked about roles since a time, what was found helpful of it, and what still waits for a person."""
    return [
        *await _asked(connection, since),
        *await _rated(connection, since),
        *await _waiting(connection, since),
    ]


async def candidacies(connection: AsyncConnection, person: str) -> frozenset[str]:
    """The roles that somebody is a candidate for, by the hash of who it is."""
    query = select(CandidateMarks.role_id).where(CandidateMarks.user_hash == person)
    return frozenset((await connection.scalars(query)).all())


async def _asked(connection: AsyncConnection, since: datetime) -> list[Happening]:
    told = ~_ABSTAINED | (_REASON == "not-stated")
    query = select(Answers.user_hash, Answers.content["roles"], Answers.asked_at, _ABSTAINED)
    found = await connection.execute(query.where(Answers.asked_at >= since, _COUNTED, told))
    return [
        Happening(str(person), _single(roles), at, Measure.NOT_STATED if abstained else Measure.ANSWERED)
        for person, roles, at, abstained in found
    ]


async def _rated(connection: AsyncConnection, since: datetime) -> list[Happening]:
    query = select(Ratings.user_id, Answers.content["roles"], Answers.asked_at).join(Answers)
    found = await connection.execute(query.where(Answers.asked_at >= since, _COUNTED, Ratings.rating == _HELPFUL))
    return [Happening(person, _single(roles), at, Measure.HELPFUL) for person, roles, at in found]


async def _waiting(connection: AsyncConnection, since: datetime) -> list[Happening]:
    query = select(Askers.person, Escalations.role, Askers.asked_at).join(Escalations)
    waits = Escalations.state.in_(WAITING) & (Escalations.matter == Matter.QUESTION)
    found = await connection.execute(query.where(Askers.asked_at >= since, waits))
    return [Happening(person, role or NO_SINGLE_ROLE, at, Measure.WAITING) for person, role, at in found]


def _single(roles: Iterable[str] | None) -> str:
    named = list(roles or ())
    return named[0] if len(named) == 1 else NO_SINGLE_ROLE
