"""What was said, kept so that it can be rated, recalled and followed; without the words of what is delicate."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from knowledge.domain.people import Whose, hashed
from knowledge.frontdesk.delicate import delicate, without_words

if TYPE_CHECKING:
    from knowledge.domain import Answer, Turn
    from knowledge.parts import Store

# A conversation's meaning rarely reaches further back, and full history was measured to drift.
TURNS = 4


class Conversations:
    """Answers as they were shown, and turns; people are known by a hash."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def record(self, answer: Answer, *, user: str, answer_id: str | None = None, team: str = "") -> str:
        """Keep an answer so that it can be rated and recalled; returns its id, a new one if none is given."""
        answer_id = answer_id or uuid.uuid4().hex
        await self._store.record_answer(answer_id, hashed(user), without_words(answer), team=team)
        return answer_id

    async def latest_answer(self, user: str) -> Answer | None:
        """The last answer that somebody got; nobody else's."""
        return await self._store.latest_answer(hashed(user))

    async def remember(
        self, conversation: str, turn: Turn, event: str | None = None, *, user: str = "", team: str = ""
    ) -> None:
        """Add a turn to a conversation, once for the ``event`` it answers; ``user`` is whose words it holds."""
        if delicate(turn.question, turn.facets):
            turn = turn._replace(question="", facets=())
        whose = Whose(hashed(user) if user else "", team)
        await self._store.remember(conversation, turn, event, whose=whose)

    async def history(self, conversation: str) -> list[Turn]:
        """The latest exchanges of a conversation, oldest first."""
        return await self._store.history(conversation, TURNS)
