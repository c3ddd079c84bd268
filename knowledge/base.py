"""KnowledgeBase, the one door to what Rolecall knows; the parts behind it are handed in by ``assembly``."""

from __future__ import annotations

import asyncio
import hashlib
import time
import uuid
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
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
    Editor,
    Feedback,
    Hit,
    Ingested,
    Intake,
    QuestionSet,
    Reading,
    Resize,
    Role,
    Turn,
    Verdict,
)
from knowledge.errors import BadRequest, RolecallError, RoleNotFound
from knowledge.ingestion import intake, loaders, pipeline
from knowledge.retrieval.ranking import Matcher, Query, RoleIndex, Scorer, Vectors, embeddable
from knowledge.retrieval.sources import FacetVectors, VectorStore

if TYPE_CHECKING:
    from knowledge.domain.inbox import Ledger
    from knowledge.domain.tenants import Tenants
    from knowledge.interview.bank import Bank
    from knowledge.panel import Panel, Sets

# A conversation's meaning rarely reaches further back, and full history was measured to drift.
_TURNS = 4


class Store(Protocol):
    """What must survive a restart; beside its own, ``sets``: question sets, ``inbox``: what waits, ``tenants``: who."""

    @property
    def sets(self) -> Sets: ...
    @property
    def inbox(self) -> Ledger: ...
    @property
    def tenants(self) -> Tenants: ...
    async def save(self, reading: Reading) -> None: ...
    async def record_answer(self, answer_id: str, user_hash: str | None, answer: Answer, *, team: str = "") -> None: ...
    async def latest_answer(self, user_hash: str) -> Answer | None: ...
    # rates an answer that was given, else returns False; adds a turn once for each event
    async def rate(self, feedback: Feedback) -> bool: ...
    async def remember(self, conversation: str, turn: Turn, event: str | None = None, *, team: str = "") -> None: ...
    async def history(self, conversation: str, limit: int) -> list[Turn]: ...
    async def answer(self, answer_id: str) -> Answer | None: ...


Only = frozenset[str] | None
Reword = Callable[[Answer, Mapping[str, Reading], object], Awaitable[Answer]]
# Lists and levels come whole from the records; a model words only what reads as a sentence.
_BEHIND = DocumentKind.ORGANISATION
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
        self._libraries: dict[tuple[Audience, Only], Library] = {}
        self._writing = asyncio.Lock()
        self.ledger, self.tenants, self.recall = parts.store.inbox, parts.store.tenants, parts.store.answer
        self.rate, self.remember = parts.store.rate, parts.store.remember

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
        if old:
            await self.panel.noticed(reading)

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
        from knowledge.interview.topical import topical

        found = library.find(role_id)
        if found is None:
            raise RoleNotFound(library.missing(role_id))
        return topical(found, self._parts.bank())

    async def ask(
        self,
        question: str,
        *,
        audience: Audience,
        role: str | None = None,
        history: Sequence[Turn] = (),
        only: Only = None,
    ) -> Answer:
        """The answer ``audience`` may see, of these roles alone. Raises RoleNotFound for one that isn't there."""
        started = time.perf_counter()
        library = self._library(audience, only)
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

    def _library(self, audience: Audience, only: Only = None) -> Library:
        if (audience, only) not in self._libraries:
            mine = (one for one in self._readings.values() if access.may_read(audience, one.role.audience))
            heard = (one for one in mine if not only or one.role.id in only or one.document.kind is _BEHIND)
            self._libraries[audience, only] = open_library(heard, self._parts.facets.vocabulary)
        return self._libraries[audience, only]

    def nearest(self, answer: Answer) -> str:
        """The line that stands under a refusal: the nearest thing the advert does say; empty when there is none."""
        from knowledge.answering import composing

        return composing.nearest(answer)

    async def cleared(self, answer: Answer, audience: Audience) -> bool:
        """Whether every quote of an answer may still be shown to an audience: asked again before posting."""
        return self._library(audience).clears(answer)

    @cached_property
    def panel(self) -> Panel:
        """The door to question sets and what becomes of them."""
        from knowledge.panel import Panel

        return Panel(self._parts.store.sets, self._parts.bank, self._role)

    async def questions(
        self, role_id: str, *, audience: Audience, minutes: int | None = None, user: str = ""
    ) -> QuestionSet:
        """A role's current question set as planned for so many minutes, else for its own. Raises as ``panel`` does."""
        resized = () if minutes is None else (Resize(minutes),)
        return (await self.panel.view(role_id, Editor(user, audience), resized)).questions

    async def _role(self, role_id: str, audience: Audience) -> Reading:
        reading = await self.reading(role_id, audience)
        if reading.document.kind is DocumentKind.ORGANISATION:
            raise BadRequest(self._library(audience).missing(role_id))
        return reading

    def lint(self, questions: Sequence[str]) -> list[Verdict]:
        """What the linter says of each question."""
        from knowledge.interview.linter import lint_all

        return lint_all(questions)

    async def record(self, answer: Answer, *, user: str, answer_id: str | None = None, team: str = "") -> str:
        """Keep an answer so that it can be rated and recalled; returns its id, a new one if none is given."""
        answer_id = answer_id or uuid.uuid4().hex
        await self._parts.store.record_answer(answer_id, _hashed(user), answer, team=team)
        return answer_id

    async def latest_answer(self, user: str) -> Answer | None:
        """The last answer that somebody got; nobody else's."""
        return await self._parts.store.latest_answer(_hashed(user))

    async def history(self, conversation: str) -> list[Turn]:
        """The latest exchanges of a conversation, oldest first."""
        return await self._parts.store.history(conversation, _TURNS)


def _hashed(user: str) -> str:
    return hashlib.sha256(user.encode()).hexdigest()


def _unit(vector: Vectors) -> Vectors:
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)
