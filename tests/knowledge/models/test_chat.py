"""Models are asked in their order, within what is allowed, and see nothing of who asks."""

from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from knowledge.domain import Audience
from knowledge.domain.keeping import Retention
from knowledge.domain.models import Asker, Request, Said, Use
from knowledge.domain.people import hashed
from knowledge.errors import ModelUnavailable
from knowledge.models.chat import Chat
from knowledge.models.limits import Allowance, Meter
from knowledge.models.opening import Options, open_models
from knowledge.models.redaction import redacted
from knowledge.store.store import open_store
from tests.models import served_model

pytestmark = pytest.mark.asyncio(loop_scope="module")
SCHEMA = {
    "title": "reply",
    "description": "A reply.",
    "type": "object",
    "properties": {"claims": {"type": "array", "items": {"type": "string"}}},
    "required": ["claims"],
    "additionalProperties": False,
}
ADA = Asker(hashed("U0ADA"))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def two():
    """Two models, of which the client's first call is over: it loads most of it."""
    async with AsyncExitStack() as stack:
        models = [await stack.enter_async_context(served_model()) for _ in range(2)]
        opened = [open_models((f"openai:{n}",), Options(url=m.address))[0] for n, m in enumerate(models)]
        for each in opened:
            assert [piece async for piece in each.chat.with_structured_output(SCHEMA).astream("hello")]
        yield models, opened


@pytest_asyncio.fixture(loop_scope="module")
async def store(tmp_path):
    opened = await open_store(f"sqlite:///{tmp_path / 'a.db'}", Retention())
    yield opened
    await opened.close()


@pytest.fixture
def chat(two, store):
    for model in two[0]:
        model.does, model.says, model.pace = "", '{"claims": ["one"]}', 0.0
        model.asked.clear()

    def made(allowance=Allowance(), wait=5.0):  # noqa: B008 - a frozen value
        return Chat(two[1], Meter(allowance, store.models), store.models, wait=wait, kept=timedelta(days=1))

    return made


def request(question="what?", asker=ADA, corpus="c1"):
    parts = (("system", "Answer {question}"), ("human", "{question} {other}"))
    values = {"question": question, "other": "{question}"}
    return Request("answer", "v1", parts, values, SCHEMA, asker, private=frozenset(("question",)), corpus=corpus)


async def test_the_first_model_answers_and_what_it_took_is_written_down(chat, two, store):
    assert await chat().complete(request(), 5) == Said({"claims": ["one"]}, "openai:0")
    today = datetime.now(UTC).date().isoformat()
    spent = await store.models.spent(today, ADA.person)
    assert (spent.tokens, spent.theirs) == (960, 960)
    assert (await store.models.spent(today, hashed("U0OTHER"))).theirs == 0
    assert two[0][1].asked == []


@pytest.mark.parametrize("does", ["500", "429", "garbage", "hang"])
async def test_a_model_that_does_not_begin_is_followed_by_the_next(chat, two, does):
    two[0][0].does = does
    two[0][1].says = '{"claims": ["two"]}'
    assert await chat(wait=0.3).complete(request(), 5) == Said({"claims": ["two"]}, "openai:1")


async def test_a_model_that_dies_midway_is_not_begun_again_by_another(chat, two):
    two[0][0].does, two[0][0].says = "die", '{"claims": ["one", "' + "x" * 200 + '"]}'
    with pytest.raises(Exception, match=r".*") as raised:
        await chat().complete(request(), 5)
    assert not isinstance(raised.value, ModelUnavailable)
    assert two[0][1].asked == []


async def test_the_same_request_is_made_once_and_again_after_anything_changed(chat, two):
    first = await chat().complete(request(), 5)
    assert await chat().complete(request(), 5) == first
    assert len(two[0][0].asked) == 1
    await chat().complete(request(corpus="c2"), 5)
    await chat().complete(request("what else?"), 5)
    assert len(two[0][0].asked) == 3


async def test_values_stand_where_the_prompt_names_them_and_braces_in_them_mean_nothing(chat, two):
    await chat().complete(request("how {other}?"), 5)
    assert two[0][0].prompt == "Answer how {other}?\nhow {other}? {question}"


