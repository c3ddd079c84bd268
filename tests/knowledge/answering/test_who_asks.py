"""What people tell of themselves around a question: neither a greeting nor a part of what they ask."""

import pytest

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
