"""Verified answers through their life: saved, found again for a new question, reviewed, and doubted in time."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from knowledge import access
from knowledge.domain.verified import REVIEW_DAYS, Draft, Scope, VerifiedAnswer
from knowledge.errors import AlreadyAnswered, BadRequest
from knowledge.frontdesk.means import recruiters_only

if TYPE_CHECKING:
    from knowledge.domain import Citation, Reading, Role
    from knowledge.domain.escalations import Officer
    from knowledge.frontdesk.heard import Heard
    from knowledge.frontdesk.means import Means

QUESTION_CHARACTERS, TEXT_CHARACTERS = 300, 1000
_DAYS = 730
# Stands where a question was deleted and nothing is left to say what it was about.
_FORGOTTEN = "A question that was deleted by who asked it"


class Verifying:
    """All verified answers, at hand; what was heard of each question is kept until it changes."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._known: list[VerifiedAnswer] | None = None
        self._heard: dict[str, Heard | None] = {}

    async def all(self) -> list[VerifiedAnswer]:
        """All of them, in the order of their ids."""
        if self._known is None:
            self._known = await self._means.records.verified()
        return self._known

    async def listed(self, who: Officer, subject: str | None = None) -> list[VerifiedAnswer]:
        """Those a recruiter looks after: all, or those of a role or an organisation."""
        recruiters_only(who)
        found = await self.all()
        return [one for one in found if subject is None or one.subject == subject]

    async def find(self, answer_id: str, who: Officer) -> VerifiedAnswer:
        """One of them. Raises BadRequest for an id that none has."""
        recruiters_only(who)
        found = next((one for one in await self.all() if one.id == answer_id), None)
        if found is None:
            raise BadRequest(f"There is no verified answer {answer_id!r}. `rolecall faq list` shows them all.")
        return found

    async def save(self, draft: Draft, who: Officer) -> tuple[VerifiedAnswer, str]:
        """Keep an answer, in place of the one to the same question if there is one.

        Returns it with what that did: added, updated or kept. Raises BadRequest for what can't be kept.
        """
        recruiters_only(who)
        fresh = await self._made(draft)
        standing = next((one for one in await self.all() if one.id == fresh.id), None)
        if standing is None:
            await self._put(fresh, None)
            return fresh, "added"
        wordings = tuple(dict.fromkeys((*standing.wordings, *fresh.wordings)))
        after = replace(fresh, wordings=wordings, revision=standing.revision + 1)
        if replace(after, revision=standing.revision) == replace(standing, reminded=None):
            return standing, "kept"
        await self._put(after, standing.revision)
        return after, "updated"

    async def review(self, answer_id: str, who: Officer, days: int = REVIEW_DAYS) -> VerifiedAnswer:
        """Vouch for an answer anew, from today on and as the documents stand."""
        standing = await self.find(answer_id, who)
        draft = Draft(
            standing.question, standing.text, standing.scope, standing.subject,
            owner=standing.owner, review_days=days, source=standing.source, wordings=standing.wordings,
        )  # fmt: skip
        after = replace(await self._made(draft), revision=standing.revision + 1)
        await self._put(after, standing.revision)
        return after

    async def remove(self, answer_id: str, who: Officer) -> None:
        """Forget an answer; raises BadRequest where there is none."""
        await self.find(answer_id, who)
        await self._means.records.drop(answer_id)
        self._known = None

    async def doubt(self, reading: Reading) -> list[VerifiedAnswer]:
        """Un-verify the answers of which a document no longer holds the words; returns them."""
        doubted = []
        for one in list(await self.all()):
            cited = [each for each in one.cites if each.role == reading.role.id]
            if not one.changed and any(each.quote not in reading.document.text for each in cited):
                after = replace(one, changed=True, revision=one.revision + 1)
                await self._put(after, one.revision)
                doubted.append(after)
        return doubted

    async def due(self, today: date) -> list[VerifiedAnswer]:
        """Those to look at again of which their owner hasn't been reminded yet."""
        return [one for one in await self.all() if one.status(today) != "verified" and one.reminded is None]

    async def reminded(self, answer_id: str, today: date) -> None:
        """Note that the owner was reminded; an answer that changed meanwhile is left as it is."""
        one = next((each for each in await self.all() if each.id == answer_id), None)
        if one is not None:
            await self._means.records.put(replace(one, reminded=today, revision=one.revision + 1), one.revision)
            self._known = None

    async def unsay(self, words: Collection[str], *, wordings_only: bool = False) -> None:
        """Take out the very words in which people asked, who may have them forgotten; the answers stay.

        Where an answer's question was in such words it gets others, and counts as doubtful until its owner has looked
        at it. With ``wordings_only`` it is left, as what a recruiter chose to keep.
        """
        said = {_same(each) for each in words}
        for one in list(await self.all()) if said else ():
            left = tuple(each for each in one.wordings if _same(each) not in said)
            after = replace(one, wordings=left)
            if not wordings_only and _same(one.question) in said:
                question = left[0] if left else await self._gloss(one.question)
                after = replace(after, question=question, wordings=left[1:], changed=one.changed or not left)
            if after != one and not await self._means.records.put(
                replace(after, revision=one.revision + 1, reminded=None), one.revision
            ):
                self._known = None  # somebody changed it this moment: look again
                return await self.unsay(words, wordings_only=wordings_only)
        self._known = None
        self._heard.clear()
        return None

    async def _gloss(self, question: str) -> str:
        """What a question asks for, in words that are nobody's."""
        heard = await self._means.hear(question)
        about = self._means.ear.about(heard[0].facet) if heard else ""
        return f"About {about}" if about else _FORGOTTEN

    async def settling(self, asked: Heard, role: Role, *, scope: Scope) -> VerifiedAnswer | None:
        """The answer that settles a question for a role, if one certainly does; one that is in doubt never does."""
        for one in await self.all():
            if one.scope is scope and not one.changed and _holds_for(one, role):
                for kept in await self._hear(one):
                    if self._means.ear.settles(asked, kept, one.text):
                        return one
        return None

    async def _hear(self, one: VerifiedAnswer) -> list[Heard]:
        """What a verified answer answers, in each of its wordings; one that asks several things counts for none."""
        found = []
        for wording in (one.question, *one.wordings):
            if wording not in self._heard:
                heard = await self._means.hear(wording)
                self._heard[wording] = heard[0] if len(heard) == 1 else None
            found.append(self._heard[wording])
        return [each for each in found if each is not None]

    async def _made(self, draft: Draft) -> VerifiedAnswer:
        today = self._means.clock().date()
        question, text = _checked(draft)
        since = draft.verified_on or today
        if since > today:
            raise BadRequest(f"Verified on {since.isoformat()} lies in the future. Give the day it was checked.")
        subject = self._subject(draft)
        return VerifiedAnswer(
            id=_id(draft.scope, subject, question),
            question=question,
            text=text,
            scope=draft.scope,
            subject=subject,
            owner=draft.owner,
            verified_on=since,
            review_by=since + timedelta(days=draft.review_days),
            source=" ".join(draft.source.split()),
            wordings=tuple(dict.fromkeys(each for each in draft.wordings if each and each != question)),
            cites=await self._cites(question, draft, subject),
        )

    def _subject(self, draft: Draft) -> str:
        if draft.scope is Scope.ORGANISATION:
            return " ".join(draft.subject.split())
        roles = {role.id for role in self._means.roles()}
        if draft.subject not in roles:
            known = ", ".join(sorted(roles)[:5]) or "none yet"
            raise BadRequest(f"There is no role {draft.subject!r}. Known roles: {known}.")
        return draft.subject

    async def _cites(self, question: str, draft: Draft, subject: str) -> tuple[Citation, ...]:
        """The words that an answer was held against: what the role's own document says to the same question."""
        if draft.scope is Scope.ORGANISATION:
            return ()
        said = await self._means.documents(question, subject)
        return () if said.abstained else tuple(each for each in said.citations if each.role == subject)

    async def _put(self, answer: VerifiedAnswer, seen: int | None) -> None:
        if not await self._means.records.put(answer, seen):
            self._known = None
            raise AlreadyAnswered("Someone changed this answer a moment ago. Look at theirs first, then save yours.")
        self._known = None


