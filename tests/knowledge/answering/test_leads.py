"""The line above the quotes says yes or no only where the passage settles it."""

import pytest

ADVERT = """# Ferry Steward

## The work

- Serve meals on three crossings a day

Note: this position requires some working outside of normal business hours.

## Pay and leave

Overtime is paid at time and a half.

There is no night work.

You get 26 days of holiday a year.

The probation period is 3 months.

A uniform is provided.

Gratuities are shared among the crew.

We hope to open a staff gym at the quay.

You may live elsewhere in the Union for 30 days a year, provided you are not on call.

## What you need

- A seafarer's medical certificate is essential
- Some French would be a bonus
- A degree in tourism or catering is essential
"""

# Questions on which the advert holds a passage that settles them the other way, or not at all.
UNSETTLED = (
    "could i keep my gratuities to myself?",
    "do I have to work overtime?",
    "will the staff gym be free?",
    "Is remote working allowed for this post?",
    "could i do two weeks from my sister's flat in Lisbon?",
    "do i need a law degree?",
)


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
        ("is there a probation period of 3 months?", "Yes."),
        ("is there a probation period of 6 months?", "No."),
    ],
)
def test_yes_or_no_comes_first_where_the_passage_settles_it(ask, question, start):
    answer = ask(question)
    assert answer.kind == "yes-no"
    assert answer.text.startswith(start)


@pytest.mark.parametrize(
    "question",
    ["can I take all my holiday in August?", "do I get 30 days of holiday?", "can I refuse overtime before my exams?"],
)
def test_what_the_passage_only_bears_on_gets_no_yes(ask, question):
    assert not ask(question).text.startswith("Yes")


@pytest.mark.parametrize("question", UNSETTLED)
def test_leave_duty_and_promise_are_not_read_into_a_passage_on_the_topic(ask, question):
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


def test_a_salary_in_a_sentence_is_told_above_its_quote(ask_of):
    ask = ask_of({"stoker.md": "# Stoker\n\n## Pay\n\nThe salary is £27,300 a year, paid on the last Friday.\n"})
    answer = ask("what is the salary?", "stoker")
    assert answer.text.splitlines()[0].startswith("Salary: £27,300")
    assert "“The salary is £27,300 a year" in answer.text


@pytest.mark.parametrize(
    ("said", "question"),
    [
        (
            "You own the programme budget of $1.6 million and report on it monthly.",
            "how big is the budget?",
        ),
        (
            "Our standard is to finish each request within three working days.",
            "how fast must I finish a request?",
        ),
        ("Safety boots you buy yourself and we refund up to €70 for them.", "how much do I get back for boots?"),
        (
            "Shortlisted people hear by 26 October and give a ten-minute talk.",
            "when will I know about the sift?",
        ),
        ("Wages go in every Thursday, one week in hand.", "when do ye get paid?"),
        ("It is fixed term from 2 November 2026 to 25 April 2027.", "on which date exactly would I be finished?"),
        ("After that you may do second shift, which pays $1.50 an hour more.", "and how much more does it pay?"),
        ("You start on £25,750 and go to £27,250 after probation.", "what would I be on once I am through probation?"),
    ],
)
def test_a_value_stands_alone_only_beside_the_words_for_what_is_asked_and_with_no_other(ask_of, said, question):
    first = ask_of({"clerk.md": f"# Clerk\n\n{said}\n"})(question, "clerk").text.splitlines()[0]
    assert first.startswith("“") or "$1.6 million" in first, first
