"""Which topics a text is near in meaning, by an encoder handed in; knows no lexicon and no requirement."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]

_DOCUMENTS = Path(__file__).parent.parent / "documents"
FILE = _DOCUMENTS / "bank" / "nearness.npz"
_ENCODER = _DOCUMENTS / "encoder" / "model.sha256"
# Chosen by eye on what adverts of all trades left unmatched: below it, or further behind the best, most were wrong.
_FLOOR = 0.5
_BEHIND = 0.03
_RANKS = 2


class Profile(NamedTuple):
    """What a topic is compared by: its title and lexicon terms, and its leads."""

    terms: tuple[str, ...]
    leads: tuple[str, ...]


def fingerprint(profiles: Mapping[str, Profile]) -> str:
    """A checksum of all that the topics' vectors are made from: the profiles and the shipped encoder."""
    spelt = "\n".join("\t".join((name, *one.terms, *one.leads)) for name, one in profiles.items())
    return hashlib.sha256((spelt + _ENCODER.read_text("ascii")).encode()).hexdigest()


def vectors(profiles: Mapping[str, Profile], embed: Embed) -> Vectors:
    """One row a topic: the mean of the directions of its terms and of its leads."""
    spelt = [texts for one in profiles.values() for texts in (one.terms, one.leads)]
    made = embed([text for texts in spelt for text in texts])
    ends = np.cumsum([len(texts) for texts in spelt])
    sums = (part.sum(axis=0) for part in np.split(made, ends[:-1]))
    units = np.array([total / np.linalg.norm(total) for total in sums], dtype=np.float32)
    return np.asarray((units[::2] + units[1::2]) / 2, dtype=np.float32)


class Nearness:
    """The topics' vectors, read from the fitted file where it fits the bank, else made at the first question."""

    def __init__(self, profiles: Mapping[str, Profile], embed: Embed) -> None:
        self._profiles, self._embed = profiles, embed
        self._rows: Vectors | None = None
        self._known: dict[str, tuple[str, ...]] = {}

    def prime(self, texts: Iterable[str]) -> None:
        """Read all of ``texts`` at once, which is quicker than one by one."""
        fresh = list(dict.fromkeys(text for text in texts if text not in self._known))
        if fresh:
            for text, scores in zip(fresh, self._embed(fresh) @ self._topics().T, strict=True):
                self._known[text] = self._best(scores)

    def near(self, text: str) -> tuple[str, ...]:
        """The topics that ``text`` comes near enough to, nearest first, at most two: none where it is near to none."""
        self.prime([text])
        return self._known[text]

    def _best(self, scores: Vectors) -> tuple[str, ...]:
        names = list(self._profiles)
        order = np.argsort(-scores, kind="stable")[:_RANKS]
        least = max(_FLOOR, float(scores[order[0]]) - _BEHIND)
        return tuple(names[place] for place in order if scores[place] >= least)

    def _topics(self) -> Vectors:
        if self._rows is None:
            stored = _stored(fingerprint(self._profiles))
            self._rows = stored if stored is not None else vectors(self._profiles, self._embed)
        return self._rows


def _stored(wanted: str) -> Vectors | None:
    if not FILE.is_file():
        return None
    with np.load(FILE, allow_pickle=False) as data:
        return data["vectors"].astype(np.float32) if str(data["fingerprint"]) == wanted else None
