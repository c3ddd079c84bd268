"""The documents at hand: how each is searched, who may see which, and which of them are withdrawn; stores nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from knowledge import access
from knowledge.answering.library import Library, open_library
from knowledge.domain import DocumentKind
from knowledge.retrieval.ranking import Matcher, Query, RoleIndex, Scorer, Vectors, embeddable
from knowledge.words import words

if TYPE_CHECKING:
    from knowledge.answering.findings import Search
    from knowledge.answering.understanding import Part
    from knowledge.domain import Audience, Hit, Reading, Role
    from knowledge.retrieval.sources import FacetVectors, VectorStore

Only = frozenset[str] | None
_BEHIND = DocumentKind.ORGANISATION


class Tools(NamedTuple):
    """What a shelf makes its indexes with; ``dense_weight`` is the share of meaning against keywords."""

    vectors: VectorStore
    embed: Callable[[Sequence[str]], Vectors]
    keyword: Callable[[Sequence[str]], Scorer]
    matcher: Matcher
    facets: FacetVectors
    dense_weight: float


class Shelf:
    """Current readings by id, in their order. What is withdrawn stays on it, and nobody is answered from it."""

    def __init__(
        self, tools: Tools, readings: Iterable[Reading], vectors: Mapping[str, Vectors], withdrawn: Collection[str] = ()
    ) -> None:
        self._tools = tools
        self._readings = {reading.role.id: reading for reading in readings}
        self._indexes = {name: self._index(reading, vectors) for name, reading in self._readings.items()}
        self._withdrawn = set(withdrawn)
        self._libraries: dict[tuple[Audience, Only], Library] = {}
        # One change at a time, from reading what is there to putting what follows it.
        self.writing = asyncio.Lock()

    @property
    def empty(self) -> bool:
        """Whether no document of any kind is here, withdrawn or not."""
        return not self._readings

    def roles(self) -> list[Role]:
        """The roles there are, whoever may see them; organisation documents don't count."""
        return [one.role for one in self._readings.values() if one.document.kind is DocumentKind.ROLE]

    def readings(self) -> list[Reading]:
        """All readings, withdrawn or not."""
        return list(self._readings.values())

    def get(self, role_id: str) -> Reading | None:
        """What is here under an id, withdrawn or not."""
        return self._readings.get(role_id)

    def is_withdrawn(self, role_id: str) -> bool:
        """Whether nobody is answered from it."""
        return role_id in self._withdrawn

    def set_withdrawn(self, role_id: str, *, withdrawn: bool) -> None:
        """Close a document to everybody, or open it again, from this moment on."""
        (self._withdrawn.add if withdrawn else self._withdrawn.discard)(role_id)
        self._libraries.clear()

    def library(self, audience: Audience, only: Only = None) -> Library:
        """What an audience may read, of these roles alone where ``only`` names some."""
        if (audience, only) not in self._libraries:
            open_to = (one for one in self._readings.values() if one.role.id not in self._withdrawn)
            mine = (one for one in open_to if access.may_read(audience, one.role.audience))
            heard = (one for one in mine if not only or one.role.id in only or one.document.kind is _BEHIND)
            self._libraries[audience, only] = open_library(heard, self._tools.facets.vocabulary)
        return self._libraries[audience, only]

    def closed(self, question: str, audience: Audience, only: Only = None) -> Role | None:
        """The withdrawn role that a question calls by its whole title, where that is no part of an open role's."""
        asked = _spaced(question)
        for one in self._readings.values():
            seen = access.may_read(audience, one.role.audience) and (not only or one.role.id in only)
            title = _spaced(one.role.title)
            if one.role.id in self._withdrawn and seen and title.strip() and title in asked:
                known = [_spaced(reading.role.title) for reading in self.library(audience, only).readings.values()]
                if not any(title in other and other in asked for other in known):
                    return one.role
        return None

    def beside(self, reading: Reading) -> tuple[Library, Search]:
        """A reading that isn't here as if it were, alone with the organisations' documents: to try it out."""
        behind = [
            one
            for one in self._readings.values()
            if one.document.kind is _BEHIND
            and one.role.id not in self._withdrawn
            and access.may_read(reading.role.audience, one.role.audience)
        ]
        own = self._index(reading, self.embedded(reading))

        def search(role_id: str, part: Part) -> list[Hit]:
            return self._read(own if role_id == reading.role.id else self._indexes[role_id], part)

        return open_library([reading, *behind], self._tools.facets.vocabulary), search

    def search(self, role_id: str, part: Part) -> list[Hit]:
        """The passages of a document, ranked for a part of a question."""
        return self._read(self._indexes[role_id], part)

    def embedded(self, reading: Reading) -> dict[str, Vectors]:
        """The vectors of a reading's passages, by passage id."""
        texts = [embeddable(passage) for passage in reading.passages]
        return dict(zip((passage.id for passage in reading.passages), self._tools.embed(texts), strict=True))

    async def put(self, reading: Reading, vectors: Mapping[str, Vectors]) -> None:
        """Let a reading, stored already, take the place of what is here under its id."""
        old = self._readings.get(reading.role.id)
        if old:
            await asyncio.to_thread(self._tools.vectors.drop, [passage.id for passage in old.passages])
        await asyncio.to_thread(self._tools.vectors.save, reading.role.audience, vectors)
        index = self._index(reading, vectors)
        self._readings = dict(sorted({**self._readings, reading.role.id: reading}.items()))
        self._indexes[reading.role.id] = index
        self._libraries.clear()

    def _read(self, index: RoleIndex, part: Part) -> list[Hit]:
        kind = self._tools.facets.centroid(part.kind) if part.kind else None
        return index.read(Query(part.text, _unit(part.vector)), self._tools.dense_weight, self._tools.matcher, kind)

    def _index(self, reading: Reading, vectors: Mapping[str, Vectors]) -> RoleIndex:
        rows = [vectors[passage.id] for passage in reading.passages]
        return RoleIndex(reading.passages, np.array(rows, dtype=np.float32), self._tools.keyword)


def _spaced(text: str) -> str:
    return f" {' '.join(words(text))} "


def _unit(vector: Vectors) -> Vectors:
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)
