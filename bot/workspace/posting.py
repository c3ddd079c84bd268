"""Puts what the app says on the screen, if Slack takes it: new posts, edits and replies to response URLs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.workspace import blocktext, events, limits
from bot.workspace.engine import Engine
from bot.workspace.errors import Refused
from bot.workspace.names import fresh
from bot.workspace.state import Installation, Json, Message, ReplyUrl

HOME = Installation("", None)


def draft(said: Json, *, author: Installation = HOME) -> Message:
    """Return an app's words as a message without place and time; raises Refused if they break a limit."""
    fault = limits.refusal(said)
    if fault:
        raise fault
    return Message(
        "",
        "",
        author.user,
        said.get("text") or said.get("markdown_text") or "",
        blocks=_blocks(said),
        attachments=said.get("attachments") or [],
        thread=said.get("thread_ts"),
        bot_id=author.bot_id,
        broadcast=bool(said.get("reply_broadcast")),
        unfurls=said.get("unfurl_links") is not False or said.get("unfurl_media") is not False,
        metadata=said.get("metadata"),
    )


def post(
    engine: Engine, said: Json, channel: str, *, only_for: str | None = None, author: Installation = HOME
) -> Message:
    """Post an app's words in a channel, for all or for one person."""
    message = replace(draft(said, author=author), channel=channel, ts=engine.stamp(), only_for=only_for)
    engine.live += blocktext.live(said)
    engine.put(message)
    if only_for is None:
        engine.state.statuses.pop((channel, message.thread or ""), None)
        _echo(engine, message, author.team)
    return message


def edit(engine: Engine, message: Message, said: Json) -> Message:
    """Change a post; what the app leaves out stays: blocks, attachments and metadata go only when emptied."""
    fault = limits.refusal(said, editing=True)
    if fault:
        raise fault
    engine.live += blocktext.live(said)
    changed: dict[str, Any] = {}
    if "text" in said or "markdown_text" in said:
        changed["text"] = said.get("text") or said.get("markdown_text") or ""
    if "blocks" in said or "markdown_text" in said:
        changed["blocks"] = _blocks(said)
    changed |= {name: said[name] or type(said[name])() for name in ("attachments",) if said.get(name) is not None}
    if "metadata" in said:
        changed["metadata"] = said["metadata"] or None
    edited = engine.put(replace(message, **changed, edited=engine.stamp()))
    place = engine.state.channels.get(message.channel)
    if message.only_for is None and place is not None:
        engine.whisper(events.kind(place), events.changed(edited, message, edited.edited or ""))
    return edited


def reply(engine: Engine, url: ReplyUrl, said: Json) -> Message | None:
    """Serve one use of a response URL; returns the message, or None if the original is deleted."""
    original = engine.message(url.channel, url.message) if url.message else None
    if said.get("delete_original"):
        if original is None:
            raise Refused("message_not_found")
        engine.drop(original)
        return None
    if said.get("replace_original") and original is not None:
        return edit(engine, original, said)
    private = said.get("response_type", "ephemeral") == "ephemeral"
    return post(engine, said, url.channel, only_for=url.user if private else None)


def _blocks(said: Json) -> list[Json]:
    markdown = said.get("markdown_text")
    given = [{"type": "markdown", "text": markdown}] if markdown else said.get("blocks") or []
    return limits.identified(given, fresh("b"))


def _echo(engine: Engine, message: Message, team: str) -> None:
    """Tell the app of its own post, as Slack does; Bolt's apps ignore it."""
    place = engine.state.channels.get(message.channel)
    if place is not None and message.bot_id and message.user in place.members:
        engine.whisper(events.kind(place), events.said(message, place, team=team))
