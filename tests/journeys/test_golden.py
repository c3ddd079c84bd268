"""The golden questions on the shipped roles: floors that no change may fall below.

The floors stand a little under what was measured, so that a single case may turn without breaking the build.
"""

from pathlib import Path

import pytest
import pytest_asyncio

from knowledge import evaluation
from knowledge.domain import Audience

CASES = evaluation.load([Path(__file__).parent.parent / "golden" / "roles.jsonl"])


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def outcomes(knowledge):
    return await evaluation.run(knowledge, CASES)


def told(outcomes, *verdicts):
    return "\n".join(f"{o.case.id} {o.verdict}: {o.case.question}" for o in outcomes if o.verdict in verdicts)


@pytest.mark.asyncio(loop_scope="session")
async def test_there_are_enough_cases_and_a_third_of_them_have_no_answer(outcomes):
    assert len(outcomes) >= 60
    assert sum(o.case.abstain for o in outcomes) >= len(outcomes) / 3


@pytest.mark.asyncio(loop_scope="session")
async def test_every_quote_is_an_exact_slice(outcomes):
    assert evaluation.summarise(outcomes).quote_validity == 1.0
    assert sum(o.quotes for o in outcomes) > len(outcomes)


@pytest.mark.asyncio(loop_scope="session")
async def test_answers_stay_as_right_as_they_were(outcomes):
    summary = evaluation.summarise(outcomes)
    assert summary.answered_right >= 0.76, told(outcomes, "wrong", "refused")
    assert summary.abstention_f1 >= 0.86, told(outcomes, "answered", "refused")
    assert summary.leaks <= 2, told(outcomes, "leaked")


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
