"""In Slack a model's proven words show while it goes on; whatever becomes of it, one whole answer stands in the end."""

import asyncio

import pytest
import pytest_asyncio

from knowledge.assembly import open_knowledge
from knowledge.settings import KnowledgeSettings
from tests.models import served_model
from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")

QUOTE = "This role has a salary of £60-75k depending on experience."
TOLD = "The salary is £60-75k, depending on experience."
ASKED = "senior reliability engineer: what does it pay"
TIMEOUT = 2.0


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def spoken(tmp_path_factory):
    """The shipped roles with a chat model, whose client has made its first call: that one takes long."""
    async with served_model() as model:
        home = tmp_path_factory.mktemp("home")
        wanted = {"model": "openai:loopback", "model_url": model.address, "model_timeout_seconds": TIMEOUT}
        async with open_knowledge(KnowledgeSettings(home=home, model_calls_per_minute=999, **wanted)) as base:
            while len(model.asked) < 2:
                found = await base.ask(ASKED + "!" * len(model.asked), audience="candidate")
                await base.worded(found, audience="candidate")
            model.pay = model.number(QUOTE)
            yield base, model


@pytest.fixture
def model(spoken):
    model = spoken[1]
    model.does, model.pace = "", 0.01
    model.claims((model.pay, "salary of £60-75k", TOLD), (0, "x", "y" * 200), (0, "x", "y" * 200))
    return model


@pytest_asyncio.fixture(loop_scope="session")
async def talking(slack, settings, spoken):
    async with connected(slack, settings, spoken[0]):
        settle, slack.settle = slack.settle, None
        yield settle


def only(slack):
    """The one post there is, with nothing left running beside it."""
    (post,) = slack.posts
    assert not post.streaming
    assert [status.text for status in slack.state.statuses.values()] == []
    assert slack.refused == []
    return post


async def test_a_proven_claim_shows_while_the_model_goes_on_and_the_whole_answer_takes_its_place(
    slack, cast, model, talking
):
    await slack.mention(cast.candidate, f"{ASKED}?")
    async with asyncio.timeout(10):
        while not any(TOLD in post.seen for post in slack.posts):
            await slack.pause()
    assert slack.posts[0].streaming
    assert QUOTE not in slack.posts[0].seen
    await talking()
    post = only(slack)
    assert post.seen.count(TOLD) == 1
    assert QUOTE in post.seen
    assert "yyy" not in post.seen
    assert post.blocks[-1]["type"] == "context_actions"


# The contract is two seconds beyond the timeout; other tests that run beside this one may take as long again and more.
WITHIN = TIMEOUT + 2 + 3
FAULTS = ["die", "stall", "hang", "garbage", "500", "429"]


@pytest.mark.parametrize("does", FAULTS)
async def test_a_model_that_fails_leaves_one_whole_answer_found_without_it(slack, cast, model, talking, does):
    model.does = does
    started = asyncio.get_running_loop().time()
    await slack.mention(cast.candidate, f"{ASKED}{'?' * (2 + FAULTS.index(does))}")
    await talking()
    assert asyncio.get_running_loop().time() - started < WITHIN
    post = only(slack)
    assert post.seen.count("£60-75k depending on experience") == 1
    assert TOLD not in post.seen
    assert post.blocks[-1]["type"] == "context_actions"
