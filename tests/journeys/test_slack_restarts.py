"""A bot that is stopped in the middle of each journey and begun again over the same folder: nothing lost or twice.

What a journey does just before a stop is broken off: Slack takes no post, so that the next life has to finish it.
"""

import asyncio
import shutil
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from knowledge.assembly import open_knowledge
from knowledge.domain import Audience, Editor
from knowledge.settings import KnowledgeSettings
from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")

STORY = (
    "Last year our build took 40 minutes and everybody waited for it. I measured each step for a week and saw that the "
    "tests ran twice. I removed one run and split the rest over four machines. In the end it took 12 minutes."
)
ADVERT = b"# Night Baker\n\n## Requirements\n\n- You must hold a certificate.\n- Sourdough is desirable.\n"


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def seeded(tmp_path_factory):
    """A data folder with the shipped roles, which nobody has open."""
    home = tmp_path_factory.mktemp("seeded") / "home"
    async with open_knowledge(KnowledgeSettings(home=home)):
        pass
    return home


class Lives:
    """The lives of a bot over one data folder; what was left is finished when one begins."""

    def __init__(self, slack, settings):
        self._slack, self._settings = slack, settings
        self._base = None

    async def reopen(self):
        """Let go of the data folder, and open it as a new process would."""
        await self.close()
        self._opened = open_knowledge(self._settings.knowledge)
        self._base = await self._opened.__aenter__()

    async def close(self):
        if self._base is not None:
            await self._opened.__aexit__(None, None, None)

    @asynccontextmanager
    async def __call__(self):
        async with connected(self._slack, self._settings, self._base):
            await self._slack.settle()
            yield self._base
            self._slack.settle = None


@pytest_asyncio.fixture(loop_scope="session")
async def live(slack, settings, seeded, tmp_path):
    """What begins the bot once more over the same folder."""
    home = shutil.copytree(seeded, tmp_path / "home")
    lives = Lives(slack, settings.model_copy(update={"knowledge": KnowledgeSettings(home=home)}))
    await lives.reopen()
    yield lives
    await lives.close()


async def broken_off(slack, act):
    """Do something of which Slack takes no post; the life it is done in ends before it can be done again."""
    slack.settle = None
    slack.fail("chat.postMessage", status=500, error="internal_error")
    await act
    await asyncio.sleep(0.1)


def said(slack, person, words):
    """What the bot said to a person that holds the words, wherever they saw it."""
    own = slack.dm_of(person)
    return [post for post in slack.posts if words in post.seen and (post.channel == own or post.only_for == person)]


def one(slack, person, words):
    """The only post to a person that holds the words."""
    (post,) = said(slack, person, words)
    return post


async def form(slack, person):
    """The form that opens for a person."""
    async with asyncio.timeout(20):
        while not slack.modal(person):
            await slack.pause()
    return slack.modal(person)[-1]


async def test_preparing_goes_on_where_it_was(slack, cast, live):
    day = (datetime.now(UTC) + timedelta(days=7)).date().isoformat()
    async with live():
        await slack.command(cast.candidate, "prepare")
        asked = await form(slack, cast.candidate)
    async with live():
        filled = {"prepare_role": "platform-engineer", "prepare_date": day}
        await broken_off(slack, slack.submit(cast.candidate, asked, filled))
    async with live():
        plan = one(slack, cast.candidate, "Preparing for")
        task = next(block["accessory"] for block in plan.blocks if "accessory" in block)
        await slack.press(cast.candidate, plan, "prepare_tick", value=task["value"])
    await live.reopen()
    async with live():
        assert "1 of" in one(slack, cast.candidate, "Preparing for").seen
        await slack.command(cast.candidate, "prepare")
        assert [post.seen.count("1 of") for post in said(slack, cast.candidate, "Preparing for")] == [1, 1]


