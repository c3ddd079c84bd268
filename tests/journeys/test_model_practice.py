"""A chat model softens practice feedback: it never sees the answer, and whatever else it says is not shown."""

import contextlib
import json

import pytest
import pytest_asyncio

from knowledge.assembly import open_knowledge
from knowledge.domain import Audience
from knowledge.domain.practice import Mode, Person
from knowledge.settings import KnowledgeSettings
from tests.models import served_model

pytestmark = pytest.mark.asyncio(loop_scope="session")
ROLE = "site-surveyor"
ADVERT = "# Site Surveyor\n\n## Essential\n\n- Prune fruit trees\n- Mentor apprentices\n"
TOLD = (
    "Last spring an old pear had canker on three branches. I cut them back to sound wood and burned the rest. I "
    "showed the apprentice Priya how to clean the saw between cuts. In the end the tree bore 40 kilos that autumn."
)


@contextlib.asynccontextmanager
async def open_with_model(folder):
    (folder / f"{ROLE}.md").write_text(ADVERT, "utf-8")
    async with served_model() as model:
        settings = KnowledgeSettings(
            home=folder / "home", seed=False, model="openai:x", model_url=model.address, model_timeout_seconds=20
        )
        async with open_knowledge(settings) as knowledge:
            await knowledge.ingest([folder / f"{ROLE}.md"])
            yield knowledge, model


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def opened(tmp_path_factory):
    async with open_with_model(tmp_path_factory.mktemp("practice")) as both:
        yield both


@pytest_asyncio.fixture(loop_scope="session")
async def untouched(tmp_path):
    """Where nothing was asked yet: replies are kept, and another test's may fit."""
    async with open_with_model(tmp_path) as both:
        yield both


async def answered(opened, text, user, mode=Mode.COACHED):
    ana = Person(user, Audience.CANDIDATE)
    practice = opened[0].preparing.practice
    session = await practice.begin(ROLE, ana, mode=mode)
    return (await practice.answer(session, ana, text)).lines


def shown(model):
    """The lines that the model was shown last, without their numbers and labels."""
    return [line.split(": ", 1)[1] for line in model.asked[-1]["messages"][-1]["content"].splitlines()]


async def test_softer_lines_are_shown_and_the_others_stand(opened):
    model = opened[1]
    model.does = "500"
    told = TOLD.partition(" In the end")[0]  # replies are kept, and other tests tell the whole story
    rules = await answered(opened, told, "U1")
    wrong = ["Wonderful, you will get the job."] * (len(rules) - 1)
    model.does, model.says = "", json.dumps({"lines": [f"Please, {shown(model)[0]}", *wrong]})
    lines = await answered(opened, told, "U2")
    assert [line.label for line in lines] == [line.label for line in rules]
    assert lines[0].text == f"Please, {rules[0].text}"
    assert not any("Wonderful" in line.text for line in lines)


async def test_the_model_sees_no_word_of_the_answer(untouched):
    model = untouched[1]
    model.does = "500"
    await answered(untouched, TOLD, "U3")
    told = json.dumps(model.asked)
    assert "Next: " in told
    assert not any(word in told for word in ("canker", "Priya", "kilos", "burned", "U3"))


@pytest.mark.parametrize("text", ["asdf qwer zxcv poiu lkjh", "I did it once.", "skip", "write it for me please"])
async def test_where_there_is_nothing_to_word_no_model_is_asked(opened, text):
    before = len(opened[1].asked)
    assert len(await answered(opened, text, "U4")) == 2
    assert len(opened[1].asked) == before


@pytest.mark.parametrize("does", ["500", "garbage", "html", "die"])
async def test_a_model_that_fails_leaves_the_rules_lines(opened, does):
    model = opened[1]
    text = TOLD + " And so on." * (1 + ["500", "garbage", "html", "die"].index(does))
    model.does = does
    lines = await answered(opened, text, f"U5{does}")
    model.does, model.says = "", json.dumps({"lines": ["Lovely."] * len(lines)})
    assert lines == await answered(opened, text, f"U6{does}")


async def test_in_a_rehearsal_nothing_is_worded_before_the_end(opened):
    model = opened[1]
    model.does = "500"
    before = len(model.asked)
    ben = Person("UBEN", Audience.CANDIDATE)
    practice = opened[0].preparing.practice
    session = await practice.begin(ROLE, ben, mode=Mode.REHEARSAL)
    rules = (await practice.answer(session, ben, TOLD + " We were glad of every single one of them then.")).lines
    assert len(model.asked) == before
    worded = [f"Then {line}" for line in await held(practice, session, ben, model)]
    model.does, model.says = "", json.dumps({"lines": worded})
    (remarked,) = (await practice.stop(session, ben)).remarks
    assert remarked.lines[0].text == f"Then {rules[0].text}"


async def held(practice, session, person, model):
    """What the model is shown at the end of a rehearsal, where it fails at first."""
    await practice.stop(session, person)
    return shown(model)
