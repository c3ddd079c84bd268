"""People prepare and practise in the terminal, with answers from the keyboard or a pipe."""

import json
from datetime import date, timedelta

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.commands.preparing import _typed

STORY = (
    "Last year our build took 40 minutes.\n"
    "I measured each step for a week and saw that tests ran twice, and I removed one run.\n"
    "In the end it took 12 minutes, and people stopped waiting for it."
)


@pytest.fixture
def run(home):
    runner = CliRunner()

    def call(*arguments, typed=""):
        done = runner.invoke(app, list(arguments), input=typed)
        return done.exit_code, done.stdout, done.stderr

    return call


def test_answers_end_with_an_empty_line_and_words_stand_alone(monkeypatch):
    monkeypatch.setattr("sys.stdin", ["hint\n", "one\n", "two\n", "\n", "\n", "Stop\n", "last"])
    assert list(_typed()) == ["hint", "one\ntwo", "stop", "last"]


def test_a_plan_is_kept_and_a_past_date_is_refused(run):
    code, out, _ = run("prepare", "platform-engineer", "--date", "2020-01-01", "--json")
    assert (code, "in the past" in json.loads(out)["error"]) == (1, True)
    code, _, err = run("prepare", "platform-engineer")
    assert code == 2
    assert "--date" in err
    code, _, err = run("prepare", "platform-engineer", "--date", "soon")
    assert code == 2
    assert "YYYY-MM-DD" in err


def test_a_task_is_ticked_and_the_plan_found_again_without_a_date(run):
    on = (date.today() + timedelta(days=5)).isoformat()  # noqa: DTZ011  # the day where the terminal stands
    code, _, _ = run("prepare", "platform-engineer", "--date", on)
    assert code == 0
    code, out, _ = run("prepare", "platform-engineer", "--done", "advert", "--json")
    assert [each["id"] for each in json.loads(out)["done"]] == ["advert"]


def test_practice_comes_as_one_document(run):
    code, out, _ = run("practise", "platform-engineer", "--json", typed=f"hint\n{STORY}\n\nstop\n")
    found = json.loads(out)
    assert code == 0
    (answer,) = found["answers"]
    assert answer["text"] == STORY
    assert "I measured each step for a week" in str(answer["lines"])
    assert found["rounds"][0]["attempts"] == 1
    assert found["work_on"]


def test_a_plan_is_adjusted_and_stays_so(run):
    on = date.today() + timedelta(days=5)  # noqa: DTZ011  # the day where the terminal stands
    moved = (on - timedelta(days=1)).isoformat()
    run("prepare", "platform-engineer", "--date", on.isoformat())
    code, out, _ = run(
        "prepare",
        "platform-engineer",
        "--leave-out",
        "things",
        "--leave-out",
        "ask",
        "--move",
        f"advert={moved}",
        "--json",
    )
    assert code == 0
    assert {each["id"] for each in json.loads(out)["dropped"]} == {"things", "ask"}
    _, out, _ = run("prepare", "platform-engineer", "--bring-back", "ask", "--json")
    found = json.loads(out)
    assert [each["id"] for each in found["dropped"]] == ["things"]
    assert [day["on"] for day in found["days"] if "advert" in {task["id"] for task in day["tasks"]}] == [moved]
    code, _, err = run("prepare", "platform-engineer", "--move", "advert=soon")
    assert (code, "YYYY-MM-DD" in err) == (2, True)


def test_stories_are_kept_changed_and_deleted(run):
    _, out, _ = run("stories", "platform-engineer", "--json")
    need = json.loads(out)["without"][0]["id"]
    run("stories", "platform-engineer", "--add", "The slow build", "--serves", need)
    code, out, _ = run(
        "stories", "platform-engineer", "--add", "The slow build", "--serves", need, "--words", "40 to 12.", "--json"
    )
    found = json.loads(out)
    (story,) = found["stories"]
    assert (code, story["words"], need in {each["id"] for each in found["without"]}) == (0, "40 to 12.", False)
    _, out, _ = run("stories", "platform-engineer")
    assert "The slow build" in out
    assert "No story yet for" in out
    code, _, err = run("stories", "platform-engineer", "--delete", "no-such")
    assert (code, "no-such" in err) == (2, True)
    _, out, _ = run("stories", "platform-engineer", "--delete", story["id"], "--json")
    assert json.loads(out)["stories"] == []
    code, out, _ = run("stories", "platform-engineer", "--add", "Empty", "--json")
    assert (code, "at least one line" in json.loads(out)["error"]) == (1, True)
