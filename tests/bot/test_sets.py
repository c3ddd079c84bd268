"""Question sets from the terminal: shown, shared out, worked on, approved, and refused in one sentence."""

import json

import pytest
from typer.testing import CliRunner

from bot.cli import app

CONTRACT = {"role", "version", "bank", "plan", "coverage", "warnings"}
LEAD = "Tell me about the largest hedge you laid, and what you would lay otherwise now."
ADVERT = """# Gardener

## What you will do

Time split: 70% pruning and planting, 30% helping visitors

- Pruning fruit trees
- Planting borders with volunteers
- Helping visitors who ask about plants
- Mentoring apprentices
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def rolecall(home):
    """The command in this process, which spares each of many calls its start."""

    def run(*arguments):
        settings = {"ROLECALL_HOME": str(home), "ROLECALL_SEED": "false"}
        return CliRunner().invoke(app, [*map(str, arguments)], env=settings)

    return run


@pytest.fixture(scope="module")
def printed(rolecall):
    def run(*arguments):
        done = rolecall(*arguments, "--json")
        assert done.exit_code == 0, done.stderr
        return json.loads(done.stdout)

    return run


@pytest.fixture
def role(rolecall, tmp_path, request):
    """A role of its own for each test."""
    name = request.node.originalname.removeprefix("test_").replace("_", "-")
    advert = tmp_path / f"{name}.md"
    advert.write_text(ADVERT)
    assert rolecall("ingest", advert).exit_code == 0
    return advert


@pytest.fixture(scope="module")
def shared(rolecall, tmp_path_factory):
    """A role that every refusal is tried on, and the id of a question in its plan."""
    advert = tmp_path_factory.mktemp("adverts") / "gardener.md"
    advert.write_text(ADVERT)
    assert rolecall("ingest", advert).exit_code == 0
    return {
        "ROLE": "gardener",
        "QUESTION": planned(json.loads(rolecall("set", "gardener", "show", "--json").stdout))[0],
    }


def planned(shown):
    return [item["question_id"] for item in shown["questions"]["plan"]["items"]]


def test_options_add_to_what_is_shown_and_leave_the_set_alone(printed, rolecall, role):
    drawn = printed("questions", role.stem)
    assert set(drawn) == CONTRACT
    left = drawn["bank"][0]["requirement_id"]
    more = printed(
        "questions", role.stem, "--minutes", 60, "--panel", 2, "--framework", "civil-service-behaviours",
        "--weights", "role", "--leave-out", left,
    )  # fmt: skip
    assert set(more) == CONTRACT | {"panel", "framework"}
    assert more["plan"]["minutes"] == 60
    assert [seat["interviewer"] for seat in more["panel"]] == [1, 2]
    assert sorted(item["question_id"] for seat in more["panel"] for item in seat["items"]) == sorted(
        item["question_id"] for item in more["plan"]["items"]
    )
    assert len(more["framework"]["behaviours"]) == 9
    assert set(more["framework"]["spoken_to"]) <= {question["id"] for question in more["bank"]}
    assert more["coverage"][0]["status"] == "not-assessed"
    assert printed("questions", role.stem) == drawn
    page = rolecall("questions", role.stem, "--panel", 2, "--framework", "rating-scale").stdout
    assert "Interviewer 2 asks" in page
    assert "3, shown: " in page


def test_a_set_is_edited_approved_and_its_log_told(printed, rolecall, role):
    first = printed("set", role.stem, "show")
    assert (first["state"], first["revision"]) == ("draft", 0)
    name = planned(first)[0]
    edited = printed("set", role.stem, "edit", name, "--lead", LEAD, "--anchor", "3=Names the stems.", "--by", "ana")
    assert (edited["state"], edited["revision"]) == ("edited", 1)
    assert next(one for one in edited["questions"]["bank"] if one["id"] == name)["lead"] == LEAD
    assert planned(printed("set", role.stem, "move", name, "--down", 1))[1] == name
    assert name not in planned(printed("set", role.stem, "remove", name))
    assert planned(printed("set", role.stem, "put-back", name))[-1] == name
    printed("set", role.stem, "swap", planned(first)[1])
    added = printed("set", role.stem, "add", "--lead", "Tell me about a wall you built.")
    assert added["notes"][-1]["findings"][-1]["rule"].startswith("No requirement behind it")
    again = printed("set", role.stem, "plan", "--minutes", 60, "--weights", "role", "--framework", "rating-scale")
    assert again["choices"]["weights"] == "role"
    approved = printed("set", role.stem, "approve", "--by", "ben")
    assert (approved["state"], approved["approved_by"]) == ("approved", "ben")
    later = printed("set", role.stem, "edit", name, "--minutes", 9)
    assert (later["id"], later["state"]) == (f"{role.stem}@2", "edited")
    assert [one["state"] for one in printed("set", role.stem, "versions")] == ["edited", "approved"]
    log = printed("set", role.stem, "log")
    assert [entry["action"] for entry in log][:2] == ["built", "edited"]
    assert log[1]["user"] == "ana"
    assert log[1]["after"]["lead"] == LEAD
    assert "approved by ben" in rolecall("set", role.stem, "show", "--version", 1).stdout


def test_a_changed_advert_shows_its_difference_and_is_followed(printed, rolecall, role):
    name = planned(printed("set", role.stem, "show"))[0]
    printed("set", role.stem, "edit", name, "--lead", LEAD)
    role.write_text(ADVERT.replace("- Mentoring apprentices\n", "- Counting stock every month\n"))
    assert rolecall("ingest", role).exit_code == 0
    page = rolecall("set", role.stem, "show").stdout
    assert "out of date" in page
    assert "removed: “Mentoring apprentices”" in page
    assert "added: “Counting stock every month”" in page
    assert "The advert has changed" in rolecall("questions", role.stem).stdout
    fresh = printed("set", role.stem, "refresh")
    assert (fresh["id"], fresh["diff"]) == (f"{role.stem}@2", None)
    assert LEAD in {question["lead"] for question in fresh["questions"]["bank"]}
    assert printed("set", role.stem, "retire")["state"] == "retired"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("set", "ROLE", "edit", "QUESTION", "--lead", "Do you have children?"), "can't be used"),
        (("set", "ROLE", "edit", "QUESTION", "--lead", LEAD, "--revision", "7"), "Someone changed this set"),
        (("set", "ROLE", "approve", "--by", "ana", "--as", "candidate"), "for the panel only"),
        (("set", "nobody", "show"), "nobody"),
        (("questions", "ROLE", "--panel", "50"), "among 50 interviewers"),
        (("questions", "ROLE", "--leave-out", "r-none"), "no requirement 'r-none'"),
    ],
)
def test_what_cannot_be_is_told_in_one_sentence_with_exit_code_1(rolecall, shared, arguments, sentence):
    done = rolecall(*(shared.get(argument, argument) for argument in arguments))
    assert done.exit_code == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("approve",),
        ("plan",),
        ("add",),
        ("edit", "q-1", "--anchor", "three"),
        ("sing",),
    ],
)
def test_bad_usage_is_exit_code_2(rolecall, arguments):
    assert rolecall("set", "gardener", *arguments).exit_code == 2


def test_sharpening_without_a_chat_model_says_so_and_changes_nothing(rolecall, printed, role):
    before = printed("set", role.stem, "show")
    done = rolecall("set", role.stem, "sharpen")
    assert done.exit_code == 1
    assert "No chat model is set" in done.stderr
    assert printed("set", role.stem, "show") == before
