"""Lines that a page broke, made whole: whether one goes on with the line before, and what its hyphen meant."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.ingestion.pdf_page import Line

_WORDS = Path(__file__).parent.parent / "documents" / "vocabulary" / "bert-base-uncased-vocab.txt"
LEADING = 0.75  # font sizes between the lines of one paragraph, where nothing tells
DOUBLE = 1.6  # where they are set with double space
_RAGGED = 1.0  # font sizes by which a line may end early
_LOOSER = 1.25
_ENDS = (".", "!", "?", ":", ";")
_BROKEN = re.compile(r"(?P<head>[^\W\d_]+)[-‐\xad]$")
_FIRST = re.compile(r"[^\W\d_]+")


def leading(lines: Iterable[Line]) -> float:
    """How far apart the lines of one paragraph are, in font sizes: those that go on in lower case tell."""
    gaps = [
        (line.top - above.bottom) / line.size
        for above, line in pairwise(lines)
        if line.text[:1].islower() and abs(above.size - line.size) < 1
    ]
    return max(LEADING, _LOOSER * median([gap for gap in gaps if 0 < gap < DOUBLE] or [0]))


def near(above: Line, line: Line, most: float = LEADING) -> bool:
    """Whether two lines are as close as those of one paragraph."""
    gap = line.top - above.bottom
    return -line.size < gap <= most * min(line.size, above.size)


def wrapped(above: Line, line: Line) -> bool:
    """Whether nobody but the page broke the line: the next word had no room, or goes on in lower case."""
    first = line.words[0]
    if first.text[:1].islower() or above.words[-1].text.endswith(","):
        return True
    return above.x1 + _RAGGED * first.size + (first.x1 - first.x0) > above.edge


def runs_on(above: str, line: str) -> bool:
    """Whether a sentence that a page's end cut goes on."""
    return not above.endswith(_ENDS) and (line[:1].islower() or above.endswith((",", "-", "–")))


def joined(above: str, line: str) -> str:
    """Two lines as one; a hyphen between them stays where it belongs to the word.

    "develop-ment" is one word, "problem-solving" two: told by which of them is a word of the vocabulary.
    """
    head, tail = _BROKEN.search(above), _FIRST.match(line)
    if not head or not tail or not tail[0][0].islower():
        return above + line if above.endswith(("-", "/")) and not above.endswith((" -", "–")) else f"{above} {line}"
    whole = (head["head"] + tail[0]).lower()
    if above.endswith("\xad") or _known(whole):
        return above[:-1] + line
    if line[tail.end() : tail.end() + 1] == "-" or (_known(head["head"]) and _known(tail[0])):
        return above.removesuffix("‐").removesuffix("-") + "-" + line
    return above[:-1] + line


def _known(word: str) -> bool:
    # Inflected forms of rarer words aren't in the list, so their stems are looked for too.
    stems = (word, *(word.removesuffix(ending) for ending in ("s", "d", "ed", "ing", "ly")))
    return len(word) > 2 and any(stem.lower() in _vocabulary() for stem in stems if len(stem) > 2)


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset(_WORDS.read_text(encoding="utf-8").split("\n"))
