"""What the page remembers beside the workspace: what each person has read, and which options they were offered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.workspace.state import Json


@dataclass(slots=True)
class Memory:
    """``read`` is the newest message seen, by person and place or thread; ``offers`` options by person and control."""

    read: dict[tuple[str, str], str] = field(default_factory=dict)
    offers: defaultdict[str, dict[str, Sequence[Json]]] = field(default_factory=lambda: defaultdict(dict))
