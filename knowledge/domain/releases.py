"""Panel material that a recruiter lets all candidates of a role have before their interviews; holds no rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Extent(StrEnum):
    """How much of a question set is released."""

    THEMES = "themes"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class Release:
    """What of which approved version goes out, and when: to everybody who is marked as a candidate by then.

    ``by`` is who released it; ``sent_at`` is None until it went out.
    """

    id: str
    set_id: str
    what: Extent
    interviews_at: datetime
    opens_at: datetime
    by: str
    sent_at: datetime | None = None

    @property
    def role(self) -> str:
        """The id of the role that the set belongs to."""
        return self.set_id.rpartition("@")[0]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a candidate gets: the themes, or the planned questions in their order, as they are asked."""

    role: str
    what: Extent
    interviews_at: datetime
    lines: tuple[str, ...]
