"""How likely each passage answers a question, learned from read pairs and golden cases; the fitted numbers are data.

``reading.npz`` holds a small network over question and passage vectors, a sum of small trees over the signs, and what
both tell together with the likeliest passages read word by word beside the question.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.signs import COLUMNS, Signs

FILE = Path(__file__).parent.parent / "documents" / "facets" / "reading.npz"
Vectors = NDArray[np.float32]
# Products, differences and cosines of unit vectors are small; these bring them to the size a network learns from.
_SCALES = (20.0, 5.0, 5.0, 5.0, 4.0)
# So many of the likeliest passages are read together with the question, which counts this much beside their signs
# (both measured on held-out cases).
_READ, _LEAN = 6, 2.0
# Where the signs of no passage come to this, reading is spared and counts as little as it ever does: that is so for one
# in twenty-five held-out cases, and one in fifty of those would have been answered.
_HOPELESS, _UNREAD = -4.0, -5.0
# Log-odds beyond this say no more, and would overflow.
_SUREST = 30.0


def joined(question: Vectors, passages: Vectors) -> Vectors:
    """What the network sees of a question and each passage: (passages, 4 * dimension + 1)."""
    asked = np.broadcast_to(question, passages.shape)
    parts = (asked * passages, np.abs(asked - passages), asked, passages, (asked * passages).sum(1, keepdims=True))
    return np.hstack([scale * part for scale, part in zip(_SCALES, parts, strict=True)]).astype(np.float32)


def _split(weights: Vectors) -> list[Vectors]:
    """The first layer's weights by what of ``joined`` they weigh, each with its scale."""
    dim = (len(weights) - 1) // 4
    parts = np.split(weights, [dim, 2 * dim, 3 * dim, 4 * dim])
    return [np.asarray(scale * part, dtype=np.float32) for scale, part in zip(_SCALES, parts, strict=True)]


def read_best(sums: NDArray[np.float64], read: Callable[[NDArray[np.intp]], Vectors]) -> NDArray[np.float64]:
    """The log-odds by reading for each passage: what ``read`` says of the likeliest places, its least of all others."""
    if sums.max(initial=-np.inf) < _HOPELESS:
        return np.full(len(sums), _UNREAD)
    places = np.argsort(-sums, kind="stable")[:_READ]
    odds = read(places)
    reads = np.full(len(sums), odds.min(), dtype=np.float64)
    reads[places] = odds
    return reads


def joint(sums: NDArray[np.float64], reads: NDArray[np.float64]) -> NDArray[np.float64]:
    """Signs and reading as one number for each passage: the higher, the likelier it answers."""
    return sums + _LEAN * reads


def summary(rows: Signs, sums: NDArray[np.float64], reads: NDArray[np.float64]) -> NDArray[np.float64]:
    """What one role's passages show together: how the best stand out, and the signs of the best."""
    both = joint(sums, reads)
    best = int(np.argmax(both))
    first, signed, told = (_falling(one) for one in (both, sums, reads))
    outstanding = (*first[:2], first[:3].mean(), sums.std(), *told[:2], told[:_READ].mean(), *signed[:2])
    return np.array([*outstanding, reads[best], sums[best], *rows[best]])


def _falling(numbers: NDArray[np.float64]) -> NDArray[np.float64]:
    """From the highest to the lowest; a single number stands for the second as well."""
    return np.sort(numbers if len(numbers) > 1 else np.repeat(numbers, 2))[::-1]


class _Trees(NamedTuple):
    """All nodes of all trees in one row, and where each tree starts; a leaf leads to itself."""

    feature: NDArray[np.intp]
    cut: NDArray[np.float64]
    left: NDArray[np.intp]
    right: NDArray[np.intp]
    value: NDArray[np.float64]
    roots: NDArray[np.intp]

    @classmethod
    def grown(cls, trees: Mapping[str, NDArray[Any]]) -> _Trees:
        """From one row a tree, whose nodes name each other by their place in it; a leaf has feature -1."""
        feature = trees["feature"].astype(np.intp)
        own = np.arange(feature.size).reshape(feature.shape)
        left, right = (np.where(feature < 0, own, own[:, :1] + trees[name]).ravel() for name in ("left", "right"))
        named = np.maximum(feature, 0).ravel()
        return cls(named, trees["cut"].ravel(), left, right, trees["value"].ravel(), roots=own[:, 0])


class Relevance:
    """The fitted model: ``match`` ranks on vectors alone, ``sums`` on signs, ``confidence`` says if any answers."""

    def __init__(self, file: Path = FILE) -> None:
        with np.load(file, allow_pickle=False) as data:
            if tuple(map(str, data["columns"])) != COLUMNS:
                raise ValueError(f"{file.name} was fitted on other signs; run `make fit`.")
            first, last = (data[f"weights{at}"].astype(np.float32) for at in (0, 1))
            self._first = _split(first)
            self._lift, self._last, self._base = data["bias0"], last, data["bias1"]
            self._trees = _Trees.grown({name: data[f"tree_{name}"] for name in _Trees._fields[:5]})
            self._logistic = data["logistic"]
            self.level = float(data["level"])
            self.fingerprint = str(data["fingerprint"])

    def match(self, question: Vectors, passages: Vectors) -> Vectors:
        """Log-odds that each passage answers the question, by what read pairs teach."""
        near, apart, own, there, angle = self._first
        hidden = passages @ (near * question[:, None] + there) + np.abs(passages - question) @ apart
        hidden += question @ own + (passages @ question)[:, None] * angle + self._lift
        return np.asarray((np.maximum(hidden, 0.0) @ self._last + self._base)[:, 0], dtype=np.float32)

    def confidence(self, rows: Signs, sums: NDArray[np.float64], reads: NDArray[np.float64]) -> float:
        """The calibrated probability, 0 to 1, that the best passages answer; from ``level`` on they are shown."""
        if not len(rows):
            return 0.0
        weights, base = self._logistic[:-1], self._logistic[-1]
        odds = np.clip(weights @ summary(rows, sums, reads) + base, -_SUREST, _SUREST)
        return float(1.0 / (1.0 + np.exp(-odds)))

    def sums(self, rows: Signs) -> NDArray[np.float64]:
        """The sum of the trees for each row: the higher, the likelier its passage answers."""
        roots, place = self._trees.roots, np.arange(len(rows))[:, None] * rows.shape[1]
        feature, cut, left, right, value = self._trees[:5]
        signs, at = rows.ravel(), np.broadcast_to(roots, (len(rows), len(roots)))
        while True:
            less = signs.take(place + feature.take(at)) <= cut.take(at)
            below = np.where(less, left.take(at), right.take(at))
            if (below == at).all():
                return np.asarray(value.take(at).sum(axis=1), dtype=np.float64)
            at = below
