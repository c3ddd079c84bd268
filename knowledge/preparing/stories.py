"""A person's own stories for a role: written, changed, taken away; found by nobody else's id."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from knowledge.domain.practice import TITLE_CHARACTERS, WORDS_CHARACTERS, Story
from knowledge.errors import BadRequest

if TYPE_CHECKING:
    from knowledge.domain.practice import Person, Telling
    from knowledge.preparing.means import Means

# More nobody leafs through before an interview.
MOST = 60


class Stories:
    """The story bank: titles, which lines of the advert each story serves, and a few lines of the author's own."""

    def __init__(self, means: Means) -> None:
        self._means = means

    async def all(self, role_id: str, who: Person) -> list[Story]:
        """A person's own stories for a role, oldest first; also of a role that is closed."""
        return await self._means.notebook.stories(who.user, role_id)

    async def one(self, role_id: str, who: Person, story_id: str) -> Story:
        """The person's story of that id. Raises BadRequest where they have none."""
        found = next((each for each in await self.all(role_id, who) if each.id == story_id), None)
        if found is None:
            raise BadRequest("I no longer have that story. `/rolecall stories` shows those you have, and adds one.")
        return found

    async def tell(self, role_id: str, who: Person, telling: Telling, *, key: str = "") -> Story:
        """Keep a new story; under the same ``key`` again it is the same one, and without a key one of the same title.

        Raises RoleNotFound; BadRequest for an empty title, or one that serves nothing that the role asks for.
        """
        reading_id, plain = await self._checked(role_id, who, telling)
        standing = await self.all(reading_id, who)
        same = [one.id for one in standing if not key and one.title.casefold() == plain.title.casefold()]
        name = same[0] if same else uuid.uuid5(uuid.NAMESPACE_URL, key).hex if key else uuid.uuid4().hex
        if len(standing) >= MOST and name not in {one.id for one in standing}:
            raise BadRequest(f"You have {MOST} stories for this role already. Change or delete one of them first.")
        return await self._kept(who, Story(name, reading_id, *plain))

    async def retell(self, role_id: str, who: Person, story_id: str, telling: Telling) -> Story:
        """Put other words or lines of the advert to a story. Raises as ``tell`` does, and BadRequest if it's gone."""
        reading_id, plain = await self._checked(role_id, who, telling)
        standing = await self.one(reading_id, who, story_id)
        return await self._kept(who, Story(standing.id, standing.role, *plain))

    async def forget(self, who: Person, story_id: str) -> bool:
        """Take a story away; False where there is none of that id."""
        return await self._means.notebook.untell(who.user, story_id)

    async def _checked(self, role_id: str, who: Person, telling: Telling) -> tuple[str, Telling]:
        reading = await self._means.reading(role_id, who.audience)
        title = " ".join(telling.title.split())[:TITLE_CHARACTERS]
        known = tuple(one.id for one in reading.requirements if one.id in set(telling.serves))
        if not title or not known:
            raise BadRequest(
                "A story needs a few words as its name, and at least one line of the advert that it serves."
            )
        if len(telling.words) > WORDS_CHARACTERS:
            raise BadRequest(f"That is over {WORDS_CHARACTERS:,} characters. A few lines are enough to remember it by.")
        return reading.role.id, telling._replace(title=title, serves=known, words=telling.words.strip())

    async def _kept(self, who: Person, story: Story) -> Story:
        await self._means.notebook.tell(who.user, story)
        return story
