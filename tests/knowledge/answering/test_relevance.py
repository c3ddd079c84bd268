"""The fitted reading model at work: the same numbers as its plain form, bounded, and bound to its signs."""

import numpy as np
import pytest

from knowledge.answering.relevance import FILE, Relevance, joined, joint, read_best, summary
from knowledge.answering.signs import AGAINST, COLUMNS, FOR


@pytest.fixture(scope="module")
def arrays():
    with np.load(FILE) as data:
        return {name: data[name] for name in data.files}


@pytest.fixture(scope="module")
def model():
    return Relevance()


def unit(shape, seed):
    vectors = np.random.default_rng(seed).normal(size=shape).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


@pytest.mark.parametrize("count", [0, 1, 40])
def test_a_match_is_what_the_plain_network_says(arrays, model, count):
    dimension = (len(arrays["weights0"]) - 1) // 4
    question, passages = unit(dimension, 1), unit((count, dimension), 2)
    hidden = joined(question, passages) @ arrays["weights0"].astype(np.float64) + arrays["bias0"]
    plain = (np.maximum(hidden, 0) @ arrays["weights1"].astype(np.float64) + arrays["bias1"])[:, 0]
    np.testing.assert_allclose(model.match(question, passages), plain, atol=1e-3)


def test_a_passage_matches_alike_whatever_stands_beside_it(engine, model):
    question, *passages = engine.embed(["what is the pay?", "Pay: £14 an hour", "Bring boots", "The yard is in Ayr"])
    together = model.match(question, np.array(passages))
    alone = [model.match(question, passage[None, :])[0] for passage in passages]
    np.testing.assert_allclose(together, alone, atol=1e-4)


def test_what_answers_matches_better_than_what_does_not(engine, model):
    question, *passages = engine.embed(
        ["will I have to get up in the night?", "On call one night in six.", "The canteen serves lunch."]
    )
    answers, other = model.match(question, np.array(passages))
    assert answers > other


def test_a_confidence_is_a_probability_and_nothing_found_has_none(model):
    draw = np.random.default_rng(3)
    for count in (1, 2, 48):
        rows = draw.normal(size=(count, len(COLUMNS)))
        assert 0.0 <= model.confidence(rows, model.sums(rows), draw.normal(size=count)) <= 1.0
    rows = np.zeros((0, len(COLUMNS)))
    assert model.sums(rows).shape == (0,)
    assert model.confidence(rows, model.sums(rows), np.zeros(0)) == 0.0
    assert 0.0 < model.level < 1.0


@pytest.mark.parametrize("size", [10.0, 1e3])
@pytest.mark.parametrize("sense", [-1.0, 1.0])
def test_a_confidence_stays_a_probability_for_the_strangest_signs(model, size, sense):
    rows = np.full((3, len(COLUMNS)), sense * size)
    assert 0.0 <= model.confidence(rows, model.sums(rows), np.full(3, sense * size)) <= 1.0


def test_the_order_of_passages_changes_neither_their_sums_nor_the_confidence(model):
    draw = np.random.default_rng(4)
    rows, reads = draw.uniform(size=(30, len(COLUMNS))), draw.normal(size=30)
    sums, turned = model.sums(rows), model.sums(rows[::-1])
    np.testing.assert_allclose(sums, turned[::-1])
    assert model.confidence(rows, sums, reads) == pytest.approx(model.confidence(rows[::-1], turned, reads[::-1]))


def test_a_summary_holds_how_the_best_stand_out_then_the_signs_of_the_best():
    rows = np.arange(3.0 * len(COLUMNS)).reshape(3, -1)
    sums, reads = np.array([0.5, 2.0, -1.0]), np.array([2.0, -1.0, -1.0])
    held = summary(rows, sums, reads)
    assert held[:3].tolist() == [4.5, 0.0, 0.5]
    assert held[4:7].tolist() == [2.0, -1.0, 0.0]
    assert held[-len(COLUMNS) - 2 :].tolist() == [2.0, 0.5, *rows[0]]
    assert len(summary(rows[:1], sums[:1], reads[:1])) == len(held)


def test_only_the_likeliest_are_read_and_the_rest_count_as_the_least_of_them():
    asked = []

    def read(places):
        asked.extend(places)
        return np.array([3.0, *(-float(at) for at in range(1, len(places)))])

    sums = np.linspace(5, 0, 20)
    reads = read_best(sums, read)
    assert asked == list(range(len(asked)))
    assert 1 < len(asked) < len(sums)
    assert reads[len(asked) :].tolist() == [min(reads[: len(asked)])] * (len(sums) - len(asked))
    assert np.argmax(joint(sums, reads)) == 0


@pytest.mark.parametrize("sums", [np.zeros(0), np.full(4, -9.0)])
def test_where_no_sign_speaks_for_any_passage_none_is_read(sums):
    reads = read_best(sums, lambda _: pytest.fail("It was read."))
    assert len(reads) == len(sums)
    assert (reads < -3).all()


@pytest.mark.parametrize("name", sorted(FOR | AGAINST))
def test_more_of_a_sign_never_turns_against_its_sense(model, name):
    rows = np.random.default_rng(5).uniform(size=(200, len(COLUMNS)))
    more = rows.copy()
    more[:, COLUMNS.index(name)] += 0.5
    change = model.sums(more) - model.sums(rows)
    assert (change >= -1e-9).all() if name in FOR else (change <= 1e-9).all()


@pytest.mark.parametrize("columns", [COLUMNS[:-1], COLUMNS[::-1], (*COLUMNS, "luck")])
def test_a_file_fitted_on_other_signs_is_refused_in_a_sentence(arrays, tmp_path, columns):
    np.savez_compressed(tmp_path / "reading.npz", **{**arrays, "columns": np.array(columns)})
    with pytest.raises(ValueError, match=r"^reading\.npz was fitted on other signs; run `make fit`\.$"):
        Relevance(tmp_path / "reading.npz")
