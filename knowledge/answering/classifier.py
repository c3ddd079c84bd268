"""Which facet a question asks for: a linear model over its embedding, fitted from the facets' own examples.

``knowledge/fitting/facets.py`` makes the data file; ``fingerprint`` ties it to the examples it was made from.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.facets import Facet

FILE = Path(__file__).parent.parent / "documents" / "facets" / "model.npz"


class Guess(NamedTuple):
    """A facet and how likely the question asks for it, 0 to 1."""

    facet: str
    probability: float


class FacetModel:
    """Softmax regression: ``weights`` (facets, dimension + 1), ``centroids`` (facets, dimension), word rarities."""

    def __init__(self, file: Path = FILE) -> None:
        with np.load(file, allow_pickle=False) as data:
            self.names = [str(name) for name in data["names"]]
            self._weights = data["weights"].astype(np.float32)
            self._centroids = data["centroids"].astype(np.float32)
            self.fingerprint = str(data["fingerprint"])
            self._rarity = dict(zip(map(str, data["stems"]), map(float, data["rarity"]), strict=True))
            self.vocabulary = frozenset(map(str, data["words"]))
        self._rarest = max(self._rarity.values())

    def guess(self, vector: NDArray[np.float32], limit: int = 3) -> list[Guess]:
        """The likeliest facets, best first."""
        logits = self._weights[:, :-1] @ vector + self._weights[:, -1]
        odds = np.exp(logits - logits.max())
        odds /= odds.sum()
        return [Guess(self.names[i], float(odds[i])) for i in np.argsort(-odds, kind="stable")[:limit]]

    def rarity(self, term: str) -> float:
        """How much a stem says about a question's topic: low for words that all questions about jobs hold."""
        return self._rarity.get(term, self._rarest)

    def centroid(self, facet: str) -> NDArray[np.float32]:
        """The mean direction of a facet's example questions."""
        return np.asarray(self._centroids[self.names.index(facet)], dtype=np.float32)


def fingerprint(facets: Iterable[Facet]) -> str:
    """A hash of all example questions and their facets: changes whenever the model must be fitted again."""
    lines = sorted(f"{facet.id}\t{question}" for facet in facets for question in facet.entry.questions)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
