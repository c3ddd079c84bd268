"""Roles on their way in and out, and what is kept of people, from the terminal."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from bot.cli import app

CHEF = "# Pastry Cook\n\nSalary: 31,000\n\n## Requirements\n\n- You must have a hygiene certificate.\n- Bakes bread.\n"


@pytest.fixture
def run(home, tmp_path, monkeypatch):
    """Run a command over a data folder with one role; returns its exit code and its JSON, or else its text."""
    monkeypatch.setenv("ROLECALL_SEED", "false")
    path = tmp_path / "pastry-cook.md"
    path.write_text(CHEF, encoding="utf-8")

    def command(*words):
        done = CliRunner().invoke(app, list(words))
        try:
            return done.exit_code, json.loads(done.stdout)
        except ValueError:
            return done.exit_code, done.output

    command.file = path
    assert command("ingest", str(path))[0] == 0
    return command


def test_a_preview_shows_a_new_version_and_changes_nothing(run):
    run.file.write_text(CHEF + "- Speaks French.\n", encoding="utf-8")
    code, seen = run("preview", str(run.file), "--json")
    assert code == 0
    assert (seen["role"], seen["version"]) == ("pastry-cook", 2)
    assert seen["changes"]["added"] == ["Speaks French."]
    assert seen["not_stated"]
    assert "Speaks French" not in run("source", "pastry-cook")[1]
    assert "+ Speaks French." in run("preview", str(run.file))[1]


def test_a_correction_holds_when_the_document_comes_again(run):
    (must, *_) = run("requirements", "pastry-cook", "--json")[1]
    level = f"{must['id']}=desirable"
    assert run("correct", "pastry-cook", "--title", "Pastry Chef", "--requirement", level)[0] == 0
    run.file.write_text(CHEF + "- Speaks French.\n", encoding="utf-8")
    run("ingest", str(run.file))
    (after, *_) = run("requirements", "pastry-cook", "--json")[1]
    assert (after["modality"], after["cue"]) == ("desirable", None)
    assert "Pastry Chef" in run("roles")[1]


def test_a_requirement_is_added_in_words_of_the_document_and_stays(run):
    run.file.write_text(CHEF.replace("Salary: 31,000", "Mornings begin with laminated doughs."), encoding="utf-8")
    run("ingest", str(run.file))
    assert run("correct", "pastry-cook", "--add", "duty/none=Mornings begin with croissants")[0] == 1
    words = "Mornings begin with laminated doughs"
    assert words not in {one["text"] for one in run("requirements", "pastry-cook", "--json")[1]}
    assert run("correct", "pastry-cook", "--add", f"duty/none={words}")[0] == 0
    run("ingest", str(run.file))
    (added,) = [one for one in run("requirements", "pastry-cook", "--json")[1] if one["text"] == words]
    assert (added["kind"], added["flags"]) == ("duty", ["corrected"])


def test_a_preview_without_a_chat_model_says_that_nothing_is_proposed(run):
    code, seen = run("preview", str(run.file), "--propose", "--json")
    assert (code, seen["proposed"]) == (0, [])
    assert any("Nothing is proposed" in one for one in seen["warnings"])


def test_a_withdrawn_role_is_gone_until_it_is_restored(run):
    assert run("withdraw", "pastry-cook", "--json") == (0, {"role": "pastry-cook", "state": "withdrawn"})
    assert run("ask", "what is essential?", "--role", "pastry-cook")[0] == 1
    assert run("restore", "pastry-cook")[0] == 0
    assert run("ask", "what is essential?", "--role", "pastry-cook")[0] == 0


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("correct", "pastry-cook"), 2, "Say what to correct"),
        (("correct", "pastry-cook", "--fact", "salary"), 2, "has no ="),
        (("correct", "pastry-cook", "--requirement", "x=vital"), 2, "no level or kind"),
        (("correct", "pastry-cook", "--fact", "salary=99,000"), 1, "doesn't stand in the document"),
        (("withdraw", "waiter"), 1, "There is no role 'waiter'"),
        (("preview", "nowhere.md"), 1, "There is no file"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(run, words, code, says):
    found, told = run(*words)
    assert found == code
    assert says in " ".join(told.replace("│", " ").split())


def test_a_persons_data_is_exported_deleted_and_purged(run):
    assert run("data", "export", "U1")[1]["questions"] == []
    assert run("data", "delete", "U1", "--yes", "--json") == (0, {"user": "U1", "deleted": 0})
    assert run("data", "purge", "--json") == (0, {})
