"""KnowledgeBase, the one door to what Rolecall knows; the parts behind it are handed in by ``assembly``."""

from __future__ import annotations

import asyncio
import hashlib
import time
import uuid
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np

from knowledge import access
from knowledge.answering.answerer import Answerer
from knowledge.answering.library import Library, open_library
from knowledge.answering.understanding import Part
from knowledge.domain import (
    Answer,
    Audience,
    Document,
    DocumentKind,
    Feedback,
    Hit,
    Ingested,
    Intake,
    QuestionSet,
    Reading,
    Role,
    Turn,
    Verdict,
)
from knowledge.errors import AccessDenied, BadRequest, RolecallError, RoleNotFound
from knowledge.ingestion import intake, loaders, pipeline
from knowledge.retrieval.ranking import Matcher, Query, RoleIndex, Scorer, Vectors, embeddable

if TYPE_CHECKING:
    from knowledge.interview.bank import Bank

# A conversation's meaning rarely reaches further back, and full history was measured to drift.
_TURNS = 4


class Store(Protocol):
    """What must survive a restart."""

    async def save(self, reading: Reading) -> None: ...
    async def save_set(self, drawn: QuestionSet) -> QuestionSet: ...
    async def record_answer(self, answer_id: str, user_hash: str | None, answer: Answer) -> None: ...
    async def rate(self, feedback: Feedback) -> bool: ...
    async def remember(self, conversation: str, turn: Turn) -> None: ...
    async def history(self, conversation: str, limit: int) -> list[Turn]: ...
    async def claim(self, event_key: str) -> bool: ...


class VectorStore(Protocol):
    """Vectors by passage id, kept apart by audience."""

    def save(self, audience: Audience, vectors: Mapping[str, Vectors]) -> None: ...
    def drop(self, ids: Sequence[str]) -> None: ...


class FacetVectors(Protocol):
    """What the example questions teach: their mean direction by facet, and the words people use."""

    vocabulary: frozenset[str]

    def centroid(self, facet: str) -> Vectors: ...


Reword = Callable[[Answer, Mapping[str, Reading], object], Awaitable[Answer]]
# Lists and levels come whole from the records; a model words only what reads as a sentence.
_WORDED = frozenset(("lookup", "yes-no", "follow-up"))


@dataclass(frozen=True)
class Parts:
    """Everything a KnowledgeBase works with; ``reword`` is None without a chat model."""

    store: Store
    vectors: VectorStore
    embed: Callable[[Sequence[str]], Vectors]
    keyword: Callable[[Sequence[str]], Scorer]
    matcher: Matcher
    answerer: Answerer
    facets: FacetVectors
    bank: Callable[[], Bank]
    reword: Reword | None
    dense_weight: float
    document_limit: int
    passages: int


