"""The app's own tabs: Home is drawn for the one who opens it, Messages gets prompts and at first a greeting; thin."""

from __future__ import annotations

import uuid
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot import examples, marked
from bot.blocks import dates, figures, greeting, journey
from bot.blocks import home as home_blocks
from bot.blocks.message import Block
from bot.desk import Desk
from bot.listeners import introducing
from knowledge.domain import Audience
from knowledge.domain.escalations import Officer
from knowledge.domain.practice import Person

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
    own = await _own(user, standing.audience, desk)
    modelled = desk.knowledge.modelled
    front = home_blocks.Front(standing.audience, dated, questions, standing.unsure, own=own, modelled=modelled)
    await client.views_publish(user_id=user, view=home_blocks.render(front))


async def _own(user: str, audience: Audience, desk: Desk) -> list[Block]:
    """The part of the tab that is this person's own: figures for recruiters, the way to an interview for candidates."""
    titles = await desk.knowledge.titles(audience)
    if audience is Audience.RECRUITER:
        overview, who = desk.knowledge.frontdesk.overview, Officer(user, "", audience)
        return figures.home(await overview.figures(who), await overview.to_write(who), titles)
    if audience is not Audience.CANDIDATE:
        return []
    preparing, who_prepares = desk.knowledge.preparing, Person(user, audience)
    plans = await preparing.plans.progress(who_prepares, datetime.now(UTC).date())
    waits = await desk.knowledge.frontdesk.waiting.waits(user)
    return journey.home(journey.Journey(plans, await preparing.practice.tried(who_prepares), waits), titles)


async def _greet(user: str, channel: str, desk: Desk) -> None:
    """Greet on first contact; an event that Slack delivers twice is two occasions."""
    if not await desk.knowledge.history(channel) and await introducing.first(desk, user, uuid.uuid4().hex):
        await desk.outbox.post(greeting.render(modelled=desk.knowledge.modelled), channel=channel)
