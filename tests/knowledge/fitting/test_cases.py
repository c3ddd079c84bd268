"""Golden cases become rows of signs as the product would see them, with the passages that answer marked."""

import json

import numpy as np
import pytest

from knowledge.answering.relevance import Relevance
from knowledge.answering.signs import COLUMNS
from knowledge.fitting.cases import Bench

ADVERT = """# Stage Carpenter

## What you will do

- Build flats and treads for six shows a year
- Strike the set after the last night

## Terms

You will be paid £31,200 a year. Rehearsals run until nine on Thursdays.
Bring your own hand tools to the first day of work.
"""
CASES = [
    {"question": "how much would I earn", "quote": "paid £31,200 a year"},
    {"question": "what time do rehearsals finish", "facts": [["until nine"]]},
    {"question": "is there a pension", "abstain": True},
    {"question": "what do I do with the piano", "quote": "words that the advert doesn't hold"},
    {"question": "what are the duties", "quote": "Strike the set", "kind": "list"},
    {"question": "how much would I earn? when do rehearsals end?", "quote": "paid £31,200 a year"},
]


@pytest.fixture(scope="module")
def examples(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cases")
    (folder / "stage-carpenter.md").write_text(ADVERT, encoding="utf-8")
    lines = [json.dumps({"id": f"c{at}", "role": "stage-carpenter", **case}) for at, case in enumerate(CASES)]
    (folder / "cases.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return Bench(Relevance().match).examples(folder / "cases.jsonl")


def test_only_cases_whose_answer_can_be_placed_in_one_role_are_kept(examples):
    assert [bool(example.answers.any()) for example in examples] == [True, True, False]
    assert {example.role for example in examples} == {"stage-carpenter"}


def test_each_row_has_every_sign_and_a_plain_number_in_it(examples):
    for example in examples:
        assert example.rows.shape == (len(example.answers), len(COLUMNS))
        assert np.isfinite(example.rows).all()


def test_the_passage_with_the_quote_or_with_all_facts_is_the_one_that_answers(examples):
    quoted, told, _ = examples
    assert quoted.answers.sum() == 1
    assert told.answers.sum() == 1
