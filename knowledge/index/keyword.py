"""BM25 over a list of texts; the only home of bm25s."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.words import terms


class KeywordIndex:
    """BM25 scores of a query against each text, in the order given."""

    def __init__(self, texts: Sequence[str]) -> None:
        import bm25s

        tokens = [terms(text) or ["∅"] for text in texts]
        self._known = {term for row in tokens for term in row}
        self._index = bm25s.BM25()
        self._index.index(tokens, show_progress=False)
        self._size = len(texts)

    def scores(self, query: str) -> NDArray[np.float32]:
        """BM25 of every text, shape (texts,); zeros when no word is shared."""
        wanted = [term for term in terms(query) if term in self._known]
        if not wanted:
            return np.zeros(self._size, dtype=np.float32)
        return np.asarray(self._index.get_scores(wanted), dtype=np.float32)
