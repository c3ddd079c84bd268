"""The only way out to Slack: cuts, sends, retries and falls back, so that no answer is lost; knows no journeys."""

from __future__ import annotations

import dataclasses
import logging
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.blocks import mrkdwn, notices
from bot.blocks.message import PLAIN_CHARACTERS, Message, Post, posts, words

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

    from knowledge.base import KnowledgeBase
    from knowledge.domain import Answer, Audience

_log = logging.getLogger(__name__)

# Slack takes five replies at a response_url; one is kept for a notice.
REPLIES = 4
# What Slack says of blocks that it won't take, for whatever reason; the words can still be said without them.
_REFUSED = frozenset(
    {"invalid_blocks", "invalid_blocks_format", "invalid_arguments", "msg_blocks_too_long", "msg_too_long"}
)
_QUIET = {"unfurl_links": False, "unfurl_media": False}


class Ephemeral(NamedTuple):
    """Where a command or a button is answered so that only its user sees it."""

    url: str
    user: str
    thread: str | None = None


class Outbox:
    """Posts messages within Slack's limits.

    Rate limits, connection faults and server errors are retried by the client's own handlers.
    """

    def __init__(self, client: AsyncWebClient, knowledge: KnowledgeBase) -> None:
        self._client = client
        self._knowledge = knowledge

    async def release(self, answer: Answer, audience: Audience) -> Answer:
        """Return the answer if ``audience`` may read all it cites, else one that says the advert is silent."""
        if await self._knowledge.cleared(answer, audience):
            return answer
        _log.error("an answer was withheld: it cites what a %s may not read", audience)
        return dataclasses.replace(
            answer,
            text=notices.silence(),
            abstained=True,
            reason="withheld",
            roles=(),
            citations=(),
            nearest=(),
        )

    async def post(self, message: Message, *, channel: str, thread: str | None = None) -> str:
        """Post to a channel, thread or direct message; return the first post's timestamp."""
        stamps = [await self._send(post, channel=channel, thread=thread) for post in posts(message)]
        return stamps[0]

    async def direct(self, message: Message, *, user: str, thread: str | None = None) -> str:
        """Post to ``user`` in a direct message, opened if need be; return the first post's timestamp."""
        opened = await self._client.conversations_open(users=user)
        return await self.post(message, channel=opened["channel"]["id"], thread=thread)

    async def respond(self, message: Message, *, to: Ephemeral) -> None:
        """Reply privately to a command or button; in a direct message if it is long or Slack no longer takes it."""
        ready = posts(message)
        if len(ready) > REPLIES:
            ready = posts(notices.moved())
            await self.direct(message, user=to.user)
        for number, post in enumerate(ready):
            if not await self._reply(post, to):
                left = Message(tuple(each.blocks for each in ready[number:]))
                await self.direct(left, user=to.user)
                return

    async def _send(self, post: Post, *, channel: str, thread: str | None) -> str:
        from slack_sdk.errors import SlackApiError

        place: dict[str, Any] = {"channel": channel, "thread_ts": thread, **_QUIET}
        try:
            sent = await self._client.chat_postMessage(**place, text=post.text, blocks=post.blocks)
        except SlackApiError as error:
            if error.response.get("error") not in _REFUSED:
                raise
            _log.error("Slack refused blocks (%s): posting the words alone", error.response.get("error"))
            sent = await self._plainly(post, place)
        return str(sent["ts"])

    async def _plainly(self, post: Post, place: dict[str, Any]) -> Any:  # the SDK's untyped response
        pieces = mrkdwn.split(words(post.blocks), PLAIN_CHARACTERS)
        sent = [await self._client.chat_postMessage(**place, text=piece) for piece in pieces]
        return sent[0]

    async def _reply(self, post: Post, to: Ephemeral) -> bool:
        """Send one private reply; False if Slack takes it in no form."""
        if await self._deliver(to, text=post.text, blocks=list(post.blocks)):
            return True
        whole = words(post.blocks)
        return len(whole) <= PLAIN_CHARACTERS and await self._deliver(to, text=whole)

    async def _deliver(self, to: Ephemeral, **content: Any) -> bool:  # text, or text and blocks
        from aiohttp import ClientError
        from slack_sdk.webhook.async_client import AsyncWebhookClient

        webhook = AsyncWebhookClient(to.url, ssl=self._client.ssl, retry_handlers=self._client.retry_handlers)
        # Set afterwards, because the constructor reads None as "take the environment's proxy".
        webhook.proxy = self._client.proxy
        place = {"response_type": "ephemeral", "replace_original": False, **_QUIET}
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
