"""Posts messages: cuts, sends, fills what stands open, and falls back, so that no answer is lost; knows no journeys."""

from __future__ import annotations

import dataclasses
import functools
import logging
from typing import TYPE_CHECKING, Any

from bot.blocks import message as messages
from bot.blocks import notices, progress
from bot.blocks.message import Message, Post
from bot.inbox.faults import passing, reason
from bot.inbox.marks import Marks, Place, Send
from bot.outbox import draft as drafts
from bot.outbox import replies
from bot.outbox.attending import Attending, Stops
from bot.outbox.manner import QUIET, Manner, brisk
from bot.outbox.replies import REPLIES, Ephemeral

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

    from bot.outbox.draft import Asked, Draft
    from knowledge.base import KnowledgeBase
    from knowledge.domain import Answer, Audience

_log = logging.getLogger(__name__)

# What Slack says of blocks that it won't take, for whatever reason; the words can still be said without them.
_REFUSED = frozenset(
    {"invalid_blocks", "invalid_blocks_format", "invalid_arguments", "msg_blocks_too_long", "msg_too_long"}
)


class Outbox:
    """Posts messages within Slack's limits.

    Rate limits are waited for by the client's own handler. After any other fault nobody knows whether the post got
    through: the work that it belongs to is done again, and ``marks`` know what was posted.
    """

    def __init__(
        self,
        client: AsyncWebClient,
        knowledge: KnowledgeBase,
        marks: Marks | None = None,
        *,
        manner: Manner | None = None,
        stops: Stops | None = None,
    ) -> None:
        self._client = client
        self._knowledge = knowledge
        self._marks = marks
        self._manner = manner or Manner()
        self._stops = Stops() if stops is None else stops
        self._draft: Draft | None = None
        self._adopted = False

    @property
    def client(self) -> AsyncWebClient:
        """The client beneath, for what says nothing in a channel: forms, files, names."""
        return self._client

    def marked(self, marks: Marks) -> Outbox:
        """Return an outbox for one request: each of its posts is made once, however often the work is begun."""
        return Outbox(self._client, self._knowledge, marks, manner=self._manner, stops=self._stops)

    def attending(self, asked: Asked) -> Attending:
        """Return what keeps a person company until their answer; its draft, if one opens, takes the next post there."""
        client = brisk(self._client)
        return Attending(
            client, asked, self._stops, manner=self._manner, open_draft=functools.partial(self._open, client, asked)
        )

    async def stopped(self, asked: Asked) -> None:
        """Say that a person's Stop was heard, in what stands open if there is something."""
        if self._draft is not None:
            self._draft.stopped()
        await self.post(progress.stopped(), channel=asked.channel, thread=asked.thread)

    def stop(self, channel: str, thread: str, user: str) -> bool:
        """Stop what ``user`` waits for in a thread; False if there is nothing, or it is somebody else's."""
        return self._stops.stop(channel, thread, user)

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
        place = Place(channel, thread)
        await self._adopt(place)
        first, *_ = [await self._send(post, place) for post in self._posts(message)]
        return first

    async def whisper(self, message: Message, *, channel: str, user: str, thread: str | None = None) -> None:
        """Show a short notice to ``user`` alone; it does not stay."""
        for post in self._posts(message):
            await self._client.chat_postEphemeral(
                channel=channel, user=user, thread_ts=thread, text=post.text, blocks=post.blocks
            )

    async def direct(self, message: Message, *, user: str, thread: str | None = None) -> str:
        """Post to ``user`` in a direct message, opened if need be; return the first post's timestamp."""
        opened = await self._client.conversations_open(users=user)
        return await self.post(message, channel=opened["channel"]["id"], thread=thread)

    async def respond(self, message: Message, *, to: Ephemeral) -> None:
        """Reply privately to a command or button; in a direct message if it is long or Slack no longer takes it."""
        ready = self._posts(message)
        if len(ready) > REPLIES:
            ready = self._posts(notices.moved())
            await self.direct(message, user=to.user)
        for number, post in enumerate(ready):
            if not await self._reply(post, to):
                left = Message(tuple(each.blocks for each in ready[number:]))
                await self.direct(left, user=to.user)
                return

    def _posts(self, message: Message) -> list[Post]:
        return messages.posts(message, self._manner.hosts)

    async def _open(self, client: AsyncWebClient, asked: Asked) -> Draft | None:
        await self._adopt(asked.place)
        if self._draft is None:
            self._draft = await drafts.opened(client, asked, filled_by=self._client)
            if self._draft is not None and self._marks is not None:
                await self._marks.opened(asked.place, self._draft.ts)
        return self._draft

    async def _adopt(self, place: Place) -> None:
        """Take over what an earlier attempt at this request left open, so that it doesn't stand there for ever."""
        if self._adopted or self._marks is None:
            return
        self._adopted = True
        left = await self._marks.left_open(place)
        if left is not None:
            self._draft = drafts.Draft(self._client, place, left, kind="unknown")

    async def _send(self, post: Post, place: Place) -> str:
        from slack_sdk.errors import SlackApiError

        try:
            return await self._post(post, place)
        except SlackApiError as error:
            if reason(error) not in _REFUSED:
                raise
            _log.error("Slack refused blocks (%s): posting the words alone", reason(error))
        pieces = messages.bare(post.blocks, self._manner.hosts) or [post.text]
        first, *_ = [await self._post(Post(piece, ()), place) for piece in pieces]
        return first

    async def _post(self, post: Post, place: Place) -> str:
        """Make one post, once where it is marked; return its timestamp."""
        if self._draft is not None and self._draft.place == place:
            filled = await self._fill(self._draft, post)
            if filled is not None:
                return filled

        async def send(metadata: dict[str, Any]) -> str:
            content: dict[str, Any] = {"text": post.text, **({"blocks": post.blocks} if post.blocks else {}), **QUIET}
            sent = await self._client.chat_postMessage(
                channel=place.channel, thread_ts=place.thread, metadata=metadata or None, **content
            )
            return str(sent["ts"])

        return await self._once(place, send)

    async def _fill(self, draft: Draft, post: Post) -> str | None:
        """Let a post stand in what is open; None if that can't be filled any more."""
        from slack_sdk.errors import SlackApiError

        try:
            ts: str | None = await self._once(draft.place, functools.partial(draft.fill, post))
        except SlackApiError as error:
            if passing(error) or (post.blocks and reason(error) in _REFUSED):
                raise
            _log.warning("what stood open can't be filled (%s): posting anew", reason(error))
            ts = None
        self._draft = None
        return ts

    async def _once(self, place: Place, send: Send) -> str:
        return await self._marks.make(self._client, place, send) if self._marks is not None else await send({})

    async def _reply(self, post: Post, to: Ephemeral) -> bool:
        """Send one private reply, not again if it is known to be sent; False if Slack takes it in no form."""
        give = functools.partial(replies.give, self._client, post, to, self._manner.hosts)
        return await (self._marks.reply(give) if self._marks is not None else give())
