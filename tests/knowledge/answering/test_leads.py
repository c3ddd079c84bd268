"""The line above the quotes says yes or no only where the passage settles it."""

import pytest

ADVERT = """# Ferry Steward

## The work

- Serve meals on three crossings a day

## Pay and leave

Overtime is paid at time and a half.

There is no night work.

You get 26 days of holiday a year.

A uniform is provided.

Gratuities are shared among the crew.

We hope to open a staff gym at the quay.

## What you need

- A seafarer's medical certificate is essential
- Some French would be a bonus
"""


@pytest.fixture(scope="module")
def ask(ask_of):
    answer = ask_of({"ferry-steward.md": ADVERT})
    return lambda question: answer(question, "ferry-steward")


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("is overtime paid?", "Yes."),
        ("is a uniform provided?", "Yes."),
        ("do I get 26 days of holiday?", "Yes."),
        ("is there night work?", "No."),
    ],
)
def test_yes_or_no_comes_first_where_the_passage_settles_it(ask, question, start):
    answer = ask(question)
    assert answer.kind == "yes-no"
    assert answer.text.startswith(start)


@pytest.mark.parametrize(
    "question",
    ["can I take all my holiday in August?", "could i keep my gratuities to myself?", "do I get 30 days of holiday?"],
)
def test_what_the_passage_only_bears_on_gets_no_yes(ask, question):
    assert not ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    ("question", "value"),
    [("how much holiday do I get?", "26 days"), ("how many days of leave?", "26 days")],
)
def test_a_question_for_a_value_gets_the_value_in_the_advert_s_own_words(ask, question, value):
    first = ask(question).text.splitlines()[0]
    assert value in first
    assert not first.startswith(("Yes", "No"))


def test_how_strongly_a_thing_is_asked_for_is_told_by_its_record(ask):
    assert ask("is the medical certificate essential?").text.startswith("Yes, it is essential")
    assert ask("is French required?").text.startswith("No, it is desirable, not required")


def test_an_offer_is_no_duty(ask):
    assert not ask("do I have to work overtime?").text.startswith("Yes")
