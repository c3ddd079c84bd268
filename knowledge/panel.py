"""The panel's door to question sets: who may see them, what happens to them, and the log of it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from knowledge import access
from knowledge.answering.faithful import instructs
from knowledge.domain import Editor, LogEntry, Resize, SetState, Sharpened
from knowledge.domain.models import Asker
from knowledge.domain.people import hashed
from knowledge.errors import AccessDenied, BadRequest, ModelUnavailable, SetChanged
from knowledge.interview import frameworks, journal, life, revision
from knowledge.interview.division import divide
from knowledge.interview.plan import check_minutes

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from knowledge.domain import Audience, Edit, Framework, QuestionSet, Reading, Seat, WorkingSet
    from knowledge.interview.bank import Bank
    from knowledge.interview.sharpening import Sharpening

# Who stands in the log for what no person did.
_NOBODY = "rolecall"


class Sets(Protocol):
    """What is kept of question sets."""

    async def current(self, role_id: str) -> WorkingSet | None: ...
    async def find(self, role_id: str, version: int) -> WorkingSet | None: ...
    async def versions(self, role_id: str) -> list[WorkingSet]: ...
    async def first(self, drawn: WorkingSet, entry: LogEntry) -> WorkingSet: ...
    async def change(self, working: WorkingSet, seen: int, entries: Sequence[LogEntry]) -> None: ...
    async def succeed(
        self, before: WorkingSet, seen: int, fresh: WorkingSet, entries: Sequence[LogEntry]
    ) -> WorkingSet: ...
    async def enter(self, working: WorkingSet, entry: LogEntry) -> None: ...
    async def log(self, role_id: str) -> list[LogEntry]: ...
    async def mark(
        self, user_hash: str, role_id: str, at: datetime, *, user: str | None = None, team: str = ""
    ) -> None: ...
    async def unmark(self, user_hash: str, role_id: str) -> None: ...
    async def marked(self, role_id: str) -> list[tuple[str, str]]: ...
    async def is_marked(self, user_hash: str, role_id: str) -> bool: ...


class Panel:
    """Sets of questions through their life; every door asks first whether the editor may see the role's sets.

    All raise AccessDenied for candidates and people marked as one, RoleNotFound for a role that isn't there,
    BadRequest for what can't be done, and SetChanged where ``Editor.revision`` is not the one that stands.
    """

    def __init__(
        self,
        sets: Sets,
        bank: Callable[[], Bank],
        reading: Callable[[str, Audience], Awaitable[Reading]],
        sharpening: Sharpening | None = None,
    ) -> None:
        self._sets, self._bank, self._reading, self._sharpening = sets, bank, reading, sharpening

    async def current(self, role_id: str, who: Editor, minutes: int = life.MINUTES) -> WorkingSet:
        """The set that is worked on, or else stands, for a role; where there is none, a draft of so many minutes."""
        reading = await self._allowed(role_id, who)
        return self._compared(await self._standing(reading, who, minutes), reading)

    async def view(self, role_id: str, who: Editor, edits: Sequence[Edit] = ()) -> WorkingSet:
        """The current set as these edits would make it, to look at; none of them is kept.

        A draft that nobody has touched follows the advert first; any other says in its warnings that it is out of date.
        """
        reading = await self._allowed(role_id, who)
        for edit in edits:
            if isinstance(edit, Resize):
                check_minutes(edit.minutes)
        working = self._compared(await self._standing(reading, who, life.MINUTES), reading)
        if working.out_of_date and working.state is SetState.DRAFT and reading.requirements:
            working = await self._refresh(working, reading, Editor(_NOBODY, who.audience))
        seen = await asyncio.to_thread(life.viewed, working, edits, self._bank())
        return replace(seen, questions=replace(seen.questions, warnings=(*_outdated(seen), *seen.questions.warnings)))

    async def find(self, set_id: str, who: Editor) -> WorkingSet:
        """One version of a role's set, by its id."""
        working, reading = await self._open(set_id, who)
        return self._compared(working, reading)

    async def versions(self, role_id: str, who: Editor) -> list[WorkingSet]:
        """Every version of a role's set, newest first."""
        reading = await self._allowed(role_id, who)
        return [self._compared(one, reading) for one in await self._sets.versions(role_id)]

    async def change(self, set_id: str, who: Editor, edit: Edit) -> WorkingSet:
        """One edit of a draft; of an approved set it makes the next version a draft, and the approved one stays.

        Raises UnlawfulQuestion with the rule and the lawful form for words that may not be asked.
        """
        working, reading = await self._open(set_id, who, at_revision=True)
        draft = life.reopened(working) if working.state is SetState.APPROVED else working
        after = await asyncio.to_thread(life.edited, draft, edit, self._bank())
        if after == draft:
            return self._compared(working, reading)
        now = _now()
        entry = journal.edit_entry(draft, after, edit, who.user, now)
        if draft is working:
            await self._sets.change(after, working.revision, who.signed(entry))
        else:
            opened = journal.step_entry(working, draft, "reopened", who.user, now)
            after = await self._sets.succeed(working, working.revision, after, who.signed(opened, entry))
        return self._compared(after, reading)

    async def sharpen(self, set_id: str, who: Editor, question_ids: Sequence[str] = ()) -> Sharpened:
        """Those questions of a draft, else all of its plan, in a chat model's words where they pass every check.

        Raises ModelUnavailable where there is no model for ``who``, or it fails: the set then stands as it is.
        """
        working, reading = await self._open(set_id, who, at_revision=True)
        life.check_editable(working)
        wanted = set(question_ids) or {item.question_id for item in working.questions.plan.items}
        asker = Asker(hashed(who.user) if who.user else "", who.audience)
        if self._sharpening is None:
            raise ModelUnavailable("No chat model is set, so the questions stay as they are. ROLECALL_MODEL names one.")
        # a line of the advert that speaks to a model is shown to none
        fit = [one.id for one in working.questions.bank if one.id in wanted and not instructs(one.quote)]
        edits, kept = await self._sharpening.sharpen(working, fit, self._bank(), asker)
        await self._allowed(working.role, who)
        after, now = working, _now()
        entries = []
        for edit in edits:
            before, after = after, life.edited(after, edit, self._bank())
            entries.append(journal.edit_entry(before, after, edit, who.user, now))
        if entries:
            await self._sets.change(after, working.revision, who.signed(*entries))
        return Sharpened(self._compared(after, reading), tuple(edit.question_id for edit in edits), kept)

    async def refresh(self, set_id: str, who: Editor) -> WorkingSet:
        """A new draft version that follows the advert and keeps every hand edit."""
        working, reading = await self._open(set_id, who, at_revision=True)
        return await self._refresh(working, reading, who)

    async def approve(self, set_id: str, who: Editor) -> WorkingSet:
        """The set approved by ``who`` and frozen. Raises UnlawfulQuestion where a question in it may not be asked."""
        working, reading = await self._open(set_id, who, at_revision=True)
        now = _now()
        after = await asyncio.to_thread(life.approved, self._compared(working, reading), who.user, now)
        return await self._step(working, after, "approved", who)

    async def reopen(self, set_id: str, who: Editor) -> WorkingSet:
        """A new draft that starts as a copy of an approved version, which itself stays."""
        working, reading = await self._open(set_id, who, at_revision=True)
        if working.state is not SetState.APPROVED:
            raise BadRequest("Only an approved set needs a new draft. This one can be changed as it is.")
        draft = life.reopened(working)
        entry = journal.step_entry(working, draft, "reopened", who.user, _now())
        return self._compared(await self._sets.succeed(working, working.revision, draft, who.signed(entry)), reading)

    async def retire(self, set_id: str, who: Editor) -> WorkingSet:
        """The set out of use; it stays readable."""
        working, _ = await self._open(set_id, who, at_revision=True)
        return await self._step(working, life.retired(working), "retired", who)

    async def share(self, set_id: str, who: Editor, user: str, audience: Audience) -> WorkingSet:
        """Log that ``who`` shows the set to ``user``, who is of ``audience`` at this moment.

        Raises AccessDenied unless they may see it themselves.
        """
        working, reading = await self._open(set_id, who)
        if not access.may_see_panel(audience) or await self.is_candidate(user, working.role):
            raise AccessDenied("A question set can be shared with interviewers and recruiters of the role only.")
        entry = LogEntry(working.id, working.revision, _now(), who.user, "shared", after={"with": user})
        await self._sets.enter(working, *who.signed(entry))
        return self._compared(working, reading)

    async def log(self, role_id: str, who: Editor) -> list[LogEntry]:
        """Every change to a role's sets, oldest first."""
        await self._allowed(role_id, who)
        return await self._sets.log(role_id)

    def divide(self, drawn: QuestionSet, interviewers: int) -> tuple[Seat, ...]:
        """The plan shared out among interviewers without overlap. Raises BadRequest for an impossible number."""
        kinds = {topic.id: topic.family for topic in self._bank().entries.values()}
        return divide(drawn, interviewers, kinds)

    def framework(self, name: str, drawn: QuestionSet) -> Framework:
        """A framework, with the behaviour each question speaks to. Raises BadRequest for an unknown name."""
        return frameworks.framework(name, drawn.bank)

    async def noticed(self, reading: Reading) -> None:
        """Log that the advert has changed under a role's set."""
        working = await self._sets.current(reading.role.id)
        diff = revision.difference(working, reading) if working else None
        if working and diff:
            await self._sets.enter(working, journal.outdated_entry(working, diff, reading, _NOBODY, _now()))

    async def mark_candidate(self, user: str, role_id: str, *, team: str = "") -> None:
        """Close a role's sets to somebody, at once and wherever they ask, because they are a candidate for it.

        ``team`` is the workspace that says so: the mark goes when that leaves.
        """
        await self._sets.mark(hashed(user), role_id, _now(), user=user, team=team)

    async def unmark_candidate(self, user: str, role_id: str) -> None:
        """Take the mark off again."""
        await self._sets.unmark(hashed(user), role_id)

    async def is_candidate(self, user: str, role_id: str) -> bool:
        """Whether somebody is marked as a candidate for a role."""
        return await self._sets.is_marked(hashed(user), role_id)

    async def _allowed(self, role_id: str, who: Editor) -> Reading:
        if not access.may_see_panel(who.audience):
            raise AccessDenied("Interview questions are for the panel only. Ask me about the role instead.")
        if await self.is_candidate(who.user, role_id):
            raise AccessDenied(
                "You are down as a candidate for this role, so its questions are closed to you. If that is wrong, "
                "ask the recruiter."
            )
        return await self._reading(role_id, who.audience)

    async def _open(self, set_id: str, who: Editor, *, at_revision: bool = False) -> tuple[WorkingSet, Reading]:
        role_id, _, version = set_id.rpartition("@")
        reading = await self._allowed(role_id, who)
        found = await self._sets.find(role_id, int(version)) if version.isdecimal() else None
        if found is None:
            raise BadRequest(f"There is no question set {set_id!r}. Open the role's set again.")
        if at_revision and who.revision is not None and who.revision != found.revision:
            raise SetChanged
        return found, reading

    async def _standing(self, reading: Reading, who: Editor, minutes: int) -> WorkingSet:
        standing = await self._sets.current(reading.role.id)
        if standing is not None:
            return standing
        drawn = await asyncio.to_thread(life.start, reading, self._bank(), minutes)
        entry = journal.step_entry(None, drawn, "built", who.user or _NOBODY, _now())
        return await self._sets.first(drawn, *who.signed(entry))

    async def _refresh(self, working: WorkingSet, reading: Reading, who: Editor) -> WorkingSet:
        fresh = await asyncio.to_thread(life.followed, working, reading, self._bank())
        now = _now()
        entries = [journal.step_entry(working, fresh, "refreshed", who.user, now)]
        before = working
        if working.state is not SetState.APPROVED:
            # an approved version stays for good; a draft gives way to the one that follows it
            before = life.retired(working)
            entries.append(journal.step_entry(working, before, "retired", who.user, now))
        return await self._sets.succeed(before, working.revision, fresh, who.signed(*entries))

    async def _step(self, working: WorkingSet, after: WorkingSet, action: str, who: Editor) -> WorkingSet:
        entry = journal.step_entry(working, after, action, who.user, _now())
        await self._sets.change(after, working.revision, who.signed(entry))
        return after

    def _compared(self, working: WorkingSet, reading: Reading) -> WorkingSet:
        return replace(working, diff=revision.difference(working, reading))


def _outdated(working: WorkingSet) -> tuple[str, ...]:
    diff = working.diff if working.out_of_date else None
    if diff is None:
        return ()
    told = f"{len(diff.added)} lines added, {len(diff.removed)} removed, {len(diff.changed)} changed"
    return (f"The advert has changed since this set was built: {told}. Refresh the set to follow it.",)


def _now() -> datetime:
    return datetime.now(UTC)
