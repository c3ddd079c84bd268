"""A person's answer and the advert differ where their figures, days or yes and no do, and nowhere else."""

import pytest

from knowledge.frontdesk.differing import differ


@pytest.mark.parametrize(
    ("person", "quote"),
    [
        ("It pays £55,000.", "Salary: £60–75k"),
        ("We pay in 6 %.", "an employer contribution of 10 per cent"),
        ("Two days a week in the office.", "You will be in the office three days a week"),
        ("The stand-up is on Tuesdays.", "team days are Mondays and Thursdays"),
        ("Yes, you need one.", "A driving licence is not required"),
        ("The notice is six weeks.", "one month's notice, that is 1 month"),
    ],
)
def test_other_figures_days_or_denials_are_told_by_the_quote(person, quote):
    assert differ(person, [quote]) == quote


@pytest.mark.parametrize(
    ("person", "quote"),
    [
        ("It pays £70,000.", "Salary: £60–75k"),
        ("Usually 65k to start, so £65k.", "£60,000 to £75,000"),
        ("Ten per cent.", "we pay in 10% of your salary"),
        ("Fourteen days.", "you have two weeks"),
        ("On Mondays.", "team days are Mondays and Thursdays"),
        ("Yes, we do.", "We offer a pension"),
        ("Eight engineers.", "£60–75k"),
        ("There is a shed behind the building.", "Bikes can be parked"),
    ],
)
def test_what_agrees_or_speaks_of_something_else_does_not_differ(person, quote):
    assert differ(person, [quote]) == ""


def test_a_plain_yes_against_a_plain_no_differs():
    assert (
        differ("Yes, from any country.", ["You work from Leeds"], "No.\n“You work from Leeds”") == "You work from Leeds"
    )
    assert differ("No, not yet.", ["You work from Leeds"], "No.") == ""
