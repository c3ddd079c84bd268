"""The golden folders: each is asked of the adverts beside it, and the recipe runs on the same."""

import json

import pytest

from knowledge.assembly import SEED
from tests import gold
from tests.benchmarks import recipe

CASES = (
    {"id": "a", "question": "what is the salary", "role": "night-porter", "facts": [["24,500"]], "abstain": False},
    {"id": "b", "question": "who won the world cup in 1998", "role": None, "abstain": True, "kind": "out-of-scope"},
)


@pytest.fixture
def golden(tmp_path):
    """A golden folder with one batch that has its own advert."""
    folder = tmp_path / "golden"
    batch = folder / "training" / "one"
    batch.mkdir(parents=True)
    (folder / "README.md").write_text("# Not an advert\n", encoding="utf-8")
    (folder / "roles.jsonl").write_text(json.dumps(CASES[1]) + "\n", encoding="utf-8")
    (batch / "README.md").write_text("# Not an advert\n", encoding="utf-8")
    (batch / "night-porter.md").write_text("# Night Porter\n\nSalary: £24,500 a year\n", encoding="utf-8")
    (batch / "cases.jsonl").write_text("".join(json.dumps(case) + "\n" for case in CASES), encoding="utf-8")
    (batch / "requirements.jsonl").write_text('{"role": "night-porter", "text": "x"}\n', encoding="utf-8")
    return folder


def test_a_folder_s_cases_go_with_its_adverts_and_those_outside_with_the_shipped_roles(golden):
    shipped, inner = gold.batches(golden)
    assert [path.name for path in shipped.files] == ["roles.jsonl"]
    assert {path.parent for path in shipped.adverts} == {SEED}
    assert [path.name for path in inner.files] == ["cases.jsonl"]
    assert [path.name for path in inner.adverts] == ["night-porter.md"]


def test_the_tests_run_all_but_the_earlier_blind_batches():
    found = [gold.Batch(name, [], []) for name in (".", "gate-a", "blind-9", *(f"blind-{n}" for n in range(10, 30)))]
    names = [batch.name for batch in gold.checked(found)]
    assert names == [".", "gate-a", *(f"blind-{n}" for n in range(20, 30))]
    assert {"gate-a", "gate-b", "."} <= {batch.name for batch in gold.checked(gold.batches())}


def test_the_baseline_is_written_whole_and_then_holds(golden, capsys):
    path, inner = golden / "baseline.json", gold.batches(golden)[1:]
    path.write_text('{"gone.jsonl": {}}', encoding="utf-8")
    assert gold.write(inner, path) == 0
    assert set(json.loads(path.read_text(encoding="utf-8"))) == {"training/one/cases.jsonl"}
    assert gold.check(inner, path) == 0
    path.write_text(path.read_text(encoding="utf-8").replace('"right": 0', '"right": 1'), encoding="utf-8")
    (inner[0].files[0]).write_text(json.dumps({**CASES[0], "facts": [["a car"]]}) + "\n", encoding="utf-8")
    assert gold.check(inner, path) == 1
    assert "training/one/cases.jsonl, lookup does worse than the baseline" in capsys.readouterr().out


def test_a_batch_that_cannot_be_scored_leaves_the_baseline_alone(golden):
    path, inner = golden / "baseline.json", gold.batches(golden)[1:]
    path.write_text("as it was", encoding="utf-8")
    inner[0].files[0].write_text("no case\n", encoding="utf-8")
    assert gold.write(inner, path) == 1
    assert path.read_text(encoding="utf-8") == "as it was"


async def test_the_usual_recipe_stands_beside_rolecall_with_the_same_figures(golden, capsys):
    await recipe.main(gold.batches(golden)[1:])
    head, _, ours, *theirs = [line.split(" | ") for line in capsys.readouterr().out.splitlines() if line[:1] == "|"]
    assert {len(row) for row in (ours, *theirs)} == {len(head)} == {9}
    assert ours[1] == "Rolecall"
    assert ["never refuses" in row[1] for row in theirs] == [True, False, True, False]
    assert theirs[0][2:6] == ["100.0%", "0.000", "1 of 1", "0 of 1"]
    assert theirs[1][2:6] == ["100.0%", "1.000", "0 of 1", "0 of 1"]
    assert {row[6] for row in theirs} == {"100.0%"}
