"""``conversations.*`` and ``reactions.*``: places, what was said there, and emoji on it."""

from __future__ import annotations

from dataclasses import replace

from bot.workspace import wire
from bot.workspace.errors import Refused
from bot.workspace.methods.call import Call, Method
from bot.workspace.state import Channel, Json, Message


def _open(call: Call) -> Json:
    named = [each for each in str(call["users"]).split(",") if each]
    if len(named) != 1:
        raise Refused("method_not_supported_for_channel_type")
    person = call.engine.state.users.get(named[0])
    if person is None:
        raise Refused("user_not_found")
    if person.flags.get("deleted"):
        raise Refused("user_disabled")
    if person.flags.get("is_bot"):
        raise Refused("cannot_dm_bot")
    before = f"D{person.id}" in call.engine.state.channels
    return {"channel": {"id": call.engine.dm_of(person.id)}, "already_open": before, "no_op": before}


def _info(call: Call) -> Json:
    place = call.channel(inside=False)
    call.granted_for(place, "read")
    return {"channel": wire.channel(place, call.caller.user)}


def _members(call: Call) -> Json:
    place = call.channel(inside=False)
    call.granted_for(place, "read")
    members, more = call.page(list(place.members))
    return {"members": members, **more}


def _history(call: Call) -> Json:
    place = call.channel()
    call.granted_for(place, "history")
    newest = [each for each in reversed(_said(call, place)) if each.thread in {None, each.ts} or each.broadcast]
    return _paged(call, newest)


def _replies(call: Call) -> Json:
    place, ts = call.channel(), str(call["ts"])
    call.granted_for(place, "history")
    said = _said(call, place)
    if call.engine.message(place.id, ts) is None and not any(each.thread == ts for each in said):
        raise Refused("thread_not_found")
    return _paged(call, [each for each in said if ts in {each.ts, each.thread}])


def _said(call: Call, place: Channel) -> list[Message]:
    """What all may read there, in order, between ``oldest`` and ``latest``."""
    found = [each for each in call.engine.state.messages.values() if each.channel == place.id and not each.only_for]
    oldest, latest = call.number("oldest", 0), call.number("latest", "inf")
    inclusive = str(call.get("inclusive", "")).lower() in {"true", "1"}
    kept = [
        each for each in found if oldest < float(each.ts) < latest or (inclusive and float(each.ts) in {oldest, latest})
    ]
    return sorted(kept, key=lambda each: each.ts)


def _paged(call: Call, messages: list[Message]) -> Json:
    page, more = call.page(messages)
    metadata = str(call.get("include_all_metadata", "")).lower() in {"true", "1"}
    shapes = [wire.message(each, team=call.caller.team, metadata=metadata) for each in page]
    for shape in shapes:
        replies = [
            each for each in call.engine.state.messages.values() if each.thread == shape["ts"] and not each.only_for
        ]
        if replies:
            shape |= {"thread_ts": shape["ts"], "reply_count": len(replies), "latest_reply": replies[-1].ts}
    return {"messages": shapes, "has_more": bool(more["response_metadata"]["next_cursor"]), **more}


def _react(call: Call) -> Json:
    message, by = _reacted(call)
    if call.caller.user in by:
        raise Refused("already_reacted")
    _set(call, message, (*by, call.caller.user))
    return {}


def _unreact(call: Call) -> Json:
    message, by = _reacted(call)
    if call.caller.user not in by:
        raise Refused("no_reaction")
    _set(call, message, tuple(each for each in by if each != call.caller.user))
    return {}


def _reacted(call: Call) -> tuple[Message, tuple[str, ...]]:
    message = call.engine.message(call.channel().id, str(call["timestamp"]))
    if message is None or message.only_for is not None:
        raise Refused("message_not_found")
    return message, tuple(message.reactions.get(str(call["name"]), ()))


def _set(call: Call, message: Message, by: tuple[str, ...]) -> None:
    kept = {**message.reactions, str(call["name"]): by}
    call.engine.put(replace(message, reactions={name: users for name, users in kept.items() if users}))


METHODS = {
    "conversations.open": Method(_open, ("im:write",), ("users",)),
    "conversations.info": Method(_info, (), ("channel",)),
    "conversations.members": Method(_members, (), ("channel",), tier=4),
    "conversations.history": Method(_history, (), ("channel",)),
    "conversations.replies": Method(_replies, (), ("channel", "ts")),
    "reactions.add": Method(_react, ("reactions:write",), ("channel", "timestamp", "name")),
    "reactions.remove": Method(_unreact, ("reactions:write",), ("channel", "timestamp", "name"), tier=2),
}
