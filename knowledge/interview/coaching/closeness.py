"""How near an answer comes to its question in meaning, by an encoder handed in; one figure, never shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from knowledge.domain.practice import PracticeItem
    from knowledge.interview.nearness import Embed

# The encoder reads no further than this, and a long answer has said by then what it is about.
_READ = 1500


def closeness(answer: str, item: PracticeItem, embed: Embed) -> float:
    """The cosine of the answer with the question or the requirement, whichever is nearer."""
    asked = [text for text in (item.question, item.requirement) if text]
    rows = np.asarray(embed([answer[:_READ], *asked]), dtype=np.float32)
    units = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return float((units[1:] @ units[0]).max())
