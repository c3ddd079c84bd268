"""How the bot behaves in one channel, as its operator set it; pure, knows no Slack."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from knowledge.domain import Audience

Answers = Literal["threads", "mentions", "questions", "off"]

# How people begin a question when they leave its mark out.
_OPENS = re.compile(
    r"(?:so |and |but |ok |hi |hello |hey )*(?:who|what|whats|when|where|wheres|which|why|how|hows|is|are|am|was|do|"
    r"does|did|can|could|will|would|should|may|has|have|any|anyone)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Policy:
    """What is answered in a channel, about which roles, and for whom at most.

    ``threads``: mentions, and what follows in their threads; ``mentions``: mentions alone; ``questions``: mentions, and
    every question; ``off``: nothing. No ``roles`` means all. ``audience`` widens a private channel's view, no other's.
    """

    answers: Answers = "threads"
    roles: tuple[str, ...] = ()
    audience: Audience = Audience.CANDIDATE

    def heeds(self, text: str, *, joined: bool) -> bool:
        """Whether a post that doesn't name the bot is for it; ``joined`` says that the bot is in its thread."""
        if self.answers == "questions":
            return asks(text)
        return self.answers == "threads" and joined


PLAIN = Policy()


def asks(text: str) -> bool:
    """Whether a text reads as a question: by its mark, or else by how it begins."""
    return bool(re.search(r"\?(?:\s|$)", text)) or _OPENS.match(text.strip()) is not None
