"""What every listener works with."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.identity import Identity
    from bot.inbox.marks import Marks
    from bot.outbox import Outbox
    from knowledge.base import KnowledgeBase


@dataclass(frozen=True, slots=True)
class Desk:
    """The knowledge to ask, the identity that says for whom, and the one way out.

    ``event`` names the request that is served, the same in every attempt: what is stored for it is stored under that.
    ``team`` is the workspace it came from, for which that is kept. ``hours`` is how long a question waits for a person
    before it is brought up, ``channel`` where recruiters see it.
    """

    knowledge: KnowledgeBase
    identity: Identity
    outbox: Outbox
    event: str = ""
    team: str = ""
    hours: float = 24
    channel: str = ""

    def serving(self, event: str, marks: Marks) -> Desk:
        """Return the desk for one request, whose posts bear its mark and are made once."""
        return dataclasses.replace(self, event=event, outbox=self.outbox.marked(marks))
