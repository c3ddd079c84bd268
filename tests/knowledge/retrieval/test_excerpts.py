"""What stands around a passage: neighbours in its section, or the lead-in of its list."""

import pytest

from knowledge.domain import Audience, Excerpt
from knowledge.ingestion import pipeline
from knowledge.retrieval.excerpts import excerpts

ADVERT = """# Lift engineer

## On call

You take your turn one week in six. It starts after probation. A van goes home with you.

## We don't ask for

- a degree
- a clean record

## Pay

£38,000.
"""


@pytest.fixture(scope="module")
def seen():
    reading = pipeline.read("lift-engineer.md", ADVERT, Audience.CANDIDATE)
    return {one.text.split(": ")[-1]: one for one in excerpts(reading.passages, reading)}


def test_a_sentence_stands_between_its_neighbours(seen):
    assert seen["It starts after probation."] == Excerpt(
        "On call: It starts after probation.", "You take your turn one week in six.", "A van goes home with you."
    )


def test_nothing_of_another_section_is_shown(seen):
    assert seen["You take your turn one week in six."].before == ""
    assert seen["A van goes home with you."].after == ""
    assert seen["£38,000."][1:] == ("", "")


def test_a_passage_of_another_reading_stands_alone(seen):
    strangers = pipeline.read("driver.md", "# Driver\n\nPay is £12. Hours vary.", Audience.CANDIDATE)
    reading = pipeline.read("lift-engineer.md", ADVERT, Audience.CANDIDATE)
    assert all(one[1:] == ("", "") for one in excerpts(strangers.passages, reading))
