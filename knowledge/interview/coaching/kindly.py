"""Asks a chat model to word feedback more kindly; it sees no word of the answer, and ``kinder`` checks each line."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from knowledge.domain.models import Request
from knowledge.interview.coaching import kinder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.domain.models import Asker, Complete, Prompt
    from knowledge.domain.practice import Line

_LOG = logging.getLogger(__name__)
_MOST = 5
VARIABLES = ("lines",)
SCHEMA: dict[str, Any] = {
    "title": "kinder_lines",
    "description": "The same lines in the same order, each more kindly worded.",
    "type": "object",
    "properties": {"lines": {"type": "array", "maxItems": _MOST, "items": {"type": "string", "maxLength": 500}}},
    "required": ["lines"],
    "additionalProperties": False,
}


class Kindly:
    """Words lines of feedback; any failure leaves the rules' own. ``timeout`` in seconds."""

    def __init__(self, complete: Complete, prompt: Prompt, *, timeout: float) -> None:
        self._complete = complete
        self._prompt = prompt
        self._timeout = timeout

    async def worded(self, lines: Sequence[Line], answer: str, asker: Asker) -> tuple[Line, ...]:
        """The lines on an answer, each in kinder words where those say the same, else as it is."""
        rules = tuple(lines)
        sketches = [kinder.sketched(line) for line in rules]
        # where the person quotes too, their words can't be told from the rules'
        if "“" in answer or "”" in answer or not sketches or None in sketches:
            return rules
        known = [sketch for sketch in sketches if sketch is not None]
        pairs = list(zip(rules, known, strict=True))
        shown = "\n".join(f"{at}. {line.label}: {sketch.text}" for at, (line, sketch) in enumerate(pairs, start=1))
        try:
            said = await self._complete(self._request(shown, asker), self._timeout)
        # As with answers: whatever a provider raises, the person reads what the rules say.
        except Exception as error:
            _LOG.warning("chat model failed, the rules' feedback stands: %s", type(error).__name__)
            return rules
        texts = said.reply.get("lines")
        if not isinstance(texts, list) or len(texts) != len(rules):
            return rules
        worded = zip(pairs, texts, strict=True)
        return tuple(kinder.kinder(line, sketch, str(text)) or line for (line, sketch), text in worded)

    def _request(self, shown: str, asker: Asker) -> Request:
        return Request(
            prompt="feedback",
            version=self._prompt.version,
            messages=self._prompt.messages,
            values={"lines": shown},
            schema=SCHEMA,
            asker=asker,
            private=frozenset(VARIABLES),
        )
