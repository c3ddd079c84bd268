"""Finds a case's quote in the adverts as they are stored, with its section and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from knowledge.domain import Reading

# How many characters of the passage are shown on either side of the quote.
_AROUND = 240


class Proof(NamedTuple):
    """The words that should have been used; without ``role`` they stand in no stored advert."""

    quote: str
    role: str | None = None
    section_path: tuple[str, ...] = ()
    before: str = ""
    after: str = ""


def locate(quote: str, readings: Iterable[Reading]) -> Proof:
    """The first place where the quote's words stand in order; what repair may change, spaces and signs, is ignored."""
    words = re.findall(r"\w+", quote)
    pattern = re.compile(r"[\W_]+".join(map(re.escape, words)))
    for reading in readings:
        found = pattern.search(reading.document.text) if words else None
        if found:
            return _proof(reading, *found.span())
    return Proof(quote)


def _proof(reading: Reading, start: int, end: int) -> Proof:
    text = reading.document.text
    spans = [(p.start, p.end) for p in reading.passages if p.start <= start < p.end]
    left, right = spans[0] if spans else (start, end)
    holding = [section.path for section in reading.sections if section.start <= start < section.end]
    path = max(holding, key=len, default=())
    title = reading.role.title
    return Proof(
        quote=text[start:end],
        role=title,
        section_path=path[1:] if path[:1] == (title,) else path,
        before=_cut(text[left:start], from_end=True),
        after=_cut(text[end : max(right, end)], from_end=False),
    )


def _cut(text: str, *, from_end: bool) -> str:
    if len(text) <= _AROUND:
        return text
    return "…" + text[-_AROUND:] if from_end else text[:_AROUND] + "…"
