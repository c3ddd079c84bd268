"""Any request that asks for work, as the entry that is kept of it; reads payloads and stores nothing."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from bot.inbox.heard import read
from bot.inbox.tenant import tenant_of
from knowledge.domain.inbox import Entry

# The old verification token would be a secret at rest that nobody reads.
_LEFT_OUT = frozenset({"token"})
_MESSAGES = {"im": "message.im", "channel": "message.channels", "group": "message.groups"}


def route_of(event: dict[str, Any]) -> str:
    """Return the name under which the manifest subscribes to an event: ``message.im`` rather than ``message``."""
    kind = str(event["type"])
    return _MESSAGES.get(event.get("channel_type", "im"), "message.channels") if kind == "message" else kind


def posted(body: dict[str, Any], *, unasked: bool = False) -> Entry | None:
    """Read something that a person wrote; None for what is ignored on purpose, ``unasked`` as ``heard.read`` takes it.

    A post's place and time are its key, so that the mention and the message event for one post are one entry.
    """
    said = read(body, unasked=unasked)
    if said is None:
        return None
    team = tenant_of(body)
    return Entry(
        key=f"{team}:{said.channel}:{said.ts}",
        team=team,
        kind=route_of(body["event"]),
        person=said.user,
        conversation=said.conversation,
        payload=_kept(body),
        event=said.event_id or None,
        channel=said.channel,
        ts=said.ts,
    )


def acted(body: dict[str, Any], kind: str) -> Entry:
    """Read a command, a press or a submission; one person's are worked off one after the other in each place."""
    person = str(body.get("user_id") or body["user"]["id"])
    channel = str(body.get("channel_id") or (body.get("channel") or {}).get("id") or "")
    team = tenant_of(body)
    return Entry(
        key=f"{team}:{_occasion(body)}",
        team=team,
        kind=kind,
        person=person,
        conversation=f"{channel}:{person}",
        payload=_kept(body),
    )


def noticed(body: dict[str, Any], kind: str) -> Entry:
    """Read what Slack tells of the app itself; a workspace's are worked off one after the other."""
    team = tenant_of(body)
    event = str(body.get("event_id") or "") or None
    return Entry(
        key=f"{team}:{event or _occasion(body)}",
        team=team,
        kind=kind,
        person=team,
        conversation=team,
        payload=_kept(body),
        event=event,
    )


def _kept(body: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in body.items() if name not in _LEFT_OUT}


def _occasion(body: dict[str, Any]) -> str:
    """What tells this occasion from every other: Slack's trigger, or else all that it said, as a digest."""
    if body.get("trigger_id"):
        return str(body["trigger_id"])
    return hashlib.sha256(json.dumps(_kept(body), sort_keys=True).encode()).hexdigest()[:32]
