"""The recruiters' door to roles: tried out as drafts, published, corrected, withdrawn and restored."""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple, Protocol

from knowledge.answering.grounding import instructs
from knowledge.domain import Audience, Ingested, Intake
from knowledge.domain.drafts import AuditLine, Draft, DraftState, Preview
from knowledge.domain.models import Asker
from knowledge.domain.people import hashed
from knowledge.errors import AccessDenied, BadRequest, ModelUnavailable, RoleNotFound
from knowledge.ingestion import corrections as correcting
from knowledge.ingestion import intake, loaders, pipeline
from knowledge.ingestion.loaders import Source
from knowledge.ingestion.proposals import open_passages
from knowledge.previewing import Previewing

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Sequence
    from pathlib import Path

    from knowledge.answering.answerer import Answerer
    from knowledge.domain import Editor, Reading, Role, WorkingSet
    from knowledge.domain.drafts import Corrected, Correction
    from knowledge.ingestion.proposing import Proposing
    from knowledge.shelf import Shelf

_PASTED = "pasted.md"


class Shelving(Protocol):
    """What is kept of drafts, and of what people decided about roles."""

    async def save(self, draft: Draft) -> Draft: ...
    async def draft(self, draft_id: str) -> Draft | None: ...
    async def close_draft(self, draft_id: str, state: DraftState) -> None: ...
    async def correct(self, role_id: str, corrections: Sequence[Correction]) -> None: ...
    async def corrections(self, role_id: str) -> tuple[Correction, ...]: ...
    async def withdraw(self, role_id: str, at: datetime) -> None: ...
    async def restore(self, role_id: str) -> None: ...
    async def withdrawn(self) -> frozenset[str]: ...
    async def enter(self, line: AuditLine) -> None: ...
    async def audit(self, role_id: str | None = None) -> list[AuditLine]: ...


class Means(NamedTuple):
    """What the door works with: where readings are saved, what is told of a changed one, and the sets of a role.

    ``proposing`` is a chat model's part, where there is one.
    """

    save: Callable[[Reading], Awaitable[None]]
    noticed: Callable[[Reading], Awaitable[None]]
    sets: Callable[[str], Awaitable[list[WorkingSet]]]
    answerer: Answerer
    limit: int
    proposing: Proposing | None = None


