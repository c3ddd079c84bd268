"""The command line as other programs use it: one JSON document, one clear sentence, the right exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

from bot.cli import app

ROLECALL = Path(sys.executable).parent / "rolecall"
REQUIREMENT_FIELDS = set(
    "id text start end kind modality cue section_path parent depth years topics assess_by flags".split()
)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("home")


class Done(NamedTuple):
    """How a command ended, and what it printed where."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture(scope="module")
def rolecall(home):
    """Run a command here: what it prints and returns is the same as in a process of its own, and sooner had."""

    def run(*arguments, **environment):
        found = CliRunner().invoke(app, [*map(str, arguments)], env={"ROLECALL_HOME": str(home), **environment})
        return Done(found.exit_code, found.stdout, found.stderr)

    return run


@pytest.fixture(scope="module")
def program(home):
    """Run the installed command as other programs do."""

    def run(*arguments, **environment):
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("ROLECALL_", "SLACK_"))}
        return subprocess.run(
            [ROLECALL, *map(str, arguments)],
            capture_output=True,
            text=True,
            env={**clean, "ROLECALL_HOME": str(home), **environment},
            check=False,
        )

    return run


@pytest.fixture(scope="module")
def printed(rolecall):
    def run(*arguments):
        done = rolecall(*arguments, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


def test_an_empty_store_seeds_itself_with_the_shipped_roles(printed):
    shipped = {"mygov-infrastructure-engineer", "platform-engineer", "senior-reliability-engineer"}
    assert shipped <= {role["id"] for role in printed("roles")}


def test_an_answer_has_every_field_and_its_quotes_are_slices_of_the_source(printed, rolecall):
    answer = printed("ask", "what does it pay", "--role", "senior-reliability-engineer")
    assert set(answer) == set(
        "question roles facets kind text abstained reason confidence citations nearest elapsed_ms".split()
    )
    assert "60-75k" in answer["text"]
    assert answer["roles"] == ["senior-reliability-engineer"]
    text = rolecall("source", "senior-reliability-engineer").stdout
    assert answer["citations"]
    for citation in answer["citations"]:
        assert set(citation) == set("role document section_path quote start end date".split())
        assert text[citation["start"] : citation["end"]] == citation["quote"]


def test_silence_is_an_answer_with_exit_code_0(program):
    done = program("ask", "is there a pension?", "--role", "platform-engineer", "--json")
    answer = json.loads(done.stdout)
    assert done.returncode == 0
    assert answer["abstained"]
    assert answer["citations"] == []
    assert "doesn't" in answer["text"]


def test_requirements_of_a_role_and_of_a_file_carry_every_field(printed, tmp_path):
    records = printed("requirements", "platform-engineer")
    assert all(set(record) == REQUIREMENT_FIELDS for record in records)
    advert = tmp_path / "porter.md"
    advert.write_text(
        "# Hospital Porter\n\n## Essential\n\n- A full driving licence\n- Two years of experience with patients\n"
    )
    assert [record["modality"] for record in printed("requirements", advert)] == ["essential", "essential"]
    assert "porter" not in {role["id"] for role in printed("roles")}


def test_a_question_set_covers_every_requirement(printed):
    drawn = printed("questions", "platform-engineer", "--minutes", "45")
    assert set(drawn) == {"role", "version", "bank", "plan", "coverage", "warnings"}
    assert {line["requirement_id"] for line in drawn["coverage"]} == {
        record["id"] for record in printed("requirements", "platform-engineer")
    }
    assert all(set(question["anchors"]) == {"1", "3", "5"} for question in drawn["bank"])
    assert sum(item["minutes"] for item in drawn["plan"]["items"]) <= drawn["plan"]["minutes"] == 45


def test_ingest_reports_a_bad_file_and_takes_the_others(program, tmp_path):
    good, bad = tmp_path / "night-porter.md", tmp_path / "empty.md"
    good.write_text("# Night Porter\n\n## Duties\n\n- Move patients between wards\n- Clean equipment\n")
    bad.write_text("")
    done = program("ingest", bad, good, "--json")
    outcomes = {row["file"]: row for row in json.loads(done.stdout)}
    assert done.returncode == 1
    assert "“empty.md” is empty" in outcomes["empty.md"]["error"]
    assert outcomes["night-porter.md"]["role"] == "night-porter"
    assert len(outcomes["night-porter.md"]["requirements"]["added"]) == 2


def test_organisation_documents_come_in_by_kind_are_listed_apart_and_have_a_source(rolecall, printed, tmp_path):
    handbook = tmp_path / "handbook.md"
    handbook.write_text("# Tarn House Handbook\n\n## Pension\n\nWe pay 8% of your salary into a pension.\n")
    (row,) = printed("ingest", "--kind", "organisation", "--organisation", "Tarn House Hotel", handbook)
    assert (row["kind"], row["role"], row["organisation"]) == ("organisation", "handbook", "Tarn House Hotel")
    assert "handbook" not in {role["id"] for role in printed("roles")}
    assert "Organisation documents: Tarn House Handbook (handbook, Tarn House Hotel)" in rolecall("roles").stdout
    assert "We pay 8%" in rolecall("source", "handbook").stdout
    for command in (("questions", "handbook"), ("ask", "pension?", "--role", "handbook")):
        done = rolecall(*command)
        assert done.returncode == 1
        assert "'handbook' is an organisation's document, not a role" in done.stderr
    taken = rolecall("ingest", handbook)
    assert taken.returncode == 1
    assert "already" in taken.stdout


def test_lint_blocks_and_offers_the_lawful_form(rolecall):
    done = rolecall("lint", "Do you have children?", "Tell me about a system you fixed.", "--json")
    blocked, fine = json.loads(done.stdout)
    assert done.returncode == 1
    assert (blocked["verdict"], fine["verdict"]) == ("block", "ok")
    assert blocked["lawful_form"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("ask", "pay?", "--role", "platfrom-engineer"), "Did you mean: platform-engineer"),
        (("requirements", "no-such-file.md"), "no-such-file.md"),
        (("questions", "platform-engineer", "--minutes", "0"), "0"),
        (("questions", "platform-engineer", "--as", "candidate"), "for the panel only"),
        (("ingest", "picture.png"), "picture.png"),
    ],
)
def test_a_wrong_value_is_named_in_one_sentence_with_exit_code_1(rolecall, arguments, sentence):
    done = rolecall(*arguments)
    assert done.returncode == 1
    assert sentence in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_bad_usage_is_exit_code_2(rolecall, program):
    assert program("ask").returncode == 2
    assert rolecall("sing").returncode == 2
    assert rolecall("ask", "pay?", "--as", "king").returncode == 2
    assert rolecall("questions", "platform-engineer", "--format", "pdf").returncode == 2


