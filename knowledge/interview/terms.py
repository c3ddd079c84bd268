"""Words as the bank compares them: tokens and English stems; knows no topic and no requirement."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from knowledge.words import stem

_WORD = re.compile(r"[^\W_][\w+#]*")
_BRITISH = re.compile(r"is(e|ed|es|ing|er|ers|ation|ations)$")
_SHORTEST_BRITISH = 6
STOP = frozenset(
    "a an the and or of to in on at for by with from as is are be been being was were will would can could should "
    "may might must shall do does did have has had having not no nor so than then that this these those which who "
    "whom whose what when where how why it its you your yours we our us ours they their them he she his her i me "
    "my also such etc eg ie including include includes any all each every both other more most own very able "
    "ability within across into over under between through during about up out".split()
)


class Token(NamedTuple):
    """One word as written, in lower case, and its stem."""

    raw: str
    lower: str
    stem: str


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    # British and American spellings share a stem, so that "organise" meets "organize"
    spelt = _BRITISH.sub(r"iz\1", word) if len(word) >= _SHORTEST_BRITISH else word
    return stem(spelt)


def tokens(text: str) -> tuple[Token, ...]:
    """The words of ``text`` in order; apostrophes are dropped and hyphens and slashes part words."""
    plain = text.replace("’", "").replace("'", "")
    return tuple(Token(word, word.lower(), _stem(word.lower())) for word in _WORD.findall(plain))


@lru_cache(maxsize=4_000)
def content(text: str) -> frozenset[str]:
    """The stems of the words in ``text`` that carry meaning."""
    return frozenset(token.stem for token in tokens(text) if token.lower not in STOP)


def likeness(first: frozenset[str], second: frozenset[str]) -> float:
    """The share of stems that two texts have in common, 0 to 1 (Jaccard)."""
    union = len(first | second)
    return len(first & second) / union if union else 0.0


def word_count(text: str) -> int:
    """How many words a person would hear."""
    return len(text.split())
