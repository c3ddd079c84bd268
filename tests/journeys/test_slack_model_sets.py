"""In Slack the panel has a draft sharpened by a button; a model that fails changes nothing and says so."""

import json

import pytest
import pytest_asyncio

from knowledge.assembly import open_knowledge
from knowledge.settings import KnowledgeSettings
from tests.models import served_model
from tests.slack_bot import connected
from tests.slack_sets import board, ingest, press, read, standing, told

pytestmark = pytest.mark.asyncio(loop_scope="session")
ROLE, OTHER = "site-surveyor", "beekeeper"
LEAD = "Walk me through the hardest piece of work in which you had to lay hedges."


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def modelled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("modelled")
    async with served_model() as model:
        settings = KnowledgeSettings(
            home=folder / "home",
            seed=False,
            model="openai:loopback",
            model_url=model.address,
            model_timeout_seconds=5,
            model_calls_per_minute=999,
        )
        async with open_knowledge(settings) as base:
            await ingest(base, folder, ROLE)
            await ingest(base, folder, OTHER, "# Beekeeper\n\n## Requirements\n\n- Keep bees\n- Sell honey\n")
            yield base, model


@pytest_asyncio.fixture(loop_scope="session")
async def talking(slack, settings, modelled):
    modelled[1].does = ""
    async with connected(slack, settings, modelled[0]):
        yield modelled


async def test_the_button_words_questions_marks_them_and_says_how_many(slack, cast, talking):
    base, model = talking
    ivy = cast.interviewer
    hedges = next(one for one in (await standing(base, ROLE)).questions.bank if one.quote == "Lay hedges")
    model.says = json.dumps({"lead": LEAD, "probes": hedges.probes, "anchors": hedges.anchors})
    post = await board(slack, ivy, ROLE)
    await press(slack, ivy, post, "set_sharpen")
    assert (await standing(base, ROLE)).question(hedges.id).lead == LEAD
    assert LEAD in read(slack, post)
    assert "Worded by a chat model" in read(slack, post)
    assert "worded by a chat model, a draft until someone approves it" in read(slack, post)
    assert "1 question now in the chat model's words" in told(slack, ivy)


async def test_a_model_that_fails_leaves_the_set_and_says_one_sentence(slack, cast, talking):
    base, model = talking
    ivy = cast.interviewer
    before = await standing(base, OTHER)
    model.does = "500"
    await press(slack, ivy, await board(slack, ivy, OTHER), "set_sharpen")
    assert "The questions stay as they are" in told(slack, ivy)
    assert await standing(base, OTHER) == before
