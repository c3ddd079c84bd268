"""Where the bot speaks, for whom and why: channel policies by id, what a private channel allows, the locale."""

from contextlib import asynccontextmanager

import pytest

from bot.policy import Policy
from bot.workspace.state import BOT
from knowledge.assembly import open_knowledge
from knowledge.domain import Audience
from knowledge.settings import KnowledgeSettings
from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")

GENERAL = "C0GENERAL"
ASKED = "platform engineer: which languages?"


@pytest.fixture
def under(slack, settings, knowledge):
    """Connect the bot under a policy for a new channel, #jobs, and return that channel."""

    @asynccontextmanager
    async def connect(*members, private=False, **terms):
        jobs = slack.channel("jobs", BOT, *members, private=private)
        policies = {jobs: Policy(**terms)}
        async with connected(slack, settings.model_copy(update={"channels": policies}), knowledge):
            yield jobs

    return connect


@pytest.mark.parametrize(
    ("answers", "answered"),
    [
        ("threads", ["mentioned", "followed up"]),
        ("mentions", ["mentioned"]),
        ("questions", ["mentioned", "followed up", "asked"]),
        ("off", []),
    ],
)
async def test_a_channels_policy_decides_what_is_answered_there(slack, cast, under, answers, answered):
    async with under(cast.candidate, answers=answers) as jobs:
        said = await slack.mention(cast.candidate, ASKED, channel=jobs)
        first = len(slack.posts)
        await slack.say(cast.candidate, "and what is desirable?", channel=jobs, thread=said.message.ts)
        second = len(slack.posts)
        await slack.say(cast.candidate, "does the platform engineer need Kafka?", channel=jobs)
        third = len(slack.posts)
        await slack.say(cast.candidate, "lunch at noon, all", channel=jobs)
        await slack.say(
            cast.candidate, f"@{slack.users[cast.recruiter].name} is the platform engineer job open?", channel=jobs
        )
    grown = {"mentioned": first, "followed up": second - first, "asked": third - second}
    if answers == "off":
        (notice,) = slack.posts
        assert notice.only_for == cast.candidate
        assert "switched off in this channel" in notice.seen
    else:
        assert [name for name, more in grown.items() if more] == answered
        assert len(slack.posts) == third
        assert slack.posts[-1].thread


async def test_a_question_to_another_person_in_the_bots_thread_is_left_alone(slack, cast, bot):
    said = await slack.mention(cast.candidate, ASKED)
    await slack.say(cast.interviewer, f"@{slack.users[cast.candidate].name} does that help?", thread=said.message.ts)
    assert len(slack.posts) == 1


async def test_a_post_without_a_mention_outside_of_threads_is_neither_answered_nor_kept(slack, cast, bot, knowledge):
    said = await slack.say(cast.candidate, "does the platform engineer need Kafka?")
    assert slack.posts == []
    assert await knowledge.ledger.begin(f"T0HOME:{GENERAL}:{said.message.ts}") is None


async def test_a_channel_for_one_role_answers_about_that_one_and_says_so_of_others(slack, cast, under):
    async with under(cast.candidate, roles=("platform-engineer",)) as jobs:
        await slack.mention(cast.candidate, "what is essential?", channel=jobs)
        await slack.mention(cast.candidate, "is the senior reliability engineer remote?", channel=jobs)
        await slack.command(cast.candidate, "ask is the senior reliability engineer remote?", channel=jobs)
        await slack.command(cast.candidate, "roles", channel=jobs)
    first, *others, listed = slack.posts
    assert "About *Platform Engineer*" in first.seen
    assert "Reliability" not in first.seen
    assert all("In this channel I answer about *Platform Engineer* only" in post.seen for post in others)
    assert "Reliability" not in listed.seen


async def test_a_channel_for_roles_that_are_not_there_says_that_there_are_none(slack, cast, under):
    async with under(cast.candidate, roles=("gone",)) as jobs:
        await slack.mention(cast.candidate, "platform engineer: which languages?", channel=jobs)
    assert "I don't know any roles yet" in slack.posts[0].seen


@pytest.fixture
def listening(slack, settings, knowledge):
    """Connect the bot over a knowledge base that notes for whom it is asked."""
    heard = []

    class Noting:
        def __getattr__(self, name):
            return getattr(knowledge, name)

        async def ask(self, question, *, audience, **more):
            heard.append(audience)
            return await knowledge.ask(question, audience=audience, **more)

    @asynccontextmanager
    async def connect(policies):
        async with connected(slack, settings.model_copy(update={"channels": policies}), Noting()):
            yield heard

    return connect


