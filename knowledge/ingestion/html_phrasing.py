"""The words inside one block of an HTML page: bold, links and line breaks as Markdown; knows no blocks."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

BREAK = "  "  # at the end of a line: Markdown's hard break
_BOLD = ("b", "strong")
_APPLY = re.compile(r"(?i)\b(?:appl(?:y|ying|ications?)|submit|cv|r[ée]sum[ée])\b")
_WRITE = re.compile(r"(?i)\b(?:appl(?:y|ying|ications?)|submit|cv|send|e-?mail|contact|enquir\w+|questions?)\b")
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-5]00)")
_CONTEXT = ("p", "li", "td", "dd", "div")


def phrase(part: Any, *, plain: bool = False) -> str:
    """The words of an element or a text; line ends are those of the page's line breaks. ``plain`` leaves bold out."""
    if isinstance(part, str):
        return re.sub(r"\s+", " ", part)
    if part.tag == "br":
        return "\n"
    bold = not plain and _bold(part)
    plain = plain or bold
    pieces = [phrase(part.text or "")]
    for child in part:
        if pieces[-1:] and not pieces[-1].endswith((" ", "\n")) and child.tag in _CONTEXT:
            pieces.append(" ")
        pieces += [phrase(child, plain=plain), phrase(child.tail or "")]
    words = "".join(pieces)
    if part.tag == "a":
        words = _link(part, words)
    return _marked(words) if bold else words


def tidy(words: str) -> str:
    """Words with single spaces; line ends become Markdown's hard ones, two or more a blank line."""
    words = re.sub(r"(\S)\*\*\*\*(\S)", r"\1\2", words).replace("** **", " ")
    lines = [" ".join(re.split(r"[ \t]+", line.strip())) for line in words.split("\n")]
    text = re.sub(r"\n{2,}", "\n\n", "\n".join(lines)).strip()
    return re.sub(r"(?<!\n)\n(?!\n)", f"{BREAK}\n", text)


def _bold(element: Any) -> bool:
    style = element.get("style", "").lower()
    if element.tag in _BOLD:
        return not _LIGHT.search(style)
    return _HEAVY.search(style) is not None


def _marked(words: str) -> str:
    """Each line in bold, its outer spaces outside the marks."""
    return "\n".join(re.sub(r"^(\s*)(\S(?:.*\S)?)(\s*)$", r"\1**\2**\3", line) for line in words.split("\n"))


def _link(element: Any, words: str) -> str:
    """A link's words, with its address where a reader needs it to apply and can't see it."""
    target = element.get("href", "").strip()
    around = next(element.iterancestors(*_CONTEXT), element).text_content()[:600]
    if target.lower().startswith("mailto:"):
        address = unquote(target[7:].partition("?")[0]).strip()
        needed = _WRITE.search(words) or _WRITE.search(around)
    elif target.lower().startswith(("https://", "http://")):
        address = target
        needed = _APPLY.search(words)
    else:
        return words
    if not needed or not address or not words.strip() or _same(address, words):
        return words
    return f"{words.rstrip()} ({address})"


def _same(address: str, words: str) -> bool:
    bare = re.sub(r"^https?://(?:www\.)?|/$", "", address.lower())
    return bare in re.sub(r"^https?://(?:www\.)?|/$", "", " ".join(words.split()).lower())
