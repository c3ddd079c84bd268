"""What is stored around roles: drafts, corrections, withdrawals and the audit; each method is one transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from knowledge.domain import Audience, DocumentKind, Intake
from knowledge.domain.drafts import AuditLine, Correction, Draft, DraftState, Field
from knowledge.store.columns import zoned
from knowledge.store.role_tables import Audit, Corrections, Drafts, Withdrawals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from knowledge.store.writing import Writer


class Shelving:
    """Drafts on their way in, and what people decided about the roles that are here."""

    def __init__(self, engine: AsyncEngine, writer: Writer) -> None:
        self._engine = engine
        self._writer = writer

    async def save(self, draft: Draft) -> Draft:
        """Keep a draft as it is now; one kept before under its id gives way while it is open, and else stands."""
        async with self._writer.begin() as transaction:
            known = await _draft(transaction, draft.id)
            if known is None:
                await transaction.execute(insert(Drafts).values(_row(draft)))
            elif known.state is DraftState.OPEN:
                await transaction.execute(update(Drafts).where(Drafts.id == draft.id).values(_row(draft)))
            else:
                return known
            return draft

    async def draft(self, draft_id: str) -> Draft | None:
        """The draft of that id, whatever became of it."""
        async with self._engine.begin() as transaction:
            return await _draft(transaction, draft_id)

    async def close_draft(self, draft_id: str, state: DraftState) -> None:
        """Let a draft be published or discarded; its text goes."""
        async with self._writer.begin() as transaction:
            done: dict[str, Any] = {"state": state.value, "text": "", "corrections": [], "warnings": ()}
            await transaction.execute(update(Drafts).where(Drafts.id == draft_id).values(done))

    async def correct(self, role_id: str, corrections: Sequence[Correction]) -> None:
        """Keep corrections of a role, each in place of an earlier one of the same field."""
        async with self._writer.begin() as transaction:
            for one in corrections:
                place = (Corrections.role_id == role_id) & (Corrections.field == one.field.value)
                await transaction.execute(delete(Corrections).where(place, Corrections.target == one.target))
                row = {**one._asdict(), "field": one.field.value, "role_id": role_id, "made_at": datetime.now(UTC)}
                await transaction.execute(insert(Corrections).values(row))

    async def corrections(self, role_id: str) -> tuple[Correction, ...]:
        """What people corrected in a role, oldest first."""
        query = select(Corrections.field, Corrections.value, Corrections.target, Corrections.words)
        query = query.where(Corrections.role_id == role_id)
        async with self._engine.begin() as transaction:
            found = await transaction.execute(query.order_by(Corrections.made_at, Corrections.field))
            return tuple(Correction(Field(field), *rest) for field, *rest in found)

    async def withdraw(self, role_id: str, at: datetime) -> None:
        """Keep that a role is withdrawn; withdrawing twice is withdrawing once."""
        async with self._writer.begin() as transaction:
            known = select(Withdrawals.role_id).where(Withdrawals.role_id == role_id)
            if await transaction.scalar(known) is None:
                await transaction.execute(insert(Withdrawals).values(role_id=role_id, at=at))

    async def restore(self, role_id: str) -> None:
        """Forget that a role is withdrawn."""
        async with self._writer.begin() as transaction:
            await transaction.execute(delete(Withdrawals).where(Withdrawals.role_id == role_id))

    async def withdrawn(self) -> frozenset[str]:
        """The roles that are withdrawn."""
        async with self._engine.begin() as transaction:
            return frozenset(await transaction.scalars(select(Withdrawals.role_id)))

    async def enter(self, line: AuditLine) -> None:
        """Add a line to the audit."""
        row: dict[str, Any] = {"at": line.at, "user_hash": line.by, "action": line.action}
        async with self._writer.begin() as transaction:
            await transaction.execute(insert(Audit).values(row | {"role_id": line.role, "detail": line.detail}))

    async def audit(self, role_id: str | None = None) -> list[AuditLine]:
        """The audit, or a role's part of it, oldest first."""
        query = select(Audit.at, Audit.user_hash, Audit.action, Audit.role_id, Audit.detail).order_by(Audit.key)
        async with self._engine.begin() as transaction:
            found = await transaction.execute(query if role_id is None else query.where(Audit.role_id == role_id))
            return [AuditLine(zoned(at), *rest) for at, *rest in found]


async def _draft(transaction: AsyncConnection, draft_id: str) -> Draft | None:
    found = (await transaction.execute(select(Drafts.__table__).where(Drafts.id == draft_id))).one_or_none()
    return None if found is None else draft_of(found._asdict())


def draft_of(row: dict[str, Any]) -> Draft:
    """A draft as it was stored."""
    terms = row["intake"]
    corrections = tuple(Correction(Field(field), *rest) for field, *rest in row["corrections"])
    draft = Draft(**{name: row[name] for name in ("id", "role_id", "name", "text", "warnings")}, by=row["user_hash"])
    intake = Intake(Audience(terms["audience"]), DocumentKind(terms["kind"]), terms["organisation"])
    return replace(draft, intake=intake, corrections=corrections, state=DraftState(row["state"]), at=zoned(row["at"]))


def _row(draft: Draft) -> dict[str, Any]:
    terms = draft.intake
    return {
        "id": draft.id,
        "role_id": draft.role_id,
        "user_hash": draft.by,
        "name": draft.name,
        "text": draft.text,
        "intake": {"audience": terms.audience.value, "kind": terms.kind.value, "organisation": terms.organisation},
        "warnings": draft.warnings,
        "corrections": [list(one) for one in draft.corrections],
        "state": draft.state.value,
        "at": draft.at,
    }
