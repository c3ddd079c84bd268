"""Where a request is answered, read from its payload: for notices and apologies that fit every kind of request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.inbox import heard
from bot.outbox import Ephemeral

if TYPE_CHECKING:
    from bot.blocks.message import Message
    from bot.outbox import Outbox

# What was done in no channel is answered directly.
_PLACELESS = frozenset({"view_submission", "shortcut"})


async def tell(message: Message, body: dict[str, Any], outbox: Outbox) -> None:
    """Answer where the request was made; nothing is said where there is no place for it."""
    if body.get("response_url"):  # Slack leaves it out, or null, where there is none
        await outbox.respond(message, to=_ephemeral(body))
        return
    said = heard.read(body, unasked=True) if "event" in body else None
    if said is not None:
        await outbox.post(message, channel=said.channel, thread=said.thread)
    elif body.get("type") in _PLACELESS:
        await outbox.direct(message, user=body["user"]["id"])


async def whisper(message: Message, body: dict[str, Any], outbox: Outbox) -> None:
    """Say something to the person who made a request, so that nobody else sees it and it doesn't stay."""
    if body.get("response_url"):  # Slack leaves it out, or null, where there is none
        await outbox.respond(message, to=_ephemeral(body))
        return
    said = heard.read(body, unasked=True) if "event" in body else None
    if said is not None:
        # In a thread that nobody has answered in yet, Slack would not show it.
        thread = said.thread if said.thread != said.ts else None
        await outbox.whisper(message, channel=said.channel, user=said.user, thread=thread)


def _ephemeral(body: dict[str, Any]) -> Ephemeral:
    return Ephemeral(body["response_url"], body.get("user_id") or body["user"]["id"])
