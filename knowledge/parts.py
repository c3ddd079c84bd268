"""What a KnowledgeBase is made of: the shapes of its parts, handed in by ``assembly``; holds nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from knowledge.answering.answerer import Answerer
from knowledge.domain import Answer, Feedback, Reading, Turn
from knowledge.domain.people import NOBODY, Whose
from knowledge.retrieval.ranking import Matcher, Scorer, Vectors
from knowledge.retrieval.sources import FacetVectors, VectorStore

if TYPE_CHECKING:
    from knowledge.answering.following import Following
    from knowledge.bringing import Shelving
    from knowledge.domain.inbox import Ledger
    from knowledge.domain.keeping import Holding, Retention
    from knowledge.domain.models import ModelBook
    from knowledge.domain.tenants import Tenants
    from knowledge.frontdesk.heard import Ear
    from knowledge.frontdesk.records import Records
    from knowledge.ingestion.proposing import Proposing
    from knowledge.interview.bank import Bank
    from knowledge.interview.coaching.kindly import Kindly
    from knowledge.interview.sharpening import Sharpening
    from knowledge.panel import Sets
    from knowledge.preparing.means import Notebook
    from knowledge.releasing import Kept as Releases
    from knowledge.wording import Reach, Rewords


class Store(Protocol):
    """What must survive a restart: documents, answers and turns; each property holds the rest of one part."""

    @property
    def sets(self) -> Sets: ...
    @property
    def inbox(self) -> Ledger: ...
    @property
    def tenants(self) -> Tenants: ...
    @property
    def desk(self) -> Records: ...
    @property
    def shelving(self) -> Shelving: ...
    @property
    def releases(self) -> Releases: ...
    @property
    def retention(self) -> Retention: ...
    @property
    def holdings(self) -> Mapping[str, Holding]: ...
    @property
    def practice(self) -> Notebook: ...
    @property
    def models(self) -> ModelBook: ...
    async def save(self, reading: Reading) -> None: ...
    async def record_answer(self, answer_id: str, user_hash: str | None, answer: Answer, *, team: str = "") -> None: ...
    async def latest_answer(self, user_hash: str) -> Answer | None: ...
    # rates an answer that was given, else returns False; adds a turn once for each event
    async def rate(self, feedback: Feedback) -> bool: ...
    async def remember(
        self, conversation: str, turn: Turn, event: str | None = None, *, whose: Whose = NOBODY
    ) -> None: ...
    async def scrub(self, *, rewrite: bool) -> None: ...
    async def history(self, conversation: str, limit: int) -> list[Turn]: ...
    async def answer(self, answer_id: str) -> Answer | None: ...


class Speech(NamedTuple):
    """What chat models do: word answers, of which they see so much, follow-ups, questions and feedback, and propose."""

    wording: Rewords
    following: Following
    reach: Reach
    sharpening: Sharpening
    kindly: Kindly
    proposing: Proposing


@dataclass(frozen=True)
class Parts:
    """Everything a KnowledgeBase works with; ``speech`` is None without a chat model."""

    store: Store
    vectors: VectorStore
    embed: Callable[[Sequence[str]], Vectors]
    keyword: Callable[[Sequence[str]], Scorer]
    matcher: Matcher
    answerer: Answerer
    ear: Ear
    facets: FacetVectors
    bank: Callable[[], Bank]
    speech: Speech | None
    dense_weight: float
    document_limit: int
