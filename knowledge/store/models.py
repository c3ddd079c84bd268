"""What is stored of chat models: what they used and said; implements ``knowledge.domain.models.ModelBook``."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, insert, select, update

from knowledge.domain.models import Said, Spent, Use
from knowledge.domain.people import hashed
from knowledge.store.holdings import Table
from knowledge.store.model_tables import ModelReplies, ModelUse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Delete, Select
    from sqlalchemy.ext.asyncio import AsyncEngine

    from knowledge.domain.keeping import Retention
    from knowledge.store.writing import Writer


class Models:
    """The models' book; ``holdings`` are the two kinds of things in it that belong to people."""

    def __init__(self, engine: AsyncEngine, writer: Writer, retention: Retention) -> None:
        self._engine = engine
        self._writer = writer
        self.holdings = {
            "model replies": Replies(engine, writer, retention),
            "model use": Uses(engine, writer, retention),
        }

    async def spent(self, day: str, person: str) -> Spent:
        """What a day's calls took, all together and one person's."""
        tokens = func.coalesce(func.sum(ModelUse.tokens_in + ModelUse.tokens_out), 0)
        whole = select(tokens, func.coalesce(func.sum(ModelUse.cost), 0.0)).where(ModelUse.day == day)
        async with self._engine.begin() as transaction:
            every, cost = (await transaction.execute(whole)).one()
            theirs = await transaction.scalar(select(tokens).where(ModelUse.day == day, ModelUse.user_hash == person))
        return Spent(int(every), int(theirs or 0), float(cost))

    async def spend(self, day: str, person: str, use: Use) -> None:
        """Add what a call took to a person's day."""
        same = (ModelUse.day == day) & (ModelUse.user_hash == person) & (ModelUse.model == use.model)
        more = {
            "calls": ModelUse.calls + 1,
            "tokens_in": ModelUse.tokens_in + use.tokens_in,
            "tokens_out": ModelUse.tokens_out + use.tokens_out,
            "cost": ModelUse.cost + use.cost,
        }
        async with self._writer.begin() as transaction:
            done = await transaction.execute(update(ModelUse).where(same).values(more))
            if not done.rowcount:
                row = {"day": day, "user_hash": person, "calls": 1, **use._asdict()}
                await transaction.execute(insert(ModelUse).values(row))

    async def said(self, key: str, since: datetime) -> Said | None:
        """What was said to the very same request since then."""
        query = select(ModelReplies.reply, ModelReplies.model)
        query = query.where(ModelReplies.key == key, ModelReplies.said_at >= since)
        async with self._engine.begin() as transaction:
            found = (await transaction.execute(query)).first()
        return None if found is None else Said(*found)

    async def keep(self, key: str, said: Said, person: str) -> None:
        """Keep what was said to a request, in place of an older reply to it."""
        row = {"key": key, "user_hash": person, "model": said.model, "reply": dict(said.reply)}
        async with self._writer.begin() as transaction:
            await transaction.execute(delete(ModelReplies).where(ModelReplies.key == key))
            await transaction.execute(insert(ModelReplies).values(row | {"said_at": datetime.now(UTC)}))


class Replies(Table):
    """Replies of models, by who asked first."""

    about = "what a chat model replied to your questions, so that it isn't asked the same thing twice"

    def _theirs(self, person: str) -> Select[*tuple[Any, ...]]:
        query = select(ModelReplies.said_at, ModelReplies.model, ModelReplies.reply)
        return query.where(ModelReplies.user_hash == hashed(person)).order_by(ModelReplies.said_at)

    def _forget(self, person: str) -> Sequence[Delete]:
        return (delete(ModelReplies).where(ModelReplies.user_hash == hashed(person)),)

    def _old(self, now: datetime) -> Sequence[Delete]:
        return (delete(ModelReplies).where(ModelReplies.said_at < now - self._retention.questions),)


class Uses(Table):
    """How much models were used for people."""

    about = (
        "how much a chat model was used for you on which day, in numbers alone. Today's stay until tomorrow, since "
        "there is a limit a day"
    )
    stays = True

    def _theirs(self, person: str) -> Select[*tuple[Any, ...]]:
        query = select(ModelUse.day, ModelUse.model, ModelUse.calls, ModelUse.tokens_in, ModelUse.tokens_out)
        return query.where(ModelUse.user_hash == hashed(person)).order_by(ModelUse.day)

    def _forget(self, person: str) -> Sequence[Delete]:
        # Today's numbers stay: deleting them must not be a way round what one person may use in a day.
        today = datetime.now(UTC).date().isoformat()
        return (delete(ModelUse).where(ModelUse.user_hash == hashed(person), ModelUse.day < today),)

    def _old(self, now: datetime) -> Sequence[Delete]:
        oldest = (now - self._retention.questions).date().isoformat()
        return (delete(ModelUse).where(ModelUse.day < oldest),)
