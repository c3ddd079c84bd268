"""What people read while an answer is looked for, and when they stop it; pure text."""

from __future__ import annotations

from collections.abc import Sequence

from bot.blocks.message import Block, Message, say
from bot.blocks.mrkdwn import escape

# After the bot's name, as Slack shows it under a thread: "Rolecall is reading the advert…".
STATUS = "is reading the advert…"
_READING = "Reading the advert"
_LONGER = "This takes longer than usual."


def waiting() -> Message:
    """Say that an answer is on its way; it will stand in the place of this."""
    return say(f"{_READING}. The answer will be here in a moment.")


def task(*, done: bool = False, late: bool = False) -> Block:
    """Build the card that stands over a stream: what is being done, or was."""
    card = {"type": "task_update", "id": "reading", "title": _READING, "status": "complete" if done else "in_progress"}
    return {**card, "details": _LONGER} if late else card


def growing(lines: Sequence[str]) -> Block:
    """Build what a stream grows by: proven lines, inert whatever stands in them."""
    return {"type": "markdown_text", "text": "".join(f"{escape(line)}\n" for line in lines)}


def stopped() -> Message:
    """Say that a person's Stop was heard, and that nothing more follows."""
    return say("Stopped, as you asked. I hadn't found the answer yet, so this is all. Ask again whenever you like.")
