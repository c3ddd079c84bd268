"""``chat.*Stream``: messages that grow while people read, in a thread, until stopped or closed by time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal, NamedTuple

from bot.workspace import blocktext, limits
from bot.workspace.engine import Engine
from bot.workspace.errors import Refused
from bot.workspace.methods.call import Call, Method
from bot.workspace.methods.chat import target
from bot.workspace.names import fresh
from bot.workspace.state import Json, Message, Stream


class _Sent(NamedTuple):
    mode: Literal["text", "chunks"]
    chunks: list[Json]


SESSIONS = ("processing", "active", "suspended", "closed")


def _start(call: Call) -> Json:
    engine, place = call.engine, target(call)
    if place.kind != "im":
        for name in ("recipient_team_id", "recipient_user_id"):
            if not call.get(name):
                raise Refused(f"missing_{name}")
        call.user("recipient_user_id")
    mode = call.get("task_display_mode", "timeline")
    if mode not in {"timeline", "plan"}:
        raise Refused("invalid_arguments", ["[ERROR] must be one of: timeline, plan [json-pointer:/task_display_mode]"])
    author = call.caller
    stream = Stream(engine.clock.now() + engine.pace.stream)
    message = Message(place.id, engine.stamp(), author.user, thread=str(call["thread_ts"]), bot_id=author.bot_id)
    message = replace(message, streaming=True, display=mode)
    stream, message = _grown(engine, stream, message, _chunks(call, stream, needed=False))
    _keep(engine, stream, message)
    engine.state.statuses.pop((place.id, message.thread or ""), None)
    return {"channel": place.id, "ts": message.ts}


def _append(call: Call) -> Json:
    stream, message = _running(call)
    stream, message = _grown(call.engine, stream, message, _chunks(call, stream))
    _keep(call.engine, stream, message)
    return {"channel": message.channel, "ts": message.ts}


def _stop(call: Call) -> Json:
    stream, message = _running(call)
    status = call.get("session_status")
    if status is not None and status not in SESSIONS:
        raise Refused(
            "invalid_arguments", [f"[ERROR] must be one of: {', '.join(SESSIONS)} [json-pointer:/session_status]"]
        )
    stream, message = _grown(call.engine, stream, message, _chunks(call, stream, needed=False))
    last = call.get("blocks", [])
    fault = limits.refusal({"text": "x", "blocks": last, "metadata": call.get("metadata")})
    if fault:
        raise fault
    call.engine.live += blocktext.live({"blocks": last})
    blocks = [*message.blocks, *limits.identified(last, fresh("b"))]
    message = replace(message, blocks=blocks, streaming=False, metadata=call.get("metadata"))
    call.engine.state.streams.pop((message.channel, message.ts))
    call.engine.put(message)
    if status is not None:
        call.engine.state.sessions[message.channel, message.thread or ""] = status
    shape = {"text": message.text, "ts": message.ts, "bot_id": message.bot_id, "type": "message"}
    return {"channel": message.channel, "ts": message.ts, "message": shape | {"subtype": "bot_message"}}


def _running(call: Call) -> tuple[Stream, Message]:
    message = call.own(call.channel(), "message_not_owned_by_app")
    stream = call.engine.state.streams.get((message.channel, message.ts))
    most = call.engine.faults.appends
    if stream is not None and (
        call.engine.clock.now() > stream.expires or (most is not None and stream.appends >= most)
    ):
        expire(call.engine, message)
        stream = None
    if stream is None:
        raise Refused("message_not_in_streaming_state")
    return replace(stream, appends=stream.appends + 1), message


def expire(engine: Engine, message: Message) -> None:
    """Close a stream as Slack does by itself: what came stays, and nothing more is taken."""
    engine.state.streams.pop((message.channel, message.ts), None)
    engine.put(replace(message, streaming=False))


def _chunks(call: Call, stream: Stream, *, needed: bool = True) -> _Sent:
    """Return what was sent as chunks, whichever of the two ways it was sent; a stream keeps to one of them."""
    markdown, chunks = call.get("markdown_text", ""), call.get("chunks")
    if markdown and chunks:
        raise Refused("cannot_provide_both_markdown_text_and_chunks")
    if chunks:
        fault = limits.chunk_refusal(chunks)
        if fault:
            raise fault
    elif markdown:
        if len(markdown) > limits.MARKDOWN:
            raise Refused("msg_too_long")
    elif needed:
        raise Refused("no_text")
    sent = _Sent("text", [{"type": "markdown_text", "text": markdown}]) if markdown else _Sent("chunks", chunks or [])
    if sent.chunks and stream.mode and sent.mode != stream.mode:
        raise Refused("streaming_mode_mismatch")
    return sent


def _grown(engine: Engine, stream: Stream, message: Message, sent: _Sent) -> tuple[Stream, Message]:
    """Add chunks to a stream and its message; raises Refused, with nothing added, if it gets too long."""
    chunks = sent.chunks
    text = stream.markdown + "".join(each["text"] for each in chunks if each["type"] == "markdown_text")
    if len(text) > limits.MARKDOWN:
        raise Refused("msg_too_long")
    blocks = [block for each in chunks if each["type"] == "blocks" for block in each["blocks"]]
    more = [*message.blocks[1 if stream.markdown else 0 :], *limits.identified(blocks, fresh("b"))]
    start = [{"type": "markdown", "text": text, "block_id": f"stream{message.ts}"}] if text else []
    cards = _cards(message.chunks, (each for each in chunks if each["type"] in {"plan_update", "task_update"}))
    engine.live += blocktext.live({"markdown_text": text, "blocks": blocks})[
        len(blocktext.live({"markdown_text": stream.markdown})) :
    ]
    mode = sent.mode if chunks else stream.mode
    grown = replace(message, text=text, blocks=[*start, *more], chunks=cards)
    return replace(stream, markdown=text, mode=mode), grown


def _cards(before: tuple[Json, ...], news: Iterable[Json]) -> tuple[Json, ...]:
    """Return the cards with the news put in: each task once, by its id, and one plan title."""
    cards = {_card(each): each for each in before}
    for each in news:
        cards[_card(each)] = {**cards.get(_card(each), {}), **each}
    return tuple(cards.values())


def _card(chunk: Json) -> str:
    return str(chunk.get("id", "")) if chunk["type"] == "task_update" else " plan"


def _keep(engine: Engine, stream: Stream, message: Message) -> None:
    engine.state.streams[message.channel, message.ts] = stream
    engine.put(message)


_WRITE = ("chat:write",)
METHODS = {
    "chat.startStream": Method(_start, _WRITE, ("channel", "thread_ts"), tier=2),
    "chat.appendStream": Method(_append, _WRITE, ("channel", "ts"), tier=4),
    "chat.stopStream": Method(_stop, _WRITE, ("channel", "ts"), tier=2),
}
