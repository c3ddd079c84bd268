"""Practice interviews: questions from the practice pool, answers kept for their author, remarks by rules."""

from __future__ import annotations

import asyncio
import contextlib
import uuid
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from knowledge.domain.models import Asker
from knowledge.domain.people import hashed
from knowledge.domain.practice import Attempt, Gate, Mode, Remarked, Session, Summary, Tried
from knowledge.errors import BadRequest, RoleNotFound
from knowledge.interview import generator, practising
from knowledge.interview.coaching.closeness import closeness
from knowledge.interview.coaching.feedback import feedback
from knowledge.interview.coaching.gates import Ground
from knowledge.interview.coaching.wording import lines, working_on
from knowledge.preparing import reviewing

if TYPE_CHECKING:
    from knowledge.domain import Question, Reading
    from knowledge.domain.practice import Grade, Line, Person, PracticeItem, Remarks
    from knowledge.preparing.means import Means

# A longer text is no answer that anybody would say aloud.
LONGEST_CHARACTERS = 6_000


class Practice:
    """Sessions and attempts; each button carries ids that are looked up again under the person's own."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._panels: dict[tuple[object, ...], practising.Guarded] = {}

    async def begin(self, role_id: str, who: Person, *, mode: Mode, place: str = "", key: str = "") -> Session:
        """A new session at its first question. Begun again under the same ``key`` it is the same session.

        ``place`` is where it goes on, as ``found`` takes it. Raises RoleNotFound; BadRequest where nothing is left.
        """
        reading = await self._means.reading(role_id, who.audience)
        now = _now()
        item = await self._first(reading, who)
        session = Session(
            id=uuid.uuid5(uuid.NAMESPACE_URL, key).hex if key else uuid.uuid4().hex,
            role=reading.role.id,
            mode=mode,
            place=place,
            item=item,
            asked=(item.id,),
            started=now,
            asked_at=now,
            turn=key,
        )
        return await self._means.notebook.begin(who.user, session)

    async def put(self, session: Session, who: Person, *, place: str, at: datetime) -> Session:
        """The session, whose question was put at ``place`` just then; one that has moved on is left alone."""
        posted = replace(session, place=place, asked_at=at)
        await self._means.notebook.posted(who.user, posted)
        return posted

    async def unfinished(self, session: Session, who: Person) -> bool:
        """Whether the person has another session for the same role that goes on."""
        return await self._means.notebook.unfinished(who.user, session)

    async def found(self, who: Person, place: str) -> Session | None:
        """The person's session at a place, if there is one."""
        return await self._means.notebook.at(who.user, place)

    async def session(self, who: Person, session_id: str) -> Session:
        """The person's session of that id. Raises BadRequest where they have none."""
        found = await self._means.notebook.session(who.user, session_id)
        if found is None:
            raise BadRequest("I no longer have that practice session. Start another with “practise” and the role.")
        return found

    async def answer(
        self, session: Session, who: Person, text: str, *, key: str = "", came: datetime | None = None
    ) -> Remarked:
        """Keep an answer, and say what can be said of it; also where its role was closed meanwhile.

        It is an answer to the question that stands; where it ``came`` before that was put, to the one answered before.
        The same ``key`` again is the same attempt. Raises BadRequest where the session is over or the text too long.
        """
        if session.item is None or session.over:
            raise BadRequest("This practice session is over. Start another with “practise” and the role.")
        if len(text) > LONGEST_CHARACTERS:
            raise BadRequest(
                f"That is over {LONGEST_CHARACTERS:,} characters. Give it as you would say it: two minutes aloud."
            )
        came = came or _now()
        item = await self._meant(session, who, came) or session.item
        remarks = await self._remarks(session, who, item, text)
        timed = session.mode is Mode.REHEARSAL and item == session.item and came >= session.asked_at
        attempt = Attempt(
            id=uuid.uuid5(uuid.NAMESPACE_URL, key).hex if key else uuid.uuid4().hex,
            session=session.id,
            role=session.role,
            item=item,
            text=text,
            gate=remarks.gate,
            grade=remarks.grade,
            at=came,
            took=round((came - session.asked_at).total_seconds()) if timed else None,
        )
        kept = await self._means.notebook.add(who.user, attempt)
        said = lines(remarks, item)
        return Remarked(kept, said if session.mode is Mode.REHEARSAL else await self._kindly(said, remarks, text, who))

    async def another(self, session: Session, who: Person, after: str, *, key: str = "") -> Session:
        """The session at its next question, where it still stands at the one with the id ``after``; else as it is.

        ``key`` names who moved it on, as ``turn``. Raises BadRequest where it is over or nothing is left to ask, and
        RoleNotFound where its role was closed meanwhile: it stays as it is then.
        """
        session = await self.session(who, session.id)
        if session.over:
            raise BadRequest("This practice session is over. Start another with “practise” and the role.")
        if session.item is None or session.item.id != after:
            return session
        reading = await self._means.reading(session.role, who.audience)
        item = await self._fresh(reading, session.asked)
        moved = replace(session, item=item, asked=(*session.asked, item.id), asked_at=_now(), turn=key)
        await self._means.notebook.put(who.user, moved)
        return moved

    async def stop(self, session: Session, who: Person, *, key: str = "") -> Summary:
        """End the session, and what it came to; the same again later. ``key`` names who ended it, as ``turn``."""
        if not session.over:
            await self._means.notebook.put(who.user, replace(session, over=True, turn=key))
        every = await self._means.notebook.attempts(who.user, session.role)
        attempts = [one for one in every if one.session == session.id]
        said = [(one, await self._remarks(session, who, one.item, one.text)) for one in attempts]
        held = session.mode is Mode.REHEARSAL
        worded = [self._kindly(lines(remarks, one.item), remarks, one.text, who) for one, remarks in said if held]
        remarked = tuple(map(Remarked, attempts, await asyncio.gather(*worded)))
        step = working_on([remarks for _, remarks in said])
        return Summary(reviewing.rounds(every, session), step, remarked, reviewing.sittings(every, session))

    async def progress(self, role_id: str, who: Person) -> list[Grade]:
        """How far each of the person's attempts for a role got, oldest first; those without an answer are left out."""
        return [one.grade for one in await self._means.notebook.attempts(who.user, role_id) if one.grade is not None]

    async def tried(self, who: Person) -> list[Tried]:
        """How far the person's attempts got for each role that they may still see, the one tried last first."""
        by_role: dict[str, list[Grade]] = {}
        for role_id, grade in await self._means.notebook.grades(who.user):
            by_role[role_id] = [*by_role.pop(role_id, []), grade]
        found = []
        for role_id in reversed(by_role):
            with contextlib.suppress(RoleNotFound):
                title = (await self._means.reading(role_id, who.audience)).role.title
                found.append(Tried(role_id, title, tuple(by_role[role_id])))
        return found

    async def _kindly(self, said: tuple[Line, ...], remarks: Remarks, text: str, who: Person) -> tuple[Line, ...]:
        """What the rules say, in kinder words where there is a model and something that can be worded."""
        if self._means.kindly is None or remarks.gate is not Gate.NONE:
            return said
        return await self._means.kindly.worded(said, text, Asker(hashed(who.user), who.audience))

    async def _remarks(self, session: Session, who: Person, item: PracticeItem, text: str) -> Remarks:
        try:
            advert = (await self._means.reading(session.role, who.audience)).document.text
        except RoleNotFound:
            advert = ""  # closed meanwhile: the question still stands, and what was written is not lost
        near = await asyncio.to_thread(closeness, text, item, self._means.embed) if text.strip() else None
        return feedback(text, item, Ground(advert, near))

    async def _meant(self, session: Session, who: Person, came: datetime) -> PracticeItem | None:
        """The question answered before, where this came before the one that stands was put: people write in pieces."""
        if came >= session.asked_at:
            return None
        before = await self._means.notebook.attempts(who.user, session.role, session.id)
        return before[-1].item if before else None

    async def _first(self, reading: Reading, who: Person) -> PracticeItem:
        """What a session begins with: what went well before gives way to what didn't, or wasn't tried yet."""
        well = reviewing.told_well(await self._means.notebook.attempts(who.user, reading.role.id))
        try:
            return await self._fresh(reading, well)
        except BadRequest:
            return await self._fresh(reading, ())

    async def _fresh(self, reading: Reading, asked: tuple[str, ...]) -> PracticeItem:
        """The next item that was not asked yet and that no question of the panel's comes near."""
        sets = await self._means.sets(reading.role.id)
        key = (reading.role.id, reading.document.sha256, *((one.id, one.revision) for one in sets))
        if key not in self._panels:
            own = [question for one in sets for question in one.questions.bank]
            self._panels = {key: await asyncio.to_thread(self._guarded, reading, own)}
        found = await asyncio.to_thread(self._pick, reading, self._panels[key], asked)
        if found is None:
            raise BadRequest("There is no further question to practise for this role. Try an earlier one again.")
        return found

    def _guarded(self, reading: Reading, own: list[Question]) -> practising.Guarded:
        # where nobody has built a set yet, the one that would be built
        bank = self._means.bank()
        return practising.guarded(bank, own or generator.drawn(reading.requirements, bank), self._means.embed)

    def _pick(self, reading: Reading, panel: practising.Guarded, asked: tuple[str, ...]) -> PracticeItem | None:
        pool = practising.items(reading.requirements, self._means.bank())
        fresh = (one for one in pool if one.id not in asked)
        return next((one for one in fresh if not practising.too_near(one, panel, self._means.embed)), None)


def _now() -> datetime:
    return datetime.now(UTC)
