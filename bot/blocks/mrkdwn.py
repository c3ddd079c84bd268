"""Text made safe for Slack and cut at its limits without losing a word; knows nothing of roles or answers."""

from __future__ import annotations

import re
import unicodedata

# Slack's own limit for a section's text is 3,000 characters; the margin absorbs what it may count differently.
SECTION_CHARACTERS = 2900
FENCE = "```"

# Characters that would turn the reading direction of all that follows, and those that no screen shows.
_INVISIBLE = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(9), 11, 12, *range(14, 32)))
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"} | {chr(code): None for code in _INVISIBLE})
_BROADCAST = re.compile(r"@(?=(?:here|channel|everyone)\b)", re.IGNORECASE)
_WORD_JOINER = "\u2060"
# Where a cut is liked best, first; each counts only if it leaves a piece worth posting.
_SEAMS = ("\n\n", "\n")

_CODE = re.compile(r"(```.*?(?:```|\Z)|`[^`\n]+`)", re.DOTALL)
_TABLE = re.compile(r"^\|[^\n]*\|[ \t]*\n\|[ \t:|-]+\|[ \t]*(?:\n\|[^\n]*\|[ \t]*)*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ \t]+(\S[^\n]*?)[ \t]*#*$", re.MULTILINE)
_BULLET = re.compile(r"^([ \t]*)[*+][ \t]+(?=\S)", re.MULTILINE)
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1")
_STRUCK = re.compile(r"~~(?=\S)([^~\n]+?)(?<=\S)~~")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\(\s*([^\s()]+)\s*\)")

_SLACK_MARKUP = re.compile(r"<([^<>]*)>")
_SPACES = re.compile(r"[ \t]+")


def escape(text: str) -> str:
    """Make any text inert: no mention, broadcast, channel name or link in it comes alive in Slack."""
    return defused(text.translate(_ENTITIES))


def defused(text: str) -> str:
    """Break the words that would call a whole channel; people read them as before."""
    return _BROADCAST.sub("@" + _WORD_JOINER, text)


def prose(text: str) -> str:
    """Make an answer's text inert and turn its Markdown into Slack's own marks; what is code stays as it is.

    A link becomes its label with the address in words; a table is set in code, where its columns stand in line.
    """
    fenced = _TABLE.sub(rf"{FENCE}\n\g<0>\n{FENCE}", escape(text)) if FENCE not in text else escape(text)
    parts = _CODE.split(fenced)
    parts[::2] = map(_marked, parts[::2])
    return "".join(parts)


def inline(text: str) -> str:
    """Make a text inert on a single line, for use inside a sentence."""
    return " ".join(_STRONG.sub(r"*\2*", escape(text)).split())


def _marked(text: str) -> str:
    """Turn the Markdown of escaped text into mrkdwn."""
    linked = _LINK.sub(lambda match: f"{match[1]} ({match[2]})" if match[1] else match[2], text)
    headed = _HEADING.sub(lambda match: f"*{match[1].replace('*', '')}*", linked)
    return _STRUCK.sub(r"~\1~", _STRONG.sub(r"*\2*", _BULLET.sub(r"\1• ", headed)))


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
    """Cut escaped text into pieces of at most ``limit`` characters, at the widest seam that fits.

    A block of code that is cut ends in its piece and begins anew in the next.
    """
    rest = text.strip()
    if len(rest) <= limit:
        return [rest] if rest else []
    coded = FENCE in rest
    room = limit - 2 * (len(FENCE) + 1) if coded else limit
    pieces = []
    while len(rest) > room:
        end = _cut(rest, room)
        pieces.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    pieces += [rest] if rest else []
    return _fenced(pieces) if coded else pieces


def _fenced(pieces: list[str]) -> list[str]:
    """Close each block of code at the end of its piece and open it again in the next."""
    whole, inside = [], False
    for piece in pieces:
        opened = f"{FENCE}\n{piece}" if inside else piece
        inside ^= piece.count(FENCE) % 2 == 1
        whole.append(f"{opened}\n{FENCE}" if inside else opened)
    return whole


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
    end = entity if entity > 0 and ";" not in text[entity:limit] else limit
    return next((at for at in range(end, max(end - 20, 0), -1) if not _belong(text[at - 1], text[at])), end)


def _belong(before: str, after: str) -> bool:
    """Whether two characters make one sign: an accent, an emoji of several parts, the marks of a code block."""
    joined = "\u200d" in (before, after) or unicodedata.combining(after) or 0xFE00 <= ord(after) <= 0xFE0F
    return bool(joined) or before == after == "`"


def clip(text: str, limit: int) -> str:
    """Shorten to ``limit`` characters at a word, with an ellipsis to say so."""
    if len(text) <= limit:
        return text
    return split(text, limit - 2)[0] + " …"
