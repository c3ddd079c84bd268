"""What a document would be as a role, and what is to be known of it beforehand; keeps nothing."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.domain import DocumentKind
from knowledge.domain.drafts import Preview
from knowledge.ingestion import corrections as correcting
from knowledge.ingestion import hidden, intake, likeness, pipeline
from knowledge.interview import revision

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from knowledge.answering.answerer import Answerer
    from knowledge.domain import Intake, Reading, WorkingSet
    from knowledge.domain.drafts import Corrected, Correction
    from knowledge.ingestion.loaders import Source
    from knowledge.shelf import Shelf


class Previewing:
    """Reads documents as they would be stored beside what is on the shelf; raises what ``intake.accept`` raises."""

    def __init__(
        self,
        shelf: Shelf,
        corrections: Callable[[str], Awaitable[tuple[Correction, ...]]],
        *,
        sets: Callable[[str], Awaitable[list[WorkingSet]]],
        answerer: Answerer,
    ) -> None:
        self._shelf, self._corrections, self._sets, self._answerer = shelf, corrections, sets, answerer

    async def read(self, source: Source, terms: Intake, also: Sequence[Correction] = ()) -> Corrected:
        """A document as it would be stored: read, with what people corrected in it before and now."""
        old = self._shelf.get(pipeline.role_id(source.name))
        reading = await asyncio.to_thread(intake.accept, source, terms, old)
        before = await self._corrections(reading.role.id)
        return correcting.apply(reading, correcting.merged(before, also))

    async def preview(self, source: Source, terms: Intake, also: Sequence[Correction]) -> Preview:
        """All that somebody should see of a document before it is published."""
        found = await self.read(source, terms, also)
        reading, old = found.reading, self._shelf.get(found.reading.role.id)
        warnings = (*source.warnings, *reading.warnings)
        return Preview(
            reading=reading,
            hidden=tuple(one for one in warnings if hidden.tells(one)),
            warnings=tuple(one for one in warnings if not hidden.tells(one)),
            twins=await asyncio.to_thread(likeness.twins, reading, self._shelf.readings()),
            silent=await asyncio.to_thread(self._silent, reading),
            changes=pipeline.compare(old.requirements, reading.requirements) if old else None,
            sets=await self._outdated(reading) if old else (),
            kept=found.kept,
            lost=found.lost,
            withdrawn=self._shelf.is_withdrawn(reading.role.id),
        )

    def _silent(self, reading: Reading) -> tuple[str, ...]:
        if reading.document.kind is not DocumentKind.ROLE:
            return ()
        return self._answerer.silent(reading.role.id, *self._shelf.beside(reading))

    async def _outdated(self, reading: Reading) -> tuple[str, ...]:
        standing = await self._sets(reading.role.id)
        return tuple(one.id for one in standing if replace(one, diff=revision.difference(one, reading)).out_of_date)
