"""What is asked of a chat model and for whom, and what it used; knows no vendor and no prompt file."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from knowledge.domain.people import Audience


class Asker(NamedTuple):
    """For whom a model is asked: a person, by hash (empty where nobody is known), and what they may read."""

    person: str = ""
    audience: Audience = Audience.CANDIDATE


@dataclass(frozen=True, slots=True)
class Request:
    """One call of a model: the prompt's name, version and two parts, the values for them, and the shape of the reply.

    ``private`` names the values that people wrote: what could tell who they are is taken out of them first.
    ``schema`` is JSON Schema with a title. ``corpus`` names the state of the documents that the values come from.
    """

    prompt: str
    version: str
    messages: Sequence[tuple[str, str]]
    values: Mapping[str, str]
    schema: Mapping[str, Any]
    asker: Asker
    private: frozenset[str] = frozenset()
    corpus: str = ""


class Prompt(NamedTuple):
    """What a model is told: the version of the file it comes from, and its two parts."""

    version: str
    messages: Sequence[tuple[str, str]]


class Said(NamedTuple):
    """A reply as far as it has come: what of it there is, and the ``provider:name`` of who says it."""

    reply: Mapping[str, Any]
    model: str


class Use(NamedTuple):
    """What a call took: tokens in and out, and what they cost in the currency that prices are set in."""

    model: str
    tokens_in: int
    tokens_out: int
    cost: float = 0.0


class Spent(NamedTuple):
    """What a day's calls took together, and of that what one person's did, in tokens; and the whole day's cost."""

    tokens: int = 0
    theirs: int = 0
    cost: float = 0.0


class ModelBook(Protocol):
    """What must outlive a restart: what models used, and what they said."""

    async def spent(self, day: str, person: str) -> Spent: ...
    async def spend(self, day: str, person: str, use: Use) -> None: ...
    async def said(self, key: str, since: datetime) -> Said | None: ...
    async def keep(self, key: str, said: Said, person: str) -> None: ...


# Raises ModelUnavailable where no model may or can answer, and whatever a provider raises midway.
Stream = Callable[[Request], AsyncGenerator[Said, None]]
# The whole reply within so many seconds; raises as Stream does, and TimeoutError.
Complete = Callable[[Request, float], Awaitable[Said]]
