"""The words in Block Kit, and what of them Slack would bring to life; pure."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Any

_LIVE = re.compile(r"<[!@#][^>]*>|<https?://[^>]*>|@(?:here|channel|everyone)\b", re.IGNORECASE)
_MARKDOWN_LINK = re.compile(r"\[[^\]]*\]\(\s*https?://[^)]*\)|https?://\S+", re.IGNORECASE)


def texts(node: Any) -> list[dict[str, Any]]:  # any JSON
    """Return every text object and text block in blocks, in reading order."""
    if isinstance(node, list | tuple):
        return [found for each in node for found in texts(each)]
    if not isinstance(node, dict):
        return []
    if node.get("type") in {"mrkdwn", "plain_text", "markdown", "raw_text", "text"}:
        return [node]
    return [found for each in node.values() for found in texts(each)]


def seen(text: str, blocks: Iterable[Any]) -> str:
    """Return what a person reads: the blocks' words, or the text where there are no blocks."""
    listed = list(blocks)
    return "\n".join(html.unescape(each["text"]) for each in texts(listed)) if listed else html.unescape(text)


def live(message: dict[str, Any]) -> list[str]:
    """Return the mentions, broadcasts and links in a message that Slack would bring to life."""
    objects = texts(message.get("blocks") or [])
    marked = [each["text"] for each in objects if each["type"] == "mrkdwn"]
    found = [hit for text in marked for hit in _LIVE.findall(text)]
    found += [
        each["text"]
        for each in objects
        if each["type"] == "mrkdwn" and "http" in each["text"] and not each.get("verbatim")
    ]
    written = [each["text"] for each in objects if each["type"] == "markdown"]
    written.append(message.get("markdown_text") or "")
    found += [hit for text in written for hit in (*_LIVE.findall(text), *_MARKDOWN_LINK.findall(text))]
    return found + _LIVE.findall(message.get("text") or "")
