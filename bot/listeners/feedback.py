"""Ratings of answers and what was wrong with them, stored against an id that is checked again; thin."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from bot.blocks import answer as answer_blocks
from bot.blocks import feedback as feedback_blocks
from bot.blocks import notices
from bot.desk import Desk
from bot.listeners.sets import calls
from knowledge.domain import Feedback

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient


async def rated(body: dict[str, Any], desk: Desk) -> None:
    """Keep a rating and say what happens with it; an unknown answer is said to be unknown."""
    user = body["user"]["id"]
    said = _said(body)
    kept = said is not None and await desk.knowledge.rate(Feedback(answer_id=said[1], user_id=user, rating=said[0]))
    message = notices.thanks(said[0]) if said is not None and kept else notices.unknown_answer()
    await calls.reply(desk, body, message)


async def ask_why(ack: Callable[..., Awaitable[Any]], body: dict[str, Any], client: AsyncWebClient, desk: Desk) -> None:
    """Ask what was wrong with an answer that did not help, if it is one of ours."""
    await ack()
    said = _said(body)
    if said is not None and said[0] == "unhelpful" and await desk.knowledge.recall(said[1]) is not None:
        await client.views_open(trigger_id=body["trigger_id"], view=feedback_blocks.modal(said[1]))


async def reasoned(body: dict[str, Any], desk: Desk) -> None:
    """Keep what was wrong with an answer; for an unknown answer that is said."""
    said = feedback_blocks.read(body)
    if not await desk.knowledge.rate(said):
        await desk.outbox.direct(notices.unknown_answer(), user=said.user_id)


def _said(body: dict[str, Any]) -> tuple[str, str] | None:
    return answer_blocks.rating(str(body["actions"][0].get("value", "")))
