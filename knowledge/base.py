"""KnowledgeBase, the one door to what Rolecall knows; the parts behind it are handed in by ``assembly``."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.conversing import TURNS, Conversations
from knowledge.domain import (
    Answer,
    Audience,
    Document,
    DocumentKind,
    Editor,
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
from knowledge.domain.models import Asker
from knowledge.domain.people import hashed
from knowledge.errors import BadRequest, RolecallError, RoleNotFound
from knowledge.index import allocator
from knowledge.ingestion import loaders
from knowledge.parts import Parts, Speech
from knowledge.retrieval.ranking import Vectors
from knowledge.shelf import Only, Shelf, Tools

if TYPE_CHECKING:
    from knowledge.answering.generative import Shown
    from knowledge.answering.library import Library
    from knowledge.bringing import Bringing
    from knowledge.frontdesk.desk import Frontdesk
    from knowledge.frontdesk.heard import Heard
    from knowledge.panel import Panel
    from knowledge.preparing import Preparing
    from knowledge.privacy import Privacy
    from knowledge.releasing import Releasing
    from knowledge.wording import Voice

_WIDEST = Audience.RECRUITER
# Where a follow-up wasn't met, it may be met when it is said in full.
_UNMET = frozenset(("not-stated", "which-role", "out-of-scope"))


class KnowledgeBase:
    """Ingest, roles, ask, questions; one instance holds its data folder."""

    def __init__(
        self, parts: Parts, readings: Iterable[Reading], vectors: Mapping[str, Vectors], withdrawn: Collection[str] = ()
    ) -> None:
        self._parts = parts
        tools = Tools(parts.vectors, parts.embed, parts.keyword, parts.matcher, parts.facets, parts.dense_weight)
        self._shelf = Shelf(tools, readings, vectors, withdrawn)
        self.ledger, self.tenants, self.recall = parts.store.inbox, parts.store.tenants, parts.store.answer
        said = Conversations(parts.store)
        self.rate, self.record, self.latest_answer = parts.store.rate, said.record, said.latest_answer
        self.remember, self.history = said.remember, said.history
        # whether a chat model words answers, of which people are told
        self.modelled = parts.speech is not None

    @property
    def size(self) -> int:
        """How many roles there are, whoever may see them; organisation documents don't count."""
        return len(self._shelf.roles())

    @property
    def empty(self) -> bool:
        """Whether no document of any kind is stored."""
        return self._shelf.empty

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
                outcomes.append(await self.bringing.ingest(path, Intake(audience, kind, organisation)))
            except RolecallError as error:
                outcomes.append(Ingested(source_name=loaders.shown(path.name), error=str(error)))
        # What reading them took is no longer needed: 27 MB after a thousand roles.
        await asyncio.to_thread(allocator.give_back)
        return outcomes

    @cached_property
    def bringing(self) -> Bringing:
        """The recruiters' door to roles on their way in and out."""
        from knowledge.bringing import Bringing, Means

        store = self._parts.store
        parts, propose = self._parts, self._parts.speech.proposing if self._parts.speech else None
        means = Means(store.save, self._noticed, store.sets.versions, parts.answerer, parts.document_limit, propose)
        return Bringing(self._shelf, store.shelving, means)

    async def _noticed(self, reading: Reading) -> None:
        """Tell whoever relies on a document's words that it has changed."""
        await self.panel.noticed(reading)
        await self.frontdesk.verifying.doubt(reading)

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
        from knowledge.frontdesk.delicate import delicate

        started = time.perf_counter()
        library = self._library(audience, only)
        if role is not None and role not in library.readings:
            raise RoleNotFound(library.missing(role))
        closed = None if role else self._shelf.closed(question, audience, only)
        if closed is not None:
            text = f"{closed.title} isn't open at the moment, so I don't answer from its advert."
            return Answer(question, (), (), "lookup", text, abstained=True, reason="withdrawn", confidence=1.0)
        answer = await self._answered(question, library, role, history)
        if self._parts.speech and history and answer.reason in _UNMET and not delicate(question, answer.facets):
            full = await self._parts.speech.following.full(question, history, Asker(audience=audience))
            beside = await self._answered(full, library, role, history) if full else answer
            answer = answer if beside.abstained else replace(beside, question=answer.question)
        return replace(answer, elapsed_ms=round((time.perf_counter() - started) * 1000, 2))

    async def worded(self, answer: Answer, *, audience: Audience, user: str = "", shown: Shown | None = None) -> Answer:
        """An answer in a chat model's proven words, or as it is: where none is configured, allowed or fit for it.

        ``shown`` is told each claim once it is proven, while the model goes on.
        """
        from knowledge.frontdesk.delicate import delicate

        # what is best told to a person is not told to a model's host
        if self._parts.speech is None or delicate(answer.question, answer.facets):
            return answer
        started = time.perf_counter()
        asker = Asker(hashed(user) if user else "", audience)
        worded = await self._voice(audience, self._parts.speech).worded(
            answer, self._library(audience).readings, asker, shown
        )
        return replace(worded, elapsed_ms=round(answer.elapsed_ms + (time.perf_counter() - started) * 1000, 2))

    def _voice(self, audience: Audience, speech: Speech) -> Voice:
        from knowledge.wording import Voice

        def ranked(role_id: str, question: str) -> list[Hit]:
            (part, *_) = self._parts.answerer.understood(question, self._library(audience)).parts
            return self._shelf.search(role_id, part)

        return Voice(speech.wording, speech.reach, ranked)

    async def _answered(self, question: str, library: Library, role: str | None, history: Sequence[Turn]) -> Answer:
        """What documents say, and what people vouch for beside it."""
        told = await asyncio.to_thread(
            self._parts.answerer.answer, question, library, self._shelf.search, role=role, history=history[-TURNS:]
        )
        # What no advert could answer a person may have answered all the same.
        asked = replace(told, roles=(role,)) if role and told.reason == "out-of-scope" else told
        roles = {name: reading.role for name, reading in library.readings.items()}
        settled = await self.frontdesk.settled(question, asked, roles)
        return settled if settled.verified else told

    def _library(self, audience: Audience, only: Only = None) -> Library:
        return self._shelf.library(audience, only)

    def nearest(self, answer: Answer) -> str:
        """The line that stands under a refusal: the nearest thing the advert does say; empty when there is none."""
        from knowledge.answering import composing

        return composing.nearest(answer)

    async def cleared(self, answer: Answer, audience: Audience) -> bool:
        """Whether every quote of an answer may still be shown to an audience: asked again before posting."""
        library = self._library(audience)
        return library.clears(answer) and all(one.role in library.readings for one in answer.verified)

    @cached_property
    def frontdesk(self) -> Frontdesk:
        """The recruiters' door to answers that people give."""
        from knowledge.frontdesk.desk import Frontdesk
        from knowledge.frontdesk.means import Means

        async def hear(question: str) -> list[Heard]:
            asked = await asyncio.to_thread(self._parts.answerer.understood, question, self._library(_WIDEST))
            return [self._parts.ear.hear(part) for part in asked.parts]

        async def documents(question: str, role: str) -> Answer:
            answerer, search = self._parts.answerer, self._shelf.search
            return await asyncio.to_thread(
                answerer.answer, question, self._library(_WIDEST), search, role=role, history=()
            )

        means = Means(self._parts.store.desk, self._parts.ear, hear, self._shelf.get, self._shelf.roles, documents)
        return Frontdesk(means, self._parts.store.retention.questions)

    @cached_property
    def panel(self) -> Panel:
        """The door to question sets and what becomes of them."""
        from knowledge.panel import Panel

        speech = self._parts.speech
        return Panel(self._parts.store.sets, self._parts.bank, self._role, speech.sharpening if speech else None)

    @cached_property
    def preparing(self) -> Preparing:
        """The door to preparing for an interview and practising for it."""
        from knowledge.preparing import Means, Preparing

        parts = self._parts
        sets, kindly = parts.store.sets.versions, parts.speech.kindly if parts.speech else None
        return Preparing(Means(parts.store.practice, self._role, self.ask, sets, parts.bank, parts.embed, kindly))

    @cached_property
    def releasing(self) -> Releasing:
        """The recruiters' door to what candidates get of a question set before their interviews."""
        from knowledge.releasing import Releasing

        store = self._parts.store
        return Releasing(store.sets, store.releases, self._parts.bank, self._role)

    @cached_property
    def privacy(self) -> Privacy:
        """The door to what is kept of people."""
        from knowledge.privacy import Privacy

        store = self._parts.store
        return Privacy(
            {**store.holdings, "questions to recruiters": self.frontdesk}, enter=store.shelving.enter, scrub=store.scrub
        )

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
