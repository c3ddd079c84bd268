"""How a chat model likes the wording of answers; a figure to look at, and no gate."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from knowledge.models.filling import filled
from knowledge.models.opening import Model

VARIABLES = ("question", "answer")
_BEST = 5
_SCHEMA: dict[str, Any] = {
    "title": "judgement",
    "description": "How well the answer is worded.",
    "type": "object",
    "properties": {"points": {"type": "integer", "description": "From 1, hard to read, to 5."}},
    "required": ["points"],
    "additionalProperties": False,
}


class Judged(NamedTuple):
    """The points on average, 1 to 5, over so many answers; ``failed`` got none."""

    points: float
    answers: int
    failed: int


async def judged(
    model: Model, messages: Sequence[tuple[str, str]], answers: Iterable[tuple[str, str]], *, within: float
) -> Judged:
    """Have each (question, answer) judged, one after the other, for so many seconds at most each."""
    chain = model.chat.with_structured_output(_SCHEMA)
    given: list[int] = []
    failed = 0
    for question, answer in answers:
        values = {"question": question, "answer": answer}
        points = await _points(chain, [(speaker, filled(part, values)) for speaker, part in messages], within)
        if points is None:
            failed += 1
        else:
            given.append(points)
    return Judged(round(sum(given) / len(given), 2) if given else 0.0, len(given), failed)


async def _points(chain: Any, asked: list[tuple[str, str]], within: float) -> int | None:
    try:
        reply = await asyncio.wait_for(chain.ainvoke(asked), within)
    except Exception:  # whatever the judge's maker raises, the evaluation stands without that judgement
        return None
    points = reply.get("points") if isinstance(reply, Mapping) else None
    return points if isinstance(points, int) and 1 <= points <= _BEST else None
