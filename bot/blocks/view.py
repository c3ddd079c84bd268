"""What modals and the Home tab are made of, within Slack's limits for views; knows no journey."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate
from typing import Any

from bot.blocks.message import Block
from bot.blocks.mrkdwn import clip

# Slack's documented limits: a view's title, an option's label and value, a menu's options.
TITLE, LABEL, VALUE, OPTIONS = 24, 75, 150, 100
# Slack takes 250,000 bytes in all.
BYTES = 180_000


def modal(name: str, *, title: str, submit: str, blocks: Iterable[Block], notes: str = "") -> Block:
    """Build a modal; ``notes`` come back with its submission and are to be checked then."""
    return {
        "type": "modal",
        "callback_id": name,
        "title": words(title, TITLE),
        "submit": words(submit, TITLE),
        "close": words("Cancel", TITLE),
        "private_metadata": notes,
        "blocks": list(blocks),
    }


def field(name: str, label: str, element: Block, **more: Any) -> Block:  # hint, optional
    """Build a form field that is read back by ``name``."""
    return {"type": "input", "block_id": name, "label": words(label), "element": {**element, "action_id": name}, **more}


def option(label: str, value: str) -> Block:
    """Build one choice of a menu."""
    return {"text": words(label, LABEL), "value": value}


def words(text: str, limit: int = 2000) -> Block:
    """Build plain words that Slack shows to the letter, cut at ``limit``."""
    return {"type": "plain_text", "text": clip(text, limit), "emoji": False}


def pressed(body: dict[str, Any]) -> str:
    """Read what a pressed button carries."""
    return str(body["actions"][0].get("value") or "")


def wrong_question(question: str, block: str, most: int) -> dict[str, str]:
    """Return what is wrong with a question of ``most`` characters at most, by block id."""
    if not question:
        return {block: "Please write a question."}
    return {block: f"Please keep it to {most} characters."} if len(question) > most else {}


def fitting(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return as many of the first blocks or options as leave room for the rest of a view, as it travels."""
    sizes = accumulate(len(json.dumps(block)) for block in blocks)
    return [block for block, size in zip(blocks, sizes, strict=True) if size <= BYTES]


def typed(body: dict[str, Any], name: str) -> str:
    """Read what was typed into a field of a submitted modal; empty where it holds none."""
    value = _entry(body, name).get("value")
    return value.strip() if isinstance(value, str) else ""


def chosen(body: dict[str, Any], name: str) -> str | None:
    """Read the value that was chosen in a field of a submitted modal."""
    value = (_entry(body, name).get("selected_option") or {}).get("value")
    return value if isinstance(value, str) and value else None


def several(body: dict[str, Any], name: str) -> list[str]:
    """Read the values that were chosen in a field of a submitted modal that takes several."""
    found = _entry(body, name).get("selected_options") or ()
    return [each["value"] for each in found if isinstance(each, dict) and isinstance(each.get("value"), str)]


def day(body: dict[str, Any], name: str) -> date | None:
    """Read the day that was chosen in a field of a submitted modal."""
    try:
        return date.fromisoformat(str(_entry(body, name).get("selected_date") or ""))
    except ValueError:
        return None


def _entry(body: dict[str, Any], name: str) -> dict[str, Any]:
    values = body["view"].get("state", {}).get("values", {})
    entry: dict[str, Any] = values.get(name, {}).get(name) or {}
    return entry
