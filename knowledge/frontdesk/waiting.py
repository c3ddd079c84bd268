"""Questions that wait for a person: taken once, grouped, answered once, brought up again and handed over."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from knowledge.domain.escalations import TERMINAL, Asker, Asking, Escalation, Matter, State
from knowledge.domain.people import hashed
from knowledge.errors import AlreadyAnswered, BadRequest
from knowledge.frontdesk.delicate import delicate
from knowledge.frontdesk.means import recruiters_only

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.domain.answers import Attested
    from knowledge.domain.escalations import Officer, Spot
    from knowledge.frontdesk.means import Means

WAIT = timedelta(hours=24)
QUESTION_CHARACTERS, ANSWER_CHARACTERS = 1000, 2500
# So often the same change is tried on what somebody else changes at the same time.
_TRIES = 5
_CONTRADICTION = "The advert and the verified answer say different things. Which holds?"


class Waiting:
    """The queue. Who asks is known by a hash and by where their answer goes, and shown to nobody."""

    def __init__(self, means: Means) -> None:
        self._means = means

    async def ask(self, asking: Asking, within: timedelta = WAIT) -> Escalation:
        """Let a question wait for a person; the same request again finds what it did, a like question is joined.

        Raises BadRequest for an empty, overlong or delicate question: the last is for a person's ear alone.
        """
        before = await self._means.records.joined(asking.event)
        if before is not None:
            return before
        question = _checked(asking.question)
        heard = await self._means.hear(question)
        if delicate(question, [each.facet for each in heard if each.facet]):
            raise BadRequest("That is best told to a person directly, so I don't pass it on or keep it.")
        now = self._means.clock()
        for one in await self._like(question, asking):
            if await self._join(one, asking, question, now):
                return await self._found(one.id)
        fresh = Escalation(
            id=_id(asking.event), role=asking.role, question=question, created=now, due=now + within,
            facet=(heard[0].facet or "") if heard else "", team=asking.team,
        )  # fmt: skip
        await self._means.records.open(fresh)
        await self._join(fresh, asking, question, now)
        return await self._found(fresh.id)

    async def contradiction(self, told: Attested, within: timedelta = WAIT) -> None:
        """Open a task for what a verified answer and the advert say differently, once for the same words."""
        now = self._means.clock()
        task = Escalation(
            id=_id(f"{told.id}|{told.text}|{told.against}"), role=told.role, matter=Matter.CONTRADICTION,
            question=f"{_CONTRADICTION} The advert: “{told.against}” {told.owner}: “{told.text}”",
            created=now, due=now + within,
        )  # fmt: skip
        await self._means.records.open(task)

    @staticmethod
    def opened_by(one: Escalation, event: str) -> bool:
        """Whether that request opened a question, rather than joined it."""
        return one.id == _id(event)

    async def queue(self, who: Officer, *, ended: bool = False) -> list[Escalation]:
        """What waits, most often asked and oldest first; with ``ended`` all there is, newest first."""
        recruiters_only(who)
        if ended:
            return (await self._means.records.escalations(waiting=False))[::-1]
        found = await self._means.records.escalations(waiting=True)
        return sorted(found, key=lambda one: (-one.asked, one.created, one.id))

    async def find(self, escalation_id: str, who: Officer) -> Escalation:
        """One question. Raises BadRequest for an id that none has."""
        recruiters_only(who)
        return await self._found(escalation_id)

    async def carded(self, spot: Spot) -> Escalation | None:
        """The question whose card stands in a place."""
        return await self._means.records.carded(spot)

    async def card(self, escalation_id: str, spot: Spot) -> None:
        """Note where recruiters see a question."""
        await self._means.records.card(escalation_id, spot)

    async def waits(self, person: str) -> list[Escalation]:
        """What somebody waits for, in their own words: others may have asked it in words that they never saw."""
        asked = await self._means.records.asked_by(hashed(person))
        return [replace(one, question=own.wording, wordings=(own.wording,)) for own, one in asked if one.waiting]

    async def asked_by(self, person: str) -> list[Escalation]:
        """All that somebody had passed on and has not deleted, whatever became of it."""
        return [one for _, one in await self._means.records.asked_by(hashed(person))]

    async def answer(self, escalation_id: str, text: str, who: Officer, event: str) -> Escalation:
        """Answer a question, once. The same request again finds its own answer standing.

        Raises AlreadyAnswered, with the answer that stands, where somebody was faster; BadRequest for no words or
        too many.
        """
        said = text.strip()
        if not 0 < len(said) <= ANSWER_CHARACTERS:
            raise BadRequest(f"An answer has 1 to {ANSWER_CHARACTERS} characters; this one has {len(said)}.")
        ended = {"state": State.ANSWERED, "answer": said, "answered_by": who.name, "event": event, "owner": who.user}
        return await self._end(escalation_id, who, ended | {"answered_at": self._means.clock()})

    async def close(self, escalation_id: str, who: Officer, event: str) -> Escalation:
        """Take a question off the queue without an answer."""
        return await self._end(escalation_id, who, {"state": State.CLOSED, "event": event, "answered_by": who.name})

    async def take(self, escalation_id: str, who: Officer) -> Escalation:
        """Let somebody own a question, so that the others know and only they are reminded."""
        for _ in range(_TRIES):
            one = await self.find(escalation_id, who)
            _still_waits(one)
            if await self._change(one, owner=who.user):
                break
        return await self._found(escalation_id)

    async def askers(self, escalation_id: str) -> list[Asker]:
        """Who is to get the answer, always in the same order."""
        return await self._means.records.askers(escalation_id)

    async def told(self, asker: Asker) -> None:
        """Note that somebody has got their answer."""
        await self._means.records.told(asker.escalation, asker.person)

    async def undelivered(self) -> list[Escalation]:
        """What was answered from the terminal, and somebody doesn't know yet."""
        ended = await self._means.records.escalations(waiting=False)
        given = [one for one in ended if one.state is State.ANSWERED and one.event.startswith(TERMINAL)]
        return [one for one in given if not all(each.told for each in await self.askers(one.id))]

    async def overdue(self) -> list[Escalation]:
        """What should have been answered by now."""
        now = self._means.clock()
        return [one for one in await self._means.records.escalations(waiting=True) if one.due <= now]

    async def overdue_at(self, escalation_id: str, reminders: int) -> Escalation | None:
        """A question that is to be brought up for the time after so many; None where that was done, or isn't needed."""
        one = await self._means.records.escalation(escalation_id)
        return one if one is not None and one.waiting and one.reminders == reminders else None

    async def brought_up(self, one: Escalation, next_due: datetime, *, owner: str | None = None) -> None:
        """Note that recruiters were reminded; with an ``owner``, that the question was handed over to them."""
        handed = {} if owner is None else {"owner": owner, "state": State.HANDED_OVER}
        await self._change(one, reminders=one.reminders + 1, due=next_due, **handed)

    async def _like(self, question: str, asking: Asking) -> list[Escalation]:
        """Open questions of the same role and workspace that one answer would serve with this one."""
        heard = await self._means.hear(question)
        if len(heard) != 1:
            return []
        found = []
        for one in await self._means.records.escalations(waiting=True):
            if (one.role, one.team, one.matter) == (asking.role, asking.team, Matter.QUESTION):
                other = await self._means.hear(one.question)
                if len(other) == 1 and self._means.ear.alike(heard[0], other[0]):
                    found.append(one)
        return found

    async def _join(self, one: Escalation, asking: Asking, question: str, now: datetime) -> bool:
        asker = Asker(one.id, hashed(asking.user), question, asking.reply, now, asking.event)
        if await self._means.records.join(asker):
            return True
        return any(each.person == asker.person for each in await self.askers(one.id))

    async def _end(self, escalation_id: str, who: Officer, change: dict[str, object]) -> Escalation:
        for _ in range(_TRIES):
            one = await self.find(escalation_id, who)
            if not one.waiting and one.event == change["event"]:
                return one
            _still_waits(one)
            if await self._change(one, **change):
                break
        return await self._found(escalation_id)

    async def _change(self, one: Escalation, **change: object) -> bool:
        # the names are those of the fields; the values were made for them above
        after = replace(one, revision=one.revision + 1, **change)  # type: ignore[arg-type]
        return await self._means.records.change(after, one.revision)

    async def _found(self, escalation_id: str) -> Escalation:
        found = await self._means.records.escalation(escalation_id)
        if found is None:
            raise BadRequest(f"There is no question {escalation_id!r}. `/rolecall queue` shows those that wait.")
        return found


def handed_to(one: Escalation, recruiters: Sequence[str]) -> str:
    """Who takes a question over: the next recruiter after its owner; empty where there is nobody else."""
    others = [each for each in recruiters if each != one.owner]
    if not others:
        return ""
    at = recruiters.index(one.owner) if one.owner in recruiters else -1
    return recruiters[(at + 1) % len(recruiters)]


def _still_waits(one: Escalation) -> None:
    if one.state is State.CLOSED:
        raise AlreadyAnswered("Somebody took this question off the queue, so nothing was sent.")
    if not one.waiting:
        raise AlreadyAnswered(f"{one.answered_by} answered this before you: “{one.answer}” Yours was not sent.")


def _checked(question: str) -> str:
    text = " ".join(question.split())
    if not 0 < len(text) <= QUESTION_CHARACTERS:
        raise BadRequest(f"A question has 1 to {QUESTION_CHARACTERS} characters; this one has {len(text)}.")
    return text


def _id(seed: str) -> str:
    return f"q{hashlib.sha256(seed.encode()).hexdigest()[:10]}"
