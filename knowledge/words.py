"""Words and stems of a text, the same for search, matching and scoring; knows no documents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

_WORD = re.compile(r"[a-z0-9]+(?:[+#]+|(?:[.'’/-][a-z0-9]+)*)")
# Words that carry no topic in a question or an advert.
STOP_WORDS = frozenset(
    "a about am an and any are as at be been but by can could d did do does for from had has have how i if "
    "in is it its ll m me my of on or our out re s shall should so t than that the their them then there "
    "these they this to up us ve was we were what whats when where which who whom whose will with would you "
    "your".split()
)
MONTHS = "January February March April May June July August September October November December".split()
_SIMILAR = 80  # of 100: the same statement in new words, not another one


@cache
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("english")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The English (Porter2) stem of one lower-case word."""
    return str(_stemmer().stemWord(word))


def words(text: str) -> list[str]:
    """The words of a text in lower case, compounds such as ``front-end`` and ``c++`` whole."""
    return _WORD.findall(plain(text))


def placed(text: str) -> list[tuple[int, int]]:
    """Where each of ``words(text)`` stands: (start, end) in the text."""
    return [match.span() for match in _WORD.finditer(plain(text))]


def plain(text: str) -> str:
    """The text as people type it: in small letters, without accents and curled apostrophes; no place in it moves."""
    typed = text.replace("’", "'")
    return typed.lower() if typed.isascii() else "".join(map(_unaccented, typed))


@lru_cache(maxsize=5_000)
def _unaccented(letter: str) -> str:
    return unicodedata.normalize("NFKD", letter)[0].lower()[0]


def capital(text: str) -> str:
    """The text with its first letter as a sentence begins."""
    return text[:1].upper() + text[1:]


def day_in_words(year: int, month: int, day: int) -> str:
    """A day as a person writes it: 11 May 2026."""
    return f"{day} {MONTHS[month - 1]} {year}"


def terms(text: str) -> list[str]:
    """The stems of a text's words that carry a topic, in order."""
    return [stem(word) for word in words(text) if word not in STOP_WORDS]


def reworded(gone: Sequence[str], come: Sequence[str]) -> list[tuple[int, int]]:
    """Which texts of ``gone`` came back in new words in ``come``, as places: the most similar first, each once."""
    from rapidfuzz import fuzz

    scores = [(-fuzz.ratio(before, after), i, j) for i, before in enumerate(gone) for j, after in enumerate(come)]
    left, right, pairs = set(range(len(gone))), set(range(len(come))), []
    for score, i, j in sorted(scores):
        if -score >= _SIMILAR and i in left and j in right:
            left.discard(i)
            right.discard(j)
            pairs.append((i, j))
    return sorted(pairs)
