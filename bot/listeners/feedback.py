"""Ratings of answers, stored against an id that is checked again; thin."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bot.blocks import answer as answer_blocks
from bot.blocks import notices
from bot.desk import Desk
from bot.outbox import Ephemeral
from knowledge.domain import Feedback


async def rated(ack: Callable[[], Awaitable[None]], body: dict[str, Any], desk: Desk) -> None:
    """Keep a rating and say what happens with it; an unknown answer is said to be unknown."""
    await ack()
    user = body["user"]["id"]
    said = answer_blocks.rating(str(body["actions"][0].get("value", "")))
    kept = said is not None and await desk.knowledge.rate(Feedback(answer_id=said[1], user_id=user, rating=said[0]))
    message = notices.thanks(said[0]) if said is not None and kept else notices.unknown_answer()
    thread = body.get("container", {}).get("thread_ts")
    await desk.outbox.respond(message, to=Ephemeral(body["response_url"], user, thread))
