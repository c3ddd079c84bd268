"""Whether a configured model works: one real call, with the kind of reply that answers need."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from typing import Any, NamedTuple

from knowledge.models.opening import Model

_ASKED = (
    ("system", "You copy numbers out of sentences."),
    ("human", "How many days of leave are there? The advert says: You get 28 days of leave a year."),
)
_SCHEMA: dict[str, Any] = {
    "title": "leave",
    "description": "The number of days in the sentence.",
    "type": "object",
    "properties": {"days": {"type": "integer"}},
    "required": ["days"],
    "additionalProperties": False,
}


class Check(NamedTuple):
    """What came of a call: times in milliseconds to the first words and to the last, and why it failed if it did.

    ``right`` says whether it read a plain number; one that doesn't will have most of its claims dropped.
    """

    model: str
    ok: bool
    right: bool = False
    first_ms: float = 0.0
    whole_ms: float = 0.0
    fault: str = ""


async def check(model: Model, within: float) -> Check:
    """Call a model once, for so many seconds at most."""
    started = time.perf_counter()
    first = 0.0
    reply: Any = None
    try:
        async with asyncio.timeout(within):
            async for piece in model.chat.with_structured_output(_SCHEMA).astream(list(_ASKED)):
                reply, first = piece, first or _since(started)
    # Whatever a maker's client raises is what the operator wants to know of; its words could hold a key.
    except Exception as error:
        return Check(model.name, ok=False, first_ms=first, whole_ms=_since(started), fault=type(error).__name__)
    if not isinstance(reply, Mapping) or not isinstance(reply.get("days"), int):
        return Check(model.name, ok=False, first_ms=first, whole_ms=_since(started), fault="no structure in its reply")
    return Check(model.name, ok=True, right=reply["days"] == 28, first_ms=first, whole_ms=_since(started))


def _since(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 1)
