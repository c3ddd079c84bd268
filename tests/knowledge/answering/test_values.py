"""An hour of the day is told from how many of them, in questions and in adverts."""

import pytest

from knowledge.answering import values


@pytest.mark.parametrize(
    "question",
    [
        "what time do we knock off on a friday",
        "wot time do i av to be there",
        "what time of day suits him",
        "which hour",
    ],
)
def test_an_hour_of_the_day_is_asked_for(question):
    assert values.wants_clock(question)


@pytest.mark.parametrize(
    "question", ["what hours would I work", "what time off do I get", "in what time do you answer", "what time of year"]
)
def test_hours_time_off_and_a_season_are_no_hour_of_the_day(question):
    assert not values.wants_clock(question)


@pytest.mark.parametrize(
    "text",
    [
        "You are at the back door at 5.15, every day.",
        "Earlies are 0545 to 1345.",
        "Monday to Thursday 8 to half 4",
        "In the evening it is four o'clock.",
        "On Fridays we're away at one.",
        "Doors open at 7pm.",
        "From Friday on it is noon.",
    ],
)
def test_an_hour_of_the_day_is_met(text):
    assert values.holds("clock", text)


@pytest.mark.parametrize(
    "text", ["37.5 hours a week", "from 3 June 2026", "two to three years", "at one of our six sites", "within 14 days"]
)
def test_other_figures_are_no_hour_of_the_day(text):
    assert not values.holds("clock", text)