@pytest.mark.parametrize(
    ("private", "others", "more", "audience"),
    [
        (True, ["member"], {}, Audience.INTERVIEWER),
        (True, ["member", "recruiter"], {}, Audience.INTERVIEWER),
        (True, ["member", "candidate"], {}, Audience.CANDIDATE),
        (True, ["member", "guest"], {}, Audience.CANDIDATE),
        (True, ["member"], {"shared": True}, Audience.CANDIDATE),
        (False, ["member"], {}, Audience.CANDIDATE),
    ],
)
async def test_only_a_private_channel_of_the_panel_alone_is_widened(
    slack, cast, listening, private, others, more, audience
):
    members = [getattr(cast, name) for name in others]
    jobs = slack.channel("panel", BOT, cast.interviewer, *members, private=private, **more)
    async with listening({jobs: Policy(audience=Audience.INTERVIEWER)}) as heard:
        await slack.mention(cast.interviewer, ASKED, channel=jobs)
    assert heard == [audience]


async def test_a_widened_channel_is_narrow_while_slack_cannot_say_who_reads_it(slack, cast, listening):
    jobs = slack.channel("panel", BOT, cast.interviewer, private=True)
    slack.fail("conversations.members", error="internal_error", times=9)
    async with listening({jobs: Policy(audience=Audience.INTERVIEWER)}) as heard:
        await slack.mention(cast.interviewer, ASKED, channel=jobs)
    assert heard == [Audience.CANDIDATE]


async def test_while_slack_cannot_be_asked_the_view_is_narrow_and_that_is_said(slack, cast, listening):
    slack.fail("usergroups.users.list", error="internal_error", times=9)
    async with listening({}) as heard:
        await slack.dm(cast.member, ASKED)
        await slack.command(cast.member, "questions platform engineer")
    answer, reply = slack.posts
    assert heard == [Audience.CANDIDATE]
    assert "I couldn't ask Slack who you are just now" in answer.seen
    assert "I couldn't ask Slack just now whether you are on it" in reply.seen


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("candidate", ["a candidate", "you are on no list"]),
        ("guest", ["a candidate", "you are a guest"]),
        ("stranger", ["a candidate", "another workspace"]),
        ("interviewer", ["an interviewer", "you are on the list", "Others read along here"]),
        ("recruiter", ["a recruiter", "you are on the list", "as I would a candidate"]),
    ],
)
async def test_why_says_who_one_is_taken_for_and_what_holds_in_the_channel(slack, cast, bot, who, told):
    person = getattr(cast, who)
    await slack.command(person, "why")
    (post,) = slack.posts
    assert post.only_for == person
    assert all(words in post.seen for words in [*told, "I answer when I'm mentioned"])
    introduced, *lines = post.seen.splitlines()
    assert introduced.startswith("I'm a program")
    assert len(lines) == 3


async def test_why_tells_of_ones_own_last_answer_and_of_nobody_elses(slack, cast, bot):
    mine, other = slack.person(), slack.person()
    await slack.dm(mine, ASKED)
    for person in (mine, other):
        await slack.command(person, "why")
    told, nothing = [post.seen for post in slack.posts if post.only_for]
    assert "My last answer to you was about *Platform Engineer*, and I was " in told
    assert "sure of it" in told
    assert "I haven't answered a question of yours yet" in nothing
    assert "Platform" not in nothing


async def test_why_names_a_channels_policy_and_its_roles(slack, cast, under):
    async with under(cast.candidate, answers="mentions", roles=("platform-engineer",)) as jobs:
        await slack.command(cast.candidate, "why", channel=jobs)
    assert "I answer when I'm mentioned, and nothing else. It is about *Platform Engineer* only." in slack.posts[0].seen


@pytest.mark.parametrize(
    ("locale", "written"), [("en-GB", "3 March 2026"), ("en-US", "March 3, 2026"), ("de-DE", "3. März 2026")]
)
async def test_dates_are_written_as_the_reader_writes_them(slack, settings, locale, written, tmp_path):
    person = slack.person(locale=locale)
    (tmp_path / "a.md").write_text(
        "# Cook\n\nDate: 2026-03-03\n\n## Essential\n\n- Started on 2026-03-03\n", encoding="utf-8"
    )
    async with open_knowledge(KnowledgeSettings(home=tmp_path / "home", seed=False)) as base:
        await base.ingest([tmp_path / "a.md"])
        async with connected(slack, settings, base):
            await slack.dm(person, "what is essential?")
            await slack.command(person, "roles")
            await slack.open_home(person)
    answer, listed = slack.posts
    assert written in answer.seen
    assert "Started on 2026-03-03" in answer.seen
    assert written in listed.seen
    assert written in slack.home(person).seen
