"""How something sent to the bot was taken: plain values."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bot.workspace.state import Json, Message


class Answer(NamedTuple):
    """What came back for an envelope: 200 for an ack over a socket, else the HTTP status.

    ``insist`` False asks for no redelivery.
    """

    status: int | None
    body: Any = None
    insist: bool = True
    reason: str = "timeout"


@dataclass(slots=True)
class Delivery:
    """One event, command or interaction and how the bot took it, after ``seconds``.

    ``attempts`` holds the status of every try, and grows while Slack insists.
    """

    envelope: Json
    status: int | None
    body: Any
    seconds: float
    attempts: list[int | None] = field(default_factory=list)

    @property
    def acked(self) -> bool:
        """Whether the first try was taken in time."""
        return self.status is not None and 200 <= self.status < 300

    @property
    def answer(self) -> Json:
        """What the bot answered with, as an object; words alone count as its ``text``."""
        body = self.body
        if isinstance(body, str):
            try:
                body = json.loads(body)
            except ValueError:
                body = {"text": body}
        return body if isinstance(body, dict) else {}


@dataclass(frozen=True, slots=True)
class Sent:
    """Something written, and the deliveries it caused: none, one, or a mention and a message."""

    message: Message
    deliveries: tuple[Delivery, ...] = ()

    @property
    def acked(self) -> bool:
        return bool(self.deliveries) and all(each.acked for each in self.deliveries)

    @property
    def status(self) -> int | None:
        return self.deliveries[0].status if self.deliveries else None

    @property
    def envelope(self) -> Json:
        return self.deliveries[0].envelope