class KnowledgeBase:
    """Ingest, roles, ask, questions; one instance holds its data folder."""

    def __init__(self, parts: Parts, readings: Iterable[Reading], vectors: Mapping[str, Vectors]) -> None:
        self._parts = parts
        self._readings = {reading.role.id: reading for reading in readings}
        self._indexes = {name: self._index(reading, vectors) for name, reading in self._readings.items()}
        self._libraries: dict[Audience, Library] = {}
        self._writing = asyncio.Lock()

    @property
    def size(self) -> int:
        """How many roles there are, whoever may see them; organisation documents don't count."""
        return len(self._roles())

    @property
    def empty(self) -> bool:
        """Whether no document of any kind is stored."""
        return not self._readings

    async def ingest(
        self,
        paths: Sequence[Path],
        audience: Audience = Audience.CANDIDATE,
        *,
        kind: DocumentKind = DocumentKind.ROLE,
        organisation: str | None = None,
    ) -> list[Ingested]:
        """Bring in files and folders; a bad file is reported and the others go in.

        ``organisation`` says whose the documents are, above what their text says.
        """
        outcomes = []
        for path in loaders.gather(paths):
            try:
                outcomes.append(await self._ingest(path, Intake(audience, kind, organisation)))
            except RolecallError as error:
                outcomes.append(Ingested(source_name=path.name, error=str(error)))
        return outcomes

    async def _ingest(self, path: Path, terms: Intake) -> Ingested:
        source = await asyncio.to_thread(loaders.load, path, self._parts.document_limit)
        async with self._writing:
            old = self._readings.get(pipeline.role_id(source.name))
            reading = await asyncio.to_thread(intake.accept, source, terms, old)
            if old is None or old.document != reading.document:
                await self._put(reading, old)
        return Ingested(
            source_name=source.name,
            role=reading.role,
            kind=terms.kind,
            repairs=reading.document.repairs,
            changes=pipeline.compare(old.requirements if old else (), reading.requirements),
            warnings=(*source.warnings, *reading.warnings, *intake.unheard(reading, self._roles())),
        )

    def _roles(self) -> list[Role]:
        return [reading.role for reading in self._readings.values() if reading.document.kind is DocumentKind.ROLE]

    async def _put(self, reading: Reading, old: Reading | None) -> None:
        vectors = await asyncio.to_thread(self._embedded, reading)
        await self._parts.store.save(reading)
        if old:
            await asyncio.to_thread(self._parts.vectors.drop, [passage.id for passage in old.passages])
        await asyncio.to_thread(self._parts.vectors.save, reading.role.audience, vectors)
        self._readings[reading.role.id] = reading
        self._readings = dict(sorted(self._readings.items()))
        self._indexes[reading.role.id] = self._index(reading, vectors)
        self._libraries.clear()

    def _embedded(self, reading: Reading) -> dict[str, Vectors]:
        texts = [embeddable(passage) for passage in reading.passages]
        return dict(zip((passage.id for passage in reading.passages), self._parts.embed(texts), strict=True))

    def _index(self, reading: Reading, vectors: Mapping[str, Vectors]) -> RoleIndex:
        rows = [vectors[passage.id] for passage in reading.passages]
        return RoleIndex(reading.passages, np.array(rows, dtype=np.float32), self._parts.keyword)

    async def roles(self, audience: Audience) -> list[Role]:
        """The roles an audience may see, in the order of their ids."""
        return [reading.role for reading in self._library(audience).readings.values()]

    async def organisation_documents(self, audience: Audience) -> list[Document]:
        """The organisation documents an audience may see, in the order of their ids."""
        return [reading.document for reading in self._library(audience).documents.values()]

    async def titles(self, audience: Audience) -> dict[str, str]:
        """The titles of all that may be cited to an audience, by id."""
        library = self._library(audience)
        return {name: found.role.title for name, found in (*library.readings.items(), *library.documents.items())}

    async def reading(self, role_id: str, audience: Audience) -> Reading:
        """All that was read for a role or an organisation's document. Raises RoleNotFound, which names near matches."""
        library = self._library(audience)
        found = library.find(role_id)
        if found is None:
            raise RoleNotFound(library.missing(role_id))
        return _topical(found, self._parts.bank())

    async def ask(
        self, question: str, *, audience: Audience, role: str | None = None, history: Sequence[Turn] = ()
    ) -> Answer:
        """The answer that ``audience`` may see. Raises RoleNotFound for a role that is given but not there."""
        started = time.perf_counter()
        library = self._library(audience)
        if role is not None and role not in library.readings:
            raise RoleNotFound(library.missing(role))
        answer = await asyncio.to_thread(
            self._parts.answerer.answer, question, library, self._search, role=role, history=history[-_TURNS:]
        )
        # An organisation's words must keep their mark, which a model's wording would lose.
        own = all(citation.role in library.readings for citation in answer.citations)
        if self._parts.reword and answer.kind in _WORDED and own and not answer.abstained:
            answer = await self._parts.reword(answer, library.readings, self._retriever(answer.roles))
        return replace(answer, elapsed_ms=round((time.perf_counter() - started) * 1000, 2))

    def _search(self, role_id: str, part: Part) -> list[Hit]:
        kind = self._parts.facets.centroid(part.kind) if part.kind else None
        query = Query(part.text, _unit(part.vector))
        return self._indexes[role_id].read(query, self._parts.dense_weight, self._parts.matcher, kind)

    def _retriever(self, role_ids: Sequence[str]) -> object:
        from knowledge.retrieval.retriever import HybridRetriever

        indexes = [self._indexes[name] for name in role_ids]
        weight = self._parts.dense_weight
        return HybridRetriever(indexes=indexes, embed=self._parts.embed, dense_weight=weight, k=self._parts.passages)

    def _library(self, audience: Audience) -> Library:
        if audience not in self._libraries:
            mine = (one for one in self._readings.values() if access.may_read(audience, one.role.audience))
            self._libraries[audience] = open_library(mine, self._parts.facets.vocabulary)
        return self._libraries[audience]

    def nearest(self, answer: Answer) -> str:
        """The line that stands under a refusal: the nearest thing the advert does say; empty when there is none."""
        from knowledge.answering import composing

        return composing.nearest(answer)

    async def cleared(self, answer: Answer, audience: Audience) -> bool:
        """Whether every quote of an answer may still be shown to an audience: asked again before posting."""
        return self._library(audience).clears(answer)

    async def questions(self, role_id: str, *, audience: Audience, minutes: int = 45) -> QuestionSet:
        """The question set of a role. Raises AccessDenied for candidates, BadRequest for impossible minutes."""
        if not access.may_see_panel(audience):
            raise AccessDenied("Interview questions are for the panel only. Ask me about the role instead.")
        reading = await self.reading(role_id, audience)
        if reading.document.kind is DocumentKind.ORGANISATION:
            raise BadRequest(self._library(audience).missing(role_id))
        from knowledge.interview import generator

        drawn = await asyncio.to_thread(generator.build, reading, self._parts.bank(), minutes)
        return await self._parts.store.save_set(drawn)

    def lint(self, questions: Sequence[str]) -> list[Verdict]:
        """What the linter says of each question."""
        from knowledge.interview.linter import lint_all

        return lint_all(questions)

    async def record(self, answer: Answer, *, user: str) -> str:
        """Keep an answer so that it can be rated; returns its id."""
        answer_id = uuid.uuid4().hex
        await self._parts.store.record_answer(answer_id, hashlib.sha256(user.encode()).hexdigest(), answer)
        return answer_id

    async def rate(self, feedback: Feedback) -> bool:
        """Keep a rating; False when no such answer was given."""
        return await self._parts.store.rate(feedback)

    async def remember(self, conversation: str, turn: Turn) -> None:
        """Keep one exchange of a conversation."""
        await self._parts.store.remember(conversation, turn)

    async def history(self, conversation: str) -> list[Turn]:
        """The latest exchanges of a conversation, oldest first."""
        return await self._parts.store.history(conversation, _TURNS)

    async def claim(self, event_key: str) -> bool:
        """True the first time an event's key is seen, also across restarts."""
        return await self._parts.store.claim(event_key)


def read_file(path: Path, limit: int) -> Reading:
    """A document read without storing it, as a candidate may see it. Raises what ``loaders.load`` raises."""
    from knowledge.interview.bank import load_bank

    source = loaders.load(path, limit)
    reading = pipeline.read(source.name, source.text, Audience.CANDIDATE)
    return _topical(replace(reading, warnings=(*source.warnings, *reading.warnings)), load_bank())


def _topical(reading: Reading, bank: Bank) -> Reading:
    """The reading with the question bank's topics on each requirement."""
    records = (replace(record, topics=bank.topics(record.text)) for record in reading.requirements)
    return replace(reading, requirements=tuple(records))


def _unit(vector: Vectors) -> Vectors:
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)