def owned(answers: Sequence[VerifiedAnswer]) -> dict[str, list[VerifiedAnswer]]:
    """Answers by the id that their owner is reminded by; those of nobody under the empty one."""
    found: dict[str, list[VerifiedAnswer]] = {}
    for one in answers:
        found.setdefault(one.owner.contact, []).append(one)
    return found


def _holds_for(one: VerifiedAnswer, role: Role) -> bool:
    if one.scope is Scope.ROLE:
        return one.subject == role.id
    return not one.subject or (
        role.organisation is not None and access.same_organisation(one.subject, role.organisation)
    )


def _checked(draft: Draft) -> tuple[str, str]:
    question, text = " ".join(draft.question.split()), draft.text.strip()
    if not question or not text:
        raise BadRequest(f"A verified answer needs a {'question' if not question else 'text'}. Write one.")
    if len(question) > QUESTION_CHARACTERS or len(text) > TEXT_CHARACTERS:
        raise BadRequest(
            f"Keep the question to {QUESTION_CHARACTERS} characters and the answer to {TEXT_CHARACTERS}; "
            f"these have {len(question)} and {len(text)}."
        )
    if not draft.owner.name.strip():
        raise BadRequest("A verified answer needs an owner. Name who vouches for it.")
    if not 1 <= draft.review_days <= _DAYS:
        raise BadRequest(f"{draft.review_days} days until the review can't be. Choose 1 to {_DAYS}.")
    return question, text


def _same(question: str) -> str:
    return " ".join(question.split()).casefold()


def _id(scope: Scope, subject: str, question: str) -> str:
    """The same for the same question of the same subject, so that saving it again changes it."""
    plain = f"{scope.value}|{subject.casefold()}|{question.casefold().rstrip(' ?.!')}"
    return f"v{hashlib.sha256(plain.encode()).hexdigest()[:10]}"
