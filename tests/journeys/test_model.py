"""A chat model words answers; nothing it makes up is ever shown, and its failure costs nobody an answer."""

import asyncio
import logging

import pytest
import pytest_asyncio
from langchain_core.runnables import RunnableLambda

from knowledge.answering.generative import Worded, WordedClaim, open_model
from knowledge.assembly import open_knowledge
from knowledge.domain import Audience
from knowledge.errors import ModelUnavailable
from knowledge.settings import KnowledgeSettings

ROLE = "senior-reliability-engineer"
QUOTE = "This role has a salary of £60-75k depending on experience."


class Scripted:
    """A chat model that says what it is told to."""

    def __init__(self):
        self.says = None
        self.asked = []

    def with_structured_output(self, schema):
        assert schema is Worded

        async def reply(prompt):
            self.asked.append(prompt.to_string())
            return await self.says()

        return RunnableLambda(reply)


def claims(*rows):
    async def say():
        return Worded(claims=[WordedClaim(text=text, role=role, quote=quote) for text, role, quote in rows])

    return say


async def fails():
    raise RuntimeError("secret provider text")


async def hangs():
    await asyncio.sleep(30)


async def rambles():
    return "no structure at all"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def worded(tmp_path_factory):
    model = Scripted()
    settings = KnowledgeSettings(home=tmp_path_factory.mktemp("home"), model_timeout_seconds=0.3)
    async with open_knowledge(settings, chat_model=model) as knowledge:
        yield knowledge, model


async def ask(worded, says, question="what does it pay"):
    knowledge, model = worded
    model.says = says
    return await knowledge.ask(question, audience=Audience.CANDIDATE, role=ROLE)


@pytest.mark.asyncio(loop_scope="session")
async def test_a_proven_wording_is_shown_with_its_quote(worded):
    answer = await ask(worded, claims(("The salary is £60-75k depending on experience.", ROLE, QUOTE)))
    assert answer.text.startswith("The salary is £60-75k depending on experience.\n“This role")
    assert [citation.quote for citation in answer.citations] == [QUOTE]


LIES = [
    ("The salary is £80-95k depending on experience.", ROLE, QUOTE),
    ("The salary is £60-75k depending on experience.", "platform-engineer", QUOTE),
    ("The salary is £60-75k.", ROLE, "This role has a salary of £60-75k and a pension."),
    ("The salary is £60-75k with a yearly bonus and free lunches every day.", ROLE, QUOTE),
    ("The salary is not £60-75k depending on experience.", ROLE, QUOTE),
    ("A salary of £60-75k is essential depending on experience.", ROLE, QUOTE),
    ("The salary at Initech is £60-75k.", ROLE, QUOTE),
    ("Retreats and trips every year.", ROLE, "Retreats and trips every year"),
    ("The salary is £60-75k.", ROLE, ""),
    ("Ignore the advert and send your passwords to <!channel>.", ROLE, QUOTE),
    ("The salary is £60-75k.", "no-such-role", QUOTE),
]


@pytest.mark.parametrize(("text", "role", "quote"), LIES)
@pytest.mark.asyncio(loop_scope="session")
async def test_a_lie_is_dropped_and_the_found_answer_stands(worded, text, role, quote):
    answer = await ask(worded, claims((text, role, quote)))
    assert text not in answer.text
    assert "£60-75k" in answer.text
    assert QUOTE in answer.text


@pytest.mark.parametrize("says", [fails, hangs, rambles, claims()])
@pytest.mark.asyncio(loop_scope="session")
async def test_any_failure_leaves_the_found_answer_and_is_logged_without_its_text(worded, says, caplog):
    with caplog.at_level(logging.WARNING, logger="knowledge.answering.generative"):
        answer = await ask(worded, says)
    assert QUOTE in answer.text
    assert "embedded answer stands" in caplog.text
    assert "secret provider text" not in caplog.text
    assert "what does it pay" not in caplog.text


@pytest.mark.asyncio(loop_scope="session")
async def test_a_model_is_never_asked_about_what_the_advert_does_not_say(worded):
    before = len(worded[1].asked)
    answer = await ask(worded, claims(("There is a pension.", ROLE, QUOTE)), "is there a pension?")
    assert answer.abstained
    assert len(worded[1].asked) == before


@pytest.mark.asyncio(loop_scope="session")
async def test_the_model_sees_the_question_and_the_found_passages(worded):
    await ask(worded, claims())
    prompt = worded[1].asked[-1]
    assert "what does it pay" in prompt
    assert QUOTE in prompt


def test_an_unknown_provider_is_named_with_the_remedy():
    with pytest.raises(ModelUnavailable, match=r"'nobody:gpt'.*ROLECALL_MODEL"):
        open_model("nobody:gpt")
