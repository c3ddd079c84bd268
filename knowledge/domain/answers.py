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
class Answer:
    """What a person reads, with its proof; a refusal is an answer with ``abstained``."""

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


@dataclass(frozen=True, slots=True)
class Feedback:
    """Whether an answer helped, as a person said it, and why not if they said that too."""

    answer_id: str
    user_id: str
    rating: str
    reason: str | None = None
    comment: str | None = None
