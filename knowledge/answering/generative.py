"""Better words for an answer that was found without a model: every claim is proven, or it is not shown.

Knows a chat model only as something LangChain can prompt; any failure leaves the found answer as it is.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, Field

from knowledge.answering import composing, grounding
from knowledge.domain import Answer, Citation, Reading
from knowledge.errors import ModelUnavailable

_LOG = logging.getLogger(__name__)
_LONGEST_CLAIM = 240
_MOST_CLAIMS = 3
VARIABLES = ("question", "passages")


class WordedClaim(BaseModel):
    """A sentence and the exact words of the advert that prove it."""

    text: str = Field(description="One short sentence that answers the question.")
    role: str = Field(description="The role id of the passage.")
    quote: str = Field(description="Words copied exactly from that passage.")


class Worded(BaseModel):
    """The claims that answer the question; none if the passages don't."""

    claims: list[WordedClaim]


class Wording:
    """Asks a chat model to word an answer and keeps only what can be proven."""

    def __init__(self, model: Any, messages: list[tuple[str, str]], *, timeout: float) -> None:
        from langchain_core.prompts import ChatPromptTemplate

        prompt = ChatPromptTemplate.from_messages(messages)
        self._chain = prompt | model.with_structured_output(Worded)
        self._timeout = timeout

    async def reword(self, answer: Answer, readings: Mapping[str, Reading], retriever: Any) -> Answer:
        """The same answer in proven words, or unchanged; never slower than the timeout (seconds)."""
        try:
            worded = await asyncio.wait_for(self._ask(answer, retriever), self._timeout)
        # Providers raise their own error families; whichever it is, the person keeps the answer found without it.
        except Exception as error:
            _LOG.warning("chat model failed, the embedded answer stands: %s", type(error).__name__)
            return answer
        proven = _proven(worded, answer, readings)
        if not proven:
            _LOG.warning("chat model made no provable claim, the embedded answer stands")
            return answer
        return _reworded(answer, proven, readings)

    async def _ask(self, answer: Answer, retriever: Any) -> object:
        around = await retriever.ainvoke(answer.question)
        passages = [(c.role, c.section_path[-1:] or ("",), c.quote) for c in answer.citations]
        passages += [(d.metadata["role"], (d.metadata["section"],), d.page_content) for d in around]
        shown = dict.fromkeys(f"[{role}] {section[0]}\n{text}" for role, section, text in passages)
        return await self._chain.ainvoke({"question": answer.question, "passages": "\n\n".join(shown)})


def _proven(worded: object, answer: Answer, readings: Mapping[str, Reading]) -> list[tuple[str, Citation]]:
    """The claims whose quote is exact, lies in a passage that was found, and holds all they say."""
    if not isinstance(worded, Worded):
        return []
    proven = []
    for claim in worded.claims[:_MOST_CLAIMS]:
        text = " ".join(claim.text.split())
        citation = grounding.prove(grounding.Claim(text, claim.role, claim.quote), readings)
        if citation and len(text) <= _LONGEST_CLAIM and _found(citation, answer):
            proven.append((text, citation))
    return proven


def _found(citation: Citation, answer: Answer) -> bool:
    """A model words what was found; it doesn't bring in other passages."""
    return any(
        found.role == citation.role and found.start <= citation.start and citation.end <= found.end
        for found in answer.citations
    )


def _reworded(answer: Answer, proven: list[tuple[str, Citation]], readings: Mapping[str, Reading]) -> Answer:
    lines = []
    for text, citation in proven:
        lines.append(f"{text}\n“{citation.quote}” — {composing.source(citation, readings[citation.role].role)}")
    text = "\n".join(lines)
    if len(text) > composing.LIMIT:
        return answer
    return replace(answer, text=text)


def open_model(name: str) -> Any:
    """A LangChain chat model by ``provider:name``.

    Raises ModelUnavailable when the provider is unknown or its package is missing.
    """
    from langchain.chat_models import init_chat_model

    try:
        return init_chat_model(name)
    # init_chat_model raises ImportError for a missing package, ValueError for a bad name, AttributeError for some.
    except (ImportError, ValueError, AttributeError) as error:
        raise ModelUnavailable(
            f"The chat model {name!r} can't be used. Check ROLECALL_MODEL: it is written provider:name, and the "
            f"provider's LangChain package must be installed: `pip install langchain-{name.partition(':')[0]}`."
        ) from error
