"""A real chat model, small enough to make things up all the time: what it makes up reaches nobody.

One server runs for the whole file, so that the model is loaded once.
"""

import contextlib
import sqlite3
import time

import pytest
import pytest_asyncio

from knowledge import evaluation
from knowledge.answering.generative import SCHEMA
from knowledge.answering.grounding import Claim, prove
from knowledge.assembly import SEED, check_models, open_knowledge, read_file
from knowledge.domain import Audience, Turn
from knowledge.models.opening import Options, open_models
from tests.local_model import NAME, serving
from tests.proving import unproven
from tests.real_gold import GOLDEN, Embedded, settings

pytestmark = pytest.mark.asyncio(loop_scope="session")

ROLE = "senior-reliability-engineer"
# So many golden questions: the rest are asked by hand (tests/real_gold.py), because each takes seconds.
SAMPLE = 6


@pytest.fixture(scope="module")
def address():
    with serving() as found:
        yield found


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def real(address, tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    # Room for two short claims: a longer reply is cut, which is one of the ways in which models fail.
    async with open_knowledge(settings(home, address, model_reply_tokens=140, model_timeout_seconds=15)) as base:
        yield base, home


async def test_the_doctor_reaches_it_and_says_how_long_it_took(address, tmp_path):
    (check,) = await check_models(settings(tmp_path, address, model_timeout_seconds=60))
    assert check.ok, check
    assert 0 < check.first_ms <= check.whole_ms


async def test_golden_questions_are_answered_as_well_as_without_it_and_nothing_unproven_is_shown(real):
    base, home = real
    cases = [case for case in evaluation.load([GOLDEN / "roles.jsonl"]) if case.role == ROLE and not case.history]
    asked = cases[:: max(1, len(cases) // SAMPLE)][:SAMPLE]
    embedded = await evaluation.run(Embedded(base), asked)
    worded = await evaluation.run(base, asked)
    assert [one.verdict for one in worded] == [one.verdict for one in embedded]
    for before, after in zip(embedded, worded, strict=True):
        assert await unproven(base, before.answer, after.answer, Audience.CANDIDATE) == []
    with sqlite3.connect(home / "rolecall.db") as book:
        ((calls,),) = book.execute("SELECT COALESCE(SUM(calls), 0) FROM model_use").fetchall()
    assert calls > 0


async def test_a_follow_up_that_it_rewrites_badly_is_answered_as_it_was_asked(real):
    base, _ = real
    told = await base.ask("what does it pay?", audience=Audience.CANDIDATE, role=ROLE)
    history = [Turn("what does it pay?", told.text, told.roles, told.facets)]
    answer = await base.ask("and a company car?", audience=Audience.CANDIDATE, role=ROLE, history=history)
    assert answer.abstained


async def test_it_gives_up_in_time(address, tmp_path):
    async with open_knowledge(settings(tmp_path, address, model_timeout_seconds=0.05)) as base:
        found = await base.ask("what does it pay", audience=Audience.CANDIDATE, role=ROLE)
        started = time.monotonic()
        assert (await base.worded(found, audience=Audience.CANDIDATE)).text == found.text
        assert time.monotonic() - started < 2.05


async def test_what_it_says_is_made_up(address):
    """If it said nothing, or only what is true, this file would prove nothing."""
    reading = read_file(SEED / f"{ROLE}.md", 10_000_000)
    passages = [one for one in reading.passages if "salary" in one.text or "remote" in one.text]
    told = "\n".join(f"[{number}] {one.text}" for number, one in enumerate(passages, 1))
    (model,) = open_models((f"openai:{NAME}",), Options(url=address, timeout=120, reply_tokens=300))
    reply = {}
    with contextlib.suppress(Exception):  # it may run on until it is cut off: what it said by then is enough
        asked = [("system", f"Give three claims.\n{told}"), ("human", "Is there a company car?")]
        async for piece in model.chat.with_structured_output(SCHEMA).astream(asked):
            reply = piece
    made = [Claim(row.get("text", ""), row.get("passage", 0), row.get("quote", "")) for row in reply["claims"]]
    assert made
    assert [prove(claim, passages, {ROLE: reading}).citation for claim in made] == [None] * len(made)
