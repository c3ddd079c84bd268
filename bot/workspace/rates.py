"""Slack's rate limits: calls a minute by tier, and posts a second by channel; pure but for the counts it keeps."""

from __future__ import annotations

import math
from collections import defaultdict, deque

# Calls a minute by tier (docs.slack.dev/apis/web-api/rate-limits); each says "at least", so that bursts pass.
TIERS = {1: 1, 2: 20, 3: 50, 4: 100}
MINUTE = 60.0
# One post a second in a channel, of which Slack tolerates short bursts; how short is not documented.
BURST = 5


class Rates:
    """Counts calls and says when the next one may come."""

    def __init__(self) -> None:
        self._calls: dict[str, deque[float]] = defaultdict(deque)
        self._posts: dict[str, tuple[float, float]] = {}

    def call(self, method: str, tier: int, now: float) -> int:
        """Count a call; return 0, or the seconds to wait if it is one too many."""
        calls = self._calls[method]
        while calls and calls[0] <= now - MINUTE:
            calls.popleft()
        if len(calls) >= TIERS[tier]:
            return max(1, math.ceil(calls[0] + MINUTE - now))
        calls.append(now)
        return 0

    def post(self, channel: str, now: float) -> int:
        """Count a post to a channel; return 0, or the seconds to wait."""
        left, then = self._posts.get(channel, (float(BURST), now))
        left = min(float(BURST), left + now - then)
        if left < 1:
            return max(1, math.ceil(1 - left))
        self._posts[channel] = (left - 1, now)
        return 0
