"""What an organisation's own document is called and whose it is, however it says so."""

import pytest

from knowledge.domain import Audience, DocumentKind
from knowledge.ingestion import pipeline
from knowledge.ingestion.handbook import owner


def reading(text, name="staff-handbook.md"):
    return pipeline.read(name, text, Audience.CANDIDATE, kind=DocumentKind.ORGANISATION)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Harbour Foods Employee Handbook", "Harbour Foods"),
        ("The Anchor’s staff handbook", "The Anchor"),
        ("Harbour Foods: FAQ", "Harbour Foods"),
        ("FAQ – Harbour Foods", "Harbour Foods"),
        ("Staff benefits at Pennick & Sons", "Pennick & Sons"),
        ("How we hire at Harbour Foods", "Harbour Foods"),
        ("Working at St. Mary's Hospital", "St. Mary's Hospital"),
        ("Welcome to Harbour Foods", "Harbour Foods"),
    ],
)
def test_a_title_that_holds_a_name_says_whose_the_document_is(title, name):
    assert owner(title) == name
    assert reading(f"# {title}\n\nWe pay 8% into a pension.\n").role.organisation == name


@pytest.mark.parametrize(
    "title",
    [
        "Employee Handbook", "Our Benefits", "UK Benefits Guide", "Annual Leave Policy", "Guide for New Starters",
        "Hiring Process for Engineers", "Frequently Asked Questions", "How we hire", "Working at Home",
    ],
)  # fmt: skip
def test_a_title_of_general_words_names_nobody(title):
    assert owner(title) is None


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("---\ntitle: Perks\norganisation: Tarn House\n---\n# All our perks\n\nFree meals.\n", "Perks", "Tarn House"),
        ("# Benefits\n\nOrganisation: Tarn House\n\nFree meals.\n", "Benefits", "Tarn House"),
        ("# Pension\n\nWe pay 8%.\n\n# Leave\n\n27 days.\n", "Staff handbook", None),
        ("We pay 8% into a pension, and you get 27 days of leave.\n", "Staff handbook", None),
    ],
)
def test_labels_come_first_and_the_files_name_stands_in_for_a_missing_title(text, title, organisation):
    found = reading(text)
    assert (found.role.title, found.role.organisation) == (title, organisation)
    assert (found.document.title, found.document.organisation) == (title, organisation)


def test_it_asks_nothing_of_a_role_and_nobody_is_told_that_requirements_are_missing():
    found = reading("# Handbook\n\n## What we require\n\n- You must wear a badge\n- You must be on time\n")
    assert found.requirements == ()
    assert found.warnings == ()
    assert [passage.requirement_id for passage in found.passages] == [None, None]
    assert [passage.text for passage in found.passages] == ["You must wear a badge", "You must be on time"]
    assert found.document.kind is DocumentKind.ORGANISATION
