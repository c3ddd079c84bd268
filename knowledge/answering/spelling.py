"""Typing errors mended against the words that people and adverts use; knows nothing of their meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

_WORD = re.compile(r"[A-Za-z]{5,}")
# One slip in a word of five letters, two in one of ten.
_CUTOFF = 0.8


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
        found = process.extractOne(lower, self._choices, scorer=OSA.normalized_similarity, score_cutoff=_CUTOFF)
        return found[0] if found else word
