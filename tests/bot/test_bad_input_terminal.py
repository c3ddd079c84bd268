"""Bad input on the terminal: one sentence that names it and says what to do, exit code 1, and nothing is changed."""

import asyncio
import json

import pytest
from typer.testing import CliRunner

from bot.cli import app
from knowledge.assembly import open_knowledge
from knowledge.settings import KnowledgeSettings
from tests.awkward import TEXT, refused
from tests.recruiting import asking

ADVERT = "# Lock Keeper\n\n## Requirements\n\n- You must swim.\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A data folder with one role and one question that waits; a module's own, since opening it takes a second."""
    folder = tmp_path_factory.mktemp("terminal")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ROLECALL_HOME", str(folder / "home"))
        patch.setenv("ROLECALL_SEED", "false")
        (folder / "lock-keeper.md").write_text(ADVERT, encoding="utf-8")

        async def begun():
            async with open_knowledge(KnowledgeSettings(home=folder / "home", seed=False)) as base:
                await base.ingest([folder / "lock-keeper.md"])
                return await base.frontdesk.waiting.ask(asking("is there a boat?", role="lock-keeper"))

        yield asyncio.run(begun()).id


def run(*words):
    done = CliRunner().invoke(app, list(words))
    return done.exit_code, done.output


@pytest.fixture(scope="module")
def ingested(home, tmp_path_factory):
    """What became of each file that can't be read: all of them brought in together."""
    folder = tmp_path_factory.mktemp("awkward")
    for file in refused().values():
        if "/" not in file.name:
            (folder / file.name).write_bytes(file.content)
    code, told = run("ingest", "--json", *sorted(str(each) for each in folder.iterdir()))
    assert code == 1
    return {each["file"]: each for each in json.loads(told)}


@pytest.mark.parametrize("wrong", sorted(name for name, file in refused().items() if "/" not in file.name))
def test_a_file_that_cannot_be_read_is_told_in_a_sentence_that_names_it(ingested, wrong):
    file = refused()[wrong]
    told = ingested[file.name]
    assert not told.get("role")
    assert f"“{file.name}”" in told["error"]
    for words in file.says:
        assert words in told["error"]


def test_nothing_was_changed_by_any_of_them(ingested):
    assert len(ingested) > 8
    assert [each["id"] for each in json.loads(run("roles", "--json")[1])] == ["lock-keeper"]


def test_a_name_with_signs_that_a_terminal_obeys_is_shown_without_them(home, tmp_path):
    path = tmp_path / "tree\x1b[2Jsurgeon\u202e.pages"
    path.write_text(TEXT, encoding="utf-8")
    code, told = run("ingest", str(path))
    assert code == 1
    assert "tree[2Jsurgeon.pages" in told.replace("\n", "")
    assert not {"\x1b", "\u202e"} & set(told)


def test_an_answered_question_is_not_answered_again_and_the_first_answer_stands(home):
    assert run("faq", "answer", home, "Yes, two.", "--by", "Rita")[0] == 0
    code, told = run("faq", "answer", home, "No.", "--by", "Ola")
    assert code == 1
    assert "Rita answered this before you" in told
    assert "Yours was not sent" in told
    (kept,) = json.loads(run("faq", "queue", "--all", "--json")[1])
    assert kept["answer"] == "Yes, two."


def test_a_date_in_the_past_is_refused_and_makes_no_plan(home):
    code, told = run("prepare", "lock-keeper", "--date", "2020-01-01")
    assert code == 1
    assert "2020-01-01 is in the past" in told
    code, told = run("prepare", "lock-keeper")
    assert code == 2
    assert "--date" in told
