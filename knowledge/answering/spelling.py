"""Typing errors mended against the words that people and adverts use; knows nothing of their meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path

import yaml
from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.words import stem

_VOCABULARY = Path(__file__).parent.parent / "documents" / "vocabulary"
# A word with what may stand inside one; addresses and numbers are no words.
_TYPED = re.compile(r"(?<![\w'’@./&-])[a-z0-9]+(?:/o)?(?![\w'’@/&-]|\.\w)")
_WORD = re.compile(r"[A-Za-z]{5,}|\b[a-z]{3,4}\b")
# One slip in a word of six letters, two in one of eleven. Short words lie too near: in one of five letters it must be a
# letter left out, in a shorter one two that changed places.
_CUTOFF, _SHORT, _SHORTER, _SHORTEST = 0.81, 5, 4, 3
_NEAR = 8
# Words made of others, and "theyre" without its apostrophe.
_BUILT = re.compile(
    r"(?:un|re)(\w{4,})|(\w{3,})(?:out|off|over|back|down|time|work|days|place|able)|"
    r"(?:they|we|you|i|he|she|it|who|what|there|that)(?:re|ve|ll|d|s|m)"
)
_VOWEL = re.compile(r"[aeiou]")
_DOUBLED = re.compile(r"(.)\1+")


class Speller:
    """Mends words that nobody uses into the nearest one that somebody does."""

    def __init__(self, known: Iterable[str]) -> None:
        whole = set(known)
        parts = {part for word in whole for part in re.split(r"[^a-z]+", word) if part}
        # "Havent" needs no mending.
        self._known = parts | {word.replace("'", "") for word in whole}
        self._choices = sorted(word for word in self._known if len(word) >= _SHORTER and word.isalpha())

    @cached_property
    def _stems(self) -> frozenset[str]:
        # Only a word that nobody uses has them made.
        return _english_stems() | set(map(stem, self._known))

    def mend(self, text: str) -> str:
        """The text with short forms in full, and each unknown word as the known one that is a slip away, if any is."""
        forms = _shorthand()
        full = _TYPED.sub(lambda match: forms.get(match.group(0), match.group(0)), text)
        return _WORD.sub(lambda match: self._nearest(match.group(0)), full)

    def _nearest(self, word: str) -> str:
        lower = word.lower()
        if self._is_known(lower):
            return word
        if lower.endswith("in") and self._is_used(f"{lower}g"):
            return f"{word}g"
        if len(lower) <= _SHORT:
            swapped = next((one for one in _swapped(lower) if one in self._known), None)
            return swapped or (word if len(lower) < _SHORT else self._lengthened(lower) or word)
        return self._near(lower) or _english_spelling(lower) or word

    def _is_used(self, word: str) -> bool:
        """Whether people, adverts or books use the very word."""
        return word in self._known or word in _english()

    def _is_known(self, word: str) -> bool:
        if self._is_used(word) or word.rstrip("s") in self._known:
            return True
        if len(word) < _SHORT:
            return f"{word}s" in self._known
        root = stem(word)
        # "Befor" has the stem of "before", and is a slip.
        formed = root in self._stems and f"{word}e" not in self._known
        built = _BUILT.fullmatch(word)
        return formed or bool(built and self._is_known(built[1] or built[2] or "they"))

    def _lengthened(self, word: str) -> str | None:
        """The known word of which one letter was left out, with the same first letter."""
        near = process.extract(word, self._choices, scorer=OSA.distance, score_cutoff=1, limit=_NEAR)
        return next((found for found, *_ in near if len(found) > len(word) and found[0] == word[0]), None)

    def _near(self, word: str) -> str | None:
        near = process.extract(word, self._choices, scorer=OSA.normalized_similarity, score_cutoff=_CUTOFF, limit=_NEAR)
        ranked = max(near, key=lambda one: (one[1], *_likely_slip(word, one[0])), default=None)
        return ranked[0] if ranked else None


@cache
def _shorthand() -> Mapping[str, str]:
    """What people type for a word in a hurry, as our own list has it."""
    listed = yaml.safe_load((_VOCABULARY / "shorthand.yaml").read_text("utf-8"))
    return {str(form): word for word, forms in listed.items() for form in forms}


@cache
def _english() -> frozenset[str]:
    """Words that need no mending although no advert uses them: BERT's, the most frequent ones in books and articles."""
    lines = (_VOCABULARY / "bert-base-uncased-vocab.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if len(line) >= _SHORTEST and line.isascii() and line.isalpha())


@cache
def _english_stems() -> frozenset[str]:
    return frozenset(map(stem, _english()))


@cache
def _by_letters() -> Mapping[str, str]:
    """English words by their letters without doubled ones: what slips most in a word that one has only heard."""
    return {_single(word): word for word in sorted(_english()) if len(word) >= _SHORT}


def _english_spelling(word: str) -> str | None:
    """The English word that differs by doubled letters or by two that changed places; rare words lie too near more."""
    single = _by_letters().get(_single(word))
    return single or next((swapped for swapped in _swapped(word) if swapped in _english()), None)


def _likely_slip(word: str, meant: str) -> tuple[bool, ...]:
    """What tells slips alike apart: letters that only changed places, then a slip in the vowels, the first one kept."""
    bones, others = (_single(_VOWEL.sub("", one)) for one in (word, meant))
    return sorted(word) == sorted(meant), bones == others, word[0] == meant[0]


def _single(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


def _swapped(word: str) -> Iterator[str]:
    """The word with each two neighbouring letters in each other's place; last the first one, which seldom slips."""
    for at in (*range(1, len(word) - 1), 0):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
