"""A role on its way in: the draft, what a person corrected in it, and what they see before they publish; no rule."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from knowledge.domain.documents import Changes, Intake, Reading

# The flag of a requirement that a person corrected.
CORRECTED = "corrected"


class DraftState(StrEnum):
    """Where a draft stands; the text of one that is closed is gone."""

    OPEN = "open"
    PUBLISHED = "published"
    DISCARDED = "discarded"


class Field(StrEnum):
    """What a person may correct in a role."""

    TITLE = "title"
    ORGANISATION = "organisation"
    FACT = "fact"
    MODALITY = "modality"
    KIND = "kind"
    LEAVE_OUT = "leave-out"
    ADD = "add"


class Correction(NamedTuple):
    """One field as a person set it.

    ``target`` is a fact's name or a requirement's id; ``words`` is that requirement's text at the time, by which it is
    found again in other words. For one that is added, ``words`` stand in the document and ``value`` is its kind and
    level, such as ``requirement/essential``, with a cue behind another stroke. Elsewhere an empty ``value`` leaves a
    fact out, and says that no organisation is stated.
    """

    field: Field
    value: str
    target: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A document that was handed in and is not published: nothing is answered from it.

    ``by`` is the hash of who handed it in, ``warnings`` those of the file's own reader.
    """

    id: str
    role_id: str
    by: str
    name: str
    text: str
    intake: Intake = field(default_factory=Intake)
    warnings: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    state: DraftState = DraftState.OPEN
    at: datetime = field(default_factory=lambda: datetime.now(UTC))


class Twin(NamedTuple):
    """A role whose text is the same (``share`` 1.0) or nearly: the share of word runs that both hold."""

    role: str
    title: str
    share: float


@dataclass(frozen=True, slots=True)
class Preview:
    """What somebody sees of a document before it is published.

    ``silent`` are the matters that candidates will be told are not stated. Of a new version, ``changes`` says what is
    different in it and ``sets`` which question sets go out of date. ``kept`` and ``lost`` are the corrections that
    hold in this text and those whose words are gone from it. ``withdrawn`` says that the role is closed at present.
    ``proposed`` is what a chat model would add: nothing of it holds unless a person makes that correction.
    """

    reading: Reading
    draft: str = ""
    hidden: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    twins: tuple[Twin, ...] = ()
    silent: tuple[str, ...] = ()
    changes: Changes | None = None
    sets: tuple[str, ...] = ()
    kept: tuple[Correction, ...] = ()
    lost: tuple[Correction, ...] = ()
    withdrawn: bool = False
    proposed: tuple[Correction, ...] = ()


class Corrected(NamedTuple):
    """A reading with people's corrections in it: those that hold, and those whose words are no longer there."""

    reading: Reading
    kept: tuple[Correction, ...] = ()
    lost: tuple[Correction, ...] = ()


class AuditLine(NamedTuple):
    """Something that somebody did, for good; ``by`` is the hash of who did it, and no text of anybody stands here."""

    at: datetime
    by: str
    action: str
    role: str | None = None
    detail: dict[str, Any] | None = None
