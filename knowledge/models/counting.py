"""What a call took, as its maker counts it; imported when a model is called, because it needs LangChain."""

from __future__ import annotations

from typing import Any

from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.outputs import LLMResult


class Counted(BaseCallbackHandler):
    """Adds up the tokens of the calls that it listens to; none where the maker doesn't say."""

    def __init__(self) -> None:
        self.tokens_in = self.tokens_out = 0

    def on_llm_end(self, response: LLMResult, **_more: Any) -> None:
        """Read the message's own count, else the maker's: a streamed reply with a shape carries only that."""
        for generation in (each for row in response.generations for each in row):
            message = getattr(generation, "message", None)
            own = getattr(message, "usage_metadata", None) or {}
            made = getattr(message, "response_metadata", {}).get("token_usage") or {}
            self.tokens_in += own.get("input_tokens") or made.get("prompt_tokens") or 0
            self.tokens_out += own.get("output_tokens") or made.get("completion_tokens") or 0
