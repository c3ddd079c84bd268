"""Says a follow-up in full with a chat model's help, to be asked beside the question itself and never instead of it."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from typing import Any

from knowledge.answering.faithful import instructs
from knowledge.domain import Turn
from knowledge.domain.models import Asker, Complete, Prompt, Request
from knowledge.words import terms

_LOG = logging.getLogger(__name__)
VARIABLES = ("question", "before")
_LONGEST = 240
# Turns that a model sees, and characters of each answer in them.
_TURNS, _SHOWN = 2, 400
_DENIED = re.compile(r"\b(?:no|not|never|without)\b|n['’]t\b", re.IGNORECASE)
# Words of a follow-up that stand for something said before; the full question has that in their place.
_STANDING_IN = frozenset(
    terms("other one ones same another what about too also instead then ok okay so but there here")
)
SCHEMA: dict[str, Any] = {
    "title": "full_question",
    "description": "The last question, so that it can be understood alone.",
    "type": "object",
    "properties": {"question": {"type": "string", "maxLength": _LONGEST}},
    "required": ["question"],
    "additionalProperties": False,
}


class Following:
    """Asks chat models for the full question and keeps it only where it is made of the conversation's own words."""

    def __init__(self, complete: Complete, prompt: Prompt, *, timeout: float) -> None:
        self._complete = complete
        self._prompt = prompt
        self._timeout = timeout

    async def full(self, question: str, history: Sequence[Turn], asker: Asker) -> str | None:
        """The question said in full; None where no model could, or where it said something else."""
        before = "\n".join(f"Q: {turn.question}\nA: {turn.answer[:_SHOWN]}" for turn in history[-_TURNS:])
        request = Request(
            prompt="follow-up",
            version=self._prompt.version,
            messages=self._prompt.messages,
            values={"question": question, "before": before},
            schema=SCHEMA,
            asker=asker,
            private=frozenset(VARIABLES),
        )
        try:
            said = await self._complete(request, self._timeout)
        # As with wording: whatever a provider raises, the question stands as it was asked.
        except Exception as error:
            _LOG.warning("chat model failed, the question stands as asked: %s", type(error).__name__)
            return None
        full = " ".join(str(said.reply.get("question", "")).split())
        return full if same(full, question, before) else None


def same(full: str, question: str, before: str) -> bool:
    """Whether a full question asks what the short one did: all its own words, and else only words said before."""
    if not full or len(full) > _LONGEST or full.lower() == question.lower() or instructs(full):
        return False
    own, said = set(terms(question)) - _STANDING_IN, set(terms(full))
    known = own | set(terms(before)) | set(terms(question))
    return own <= said <= known and len(_DENIED.findall(full)) == len(_DENIED.findall(question))
