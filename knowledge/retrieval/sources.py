"""Where vectors come from, as the knowledge base needs it; knows no index and no model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from knowledge.domain import Audience
from knowledge.retrieval.ranking import Vectors


class VectorStore(Protocol):
    """Vectors by passage id, kept apart by audience."""

    def save(self, audience: Audience, vectors: Mapping[str, Vectors]) -> None: ...
    def drop(self, ids: Sequence[str]) -> None: ...


class FacetVectors(Protocol):
    """What the example questions teach: their mean direction by facet, and the words people use."""

    vocabulary: frozenset[str]

    def centroid(self, facet: str) -> Vectors: ...
