"""A committed set of answers by somebody who knew none of the rules: the right flag, nothing invented."""

import json
from dataclasses import fields
from pathlib import Path

import pytest

from knowledge.domain.practice import Gate, PracticeItem
from knowledge.index.embeddings import LocalEmbedder
from knowledge.interview.coaching.closeness import closeness
from knowledge.interview.coaching.feedback import feedback
from knowledge.interview.coaching.gates import Ground
from knowledge.interview.coaching.wording import lines

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parents[3] / "golden" / "coaching.jsonl").read_text("utf-8").splitlines()
]
# Asking to have it written is told apart here; the set counts it among what is no answer.
COUNTED = {Gate.IN_THEIR_PLACE: Gate.NOT_AN_ANSWER}


@pytest.fixture(scope="module")
def remarked():
    embed = LocalEmbedder(1).embed
    found = []
    for row in ROWS:
        item = PracticeItem(row["id"], row["question"], "", row["requirement"])
        near = closeness(row["answer"], item, embed)
        found.append((row, item, feedback(row["answer"], item, Ground(closeness=near))))
    return found


def wanted(row):
    return row["type"] if row["gate"] == "none" else row["gate"]


def got(remarks):
    return remarks.form.value if remarks.gate is Gate.NONE else COUNTED.get(remarks.gate, remarks.gate).value


def test_the_set_is_large_and_varied():
    assert len(ROWS) >= 80
    assert len({wanted(row) for row in ROWS}) == 10


def test_nine_in_ten_answers_get_the_right_gate_or_kind(remarked):
    wrong = [(row["id"], wanted(row), got(remarks)) for row, _, remarks in remarked if wanted(row) != got(remarks)]
    assert len(wrong) <= len(ROWS) // 10, wrong


def test_every_quoted_fragment_stands_in_the_answer_to_the_letter(remarked):
    for row, _, remarks in remarked:
        spans = [span for part in fields(remarks.parts) for span in getattr(remarks.parts, part.name)]
        spans += [span for kind in remarks.specifics for span in kind]
        spans += [span for span in (remarks.proof, remarks.ownership.rewrite) if span]
        assert all(row["answer"][span.start : span.end] == span.text for span in spans), row["id"]


def test_nothing_is_praised_where_there_is_no_story(remarked):
    for row, item, remarks in remarked:
        if row["gate"] != "none" and remarks.gate is not Gate.NONE:
            assert {line.label for line in lines(remarks, item)}.isdisjoint({"What's there", "For this role"}), row[
                "id"
            ]
            assert remarks.grade is None


def test_everybody_gets_five_lines_at_most_and_one_next_step(remarked):
    for row, item, remarks in remarked:
        shown = lines(remarks, item)
        assert 2 <= len(shown) <= 5, row["id"]
        assert [line.label for line in shown].count("Next") == 1
