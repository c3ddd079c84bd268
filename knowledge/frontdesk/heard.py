"""What two questions must have in common for one answer to serve both. A wrong answer is worse than none.

A facet alone doesn't make two questions one: parking for cars and parking for bikes are of one facet. So each telling
word of one, beside the facet's own name, must be met on the other side, by the same word or one that means as much.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from knowledge.answering import values
from knowledge.answering.facets import Facet
from knowledge.answering.understanding import REDIRECTS, Embed, Part
from knowledge.words import STOP_WORDS, stem, words

Rarity = Callable[[str], float]
Vector = NDArray[np.float32]

# Least cosines: of two questions of one facet, of two that no facet is sure of, and of two words that mean the same.
_NEAR, _NEAREST, _SAME = 0.55, 0.85, 0.84
# From this rarity among questions about jobs a word tells what is asked.
_TELLS = 4.7
_NEGATION = re.compile(r"\b(?:no|not|never|without|except|unless)\b|n['’]t\b", re.IGNORECASE)
# What is asked of one of these is not answered by what holds of the other, however near the two stand.
_SIDES = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other in (
        ("full[- ]?time", "part[- ]?time"),
        ("min|minimum|at least|least", "max|maximum|at most|most"),
        ("before", "after"),
        ("start|starts|begin|begins|earliest", "end|ends|finish|finishes|latest"),
        ("paid", "unpaid"),
        ("weekdays?", "weekends?"),
    )
)
# How people ask for anything at all.
_ASKING = frozenset(
    stem(word)
    for word in (
        "role i'd allow allowed any available big bit consider cost costs details expect exact exactly exist fine "
        "general get give given go good great happen help here how'd included info information kind know large let "
        "like look mean must need offer offered okay ok package people permitted please policy possible provide "
        "provided required roughly scheme size soon somewhere sort stack still support tell thing think type usual "
        "usually want way work working would wondering company employer organisation job post position"
    ).split()
)


@dataclass(frozen=True, eq=False)
class Heard:
    """A question as it is compared; ``kinds`` are the kinds of value its words demand, ``telling`` what narrows it."""

    text: str
    vector: Vector
    facet: str | None
    level: bool
    negated: bool
    kinds: tuple[str, ...]
    telling: tuple[str, ...]


class Ear:
    """Hears questions and tells which are alike; holds the facets, how rare words are and what they mean."""

    def __init__(self, facets: dict[str, Facet], rarity: Rarity, embed: Embed) -> None:
        self._facets, self._rarity = facets, rarity
        self._meaning = lru_cache(maxsize=4096)(lambda word: embed([word])[0])

    def hear(self, part: Part) -> Heard:
        """One question of a message, as it is compared."""
        facet = part.facets[0] if part.facets and part.facets[0] not in REDIRECTS else None
        return Heard(
            text=part.text,
            vector=np.asarray(part.vector / np.linalg.norm(part.vector), dtype=np.float32),
            facet=facet,
            level=part.level,
            negated=_NEGATION.search(part.text) is not None,
            kinds=values.wanted(part.text),
            telling=self._telling(part.text, facet),
        )

    def about(self, facet: str | None) -> str:
        """What a facet asks for, in words; empty for none."""
        return self._facets[facet].entry.about if facet in self._facets else ""

    def settles(self, asked: Heard, kept: Heard, answer: str) -> bool:
        """Whether the ``answer`` that was given to a kept question answers the one that is asked."""
        if not self._one_matter(asked, kept):
            return False
        if asked.kinds and not any(values.holds(kind, answer) for kind in asked.kinds):
            return False
        return self._met(asked, f"{kept.text} {answer}") and self._met(kept, asked.text)

    def alike(self, one: Heard, other: Heard) -> bool:
        """Whether two open questions are the same, so that one answer will do for both."""
        same = self._one_matter(one, other) and one.kinds == other.kinds
        return same and self._met(one, other.text) and self._met(other, one.text)

    def _one_matter(self, one: Heard, other: Heard) -> bool:
        if (one.facet, one.level, one.negated) != (other.facet, other.level, other.negated):
            return False
        if _opposed(one.text, other.text):
            return False
        return float(one.vector @ other.vector) >= (_NEAREST if one.facet is None else _NEAR)

    def _telling(self, text: str, facet: str | None) -> tuple[str, ...]:
        own = _ASKING | (named(self._facets[facet]) if facet in self._facets else frozenset())
        found = (word for word in words(text) if word not in STOP_WORDS and stem(word) not in own)
        return tuple(dict.fromkeys(word for word in found if self._rarity(stem(word)) >= _TELLS))

    def _met(self, heard: Heard, text: str) -> bool:
        """Whether all that narrows a question is said in a text, in the same words or in others."""
        there = list(dict.fromkeys(word for word in words(text) if word not in STOP_WORDS))
        stems = {stem(word) for word in there}
        return all(stem(word) in stems or self._meant(word, there) for word in heard.telling)

    def _meant(self, word: str, there: Iterable[str]) -> bool:
        # Figures and what holds one mean nothing but themselves.
        if any(sign.isdigit() for sign in word):
            return False
        meaning = self._meaning(word)
        return any(float(meaning @ self._meaning(other)) >= _SAME for other in there)


def _opposed(one: str, other: str) -> bool:
    """Whether one text is about one side of a pair and the other about the other side alone."""
    for pair in _SIDES:
        here, there = (tuple(side.search(text) is not None for side in pair) for text in (one, other))
        if any(here) and any(there) and here != there:
            return True
    return False


@lru_cache(maxsize=512)
def named(facet: Facet) -> frozenset[str]:
    """The stems of the words that name a facet, which its likeness to another question says already."""
    return frozenset(stem(word) for word in words(f"{facet.entry.about} {facet.id.replace('-', ' ')}"))


def first(heard: Sequence[Heard]) -> Heard | None:
    """What a message asks first."""
    return heard[0] if heard else None
