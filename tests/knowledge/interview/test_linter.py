"""Unlawful questions are blocked, poor ones warned of, and look-alikes from real work pass."""

import json
from pathlib import Path

import pytest

from knowledge.interview.bank import load_bank
from knowledge.interview.linter import lint, lint_all

LISTS = {
    path.stem: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for path in sorted((Path(__file__).parents[2] / "golden").glob("lint*.jsonl"))
}
each_list = pytest.mark.parametrize("name", LISTS)


def expected(verdict, *names):
    """The questions for which that verdict is expected, of the named lists or of all."""
    return [case["question"] for name in names or LISTS for case in LISTS[name] if case["expect"] == verdict]


def test_the_lists_are_long_enough_to_tell():
    for name, least in {"lint": 300, "lint-1": 100, "lint-2": 55, "lint-3": 60, "lint-4": 30}.items():
        assert len(expected("block", name)) >= least, name
        assert len(expected("allow", name)) >= min(least, 300), name


@each_list
def test_no_unlawful_question_passes(name):
    assert [one.question for one in lint_all(expected("block", name)) if one.verdict != "block"] == []


@each_list
def test_hardly_any_question_about_work_is_blocked_for_a_private_word(name):
    questions = expected("allow", name)
    assert len([one.question for one in lint_all(questions) if one.verdict == "block"]) <= len(questions) // 100


@each_list
def test_poor_questions_are_warned_of_and_not_blocked(name):
    assert [one.question for one in lint_all(expected("warn", name)) if one.verdict != "warn"] == []


def test_every_lead_situation_and_probe_of_the_shipped_bank_may_be_asked():
    topics = load_bank().entries.values()
    asked = [
        text for topic in topics for item in (*topic.live, *topic.practice) for text in (item.lead, item.situational)
    ]
    asked += [probe for topic in topics for probe in topic.probes]
    assert len(asked) > 500
    assert [(one.question, one.rule) for one in lint_all(asked) if one.verdict != "ok"] == []


@pytest.mark.parametrize(
    "question",
    [
        "What has to be settled before you start?",
        "Your manager is away. What can be settled in your manager's absence?",
        "A supplier halves its price in one night. What do you make of it?",
        "Two audits of one site differ. What do you make?",
        "What do you agree before you start?",
        "What did you keep, and what did you throw away?",
        "Who could see the record, and how do you know?",
        "Whom did you ask, and whom did you not reach?",
        "The rota includes nights: can you work them?",
        "Are you able to be on call one week in six?",
    ],
)
def test_words_that_only_look_like_a_private_or_leading_question_pass(question):
    assert lint(question).verdict == "ok"


@pytest.mark.parametrize(
    "question",
    [
        "What do you make?",
        "What did you make last year?",
        "Do you have settled status?",
        "How long have you been settled in this country?",
        "You agree that tests matter, do you not?",
    ],
)
def test_the_same_words_asked_of_the_person_do_not(question):
    assert lint(question).verdict != "ok"


def test_every_objection_names_its_rule_and_what_to_ask_instead():
    for verdict in lint_all(expected("block") + expected("warn")):
        assert verdict.rule is not None, verdict.question
        assert "(" in verdict.rule, verdict.question
        assert verdict.lawful_form, verdict.question


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Do you have any health problems?", "section 60"),
        ("What does your wife do?", "Marriage"),
        ("When did you leave school?", "Age"),
        ("Where is your family from?", "Race"),
        ("How often do you go to mosque?", "Religion"),
        ("Are you in a union?", "Trade Union"),
        ("What are you paid at the moment?", "Pay history"),
        ("Have you ever been in prison?", "Rehabilitation of Offenders"),
        ("Which way do you lean politically?", "Political opinion"),
        ("What do you wear for underwear?", "harassment"),
    ],
)
def test_the_rule_named_is_the_one_that_is_broken(question, words):
    assert words in lint(question).rule


@pytest.mark.parametrize(
    "question",
    [
        "ARE YOU PREGNANT?",
        "Are you, by any chance, pregnant?",
        "are  you   pregnant",
        "Aren’t you pregnant?",
        "Is the candidate pregnant?",
        "Have you become pregnant?",
        "Planning to get pregnant?",
        "Ever been pregnant?",
        "You pregnant?",
    ],
)
def test_case_marks_and_filler_words_hide_nothing(question):
    assert lint(question).verdict == "block"


def test_a_question_longer_than_thirty_words_is_too_long():
    long = "Tell me about a time you " + "very " * 25 + "carefully planned something."
    assert lint(long).rule.startswith("Too long")


@pytest.mark.parametrize("nothing", ["", "   ", "?", "Work?"])
def test_what_is_no_question_is_warned_of(nothing):
    assert lint(nothing).verdict == "warn"


def test_a_lawful_form_offered_to_a_panel_is_itself_not_blocked():
    for verdict in lint_all(expected("block")):
        for offered in verdict.lawful_form.split("“")[1:]:
            assert lint(offered.split("”")[0]).verdict != "block", verdict.lawful_form


def test_verdicts_come_in_the_order_of_the_questions():
    questions = ["Are you married?", "Tell me about a plan of yours that changed."]
    assert [one.question for one in lint_all(questions)] == questions
