"""What is shown of a table's rows and of a list: the one that answers, or all where all is asked for."""

import pytest

PAVER = """# Paver Operator

Ostrow Paving, Swift Current, Saskatchewan

## Pay

| Grade | Who | Pay an hour |
| --- | --- | --- |
| P1 | first season | $31.10 |
| P2 | second and third season | $34.60 |
| P3 | from the fourth season | $38.25 |

There is no pension plan.

## Before your first day

- A drug and alcohol test
- Proof of a Class 5 licence
- A hearing test at the clinic
- Two references by telephone
"""


@pytest.fixture(scope="module")
def ask(ask_of):
    answer = ask_of({"paver-operator.md": PAVER})
    return lambda question, role="paver-operator": answer(question, role)


def test_beside_the_row_that_answers_no_other_is_shown(ask):
    answer = ask("what does somebody in the second season get an hour?")
    assert "$34.60" in answer.text
    assert "$31.10" not in answer.text
    assert "$38.25" not in answer.text


def test_all_rows_are_shown_to_who_asks_for_all(ask):
    answer = ask("what is the pay an hour of all grades")
    assert all(pay in answer.text for pay in ("$31.10", "$34.60", "$38.25"))


def test_who_asks_for_all_of_a_list_gets_all_of_it(ask):
    answer = ask("what are all the things that have to be done before the first day?")
    told = ("drug and alcohol", "Class 5 licence", "hearing test", "Two references")
    assert all(words in answer.text for words in told)


@pytest.mark.parametrize("question", ["is there a pension", "does the paving outfit in Swift Current have a pension"])
def test_a_town_is_no_programming_language(ask, question):
    answer = ask(question, None)
    assert answer.text.startswith("No.")
    assert "There is no pension plan." in answer.text


def test_what_somebody_sent_is_nothing_an_advert_knows(ask):
    assert ask("did marlene get the licence copies i emailed her on friday").reason == "personal"


@pytest.mark.parametrize(
    "question",
    [
        "and what would count in my favour without being compulsory",
        "list everything that isn't compulsory but would count in my favour",
        "please list everything that would merely be a plus, not a must",
    ],
)
def test_what_counts_in_favour_is_what_is_desirable(part_of, question):
    assert part_of(question).facets == ("desirable",)


def test_the_hourly_is_the_hourly_rate(part_of):
    assert part_of("whats the hourly for teaching the juniors").facets == ("salary",)


def test_a_question_of_the_job_s_own_day_is_not_turned_away(ask):
    assert ask("whats the pay for one shift in october").reason != "out-of-scope"


def test_who_asks_to_list_something_gives_no_order(ask):
    assert ask("could you list all the pay grades").reason != "injection"
