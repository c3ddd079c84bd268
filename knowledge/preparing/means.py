"""What preparing works with: what is kept, and how a role, an answer and a question are come by; holds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from knowledge.domain import Answer, Audience, Reading, WorkingSet
    from knowledge.domain.practice import Attempt, Grade, Session, Story
    from knowledge.domain.preparation import Intent
    from knowledge.interview.bank import Bank
    from knowledge.interview.coaching.kindly import Kindly
    from knowledge.interview.nearness import Embed


class Notebook(Protocol):
    """What is kept of practice and plans, each under its person's id."""

    async def begin(self, user: str, session: Session) -> Session: ...
    async def session(self, user: str, session_id: str) -> Session | None: ...
    async def at(self, user: str, place: str) -> Session | None: ...
    async def unfinished(self, user: str, session: Session) -> bool: ...
    async def posted(self, user: str, session: Session) -> None: ...
    async def put(self, user: str, session: Session) -> None: ...
    async def add(self, user: str, attempt: Attempt) -> Attempt: ...
    async def attempts(self, user: str, role: str, session: str | None = None) -> list[Attempt]: ...
    # how far a person's answered attempts got, with their role, oldest first
    async def grades(self, user: str) -> list[tuple[str, Grade]]: ...
    async def tell(self, user: str, story: Story) -> None: ...
    async def untell(self, user: str, story_id: str) -> bool: ...
    async def stories(self, user: str, role: str) -> list[Story]: ...
    async def intend(self, user: str, intent: Intent) -> None: ...
    async def intents(self, user: str) -> list[Intent]: ...


class Asks(Protocol):
    """How the advert is asked."""

    async def __call__(self, question: str, *, audience: Audience, role: str | None = None) -> Answer: ...


class Means(NamedTuple):
    """All that preparing needs; ``sets`` are every version of a role's question sets, to keep clear of.

    ``kindly`` words feedback, where there is a chat model.
    """

    notebook: Notebook
    reading: Callable[[str, Audience], Awaitable[Reading]]
    ask: Asks
    sets: Callable[[str], Awaitable[list[WorkingSet]]]
    bank: Callable[[], Bank]
    embed: Embed
    kindly: Kindly | None = None
