"""No command in the terminal brings a candidate panel text: no export, no command of a set, no answer."""

import pytest
from typer.testing import CliRunner

from bot.cli import app
from knowledge.assembly import SEED
from tests.leaks import guarded, runs

ROLE = "platform-engineer"
EXPORTS = (
    ("questions", ROLE),
    ("questions", ROLE, "--json"),
    ("questions", ROLE, "--format", "markdown"),
    ("questions", ROLE, "--format", "csv"),
    ("questions", ROLE, "--format", "docx", "--out", "{out}"),
    ("set", ROLE, "show"),
    ("set", ROLE, "show", "--json"),
    ("set", ROLE, "log", "--json"),
    ("set", ROLE, "swap", "q-x"),
    ("set", ROLE, "approve", "--by", "Ivy"),
)


@pytest.fixture(scope="module")
def cli_home(tmp_path_factory):
    """A data folder in which the role has a set already."""
    home = tmp_path_factory.mktemp("cli")
    assert command(home, "questions", ROLE, "--json").exit_code == 0
    return home


def command(home, *arguments):
    return CliRunner().invoke(app, list(arguments), env={"ROLECALL_HOME": str(home)})


@pytest.mark.parametrize("arguments", EXPORTS, ids=" ".join)
def test_no_export_from_the_terminal_as_a_candidate_brings_it_out(cli_home, tmp_path, arguments):
    out = tmp_path / "set.docx"
    filled = [argument.format(out=out) for argument in arguments]
    done = command(cli_home, *filled, "--as", "candidate")
    assert done.exit_code == 1, done.stderr
    assert runs(done.stdout + done.stderr) & guarded() == set()
    assert not out.exists()


def test_no_answer_from_the_terminal_as_a_candidate_brings_it_out(cli_home):
    done = command(cli_home, "ask", "what will the panel ask me?", "--as", "candidate")
    assert runs(done.stdout + done.stderr) & guarded() == set()


def test_the_whole_bank_is_watched():
    files = SEED.parent / "bank"
    assert len(guarded()) > 50_000
    assert len(list(files.glob("*.yaml"))) >= 28
