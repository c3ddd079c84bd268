"""Text that a reader of the page can't see: found, taken out and reported to whoever brings the document in."""

from __future__ import annotations

import re
from typing import NamedTuple

_FOUND = "Hidden text was found and is not indexed"
_SHOWN = 80  # characters of hidden text that a warning quotes

_COMMENT = re.compile(r"<!--(?P<text>.*?)(?:-->|(?=\n[ \t]*\n)|\Z)", re.DOTALL)
_REFERENCE = re.compile(
    r"^[ ]{0,3}\[(?://|#|comment|_|-)\]:?[ \t]*(?:#|<>)[ \t]*[(\"'](?P<text>.*)[)\"'][ \t]*$\n?",
    re.MULTILINE | re.IGNORECASE,
)
_OPENING = re.compile(r"<(?P<tag>[a-zA-Z][\w-]*)(?P<attributes>\b[^<>]*)>")
_UNSEEN_TAG = frozenset({"script", "style", "template", "noscript"})
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr", "col", "area", "base", "source"})
_UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?\s*(?:[;\"']|$)|"
    r"font-size\s*:\s*0(?:\.0*)?(?:px|pt|em|rem|%)?\s*(?:[;\"']|$)|"
    r"(?<![-\w])color\s*:\s*(?:white|transparent|#fff(?:fff)?\b|rgba?\(\s*255\s*,\s*255\s*,\s*255)|"
    r"text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{4,}|"
    r"(?:^|[\s\"'])hidden(?=[\s=/]|$)|class\s*=\s*[\"'][^\"']*\b(?:hidden|sr-only|visually-hidden)\b",
    re.IGNORECASE,
)
_WHITE_FONT = re.compile(r"color\s*=\s*[\"']?(?:white|#fff(?:fff)?)\b", re.IGNORECASE)
_TAGS = re.compile("[\U000e0000-\U000e007f]+")
# Joiners are part of emoji and of several scripts, so they go only between Latin letters and spaces.
_INVISIBLE = re.compile(
    "[\u200b\u200e\u200f\u2060-\u2064\ufeff\u00ad\u180e\u202a-\u202e\u2066-\u2069\u034f\u115f\u1160\u3164]"
    "|(?<=[\x00-\u024f])[\u200c\u200d]|^[\u200c\u200d]|[\u200c\u200d](?=[\x00-\u024f]|$)",
    re.MULTILINE,
)


class Unveiled(NamedTuple):
    """A text without its hidden parts; ``hidden`` holds their words, ``invisible`` counts single characters."""

    text: str
    hidden: tuple[str, ...] = ()
    invisible: int = 0


def unveil(text: str) -> Unveiled:
    """Take out comments, undisplayed elements, tag characters and zero-width characters."""
    found: list[str] = []

    def note(match: re.Match[str]) -> str:
        found.append(match["text"])
        return ""

    text = _COMMENT.sub(note, text)
    text = _REFERENCE.sub(note, text)
    text = _without_unseen(text, found)
    found += [_spelled(tags) for tags in _TAGS.findall(text)]
    text = _TAGS.sub("", text)
    text, invisible = _INVISIBLE.subn("", text)
    words = tuple(" ".join(part.split()) for part in found)
    return Unveiled(text, tuple(part for part in words if part), invisible)


def warning(words: str) -> str:
    """The sentence that shows one hidden text."""
    shown = words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
    return f"{_FOUND}: “{shown}”"


def tells(warning: str) -> bool:
    """Whether a warning shows hidden text."""
    return warning.startswith(_FOUND)


def _without_unseen(text: str, found: list[str]) -> str:
    position = 0
    while match := _OPENING.search(text, position):
        if not _unseen(match):
            position = match.end()
            continue
        end, after = _closing(text, match)
        found.append(re.sub(r"<[^<>]*>", " ", text[match.end() : end]))
        text = text[: match.start()] + text[after:]
        position = match.start()
    return text


def _unseen(match: re.Match[str]) -> bool:
    tag, attributes = match["tag"].lower(), match["attributes"]
    if tag in _VOID or attributes.endswith("/"):
        return False
    if tag in _UNSEEN_TAG:
        return True
    return bool(_UNSEEN_STYLE.search(attributes) or (tag == "font" and _WHITE_FONT.search(attributes)))


def _closing(text: str, opening: re.Match[str]) -> tuple[int, int]:
    """Where the element's content ends and where the text goes on; an unclosed one ends with its paragraph."""
    depth = 0
    for match in re.compile(rf"<(/?){opening['tag']}\b[^<>]*>", re.IGNORECASE).finditer(text, opening.start()):
        depth += -1 if match[1] else 1
        if depth == 0:
            return match.start(), match.end()
    blank = re.compile(r"\n[ \t]*\n").search(text, opening.end())
    end = blank.start() if blank else len(text)
    return end, end


def _spelled(tags: str) -> str:
    """Unicode tag characters as the ASCII letters they stand for."""
    return "".join(chr(ord(tag) - 0xE0000) for tag in tags if 0xE0020 <= ord(tag) <= 0xE007E)
