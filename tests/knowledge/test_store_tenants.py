"""Workspaces that come and go: installations, installs that were begun, and nothing left of who leaves."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from knowledge.domain import Answer, Audience, Editor, Feedback, LogEntry, Turn
from knowledge.domain.escalations import Asker, Escalation, Spot
from knowledge.domain.inbox import Entry
from knowledge.domain.people import Whose, hashed
from knowledge.domain.practice import Story
from knowledge.domain.tenants import Installation
from knowledge.domain.verified import Owner, Scope, VerifiedAnswer
from knowledge.store.store import open_store
from tests.older import migrated

NOW = datetime.now(UTC)
ANSWER = Answer("q", (), (), "lookup", "answer-words", False, None, 1.0)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "rolecall.db"


@pytest.fixture
async def store(path):
    opened = await open_store(f"sqlite:///{path}")
    yield opened
    await opened.close()


def dump(path):
    """Everything that the database holds, as text."""
    with closing(sqlite3.connect(path)) as connection:
        return "\n".join(connection.iterdump())


async def fill(store, team):
    """Keep one row of each kind for a workspace."""
    await store.tenants.install(Installation(team, None, f"sealed-{team}"))
    entry = Entry(f"{team}:1", team, "message.im", f"U-{team}", f"C-{team}", {"text": f"words-{team}"})
    await store.inbox.take(entry)
    await store.inbox.note(entry.key, 1, "sending")
    await store.record_answer(f"answer-{team}", f"hash-{team}", ANSWER, team=team)
    await store.rate(Feedback(answer_id=f"answer-{team}", user_id=f"U-{team}", rating="helpful"))
    await store.remember(f"C-{team}", Turn(f"words-{team}", "a"), f"{team}:1", whose=Whose(team=team))
    await store.sets.mark(f"hash-{team}", "cook", NOW, team=team)
    await store.practice.tell(f"U-{team}", Story(f"s-{team}", "cook", f"story-{team}", ()))
    await store.desk.open(Escalation(f"q-{team}", None, f"asked-{team}", NOW, NOW, team=team))
    await store.desk.join(Asker(f"q-{team}", hashed(f"U-{team}"), f"asked-{team}", Spot(f"D-{team}"), NOW))
    owner = Owner(f"Name-{team}", f"U-{team}")
    today = NOW.date()
    vouched = VerifiedAnswer(f"v-{team[:2]}", "q", "a", Scope.ROLE, "cook", owner, today, today)
    await store.desk.put(vouched, None)


async def test_what_is_kept_of_one_workspace_goes_and_the_other_keeps_its_own(store, path):
    await fill(store, "T1ONE")
    await fill(store, "T2TWO")
    await store.tenants.forget("T1ONE")
    left = dump(path)
    assert "T1ONE" not in left
    assert hashed("U-T1ONE") not in left
    for kept in ("sealed", "words", "answer", "hash", "story", "asked", "Name"):
        assert f"{kept}-T2TWO" in left
    (vouched, _) = await store.desk.verified()
    assert vouched.owner == Owner("the hiring team")
    assert await store.sets.is_marked("hash-T2TWO", "cook")
    assert len(await store.ratings("answer-T2TWO")) == 1


async def test_who_writes_from_another_workspace_too_keeps_what_is_theirs(store):
    for team in ("T1", "T2"):
        await store.inbox.take(Entry(f"{team}:1", team, "message.im", "U1", f"C{team}", {"text": "words"}))
    await store.practice.tell("U1", Story("s1", "cook", "A full kitchen", ()))
    await store.tenants.forget("T1")
    assert await store.tenants.teams_of("U1") == ["T2"]
    assert [each.title for each in await store.practice.stories("U1", "cook")] == ["A full kitchen"]
    await store.tenants.forget("T2")
    assert await store.practice.stories("U1", "cook") == []


async def test_forgetting_no_workspace_in_particular_forgets_nothing(store):
    await store.remember("C1", Turn("q", "a"))
    await store.tenants.forget("")
    assert len(await store.history("C1", 4)) == 1


async def test_a_later_installation_takes_the_place_of_the_earlier_one(store):
    await store.tenants.install(Installation("T1", None, "old", NOW))
    await store.tenants.install(Installation("T1", "E1", "new", NOW))
    assert await store.tenants.installed("T1") == Installation("T1", "E1", "new", NOW)
    assert [each.sealed for each in await store.tenants.installations()] == ["new"]
    assert await store.tenants.installed("T2") is None


async def test_an_install_that_was_begun_ends_once_and_not_after_its_time(store, path):
    await store.tenants.begin("fresh", NOW + timedelta(hours=10))
    await store.tenants.begin("stale", NOW - timedelta(seconds=1))
    assert await store.tenants.complete("fresh")
    assert not await store.tenants.complete("fresh")
    assert not await store.tenants.complete("stale")
    assert not await store.tenants.complete("unheard-of")
    await store.tenants.begin("another", NOW + timedelta(hours=10))
    assert "stale" not in dump(path)


async def test_an_entry_that_is_dropped_leaves_no_trace_and_may_be_taken_again(store, path):
    entry = Entry("T1:1", "T1", "message.im", "U1", "C1", {"text": "words"})
    await store.inbox.take(entry)
    await store.inbox.note("T1:1", 1, "sending")
    await store.inbox.drop("T1:1")
    assert "T1:1" not in dump(path)
    assert await store.inbox.take(entry)


@pytest.mark.parametrize(("teams", "owner"), [(["T1"], "T1"), (["T1", "T2"], ""), ([], "")])
async def test_rows_of_before_belong_to_the_one_workspace_that_asked(path, teams, owner):
    migrated(path, "0005")
    with closing(sqlite3.connect(path)) as connection, connection:
        for team in teams:
            connection.execute(
                "INSERT INTO turns (conversation, question, answer, roles, facets, said_at, event) "
                "VALUES ('C1', 'q', 'a', '[]', '[]', '2026-01-01 00:00:00', ?)",
                [f"{team}:C1:1.1"],
            )
        connection.execute("INSERT INTO candidate_marks VALUES ('hash', 'cook', '2026-01-01 00:00:00')")
    await (await open_store(f"sqlite:///{path}")).close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT team FROM candidate_marks").fetchall() == [(owner,)]


def test_an_editor_signs_what_they_did_with_their_workspace():
    entry = LogEntry("cook@1", 1, NOW, "U1", "approved")
    assert Editor("U1", Audience.INTERVIEWER, team="T1").signed(entry) == [entry._replace(team="T1")]
