"""What an employer would like is told from what he gives, and grades from what they grade."""

import pytest

from knowledge.domain import Audience
from knowledge.ingestion import pipeline


@pytest.mark.parametrize(
    ("row", "asked"),
    [
        ("| Extras | 8% holiday allowance and a year-end bonus of 3% |", []),
        ("| Extras | Experience with dbt, some years in retail |", ["desirable"]),
        ("| Bonus | Fluent French |", ["desirable"]),
        ("| Bonus | £500 when you have passed probation |", []),
    ],
)
def test_a_label_for_extras_may_tell_what_one_gets(row, asked):
    advert = f"# Data Engineer\n\n## At a glance\n\n| | |\n| --- | --- |\n| Where | Zwolle |\n{row}\n"
    reading = pipeline.read("data-engineer.md", advert, Audience.CANDIDATE)
    assert [one.modality.value for one in reading.requirements] == asked


@pytest.mark.parametrize("label", ["Great to have", "Good if you bring it, no drama if not", "Useful, but no must"])
def test_a_bold_label_grades_what_stands_behind_it(label):
    advert = f"# Data Engineer\n\n## You bring\n\n- Five years with SQL\n\n**{label}:** experience with dbt.\n"
    reading = pipeline.read("data-engineer.md", advert, Audience.CANDIDATE)
    assert [one.modality.value for one in reading.requirements] == ["none", "desirable"]


def test_a_line_of_one_grade_heads_the_lines_below_it():
    advert = """SCHOOL PATROL

PERSON SPECIFICATION
Essential
Aged 18 or over.
Able to stand for 45 minutes at a time.
Desirable
Has worked with children.
Not needed
You do not have to hold a driving licence.
"""
    reading = pipeline.read("school-patrol.txt", advert, Audience.CANDIDATE)
    assert [(one.text, one.modality.value) for one in reading.requirements] == [
        ("Aged 18 or over.", "essential"),
        ("Able to stand for 45 minutes at a time.", "essential"),
        ("Has worked with children.", "desirable"),
    ]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("We'd want at least four years on the tools.", "none"),
        ("We would like at least five years on a wine farm.", "desirable"),
        ("We are after at least a year of teaching.", "none"),
        ("We'd like you to have driven a forklift.", "desirable"),
        ("I'd want you to know your way round a van.", "none"),
        ("We would be glad of somebody with a trailer test.", "desirable"),
        ("We should be pleased by a coaching award.", "desirable"),
        ("Patience with early mornings is something we cannot do without.", "essential"),
        ("We must have\nsomeone who has run a shop.", "essential"),
        ("Some Welsh would be\nwelcome, as half of our customers speak it.", "desirable"),
    ],
)
def test_what_an_employer_would_like_is_asked_for(sentence, modality):
    advert = f"# Baker\n\n## About you\n\nWe bake for the whole town. {sentence} The ovens are old.\n"
    reading = pipeline.read("baker.md", advert, Audience.CANDIDATE)
    assert [(one.text, one.modality.value) for one in reading.requirements] == [(sentence, modality)]


@pytest.mark.parametrize(
    "sentence",
    [
        "We'd like you to have a good time here.",
        "We'd like you to know that we read every letter.",
        "We like our years.",
    ],
)
def test_what_an_employer_wishes_people_is_not_asked_for(sentence):
    advert = f"# Baker\n\n## About you\n\nWe bake for the whole town. {sentence} The ovens are old.\n"
    assert pipeline.read("baker.md", advert, Audience.CANDIDATE).requirements == ()


def test_a_column_of_grades_may_leave_one_open():
    advert = """# Fisheries Inspector

## Who we're after

| What | How strong |
|------|-----------|
| Full (class 1) driver licence | Must have |
| Clear, accurate report writing | Must have |
| Day Skipper certificate | Nice to have (we pay for you to get it in year one) |
| Comfortable in small boats in rough weather | |
"""
    reading = pipeline.read("fisheries-inspector.md", advert, Audience.CANDIDATE)
    assert [(one.text, one.modality.value) for one in reading.requirements] == [
        ("Full (class 1) driver licence", "essential"),
        ("Clear, accurate report writing", "essential"),
        ("Day Skipper certificate", "desirable"),
        ("Comfortable in small boats in rough weather", "none"),
    ]
