"""What the workspace says no with: Slack's refusal of a call, and what Slack's screen would not offer a person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


class Refused(Exception):
    """Slack's answer ``{"ok": false, "error": code}``, with its ``response_metadata.messages`` and other fields."""

    def __init__(self, code: str, messages: Iterable[str] = (), **fields: Any) -> None:
        super().__init__(code)
        self.code = code
        self.messages = tuple(messages)
        self.fields = fields

    def answer(self) -> dict[str, Any]:
        """Build the body of the answer."""
        details = {"response_metadata": {"messages": list(self.messages)}} if self.messages else {}
        return {"ok": False, "error": self.code, **self.fields, **details}


class Limited(Refused):
    """Too many calls: HTTP 429 with ``Retry-After`` in whole seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__("ratelimited")
        self.seconds = seconds


class NotOffered(ValueError):
    """A person can't do that: there is no such button, they are not in that channel, the modal is not open."""
