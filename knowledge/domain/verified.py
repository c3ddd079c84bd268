"""Answers that a person vouches for: whose they are, for what they hold, until when; knows no store and no Slack."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from knowledge.domain.answers import Citation

# Cards of a well-kept knowledge base are looked at again every 90 days.
REVIEW_DAYS = 90
# So long before its review an answer is due: time enough to look at it before it is stale.
DUE_DAYS = 14


class Scope(StrEnum):
    """What an answer holds for: one role, or every role of an organisation."""

    ROLE = "role"
    ORGANISATION = "organisation"


class Status(StrEnum):
    """How far an answer can be relied on; unverified: the words that it rests on have changed."""

    VERIFIED = "verified"
    DUE = "due"
    STALE = "stale"
    UNVERIFIED = "unverified"


class Owner(NamedTuple):
    """Who vouches for an answer: the name that is shown, and the id they are reminded by (empty: nobody is)."""

    name: str
    contact: str = ""


@dataclass(frozen=True, slots=True)
class VerifiedAnswer:
    """A question that was answered once, for good.

    ``subject`` is the role's id or the organisation's name (empty: every organisation), as ``scope`` says. ``wordings``
    are other ways it was asked. ``cites`` are the words of documents it was held against; ``changed`` says that some of
    them are gone. ``revision`` counts its changes.
    """

    id: str
    question: str
    text: str
    scope: Scope
    subject: str
    owner: Owner
    verified_on: date
    review_by: date
    source: str = ""
    wordings: tuple[str, ...] = ()
    cites: tuple[Citation, ...] = ()
    changed: bool = False
    revision: int = 1
    reminded: date | None = None

    def status(self, today: date) -> Status:
        """How far it can be relied on today."""
        if self.changed:
            return Status.UNVERIFIED
        if today > self.review_by:
            return Status.STALE
        return Status.DUE if today >= self.review_by - timedelta(days=DUE_DAYS) else Status.VERIFIED


@dataclass(frozen=True, slots=True)
class Draft:
    """A verified answer as somebody wrote it down, before it is kept; ``source`` may quote the document."""

    question: str
    text: str
    scope: Scope
    subject: str
    owner: Owner
    review_days: int = REVIEW_DAYS
    source: str = ""
    wordings: tuple[str, ...] = ()
    verified_on: date | None = None


class Gap(NamedTuple):
    """What is asked about a role and its advert doesn't state.

    ``asked`` and ``people`` are None where fewer than five people asked: who they are could be guessed.
    """

    role: str
    facet: str
    about: str
    asked: int | None
    people: int | None
    answered: bool = False


class Line(NamedTuple):
    """What became of one line of an import: added, updated, kept or refused, and why."""

    number: int
    outcome: str
    question: str
    why: str = ""
