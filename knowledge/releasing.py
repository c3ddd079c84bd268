"""The recruiters' door to releases: panel material for all candidates of a role, at the same moment, and logged."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple, Protocol

from knowledge.domain import Audience, LogEntry, SetState
from knowledge.domain.releases import Extent, Release, Sheet
from knowledge.errors import AccessDenied, BadRequest, RoleNotFound

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from knowledge.domain import Editor, Reading, WorkingSet
    from knowledge.interview.bank import Bank

# A release further ahead than that is a slip of the pen.
MOST_HOURS = 24 * 28


class Sets(Protocol):
    """What is read of question sets and marks, and the log that a release is entered in."""

    async def find(self, role_id: str, version: int) -> WorkingSet | None: ...
    async def versions(self, role_id: str) -> list[WorkingSet]: ...
    async def enter(self, working: WorkingSet, entry: LogEntry) -> None: ...
    async def marked(self, role_id: str) -> list[tuple[str, str]]: ...
    async def is_marked(self, user_hash: str, role_id: str) -> bool: ...


class Kept(Protocol):
    """Where releases are kept."""

    async def add(self, release: Release) -> bool: ...
    async def due(self, now: datetime) -> list[Release]: ...
    async def find(self, release_id: str) -> Release | None: ...
    async def running(self, role_id: str, now: datetime) -> list[Release]: ...
    async def sent(self, release_id: str, at: datetime) -> None: ...


class Terms(NamedTuple):
    """What is released of a role's approved set, and how many hours before which moment."""

    role: str
    what: Extent
    interviews_at: datetime
    hours: int


class Releasing:
    """Releases, from a recruiter's word to what each candidate gets."""

    def __init__(
        self,
        sets: Sets,
        kept: Kept,
        bank: Callable[[], Bank],
        reading: Callable[[str, Audience], Awaitable[Reading]],
    ) -> None:
        self._sets, self._kept, self._bank, self._reading = sets, kept, bank, reading

    async def release(self, terms: Terms, who: Editor, release_id: str) -> Release:
        """Decide a release and log it, once for its id; nothing goes out before its hour.

        Raises AccessDenied for all but recruiters, RoleNotFound, and BadRequest where the interviews are over, the
        hours make no sense, or no version of the set is approved.
        """
        if who.audience is not Audience.RECRUITER:
            raise AccessDenied("Releasing questions to candidates is for recruiters. Ask the recruiter of the role.")
        await self._reading(terms.role, who.audience)
        now = datetime.now(UTC)
        check(terms, now)
        approved = next((one for one in await self._sets.versions(terms.role) if one.state is SetState.APPROVED), None)
        if approved is None:
            raise BadRequest(
                "No version of this role's question set is approved, and nothing else may be released. Ask an "
                "interviewer to approve one first."
            )
        opens = terms.interviews_at - timedelta(hours=terms.hours)
        release = Release(release_id, approved.id, terms.what, terms.interviews_at, opens, who.user)
        if await self._kept.add(release):
            told = {"what": terms.what.value, "interviews": terms.interviews_at.isoformat(), "opens": opens.isoformat()}
            entry = LogEntry(approved.id, approved.revision, now, who.user, "released", after=told)
            await self._sets.enter(approved, *who.signed(entry))
        return release

    async def due(self, now: datetime) -> list[Release]:
        """What should have gone out by now."""
        return await self._kept.due(now)

    async def people(self, role_id: str) -> list[tuple[str, str]]:
        """The candidates of a role at this moment whom a release can be sent to: user ids and their workspaces."""
        return await self._sets.marked(role_id)

    async def running(self, role_id: str) -> list[Release]:
        """What other candidates of a role have by now: who is marked later gets it too."""
        return await self._kept.running(role_id, datetime.now(UTC))

    async def candidates(self, role_id: str) -> int:
        """How many those are."""
        return len(await self.people(role_id))

    async def done(self, release: Release) -> None:
        """Keep that a release went out."""
        await self._kept.sent(release.id, datetime.now(UTC))

    async def sheet(self, release_id: str, user_hash: str) -> Sheet | None:
        """What somebody gets by a release; None for who is no candidate for the role at this moment.

        Neither anchors nor probes nor what to listen for is any part of it, and nothing goes out of a role that is
        withdrawn.
        """
        release = await self._kept.find(release_id)
        if release is None or datetime.now(UTC) < release.opens_at:
            return None
        role, _, version = release.set_id.rpartition("@")
        if not await self._sets.is_marked(user_hash, role):
            return None
        try:
            await self._reading(role, Audience.RECRUITER)
        except RoleNotFound:
            return None
        working = await self._sets.find(role, int(version))
        return (
            None if working is None else Sheet(role, release.what, release.interviews_at, self._lines(release, working))
        )

    def _lines(self, release: Release, working: WorkingSet) -> tuple[str, ...]:
        asked = {one.id: one for one in working.questions.bank}
        planned = [asked[item.question_id] for item in working.questions.plan.items]
        if release.what is Extent.QUESTIONS:
            return tuple(one.lead for one in planned)
        entries = self._bank().entries
        themes = (entries[one.topic].title if one.topic in entries else one.quote for one in planned)
        return tuple(dict.fromkeys(themes))


def check(terms: Terms, now: datetime) -> None:
    """Raise BadRequest for interviews that are over and for hours that make no sense."""
    if terms.interviews_at <= now:
        raise BadRequest("That time is past. Choose when the first interview begins.")
    if not 0 <= terms.hours <= MOST_HOURS:
        raise BadRequest(f"{terms.hours} hours ahead can't be. Choose from 0 to {MOST_HOURS}.")
