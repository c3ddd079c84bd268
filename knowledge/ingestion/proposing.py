"""Asks a chat model which lines of a document the rules may have missed; what it proposes, ``proposals`` checks."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from knowledge.domain import Kind, Modality
from knowledge.domain.models import Request
from knowledge.errors import ModelUnavailable
from knowledge.ingestion.proposals import proposals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.domain import Passage, Reading
    from knowledge.domain.drafts import Correction
    from knowledge.domain.models import Asker, Complete, Prompt

_LOG = logging.getLogger(__name__)
VARIABLES = ("passages", "title")
SCHEMA: dict[str, Any] = {
    "title": "missed_requirements",
    "description": "The requirements in the passages; none if there are none.",
    "type": "object",
    "properties": {
        "requirements": {
            "type": "array",
            "maxItems": 12,
            "items": {
                "type": "object",
                "properties": {
                    "passage": {"type": "integer", "description": "The number of the passage."},
                    "words": {"type": "string", "description": "Copied from it exactly.", "maxLength": 400},
                    "kind": {"type": "string", "enum": [one.value for one in Kind]},
                    "level": {"type": "string", "enum": [one.value for one in Modality]},
                    "cue": {"type": "string", "description": "The words in it that show this.", "maxLength": 80},
                },
                "required": ["passage", "words", "kind", "level", "cue"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["requirements"],
    "additionalProperties": False,
}


class Proposing:
    """Shows a model so many ``characters`` of a document at most; ``timeout`` in seconds."""

    def __init__(self, complete: Complete, prompt: Prompt, *, timeout: float, characters: int) -> None:
        self._complete = complete
        self._prompt = prompt
        self._timeout = timeout
        self._characters = characters

    async def proposals(self, reading: Reading, passages: Sequence[Passage], asker: Asker) -> tuple[Correction, ...]:
        """What may be missing among these passages, for a person to confirm. Raises ModelUnavailable in a sentence."""
        shown: list[str] = []
        for number, passage in enumerate(passages, start=1):
            head = " > ".join((*passage.section_path[-1:], *filter(None, (passage.lead,))))
            words = " ".join(reading.document.text[passage.start : passage.end].split())
            shown.append(f"[{number}] ({head}) {words}" if head else f"[{number}] {words}")
            if sum(map(len, shown)) > self._characters:
                shown.pop()
                break
        if not shown:
            return ()
        try:
            said = await self._complete(self._request("\n".join(shown), reading, asker), self._timeout)
        except ModelUnavailable as error:
            raise ModelUnavailable(f"Nothing is proposed. {error}") from error
        # Whatever a provider raises: the preview stands without proposals, and its words could hold a key.
        except Exception as error:
            _LOG.warning("chat model failed, nothing is proposed: %s", type(error).__name__)
            raise ModelUnavailable("Nothing is proposed: the chat model gave no answer in time.") from None
        return proposals(said.reply, passages[: len(shown)], reading)

    def _request(self, shown: str, reading: Reading, asker: Asker) -> Request:
        return Request(
            prompt="propose",
            version=self._prompt.version,
            messages=self._prompt.messages,
            values={"passages": shown, "title": reading.role.title},
            schema=SCHEMA,
            asker=asker,
            corpus=reading.document.sha256,
        )
