"""The sheet for data protection names everything in which something of people is kept, and nothing that isn't there."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

import knowledge.store
from knowledge.assembly import open_knowledge
from knowledge.settings import KnowledgeSettings
from knowledge.store.tables import Table

ROOT = Path(__file__).parent.parent
SHEET = (ROOT / "deploy" / "data-protection.md").read_text(encoding="utf-8")
# Columns that say whose something is, or hold what somebody wrote.
PERSONAL = {
    "user_id",
    "user_hash",
    "person",
    "owner",
    "contact",
    "comment",
    "wording",
    "wordings",
    "released_by",
    "answered_by",
}


def part(title):
    """The text below a heading, up to the next one."""
    return re.split(r"^##+ ", SHEET.partition(f"## {title}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


@pytest.fixture(scope="module")
def tables():
    """Every table of the schema, whichever module it is in, with its columns."""
    for module in Path(knowledge.store.__file__).parent.glob("*tables*.py"):
        importlib.import_module(f"knowledge.store.{module.stem}")
    return {name: set(table.columns.keys()) for name, table in Table.metadata.tables.items()}


@pytest.fixture
def places():
    """The rows that say where something of people stands, and the words on where nothing does."""
    listed, _, rest = part("Where it stands").partition("Nothing of people stands in")
    return set(re.findall(r"`([a-z_]+)`", listed)), set(re.findall(r"`([a-z_]+)`", rest)) - {"index"}


def test_every_table_is_in_the_sheet(tables, places):
    people, others = places
    assert people.isdisjoint(others)
    assert people | others == set(tables)


def test_a_table_that_says_whose_something_is_counts_as_one_with_data_of_people(tables, places):
    assert {name for name, columns in tables.items() if columns & PERSONAL} <= places[0]


async def test_every_kind_that_people_are_shown_is_in_the_sheet(home):
    async with open_knowledge(KnowledgeSettings(home=home, seed=False)) as base:
        kinds = set(await base.privacy.export("U1"))
    shown = {
        kind.strip()
        for row in part("Where it stands").splitlines()
        if row.startswith("| `")
        for kind in row.strip("| ").rpartition("|")[2].split(",")
    }
    assert shown == kinds


@pytest.mark.parametrize("article", [13, 15, 17, 20, 22, 30, 35])
def test_what_a_deployer_has_to_answer_for_is_begun(article):
    assert re.search(rf"Art\. (?:\d+, )*{article}\b", SHEET)


def test_retention_in_the_sheet_is_what_the_settings_say():
    plain = KnowledgeSettings()
    for days, setting in (
        (plain.keep_questions_days, "ROLECALL_KEEP_QUESTIONS_DAYS"),
        (plain.keep_answers_days, "ROLECALL_KEEP_ANSWERS_DAYS"),
    ):
        assert f"{days} days (`{setting}`)" in SHEET
    assert f"its key (who, where, when) for {plain.retention.requests.days} days" in SHEET
