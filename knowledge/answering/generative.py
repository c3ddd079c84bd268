"""Better words for an answer that was found without a model: every claim is proven, or it is not shown.

Knows a chat model only as something that streams a reply; any failure leaves the found answer as it is.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import replace
from typing import Any, NamedTuple

from knowledge.answering import grounding, rewording
from knowledge.answering.grounding import Claim
from knowledge.domain import Answer, Citation, Passage, Reading
from knowledge.domain.models import Asker, Prompt, Request, Stream

_LOG = logging.getLogger(__name__)
_MOST_CLAIMS = 3
VARIABLES = ("question", "passages")
SCHEMA: dict[str, Any] = {
    "title": "worded_answer",
    "description": "The claims that answer the question; none if the passages don't.",
    "type": "object",
    "properties": {
        "claims": {
            "type": "array",
            "maxItems": _MOST_CLAIMS,
            "items": {
                "type": "object",
                "properties": {
                    "passage": {"type": "integer", "description": "The number of the passage."},
                    "quote": {
                        "type": "string",
                        "description": "Words copied exactly from that passage.",
                        "maxLength": 400,
                    },
                    "text": {"type": "string", "description": "One short sentence that answers.", "maxLength": 240},
                },
                "required": ["passage", "quote", "text"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["claims"],
    "additionalProperties": False,
}

Shown = Callable[[str], Awaitable[None]]


class Source(NamedTuple):
    """What an answer may be worded from: its roles, the passages a model sees, and which of them likely answer too."""

    readings: Mapping[str, Reading]
    passages: Sequence[Passage]
    likely: frozenset[str] = frozenset()


class Proven(NamedTuple):
    """A claim that was proven, and the words behind it."""

    text: str
    citation: Citation


class Wording:
    """Asks chat models to word an answer and keeps only what can be proven."""

    def __init__(self, stream: Stream, prompt: Prompt, *, timeout: float) -> None:
        self._stream = stream
        self._prompt = prompt
        self._timeout = timeout

    async def reword(self, answer: Answer, source: Source, asker: Asker, shown: Shown | None = None) -> Answer:
        """The same answer in proven words, or unchanged; never slower than the timeout (seconds).

        ``shown`` is told each claim once it is proven, while the model goes on; what it was told is void where the
        answer comes back unchanged.
        """
        proven: list[Proven] = []
        model = ""
        try:
            async with asyncio.timeout(self._timeout), aclosing(self._claims(answer, source, asker)) as claims:
                async for found, by in claims:
                    model = by
                    proven.append(found)
                    if shown is not None:
                        await shown(found.text)
        # Providers raise their own error families; whichever it is, the person keeps the answer found without it.
        except Exception as error:
            _LOG.warning("chat model failed, the embedded answer stands: %s", type(error).__name__)
            return answer
        worded = rewording.composed(answer, proven, source.readings) if proven else None
        if worded is None:
            _LOG.info("chat model made no provable claim, the embedded answer stands")
            return answer
        return replace(worded, worded_by=f"{model} answer@{self._prompt.version}")

    async def _claims(self, answer: Answer, source: Source, asker: Asker) -> AsyncGenerator[tuple[Proven, str], None]:
        """Each claim that is proven, as soon as the model has finished it, with the model that made it."""
        kept = [each for each in source.passages if not grounding.instructs(each, source.readings)]
        source = source._replace(passages=kept)
        done = 0
        reply: Mapping[str, Any] = {}
        model = ""
        async with aclosing(self._stream(self._request(answer.question, source, asker))) as saying:
            async for reply, model in saying:
                # The one after it has begun, so this one is whole.
                for claim in _whole(reply, done, last=False):
                    done += 1
                    if found := _proven(claim, answer, source):
                        yield found, model
        for claim in _whole(reply, done, last=True):
            if found := _proven(claim, answer, source):
                yield found, model

    def _request(self, question: str, source: Source, asker: Asker) -> Request:
        return Request(
            prompt="answer",
            version=self._prompt.version,
            messages=self._prompt.messages,
            values={"question": question, "passages": _numbered(source.passages, source.readings)},
            schema=SCHEMA,
            asker=asker,
            private=frozenset(("question",)),
            corpus=" ".join(sorted(reading.document.sha256 for reading in source.readings.values())),
        )


def _proven(claim: Claim, answer: Answer, source: Source) -> Proven | None:
    """A claim that is proven by words that answer: those that were found, or such as likely answer too."""
    proof = grounding.prove(claim, source.passages, source.readings)
    if proof.citation is None:
        _LOG.info("a claim was dropped: %s", proof.fault)
        return None
    likely = source.passages[claim.passage - 1].id in source.likely
    return Proven(claim.text, proof.citation) if likely or rewording.bears(proof.citation, answer) else None


def _numbered(passages: Sequence[Passage], readings: Mapping[str, Reading]) -> str:
    """The passages as a model reads them, each list and section named once."""
    lines: list[str] = []
    above = ""
    for number, passage in enumerate(passages, 1):
        reading = readings[passage.role_id]
        head = " > ".join(part for part in (reading.role.title, *passage.section_path[-1:], passage.lead) if part)
        if head != above:
            lines.append(f"# {head}")
            above = head
        words = " ".join(reading.document.text[passage.start : passage.end].split())
        lines.append(f"[{number}] {passage.label}: {words}" if passage.label else f"[{number}] {words}")
    return "\n".join(lines)


def _whole(reply: Mapping[str, Any], done: int, *, last: bool) -> Iterator[Claim]:
    """The claims of a reply from ``done`` on that are finished; of a reply that is over, the ``last`` one is too."""
    rows = reply.get("claims")
    if not isinstance(rows, list):
        return
    for row in rows[done : min(_MOST_CLAIMS, len(rows) if last else len(rows) - 1)]:
        match row:
            case {"passage": int(passage), "quote": str(quote), "text": str(text)}:
                yield Claim(" ".join(text.split()), passage, quote)
            case _:
                yield Claim("", 0, "")
