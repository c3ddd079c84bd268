"""The app's own tabs: Home is drawn for the one who opens it, Messages gets prompts and at first a greeting; thin."""

from __future__ import annotations

import uuid
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from bot import examples, marked
from bot.blocks import dates, greeting
from bot.blocks import home as home_blocks
from bot.desk import Desk
from bot.listeners import introducing

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

Ack = Callable[..., Awaitable[Any]]


async def opened(ack: Ack, body: dict[str, Any], client: AsyncWebClient, desk: Desk) -> None:
    """Draw the tab that somebody opens."""
    await ack()
    event = body["event"]
    user = str(event["user"])
    standing = await desk.identity.person(user)
    roles = await marked.roles_for(user, standing.audience, desk.knowledge)
    questions = await examples.answered(standing.audience, roles, desk.knowledge)
    if event.get("tab") == "messages":
        await _greet(user, str(event["channel"]), desk)
        prompts = greeting.prompts(standing.audience, questions)
        # Without a thread: with one, Slack accepts an agent's prompts and shows none.
        await client.assistant_threads_setSuggestedPrompts(channel_id=event["channel"], prompts=prompts)
        return
    locale = await desk.identity.locale(user)
    dated = [dates.dated_role(role, locale) for role in roles]
    modelled = desk.knowledge.modelled
    front = home_blocks.Front(standing.audience, dated, questions, unsure=standing.unsure, modelled=modelled)
    await client.views_publish(user_id=user, view=home_blocks.render(front))


async def _greet(user: str, channel: str, desk: Desk) -> None:
    """Greet on first contact; an event that Slack delivers twice is two occasions."""
    if not await desk.knowledge.history(channel) and await introducing.first(desk, user, uuid.uuid4().hex):
        await desk.outbox.post(greeting.render(modelled=desk.knowledge.modelled), channel=channel)
