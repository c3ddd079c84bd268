"""The fitted reading model: what it was fitted from, and trees that say the same outside scikit-learn."""

from pathlib import Path

import numpy as np
import pytest

from knowledge.answering.relevance import FILE, Relevance
from knowledge.answering.signs import COLUMNS
from knowledge.fitting import reading

GOLDEN = Path(__file__).parents[2] / "golden"
TRAINING = GOLDEN / "training.txt"


@pytest.fixture
def saved(tmp_path):
    """The shipped model with some arrays changed, opened from a file of its own."""

    def save(**changed):
        with np.load(FILE) as data:
            arrays = {**{name: data[name] for name in data.files}, **changed}
        np.savez_compressed(tmp_path / "reading.npz", **arrays)
        return Relevance(tmp_path / "reading.npz")

    return save


@pytest.fixture
def rows():
    return np.random.default_rng(7).normal(size=(600, len(COLUMNS)))


def test_the_reading_model_was_fitted_from_these_pairs_and_cases():
    assert Relevance().fingerprint == reading.fingerprint(reading.listed(TRAINING)), "Run: make fit"


def test_the_training_list_names_files_that_are_there_and_none_that_is_held_back():
    files = reading.listed(TRAINING)
    assert [file.name for file in files if not file.is_file()] == []
    assert len(set(files)) == len(files) > 0
    assert [file for file in files if file.parent.name.startswith("gate")] == []


def test_an_edited_case_changes_the_fingerprint(tmp_path):
    (tmp_path / "cases.jsonl").write_text("{}\n")
    (tmp_path / "training.txt").write_text("cases.jsonl\n\n")
    files = reading.listed(tmp_path / "training.txt")
    assert files == [tmp_path / "cases.jsonl"]
    before = reading.fingerprint(files)
    (tmp_path / "cases.jsonl").write_text("{} \n")
    assert reading.fingerprint(files) != before


@pytest.mark.parametrize("options", [{"max_iter": 12}, {"max_iter": 1, "max_leaf_nodes": 2}, {"max_leaf_nodes": 31}])
def test_exported_trees_sum_to_what_scikit_learn_decides(saved, rows, options):
    from sklearn.ensemble import HistGradientBoostingClassifier

    answers = rows[:, 0] + rows[:, 3] * rows[:, 5] > 0.4
    model = HistGradientBoostingClassifier(random_state=0, **{"max_iter": 5, **options}).fit(rows, answers)
    unseen = np.random.default_rng(8).normal(size=(300, len(COLUMNS)))
    for asked in (rows, unseen, unseen[:1]):
        sums = saved(**reading._exported_model(model)).sums(asked)
        np.testing.assert_allclose(sums, model.decision_function(asked), atol=1e-9)


def test_without_trees_nothing_is_likelier_than_anything_else(saved, rows):
    assert saved(**reading._exported([])).sums(rows).tolist() == [0.0] * len(rows)


def test_fitting_the_trees_twice_gives_the_same_trees(rows):
    answers = rows[:, 0] > 0.4
    examples = [reading.Example("baker", "", (), rows, answers)]
    first, second = (reading._exported_model(reading._trees(examples)) for _ in range(2))
    assert all(np.array_equal(first[name], second[name]) for name in first)


def test_a_role_is_never_scored_by_trees_that_saw_it():
    examples = [reading.Example(f"role-{at % 25}", "", (), np.zeros((1, 1)), np.ones(1, bool)) for at in range(60)]
    folds = reading._held_out(examples)
    assert (np.sum(folds, axis=0) == 1).all()
    for held in folds:
        assert not {e.role for e, out in zip(examples, held, strict=True) if out} & {
            e.role for e, out in zip(examples, held, strict=True) if not out
        }
