"""Of rows that tell of days of the week, the one with the day that is asked for."""

import pytest

from knowledge.answering.weekdays import fitting

ROWS = ["Monday to Thursday: 7.30 to 4.30", "Fri 7.30 to 1.30", "Lunch is half an hour, unpaid."]


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("what time do we knock off on fridays", [False, True, True]),
        ("when do i start on a wed", [True, False, True]),
        ("do you ever open on a Sunday", [True, True, True]),
        ("what are the hours", [True, True, True]),
        ("is it monday to friday", [True, True, True]),
    ],
)
def test_a_row_of_other_days_is_left_out_where_another_tells_of_the_day(question, kept):
    assert fitting(question, ROWS) == kept


def test_a_day_later_in_a_sentence_makes_no_row():
    assert fitting("and on friday", ["Since the mill was built we have met on Mondays", ROWS[1]]) == [True, True]
