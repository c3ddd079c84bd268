"""The modal for a question about a role: opened by shortcuts and a button, answered in a direct message; thin."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from bot import marked
from bot.blocks import asking, notices
from bot.blocks.mrkdwn import spoken
from bot.desk import Desk
from bot.listeners import introducing
from bot.listeners.ask import Inquiry, compose

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

Ack = Callable[..., Awaitable[Any]]


async def opened(ack: Ack, body: dict[str, Any], client: AsyncWebClient, desk: Desk) -> None:
    """Open the modal; on a message, with its words as the question and its channel's role."""
    await ack()
    user = body["user"]["id"]
    standing = await desk.identity.person(user)
    roles = await marked.roles_for(user, standing.audience, desk.knowledge)
    question = spoken((body.get("message") or {}).get("text") or "")
    about = desk.identity.policy((body.get("channel") or {}).get("id") or "").roles
    role = about[0] if len(about) == 1 else None
    await client.views_open(trigger_id=body["trigger_id"], view=asking.modal(roles, question=question, role=role))


async def asked(body: dict[str, Any], desk: Desk) -> None:
    """Answer a submitted question in a direct message; the role is looked up again, as its person may see it now."""
    user = body["user"]["id"]
    said = asking.read(body)
    standing = await desk.identity.person(user)
    roles = await marked.roles_for(user, standing.audience, desk.knowledge)
    if said.role is not None and said.role not in {role.id for role in roles}:
        await desk.outbox.direct(notices.role_closed(), user=user)
        return
    _, message = await compose(Inquiry(said.question, user, standing, repeated=True, role=said.role), desk)
    await desk.outbox.direct(await introducing.beside(message, user, desk), user=user)
