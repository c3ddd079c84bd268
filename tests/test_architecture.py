"""The code's budgets hold, and each check can fail."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

from tests.measures import cycle, functions, length, mocks

ROOT = Path(__file__).parent.parent
SOURCES = sorted(path for package in ("bot", "knowledge", "prompts") for path in (ROOT / package).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

VENDORS = ("chromadb", "langchain", "langchain_core", "sqlalchemy", "alembic", "onnxruntime", "slack_bolt", "slack_sdk")

# What may exceed a budget, and why: "path" for a file, "path:function" for a function.
LONG_FILES: dict[str, str] = {}
LONG_FUNCTIONS: dict[str, str] = {}
MANY_PARAMETERS: dict[str, str] = dict.fromkeys(
    (
        "bot/cli.py:evaluate",
        "bot/commands/questions.py:questions",
        "bot/commands/roles.py:correct",
        "bot/commands/faq.py:add",
        "bot/commands/preparing.py:prepare",
        "bot/commands/stories.py:stories",
        *(f"bot/commands/sets.py:{name}" for name in ("edit", "add", "move", "plan")),
    ),
    "Typer makes an option of each parameter.",
)


FUNCTIONS = [(f"{path.relative_to(ROOT)}:{each.name}", each) for path in SOURCES for each in functions(path)]


def largest(sizes):
    """The largest size of each name: methods of several classes in one file may share theirs."""
    found = {}
    for name, size in sizes:
        found[name] = max(size, found.get(name, 0))
    return found


def over(budget, sizes, allowed):
    """What exceeds the budget without leave, and leave that nothing needs any more."""
    exceeding = {name: size for name, size in sizes.items() if size > budget}
    unneeded = {name: "needs no exception" for name in allowed if name not in exceeding}
    return {name: size for name, size in exceeding.items() if name not in allowed} | unneeded


def test_no_file_is_longer_than_300_lines():
    lengths = {str(path.relative_to(ROOT)): length(path) for path in [*SOURCES, *TESTS]}
    assert over(300, lengths, LONG_FILES) == {}


def test_half_the_files_have_120_lines_at_most():
    assert median(length(path) for path in SOURCES if path.name != "__init__.py") <= 120


def test_no_function_is_longer_than_40_lines():
    lines = largest((name, each.lines) for name, each in FUNCTIONS)
    assert over(40, lines, LONG_FUNCTIONS) == {}


def test_half_the_functions_have_8_lines_at_most():
    assert median(each.lines for _, each in FUNCTIONS) <= 8


def test_no_function_takes_more_than_5_parameters():
    parameters = largest((name, each.parameters) for name, each in FUNCTIONS)
    assert over(5, parameters, MANY_PARAMETERS) == {}


def test_no_modules_import_each_other_in_a_circle():
    assert cycle(SOURCES, ROOT) is None


def test_tests_hardly_mock():
    assert mocks(TESTS) < 2


def test_no_test_folder_is_a_package():
    # With one, pytest would import tests/bot in place of bot.
    assert list((ROOT / "tests").rglob("__init__.py")) == []


LOADED = "import sys; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
HELP = f"import sys, atexit; sys.argv = ['rolecall', '--help']; atexit.register(lambda: exec({LOADED!r})); "


@pytest.mark.parametrize(
    "program",
    [f"import knowledge; {LOADED}", f"import bot; {LOADED}", HELP + "from bot.cli import main; main()"],
    ids=["import knowledge", "import bot", "rolecall --help"],
)
def test_starting_loads_no_heavy_package(program):
    assert loaded(program).isdisjoint(VENDORS)


def loaded(program):
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.splitlines()[-1].split())


def test_the_check_of_loaded_packages_sees_one():
    assert "sqlalchemy" in loaded(f"import knowledge.store.tables; {LOADED}")


@pytest.fixture
def sample(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_lengths_leave_docstrings_out_and_see_nested_functions(sample):
    path = sample(
        "a.py", 'def outer():\n    """One.\n\n    Two.\n    """\n    def inner():\n        return 1\n    return inner\n'
    )
    assert length(path) == 8
    assert [(each.name, each.lines) for each in functions(path)] == [("outer", 3), ("inner", 1)]


def test_parameters_count_all_but_self(sample):
    path = sample(
        "a.py",
        "class A:\n    def f(self, a, /, b, *c, d, **e): ...\n    @staticmethod\n    def g(a, b): ...\n"
        "    @classmethod\n    async def h(cls, a): ...\ndef k(self, a): ...\n",
    )
    assert {each.name: each.parameters for each in functions(path)} == {"f": 5, "g": 2, "h": 1, "k": 2}


def test_a_circle_is_found_and_imports_for_types_are_not_one(sample, tmp_path):
    one = sample("one.py", "def f():\n    from two import g\n    return g\n")
    two = sample("two.py", "import one\n")
    assert set(cycle([one, two], tmp_path)) == {"one", "two"}
    two.write_text("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import one\n", encoding="utf-8")
    assert cycle([one, two], tmp_path) is None


def test_mocks_are_counted_per_thousand_lines(sample):
    path = sample("a.py", "x = Mock()\nwith patch('a'): pass\nmonkeypatch.setattr(a, 'b', c)\n" + "y = 1\n" * 997)
    assert mocks([path]) == 3


def test_a_budget_names_what_exceeds_it_and_leave_that_is_not_needed():
    sizes = largest([("long", 50), ("long", 2), ("excused", 60), ("short", 1)])
    assert over(40, sizes, {"excused": "a reason", "short": "an old reason"}) == {
        "long": 50,
        "short": "needs no exception",
    }


def missing(script: Path) -> list[str]:
    """What a script imports of our own packages, at its head or inside a function, that isn't there."""
    imports = (node for node in ast.walk(ast.parse(script.read_text("utf-8"))) if isinstance(node, ast.ImportFrom))
    ours = [node for node in imports if (node.module or "").split(".")[0] in ("bot", "knowledge", "prompts")]
    wanted = [(str(node.module), alias.name) for node in ours for alias in node.names]
    return [f"{module}.{name}" for module, name in wanted if not _there(module, name)]


def _there(module: str, name: str) -> bool:
    if importlib.util.find_spec(module) is None:
        return False
    found = importlib.import_module(module)
    packaged = hasattr(found, "__path__")
    return hasattr(found, name) or (packaged and importlib.util.find_spec(f"{module}.{name}") is not None)


@pytest.mark.parametrize("script", sorted((ROOT / "tests" / "benchmarks").glob("*.py")), ids=lambda path: path.stem)
def test_benchmarks_import_what_is_there(script):
    assert missing(script) == []


def test_an_import_that_moved_is_found(sample):
    script = sample(
        "a.py", "def f():\n    from knowledge.words import stem, gone\n    from knowledge.nowhere import x\n"
    )
    assert missing(script) == ["knowledge.words.gone", "knowledge.nowhere.x"]
