"""Private replies to a command or a button through Slack's ``response_url``; knows nothing of what they say."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.blocks import message
from bot.outbox.manner import QUIET

if TYPE_CHECKING:
    from collections.abc import Collection

    from slack_sdk.web.async_client import AsyncWebClient

    from bot.blocks.message import Post

_log = logging.getLogger(__name__)

# Slack takes five replies at a response_url; one is kept for a notice.
REPLIES = 4


class Ephemeral(NamedTuple):
    """Where a command or a button is answered so that only its user sees it."""

    url: str
    user: str
    thread: str | None = None


async def give(client: AsyncWebClient, post: Post, to: Ephemeral, hosts: Collection[str]) -> bool:
    """Send one private reply, as words alone if need be; False if Slack takes it in no form."""
    if await _deliver(client, to, text=post.text, blocks=list(post.blocks)):
        return True
    pieces = message.bare(post.blocks, hosts)
    return len(pieces) == 1 and await _deliver(client, to, text=pieces[0])


async def _deliver(client: AsyncWebClient, to: Ephemeral, **content: Any) -> bool:  # text, or text and blocks
    from aiohttp import ClientError
    from slack_sdk.webhook.async_client import AsyncWebhookClient

    webhook = AsyncWebhookClient(to.url, ssl=client.ssl, retry_handlers=client.retry_handlers)
    # Set afterwards, because the constructor reads None as "take the environment's proxy".
    webhook.proxy = client.proxy
    place = {"response_type": "ephemeral", "replace_original": False, **QUIET}
    if to.thread is not None:
        place["thread_ts"] = to.thread
    try:
        sent = await webhook.send_dict({**content, **place})
    except (ClientError, TimeoutError) as error:
        _log.warning("a private reply did not get through (%s)", type(error).__name__)
        return False
    if sent.status_code != 200:
        _log.warning("Slack refused a private reply (%s)", sent.status_code)
    return bool(sent.status_code == 200)
