"""A message as groups of blocks, and its cutting into posts that Slack accepts; knows no client."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.blocks import cutting, guard, mrkdwn
from bot.blocks.cutting import Block, Group

__all__ = ["Block", "Group", "Message", "Post", "context", "mark", "plain", "posts", "say", "section", "words"]

FALLBACK_CHARACTERS = 1_000
PLAIN_CHARACTERS = 3_900
# What a screen reader says of a post that holds no words, such as one of buttons alone.
_WORDLESS = "A message from Rolecall"


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
    return {"type": "plain_text", "text": text, "emoji": False}


def posts(message: Message, hosts: Collection[str] = ()) -> list[Post]:
    """Cut a message into posts within Slack's limits, keeping groups whole and order and words as they are.

    Nothing in them is alive but links to ``hosts``, whoever built the blocks.
    """
    guarded = guard.block(message.groups, hosts)
    return [Post(_fallback(blocks, hosts), blocks) for blocks in cutting.packed(guarded)]


def words(blocks: Iterable[Block]) -> str:
    """Return all that the blocks say as safe plain text, for a post without blocks."""
    return "\n".join(text for block in blocks for text in _texts(block))


def bare(blocks: Iterable[Block], hosts: Collection[str] = ()) -> list[str]:
    """Return all that the blocks say in pieces that Slack takes as messages without blocks."""
    return [guard.plain(piece, hosts) for piece in mrkdwn.split(words(blocks), PLAIN_CHARACTERS)]


def _fallback(blocks: Group, hosts: Collection[str]) -> str:
    return guard.plain(mrkdwn.clip(words(blocks), FALLBACK_CHARACTERS), hosts) or _WORDLESS


def _texts(node: Any) -> Iterator[str]:
    """The words of blocks in reading order; those of buttons and menus are no part of what is said."""
    if isinstance(node, list | tuple):
        for each in node:
            yield from _texts(each)
    elif isinstance(node, dict) and node.get("type") not in _CONTROLS:
        if isinstance(node.get("text"), str):
            yield _safe(node)
        else:
            yield from (text for name in _SPEAKING for text in _texts(node.get(name)))


_SPEAKING = ("caption", "title", "text", "fields", "elements", "rows")
_CONTROLS = frozenset({"actions", "context_actions", "button", "overflow", "image", "input"})


def _safe(text: Block) -> str:
    # Only mrkdwn is escaped; other text objects are shown to the letter, and outside of them those must be inert.
    said = str(text["text"])
    return said if text.get("type") == "mrkdwn" else mrkdwn.escape(said)