class Bringing:
    """Roles on their way in and out; every door but ``ingest``, which is the operator's, is for recruiters alone.

    All raise AccessDenied for others, RoleNotFound for a role that isn't there, BadRequest for what can't be done, and
    what the loaders raise for a file that can't be read. What raises has changed nothing.
    """

    def __init__(self, shelf: Shelf, kept: Shelving, means: Means) -> None:
        self._shelf, self._kept, self._means = shelf, kept, means
        self._previewing = Previewing(shelf, kept.corrections, sets=means.sets, answerer=means.answerer)

    async def ingest(self, path: Path, terms: Intake) -> Ingested:
        """Bring in a file at once. What is withdrawn stays withdrawn, and people's corrections hold."""
        source = await asyncio.to_thread(loaders.load, path, self._means.limit)
        return await self._bring_in(source, terms)

    async def look(self, path: Path, who: Editor, terms: Intake | None = None, *, propose: bool = False) -> Preview:
        """What a file would be as a role; it is not kept. A chat model may ``propose`` what the rules missed."""
        _check(who)
        source = await asyncio.to_thread(loaders.load, path, self._means.limit)
        seen = await self._previewing.preview(source, terms or Intake(), ())
        return await self._proposed(seen, who) if propose else seen

    async def _proposed(self, seen: Preview, who: Editor) -> Preview:
        """A preview with what a model would add, or with the sentence why there is nothing."""
        if self._means.proposing is None:
            said = "Nothing is proposed, because no chat model is set. ROLECALL_MODEL names one."
            return replace(seen, warnings=(*seen.warnings, said))
        shown = [one for one in open_passages(seen.reading) if not instructs(one, {one.role_id: seen.reading})]
        asker = Asker(hashed(who.user) if who.user else "", who.audience)
        try:
            return replace(seen, proposed=await self._means.proposing.proposals(seen.reading, shown, asker))
        except ModelUnavailable as error:
            return replace(seen, warnings=(*seen.warnings, str(error)))

    def check_size(self, name: str, size: int) -> None:
        """Raise UnreadableDocument for a document of so many bytes, so that it needn't be fetched."""
        loaders.check_size(name, size, self._means.limit)

    async def hand_in(
        self, name: str, content: bytes, who: Editor, terms: Intake | None = None, draft_id: str = ""
    ) -> Preview:
        """Keep a document as a draft and show what it would be; a name of no text stands for pasted words.

        Handed in again under the same ``draft_id``, it is the same draft.
        """
        _check(who)
        source = await asyncio.to_thread(loaders.load_bytes, name or _PASTED, content, self._means.limit)
        if not name:
            title = (await asyncio.to_thread(pipeline.read, _PASTED, source.text, Audience.CANDIDATE)).role.title
            source = source._replace(name=f"{pipeline.role_id(f'{title}.md')}.md")
        terms = terms or Intake()
        await self._previewing.read(source, terms)  # so that what can't be read is not kept
        draft = Draft(
            id=draft_id or uuid.uuid4().hex,
            role_id=pipeline.role_id(source.name),
            by=hashed(who.user),
            name=source.name,
            text=source.text,
            intake=terms,
            warnings=source.warnings,
        )
        return await self._shown(await self._kept.save(draft))

    async def draft(self, draft_id: str, who: Editor) -> Preview:
        """A draft as it is now."""
        return await self._shown(await self._open(draft_id, who))

    async def draft_reading(self, draft_id: str, who: Editor) -> Reading:
        """What a draft says, with its corrections; quicker than all that is to be known of it."""
        draft = await self._open(draft_id, who)
        return (await self._previewing.read(_source(draft), draft.intake, draft.corrections)).reading

    async def correct_draft(self, draft_id: str, who: Editor, corrections: Iterable[Correction]) -> Preview:
        """A draft with corrections; they come with it when it is published."""
        draft, reading = await self._open(draft_id, who), await self.draft_reading(draft_id, who)
        fresh = [correcting.checked(reading, one) for one in corrections]
        after = replace(draft, corrections=correcting.merged(draft.corrections, fresh))
        return await self._shown(await self._kept.save(after))

    async def publish(self, draft_id: str, who: Editor) -> Ingested:
        """Let a draft be the role from now on; published a second time, it says what it became."""
        _check(who)
        draft = await self._kept.draft(draft_id)
        if draft is not None and draft.state is DraftState.PUBLISHED:
            return Ingested(draft.name, self._role(draft.role_id).role)
        draft = await self._open(draft_id, who)
        outcome = await self._bring_in(_source(draft), draft.intake, draft.corrections)
        await self._kept.close_draft(draft_id, DraftState.PUBLISHED)
        await self._note(who.user, "published", draft.role_id)
        return outcome

    async def discard(self, draft_id: str, who: Editor) -> None:
        """Throw a draft away, with its text."""
        await self._open(draft_id, who)
        await self._kept.close_draft(draft_id, DraftState.DISCARDED)

    async def correct(self, role_id: str, who: Editor, corrections: Iterable[Correction]) -> Reading:
        """Correct a role that is published; the corrections hold for every later version of its text."""
        _check(who)
        async with self._shelf.writing:
            old = self._role(role_id)
            fresh = [correcting.checked(old, one) for one in corrections]
            after = correcting.apply(old, fresh).reading
            await self._kept.correct(role_id, fresh)
            await self._put(after, old)
        await self._note(who.user, "corrected", role_id, fields=sorted({one.field.value for one in fresh}))
        return after

    async def withdraw(self, role_id: str, who: Editor) -> Role:
        """Close a role: nobody is answered from it, and all that belongs to it is kept."""
        _check(who)
        role = self._role(role_id).role
        if not self._shelf.is_withdrawn(role_id):
            await self._kept.withdraw(role_id, datetime.now(UTC))
            self._shelf.set_withdrawn(role_id, withdrawn=True)
            await self._note(who.user, "withdrawn", role_id)
        return role

    async def restore(self, role_id: str, who: Editor) -> Role:
        """Open a withdrawn role again."""
        _check(who)
        role = self._role(role_id).role
        if self._shelf.is_withdrawn(role_id):
            await self._kept.restore(role_id)
            self._shelf.set_withdrawn(role_id, withdrawn=False)
            await self._note(who.user, "restored", role_id)
        return role

    async def withdrawn(self, who: Editor) -> list[Role]:
        """The roles that are withdrawn at present."""
        _check(who)
        return [role for role in self._shelf.roles() if self._shelf.is_withdrawn(role.id)]

    async def reading(self, role_id: str, who: Editor) -> Reading:
        """All that was read for a role, also for one that is withdrawn."""
        _check(who)
        return self._role(role_id)

    async def log(self, role_id: str, who: Editor) -> list[AuditLine]:
        """What was done to a role, oldest first."""
        _check(who)
        return await self._kept.audit(role_id)

    async def note(self, who: Editor, action: str, role_id: str, **detail: str) -> None:
        """Add what a recruiter did about a role to its log."""
        _check(who)
        await self._note(who.user, action, role_id, **detail)

    async def _bring_in(self, source: Source, terms: Intake, also: Sequence[Correction] = ()) -> Ingested:
        async with self._shelf.writing:
            old = self._shelf.get(pipeline.role_id(source.name))
            found = await self._previewing.read(source, terms, also)
            reading = found.reading
            if also:
                await self._kept.correct(reading.role.id, found.kept)
            if old is None or also or old.document != reading.document:
                await self._put(reading, old)
        return Ingested(
            source_name=source.name,
            role=reading.role,
            kind=terms.kind,
            repairs=reading.document.repairs,
            changes=pipeline.compare(old.requirements if old else (), reading.requirements),
            warnings=(*source.warnings, *reading.warnings, *self._remarks(found)),
        )

    def _remarks(self, found: Corrected) -> list[str]:
        role = found.reading.role
        said = intake.unheard(found.reading, self._shelf.roles())
        if found.lost:
            said.append(f"{len(found.lost)} of people's corrections are about words that are no longer in the text.")
        if self._shelf.is_withdrawn(role.id):
            said.append(f"It is withdrawn, so nobody is answered from it: `rolecall restore {role.id}` opens it again.")
        return said

    async def _put(self, reading: Reading, old: Reading | None) -> None:
        vectors = await asyncio.to_thread(self._shelf.embedded, reading)
        await self._means.save(reading)
        await self._shelf.put(reading, vectors)
        if old:
            await self._means.noticed(reading)

    async def _shown(self, draft: Draft) -> Preview:
        if draft.state is not DraftState.OPEN:
            raise BadRequest(_over(draft))
        return replace(await self._previewing.preview(_source(draft), draft.intake, draft.corrections), draft=draft.id)

    async def _open(self, draft_id: str, who: Editor) -> Draft:
        _check(who)
        draft = await self._kept.draft(draft_id)
        if draft is None:
            raise BadRequest("I no longer have that draft. Hand the document in again.")
        if draft.state is not DraftState.OPEN:
            raise BadRequest(_over(draft))
        return draft

    def _role(self, role_id: str) -> Reading:
        found = self._shelf.get(role_id)
        if found is None:
            raise RoleNotFound(self._shelf.library(Audience.RECRUITER).missing(role_id))
        return found

    async def _note(self, user: str, action: str, role_id: str, **detail: object) -> None:
        await self._kept.enter(AuditLine(datetime.now(UTC), hashed(user), action, role_id, detail or None))


def role_name(role_id: str, name: str) -> str:
    """A file's name with a role's id in place of its stem. Raises BadRequest for an id without a letter or figure."""
    if not any(letter.isalnum() for letter in role_id):
        raise BadRequest(f"{role_id!r} is no id for a role. Write one such as platform-engineer, or leave it out.")
    return f"{pipeline.role_id(f'{role_id}.md')}{PurePath(name).suffix}"


def _check(who: Editor) -> None:
    if who.audience is not Audience.RECRUITER:
        raise AccessDenied("Bringing roles in and changing them is for recruiters. Give the document to one of them.")


def _source(draft: Draft) -> Source:
    return Source(draft.name, draft.text, draft.warnings)


def _over(draft: Draft) -> str:
    if draft.state is DraftState.PUBLISHED:
        return (
            f"That draft was published already, as {draft.role_id!r}. Correct the role itself, or hand in a new text."
        )
    return "That draft was discarded. Hand the document in again if you want it after all."
