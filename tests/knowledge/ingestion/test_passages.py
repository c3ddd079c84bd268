"""Passages are short, in order, apart from one another, and know where they stand."""

from __future__ import annotations

import pytest

from knowledge.domain import Audience, Passage
from knowledge.ingestion.pipeline import read


def passages(text: str) -> tuple[Passage, ...]:
    return read("chef.md", text, Audience.INTERVIEWER).passages


def test_a_prose_sentence_is_a_passage():
    assert [one.text for one in passages("We cook, e.g. fish. You eat.\n")] == ["We cook, e.g. fish.", "You eat."]


def test_an_item_is_a_passage_with_the_words_above_its_list():
    found = passages("# Chef\n\nYou will need:\n\n- Knives. Sharp ones.\n\n## Perks\n\n- Soup\n")
    assert [(one.text, one.lead) for one in found] == [("Knives. Sharp ones.", "You will need:"), ("Soup", "Perks")]


def test_a_long_item_is_cut_at_its_sentences():
    long = " ".join(["We would like you to cook every day of the year."] * 7)
    found = passages(f"- {long}\n")
    assert len(found) == 7
    assert {one.lead for one in found} == {""}


def test_a_part_names_its_parent_as_its_lead():
    found = passages("# Chef\n\n## Skills\n\n- Cooking, including:\n  - fish\n  - meat\n")
    assert [(one.text, one.lead) for one in found] == [
        ("Cooking, including:", "Skills"),
        ("fish", "Cooking, including:"),
        ("meat", "Cooking, including:"),
    ]


def test_values_carry_their_label():
    found = passages("---\nsalary: 30k\n---\n\n| Grade | C1 |\n| Hours | 40 |\n\nLocation: Leeds\n")
    assert [(one.label, one.text) for one in found] == [
        ("salary", "salary: 30k"),
        ("Grade", "Grade | C1"),
        ("Hours", "Hours | 40"),
        ("Location", "Location: Leeds"),
    ]


def test_a_row_is_a_passage_led_by_its_column_headings():
    (row,) = passages("| Grade | Least | Most |\n|---|---|---|\n| C1 | 30 | 40 |\n")
    assert (row.text, row.label, row.lead) == ("C1 | 30 | 40", "C1", "Grade | Least | Most")


def test_records_are_named_by_their_passages():
    found = read("chef.md", "# Chef\n\n## Skills\n\n- Fish\n- Meat\n\n## About us\n\nWe cook.\n", Audience.CANDIDATE)
    ids = [passage.requirement_id for passage in found.passages]
    assert ids == [*(one.id for one in found.requirements), None]


@pytest.mark.parametrize("size", [1, 50, 400, 5_000])
def test_nothing_is_lost_at_any_length_and_no_passage_is_too_long(size):
    text = " ".join(f"word{i}" for i in range(size))
    found = passages(f"# Chef\n\n{text}\n\n- {text}\n")
    assert " ".join(one.text for one in found).split() == f"{text} {text}".split()
    assert max(len(one.text.split()) for one in found) <= 180


def test_a_word_without_end_is_cut_rather_than_lost():
    found = passages("x" * 10_000)
    assert "".join(one.text for one in found) == "x" * 10_000
    assert max(len(one.text) for one in found) <= 900


def test_a_long_sentence_is_cut_at_its_clauses():
    text = "; ".join(["we cook fish and meat and greens in the big kitchen by the sea"] * 20)
    found = passages(text)
    assert len(found) > 1
    assert all(one.text.endswith((";", "sea")) for one in found)


def test_ids_are_stable_unique_and_name_the_role():
    text = "We cook. We cook.\n\nWe cook.\n"
    first, again = passages(text), passages(text)
    assert first == again
    assert len({one.id for one in first}) == 3
    assert all(one.id.startswith("chef-") and one.audience is Audience.INTERVIEWER for one in first)
