"""Tables in plain text: cells that stand below each other, parted by wide gaps."""

from __future__ import annotations

import pytest

from knowledge.domain import Audience
from knowledge.ingestion.pipeline import read

HEAD = "BAKER\n\nWe bake bread in the old mill by the river, and we sell most of it before noon.\n\n"
PAID = "Grade         An hour   When\nHelper        £12.40    first year\nBaker         £14.10    after that\n"
RIGHT = "Grade         Level 1   Level 2\nHelper          12.40     13.00\nBaker               -     14.10\n"
CORNER = "              Start     After a year\nHelper        12.40     13.00\nBaker         14.10     15.25\n"


def rows(table: str) -> list[tuple[str, str]]:
    """Label and lead of each labelled passage."""
    found = read("advert.txt", f"{HEAD}{table}\nWe are closed on Sundays.\n", Audience.CANDIDATE).passages
    return [(one.label, one.lead) for one in found if one.label]


@pytest.mark.parametrize(
    ("table", "lead"),
    [
        (PAID, "Grade | An hour | When"),
        (RIGHT, "Grade | Level 1 | Level 2"),
        (CORNER, " | Start | After a year"),
        (PAID.replace("         ", "\t").replace("    ", "\t").replace("   ", "\t"), "Grade | An hour | When"),
    ],
    ids=["cells begin alike", "figures end alike", "an empty corner", "tabs"],
)
def test_each_row_is_a_passage_below_the_names_of_its_columns(table, lead):
    assert rows(table) == [("Helper", lead), ("Baker", lead)]


def test_two_columns_are_labels_and_values_below_their_heading():
    table = "Counter (winter)\nMonday     6 to 2\nTuesday    6 to 2\nSunday     closed\n"
    assert rows(table) == [(day, "Counter (winter)") for day in ("Monday", "Tuesday", "Sunday")]


@pytest.mark.parametrize(
    ("table", "lead"),
    [
        ("| Point | Salary a year |\n| --- | --- |\n| 1 | £20,100 |\n| 2 | £21,300 |\n", "Point | Salary a year"),
        ("A walk ............ $66\nA walk by night ... $80\nA private walk .... $95\n", ""),
    ],
    ids=["a head of two columns", "leaders of dots"],
)
def test_a_price_list_is_read_row_by_row(table, lead):
    found = rows(table)
    assert len(found) == len(table.strip().split("\n")) - (2 if lead else 0)
    assert {one for _, one in found} == {lead}


def test_a_grade_in_a_table_is_not_the_title():
    table = "  Helper (until the exam)     £12.40 an hour\n  Baker                       £14.10 an hour\n" * 2
    assert read("advert.txt", HEAD.replace("BAKER", "Dear baker") + table, Audience.CANDIDATE).role.title != (
        "Baker £14.10 an hour"
    )


@pytest.mark.parametrize(
    "text",
    [
        "We start at six.  We stop at two.\nYou rest at ten.  You eat at one.\nWe sweep.  We go home.\n",
        "E   Two years at an oven\nE   A driving licence\nD   A good head for sums\n",
        "Helper        £12.40\nBaker         £14.10\n",
    ],
    ids=["two spaces after a full stop", "letters that grade", "two lines"],
)
def test_gaps_that_part_no_columns_make_no_table(text):
    assert rows(text) == []
