"""Reading pairs are data that people add to: they load alike every time and say which passages answer."""

import json

import pytest

from knowledge.fitting import pairs

ROWS = [
    {"h": "Pay :", "p": "£14 an hour", "yes": ["what is the pay?", "is it over £12?"], "no": ["when am I paid?"]},
    {"h": "", "p": "Boots are given out on day one.", "yes": ["do I buy boots?"], "no": []},
    {"p": "The van stays at the yard.", "yes": [], "no": ["is there parking?"]},
]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "1.jsonl").write_text("\n".join(json.dumps(row) for row in ROWS), encoding="utf-8")
    return tmp_path


def test_the_shipped_pairs_are_the_same_every_time():
    first = pairs.load()
    assert first == pairs.load()
    assert {pair.answers for pair in first} == {True, False}
    assert all(pair.question.strip() and pair.passage.strip() for pair in first)


def test_each_answered_question_stands_beside_a_passage_of_another_draw(folder):
    found = pairs.load(folder)
    asked = [question for row in ROWS for question in row["yes"]]
    assert [pair.question for pair in found if pair.answers] == asked
    drawn = [pair for pair in found if not pair.answers and pair.question in asked]
    assert [pair.question for pair in drawn] == asked
    assert {pair.passage for pair in drawn} <= {pair.passage for pair in found}
    assert ("when am I paid?", "Pay: £14 an hour", False) in found


def test_a_passage_never_stands_as_the_wrong_answer_to_its_own_question():
    found = pairs.load()
    right = {(pair.question, pair.passage) for pair in found if pair.answers}
    wrong = {(pair.question, pair.passage) for pair in found if not pair.answers}
    assert right & wrong == set()


def test_a_passage_is_learned_as_it_is_embedded_with_its_short_heading_before_it(folder):
    passages = {pair.passage for pair in pairs.load(folder)}
    assert passages == {"Pay: £14 an hour", "Boots are given out on day one.", "The van stays at the yard."}


def test_a_line_separator_inside_a_passage_ends_no_line(tmp_path):
    row = {"h": "", "p": "Boots\u2028Coat", "yes": ["what do I get?"], "no": []}
    (tmp_path / "1.jsonl").write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    assert pairs.load(tmp_path)[0].passage == "Boots\u2028Coat"


def test_an_edited_pair_changes_the_fingerprint(folder):
    before = pairs.fingerprint(folder)
    assert before == pairs.fingerprint(folder)
    (folder / "2.jsonl").write_text(json.dumps(ROWS[0]), encoding="utf-8")
    assert pairs.fingerprint(folder) != before
