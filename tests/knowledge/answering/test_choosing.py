"""Which roles a question is put to where it sets two against each other."""

import pytest

from knowledge.answering.joining import alternatives, apart, joints

SEA = """# Lighthouse Attendant

Skerry Point Trust, Wick

## What you get

- 31 days of leave a year
- £13.20 an hour

You come for one day to try the work, and it is not paid.
"""
SKY = """# Planetarium Presenter

Vale Observatory, Hay-on-Wye

## What you get

- 25 days of leave a year
- £14.05 an hour

We close between Christmas and New Year, and those days don't come off your leave.
"""
CAKE = """# Pastry Cook

The Copper Whisk, Bath

## What you get

- £12.90 an hour
"""


@pytest.fixture(scope="module")
def ask(ask_of):
    return ask_of({"sea.md": SEA, "sky.md": SKY, "cake.md": CAKE})


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("who gets more leave, the welder or the tram people?", ("who gets more leave", "welder", "tram people")),
        ("the nurse or the cook: who starts first", ("who starts first", "nurse", "cook")),
        ("between the nurse and the cook, who earns more?", ("who earns more", "nurse", "cook")),
    ],
)
def test_the_two_stand_behind_the_question_or_before_it(question, asked):
    assert alternatives(question) == asked


@pytest.mark.parametrize("question", ["is it permanent or fixed term", "do i need a car or a bike", "who is my boss?"])
def test_a_choice_of_no_two_roles_is_left_alone(question):
    assert alternatives(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "who gets more leave, the planetarium presenter or the lighthouse attendant?",
        "who gets more leave, the planetarium person or the lighthouse lot?",
    ],
)
def test_both_roles_are_read_for_what_is_asked_of_them(ask, question):
    answer = ask(question)
    assert answer.kind == "compare"
    assert set(answer.roles) == {"sea", "sky"}
    assert "25 days" in answer.text
    assert "31 days" in answer.text


def test_options_that_are_no_roles_name_none(ask):
    answer = ask("what does the pastry cook get, the leave or the pay or both")
    assert answer.roles == ("cake",)


@pytest.mark.parametrize(
    ("question", "asked", "first", "second"),
    [
        ("do the mill and the kite school both pay", "do they both pay", "the mill", "the kite school"),
        ("leave at the tower compared to the bakery", "leave", "the tower", "the bakery"),
        ("weekly hours: cook in Bath vs presenter in Hay", "weekly hours", "cook in Bath", "presenter in Hay"),
        ("torn between the cook and the guide, whats the pay", "whats the pay", "the cook", "the guide"),
    ],
)
def test_names_joined_anywhere_leave_what_is_asked(question, asked, first, second):
    (joint,) = joints(question)
    before = next(side for side in joint.before if side.name == first)
    behind = next(side for side in joint.behind if side.name == second)
    assert before.led
    assert apart(before.beyond, behind.beyond) == asked


def test_a_choice_among_all_roles_joins_no_two():
    assert joints("do any of these jobs ask for a letter or a sample lesson") == []


@pytest.mark.parametrize(
    "question",
    [
        "whats the hourly pay at both the lighthouse and the planetarium",
        "hourly pay at skerry point compared to vale",
    ],
)
def test_two_described_in_the_middle_of_a_question_are_both_read(ask, question):
    answer = ask(question)
    assert set(answer.roles) == {"sea", "sky"}
    assert "£13.20" in answer.text
    assert "£14.05" in answer.text
