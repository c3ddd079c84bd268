"""One document from raw text to its reading: repaired, outlined, and read for records, facts and passages."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from knowledge.domain import Document, DocumentKind, Reading, Requirement, Role
from knowledge.ingestion import naming
from knowledge.ingestion.changes import compare
from knowledge.ingestion.chunking import passages
from knowledge.ingestion.extraction import requirements
from knowledge.ingestion.facts import facts
from knowledge.ingestion.handbook import identify_handbook
from knowledge.ingestion.identity import Identity, identify
from knowledge.ingestion.repair import Repaired, repair
from knowledge.ingestion.structure import outline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.domain import Audience

__all__ = ["compare", "read", "role_id"]


def read(
    name: str, text: str, audience: Audience, version: int = 1, *, kind: DocumentKind = DocumentKind.ROLE
) -> Reading:
    """Read one document; the same name and text give the same reading.

    ``name`` is the file's name, whose stem becomes the role's id. All offsets refer to the canonical text in
    ``Reading.document.text``. A role's document without requirements is read too, with a warning; one of an
    organisation asks nothing of a role, so none are looked for.
    """
    for_role = kind is DocumentKind.ROLE
    repaired = repair(text)
    shape = outline(repaired.text)
    stem = PurePath(name).stem
    identity = identify(shape, stem) if for_role else identify_handbook(shape, stem)
    document = replace(_document(name, repaired, identity, audience, version), kind=kind)
    records = requirements(shape, document.role_id, identity.title) if for_role else ()
    return Reading(
        document=document,
        role=_role(document),
        sections=shape.sections,
        requirements=records,
        facts=facts(shape, (one.start for one in records)),
        passages=passages(shape, records, document),
        warnings=(*repaired.warnings, *identity.warnings, *_warnings(repaired.text, records, for_role=for_role)),
    )


def role_id(name: str) -> str:
    """A file's name as a role's id: its stem in lower case with hyphens."""
    return "-".join(re.findall(r"[^\W_]+", PurePath(name).stem.lower())) or "role"


def _document(name: str, repaired: Repaired, identity: Identity, audience: Audience, version: int) -> Document:
    digest = hashlib.sha256(repaired.text.encode()).hexdigest()
    return Document(
        id=f"{role_id(name)}@{digest[:12]}",
        role_id=role_id(name),
        source_name=name,
        sha256=digest,
        version=version,
        audience=audience,
        text=repaired.text,
        title=identity.title,
        organisation=identity.organisation,
        date=identity.date,
        repairs=repaired.repairs,
    )


def _role(document: Document) -> Role:
    return Role(
        id=document.role_id,
        title=document.title,
        organisation=document.organisation,
        date=document.date,
        audience=document.audience,
        document=document.id,
    )


def _warnings(text: str, records: Sequence[Requirement], *, for_role: bool) -> Iterator[str]:
    blanks = naming.placeholders(text)
    if blanks:
        shown = ", ".join(f"“{blank}”" for blank in blanks[:3])
        yield f"The text holds places that nobody filled in: {shown}{' and more' if len(blanks) > 3 else ''}."
    if for_role and not records:
        yield (
            "No requirement or duty was found. Put them in lists under headings such as “Responsibilities” and "
            "“Requirements”."
        )
