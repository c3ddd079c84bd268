"""Which topics a text is about, by whole stemmed words and phrases with weights; knows no file format."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from knowledge.interview.terms import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.interview.terms import Token

_TERM = 2.0
_PER_FURTHER_WORD = 0.5
_HINT = 0.75
_THRESHOLD = 2.0
_MOST = 3
# a hint of more topics than these, or one of these words, says nothing of what a text is about
_FEW = 2
_COMMON = frozenset(
    "knowledg learn teach test share team develop tool system design technic project support languag train solut "
    "account manag custom".split()
)
_EXAMPLES = re.compile(r"\(|\bsuch as\b|\be\.g\.|\bincluding\b", re.IGNORECASE)

Key = tuple[str, ...]


def key(term: str) -> Key:
    """How a lexicon term is looked up.

    ``=word`` matches that word unstemmed, ``Word`` with a capital matches that spelling alone, and anything
    else matches by stems.
    """
    words = tokens(term.removeprefix("="))
    if term.startswith("="):
        return tuple(f"={word.lower}" for word in words)
    if len(words) == 1 and words[0].raw != words[0].lower:
        return (f"^{words[0].raw}",)
    return tuple(word.stem for word in words)


def _keys_at(words: tuple[Token, ...], start: int, length: int) -> Iterator[Key]:
    window = words[start : start + length]
    if length == 1:
        yield (f"^{window[0].raw}",)
    yield tuple(f"={word.lower}" for word in window)
    yield tuple(word.stem for word in window)


class Lexicon:
    """The terms of all topics; a longer phrase hides the shorter ones inside it."""

    def __init__(self) -> None:
        self._weights: dict[Key, dict[str, float]] = defaultdict(dict)
        self._longest = 1

    def add(self, topic: str, terms: Iterable[str], *, hint: bool = False) -> None:
        """Let ``terms`` speak for ``topic``: a term alone is enough, hints only in company."""
        for term in terms:
            found = key(term)
            weight = _HINT if hint else _TERM + _PER_FURTHER_WORD * (len(found) - 1)
            known = self._weights[found].get(topic, 0.0)
            self._weights[found][topic] = max(known, weight)
            self._longest = max(self._longest, len(found))

    def _match(self, words: tuple[Token, ...], start: int) -> tuple[Key, int] | None:
        for length in range(min(self._longest, len(words) - start), 0, -1):
            for found in _keys_at(words, start, length):
                if found in self._weights:
                    return found, length
        return None

    def _found(self, text: str) -> list[Key]:
        words, seen, place = tokens(text), [], 0
        while place < len(words):
            match = self._match(words, place)
            if match and match[0] not in seen:
                seen.append(match[0])
            place += match[1] if match else 1
        return seen

    def topics(self, text: str) -> tuple[str, ...]:
        """The topics of ``text``, best first, at most three; none rather than a doubtful one.

        What is said in brackets or as an example counts half; of equals, the one named first leads.
        """
        main = _EXAMPLES.split(text, maxsplit=1)[0]
        named = self._found(main)
        proof: dict[str, float] = defaultdict(float)
        scores: dict[str, float] = defaultdict(float)
        for found in (*named, *(one for one in self._found(text) if one not in named)):
            for topic, weight in self._weights[found].items():
                proof[topic] += weight
                scores[topic] += weight if found in named else weight / 2
        met = [topic for topic in scores if proof[topic] >= _THRESHOLD]
        return tuple(sorted(met, key=lambda topic: -scores[topic])[:_MOST])

    def hinted(self, text: str) -> frozenset[str]:
        """The topics of which ``text`` says a telling hint: one that few topics share and not every advert uses."""
        heard = (self._weights[found] for found in self._found(text) if not _COMMON.intersection(found))
        return frozenset(topic for topics in heard if len(topics) <= _FEW for topic in topics)


def says(words: tuple[Token, ...], terms: frozenset[Key]) -> int:
    """How many of ``terms`` are said in ``words``."""
    longest = max(map(len, terms), default=0)
    heard = {
        found
        for start in range(len(words))
        for length in range(1, min(longest, len(words) - start) + 1)
        for found in _keys_at(words, start, length)
    }
    return len(terms & heard)
