"""Every post of an answer once, also when the work is begun again: its posts carry a mark that can be found.

Slack has no idempotency key for messages. What can be read back is looked for before it is posted again; a private
reply through a ``response_url`` can't be, so the ledger notes how far it got.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.inbox.faults import passing, reason
from knowledge.domain.inbox import Entry, Ledger

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

_log = logging.getLogger(__name__)

EVENT_TYPE = "rolecall_reply"
# Slack's clock and ours may differ by so much.
_LEEWAY = timedelta(minutes=5)
_PAGE = 200
# The posts of an answer count from 1; under this number stands the one that was opened before there was an answer.
_OPEN = 0
# Makes a post that bears the given metadata; returns its timestamp.
Send = Callable[[dict[str, Any]], Awaitable[str]]


class Place(NamedTuple):
    """Where a post goes: a channel, or a thread in it."""

    channel: str
    thread: str | None = None


class Marks:
    """Numbers the posts of one entry's answer, the same way each time, and knows which of them were made."""

    def __init__(self, entry: Entry, ledger: Ledger) -> None:
        self._key = entry.key
        self._since = entry.ts or f"{(entry.received - _LEEWAY).timestamp():.6f}"
        self._ledger = ledger
        self._again = entry.attempts > 1
        self._part = 0
        self._made: dict[Place, dict[int, str]] = {}

    def again(self) -> None:
        """Count from the start: the work is done once more, and some of it may have got through."""
        self._again, self._part = True, 0
        self._made.clear()

    async def post(self, client: AsyncWebClient, place: Place, content: dict[str, Any]) -> str:
        """Post ``content`` unless this post was made before; return its timestamp. Raises what the client raises."""

        async def send(metadata: dict[str, Any]) -> str:
            made = await client.chat_postMessage(
                channel=place.channel, thread_ts=place.thread, metadata=metadata, **content
            )
            return str(made["ts"])

        return await self.make(client, place, send)

    async def make(self, client: AsyncWebClient, place: Place, send: Send) -> str:
        """Make one post by ``send``, which is handed its mark, unless it was made before; return its timestamp."""
        self._part += 1
        before = await self._before(client, place)
        if self._part in before:
            return before[self._part]
        try:
            return await send({"event_type": EVENT_TYPE, "event_payload": {"event": self._key, "part": self._part}})
        except BaseException:
            self._part -= 1  # what is posted in its stead takes its number
            raise

    async def opened(self, place: Place, ts: str) -> None:
        """Note a post that stands open in a place, without a mark yet, for whoever does this work again."""
        await self._ledger.note(self._key, _OPEN, _spot(place, ts))

    async def left_open(self, place: Place) -> str | None:
        """The timestamp of a post that an earlier attempt may have left open in a place."""
        spot = (await self._ledger.noted(self._key)).get(_OPEN, "") if self._again else ""
        ts = spot.rpartition(" ")[2]
        return ts if ts and spot == _spot(place, ts) else None

    async def reply(self, send: Callable[[], Awaitable[bool]]) -> bool:
        """Send a reply that can't be read back unless it is known to be sent; False when Slack doesn't take it.

        After a crash between the two notes it is sent again: a second copy is better than silence.
        """
        self._part += 1
        part = self._part
        if self._again and (await self._ledger.noted(self._key)).get(part) == "sent":
            return True
        await self._ledger.note(self._key, part, "sending")
        if not await send():
            return False
        await self._ledger.note(self._key, part, "sent")
        return True

    async def _before(self, client: AsyncWebClient, place: Place) -> dict[int, str]:
        """The timestamps of this entry's posts that stand in a place already, by number."""
        if not self._again:
            return {}
        if place not in self._made:
            self._made[place] = await self._find(client, place)
        return self._made[place]

    async def _find(self, client: AsyncWebClient, place: Place) -> dict[int, str]:
        from slack_sdk.errors import SlackApiError

        try:
            own = (await client.auth_test())["user_id"]
            return {
                int(mark["part"]): str(message["ts"])
                async for message in _messages(client, place, self._since)
                if message.get("user") == own and (mark := _mark(message)) and mark.get("event") == self._key
            }
        except SlackApiError as error:
            if passing(error):
                raise
            # Such as a missing scope: saying it a second time is better than not at all.
            _log.warning("can't look for what was posted before (%s)", reason(error) or "unreadable")
            return {}


async def _messages(client: AsyncWebClient, place: Place, since: str) -> AsyncIterator[dict[str, Any]]:
    """Every message of a place after a time, a page at a time."""
    cursor = None
    while cursor != "":
        span: dict[str, Any] = {"oldest": since, "include_all_metadata": True, "limit": _PAGE, "cursor": cursor}
        if place.thread is None:
            page = await client.conversations_history(channel=place.channel, **span)
        else:
            page = await client.conversations_replies(channel=place.channel, ts=place.thread, **span)
        for message in page["messages"]:
            yield message
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""


def _spot(place: Place, ts: str) -> str:
    return f"{place.channel} {place.thread or ''} {ts}"


def _mark(message: dict[str, Any]) -> dict[str, Any]:
    metadata = message.get("metadata") or {}
    payload: dict[str, Any] = metadata.get("event_payload") or {}
    return payload if metadata.get("event_type") == EVENT_TYPE else {}
