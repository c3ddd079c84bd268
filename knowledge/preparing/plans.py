"""Plans towards an interview: made, resumed, ticked off, adjusted, laid out anew."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.domain.preparation import Intent, Progress
from knowledge.errors import BadRequest, RoleNotFound
from knowledge.interview import preparation

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import date

    from knowledge.domain import Reading
    from knowledge.domain.practice import Person
    from knowledge.domain.preparation import Preparation
    from knowledge.preparing.means import Means

_MOST_QUESTIONS = 5
# What the advert is asked, and what to ask the panel where it doesn't say.
_TO_ASK = (
    ("How big is the team?", "How big is the team, and who would I work with most?"),
    ("What is expected in the first three months?", "What would you like to see after the first three months?"),
    ("How is success measured?", "How would you know after a year that this had gone well?"),
    ("Why is the post open?", "What made you open this post now?"),
    ("Can I progress, and how is pay reviewed?", "How have others in this post moved on?"),
    ("Is there time or budget for learning?", "How do people here find time to learn?"),
    ("Can I work from home?", "How many days do people really spend in the office, and who decides?"),
    (
        "Is there on-call work, and how often?",
        "How often is there work outside normal hours, and how is it shared out?",
    ),
    ("What are the stages of the interview?", "What happens after today, and when might I hear?"),
)


class Plans:
    """A plan for a role and a date. Kept is the date, and what was done to its tasks."""

    def __init__(self, means: Means) -> None:
        self._means = means

    async def plan(self, role_id: str, who: Person, on: date, today: date) -> Preparation:
        """The plan for an interview on ``on``; the same role again keeps what was done to its tasks.

        Raises RoleNotFound, and BadRequest for a date in the past or more than a year ahead.
        """
        preparation.check_date(on, today)
        reading = await self._means.reading(role_id, who.audience)
        before = await self._intent(who.user, reading.role.id)
        intent = replace(before, on=on) if before else Intent(reading.role.id, on)
        await self._means.notebook.intend(who.user, intent)
        return await self._laid(reading, who, intent, today)

    async def resume(self, who: Person, today: date, role_id: str | None = None) -> Preparation | None:
        """The plan as it stands, of a role or the one touched last: what is open is laid out from ``today`` on.

        None where there is none, its day has passed, or its role is not there any more.
        """
        for intent in await self._means.notebook.intents(who.user):
            if intent.on >= today and role_id in (None, intent.role):
                try:
                    reading = await self._means.reading(intent.role, who.audience)
                except RoleNotFound:
                    continue
                return await self._laid(reading, who, intent, today)
        return None

    async def progress(self, who: Person, today: date) -> list[Progress]:
        """How far each of the person's plans has got whose day is still to come, the one touched last first."""
        found = []
        for intent in await self._means.notebook.intents(who.user):
            if intent.on >= today:
                with contextlib.suppress(RoleNotFound):
                    reading = await self._means.reading(intent.role, who.audience)
                    # what to ask the panel takes a while to find, and changes no task
                    plan = await self._laid(reading, who, intent, today, asking=False)
                    found.append(Progress(plan.role, plan.title, plan.on, *plan.progress))
        return found

    async def resting(self, who: Person, today: date) -> frozenset[str]:
        """The roles, by id, whose plans can't be shown just now because they are closed; the plans are kept."""
        closed = set()
        for intent in await self._means.notebook.intents(who.user):
            if intent.on >= today:
                try:
                    await self._means.reading(intent.role, who.audience)
                except RoleNotFound:
                    closed.add(intent.role)
        return frozenset(closed)

    async def tick(self, role_id: str, who: Person, task: str, today: date, *, done: bool = True) -> Preparation | None:
        """The plan with one task done, or open again; unchanged for a task that it doesn't hold."""
        return await self._changed(role_id, who, today, lambda intent: _ticked(intent, task, done=done), task)

    async def drop(self, role_id: str, who: Person, tasks: Collection[str], today: date) -> Preparation | None:
        """The plan without these tasks and with all others, also those that were left out before.

        None where there is no plan to go on with.
        """
        return await self._changed(role_id, who, today, lambda intent: replace(intent, dropped=tuple(sorted(tasks))))

    async def move(self, role_id: str, who: Person, task: str, today: date, *, to: date) -> Preparation | None:
        """The plan with one task on a day of choice; unchanged for a task that it doesn't hold.

        Raises BadRequest for a day that has passed or lies after the interview.
        """
        intent = await self._intent(who.user, role_id)
        if intent is not None and not today <= to <= intent.on:
            raise BadRequest(
                f"{to.isoformat()} is not between today and the interview on {intent.on.isoformat()}. "
                "Choose a day in between."
            )
        return await self._changed(role_id, who, today, lambda standing: _moved(standing, task, to), task)

    async def _changed(
        self, role_id: str, who: Person, today: date, change: Callable[[Intent], Intent], *tasks: str
    ) -> Preparation | None:
        """The plan as it is after a change, which is made only where the plan holds the tasks that it is about."""
        intent = await self._intent(who.user, role_id)
        standing = await self.resume(who, today, role_id)
        if intent is None or standing is None:
            return None
        if set(tasks) <= {one.id for one in standing.tasks}:
            await self._means.notebook.intend(who.user, change(intent))
        return await self.resume(who, today, role_id)

    async def _intent(self, user: str, role_id: str) -> Intent | None:
        return next((one for one in await self._means.notebook.intents(user) if one.role == role_id), None)

    async def _laid(
        self, reading: Reading, who: Person, intent: Intent, today: date, *, asking: bool = True
    ) -> Preparation:
        titles = {topic.id: topic.title for topic in self._means.bank().entries.values()}
        stories = tuple(await self._means.notebook.stories(who.user, reading.role.id))
        supply = preparation.Supply(
            titles=titles,
            to_ask=await self._to_ask(reading) if asking else (),
            stories=stories,
            done=frozenset(intent.done),
            dropped=frozenset(intent.dropped),
            moved=intent.moved,
        )
        return preparation.plan(reading.role, reading.requirements, intent.on, today, supply)

    async def _to_ask(self, reading: Reading) -> tuple[str, ...]:
        """What to ask the panel: what the advert, asked as a candidate would, doesn't say."""
        open_ones: list[str] = []
        for asked, spoken in _TO_ASK:
            if len(open_ones) == _MOST_QUESTIONS:
                break
            if (await self._means.ask(asked, audience=reading.role.audience, role=reading.role.id)).abstained:
                open_ones.append(spoken)
        return tuple(open_ones)


def _ticked(intent: Intent, task: str, *, done: bool) -> Intent:
    others = tuple(one for one in intent.done if one != task)
    return replace(intent, done=(*others, task) if done else others)


def _moved(intent: Intent, task: str, to: date) -> Intent:
    return replace(intent, moved={**intent.moved, task: to})
