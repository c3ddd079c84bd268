"""Slack's Stop button under an answer that is still looked for; thin."""

from __future__ import annotations

from typing import Any

from bot.desk import Desk


async def stopped(*, body: dict[str, Any], desk: Desk, **_bolt: Any) -> None:
    """Give up what the person waits for in that thread; what nobody waits for any more is ignored on purpose."""
    event = body["event"]
    place = [event.get(name) for name in ("channel", "thread_ts", "user")]
    if all(isinstance(each, str) for each in place):
        desk.outbox.stop(*place)
