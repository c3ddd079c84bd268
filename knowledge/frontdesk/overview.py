"""The recruiters' overview: figures of the last weeks, and what to write next over all roles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from knowledge.domain.people import hashed
from knowledge.frontdesk.figures import figures, first_monday
from knowledge.frontdesk.gaps import gaps
from knowledge.frontdesk.means import recruiters_only

if TYPE_CHECKING:
    from knowledge.domain import Answer
    from knowledge.domain.escalations import Officer
    from knowledge.domain.figures import Figures
    from knowledge.domain.verified import Gap
    from knowledge.frontdesk.means import Means

# What people ask changes with the season; older silences say nothing of what to write next.
LOOK_BACK = timedelta(days=90)
# A longer list is put off; the rest comes up when these are answered.
TO_WRITE = 5


class Overview:
    """Counts only. Whoever is a candidate for a role sees nothing of that role in them, whatever else they are."""

    def __init__(self, means: Means) -> None:
        self._means = means

    async def figures(self, *who: Officer, now: datetime | None = None) -> Figures:
        """What was asked in the last weeks up to ``now``, as all of ``who`` may see it.

        Raises AccessDenied for everybody but recruiters.
        """
        own = await self._own(who)
        now = now or self._means.clock()
        since = datetime.combine(first_monday(now), time(), UTC)
        happened = await self._means.records.happenings(since)
        return figures((one for one in happened if one.role not in own), now)

    async def gaps(self, role: str, who: Officer) -> list[Gap]:
        """What was asked about a role in the last 90 days and its advert doesn't state, most often asked first.

        Raises AccessDenied for everybody but recruiters.
        """
        recruiters_only(who)
        return gaps(await self._silences(), role, self._means.ear.about, await self._answered(role))

    async def to_write(self, *who: Officer, most: int = TO_WRITE) -> list[Gap]:
        """What to write next over all roles: the gaps that nobody has answered yet, most often asked first.

        Raises AccessDenied for everybody but recruiters.
        """
        own = await self._own(who)
        said: defaultdict[str, list[tuple[str, Answer]]] = defaultdict(list)
        for person, answer in await self._silences():
            for role in answer.roles:
                said[role].append((person, answer))
        found = [gap for role in said if role not in own for gap in gaps(said[role], role, self._means.ear.about)]
        answered: dict[str, set[str]] = {}
        left: list[Gap] = []
        for gap in sorted(found, key=_order):
            if len(left) == most:
                break
            if gap.role not in answered:
                answered[gap.role] = await self._answered(gap.role)
            if gap.facet not in answered[gap.role]:
                left.append(gap)
        return left

    async def _silences(self) -> Sequence[tuple[str, Answer]]:
        return await self._means.records.silences(self._means.clock() - LOOK_BACK)

    async def _answered(self, role: str) -> set[str]:
        """The facets for which a role has a verified answer."""
        known = [one for one in await self._means.records.verified() if one.subject == role]
        return {heard.facet for one in known for heard in await self._means.hear(one.question) if heard.facet}

    async def _own(self, who: Sequence[Officer]) -> frozenset[str]:
        """The roles that any of them is a candidate for."""
        for each in who:
            recruiters_only(each)
        return frozenset().union(*[await self._means.records.candidacies(hashed(each.user)) for each in who])


def _order(gap: Gap) -> tuple[int, str, str]:
    # where few people asked the count is nobody's business, and neither is the place it would give
    return (-(gap.asked or 0), gap.role, gap.facet)
