"""What the database keeps of people: shown to them, deleted for them, and purged when its time is over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Delete, Text, cast, delete, or_, select, update

from knowledge.domain.people import hashed
from knowledge.store.desk_tables import Askers, VerifiedAnswers
from knowledge.store.people import PRIVATE
from knowledge.store.role_tables import Audit, Drafts, Releases, Withdrawals
from knowledge.store.tables import Answers, CandidateMarks, InboxEntries, People, QuestionSets, Ratings, SetLog, Turns

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from knowledge.domain.keeping import Holding, Retention
    from knowledge.store.writing import Writer


class Table:
    """What the holdings of this file share: rows found by a query, rows taken out by another."""

    about = ""
    stays = False

    def __init__(self, engine: AsyncEngine, writer: Writer, retention: Retention) -> None:
        self._engine = engine
        self._writer = writer
        self._retention = retention

    async def export(self, person: str) -> list[dict[str, Any]]:
        async with self._engine.begin() as transaction:
            found = await transaction.execute(self._theirs(person))
            return [_plain(row) for row in found.mappings()]

    async def delete(self, person: str) -> int:
        async with self._writer.begin() as transaction:
            return await _taken(transaction, self._forget(person))

    async def purge(self, now: datetime) -> int:
        async with self._writer.begin() as transaction:
            return await _taken(transaction, self._old(now))

    def _theirs(self, person: str) -> Select[*tuple[Any, ...]]:
        raise NotImplementedError

    def _forget(self, person: str) -> Sequence[Delete]:
        del person
        return ()

    def _old(self, now: datetime) -> Sequence[Delete]:
        del now
        return ()


class Questions(Table):
    """What people asked and were answered."""

    about = "your questions and my answers, so that I can follow a conversation"

    def _theirs(self, person: str) -> Select[*tuple[Any, ...]]:
        query = select(Answers.asked_at, Answers.content).where(Answers.user_hash == hashed(person))
        return query.order_by(Answers.asked_at, Answers.id)

    def _forget(self, person: str) -> Sequence[Delete]:
        own = Answers.user_hash == hashed(person)
        return (delete(Ratings).where(Ratings.answer_id.in_(select(Answers.id).where(own))), delete(Answers).where(own))

    def _old(self, now: datetime) -> Sequence[Delete]:
        old = Answers.asked_at < now - self._retention.questions
        return (delete(Ratings).where(Ratings.answer_id.in_(select(Answers.id).where(old))), delete(Answers).where(old))


class Conversations(Table):
    """The turns of conversations, by whose they are."""

    about = "the run of our conversations, so that “and the other one?” is understood"

    async def delete(self, person: str) -> int:
        async with self._writer.begin() as transaction:
            count = await _taken(transaction, await self._unsigned(transaction, person))
            return count + await _taken(transaction, self._forget(person))

    def _theirs(self, person: str) -> Select[*tuple[Any, ...]]:
        query = select(Turns.said_at, Turns.conversation, Turns.question, Turns.answer)
        return query.where(_turns_of(person), Turns.question != "").order_by(Turns.key)

    def _forget(self, person: str) -> Sequence[Delete]:
        return (delete(Turns).where(_turns_of(person)),)

    def _old(self, now: datetime) -> Sequence[Delete]:
        # Who was greeted is known for longer, so that nobody is greeted again every few months.
        greeted = Turns.conversation.like("greeting:%")
        old = Turns.said_at < now - self._retention.questions
        return (delete(Turns).where(old & (~greeted | (Turns.said_at < now - self._retention.closed))),)

    async def _unsigned(self, transaction: AsyncConnection, person: str) -> list[Delete]:
        """Turns from before they were signed are known by the answer in them, which always was."""
        query = select(Answers.content).where(Answers.user_hash == hashed(person))
        texts = {str(content["text"]) for content in await transaction.scalars(query)}
        return [delete(Turns).where(Turns.user_hash.is_(None), Turns.answer == text) for text in sorted(texts)]


class Opinions(Table):
    """How people rated answers, and what they wrote about them."""

    about = "your ratings, and what you wrote with them"

    def _theirs(self, person: str) -> Select[*tuple[Any, ...]]:
        query = select(Ratings.rated_at, Ratings.rating, Ratings.reason, Ratings.comment)
        return query.where(Ratings.user_id == person).order_by(Ratings.rated_at)

    def _forget(self, person: str) -> Sequence[Delete]:
        return (delete(Ratings).where(Ratings.user_id == person),)

    def _old(self, now: datetime) -> Sequence[Delete]:
        return (delete(Ratings).where(Ratings.rated_at < now - self._retention.questions),)


class HandedIn(Table):
    """Documents that people handed in as drafts."""

    about = "drafts of roles that you handed in and that are not published"

    def _theirs(self, person: str) -> Select[*tuple[Any, ...]]:
        query = select(Drafts.at, Drafts.name, Drafts.text).where(Drafts.user_hash == hashed(person))
        return query.where(Drafts.state == "open").order_by(Drafts.at)

    def _forget(self, person: str) -> Sequence[Delete]:
        return (delete(Drafts).where(Drafts.user_hash == hashed(person)),)

    def _old(self, now: datetime) -> Sequence[Delete]:
        return (delete(Drafts).where(Drafts.at < now - self._retention.questions),)


class Marks(Table):
    """Who is down as a candidate for which role."""

    about = (
        "that you are down as a candidate for a role. This stays while the role is open, because it closes the panel's "
        "questions to you; your recruiter can take it off"
    )
    stays = True

    def _theirs(self, person: str) -> Select[*tuple[Any, ...]]:
        query = select(CandidateMarks.marked_at, CandidateMarks.role_id)
        return query.where(CandidateMarks.user_hash == hashed(person)).order_by(CandidateMarks.role_id)


class PanelWork(Table):
    """What people did to question sets; the sets and their log go when their role has been closed for long."""

    about = (
        "what you did to question sets. The panel's work must stay explainable, so its log is kept for a time after "
        "the role has closed"
    )
    stays = True

    def _theirs(self, person: str) -> Select[*tuple[Any, ...]]:
        query = select(SetLog.at, SetLog.action, SetLog.question_id, QuestionSets.role_id, QuestionSets.version)
        return query.join(QuestionSets).where(SetLog.user_id == person).order_by(SetLog.key)

    def _old(self, now: datetime) -> Sequence[Delete]:
        closed = select(Withdrawals.role_id).where(Withdrawals.at < now - self._retention.closed)
        sets = QuestionSets.role_id.in_(closed)
        named = select(QuestionSets.role_id + "@" + cast(QuestionSets.version, Text())).where(sets)
        old = or_(Audit.role_id.in_(closed), Audit.at < now - self._retention.closed)
        return (
            delete(Releases).where(Releases.set_id.in_(named)),
            delete(SetLog).where(SetLog.set_key.in_(select(QuestionSets.key).where(sets))),
            delete(QuestionSets).where(sets),
            delete(CandidateMarks).where(CandidateMarks.role_id.in_(closed)),
            delete(Audit).where(old & (Audit.role_id.is_(None) | Audit.role_id.in_(closed))),
        )


class Workspaces(Table):
    """Which workspaces people write from; of who has nothing else here any more, that goes too."""

    about = "which workspace you write from, so that your data goes when that leaves: you write to me, so I know it"
    stays = True

    def _theirs(self, person: str) -> Select[*tuple[Any, ...]]:
        return select(People.team).where(People.user_hash == hashed(person)).order_by(People.team)

    def _forget(self, person: str) -> Sequence[Delete]:
        return (delete(People).where(People.user_hash == hashed(person)),)

    def _old(self, now: datetime) -> Sequence[Delete]:
        del now
        kept = (Askers.person, Answers.user_hash, Turns.user_hash, *(each.user_hash for each in PRIVATE))
        # a row without a person would make NOT IN true of nobody
        gone = [People.user_hash.not_in(select(column).where(column.is_not(None))) for column in kept]
        return (delete(People).where(*gone),)


class Vouched(Table):
    """Verified answers, by whose name stands under them."""

    about = (
        "answers that you vouch for. They are the organisation's and stay, until a recruiter removes one or saves it "
        "under another name"
    )
    stays = True

    def _theirs(self, person: str) -> Select[*tuple[Any, ...]]:
        query = select(VerifiedAnswers.verified_on, VerifiedAnswers.question, VerifiedAnswers.text)
        return query.where(VerifiedAnswers.contact == person).order_by(VerifiedAnswers.verified_on, VerifiedAnswers.id)


class Requests(Table):
    """What came in: its words until it is answered, and then its key alone."""

    about = (
        "that you wrote to me or pressed a button, and when, without your words: for a week, so that nothing is "
        "answered twice. This stays until then"
    )
    stays = True

    async def delete(self, person: str) -> int:
        """Forget what waits; what is being answered loses its words, since its row must know what was posted."""
        begun = update(InboxEntries).where(_sent_by(person), InboxEntries.done_at.is_(None))
        async with self._writer.begin() as transaction:
            count = await _taken(transaction, self._forget(person))
            await transaction.execute(begun.values(payload={}))
            return count

    def _theirs(self, person: str) -> Select[*tuple[Any, ...]]:
        query = select(InboxEntries.received_at, InboxEntries.kind).where(_sent_by(person))
        return query.order_by(InboxEntries.received_at, InboxEntries.key)

    def _forget(self, person: str) -> Sequence[Delete]:
        waits = InboxEntries.done_at.is_(None) & (InboxEntries.attempts == 0)
        return (delete(InboxEntries).where(_sent_by(person), waits),)

    def _old(self, now: datetime) -> Sequence[Delete]:
        return (delete(InboxEntries).where(InboxEntries.done_at < now - self._retention.requests),)


class Deeds(Table):
    """What people did to roles and to what is kept of them: by hash, and without a word of theirs."""

    about = "that you changed a role, or deleted your data, and when; no text of yours stands there, and it stays"
    stays = True

    def _theirs(self, person: str) -> Select[*tuple[Any, ...]]:
        query = select(Audit.at, Audit.action, Audit.role_id).where(Audit.user_hash == hashed(person))
        return query.order_by(Audit.key)


def holdings(engine: AsyncEngine, writer: Writer, retention: Retention) -> dict[str, Holding]:
    """All that this file knows of, by name, in the order in which people read it; turns go before their answers."""
    kinds: dict[str, type[Table]] = {
        "conversations": Conversations,
        "ratings": Opinions,
        "questions": Questions,
        "drafts": HandedIn,
        "candidate marks": Marks,
        "question sets": PanelWork,
        "workspaces": Workspaces,
        "verified answers": Vouched,
        "requests": Requests,
        "log": Deeds,
    }
    return {name: kind(engine, writer, retention) for name, kind in kinds.items()}


def _sent_by(person: str) -> ColumnElement[bool]:
    # What comes round by itself for somebody is none of their doing, and stands in a conversation of its own name.
    return (InboxEntries.person == person) & (InboxEntries.conversation != InboxEntries.key)


def _turns_of(person: str) -> ColumnElement[bool]:
    greeted = Turns.conversation.like("greeting:%") & Turns.conversation.endswith(f":{person}", autoescape=True)
    return or_(Turns.user_hash == hashed(person), greeted)


async def _taken(transaction: AsyncConnection, statements: Sequence[Delete]) -> int:
    return sum([(await transaction.execute(each)).rowcount for each in statements])


def _plain(row: Any) -> dict[str, Any]:  # a row's mapping
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in row.items()}
