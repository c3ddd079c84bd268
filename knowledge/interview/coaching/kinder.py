"""Whether a line of feedback in kinder words still says what the rules found, no more and no less; pure.

What a line quotes is taken out before anybody words it and put back afterwards, so it stays as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from knowledge.domain.practice import Line
from knowledge.interview.terms import tokens

_QUOTED = re.compile(r"“[^“”]*”")
_FOREIGN = re.compile(r"[^\w\s.,;:'’“”?()\-–—…]|_")
# Words that soften, ask or join, and find nothing, praise nothing and bound nothing: only they may come or go.
_SOFT = frozenset(
    "a an the and also then now perhaps maybe please could can might you your try it that this here there so to".split()
)
# No “I”, which is a word, and no “A”, which is another.
_LETTERS = "BCDEFGHJKL"
_SHORTER, _LONGER, _MORE = 0.6, 1.6, 6


class Sketch(NamedTuple):
    """A line's text with a letter in place of each quote, and the quotes."""

    text: str
    quotes: tuple[str, ...]


def sketched(line: Line) -> Sketch | None:
    """A line without what it quotes; None where that can't be told apart from the rules' own words."""
    quotes = tuple(_QUOTED.findall(line.text))
    letters = iter(_LETTERS)
    if len(quotes) > len(_LETTERS):
        return None
    text = _QUOTED.sub(lambda _: f"“{next(letters)}”", line.text)
    return Sketch(text, quotes) if text.count("“") == text.count("”") == len(quotes) else None


def kinder(line: Line, sketch: Sketch, said: str) -> Line | None:
    """The line in the words that were ``said`` of its sketch, with its quotes; None where they say anything else."""
    text = " ".join(said.split())
    if fault(text, sketch.text):
        return None
    quotes = iter(sketch.quotes)
    return Line(line.label, _QUOTED.sub(lambda _: next(quotes), text))


def fault(text: str, rule: str) -> str | None:
    """Why a sketch's new words may not stand for it, in a word; None where they may."""
    return next((name for name, holds in _checks(text, rule) if not holds), None)


def _checks(text: str, rule: str) -> Iterator[tuple[str, bool]]:
    length, usual = len(text.split()), len(rule.split())
    yield "form", bool(text) and not _FOREIGN.search(text)
    yield "length", _SHORTER * usual <= length <= max(_LONGER * usual, usual + _MORE)
    yield "quotes", _QUOTED.findall(text) == _QUOTED.findall(rule)
    yield "marks", text.count("“") == text.count("”") == rule.count("“")
    yield "words", _backbone(text) == _backbone(rule)


def _backbone(text: str) -> list[str]:
    """All that a line finds, in its order: figures, levels, what is missing and every "not"."""
    return [token.stem for token in tokens(text) if token.lower not in _SOFT]
