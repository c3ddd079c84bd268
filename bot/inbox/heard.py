"""What a person said and where an answer belongs, read from an event; knows nothing of answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.blocks.mrkdwn import spoken

# New words of a person; edits, deletions, joins and what bots post carry other subtypes and are ignored on purpose.
_SPOKEN_SUBTYPES = frozenset({None, "file_share", "thread_broadcast"})
SPOKEN_TYPES = frozenset({"message", "app_mention"})
_ADDRESSED = re.compile(r"\s*<@([A-Z0-9]+)")


@dataclass(frozen=True, slots=True)
class Heard:
    """Something a person said; ``thread`` is where an answer belongs, None for the open DM.

    A ``followup`` stands in a channel and doesn't name the bot: it is meant for it only where the bot is in that
    thread, or answers all questions there.
    """

    event_id: str
    team: str
    channel: str
    user: str
    text: str
    ts: str
    thread: str | None
    direct: bool
    followup: bool = False

    @property
    def conversation(self) -> str:
        """The key under which follow-ups find what was said before."""
        return conversation(self.channel, self.thread)


def conversation(channel: str, thread: str | None) -> str:
    """Name a conversation: a thread, or the open part of a direct message."""
    return f"{channel}:{thread}" if thread else channel


def read(body: dict[str, Any], *, unasked: bool = False) -> Heard | None:
    """Read an event as something a person said; None for what is ignored on purpose.

    ``unasked`` reads what opens a thread in a channel too, although it may be meant for anybody.
    """
    event = body["event"]
    if event["type"] not in SPOKEN_TYPES:
        return None
    direct = event.get("channel_type") == "im" or str(event.get("channel", "")).startswith("D")
    followup = event["type"] == "message" and not direct
    ignored = event.get("bot_id") or event.get("subtype") not in _SPOKEN_SUBTYPES or not event.get("user")
    if ignored or (followup and not _may_be_meant(event, body, unasked=unasked)):
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
        followup=followup,
    )


def _may_be_meant(event: dict[str, Any], body: dict[str, Any], *, unasked: bool) -> bool:
    """Whether a channel's message could be meant for the bot: it stands in a thread and addresses nobody else."""
    opening = event.get("thread_ts") in {None, event["ts"]}
    if (opening and not unasked) or event.get("channel_type") == "mpim":
        return False
    addressed = _ADDRESSED.match(event.get("text") or "")
    mine = {each.get("user_id") for each in body.get("authorizations") or ()}
    return addressed is None or addressed[1] in mine
