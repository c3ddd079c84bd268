"""What the desk works with: where it keeps things, how it hears a question, and what the documents say."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from knowledge.domain import Audience
from knowledge.errors import AccessDenied

if TYPE_CHECKING:
    from knowledge.domain import Answer, Reading, Role
    from knowledge.domain.escalations import Officer
    from knowledge.frontdesk.heard import Ear, Heard
    from knowledge.frontdesk.records import Records


@dataclass(frozen=True)
class Means:
    """``hear`` reads a message as its questions; ``documents`` answers one for a role from documents alone.

    ``reading`` and ``roles`` give what there is, whoever may see it; ``clock`` says what time it is.
    """

    records: Records
    ear: Ear
    hear: Callable[[str], Awaitable[Sequence[Heard]]]
    reading: Callable[[str], Reading | None]
    roles: Callable[[], Sequence[Role]]
    documents: Callable[[str, str], Awaitable[Answer]]
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)


def recruiters_only(who: Officer) -> None:
    """Let recruiters pass. Raises AccessDenied for everybody else."""
    if who.audience is not Audience.RECRUITER:
        raise AccessDenied("The queue of questions is for recruiters only. Ask me about a role instead.")
