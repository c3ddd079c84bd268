"""The signs of each passage: plain numbers, one column a name, whatever is asked and whatever is found."""

from dataclasses import replace

import numpy as np
import pytest

from knowledge.answering.signs import AGAINST, COLUMNS, FOR, cover, shortlist, signs
from knowledge.domain import Audience, Hit
from knowledge.ingestion import pipeline

ADVERT = """# Boatbuilder

Salary: £31,000 a year

## The work

- Steam and fit oak planks
- Use a spindle moulder

## Terms

You get 27 days of holiday. Nobody works on Sundays.
"""
QUESTIONS = (
    "what is the salary?",
    "how many days of holiday are there?",
    "do I need to know AutoCAD?",
    "is there a pension?",
    "who is the harbour master?",
    "zzz qqq",
)


@pytest.fixture(scope="module")
def reading():
    return pipeline.read("boatbuilder.md", ADVERT, Audience.CANDIDATE)


@pytest.fixture(scope="module")
def rows_of(engine, part_of, search_of, reading):
    search = search_of([reading])

    def build(question):
        part = part_of(question)
        hits = search("boatbuilder", part)
        rows = signs(part, engine.facets, engine.named.foreign(part, []), hits, engine.model.rarity)
        return rows, [hit.passage.text for hit in hits]

    return build


def sign(rows, name):
    return rows[:, COLUMNS.index(name)]


def test_every_column_has_a_name_of_its_own_and_a_direction_at_most():
    assert len(set(COLUMNS)) == len(COLUMNS)
    assert set(COLUMNS) >= FOR | AGAINST
    assert FOR.isdisjoint(AGAINST)


@pytest.mark.parametrize("question", QUESTIONS)
def test_there_is_a_row_a_passage_a_column_a_name_and_a_finite_number_in_each(rows_of, reading, question):
    rows, _ = rows_of(question)
    assert rows.shape == (len(reading.passages), len(COLUMNS))
    assert np.isfinite(rows).all()
    assert np.array_equal(rows, rows_of(question)[0])


def test_without_hits_there_are_no_rows_and_still_all_columns(engine, part_of):
    rows = signs(part_of("what is the salary?"), engine.facets, [], [], engine.model.rarity)
    assert rows.shape == (0, len(COLUMNS))


def test_a_question_of_no_known_kind_still_has_signs(rows_of):
    rows, texts = rows_of("do you use a spindle moulder?")
    assert texts[int(np.argmax(sign(rows, "cover_own")))] == "Use a spindle moulder"


def test_the_passage_under_the_label_weighs_most(rows_of):
    rows, texts = rows_of("what is the salary?")
    assert texts[int(np.argmax(sign(rows, "weight")))] == "Salary: £31,000 a year"
    assert sign(rows, "weight_gap").max() == 0.0


def test_a_passage_without_the_kind_of_value_asked_for_is_told_apart(rows_of):
    rows, texts = rows_of("how many days of holiday are there?")
    holds = {text: bool(has) for text, has in zip(texts, sign(rows, "has_kind"), strict=True)}
    assert next(has for text, has in holds.items() if "27 days" in text)
    assert not holds["Steam and fit oak planks"]
    assert (sign(rows, "has_kind") + sign(rows, "lacks_kind") == 1.0).all()


def test_a_thing_that_is_asked_for_and_not_named_is_missed_by_every_passage(rows_of):
    rows, _ = rows_of("do I need to know AutoCAD?")
    assert sign(rows, "misses_thing").all()
    assert not sign(rows, "names_thing").any()


def test_what_a_text_covers_of_a_question_is_a_share_of_its_topic(engine):
    rarity = engine.model.rarity
    assert cover("is there a spindle moulder?", "Use a spindle moulder", rarity) == 1.0
    assert cover("is there a spindle moulder?", "Steam and fit planks", rarity) == 0.0
    assert 0.0 < cover("is there a spindle moulder?", "A spindle", rarity) < 1.0
    assert cover("is it?", "anything", rarity) == 0.0


def test_the_shortlist_keeps_the_best_by_words_and_the_best_of_the_rest_by_what_was_learned(reading):
    passage = reading.passages[0]
    hits = [Hit(passage, 1 - at / 100, 0.0, 0.0, match=float(at)) for at in range(100)]
    kept = shortlist(hits)
    assert kept[:24] == hits[:24]
    assert kept[24:] == hits[:-25:-1]
    assert shortlist(hits[:10]) == hits[:10]
    assert shortlist([]) == []


@pytest.mark.parametrize("text", ["5", "12.", "A, I", "E", "Essential", "Application / interview", "Essential (E)"])
def test_what_only_numbers_or_grades_a_row_is_not_on_the_shortlist(reading, text):
    bare = replace(reading.passages[0], text=text, label="")
    assert shortlist([Hit(bare, 1.0, 0.0, 0.0)]) == []
    labelled = replace(bare, text="5", label="Vacancies")
    assert shortlist([Hit(labelled, 1.0, 0.0, 0.0)])
    assert shortlist([Hit(replace(bare, text="D", label="A driving licence"), 1.0, 0.0, 0.0)]) == []
