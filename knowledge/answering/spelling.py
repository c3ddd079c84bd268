"""Typing errors mended against the words that people and adverts use; knows nothing of their meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

_WORD = re.compile(r"[A-Za-z]{5,}|\b[a-z]{3,4}\b")
# One slip in a word of six letters, two in one of eleven; in a shorter one only two letters that changed places, since
# other short words lie too near.
_CUTOFF, _SHORT = 0.81, 5
_NEAR = 8


class Speller:
    """Mends words that nobody uses into the nearest one that somebody does."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = {part for word in known for part in re.split(r"[^a-z]+", word) if part}
        self._choices = sorted(word for word in self._known if len(word) >= 4)

    def mend(self, text: str) -> str:
        """The text with each unknown word replaced by a known one that is a slip away, if there is one."""
        return _WORD.sub(lambda match: self._nearest(match.group(0)), text)

    def _nearest(self, word: str) -> str:
        lower = word.lower()
        if lower in self._known or lower.rstrip("s") in self._known or f"{lower}s" in self._known:
            return word
        if len(lower) <= _SHORT:
            return next((swapped for swapped in _swapped(lower) if swapped in self._known), word)
        near = process.extract(
            lower, self._choices, scorer=OSA.normalized_similarity, score_cutoff=_CUTOFF, limit=_NEAR
        )
        # A slip seldom falls on the first letter.
        return max(near, key=lambda found: (found[1], found[0][0] == lower[0]))[0] if near else word


def _swapped(word: str) -> Iterator[str]:
    """The word with each two neighbouring letters in each other's place."""
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