def test_serve_without_a_token_says_which_and_where_to_get_it(rolecall):
    done = rolecall("serve")
    assert done.returncode == 1
    assert "SLACK_BOT_TOKEN is not set" in done.stderr
    assert "OAuth" in done.stderr


def test_a_second_process_on_the_same_data_folder_is_told_who_holds_it(rolecall, home):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        holder.stdout.readline()
        done = rolecall("roles", ROLECALL_LOCK_WAIT_SECONDS="0")
    finally:
        holder.communicate("go\n")
    assert done.returncode == 1
    assert f"in use by process {holder.pid}" in done.stderr


def test_a_data_folder_that_cannot_be_made_is_named(rolecall, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    done = rolecall("roles", ROLECALL_HOME=str(blocked / "home"))
    assert done.returncode == 1
    assert "can't be used" in done.stderr
    assert "ROLECALL_HOME" in done.stderr


def test_evaluate_reports_each_kind_and_writes_a_page(rolecall, tmp_path):
    cases = tmp_path / "cases.jsonl"
    cases.write_text(
        json.dumps(
            {
                "id": "a",
                "question": "what is the salary",
                "role": "senior-reliability-engineer",
                "facts": [["60-75k"]],
                "kind": "lookup",
            }
        )
        + "\n"
        + json.dumps(
            {
                "id": "b",
                "question": "is there a pension",
                "role": "platform-engineer",
                "abstain": True,
                "kind": "silence",
            }
        )
        + "\n"
    )
    page = tmp_path / "report.html"
    done = rolecall("evaluate", cases, "--report", page, "--json")
    report = json.loads(done.stdout)
    assert done.returncode == 0
    assert report["summary"]["cases"] == 2
    assert set(report["summary"]["kinds"]) == {"lookup", "silence"}
    assert [case["ok"] for case in report["cases"]] == [True, True]
    assert report["cases"][0]["answer"]["citations"]
    assert "Golden questions" in page.read_text()


def test_a_golden_file_with_a_bad_line_names_the_line(rolecall, tmp_path):
    cases = tmp_path / "bad.jsonl"
    cases.write_text('{"id": "a"}\n')
    done = rolecall("evaluate", cases)
    assert done.returncode == 1
    assert "Line 1 of 'bad.jsonl'" in done.stderr


HOLD = """
import asyncio, sys
from pathlib import Path
from knowledge.assembly import open_knowledge
from knowledge.settings import KnowledgeSettings

async def hold():
    async with open_knowledge(KnowledgeSettings(home=Path(sys.argv[1]))):
        print("held", flush=True)
        sys.stdin.readline()

asyncio.run(hold())
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ("questions", "platform-engineer", "--format", "docx", "--out", "/proc/nowhere/set.docx"),
        ("evaluate", "CASES", "--report", "/proc/nowhere/report.html"),
    ],
)
def test_a_file_that_cannot_be_written_is_named_in_one_sentence(rolecall, tmp_path, arguments):
    cases = tmp_path / "cases.jsonl"
    cases.write_text('{"id": "a", "question": "what is the salary"}\n')
    done = rolecall(*(str(cases) if argument == "CASES" else argument for argument in arguments))
    assert done.returncode == 1
    assert "can't be written" in done.stderr
    assert "Traceback" not in done.stderr
