"""Plans towards an interview and a person's own stories: made, resumed, ticked off, laid out anew."""

from __future__ import annotations

import contextlib
import hashlib
from typing import TYPE_CHECKING

from knowledge.domain.practice import Story
from knowledge.domain.preparation import Intent, Progress
from knowledge.errors import BadRequest, RoleNotFound
from knowledge.interview import preparation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from knowledge.domain import Reading
    from knowledge.domain.practice import Person
    from knowledge.domain.preparation import Preparation
    from knowledge.preparing.means import Means

_MOST_QUESTIONS = 5
_TITLE_CHARACTERS = 120
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
    """A plan for a role and a date. What is kept is the date and the ticks; the rest follows from the advert."""

    def __init__(self, means: Means) -> None:
        self._means = means

    async def plan(self, role_id: str, who: Person, on: date, today: date) -> Preparation:
        """The plan for an interview on ``on``; the same role again keeps its ticks.

        Raises RoleNotFound, and BadRequest for a date in the past or more than a year ahead.
        """
        preparation.check_date(on, today)
        reading = await self._means.reading(role_id, who.audience)
        before = await self._intent(who.user, reading.role.id)
        intent = Intent(reading.role.id, on, before.done if before else ())
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

    async def tick(self, role_id: str, who: Person, task: str, today: date, *, done: bool = True) -> Preparation | None:
        """The plan with one task done, or open again; unchanged for a task that it doesn't hold."""
        intent = await self._intent(who.user, role_id)
        standing = await self.resume(who, today, role_id)
        if intent is None or standing is None:
            return None
        known = {one.id for day in standing.days for one in day.tasks} | {one.id for one in standing.done}
        if task in known:
            others = tuple(one for one in intent.done if one != task)
            ticked = (*others, task) if done else others
            await self._means.notebook.intend(who.user, Intent(role_id, intent.on, ticked))
        return await self.resume(who, today, role_id)

    async def add_story(self, role_id: str, who: Person, title: str, serves: Sequence[str]) -> Story:
        """Keep the title of a story and which requirements it serves, by id.

        Raises BadRequest for an empty title, or one that serves nothing that the role asks for.
        """
        reading = await self._means.reading(role_id, who.audience)
        plain = " ".join(title.split())[:_TITLE_CHARACTERS]
        known = tuple(one.id for one in reading.requirements if one.id in set(serves))
        if not plain or not known:
            raise BadRequest(
                "A story needs a few words as its name, and at least one line of the advert that it serves."
            )
        told = hashlib.sha256(f"{who.user}:{role_id}:{plain.casefold()}".encode()).hexdigest()[:16]
        story = Story(told, reading.role.id, plain, known)
        await self._means.notebook.tell(who.user, story)
        return story

    async def drop_story(self, who: Person, story_id: str) -> bool:
        """Forget a story; False where there is none of that id."""
        return await self._means.notebook.untell(who.user, story_id)

    async def stories(self, role_id: str, who: Person) -> list[Story]:
        """A person's own stories for a role."""
        return await self._means.notebook.stories(who.user, role_id)

    async def _intent(self, user: str, role_id: str) -> Intent | None:
        return next((one for one in await self._means.notebook.intents(user) if one.role == role_id), None)

    async def _laid(
        self, reading: Reading, who: Person, intent: Intent, today: date, *, asking: bool = True
    ) -> Preparation:
        titles = {topic.id: topic.title for topic in self._means.bank().entries.values()}
        stories = tuple(await self._means.notebook.stories(who.user, reading.role.id))
        to_ask = await self._to_ask(reading) if asking else ()
        supply = preparation.Supply(titles, to_ask, stories, frozenset(intent.done))
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
