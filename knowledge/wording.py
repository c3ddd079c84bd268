"""The door to better words: which answers a chat model words, and what of the documents it is shown for that."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from knowledge.answering.generative import Shown, Source

if TYPE_CHECKING:
    from knowledge.domain import Answer, Hit, Passage, Reading
    from knowledge.domain.models import Asker

# Lists and levels come whole from the records; a model words only what reads as a sentence.
_WORDED = frozenset(("lookup", "yes-no", "follow-up"))
# From these log-odds on a passage answers more likely than not, by what read pairs teach.
_LIKELY = 0.0


class Rewords(Protocol):
    """Whatever words an answer from a source, and says what it has proven while it goes on."""

    async def reword(self, answer: Answer, source: Source, asker: Asker, shown: Shown | None = None) -> Answer: ...


@dataclass(frozen=True, slots=True)
class Reach:
    """How much a model is shown: documents of so many characters whole, of others so many passages for each role."""

    characters: int
    passages: int


class Voice:
    """Words answers where that is worth while; ``ranked`` gives a role's passages for a question, likeliest first."""

    def __init__(self, wording: Rewords, reach: Reach, ranked: Callable[[str, str], Sequence[Hit]]) -> None:
        self._wording = wording
        self._reach = reach
        self._ranked = ranked

    async def worded(
        self, answer: Answer, readings: Mapping[str, Reading], asker: Asker, shown: Shown | None = None
    ) -> Answer:
        """The answer in proven words, or as it is; ``readings`` are the roles that the asker may read.

        What the documents don't say stays unsaid, what people vouch for stays as they put it, and an organisation's
        words keep their mark, which a model's wording would lose.
        """
        own = all(citation.role in readings for citation in answer.citations)
        if answer.kind not in _WORDED or answer.abstained or answer.verified or not own:
            return answer
        source = await asyncio.to_thread(self._source, answer, readings)
        return await self._wording.reword(answer, source, asker, shown)

    def _source(self, answer: Answer, readings: Mapping[str, Reading]) -> Source:
        chosen = {role: readings[role] for role in answer.roles if role in readings}
        hits = {role: list(self._ranked(role, answer.question))[: self._reach.passages] for role in chosen}
        likely = {hit.passage.id for found in hits.values() for hit in found if hit.match > _LIKELY}
        if len(chosen) == 1 and all(self._fits(reading) for reading in chosen.values()):
            passages = [passage for reading in chosen.values() for passage in reading.passages]
        else:
            near = {hit.passage.id for found in hits.values() for hit in found}
            passages = [one for reading in chosen.values() for one in _read(reading, near, answer)]
        return Source(chosen, passages, frozenset(likely))

    def _fits(self, reading: Reading) -> bool:
        return len(reading.document.text) <= self._reach.characters


def _read(reading: Reading, near: Iterable[str], answer: Answer) -> list[Passage]:
    """The passages of a long document, or of one among several, that bear on an answer, in the order of its text."""
    found = [one for one in answer.citations if one.role == reading.role.id]
    return [
        passage
        for passage in reading.passages
        if passage.id in set(near) or any(one.start < passage.end and passage.start < one.end for one in found)
    ]
