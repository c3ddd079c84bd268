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

# Keys whose value is a text about the post, and from how many words it is one.
_TEXTS = frozenset("description summary excerpt intro introduction about overview teaser abstract lead blurb".split())
_SENTENCE = 8
# "salary_min" and "salary_max" are the two ends of a salary.
_END = re.compile(r"^(?P<of>\w.*?)[ _.-](?:min|max|minimum|maximum|from|to|low|high)$", re.IGNORECASE)

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

    @property
    def tells(self) -> bool:
        """Whether it is a text about the post rather than the value of something."""
        return self.key.text.lower() in _TEXTS and len(self.value.text.split()) >= _SENTENCE


def extent(text: str) -> int:
    """The offset where the front matter ends; 0 when there is none."""
    block = _BLOCK.match(text)
    return block.end() if block and _ENTRY.search(block["body"]) else 0


def entries(text: str) -> list[Entry]:
    """The entries of the front matter that hold a value, in order; the two ends of a range are one."""
    block = _BLOCK.match(text) if extent(text) else None
    if not block:
        return []
    found = (_entry(text, match) for match in _ENTRY.finditer(text, block.start("body"), block.end("body")))
    ranged: list[Entry] = []
    for entry in filter(None, found):
        whole = _ranged(ranged[-1], entry) if ranged else None
        ranged[-1:] = [whole] if whole else [*ranged[-1:], entry]
    return ranged


def _ranged(first: Entry, last: Entry) -> Entry | None:
    """Two entries that follow each other as one, where they are the ends of a range."""
    low, high = _END.match(first.key.text), _END.match(last.key.text)
    if not (low and high and low["of"].lower() == high["of"].lower()):
        return None
    key = Span(low["of"], first.key.start, first.key.start + len(low["of"]))
    return Entry(key, Span(f"{first.value.text} to {last.value.text}", first.value.start, last.value.end), last.end)


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
