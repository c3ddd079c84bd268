"""``chat.*``: posting, editing and deleting the app's messages."""

from __future__ import annotations

from dataclasses import replace

from bot.workspace import events, posting, wire
from bot.workspace.errors import Limited, Refused
from bot.workspace.methods.call import Call, Method
from bot.workspace.state import Channel, Json


def target(call: Call) -> Channel:
    """Return the open place that is to be posted to; a person's id stands for the direct message with them."""
    name = str(call["channel"])
    if name in call.engine.state.users:
        call = replace(call, arguments={**call.arguments, "channel": call.engine.dm_of(name)})
    place = call.channel()
    if place.archived:
        raise Refused("is_archived")
    rates = call.engine.rates
    seconds = rates.post(place.id, call.engine.clock.now()) if rates else 0
    if seconds:
        raise Limited(seconds)
    return place


def _post_message(call: Call) -> Json:
    place = target(call)
    message = posting.post(call.engine, call.arguments, place.id, author=call.caller)
    return {"channel": place.id, "ts": message.ts, "message": wire.message(message, team=call.caller.team)}


def _post_ephemeral(call: Call) -> Json:
    place, person = target(call), call.user()
    if person.id not in place.members:
        raise Refused("user_not_in_channel")
    message = posting.post(call.engine, call.arguments, place.id, only_for=person.id, author=call.caller)
    return {"message_ts": message.ts}


def _update(call: Call) -> Json:
    message = call.own(call.channel(), "cant_update_message")
    if (message.channel, message.ts) in call.engine.state.streams and message.streaming:
        raise Refused("streaming_state_conflict")
    edited = posting.edit(call.engine, message, call.arguments)
    shape = wire.message(edited, team=call.caller.team)
    return {"channel": edited.channel, "ts": edited.ts, "text": edited.text, "message": shape}


def _delete(call: Call) -> Json:
    place = call.channel()
    message = call.own(place, "cant_delete_message")
    call.engine.drop(message)
    call.engine.whisper(events.kind(place), events.deleted(message, call.engine.stamp()))
    return {"channel": place.id, "ts": message.ts}


def _permalink(call: Call) -> Json:
    place, ts = call.channel(inside=False), str(call["message_ts"])
    if call.engine.message(place.id, ts) is None:
        raise Refused("message_not_found")
    return {"channel": place.id, "permalink": f"{call.engine.url}/archives/{place.id}/p{ts.replace('.', '')}"}


_WRITE = ("chat:write",)
METHODS = {
    # Posting has a limit of its own, by channel.
    "chat.postMessage": Method(_post_message, _WRITE, ("channel",), tier=0),
    "chat.postEphemeral": Method(_post_ephemeral, _WRITE, ("channel", "user"), tier=4),
    "chat.update": Method(_update, _WRITE, ("channel", "ts")),
    "chat.delete": Method(_delete, _WRITE, ("channel", "ts")),
    "chat.getPermalink": Method(_permalink, (), ("channel", "message_ts"), tier=0),
}
