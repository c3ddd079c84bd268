"""Builds what Slack sends to an app: events, commands and interactions; pure, knows no transport."""

from __future__ import annotations

from typing import Any

from bot.workspace import wire
from bot.workspace.state import APP_ID, Channel, File, Installation, Json, Message, User

_KINDS = {"public": "channel", "private": "group", "im": "im"}


def callback(event: Json, installation: Installation, *, event_id: str, at: float, shared: bool) -> Json:
    """Wrap an event for one installation."""
    team, user = installation.team, installation.user
    authorization = {"enterprise_id": None, "team_id": team, "user_id": user, "is_bot": True}
    return {
        "token": "loopback",
        "team_id": team,
        "api_app_id": APP_ID,
        "event": event,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": int(at),
        "authorizations": [{**authorization, "is_enterprise_install": False}],
        "is_ext_shared_channel": shared,
        "event_context": f"4-{event_id}",
    }


def kind(place: Channel) -> str:
    """Name the subscription that messages of a place come under, as ``message.im``."""
    return {"public": "message.channels", "private": "message.groups", "im": "message.im"}[place.kind]


def said(message: Message, place: Channel, *, team: str) -> Json:
    """The event of a new message."""
    shape = wire.message(message, team=team)
    return {**shape, "channel": place.id, "channel_type": _KINDS[place.kind], "event_ts": message.ts}


def mentioned(message: Message, place: Channel, *, team: str) -> Json:
    """The event of a message that names the bot; the same post comes as ``message`` too."""
    shape = wire.message(message, team=team)
    return {**shape, "type": "app_mention", "channel": place.id, "event_ts": message.ts}


def foreign(person: User | None, team: str) -> Json:
    """Fields that tell where a person of another workspace comes from."""
    if person is None or person.team in {team, None}:
        return {}
    return {"user_team": person.team, "source_team": person.team, "user_profile": {"team": person.team}}


def changed(after: Message, before: Message, stamp: str) -> Json:
    """The event of an edited message."""
    bodies = {"message": wire.message(after, team=""), "previous_message": wire.message(before, team="")}
    return _hidden("message_changed", after, stamp) | bodies


def deleted(message: Message, stamp: str) -> Json:
    """The event of a deleted message."""
    gone = {"deleted_ts": message.ts, "previous_message": wire.message(message, team="")}
    return _hidden("message_deleted", message, stamp) | gone


def file_shared(file: File, user: str, channel: str) -> Json:
    """The event of a shared file."""
    return {"type": "file_shared", "file_id": file.id, "file": {"id": file.id}, "user_id": user, "channel_id": channel}


def reaction(user: str, message: Message, name: str, stamp: str) -> Json:
    """The event of an added emoji."""
    item = {"type": "message", "channel": message.channel, "ts": message.ts}
    return {
        "type": "reaction_added",
        "user": user,
        "reaction": name,
        "item_user": message.user,
        "item": item,
        "event_ts": stamp,
    }


def home_opened(user: str, channel: str, *, tab: str, view: Json | None, stamp: str) -> Json:
    """The event of an opened app tab; ``view`` is what was published before."""
    event = {"type": "app_home_opened", "user": user, "channel": channel, "tab": tab, "event_ts": stamp}
    return event | ({"view": view} if view and tab == "home" else {})


def stopped(user: str, message: Message) -> Json:
    """The event of Stop, pressed under a stream."""
    place = {"channel": message.channel, "thread_ts": message.thread, "user": user}
    return {"type": "agent_session_stopped", **place, "streaming_message_ts": [message.ts]}


def command(actor: Json, place: Channel, *, name: str, text: str) -> Json:
    """A slash command's form."""
    called = "directmessage" if place.kind == "im" else "privategroup" if place.kind == "private" else place.name
    return {
        "token": "loopback",
        "command": name,
        "text": text,
        "user_id": actor["id"],
        "user_name": actor["name"],
        "channel_id": place.id,
        "channel_name": called,
        "team_id": actor["team_id"],
        "team_domain": "home",
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
    }


def block_actions(actor: Json, surface: Json, action: Json) -> Json:
    """A press or choice in a message or view."""
    return {**_interaction("block_actions", actor), **surface, "actions": [action]}


def suggestion(actor: Json, surface: Json, asked: Json) -> Json:
    """A request for the options of an external select."""
    return {**_interaction("block_suggestion", actor), **surface, **asked}


def view_submission(actor: Json, view: Json) -> Json:
    """A submitted modal."""
    return {**_interaction("view_submission", actor), "view": view, "response_urls": []}


def view_closed(actor: Json, view: Json, *, cleared: bool) -> Json:
    """A closed modal."""
    return {**_interaction("view_closed", actor), "view": view, "is_cleared": cleared}


def shortcut(actor: Json, callback_id: str, surface: Json, *, stamp: str) -> Json:
    """A global shortcut, or with a message's ``surface`` one on that message."""
    name = "message_action" if surface else "shortcut"
    at = {"callback_id": callback_id, "action_ts": stamp}
    if surface:
        at |= {"message": surface["message"], "channel": surface["channel"], "message_ts": surface["message"]["ts"]}
    return {**_interaction(name, actor), **at}


def _interaction(name: str, actor: Json) -> Json:
    team = {"id": actor["team_id"], "domain": "home"}
    base: dict[str, Any] = {"type": name, "user": actor, "api_app_id": APP_ID, "token": "loopback", "team": team}
    return base | {"enterprise": None, "is_enterprise_install": False}


def _hidden(subtype: str, message: Message, stamp: str) -> Json:
    shape = {"type": "message", "subtype": subtype, "hidden": True, "channel": message.channel, "ts": stamp}
    return shape | {"event_ts": stamp}
