"""Ranks a role's passages for a question: exact vectors and BM25, fused by a convex sum of min-max scores.

A convex sum measured better than reciprocal ranks on every set tried, and each role is ranked on its own,
so that an answer about one role never depends on which others are stored.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.domain import Hit, Passage

Vectors = NDArray[np.float32]
_CELL = re.compile(r"\||[ ]{2,}|\t")
_COLUMNS, _BAR = 2, " | "


class Scorer(Protocol):
    """Keyword scores of a query against a fixed list of texts."""

    def scores(self, query: str) -> Vectors: ...


Matcher = Callable[[Vectors, Vectors], Vectors]


class Query(NamedTuple):
    """A way to say the question: its text and its vector."""

    text: str
    vector: Vectors


class RoleIndex:
    """One role's passages, ready to be ranked."""

    def __init__(
        self, passages: Sequence[Passage], vectors: Vectors, keyword: Callable[[Sequence[str]], Scorer]
    ) -> None:
        self.passages = tuple(passages)
        self._vectors = vectors
        self._keyword = keyword
        self._scorer: Scorer | None = None
        self._places = {passage.id: at for at, passage in enumerate(self.passages)}

    def rank(self, queries: Sequence[Query], dense_weight: float) -> list[Hit]:
        """All passages, best first; the scores of several ways to ask are added, never replaced."""
        if not self.passages:
            return []
        dense = np.sum([self._vectors @ query.vector for query in queries], axis=0) / len(queries)
        keyword = np.sum([self._keywords(query.text) for query in queries], axis=0) / len(queries)
        fused = dense_weight * _min_max(dense) + (1 - dense_weight) * _min_max(keyword)
        order = np.argsort(-fused, kind="stable")
        return [Hit(self.passages[i], float(fused[i]), float(dense[i]), float(keyword[i])) for i in order]

    def read(self, query: Query, dense_weight: float, matcher: Matcher, kind: Vectors | None) -> list[Hit]:
        """All passages ranked for one question, each with its match and its cosine with the kind of question it is."""
        hits = self.rank([query], dense_weight)
        at = [self._places[hit.passage.id] for hit in hits]
        match = matcher(query.vector, self._vectors)[at] if at else np.zeros(0)
        kin = self._vectors[at] @ kind if kind is not None and at else np.zeros(len(at))
        return [
            hit._replace(match=float(one), kin=float(other)) for hit, one, other in zip(hits, match, kin, strict=True)
        ]

    def _keywords(self, query: str) -> Vectors:
        if self._scorer is None:
            self._scorer = self._keyword([searchable(passage) for passage in self.passages])
        return self._scorer.scores(query)


def embeddable(passage: Passage) -> str:
    """What is embedded for a passage: its words after its nearest heading, which often holds the topic.

    In a table's row each cell stands behind its column's heading.
    """
    heading = passage.section_path[-1].strip(" :") if passage.section_path else ""
    words = _row(passage) or passage.text
    return f"{heading}: {words}" if 0 < len(heading.split()) <= 8 else words


def _row(passage: Passage) -> str:
    """A row as it is read out, "Grade: Welder 2 | Hourly base: $43.80"; empty for all other passages."""
    columns, cells = passage.lead.split(_BAR), [cell.strip() for cell in _CELL.split(passage.text)]
    if len(columns) < _COLUMNS or len(columns) > len(cells):
        return ""
    told = zip_longest(columns, cells, fillvalue="")
    return _BAR.join(f"{column}: {cell}" if column else cell for column, cell in told if cell)


def searchable(passage: Passage) -> str:
    """A passage's words with those of its headings and lead-in, which often hold the topic."""
    return " ".join((*passage.section_path[-2:], passage.lead, passage.text))


def _min_max(scores: Vectors) -> Vectors:
    low, high = scores.min(), scores.max()
    return np.zeros_like(scores) if high - low < 1e-9 else (scores - low) / (high - low)