async def test_practising_goes_on_where_it_was(slack, cast, live):
    async with live():
        await broken_off(slack, slack.command(cast.candidate, "practise platform engineer"))
    async with live():
        asked = one(slack, cast.candidate, "Practising for")
        await broken_off(slack, slack.dm(cast.candidate, STORY, thread=asked.ts))
    async with live():
        assert one(slack, cast.candidate, "I measured each step for a week").thread == asked.ts
    await live.reopen()
    async with live():
        await slack.dm(cast.candidate, "another", thread=asked.ts)
        await broken_off(slack, slack.dm(cast.candidate, "stop", thread=asked.ts))
    async with live() as base:
        summary = one(slack, cast.candidate, "That's all for now").seen
        assert summary.count("•") == 1
        assert str(await base.privacy.export(cast.candidate)).count(STORY) == 1


async def test_what_a_person_has_deleted_stays_deleted(slack, cast, live):
    async with live():
        await slack.dm(cast.candidate, "does the platform engineer do lighthouse keeping?")
        await slack.command(cast.candidate, "mine")
    await live.reopen()
    async with live():
        shown = one(slack, cast.candidate, "What I keep about you")
        await slack.press(cast.candidate, shown, "mine_export")
        assert "lighthouse" in str(next(reversed(slack.state.files.values())).content)
        slack.settle = None
        await slack.press(cast.candidate, shown, "mine_delete")
    async with live() as base:
        one(slack, cast.candidate, "can't be brought back")
        held = {each.name for each in await base.privacy.held(cast.candidate)}
        assert held <= {"log", "requests", "workspaces"}
        assert "lighthouse" not in str(await base.privacy.export(cast.candidate))


async def test_a_role_on_its_way_in_gets_there(slack, cast, live):
    recruiter = cast.recruiter
    async with live() as base:
        before = {role.id for role in await base.roles(Audience.RECRUITER)}
        place = slack.dm_of(recruiter)
        await broken_off(slack, slack.upload(recruiter, "night-baker.md", ADVERT, channel=place))
    async with live() as base:
        card = one(slack, recruiter, "a new role")
        assert {role.id for role in await base.roles(Audience.RECRUITER)} == before
    await live.reopen()
    async with live():
        await slack.press(recruiter, card, "role_correct")
        correcting = await form(slack, recruiter)
    async with live():
        await broken_off(slack, slack.submit(recruiter, correcting, {"title": "Baker at night"}))
    async with live():
        card = one(slack, recruiter, "Baker at night")
        slack.settle = None
        await slack.press(recruiter, card, "role_publish")
    async with live() as base:
        one(slack, recruiter, "is published. People")
        assert "Published." in slack.message(card.channel, card.ts).seen
        assert {role.id for role in await base.roles(Audience.RECRUITER)} == before | {"night-baker"}
        await slack.command(recruiter, "withdraw baker at night")
    await live.reopen()
    async with live() as base:
        assert {role.id for role in await base.roles(Audience.RECRUITER)} == before
        await slack.command(recruiter, "restore baker at night")
        reading = await base.reading("night-baker", Audience.CANDIDATE)
        assert (reading.role.title, reading.document.version) == ("Baker at night", 1)


async def test_what_was_released_reaches_each_candidate_once(slack, cast, live):
    who = Editor("U0PANEL", Audience.INTERVIEWER)
    at = int((datetime.now(UTC) + timedelta(hours=20)).timestamp())
    async with live() as base:
        drawn = await base.panel.current("platform-engineer", who)
        await base.panel.approve(drawn.id, who)
        for person in (cast.candidate, cast.guest):
            await slack.command(cast.recruiter, f"candidate @{slack.users[person].name} platform engineer")
        await slack.command(cast.recruiter, "release platform engineer")
        deciding = await form(slack, cast.recruiter)
    async with live():
        filled = {"what": "themes", "at": at, "hours": "24"}
        await broken_off(slack, slack.submit(cast.recruiter, deciding, filled))
    async with live():
        assert "2 people are so far" in one(slack, cast.recruiter, "Released:").seen
        await slack.go_round()
    await live.reopen()
    async with live():
        await slack.go_round()
        for person in (cast.candidate, cast.guest):
            one(slack, person, "what the interview will be about")
