"""Trimming of spans: what is left of some words when outer spaces and emphasis marks are taken off."""

from __future__ import annotations

from knowledge.domain import Span

_MARKS = ("***", "___", "**", "__", "*", "_", "`", "~~")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space around it."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space and without emphasis that encloses all of it."""
    start, end = trimmed(text, start, end)
    for mark in _MARKS:
        size = len(mark)
        words = text[start:end]
        if len(words) > 2 * size and words.startswith(mark) and words.endswith(mark) and mark not in words[size:-size]:
            return trimmed(text, start + size, end - size)
    return start, end


def span(text: str, start: int, end: int) -> Span:
    """The words from ``start`` to ``end`` with their place."""
    return Span(text[start:end], start, end)
