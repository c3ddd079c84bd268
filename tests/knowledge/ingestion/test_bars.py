"""Tables in plain text: cells parted by bars, with nothing at the ends of a row and no rule below the first."""

from __future__ import annotations

import pytest

from knowledge.domain import Audience, Kind
from knowledge.ingestion.pipeline import read


def asked(table: str) -> list[tuple[str, str]]:
    text = f"BAKER\n\nWe bake bread.\n\nPERSON SPECIFICATION\n{table}\n\nWe are closed on Sundays.\n"
    found = read("advert.txt", text, Audience.CANDIDATE).requirements
    return [(one.text, one.modality.value) for one in found if one.kind is not Kind.DUTY]


@pytest.mark.parametrize(
    "table",
    [
        "Criterion | Essential/Desirable | How assessed\nKneads by hand | Essential | Trial shift\n"
        "Two years at an oven | Essential | Form, interview\nCake decorating | Desirable | Portfolio",
        "What we ask | E/D\nKneads by hand | E\nTwo years at an oven | E\nCake decorating | D",
        "Kneads by hand | Essential\nTwo years at an oven | Essential\nCake decorating | Desirable",
        "Criterion | Level | Shown by\nKneads by hand | Essential | Trial\nTwo years at an oven | Essential\n"
        "Cake decorating | Desirable | Portfolio",
        "Requirement | How we weigh it\nKneads by hand | Essential\nTwo years at an oven | Essential\n"
        "Cake decorating | Desirable. Nadia teaches it\nForklift ticket | Not required. We have no forklift",
    ],
    ids=["three columns", "two columns", "no column headings", "a row cut short", "grades with a remark"],
)
def test_rows_without_outer_bars_are_read_as_a_table(table):
    assert asked(table) == [
        ("Kneads by hand", "essential"),
        ("Two years at an oven", "essential"),
        ("Cake decorating", "desirable"),
    ]


def test_a_paragraph_around_the_rows_stays_one():
    table = (
        "You must be 18 or over.\nCriterion | E/D\nKneads by hand | E\nCake decorating | D\n"
        "A clean driving licence is required."
    )
    assert asked(table) == [
        ("You must be 18 or over.", "essential"),
        ("Kneads by hand", "essential"),
        ("Cake decorating", "desirable"),
        ("A clean driving licence is required.", "essential"),
    ]


def test_facts_that_share_a_line_stay_facts():
    text = (
        "# Baker\n\nLocation: Leeds | Hours: 40\nPay: £14 | Start: May\nHoliday: 28 days | Pension: yes\n\nWe bake.\n"
    )
    facts = {one.label: one.value for one in read("advert.md", text, Audience.CANDIDATE).facts}
    assert (facts["Location"], facts["Hours"], facts["Pay"]) == ("Leeds", "40", "£14")


def test_rows_that_ask_for_nothing_are_passages_of_their_own_words():
    text = "BAKER\n\nBread | Cake | Pies\nLeeds | York | Hull\nMay | June | July\n\nWe bake bread every day.\n"
    found = [one.text for one in read("advert.txt", text, Audience.CANDIDATE).passages]
    assert found[:3] == ["Bread | Cake | Pies", "Leeds | York | Hull", "May | June | July"]
