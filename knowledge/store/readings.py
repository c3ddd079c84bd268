"""Queries for roles and all that was read out of their documents; runs in a transaction it is given."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import delete, insert, select, true, update

from knowledge.domain import Document, Fact, Passage, Reading, Requirement, Role
from knowledge.store.tables import Documents, Facts, Part, Passages, Requirements, Roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.ext.asyncio import AsyncConnection
    from sqlalchemy.orm import InstrumentedAttribute


class _Kind(NamedTuple):
    """A kind of part: the table it is stored in and the class it is read into."""

    table: type[Part]
    build: type[Any]


_REQUIREMENTS = _Kind(Requirements, Requirement)
_FACTS = _Kind(Facts, Fact)
_PASSAGES = _Kind(Passages, Passage)
_KINDS = (_REQUIREMENTS, _FACTS, _PASSAGES)

# What a part has from its document, so that it isn't stored with each of them.
_OWNED = {"role_id": Documents.role_id, "document_id": Documents.id}


async def save(connection: AsyncConnection, reading: Reading) -> None:
    """Make ``reading`` its role's current one; the older text stays, what was read out of it goes."""
    key = await _add_document(connection, reading)
    previous = await _point(connection, reading.role, key)
    if previous is not None:
        await _retire(connection, previous, reading.document)
    await _add_parts(connection, Requirements, key, reading.requirements)
    await _add_parts(connection, Facts, key, reading.facts)
    await _add_parts(connection, Passages, key, reading.passages)


async def load(connection: AsyncConnection, role_id: str | None = None) -> list[Reading]:
    """The current readings in the order of role ids: all of them, or the one of ``role_id``."""
    wanted = Roles.id == role_id if role_id is not None else true()
    requirements, facts, passages = [await _parts(connection, kind, wanted) for kind in _KINDS]
    mark = _columns(Role, Roles)
    heads = select(Documents.key, Documents.sections, Documents.warnings, *mark, *_columns(Document, Documents))
    found = await connection.execute(heads.join(Roles).where(wanted).order_by(Roles.id))
    return [
        Reading(
            role=Role(*values[: len(mark)]),
            document=Document(*values[len(mark) :]),
            sections=sections,
            requirements=tuple(requirements[key]),
            facts=tuple(facts[key]),
            passages=tuple(passages[key]),
            warnings=warnings,
        )
        for key, sections, warnings, *values in found
    ]


async def remove(connection: AsyncConnection, role_id: str) -> None:
    """Forget a role, every version of its document and its question sets; nothing happens if unknown."""
    await connection.execute(delete(Roles).where(Roles.id == role_id))
    await connection.execute(delete(Documents).where(Documents.role_id == role_id))


async def exists(connection: AsyncConnection, role_id: str) -> bool:
    """Whether the role is stored; where the database can, holds the role until the transaction ends."""
    found = await connection.scalar(select(Roles.id).where(Roles.id == role_id).with_for_update())
    return found is not None


async def _add_document(connection: AsyncConnection, reading: Reading) -> int:
    row = _row(reading.document, Documents) | {
        "sections": reading.sections,
        "warnings": reading.warnings,
        "stored_at": datetime.now(UTC),
    }
    key: int = (await connection.execute(insert(Documents).values(row).returning(Documents.key))).scalar_one()
    return key


async def _point(connection: AsyncConnection, role: Role, key: int) -> int | None:
    """Let the role point at the document ``key``; returns the key it pointed at before, if any."""
    row = _row(role, Roles) | {"document_key": key}
    found = select(Roles.document_key).where(Roles.id == role.id).with_for_update()
    previous: int | None = await connection.scalar(found)
    if previous is None:
        await connection.execute(insert(Roles).values(row))
    else:
        await connection.execute(update(Roles).where(Roles.id == role.id).values(row))
    return previous


async def _retire(connection: AsyncConnection, key: int, new: Document) -> None:
    """Drop what was read out of an older document, and the document too if it is the same version again."""
    same = (Documents.key == key) & (Documents.sha256 == new.sha256) & (Documents.version == new.version)
    await connection.execute(delete(Documents).where(same))
    for kind in _KINDS:
        await connection.execute(delete(kind.table).where(kind.table.document_key == key))


async def _add_parts(connection: AsyncConnection, table: type[Part], key: int, parts: Sequence[object]) -> None:
    rows = [_row(part, table) | {"document_key": key, "position": position} for position, part in enumerate(parts)]
    if rows:
        await connection.execute(insert(table), rows)


async def _parts(connection: AsyncConnection, kind: _Kind, wanted: ColumnElement[bool]) -> defaultdict[int, list[Any]]:
    """The parts of one kind of the wanted roles, in document order, by document key."""
    table, build = kind
    query = select(Documents.key, *_columns(build, table)).join(table).join(Roles).where(wanted)
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for key, *values in await connection.execute(query.order_by(Documents.key, table.position)):
        found[key].append(build(*values))
    return found


def _columns(build: type[Any], table: type[Any]) -> list[InstrumentedAttribute[Any]]:
    """The columns that ``build`` takes, in its order."""
    return [getattr(table, field.name, None) or _OWNED[field.name] for field in fields(build)]


def _row(value: Any, table: type[Any]) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in fields(value) if hasattr(table, field.name)}
