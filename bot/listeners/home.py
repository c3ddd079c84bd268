"""The app's own tabs: Home is drawn for the one who opens it, Messages gets prompts and at first a greeting; thin."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from bot import examples, marked
from bot.blocks import dates, greeting
from bot.blocks import home as home_blocks
from bot.desk import Desk
from knowledge.domain import Turn

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
    front = home_blocks.Front(standing.audience, dated, questions, unsure=standing.unsure)
    await client.views_publish(user_id=user, view=home_blocks.render(front))


async def _greet(user: str, channel: str, desk: Desk) -> None:
    """Greet on first contact; it is noted first, since a greeting that got lost is better than two."""
    noted = f"greeting:{channel}:{user}"
    if await desk.knowledge.history(noted) or await desk.knowledge.history(channel):
        return
    await desk.knowledge.remember(noted, Turn("", "greeted"), noted, team=desk.team)
    await desk.outbox.post(greeting.render(), channel=channel)
