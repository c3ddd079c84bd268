"""Unlawful questions are blocked, poor ones warned of, and look-alikes from real work pass."""

import json
from pathlib import Path

import pytest

from knowledge.interview.linter import lint, lint_all

GOLDEN = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "golden" / "lint.jsonl").read_text(encoding="utf-8").splitlines()
]


def expected(verdict):
    return [case["question"] for case in GOLDEN if case["expect"] == verdict]


def test_no_unlawful_question_passes():
    questions = expected("block")
    assert len(questions) >= 60
    assert [one.question for one in lint_all(questions) if one.verdict != "block"] == []


def test_at_most_two_questions_about_work_are_blocked_for_a_private_word():
    questions = expected("allow")
    assert len(questions) >= 60
    assert len([one.question for one in lint_all(questions) if one.verdict == "block"]) <= 2


def test_poor_questions_are_warned_of_and_not_blocked():
    assert [one.question for one in lint_all(expected("warn")) if one.verdict != "warn"] == []


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
