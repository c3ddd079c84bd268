"""How likely each passage answers a question, learned from read pairs and golden cases; the fitted numbers are data.

``reading.npz`` holds a small network over question and passage vectors and a sum of small trees over the signs.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.signs import COLUMNS, Signs

FILE = Path(__file__).parent.parent / "documents" / "facets" / "reading.npz"
Vectors = NDArray[np.float32]
# Products, differences and cosines of unit vectors are small; these bring them to the size a network learns from.
_SCALES = (20.0, 5.0, 5.0, 5.0, 4.0)


class Levels(NamedTuple):
    """Probabilities from which a passage answers, and from which it is worth showing beside a better one."""

    answers: float
    beside: float


def joined(question: Vectors, passages: Vectors) -> Vectors:
    """What the network sees of a question and each passage: (passages, 4 * dimension + 1)."""
    asked = np.broadcast_to(question, passages.shape)
    parts = (asked * passages, np.abs(asked - passages), asked, passages, (asked * passages).sum(1, keepdims=True))
    return np.hstack([scale * part for scale, part in zip(_SCALES, parts, strict=True)]).astype(np.float32)


class Relevance:
    """The fitted model: ``match`` on vectors alone, ``probability`` on all signs."""

    def __init__(self, file: Path = FILE) -> None:
        with np.load(file, allow_pickle=False) as data:
            if tuple(map(str, data["columns"])) != COLUMNS:
                raise ValueError(f"{file.name} was fitted on other signs; run `make fit`.")
            self._layers = [(data[f"weights{i}"].astype(np.float32), data[f"bias{i}"]) for i in (0, 1)]
            self._trees = {name: data[f"tree_{name}"] for name in ("feature", "cut", "left", "right", "value")}
            self._calibration = data["calibration"]
            self.levels = Levels(*map(float, data["levels"]))
            self.fingerprint = str(data["fingerprint"])

    def match(self, question: Vectors, passages: Vectors) -> Vectors:
        """Log-odds that each passage answers the question, by what read pairs teach."""
        (first, lift), (last, base) = self._layers
        dim = passages.shape[1]
        near, apart, own, there, angle = _SCALES
        split = np.split(first, [dim, 2 * dim, 3 * dim, 4 * dim])
        hidden = (passages * question) @ (near * split[0]) + np.abs(passages - question) @ (apart * split[1])
        hidden += (question @ (own * split[2]))[None, :] + passages @ (there * split[3])
        hidden += (angle * (passages @ question))[:, None] * split[4] + lift
        return np.asarray((np.maximum(hidden, 0.0) @ last + base)[:, 0], dtype=np.float32)

    def probability(self, rows: Signs) -> NDArray[np.float64]:
        """The calibrated probability that each row's passage answers."""
        if not len(rows):
            return np.zeros(0)
        slope, base = self._calibration
        odds = slope * self.raw(rows) + base
        return np.asarray(1.0 / (1.0 + np.exp(-odds)), dtype=np.float64)

    def raw(self, rows: Signs) -> NDArray[np.float64]:
        """The sum of the trees for each row."""
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
