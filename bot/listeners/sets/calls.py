"""What question sets need of Slack beside posting: forms, changes to posts, files and names; knows no set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from bot.blocks.message import Block, Message, Post
from bot.inbox.faults import passing, reason
from bot.outbox import Ephemeral

if TYPE_CHECKING:
    from bot.desk import Desk

_LATE = frozenset({"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired"})
_GONE = frozenset(
    {"message_not_found", "channel_not_found", "cant_update_message", "edit_window_closed", "not_in_channel"}
)
_NOBODY = "a colleague"


class File(NamedTuple):
    """A file to hand over."""

    name: str
    title: str
    content: bytes


async def channel_of(desk: Desk, user: str) -> str:
    """Return the direct message with somebody, opened if need be: the only place for what the panel sees."""
    opened = await desk.outbox.client.conversations_open(users=user)
    return str(opened["channel"]["id"])


async def show(desk: Desk, body: dict[str, Any], view: Block) -> bool:
    """Open a form for whoever acted; False when Slack takes none for that any more."""
    from slack_sdk.errors import SlackApiError

    trigger = str(body.get("trigger_id") or "")
    if not trigger:
        return False
    try:
        await desk.outbox.client.views_open(trigger_id=trigger, view=view)
    except SlackApiError as error:
        if reason(error) in _LATE:
            return False
        raise
    return True


async def reply(desk: Desk, body: dict[str, Any], message: Message) -> None:
    """Say something to whoever acted, where only they see it."""
    user = body["user"]["id"]
    if not body.get("response_url"):
        await desk.outbox.direct(message, user=user)
        return
    thread = (body.get("container") or {}).get("thread_ts")
    await desk.outbox.respond(message, to=Ephemeral(body["response_url"], user, thread))


async def change(desk: Desk, channel: str, ts: str, post: Post) -> bool:
    """Put other words and blocks into a post of ours; False where there is no such post any more."""
    from slack_sdk.errors import SlackApiError

    try:
        await desk.outbox.client.chat_update(channel=channel, ts=ts, text=post.text, blocks=list(post.blocks))
    except SlackApiError as error:
        if reason(error) not in _GONE:
            raise
        return False
    return True


async def withdraw(desk: Desk, channel: str, ts: str) -> None:
    """Take a post of ours away; one that is gone already is no loss."""
    from slack_sdk.errors import SlackApiError

    try:
        await desk.outbox.client.chat_delete(channel=channel, ts=ts)
    except SlackApiError as error:
        if passing(error):
            raise


async def blocks_of(desk: Desk, channel: str, ts: str) -> list[Block] | None:
    """Return the blocks of a post of ours in a direct message; None where there is none."""
    from slack_sdk.errors import SlackApiError

    try:
        page = await desk.outbox.client.conversations_history(
            channel=channel, oldest=ts, latest=ts, inclusive=True, limit=1
        )
    except SlackApiError as error:
        if passing(error):
            raise
        return None
    found = next((message for message in page["messages"] if message.get("ts") == ts), None)
    return list(found.get("blocks") or []) if found and found.get("bot_id") else None


async def hand_over(desk: Desk, user: str, file: File) -> None:
    """Put a file into somebody's direct message."""
    channel = await channel_of(desk, user)
    await desk.outbox.client.files_upload_v2(
        channel=channel, filename=file.name, title=file.title, content=file.content
    )


async def name_of(desk: Desk, user: str) -> str:
    """Return what somebody is called; a colleague where Slack doesn't say."""
    from slack_sdk.errors import SlackApiError

    try:
        person = (await desk.outbox.client.users_info(user=user))["user"]
    except SlackApiError as error:
        if passing(error):
            raise
        return _NOBODY
    profile = person.get("profile") or {}
    return str(profile.get("real_name") or person.get("real_name") or person.get("name") or _NOBODY)
