"""A file's reading as it will be stored: its kind and organisation settled, its version counted on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge import access
from knowledge.domain import DocumentKind
from knowledge.errors import BadRequest
from knowledge.ingestion import pipeline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.domain import Intake, Reading, Role
    from knowledge.ingestion.loaders import Source

_NOBODYS = (
    "It names no organisation, so it answers for every role. If it is one organisation's, ingest it again with "
    "--organisation NAME."
)
_CALLED = {DocumentKind.ROLE: "a role", DocumentKind.ORGANISATION: "an organisation document"}


def accept(source: Source, intake: Intake, old: Reading | None) -> Reading:
    """Read a file as ``intake`` says; ``old`` is what is stored under its id, whose given organisation stays.

    Raises BadRequest where the id belongs to a document of the other kind, or the organisation given has no letter.
    """
    kind = intake.kind
    if old and old.document.kind is not kind:
        raise BadRequest(
            f"“{source.name}” can't be {_CALLED[kind]}: {old.role.id!r} is {_CALLED[old.document.kind]} already. "
            f"Rename the file, or ingest it with --kind {old.document.kind.value}."
        )
    given = _checked(intake.organisation) or (old.document.given if old else None)
    reading = _owned(pipeline.read(source.name, source.text, intake.audience, kind=kind), given)
    version = _version(old, reading) if old else 1
    return replace(reading, document=replace(reading.document, version=version))


def unheard(reading: Reading, roles: Iterable[Role]) -> list[str]:
    """What to say of an organisation's document that answers for none of the ``roles``."""
    document = reading.document
    open_to_all = document.kind is DocumentKind.ROLE or document.organisation is None
    if open_to_all or any(access.speaks_for(document, role) for role in roles):
        return []
    return [
        f"No role of “{document.organisation}” is here yet. It answers once there is one; if that isn't the "
        "organisation, ingest it again with --organisation NAME."
    ]


def _checked(name: str | None) -> str | None:
    if name is not None and not any(letter.isalnum() for letter in name):
        raise BadRequest(f"{name!r} is no organisation's name. Write it as in --organisation 'Harbour Foods'.")
    return " ".join(name.split()) if name else None


def _owned(reading: Reading, given: str | None) -> Reading:
    """The reading with the organisation that a person gave it, which stands above the one it names."""
    named = reading.role.organisation
    warnings = list(reading.warnings)
    if given and named and named.casefold() != given.casefold():
        warnings.append(f"The text names “{named}” as the organisation; “{given}” stands, because it was given.")
    organisation = given or named
    if organisation is None and reading.document.kind is DocumentKind.ORGANISATION:
        warnings.append(_NOBODYS)
    return replace(
        reading,
        document=replace(reading.document, organisation=organisation, given=given),
        role=replace(reading.role, organisation=organisation),
        warnings=tuple(warnings),
    )


def _version(old: Reading, new: Reading) -> int:
    same = old.document.sha256 == new.document.sha256
    return old.document.version if same else old.document.version + 1
