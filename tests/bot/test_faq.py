"""What recruiters do at the desk from the terminal, with JSON for programs and sentences for people."""

import json

import pytest
from typer.testing import CliRunner

from bot.cli import app


@pytest.fixture
def run(home):
    def run(*arguments, code=0):
        done = CliRunner().invoke(app, ["faq", *arguments])
        assert done.exit_code == code, done.output
        return done

    return run


def test_an_answer_is_added_listed_exported_imported_reviewed_and_removed(run, tmp_path):
    added = json.loads(
        run(
            "add", "Is there parking?", "--answer", "Yes.", "--role", "platform-engineer", "--by", "Rita", "--json"
        ).stdout
    )
    assert (added["outcome"], added["owner"], added["status"]) == ("added", "Rita", "verified")
    assert "Is there parking?" in run("list", "--for", "platform-engineer").stdout
    file = tmp_path / "faq.csv"
    run("export", "--out", str(file))
    file.write_text(file.read_text() + "Dogs?,No,role,pilot,Rita,,,,,\n")
    lines = json.loads(run("import", str(file), "--json", code=1).stdout)
    assert [line["outcome"] for line in lines] == ["kept", "refused"]
    assert "reviewed" in run("review", added["id"], "--days", "10", "--json").stdout
    assert added["id"] in run("remove", added["id"]).stdout
    assert json.loads(run("list", "--json").stdout) == []


def test_what_cant_be_is_one_sentence(run):
    assert "pilot" in run("add", "A?", "--answer", "B", "--role", "pilot", code=1).stderr
    assert (
        "either --role or --organisation"
        in run("add", "A?", "--answer", "B", "--role", "x", "--organisation", "y", code=2).stderr
    )
    assert "'v0'" in run("review", "v0", code=1).stderr
    assert "recruiters only" in run("queue", "--as", "candidate", code=1).stderr
    assert "nothing.csv" in run("import", "nothing.csv", code=1).stderr
    assert "Nothing waits" in run("queue").stdout
    assert json.loads(run("gaps", "platform-engineer", "--json").stdout) == []


def test_figures_are_a_table_for_people_and_null_where_a_count_is_kept_back(run):
    found = json.loads(run("figures", "--json").stdout)
    assert found["total"]["asked"] == 0
    assert len(found["weeks"]) == 8
    assert found["roles"] == []
    told = run("figures").stdout
    assert "not stated" in told
    assert "few: fewer than 5 people" in told
    assert "recruiters only" in run("figures", "--as", "interviewer", code=1).stderr
