"""``rolecall doctor`` calls each model once and says in a sentence how it did."""

import json

import pytest
from typer.testing import CliRunner

from bot.cli import app
from knowledge.assembly import check_models, judge_wording
from knowledge.settings import KnowledgeSettings
from tests.models import served_model


def test_without_a_model_there_is_nothing_to_check(home):
    done = CliRunner().invoke(app, ["doctor"])
    assert done.exit_code == 0
    assert "No chat model is set" in done.output


def test_a_model_that_cannot_be_reached_fails_with_what_to_check(home, monkeypatch):
    monkeypatch.setenv("ROLECALL_MODEL", "openai:nobody")
    monkeypatch.setenv("ROLECALL_MODEL_URL", "http://127.0.0.1:9/v1")
    done = CliRunner().invoke(app, ["doctor"])
    assert done.exit_code == 1
    assert "openai:nobody failed after" in " ".join(done.output.split())
    assert "ROLECALL_MODEL_URL" in done.output
    (check,) = json.loads(CliRunner().invoke(app, ["doctor", "--json"]).stdout)
    assert not check["ok"]
    assert check["fault"].endswith("ConnectionError")


@pytest.mark.parametrize(("says", "right"), [('{"days": 28}', True), ('{"days": 3}', False)])
async def test_a_model_that_answers_is_told_from_one_that_misreads(tmp_path, says, right):
    async with served_model() as model:
        model.says = says
        settings = KnowledgeSettings(home=tmp_path, model="openai:a", model_url=model.address, model_timeout_seconds=60)
        (check,) = await check_models(settings)
    assert (check.ok, check.right) == (True, right)
    assert len(model.asked) == 1


async def test_a_reply_without_the_shape_that_answers_need_is_a_failure(tmp_path):
    async with served_model() as model:
        model.does = "garbage"
        settings = KnowledgeSettings(home=tmp_path, model="openai:a", model_url=model.address, model_timeout_seconds=60)
        (check,) = await check_models(settings)
    assert not check.ok


async def test_a_judge_gives_points_for_wording_and_what_it_gives_else_counts_as_none(tmp_path):
    async with served_model() as model:
        settings = KnowledgeSettings(home=tmp_path, model_url=model.address, model_timeout_seconds=60)
        model.says = '{"points": 4}'
        answers = [("what is the {answer}?", "It is £30k."), ("is it remote?", "Yes.")]
        assert await judge_wording("openai:judge", answers, settings) == (4.0, 2, 0)
        assert "what is the {answer}?" in "\n".join(one["content"] for one in model.asked[0]["messages"])
        model.says = '{"points": 9}'
        assert await judge_wording("openai:judge", answers[:1], settings) == (0.0, 0, 1)
