"""What is kept of the person who asks, with the buttons that hand it over and delete it; pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.blocks import mrkdwn, view
from bot.blocks.message import Block, Message, context, mark, say, section
from knowledge.domain.keeping import Held

SHOW, EXPORT, DELETE = "mine_show", "mine_export", "mine_delete"
_NOTE = (
    "None of it plays a part in selection. What stands in Slack itself, such as the messages in this conversation, is "
    "deleted there."
)


def button() -> Block:
    """Build the button that shows what is kept."""
    return {"type": "button", "action_id": SHOW, "text": view.words("What is kept about me")}


def shown(held: Sequence[Held]) -> Message:
    """Build the list of what is kept, by kind and how much."""
    if not held:
        return say("I keep nothing about you.")
    lines = "\n".join(
        f"• *{mrkdwn.inline(one.name.capitalize())}* ({one.things}): {mrkdwn.inline(one.about)}" for one in held
    )
    return Message(
        (
            section("*What I keep about you.* Only you can see this list."),
            section(lines),
            ({"type": "actions", "elements": [_export(), *([] if all(one.stays for one in held) else [_delete()])]},),
            (context(mark(_NOTE)),),
        )
    )


def exported() -> Message:
    """Say that the file is there."""
    return say("All that I keep about you is in the file that I've sent you in our direct message.")


def deleted(things: int) -> Message:
    """Say that it is gone, and what stays."""
    what = "1 thing" if things == 1 else f"{things} things"
    return say(
        f"Deleted: {what}. It can't be brought back.",
        "What stays is a line in the log that you deleted your data, without a word of yours, and whatever "
        "`/rolecall mine` says must stay.",
    )


def _export() -> Block:
    return {"type": "button", "action_id": EXPORT, "text": view.words("Send me all of it")}


def _delete() -> Block:
    confirm = {
        "title": view.words("Delete your data?"),
        "text": view.words("Questions, answers, ratings, practice and plans of yours go at once and can't come back."),
        "confirm": view.words("Delete"),
        "deny": view.words("Keep it"),
        "style": "danger",
    }
    words = view.words("Delete it")
    return {"type": "button", "action_id": DELETE, "text": words, "style": "danger", "confirm": confirm}
