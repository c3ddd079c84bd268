"""Question sets, their log and candidate marks come back the same, and nobody writes over anybody."""

import asyncio
import json
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pydantic import TypeAdapter

from knowledge.domain import Add, Audience, LeaveOut, LogEntry, QuestionSet, Reword, SetState, Wording
from knowledge.errors import RoleNotFound, SetChanged
from knowledge.ingestion.pipeline import read
from knowledge.interview import life
from knowledge.interview.bank import load_bank
from knowledge.store.store import open_store
from tests.older import migrated

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
ADVERT = (
    "# Site Surveyor\n\n## Requirements\n\n- Prune “old” fruit trees – carefully\n- Lay hedges\n- Mentor apprentices\n"
)


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'rolecall.db'}"


@pytest.fixture
def reading():
    return read("site-surveyor.md", ADVERT, Audience.CANDIDATE)


@pytest.fixture
async def store(url, reading):
    opened = await open_store(url)
    await opened.save(reading)
    yield opened
    await opened.close()


@pytest.fixture(scope="module")
def bank():
    return load_bank()


@pytest.fixture
def draft(reading, bank):
    return life.start(reading, bank)


def entry(working, action="edited", **more):
    return LogEntry(working.id, working.revision, NOW, "U1", action, **more)


async def test_a_set_with_all_that_was_done_to_it_comes_back_field_for_field(store, url, draft, bank):
    stored = await store.sets.first(draft, entry(draft, "built"))
    name, requirement = draft.questions.bank[0].id, draft.requirements[2].id
    after = stored
    for edit in (
        Reword(name, Wording(lead="Do you like “trees” – ć?", minutes=9)),
        Add(Wording(lead="Tell me about a wall you built.")),
        LeaveOut((requirement,)),
    ):
        after = life.edited(after, edit, bank)
    after = life.approved(after, "U1", NOW)
    await store.sets.change(after, stored.revision, [entry(after)])
    await store.close()
    again = await open_store(url)
    assert await again.sets.find("site-surveyor", 1) == after
    assert await again.sets.current("site-surveyor") == after
    await again.close()


async def test_sets_built_at_the_same_time_become_one(store, draft):
    built = await asyncio.gather(*(store.sets.first(draft, entry(draft, "built")) for _ in range(8)))
    assert {one.id for one in built} == {"site-surveyor@1"}
    assert len(await store.sets.versions("site-surveyor")) == 1
    assert [one.action for one in await store.sets.log("site-surveyor")] == ["built"]


async def test_a_set_of_an_unknown_role_is_refused_by_name(store, draft):
    with pytest.raises(RoleNotFound, match="gardener"):
        await store.sets.first(replace(draft, role="gardener"), entry(draft))


async def test_of_two_changes_to_one_revision_the_second_is_refused_and_leaves_no_trace(store, draft, bank):
    await store.sets.first(draft, entry(draft, "built"))
    name = draft.questions.bank[0].id
    one, other = (
        life.edited(draft, Reword(name, Wording(lead=f"Tell me about {what}.")), bank) for what in ("oaks", "elms")
    )
    outcomes = await asyncio.gather(
        store.sets.change(one, 0, [entry(one)]), store.sets.change(other, 0, [entry(other)]), return_exceptions=True
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType", "SetChanged"]
    assert len(await store.sets.log("site-surveyor")) == 2
    assert (await store.sets.current("site-surveyor")).revision == 1


async def test_a_version_is_followed_once(store, draft):
    first = await store.sets.first(draft, entry(draft, "built"))
    fresh = life.reopened(first)
    later = await store.sets.succeed(first, 0, fresh, [entry(first, "shared"), entry(fresh, "reopened")])
    assert later.id == "site-surveyor@2"
    with pytest.raises(SetChanged, match="Someone changed this set a moment ago"):
        await store.sets.succeed(first, 0, fresh, [])
    assert [(one.set_id, one.action) for one in await store.sets.log("site-surveyor")][1:] == [
        ("site-surveyor@1", "shared"),
        ("site-surveyor@2", "reopened"),
    ]


async def test_the_newest_version_that_is_not_retired_is_the_current_one(store, draft):
    first = await store.sets.first(draft, entry(draft, "built"))
    await store.sets.change(life.retired(first), 0, [entry(first, "retired")])
    assert await store.sets.current("site-surveyor") is None
    again = await store.sets.first(draft, entry(draft, "built"))
    assert again.id == "site-surveyor@2"
    assert [one.state for one in await store.sets.versions("site-surveyor")] == [SetState.DRAFT, SetState.RETIRED]
    assert await store.sets.find("site-surveyor", 3) is None


async def test_the_log_keeps_before_and_after_in_order(store, draft):
    stored = await store.sets.first(draft, entry(draft, "built"))
    told = entry(stored, question_id="q1", before={"lead": "ć", "plan": [["q1", 6]]}, after={"lead": None})
    await store.sets.enter(stored, told)
    assert (await store.sets.log("site-surveyor"))[-1] == told


async def test_a_candidate_is_marked_once_by_a_hash_and_unmarked(store):
    for _ in range(2):
        await store.sets.mark("hash", "site-surveyor", NOW)
    assert await store.sets.is_marked("hash", "site-surveyor")
    assert not await store.sets.is_marked("hash", "gardener")
    await store.sets.unmark("hash", "site-surveyor")
    assert not await store.sets.is_marked("hash", "site-surveyor")


async def test_sets_of_an_older_database_stay_readable_as_retired_versions(tmp_path, url, draft):
    migrated(tmp_path / "rolecall.db", "0002")
    old = sqlite3.connect(tmp_path / "rolecall.db")
    content = TypeAdapter(QuestionSet).dump_python(replace(draft.questions, version=4), mode="json")
    with old:
        old.execute(
            "INSERT INTO documents (id, role_id, source_name, sha256, version, audience, text, title, repairs, "
            "sections, warnings, stored_at) VALUES ('d', 'site-surveyor', 'f', 's', 1, 'candidate', 't', 'T', '[]', "
            "'[]', '[]', '2026-01-01')"
        )
        old.execute(
            "INSERT INTO roles (id, document_key, title, audience, document) VALUES ('site-surveyor', 1, 'T', "
            "'candidate', 'd')"
        )
        old.execute(
            "INSERT INTO question_sets (role_id, version, content, saved_at) VALUES ('site-surveyor', 4, ?, "
            "'2026-01-01')",
            [json.dumps(content)],
        )
    old.close()
    store = await open_store(url)
    (found,) = await store.sets.versions("site-surveyor")
    assert (found.id, found.standing) == ("site-surveyor@4", "retired")
    assert found.questions.bank == draft.questions.bank
    assert (await store.sets.first(draft, entry(draft, "built"))).id == "site-surveyor@5"
    await store.close()


async def test_who_worked_on_a_set_from_a_workspace_that_left_is_forgotten_and_that_it_was_done_is_not(store, draft):
    mine, theirs = entry(draft, "built"), entry(draft, "approved", after={"lead": "their words"})
    stored = await store.sets.first(draft, mine)
    after = life.approved(stored, "UANA", NOW)
    await store.sets.change(after, stored.revision, [theirs._replace(user="UANA", team="T1")])
    await store.tenants.forget("T1")
    kept, left = await store.sets.log("site-surveyor")
    assert kept == mine._replace(set_id=kept.set_id)
    assert (left.action, left.at, left.after, left.team) == ("approved", theirs.at, None, "")
    assert "UANA" not in left.user
    current = await store.sets.current("site-surveyor")
    assert (current.state, current.approved_by) == (SetState.APPROVED, None)
    assert current.questions == after.questions
