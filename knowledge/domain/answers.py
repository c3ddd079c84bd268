"""Conversations: turns, answers and their proof."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Turn(NamedTuple):
    """One earlier exchange of a conversation."""

    question: str
    answer: str
    roles: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """The exact words behind a claim."""

    role: str
    document: str
    section_path: tuple[str, ...]
    quote: str
    start: int
    end: int
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Attested:
    """A person's own answer, as part of what is read: whose it is, as of when, and how far it can be relied on.

    ``text`` is what they wrote, ``on`` a date as YYYY-MM-DD, ``against`` the advert's words that say something else.
    """

    id: str
    role: str
    text: str
    owner: str
    on: str
    status: str
    scope: str
    against: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person reads, with its proof; a refusal is an answer with ``abstained``.

    ``verified`` are the answers of people in it, which stand before what documents say. ``worded_by`` names the chat
    model and the version of the prompt that its words come from; empty where no model has a word in it.
    """

    question: str
    roles: tuple[str, ...]
    facets: tuple[str, ...]
    kind: str
    text: str
    abstained: bool
    reason: str | None
    confidence: float
    citations: tuple[Citation, ...] = ()
    nearest: tuple[Citation, ...] = ()
    elapsed_ms: float = 0.0
    verified: tuple[Attested, ...] = ()
    worded_by: str = ""


@dataclass(frozen=True, slots=True)
class Feedback:
    """Whether an answer helped, as a person said it, and why not if they said that too."""

    answer_id: str
    user_id: str
    rating: str
    reason: str | None = None
    comment: str | None = None
