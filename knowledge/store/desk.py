"""What is stored of verified answers and of questions that wait for a person: each method is one transaction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from knowledge.domain.escalations import WAITING, Asker, Spot, State
from knowledge.store import desk_rows as rows
from knowledge.store import happenings
from knowledge.store.conversations import silences
from knowledge.store.desk_tables import Askers, Escalations, VerifiedAnswers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncEngine

    from knowledge.domain import Answer
    from knowledge.domain.escalations import Escalation
    from knowledge.domain.figures import Happening
    from knowledge.domain.verified import VerifiedAnswer
    from knowledge.store.writing import Writer


class Desk:
    """Keeps what the desk works with; implements ``knowledge.frontdesk.records.Records``."""

    def __init__(self, engine: AsyncEngine, writer: Writer) -> None:
        self._engine = engine
        self._writer = writer

    async def verified(self) -> list[VerifiedAnswer]:
        """All verified answers, in the order of their ids."""
        async with self._engine.begin() as transaction:
            found = await transaction.execute(select(*rows.VERIFIED).order_by(VerifiedAnswers.id))
            return [rows.verified(row._asdict()) for row in found]

    async def put(self, answer: VerifiedAnswer, seen: int | None) -> bool:
        """Keep a new answer, or put it in place of its revision ``seen``; False where that one doesn't stand."""
        async with self._writer.begin() as transaction:
            if seen is None:
                known = select(VerifiedAnswers.id).where(VerifiedAnswers.id == answer.id)
                if await transaction.scalar(known) is not None:
                    return False
                await transaction.execute(insert(VerifiedAnswers).values(rows.of_verified(answer)))
                return True
            at = (VerifiedAnswers.id == answer.id) & (VerifiedAnswers.revision == seen)
            done = update(VerifiedAnswers).where(at).values(rows.of_verified(answer)).returning(VerifiedAnswers.id)
            return await transaction.scalar(done) is not None

    async def drop(self, answer_id: str) -> bool:
        """Forget a verified answer; False where there is none."""
        async with self._writer.begin() as transaction:
            gone = delete(VerifiedAnswers).where(VerifiedAnswers.id == answer_id).returning(VerifiedAnswers.id)
            return await transaction.scalar(gone) is not None

    async def escalations(self, *, waiting: bool) -> list[Escalation]:
        """All questions, oldest first, or those that wait."""
        async with self._engine.begin() as transaction:
            return await rows.escalations(transaction, Escalations.state.in_(WAITING) if waiting else None)

    async def escalation(self, escalation_id: str) -> Escalation | None:
        """One question."""
        async with self._engine.begin() as transaction:
            return next(iter(await rows.escalations(transaction, Escalations.id == escalation_id)), None)

    async def carded(self, spot: Spot) -> Escalation | None:
        """The question whose card stands in a place."""
        async with self._engine.begin() as transaction:
            # A card's timestamp is in the column as it stands in JSON; the exact look comes after.
            near = await rows.escalations(transaction, rows.holds_card(spot.ts))
            return next((one for one in near if spot in one.cards), None)

    async def open(self, escalation: Escalation) -> bool:
        """Keep a new question; False where there is one of that id."""
        async with self._writer.begin() as transaction:
            known = select(Escalations.id).where(Escalations.id == escalation.id)
            if await transaction.scalar(known) is not None:
                return False
            await transaction.execute(insert(Escalations).values(rows.of_escalation(escalation)))
            return True

    async def join(self, asker: Asker) -> bool:
        """Let somebody wait for a question's answer; False where they do already, or it has been answered meanwhile."""
        async with self._writer.begin() as transaction:
            state = await transaction.scalar(select(Escalations.state).where(Escalations.id == asker.escalation))
            theirs = (Askers.escalation == asker.escalation) & (Askers.person == asker.person)
            known = await transaction.scalar(select(Askers.person).where(theirs))
            if state not in WAITING or known is not None:
                return False
            await transaction.execute(insert(Askers).values(rows.of_asker(asker)))
            return True

    async def joined(self, event: str) -> Escalation | None:
        """The question that somebody joined by that request."""
        async with self._engine.begin() as transaction:
            mine = select(Askers.escalation).where(Askers.event == event)
            return next(iter(await rows.escalations(transaction, Escalations.id.in_(mine))), None)

    async def askers(self, escalation_id: str) -> list[Asker]:
        """Who asks a question, in the order in which they did."""
        async with self._engine.begin() as transaction:
            return await rows.askers(transaction, Askers.escalation == escalation_id)

    async def change(self, escalation: Escalation, seen: int) -> bool:
        """Put a question in place of its revision ``seen``; False where another stands. Its cards stay as they are."""
        at = (Escalations.id == escalation.id) & (Escalations.revision == seen)
        row = rows.of_escalation(escalation)
        del row["cards"]
        async with self._writer.begin() as transaction:
            done = update(Escalations).where(at).values(row).returning(Escalations.id)
            return await transaction.scalar(done) is not None

    async def card(self, escalation_id: str, spot: Spot) -> None:
        """Note where recruiters see a question; noting it twice is noting it once."""
        async with self._writer.begin() as transaction:
            mine = Escalations.id == escalation_id
            cards: tuple[Spot, ...] | None = await transaction.scalar(select(Escalations.cards).where(mine))
            if cards is not None and spot not in cards:
                await transaction.execute(update(Escalations).where(mine).values(cards=(*cards, spot)))

    async def told(self, escalation_id: str, person: str) -> None:
        """Note that somebody has got their answer."""
        theirs = (Askers.escalation == escalation_id) & (Askers.person == person)
        async with self._writer.begin() as transaction:
            await transaction.execute(update(Askers).where(theirs).values(told=True))

    async def asked_by(self, person: str) -> list[tuple[Asker, Escalation]]:
        """What somebody asked, oldest first, with what became of it."""
        async with self._engine.begin() as transaction:
            mine = await rows.askers(transaction, Askers.person == person)
            ids = Escalations.id.in_([each.escalation for each in mine])
            known = {one.id: one for one in await rows.escalations(transaction, ids)}
            return [(each, known[each.escalation]) for each in mine]

    async def forget(self, person: str) -> int:
        """Forget what somebody asked; a question that others ask too goes on in their words, another is closed."""
        async with self._writer.begin() as transaction:
            mine = await rows.askers(transaction, Askers.person == person)
            await transaction.execute(delete(Askers).where(Askers.person == person))
            for each in mine:
                (one,) = await rows.escalations(transaction, Escalations.id == each.escalation)
                left = await rows.askers(transaction, Askers.escalation == one.id)
                state = one.state if left or not one.waiting else State.CLOSED
                kept = replace(one, question=left[0].wording if left else "", state=state, revision=one.revision + 1)
                await transaction.execute(
                    update(Escalations).where(Escalations.id == one.id).values(rows.of_escalation(kept))
                )
            return len(mine)

    async def purge(self, before: datetime) -> int:
        """Forget the questions that ended, and were asked before a time; returns how many."""
        old = (Escalations.created < before) & Escalations.state.not_in(WAITING)
        async with self._writer.begin() as transaction:
            gone = (await transaction.scalars(select(Escalations.id).where(old))).all()
            await transaction.execute(delete(Askers).where(Askers.escalation.in_(gone)))
            await transaction.execute(delete(Escalations).where(Escalations.id.in_(gone)))
            return len(gone)

    async def silences(self, since: datetime) -> Sequence[tuple[str, Answer]]:
        """What documents were silent about since a time, with the hash of who asked, oldest first."""
        async with self._engine.begin() as transaction:
            return await silences(transaction, since)

    async def happenings(self, since: datetime) -> Sequence[Happening]:
        """What is counted of questions asked since a time."""
        async with self._engine.begin() as transaction:
            return await happenings.happenings(transaction, since)

    async def candidacies(self, person: str) -> frozenset[str]:
        """The roles that somebody is a candidate for."""
        async with self._engine.begin() as transaction:
            return await happenings.candidacies(transaction, person)
