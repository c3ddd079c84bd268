"""Values that an advert gives under a label of their own."""

import pytest

ADVERT = """# Museum Joiner

Salary: £29,400 a year
Contract type: Permanent
Hours: 37 hours a week
Location: Hexham
Closing date: TBC
Annual leave: [insert days]
Pension: workplace scheme with Nest

## The work

- Build cases and plinths
- At the interview there is a bench test, for which we pay £60
- Pack loans for travel
"""


@pytest.fixture(scope="module")
def ask(ask_of):
    answer = ask_of({"museum-joiner.md": ADVERT})
    return lambda question: answer(question, "museum-joiner")


@pytest.mark.parametrize(
    ("question", "lead", "quote"),
    [
        ("what is the salary?", "Salary: £29,400 a year", "Salary: £29,400 a year"),
        ("pay?", "Salary: £29,400 a year", "Salary: £29,400 a year"),
        ("how much does it pay", "Salary: £29,400 a year", "Salary: £29,400 a year"),
        ("is it permanent or temporary?", "Contract type: Permanent", "Contract type: Permanent"),
        ("where is it based?", "Location: Hexham", "Location: Hexham"),
    ],
)
def test_the_value_under_the_label_is_the_answer_and_its_line_the_proof(ask, question, lead, quote):
    answer = ask(question)
    assert answer.text.startswith(lead)
    assert quote in [citation.quote for citation in answer.citations]


def test_a_figure_that_the_label_does_not_give_is_denied_and_the_value_told(ask):
    answer = ask("is the salary 35,000?")
    assert answer.text.startswith("No. Salary: £29,400 a year")


def test_a_figure_that_the_label_gives_is_not_denied(ask):
    answer = ask("is the salary £29,400?")
    assert not answer.text.startswith("No")
    assert "£29,400" in answer.text


@pytest.mark.parametrize(
    "question", ["what percent do you put in the pension", "what share do they pay into my pension"]
)
def test_a_labelled_value_that_does_not_hold_what_is_asked_is_no_answer(ask, question):
    answer = ask(question)
    assert answer.abstained, answer.text
    assert "Pension: workplace" in ask("is there a pension?").text


@pytest.mark.parametrize("question", ["when is the closing date?", "how many days of annual leave are there?"])
def test_a_place_that_nobody_filled_in_states_nothing(ask, question):
    answer = ask(question)
    assert answer.abstained, answer.text
    assert answer.citations == ()


def test_a_date_in_figures_is_said_in_words_above_its_quote(ask_of):
    ask = ask_of({"joiner.md": "---\ntitle: Joiner\ncloses: 2027-05-11\n---\n\nWe build cases for museums all over.\n"})
    answer = ask("when does it close", "joiner")
    assert answer.text.startswith("Closes: 11 May 2027")
    assert answer.citations[0].quote == "closes: 2027-05-11"


def test_a_document_s_own_date_tells_when_it_was_written(ask_of):
    ask = ask_of(
        {"porter.md": "---\ntitle: Night Porter\ndate: 4 May 2026\n---\n\nYou carry bags.\n\nYou lock the doors.\n"}
    )
    assert "4 May 2026" in ask("when was this ad written", "porter").text


def test_the_day_on_which_an_advert_was_changed_is_no_deadline(ask_of):
    ask = ask_of(
        {"joiner.md": "---\ntitle: Joiner\nupdated_date: October 26, 2022\n---\n\nYou build cases and plinths.\n"}
    )
    assert ask("deadline to apply", "joiner").abstained
    assert "October 26" in ask("when was it posted", "joiner").text


def test_full_time_is_no_answer_to_whether_it_lasts(ask_of):
    advert = "# Clerk\n\nJob type: Full time\n\nYou join our office team.\n"
    assert "Full time" not in ask_of({"clerk.md": advert})("is this permanent", "clerk").text.split("nearest")[0]
    assert "Full time" in ask_of({"clerk.md": advert})("is it full time", "clerk").text
