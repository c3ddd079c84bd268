"""One call for all models: kept replies first, then each model in its order, within what is allowed."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from knowledge.domain.models import ModelBook, Request, Said, Use
from knowledge.errors import ModelUnavailable
from knowledge.models.filling import filled
from knowledge.models.limits import Meter
from knowledge.models.opening import Model
from knowledge.models.redaction import redacted
from knowledge.models.spans import span

if TYPE_CHECKING:
    from knowledge.models.counting import Counted

_LOG = logging.getLogger(__name__)
# Where a maker doesn't say what a call took: characters for each token, on the cautious side for English.
_CHARACTERS = 3.5


class Chat:
    """All models of one deployment. ``wait`` is how long one may take to begin, in seconds, while others are left."""

    def __init__(self, models: Sequence[Model], meter: Meter, book: ModelBook, *, wait: float, kept: timedelta) -> None:
        self._models = models
        self._meter = meter
        self._book = book
        self._wait = wait
        self._kept = kept

    @property
    def names(self) -> tuple[str, ...]:
        """The ``provider:name`` of each model, in the order in which they are tried."""
        return tuple(model.name for model in self._models)

    async def stream(self, request: Request) -> AsyncGenerator[Said, None]:
        """The reply as it grows, the whole of it last; a kept one at once.

        Raises ModelUnavailable where no model may or can begin, and what a maker's client raises midway: a reply that
        began is not begun again by another model, because part of it may have been shown.
        """
        values = {name: redacted(text) if name in request.private else text for name, text in request.values.items()}
        key = self._key(request, values)
        before = await self._book.said(key, datetime.now(UTC) - self._kept)
        if before is not None:
            yield before
            return
        asked = [(speaker, filled(part, values)) for speaker, part in request.messages]
        estimate = round(sum(len(text) for _, text in asked) / _CHARACTERS)
        await self._meter.admit(request.asker, estimate)
        last: Said | None = None
        async with aclosing(self._first(request, asked)) as saying:
            async for last in saying:
                yield last
        if last is not None:
            await self._book.keep(key, last, request.asker.person)

    async def complete(self, request: Request, within: float) -> Said:
        """The whole reply. Raises what ``stream`` raises, and TimeoutError after so many seconds."""
        said: Said | None = None
        async with asyncio.timeout(within), aclosing(self.stream(request)) as saying:
            async for piece in saying:
                said = piece
        if said is None:
            raise ModelUnavailable("The chat model said nothing.")
        return said

    async def _first(self, request: Request, asked: list[tuple[str, str]]) -> AsyncGenerator[Said, None]:
        """What the first model says that begins in time."""
        for at, model in enumerate(self._models):
            wait = self._wait if at + 1 < len(self._models) else None
            begun = False
            try:
                async with aclosing(self._one(model, request, asked, wait)) as saying:
                    async for reply in saying:
                        begun = True
                        yield Said(reply, model.name)
            # Each maker's client has errors of its own; whichever it is, the next model may still answer.
            except Exception as error:
                if begun or at + 1 == len(self._models):
                    raise
                _LOG.warning("%s failed (%s), the next model is asked", model.name, type(error).__name__)
            else:
                return

    async def _one(
        self, model: Model, request: Request, asked: list[tuple[str, str]], wait: float | None
    ) -> AsyncGenerator[Mapping[str, Any], None]:
        from knowledge.models.counting import Counted

        counted = Counted()
        chain = model.chat.with_structured_output(dict(request.schema))
        reply: Mapping[str, Any] = {}
        with span(model.name, request) as note:
            try:
                async with aclosing(aiter(chain.astream(asked, config={"callbacks": [counted]}))) as saying:
                    async for piece in _begun(saying, wait):
                        if not isinstance(piece, Mapping):
                            raise ModelUnavailable(f"{model.name} gave no structure.")
                        reply = piece
                        yield piece
                if not reply:
                    raise ModelUnavailable(f"{model.name} gave no structure.")
            finally:
                use = _use(model.name, counted, asked, reply)
                note(use)
                await asyncio.shield(self._meter.took(request.asker, use))

    def _key(self, request: Request, values: Mapping[str, str]) -> str:
        """Whatever could change the reply: models, prompt, documents and what is asked; no word of it can be read."""
        parts = [*self.names, request.prompt, request.version, request.corpus, dict(values), dict(request.schema)]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


async def _begun(saying: AsyncIterator[Any], wait: float | None) -> AsyncIterator[Any]:
    """What is said, if it begins within so many seconds; raises TimeoutError if it doesn't."""
    try:
        first = await asyncio.wait_for(anext(saying), wait)
    except StopAsyncIteration:
        return
    yield first
    async for piece in saying:
        yield piece


def _use(model: str, counted: Counted, asked: Sequence[tuple[str, str]], reply: Mapping[str, Any]) -> Use:
    if counted.tokens_in:
        return Use(model, counted.tokens_in, counted.tokens_out)
    read = sum(len(text) for _, text in asked)
    return Use(model, round(read / _CHARACTERS), round(len(json.dumps(reply)) / _CHARACTERS))
