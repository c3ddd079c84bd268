"""What is to go wrong between Slack and the bot, set beforehand by a test and used up as it happens."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Failure:
    """An answer in place of the real one: an error code, an HTTP status, headers, after ``delay`` seconds."""

    error: str | None = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0


class Faults:
    """Queues of faults by kind; an empty queue means that all goes well."""

    def __init__(self) -> None:
        self._failures: dict[str, deque[Failure]] = defaultdict(deque)
        self._acks: deque[float | None] = deque()
        self.duplicates = 0
        self.appends: int | None = None

    def fail(self, method: str, failure: Failure, *, times: int = 1) -> None:
        """Let the next calls of a method, or uses of a ``response_url``, fail."""
        self._failures[method].extend([failure] * times)

    def failure(self, method: str) -> Failure | None:
        """Take the next failure of a method, if there is one."""
        return self._failures[method].popleft() if self._failures[method] else None

    def swallow_acks(self, times: int = 1) -> None:
        """Lose the next acks on their way, so that Slack delivers again."""
        self._acks.extend([None] * times)

    def delay_acks(self, seconds: float, *, times: int = 1) -> None:
        """Let the next acks count as so much later."""
        self._acks.extend([seconds] * times)

    def late(self) -> float | None:
        """Return by how much the ack at hand counts as later; None if it is lost."""
        return self._acks.popleft() if self._acks else 0.0

    def duplicate(self, times: int = 1) -> None:
        """Deliver the next events twice."""
        self.duplicates += times

    def end_streams_after(self, appends: int | None) -> None:
        """Let every stream die after so many appends; None lets them live."""
        self.appends = appends