@pytest.mark.parametrize(
    ("allowance", "why"),
    [
        (Allowance(tokens=10), "DAILY_TOKENS"),
        (Allowance(tokens_each=10), "PERSON_TOKENS"),
        (Allowance(cost=0.00001, price_in=5.0), "DAILY_COST"),
        (Allowance(audiences=frozenset((Audience.RECRUITER,))), "AUDIENCES"),
    ],
)
async def test_beyond_what_is_allowed_no_model_is_asked(chat, two, allowance, why):
    with pytest.raises(ModelUnavailable, match=why):
        await chat(allowance).complete(request("a long question " * 20), 5)
    assert two[0][0].asked == []


async def test_what_was_used_counts_and_one_persons_share_is_theirs_alone(chat, two):
    tight = chat(Allowance(tokens_each=1000))
    await tight.complete(request("first question?"), 5)
    with pytest.raises(ModelUnavailable, match="PERSON_TOKENS"):
        await tight.complete(request("second question " * 20), 5)
    await tight.complete(request("second question " * 20, Asker(hashed("U0BOB"))), 5)
    assert len(two[0][0].asked) == 2


async def test_no_more_calls_a_minute_than_allowed_and_again_in_the_next(store):
    now = [0.0]
    meter = Meter(Allowance(calls=2), store.models, clock=lambda: now[0])
    await meter.admit(ADA, 1)
    await meter.admit(ADA, 1)
    with pytest.raises(ModelUnavailable, match="CALLS_PER_MINUTE"):
        await meter.admit(ADA, 1)
    now[0] = 60.0
    await meter.admit(ADA, 1)


async def test_what_models_said_and_used_is_shown_to_its_person_deleted_and_purged(store):
    book, now = store.models, datetime.now(UTC)
    today = now.date().isoformat()
    await book.keep("k1", Said({"claims": []}, "a:b"), ADA.person)
    await book.spend(today, ADA.person, Use("a:b", 10, 2, 0.5))
    await book.spend(today, ADA.person, Use("a:b", 10, 2, 0.5))
    await book.spend("2020-01-01", ADA.person, Use("a:b", 1, 1))
    replies, uses = store.holdings["model replies"], store.holdings["model use"]
    assert [row["reply"] for row in await replies.export("U0ADA")] == [{"claims": []}]
    assert [(row["calls"], row["tokens_in"]) for row in await uses.export("U0ADA")] == [(1, 1), (2, 20)]
    assert await replies.delete("U0ADA") == 1
    assert await book.said("k1", now - timedelta(days=1)) is None
    assert await uses.purge(now) == 1
    await uses.delete("U0ADA")
    assert (await book.spent(today, ADA.person)) == (24, 24, 1.0)


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("my name is Ada Lovelace, what does it pay?", "my name is [name], what does it pay?"),
        ("I'm Ada Lovelace and I want to know the pay", "I'm [name] and I want to know the pay"),
        ("mail me at ada.l+jobs@example.org please", "mail me at [e-mail] please"),
        ("ring +44 20 7946 0018 or (020) 7946-0018", "ring [number] or [number]"),
        ("<@U024BE7LH> and @ada said so", "[someone] and [someone] said so"),
        ("my NI number is QQ 12 34 56 C", "my NI number is [id]"),
        ("see https://ada.example.org/cv.pdf", "see [link]"),
        ("my id is U024BE7LH", "my id is [id]"),
    ],
)
async def test_what_could_tell_who_asks_is_taken_out(said, seen):
    if "NI" in said:
        said = said.replace("QQ", "AB")
    assert redacted(said) == seen


@pytest.mark.parametrize(
    "said",
    [
        "is the salary £60,000 to £75,000?",
        "do I need 5 years of C++17?",
        "I am interested in the Platform Engineer role",
        "does it start on 10-11-2022?",
        "is it 37.5 hours?",
        "what is the grade, C1 or B3?",
    ],
)
async def test_what_tells_of_the_role_stays(said):
    assert redacted(said) == said
