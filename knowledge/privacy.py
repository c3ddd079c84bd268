"""The door to what is kept of a person: shown, handed over, deleted at once; and purged when its time is over."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from knowledge.domain.drafts import AuditLine
from knowledge.domain.keeping import Held
from knowledge.domain.people import hashed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from knowledge.domain.keeping import Holding, Scrub

_log = logging.getLogger(__name__)


class Privacy:
    """All holdings together. Each person gets at their own alone: callers pass the id of who asks.

    ``scrub`` takes what was deleted out of the files it stood in; ``enter`` adds to the audit.
    """

    def __init__(
        self,
        holdings: Mapping[str, Holding],
        *,
        enter: Callable[[AuditLine], Awaitable[None]],
        scrub: Scrub,
    ) -> None:
        self._holdings = dict(holdings)
        self._enter = enter
        self._scrub = scrub

    def register(self, name: str, holding: Holding) -> None:
        """Add something that keeps things of people, by the name under which they read of it."""
        self._holdings[name] = holding

    async def held(self, person: str) -> list[Held]:
        """What is kept of a person, by kind, and how much of each; kinds of which nothing is kept are left out."""
        found = [
            Held(name, one.about, len(await one.export(person)), one.stays) for name, one in self._holdings.items()
        ]
        return [one for one in found if one.things]

    async def export(self, person: str) -> dict[str, Any]:
        """All that is kept of a person, by kind, as values of JSON."""
        return {name: list(await one.export(person)) for name, one in self._holdings.items()}

    async def delete(self, person: str, *, by: str = "") -> int:
        """Forget at once all that a person may delete, and return how many things that were.

        A line in the audit stays, which says by hash who deleted whose and when; ``by`` is empty for themselves.
        """
        counts = {name: await one.delete(person) for name, one in self._holdings.items()}
        await self._scrub(rewrite=True)
        detail = {"of": hashed(person), "things": sum(counts.values())}
        await self._enter(AuditLine(datetime.now(UTC), hashed(by or person), "deleted", None, detail))
        return sum(counts.values())

    async def purge(self, now: datetime) -> dict[str, int]:
        """Forget all whose time is over; returns and logs how many things that were, by kind."""
        counts = {name: await one.purge(now) for name, one in self._holdings.items()}
        gone = {name: count for name, count in counts.items() if count}
        # The log holds words for longer than their row does: those of requests that were answered, too.
        await self._scrub(rewrite=bool(gone))
        if gone:
            _log.info("purged %s", ", ".join(f"{count} {name}" for name, count in gone.items()))
        return gone
