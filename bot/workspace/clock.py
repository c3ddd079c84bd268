"""The workspace's time, which tests may set forward, and Slack's time limits in seconds."""

from __future__ import annotations

import time
from dataclasses import dataclass


class Clock:
    """Tells the time of day; ``forward`` lets everything that expires expire without waiting for it."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        """Return seconds since 1970."""
        return time.time() + self._ahead

    def forward(self, seconds: float) -> None:
        """Set the clock forward."""
        self._ahead += seconds


@dataclass(frozen=True, slots=True)
class Pace:
    """How long Slack waits for what; ``retries`` are the pauses before an event is sent again.

    ``stream`` is what others observed and nobody promises; the rest is documented.
    """

    ack: float = 3.0
    retries: tuple[float, ...] = (0.0, 60.0, 300.0)
    trigger: float = 3.0
    reply: float = 1800.0
    reply_uses: int = 5
    stream: float = 300.0
    status: float = 120.0
