"""A post that stands open while an answer is looked for: a stream where Slack allows one, else a plain post.

No words are streamed as a model thinks of them: a line is shown once it is proven, and the whole answer, which may be
another one if the model fails midway, then stands in the place of all that grew.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from bot.blocks import message, progress
from bot.inbox.faults import passing, reason
from bot.inbox.marks import Place
from bot.outbox.manner import QUIET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slack_sdk.web.async_client import AsyncWebClient

    from bot.blocks.message import Block, Post

_log = logging.getLogger(__name__)

Kind = Literal["stream", "post", "unknown"]


class Asked(NamedTuple):
    """Where a question was asked, in which post (``ts``), by whom; ``thread`` is where its answer belongs."""

    channel: str
    thread: str | None
    ts: str
    user: str
    team: str

    @property
    def place(self) -> Place:
        """Where the answer is posted."""
        return Place(self.channel, self.thread)


class Draft:
    """An open post, filled once; ``unknown`` is one that an earlier process opened."""

    def __init__(self, client: AsyncWebClient, place: Place, ts: str, *, kind: Kind) -> None:
        self._client = client
        self.place = place
        self.ts = ts
        self._kind: Kind = kind
        self._grown = False
        self._session: dict[str, str] = {}

    @property
    def streaming(self) -> bool:
        """Whether it shows progress by itself."""
        return self._kind == "stream"

    def stopped(self) -> None:
        """Let Slack know, when it is filled, that the person's session waits for them again."""
        self._session = {"session_status": "active"}

    async def grow(self, client: AsyncWebClient, lines: Sequence[str]) -> None:
        """Show lines of the answer in a stream before the rest of it is known."""
        if await self._appended(client, progress.growing(lines)):
            self._grown = True

    async def late(self, client: AsyncWebClient) -> None:
        """Say in a stream that the answer takes longer; one that Slack has closed is filled by an edit later."""
        await self._appended(client, progress.task(late=True))

    async def _appended(self, client: AsyncWebClient, chunk: Block) -> bool:
        """Add to a stream; False if this is none, or takes no more."""
        from aiohttp import ClientError
        from slack_sdk.errors import SlackClientError

        if not self.streaming:
            return False
        try:
            await client.chat_appendStream(channel=self.place.channel, ts=self.ts, chunks=[chunk])
        except (SlackClientError, ClientError, TimeoutError) as error:
            _log.info("a stream takes no more (%s)", reason(error) or type(error).__name__)
            self._kind = "unknown"
            return False
        return True

    async def fill(self, post: Post, metadata: dict[str, Any]) -> str:
        """Let ``post`` stand here, whole and alone; return the timestamp. Raises what the client raises."""
        if (
            self._kind == "stream"
            and not self._grown
            and await self._ended(
                blocks=post.blocks, metadata=metadata or None, chunks=[progress.task(done=True)], **self._session
            )
        ):
            return self.ts
        if self._kind != "post":
            await self._ended(chunks=[progress.task(done=True)], **self._session)
            self._kind = "post"
        await self._client.chat_update(
            channel=self.place.channel, ts=self.ts, text=post.text, blocks=post.blocks, metadata=metadata or None
        )
        return self.ts

    async def _ended(self, **content: Any) -> bool:
        """End the stream with ``content``; False if Slack has closed it already, or does not take that."""
        from slack_sdk.errors import SlackApiError

        try:
            await self._client.chat_stopStream(channel=self.place.channel, ts=self.ts, **content)
        except SlackApiError as error:
            if passing(error):
                raise
            _log.info("a stream was not ended as meant (%s)", reason(error))
            self._kind = "unknown"
            return False
        return True


async def opened(client: AsyncWebClient, asked: Asked, *, filled_by: AsyncWebClient) -> Draft | None:
    """Open a draft where a question is answered; None where Slack takes neither stream nor post just now."""
    from aiohttp import ClientError
    from slack_sdk.errors import SlackApiError, SlackClientError

    for kind, start in (("stream", _stream), ("post", _placeholder)):
        if kind == "stream" and asked.thread is None:
            continue  # Slack streams in threads alone
        try:
            ts = await start(client, asked)
        except SlackApiError as error:
            _log.info("no %s to show progress in (%s)", kind, reason(error))
        except (SlackClientError, ClientError, TimeoutError) as error:
            _log.info("no progress is shown (%s)", type(error).__name__)
            return None
        else:
            return Draft(filled_by, asked.place, ts, kind="stream" if kind == "stream" else "post")
    return None


async def _stream(client: AsyncWebClient, asked: Asked) -> str:
    started = await client.chat_startStream(
        channel=asked.channel,
        thread_ts=asked.thread or asked.ts,
        recipient_team_id=asked.team,
        recipient_user_id=asked.user,
        chunks=[progress.task()],
    )
    return str(started["ts"])


async def _placeholder(client: AsyncWebClient, asked: Asked) -> str:
    (post,) = message.posts(progress.waiting())
    sent = await client.chat_postMessage(
        channel=asked.channel, thread_ts=asked.thread, text=post.text, blocks=post.blocks, **QUIET
    )
    return str(sent["ts"])
