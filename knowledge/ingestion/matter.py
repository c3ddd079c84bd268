"""Front matter: where the YAML block at the top ends and where each of its values stands in the text."""

from __future__ import annotations

import re
from typing import NamedTuple

from knowledge.domain import Span

_BLOCK = re.compile(r"\s*---[ \t]*\n(?P<body>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(
    r"^(?P<key>[A-Za-z][\w .-]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>\S.*?))?[ \t]*$(?P<rest>(?:\n(?:[ \t]+.*|"
    r"- .*|[ \t]*$))*)",
    re.MULTILINE,
)
_BLOCK_SCALAR = re.compile(r"[>|][-+]?\d?$")

# Keys by which site generators steer a page; they say nothing about the post.
MACHINERY = frozenset(
    "layout permalink slug draft archived active type template preload toc aliases weight url "
    "redirect_from id uuid "
    "translationkey leverid published nav_order sitemap image thumbnail lang locale sidebar comments".split()
)


class Entry(NamedTuple):
    """One key and its value; ``value`` leaves out YAML's quotes."""

    key: Span
    value: Span
    end: int  # of the whole entry, closing quote included


def extent(text: str) -> int:
    """The offset where the front matter ends; 0 when there is none."""
    block = _BLOCK.match(text)
    return block.end() if block and _ENTRY.search(block["body"]) else 0


def entries(text: str) -> list[Entry]:
    """The entries of the front matter that hold a value, in order."""
    block = _BLOCK.match(text) if extent(text) else None
    if not block:
        return []
    found = (_entry(text, match) for match in _ENTRY.finditer(text, block.start("body"), block.end("body")))
    return [entry for entry in found if entry]


def _entry(text: str, match: re.Match[str]) -> Entry | None:
    key = match["key"]
    start, end = match.span("value") if match["value"] else match.span("rest")
    if match["rest"].strip() and (not match["value"] or _BLOCK_SCALAR.match(match["value"])):
        start, end = match.span("rest")
    start, end = _bare(text, start, end)
    if start == end or key.lower() in MACHINERY:
        return None
    closed = end + (start > 0 and text[start - 1] in "\"'" and text[start - 1] == text[end : end + 1])
    return Entry(Span(key, *match.span("key")), Span(text[start:end], start, end), closed)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A value's span without outer spaces, quotes and a trailing comment."""
    value = text[start:end]
    start += len(value) - len(value.lstrip())
    end = start + len(value.strip())
    quote = text[start : start + 1]
    closing = text.find(quote, start + 1, end) if quote in ("'", '"') and quote else -1
    if closing > 0 and not text[closing + 1 : end].replace(" ", "").strip("#").strip():
        return start + 1, closing
    if quote == "#":
        return start, start
    comment = re.search(r"[ \t]+#[ \t].*$", text[start:end])
    return start, start + comment.start() if comment else end
