"""Vectors that survive a restart: one Chroma collection per audience; the only home of chromadb.

Ranking reads an exact copy in memory (measured faster and exacter than HNSW below 50,000 passages), so
Chroma is asked to keep and to hand back. The relational store is the source of truth: what is missing
here is embedded again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from knowledge.domain import Audience
from knowledge.errors import IndexOutdated
from knowledge.index import allocator
from knowledge.index.embeddings import DIMENSION, Vectors

# Chroma's `get` fails past about 32,000 rows and an upsert past 5,461: page well below both.
_PAGE = 5000


class Identity(NamedTuple):
    """What made the vectors; another maker's vectors are never mixed in."""

    model: str
    sha256: str
    chunker: int

    def metadata(self) -> dict[str, str | int]:
        """As Chroma keeps it beside the collection."""
        return {**self._asdict(), "dimension": DIMENSION}


class ChromaVectors:
    """Passage vectors by passage id, kept apart by audience."""

    def __init__(self, folder: Path, identity: Identity) -> None:
        import chromadb
        from chromadb.config import Settings

        allocator.overwrite_freed()
        self._client: Any = chromadb.PersistentClient(str(folder), Settings(anonymized_telemetry=False))
        self._identity = identity
        self._collections = {audience: self._open(audience) for audience in Audience}

    def _open(self, audience: Audience) -> Any:
        collection = self._client.get_or_create_collection(
            _name(audience),
            metadata=self._identity.metadata(),
            embedding_function=None,
            configuration={"hnsw": {"space": "cosine"}},
        )
        if (collection.metadata or {}) != self._identity.metadata():
            raise IndexOutdated(
                "The search index was made by another version of Rolecall. "
                "Run `rolecall reindex` to rebuild it; no document is lost."
            )
        return collection

    def load(self) -> dict[str, Vectors]:
        """Every stored vector by passage id."""
        found: dict[str, Vectors] = {}
        for collection in self._collections.values():
            for offset in range(0, collection.count(), _PAGE):
                page = collection.get(include=["embeddings"], limit=_PAGE, offset=offset)
                found.update(zip(page["ids"], np.asarray(page["embeddings"], dtype=np.float32), strict=True))
        return found

    def save(self, audience: Audience, vectors: Mapping[str, Vectors]) -> None:
        """Keep vectors for passages of one audience, replacing those of the same id."""
        ids = list(vectors)
        for at in range(0, len(ids), _PAGE):
            page = ids[at : at + _PAGE]
            self._collections[audience].upsert(ids=page, embeddings=np.stack([vectors[i] for i in page]))

    def drop(self, ids: Sequence[str]) -> None:
        """Forget passages, whichever audience they were for."""
        for collection in self._collections.values():
            for at in range(0, len(ids), _PAGE):
                collection.delete(ids=list(ids[at : at + _PAGE]))

    def close(self) -> None:
        """Release the folder."""
        self._client.close()


def clear(folder: Path) -> None:
    """Remove all collections, whoever made them, so that the index can be built again."""
    import chromadb
    from chromadb.config import Settings

    client: Any = chromadb.PersistentClient(str(folder), Settings(anonymized_telemetry=False))
    for audience in Audience:
        if _name(audience) in {collection.name for collection in client.list_collections()}:
            client.delete_collection(_name(audience))
    client.close()


def _name(audience: Audience) -> str:
    return f"passages-{audience.value}"
