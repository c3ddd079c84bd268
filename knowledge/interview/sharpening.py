"""Asks a chat model to word a question for its requirement; what it may keep of that ``sharpened`` decides."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import TYPE_CHECKING, Any, NamedTuple

from knowledge.domain import Sharpen
from knowledge.domain.models import Request
from knowledge.errors import ModelUnavailable
from knowledge.interview import sharpened
from knowledge.interview.poor import MOST_WORDS
from knowledge.interview.rewording import sharpened as put

if TYPE_CHECKING:
    from collections.abc import Collection

    from knowledge.domain import Question, Requirement, WorkingSet
    from knowledge.domain.models import Asker, Complete, Prompt
    from knowledge.interview.bank import Bank

_LOG = logging.getLogger(__name__)
_STAND = "The questions stay as they are."
VARIABLES = ("requirement", "entry", "words")
SCHEMA: dict[str, Any] = {
    "title": "sharpened_question",
    "description": "The question, worded for the requirement.",
    "type": "object",
    "properties": {
        "lead": {"type": "string", "maxLength": 300},
        "probes": {"type": "array", "minItems": 2, "maxItems": 4, "items": {"type": "string", "maxLength": 200}},
        "anchors": {
            "type": "object",
            "properties": {level: {"type": "string", "maxLength": 400} for level in ("1", "3", "5")},
            "required": ["1", "3", "5"],
            "additionalProperties": False,
        },
    },
    "required": ["lead", "probes", "anchors"],
    "additionalProperties": False,
}


class Sharper(NamedTuple):
    """What came of a set: the edits that passed, and the ids of the questions whose new words didn't."""

    edits: tuple[Sharpen, ...]
    kept: tuple[str, ...]


class Sharpening:
    """Words questions one after the other, each held against those before it; ``timeout`` is for each, in seconds."""

    def __init__(self, complete: Complete, prompt: Prompt, *, timeout: float) -> None:
        self._complete = complete
        self._prompt = prompt
        self._timeout = timeout

    async def sharpen(self, working: WorkingSet, wanted: Collection[str], bank: Bank, asker: Asker) -> Sharper:
        """New words for those of the ``wanted`` questions that may have some.

        Raises ModelUnavailable where the model fails at any of them: then none is worded.
        """
        try:
            return await self._all(working, wanted, bank, asker)
        except ModelUnavailable as error:
            raise ModelUnavailable(f"{_STAND} {error}") from error
        # Whatever a provider raises, and in time or not; its words could hold a key.
        except Exception as error:
            _LOG.warning("chat model failed, the questions stand: %s", type(error).__name__)
            raise ModelUnavailable(f"{_STAND} The chat model gave no answer in time. Try again later.") from None

    async def _all(self, working: WorkingSet, wanted: Collection[str], bank: Bank, asker: Asker) -> Sharper:
        edits: list[Sharpen] = []
        kept: list[str] = []
        for question in working.questions.bank:
            requirement = sharpened.open_to(working, question) if question.id in wanted else None
            if requirement is None:
                continue
            edit = await self._one(working, question, requirement, bank=bank, asker=asker)
            if edit is None:
                kept.append(question.id)
                continue
            working = put(working, edit)
            edits.append(edit)
        return Sharper(tuple(edits), tuple(kept))

    async def _one(
        self, working: WorkingSet, question: Question, requirement: Requirement, *, bank: Bank, asker: Asker
    ) -> Sharpen | None:
        said = await self._complete(self._request(question, requirement, asker), self._timeout)
        wording = sharpened.proposed(said.reply)
        fault: str | None = "shape"
        if wording is not None:
            around = await asyncio.to_thread(sharpened.beside, working, question, bank)
            fault = await asyncio.to_thread(sharpened.fault, wording, question, requirement, around)
        if wording is None or fault:
            _LOG.info("a model's words for a question were dropped: %s", fault)
            return None
        return Sharpen(question.id, wording, f"{said.model} sharpen@{self._prompt.version}")

    def _request(self, question: Question, requirement: Requirement, asker: Asker) -> Request:
        entry = {"lead": question.lead, "probes": question.probes, "anchors": question.anchors}
        return Request(
            prompt="sharpen",
            version=self._prompt.version,
            messages=self._prompt.messages,
            values={
                "requirement": requirement.text,
                "entry": json.dumps(entry, ensure_ascii=False),
                "words": str(MOST_WORDS),
            },
            schema=SCHEMA,
            asker=asker,
        )
