"""What people tell of themselves around a question: neither a greeting nor a part of what they ask."""

import pytest

from knowledge.answering.messages import questions

ADVERT = (
    "# Night Porter\n\n## The offer\n\nPay is £12.40 an hour. You get a uniform.\n\n## Duties\n\n- Lock the doors\n"
)


@pytest.fixture
def ask(ask_of):
    return ask_of({"night-porter.md": ADVERT})


@pytest.mark.parametrize(
    "question",
    [
        "i can't swim, well doggy paddle a bit. big deal?",
        "no papers from any school, only bar work since 2019. silly to try?",
    ],
)
def test_somebody_who_tells_of_themselves_is_not_greeted(ask, question):
    assert ask(question, "night-porter").reason != "greeting"


@pytest.mark.parametrize(
    "who",
    ["my name is Ada Lovelace, ada@example.org, +44 20 7946 0018: ", "Hi, my name's Ada. ", "hello im called ada, "],
)
def test_who_asks_is_no_part_of_the_question(ask, who):
    assert "£12.40" in ask(f"{who}what does it pay?", "night-porter").text


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("how long is the interview? need to book my train back", ["how long is the interview"]),
        ("do you pay for a bus pass? funny if not, given what you do", ["do you pay for a bus pass"]),
        ("need a licence? got one", ["need a licence"]),
        ("is it remote? need i be in the uk", ["is it remote", "need i be in the uk"]),
        ("is there parking? i also wondered what the pay is", ["is there parking", "i also wondered what the pay is"]),
        ("do i need a degree? how about experience", ["do i need a degree", "how about experience"]),
    ],
)
def test_a_remark_behind_a_question_mark_is_no_other_question(message, asked):
    assert [one.text for one in questions(message)] == asked


def test_a_question_without_a_thing_of_its_own_is_read_with_the_one_before(ask):
    answer = ask("dental cover? do they give any", "night-porter")
    assert answer.abstained
    assert "uniform" not in answer.text.lower()
