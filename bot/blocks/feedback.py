"""The modal that asks what was wrong with an answer, and what comes back from it; pure."""

from __future__ import annotations

from typing import Any

from bot.blocks import view
from bot.blocks.message import Block
from knowledge.domain import Feedback

REASONED = "answer_reasoned"
REASON, COMMENT = "reason", "comment"
COMMENT_CHARACTERS = 500
REASONS = {
    "wrong": "It is wrong",
    "not-asked": "It isn't what I asked",
    "advert-differs": "The advert says otherwise",
    "too-long": "It is too long",
    "other": "Something else",
}


def modal(answer_id: str) -> Block:
    """Build the modal for an answer."""
    options = [view.option(label, value) for value, label in REASONS.items()]
    typing = {"type": "plain_text_input", "multiline": True, "max_length": COMMENT_CHARACTERS}
    blocks = [
        view.field(REASON, "Why did it not help?", {"type": "radio_buttons", "options": options}),
        view.field(COMMENT, "Anything to add?", typing, optional=True),
    ]
    return view.modal(REASONED, title="What was wrong?", submit="Send", blocks=blocks, notes=answer_id)


def read(body: dict[str, Any]) -> Feedback:
    """Read a submission; the answer's id is as the form gave it, and may be anybody's invention."""
    answer_id = str(body["view"].get("private_metadata") or "")
    reason, comment = view.chosen(body, REASON), view.typed(body, COMMENT)
    return Feedback(answer_id, str(body["user"]["id"]), "unhelpful", reason, comment or None)


def wrong(body: dict[str, Any]) -> dict[str, str]:
    """Return what is wrong with a submission, by block id."""
    said = read(body)
    if said.reason not in REASONS:
        return {REASON: "Please choose one."}
    if len(said.comment or "") > COMMENT_CHARACTERS:
        return {COMMENT: f"Please keep it to {COMMENT_CHARACTERS} characters."}
    return {}
