"""A message as groups of blocks, and its cutting into posts that Slack accepts; knows no client."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.blocks import mrkdwn

Block = dict[str, Any]
Group = tuple[Block, ...]

# Slack's documented limit for one message.
BLOCKS = 50
# Slack refuses around 13,200 characters over all blocks, which it doesn't document; the margin covers the
# fallback text that travels beside them.
CHARACTERS = 11_500
FALLBACK_CHARACTERS = 1_000
PLAIN_CHARACTERS = 3_900


@dataclass(frozen=True, slots=True)
class Message:
    """What is to be said: groups of blocks, each kept in one post where it fits."""

    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """One message within Slack's limits, with the words for notifications and screen readers."""

    text: str
    blocks: Group


def say(*texts: str) -> Message:
    """Build a message of plain paragraphs from text that is already safe."""
    return Message(groups=tuple(section(text) for text in texts if text))


def section(text: str) -> Group:
    """Build section blocks for safe text, as many as its length needs; nothing in it becomes a link."""
    return tuple({"type": "section", "text": mark(piece)} for piece in mrkdwn.split(text))


def context(*elements: Block) -> Block:
    """Build one quiet line of at most ten elements."""
    return {"type": "context", "elements": list(elements)}


def mark(text: str) -> Block:
    """Build a mrkdwn text object from safe text; verbatim keeps Slack from linking what it finds in it."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def plain(text: str) -> Block:
    """Build a text object that Slack shows to the letter: no formatting, no mentions, no emoji codes."""
    return {"type": "plain_text", "text": mrkdwn.clip(text, mrkdwn.SECTION_CHARACTERS), "emoji": False}


def posts(message: Message) -> list[Post]:
    """Cut a message into posts within Slack's limits, keeping groups whole and order and words as they are."""
    return [Post(_fallback(blocks), blocks) for blocks in _packed(message.groups)]


def words(blocks: Iterable[Block]) -> str:
    """Return all that the blocks say as safe plain text, for a post without blocks."""
    return "\n".join(text for block in blocks for text in _texts(block))


def _packed(groups: Iterable[Group]) -> Iterator[Group]:
    pack: list[Block] = []
    for piece in _pieces(groups):
        if pack and not _fits([*pack, *piece]):
            yield tuple(pack)
            pack = []
        pack.extend(piece)
    if pack:
        yield tuple(pack)


def _pieces(groups: Iterable[Group]) -> Iterator[Group]:
    for group in groups:
        if _fits(group):
            yield group
        else:
            yield from ((block,) for block in group)


def _fits(blocks: Iterable[Block]) -> bool:
    listed = list(blocks)
    return len(listed) <= BLOCKS and sum(map(_weight, listed)) <= CHARACTERS


def _weight(node: object) -> int:
    if isinstance(node, str):
        return len(node)
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list | tuple) else ()
    return sum(map(_weight, children))


def _fallback(blocks: Group) -> str:
    return mrkdwn.clip(words(blocks), FALLBACK_CHARACTERS)


def _texts(block: Block) -> Iterator[str]:
    text = block.get("text")
    if isinstance(text, dict):
        yield _safe(text)
    for element in block.get("elements", ()):
        if element.get("type") in {"mrkdwn", "plain_text"}:
            yield _safe(element)


def _safe(text: Block) -> str:
    # Plain text objects are shown to the letter and so hold raw words; outside of them those must be inert.
    words = str(text["text"])
    return mrkdwn.escape(words) if text["type"] == "plain_text" else words
