"""Events in: what a person said and where, and each of them once; knows nothing of answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.blocks.mrkdwn import spoken

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase

# New words of a person; edits, deletions, joins and what bots post carry other subtypes and are ignored on purpose.
_SPOKEN_SUBTYPES = frozenset({None, "file_share", "thread_broadcast"})


@dataclass(frozen=True, slots=True)
class Heard:
    """Something a person said to the bot; ``thread`` is where an answer belongs, None for the open DM."""

    event_id: str
    team: str
    channel: str
    user: str
    text: str
    ts: str
    thread: str | None
    direct: bool

    @property
    def conversation(self) -> str:
        """The key under which follow-ups find what was said before."""
        return conversation(self.channel, self.thread)


def conversation(channel: str, thread: str | None) -> str:
    """Name a conversation: a thread, or the open part of a direct message."""
    return f"{channel}:{thread}" if thread else channel


def read(body: dict[str, Any]) -> Heard | None:
    """Read an event as something a person said; None for what is ignored on purpose."""
    event = body["event"]
    direct = event.get("channel_type") == "im" or str(event.get("channel", "")).startswith("D")
    ignored = event.get("bot_id") or event.get("subtype") not in _SPOKEN_SUBTYPES or not event.get("user")
    if ignored or (event["type"] == "message" and not direct):
        return None
    return Heard(
        event_id=str(body.get("event_id", "")),
        team=str(body.get("team_id", "")),
        channel=event["channel"],
        user=event["user"],
        text=spoken(event.get("text") or ""),
        ts=event["ts"],
        # In a channel a new thread starts at the mention; a direct message is answered where it was written.
        thread=event.get("thread_ts") or (None if direct else event["ts"]),
        direct=direct,
    )


async def first(heard: Heard, knowledge: KnowledgeBase) -> bool:
    """Claim an event; False if it was seen before, as a redelivery or as the same post in another event."""
    keys = [f"message:{heard.team}:{heard.channel}:{heard.ts}"]
    if heard.event_id:
        keys.insert(0, f"event:{heard.event_id}")
    for key in keys:
        if not await knowledge.claim(key):
            return False
    return True
