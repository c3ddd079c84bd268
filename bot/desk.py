"""What every listener works with; Bolt hands it over as the parameter ``desk``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.identity import Identity
    from bot.outbox import Outbox
    from knowledge.base import KnowledgeBase


@dataclass(frozen=True, slots=True)
class Desk:
    """The knowledge to ask, the identity that says for whom, and the one way out."""

    knowledge: KnowledgeBase
    identity: Identity
    outbox: Outbox
