"""A quote comes with the sentence it leans on, and stays an exact slice of the advert."""

import pytest

from knowledge.answering import context
from knowledge.answering.findings import cite
from knowledge.domain import Audience
from knowledge.ingestion import pipeline

ADVERT = """# Swimming Teacher

## About the pool

We run lessons for all ages. You teach groups of eight. They are sorted by ability and not by age.
The changing rooms were rebuilt last year.

## You will need

- You must hold one of the following:
  - A Level 2 teaching award
  - A lifeguard licence
- Patience with beginners

## Terms

Pay: £17.20 an hour
Shifts are five hours. The pool shuts at Christmas.
"""


@pytest.fixture(scope="module")
def reading():
    return pipeline.read("swimming-teacher.md", ADVERT, Audience.CANDIDATE)


@pytest.fixture(scope="module")
def passage(reading):
    def find(words):
        return next(p for p in reading.passages if words in p.text)

    return find


def test_a_statement_that_leans_on_the_sentence_before_comes_with_it(reading, passage):
    wide = context.widened(passage("sorted by ability"), reading)
    assert wide.text == "You teach groups of eight. They are sorted by ability and not by age."


def test_a_statement_that_stands_alone_comes_with_what_completes_it(reading, passage):
    wide = context.widened(passage("groups of eight"), reading)
    assert wide.text == "You teach groups of eight. They are sorted by ability and not by age."


def test_beside_the_figure_that_is_asked_for_no_other_one_is_shown(ask_of):
    advert = """# Call Centre Trainer

## Applying

Your first day is Monday 13 July. We will shut the advert on Friday 29 May at the latest.
"""
    answer = ask_of({"call-centre-trainer.md": advert})("when would my first day be?")
    assert "13 July" in answer.text
    assert "29 May" not in answer.text


def test_whatever_is_widened_stays_an_exact_slice_of_the_advert(reading):
    text = reading.document.text
    for each in reading.passages:
        wide = context.widened(each, reading)
        assert text[wide.start : wide.end] == wide.text
        assert wide.start <= each.start
        assert wide.end >= each.end
        assert wide.section_path == each.section_path


def test_a_labelled_value_and_a_sentence_of_another_paragraph_stay_as_they_are(reading, passage):
    for words in ("£17.20", "lifeguard licence"):
        assert context.widened(passage(words), reading) == passage(words)


def test_two_long_sentences_are_not_joined():
    long = "You look after the boats and the sheds and the slipway " + "and the ropes " * 12 + "all the year round"
    found = pipeline.read("boatman.md", f"# Boatman\n\n{long}. They {long.lower()}.\n", Audience.CANDIDATE)
    assert [context.widened(p, found) for p in found.passages] == list(found.passages)


def test_the_parts_of_a_list_come_with_the_sentence_that_opens_it(reading):
    parents = {record.parent for record in reading.requirements if record.parent}
    opens = next(p for p in reading.passages if p.requirement_id in parents)
    shown = [p.text for p in context.with_parts([opens], reading)]
    assert shown[1:] == ["A Level 2 teaching award", "A lifeguard licence"]


def test_nothing_is_shown_twice(reading):
    shown = context.with_parts([*reading.passages, *reading.passages], reading)
    assert len({p.id for p in shown}) == len(shown)


def test_an_answer_quotes_a_leaning_statement_with_the_one_before(ask_of, reading):
    answer = ask_of({"swimming-teacher.md": ADVERT})("are the groups sorted by ability?", "swimming-teacher")
    assert "You teach groups of eight. They are sorted by ability" in answer.citations[0].quote
    for citation in answer.citations:
        assert reading.document.text[citation.start : citation.end] == citation.quote


def test_a_requirement_in_a_table_is_quoted_with_its_grade(ask_of):
    advert = """# Stores Assistant

## Person specification

| What we ask | Weight |
| --- | --- |
| Two years in a stock room | Essential |
| Has used Stockwise | Desirable, a day of training is given |
"""
    answer = ask_of({"stores-assistant.md": advert})("never used stockwise in my life, problem?")
    assert [one.quote for one in answer.citations] == ["Has used Stockwise | Desirable, a day of training is given"]


def test_the_plainest_question_finds_what_says_outright_what_it_asks_for(ask_of):
    advert = "# Porter\n\n## Pay\n\n- Salary: £24,000 a year\n- A pension into which we pay 10 % of your salary\n"
    ask = ask_of({"porter.md": advert})
    for question in ("what is the pension", "pension?", "what's the pension like", "tell me about the pension"):
        assert "10 % of your salary" in ask(question, "porter").text, question


def test_who_wrote_an_advert_is_nothing_near_what_it_leaves_out(ask_of):
    advert = "---\nauthor: ik\ndate: 10-11-2022\n---\n\n# Porter\n\nYou lock the doors at ten each night.\n"
    answer = ask_of({"porter.md": advert})("whats the closing date", "porter")
    assert answer.abstained
    assert not any("ik" in one.quote for one in answer.nearest)


def test_the_role_s_own_title_is_nothing_near_what_an_advert_leaves_out(ask_of):
    advert = "---\ntitle: job advert\n---\n\n# Platform Engineer\n\nYou keep the platform running.\n"
    ask = ask_of({"platform-engineer.md": advert})
    for question in ("how much is the salary for the platform engineer", "are there stock options", "what grade is it"):
        answer = ask(question, "platform-engineer")
        assert answer.abstained, question
        assert not any("job advert" in one.quote for one in answer.nearest), question
    named = ask_of({"porter.md": "# Porter\n\nJob title: Night porter\n\nYou lock the doors at ten each night.\n"})
    assert "Night porter" in named("what is the job title", "porter").text


def test_a_grade_in_a_column_is_quoted_with_its_line():
    advert = """SWIMMING TEACHER

WHAT YOU NEED
Level 2 teaching award        ESSENTIAL
Lifeguard licence             DESIRABLE
First aid certificate         DESIRABLE
"""
    reading = pipeline.read("swimming-teacher.txt", advert, Audience.CANDIDATE)
    cell = next(p for p in reading.passages if p.text == "Lifeguard licence")
    (quote,) = context.graded([cite(reading, cell)], reading)
    assert quote.quote == "Lifeguard licence             DESIRABLE"
