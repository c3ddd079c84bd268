"""How likely each passage answers a question, learned from read pairs and golden cases; the fitted numbers are data.

``reading.npz`` holds a small network over question and passage vectors and a sum of small trees over the signs.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.signs import COLUMNS, Signs

FILE = Path(__file__).parent.parent / "documents" / "facets" / "reading.npz"
Vectors = NDArray[np.float32]
# Products, differences and cosines of unit vectors are small; these bring them to the size a network learns from.
_SCALES = (20.0, 5.0, 5.0, 5.0, 4.0)
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


def summary(rows: Signs, sums: NDArray[np.float64]) -> NDArray[np.float64]:
    """What one role's passages show together: how the best stand out, and the signs of the best."""
    best = np.sort(sums)[::-1]
    second = best[1] if len(best) > 1 else best[0]
    return np.array([best[0], second, best[:3].mean(), sums.std(), *rows[int(np.argmax(sums))]])


class Relevance:
    """The fitted model: ``match`` ranks on vectors alone, ``sums`` on all signs, ``confidence`` says if any answers."""

    def __init__(self, file: Path = FILE) -> None:
        with np.load(file, allow_pickle=False) as data:
            if tuple(map(str, data["columns"])) != COLUMNS:
                raise ValueError(f"{file.name} was fitted on other signs; run `make fit`.")
            first, last = (data[f"weights{at}"].astype(np.float32) for at in (0, 1))
            self._first = _split(first)
            self._lift, self._last, self._base = data["bias0"], last, data["bias1"]
            self._trees = {name: data[f"tree_{name}"] for name in ("feature", "cut", "left", "right", "value")}
            self._logistic = data["logistic"]
            self.level = float(data["level"])
            self.fingerprint = str(data["fingerprint"])

    def match(self, question: Vectors, passages: Vectors) -> Vectors:
        """Log-odds that each passage answers the question, by what read pairs teach."""
        near, apart, own, there, angle = self._first
        hidden = passages @ (near * question[:, None] + there) + np.abs(passages - question) @ apart
        hidden += question @ own + (passages @ question)[:, None] * angle + self._lift
        return np.asarray((np.maximum(hidden, 0.0) @ self._last + self._base)[:, 0], dtype=np.float32)

    def confidence(self, rows: Signs, sums: NDArray[np.float64]) -> float:
        """The calibrated probability, 0 to 1, that the best passages answer; from ``level`` on they are shown."""
        if not len(rows):
            return 0.0
        weights, base = self._logistic[:-1], self._logistic[-1]
        odds = np.clip(weights @ summary(rows, sums) + base, -_SUREST, _SUREST)
        return float(1.0 / (1.0 + np.exp(-odds)))

    def sums(self, rows: Signs) -> NDArray[np.float64]:
        """The sum of the trees for each row: the higher, the likelier its passage answers."""
        trees = self._trees
        at = np.zeros((len(rows), len(trees["feature"])), dtype=np.int64)
        tree = np.arange(at.shape[1])[None, :]
        row = np.arange(len(rows))[:, None]
        while True:
            feature = trees["feature"][tree, at]
            if (feature < 0).all():
                return np.asarray(trees["value"][tree, at].sum(axis=1), dtype=np.float64)
            less = rows[row, np.maximum(feature, 0)] <= trees["cut"][tree, at]
            at = np.where(feature < 0, at, np.where(less, trees["left"][tree, at], trees["right"][tree, at]))
