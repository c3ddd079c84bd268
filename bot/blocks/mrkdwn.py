"""Text made safe for Slack and cut at its limits without losing a word; knows nothing of roles or answers."""

from __future__ import annotations

import re

# Slack's own limit for a section's text is 3,000 characters; the margin absorbs what it may count differently.
SECTION_CHARACTERS = 2900

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_BROADCAST = re.compile(r"@(?=(?:here|channel|everyone)\b)", re.IGNORECASE)
_WORD_JOINER = "\u2060"
_STRONG = re.compile(r"\*\*(\S(?:[^*\n]*\S)?)\*\*")
# Where a cut is liked best, first; each counts only if it leaves a piece worth posting.
_SEAMS = ("\n\n", "\n")

_SLACK_MARKUP = re.compile(r"<([^<>]*)>")
_SPACES = re.compile(r"[ \t]+")


def escape(text: str) -> str:
    """Make any text inert: no mention, broadcast, channel name or link in it comes alive in Slack."""
    return _BROADCAST.sub("@" + _WORD_JOINER, text.translate(_ENTITIES))


def prose(text: str) -> str:
    """Make an answer's text inert and turn Markdown's bold into Slack's."""
    return _STRONG.sub(r"*\1*", escape(text))


def inline(text: str) -> str:
    """Make a text inert on a single line, for use inside a sentence."""
    return " ".join(prose(text).split())


def spoken(text: str) -> str:
    """Turn Slack's wire form of a message back into the words that the person typed.

    A mention of a person is dropped, ``<#C1|general>`` becomes ``#general``, a link becomes its label.
    """
    plain = _SLACK_MARKUP.sub(lambda match: _label(match[1]), text)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        plain = plain.replace(entity, character)
    return _SPACES.sub(" ", plain).strip()


def _label(markup: str) -> str:
    target, _, label = markup.partition("|")
    match target[:1]:
        case "@":
            return ""
        case "#":
            return f"#{label}" if label else ""
        case "!":
            return label or f"@{target[1:].partition('^')[0]}"
        case _:
            return label or target


def split(text: str, limit: int = SECTION_CHARACTERS) -> list[str]:
    """Cut escaped text into pieces of at most ``limit`` characters, at the widest seam that fits."""
    pieces = []
    rest = text.strip()
    while len(rest) > limit:
        end = _cut(rest, limit)
        pieces.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*pieces, rest] if rest else pieces


def _cut(text: str, limit: int) -> int:
    for seam in _SEAMS:
        at = text.rfind(seam, 1, limit + 1)
        if at > limit // 3:
            return at
    gap = max(text.rfind(" ", 1, limit + 1), text.rfind("\n", 1, limit + 1))
    if gap > 0:
        return gap
    # One word longer than the limit: cut it, though never inside an entity such as "&amp;".
    entity = text.rfind("&", max(0, limit - 4), limit)
    return entity if entity > 0 and ";" not in text[entity:limit] else limit


def clip(text: str, limit: int) -> str:
    """Shorten to ``limit`` characters at a word, with an ellipsis to say so."""
    if len(text) <= limit:
        return text
    return split(text, limit - 2)[0] + " …"
