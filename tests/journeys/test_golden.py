"""The golden questions: no kind of them does worse than the committed baseline, and every answer keeps the contract.

`make golden` scores the earlier blind batches as well. `make baseline` writes the baseline anew. Figures may only get
worse there, in a file that a reviewer sees.
"""

import pytest
import pytest_asyncio

from knowledge import evaluation
from knowledge.assembly import open_knowledge
from knowledge.domain import Audience
from knowledge.evaluation import baseline
from knowledge.settings import KnowledgeSettings
from tests import gold

BATCHES = {batch.name: batch for batch in gold.batches()}
OTHERS = [batch.name for batch in gold.checked(list(BATCHES.values())) if batch.name != "."]
CASES = evaluation.load(BATCHES["."].files)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def outcomes(knowledge):
    return await evaluation.run(knowledge, CASES)


@pytest.mark.asyncio(loop_scope="session")
async def test_there_are_enough_cases_and_a_third_of_them_have_no_answer(outcomes):
    assert len(outcomes) >= 60
    assert sum(o.case.abstain for o in outcomes) >= len(outcomes) / 3


@pytest.mark.asyncio(loop_scope="session")
async def test_every_quote_is_an_exact_slice(outcomes):
    assert evaluation.summarise(outcomes).quote_validity == 1.0
    assert sum(o.quotes for o in outcomes) > len(outcomes)


@pytest.mark.asyncio(loop_scope="session")
async def test_no_kind_of_question_on_the_shipped_roles_does_worse_than_the_baseline(outcomes):
    shipped = BATCHES["."]
    assert {case.file for case in CASES} == set(shipped.files)
    assert evaluation.failures(outcomes, shipped.files, before=baseline.read(gold.BASELINE)) == []


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.asyncio(loop_scope="session")
async def test_no_kind_of_question_on_other_adverts_does_worse_than_the_baseline(name, tmp_path):
    batch = BATCHES[name]
    async with open_knowledge(KnowledgeSettings(home=tmp_path, seed=False)) as elsewhere:
        await elsewhere.ingest(batch.adverts)
        found = await evaluation.run(elsewhere, evaluation.load(batch.files))
    assert len(found) > 20
    assert evaluation.failures(found, batch.files, before=baseline.read(gold.BASELINE)) == []


def test_the_baseline_holds_every_golden_file_and_no_other():
    files = {file.relative_to(gold.GOLDEN).as_posix() for batch in BATCHES.values() for file in batch.files}
    assert set(baseline.read(gold.BASELINE).files) == files
    assert {"roles.jsonl", "blind-1/cases.jsonl", "gate-a/cases.jsonl"} <= files


@pytest.mark.asyncio(loop_scope="session")
async def test_an_answer_about_one_role_fits_the_contract_and_names_no_other(outcomes, knowledge):
    for outcome in outcomes:
        if len(outcome.answer.roles) == 1:
            assert len(outcome.answer.text) <= 1200, outcome.case.id
            assert {c.role for c in outcome.answer.citations} <= set(outcome.answer.roles), outcome.case.id


@pytest.mark.asyncio(loop_scope="session")
async def test_the_same_question_gets_the_same_answer(outcomes, knowledge):
    again = await evaluation.run(knowledge, CASES[:40])
    assert [o.answer.text for o in again] == [o.answer.text for o in outcomes[:40]]


@pytest.mark.asyncio(loop_scope="session")
async def test_a_refusal_shows_the_stated_neighbour_wherever_it_stands(knowledge):
    answer = await knowledge.ask("any bonus at made tech?", audience=Audience.CANDIDATE)
    assert answer.abstained
    assert ["£60-75k" in citation.quote for citation in answer.nearest] == [True]
    assert "£60-75k" in knowledge.nearest(answer)
