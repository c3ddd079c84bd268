"""How much models may be used: calls a minute, tokens a day for all and for one person, and a day's cost."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

from knowledge.domain import Audience
from knowledge.domain.models import Asker, ModelBook, Use
from knowledge.errors import ModelUnavailable

_MINUTE = 60.0
_MILLION = 1_000_000


class Allowance(NamedTuple):
    """What is allowed: tokens and cost a day, calls a minute, for which audiences; prices are for a million tokens."""

    tokens: int = 2_000_000
    tokens_each: int = 100_000
    cost: float | None = None
    price_in: float = 0.0
    price_out: float = 0.0
    calls: int = 60
    audiences: frozenset[Audience] = frozenset(Audience)


class Meter:
    """Says whether a call is allowed, and writes down what it took."""

    def __init__(self, allowance: Allowance, book: ModelBook, clock: Callable[[], float] = time.monotonic) -> None:
        self._allowance = allowance
        self._book = book
        self._clock = clock
        self._calls: deque[float] = deque()

    async def admit(self, asker: Asker, tokens: int) -> None:
        """Let a call of about so many tokens go ahead. Raises ModelUnavailable with the reason where it may not."""
        allowed = self._allowance
        if asker.audience not in allowed.audiences:
            raise ModelUnavailable(f"No chat model is used for {asker.audience}s; ROLECALL_MODEL_AUDIENCES says so.")
        self._in_time()
        spent = await self._book.spent(_today(), asker.person)
        if spent.tokens + tokens > allowed.tokens:
            raise ModelUnavailable("The day's tokens are used up; ROLECALL_MODEL_DAILY_TOKENS allows no more.")
        if asker.person and spent.theirs + tokens > allowed.tokens_each:
            raise ModelUnavailable("A person's tokens are used up; ROLECALL_MODEL_PERSON_TOKENS allows no more.")
        if allowed.cost is not None and spent.cost + self._price(tokens, 0) > allowed.cost:
            raise ModelUnavailable("The day's money is spent; ROLECALL_MODEL_DAILY_COST allows no more.")
        self._calls.append(self._clock())

    async def took(self, asker: Asker, use: Use) -> None:
        """Write down what a call took."""
        priced = use._replace(cost=self._price(use.tokens_in, use.tokens_out))
        await self._book.spend(_today(), asker.person, priced)

    def _in_time(self) -> None:
        now = self._clock()
        while self._calls and now - self._calls[0] >= _MINUTE:
            self._calls.popleft()
        if len(self._calls) >= self._allowance.calls:
            raise ModelUnavailable("Too many calls this minute; ROLECALL_MODEL_CALLS_PER_MINUTE allows no more.")

    def _price(self, tokens_in: int, tokens_out: int) -> float:
        return (tokens_in * self._allowance.price_in + tokens_out * self._allowance.price_out) / _MILLION


def _today() -> str:
    return datetime.now(UTC).date().isoformat()
