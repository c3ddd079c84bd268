"""Passages as they are read beside a question: in their words, and with what stands around them."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.domain import Excerpt, Passage, Reading
from knowledge.retrieval.ranking import embeddable


def excerpts(passages: Sequence[Passage], reading: Reading) -> list[Excerpt]:
    """Each passage as it is embedded, with its neighbours in its section, or its list's lead-in before it."""
    places = {passage.id: at for at, passage in enumerate(reading.passages)}
    return [_excerpt(passage, reading.passages, places.get(passage.id)) for passage in passages]


def _excerpt(passage: Passage, among: Sequence[Passage], at: int | None) -> Excerpt:
    before = passage.lead or _beside(passage, among, at, -1)
    return Excerpt(embeddable(passage), before, _beside(passage, among, at, 1))


def _beside(passage: Passage, among: Sequence[Passage], at: int | None, step: int) -> str:
    """The words of the passage next to one in its section; empty where it is the first or last there."""
    place = -1 if at is None else at + step
    if not 0 <= place < len(among) or among[place].section_path != passage.section_path:
        return ""
    return among[place].text
