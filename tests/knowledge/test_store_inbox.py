"""What came in is kept once, until it is answered, and its words are gone afterwards."""

from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from knowledge.domain import Turn
from knowledge.domain.inbox import Entry, Waiting
from knowledge.store.store import open_store

SAID = "is there an on-call xylophone?"


def entry_of(number=1, **fields):
    key = f"T1:C1:{number}"
    entry = Entry(key, "T1", "app_mention", "U1", f"C1:{number}", {"text": SAID}, f"Ev{number}", "C1", str(number))
    return replace(entry, **fields)


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'rolecall.db'}"


@pytest.fixture
async def store(url):
    opened = await open_store(url)
    yield opened
    await opened.close()


async def test_an_entry_is_taken_once_even_when_many_bring_it_at_once(store, url):
    taken = await asyncio.gather(*(store.inbox.take(entry_of()) for _ in range(20)))
    assert sorted(taken) == [False] * 19 + [True]
    await store.close()
    again = await open_store(url)
    assert not await again.inbox.take(entry_of())
    assert await again.inbox.take(entry_of(2))
    await again.close()


@pytest.mark.parametrize(
    ("other", "fresh"),
    [
        ({"key": "another", "event": "Ev9"}, False),
        ({"key": "another", "ts": "9"}, False),
        ({"key": "another", "event": "Ev9", "ts": "9"}, True),
        ({"key": "another", "team": "T2"}, True),
        ({"key": "another", "event": None, "channel": None, "ts": None}, True),
    ],
)
async def test_one_post_that_comes_as_two_events_is_one_entry_within_a_team(store, other, fresh):
    both = await asyncio.gather(store.inbox.take(entry_of()), store.inbox.take(entry_of(**other)))
    assert both == [True, fresh]


async def test_requests_without_an_event_or_a_post_are_told_apart_by_their_key(store):
    bare = entry_of(event=None, channel=None, ts=None)
    assert await store.inbox.take(bare)
    assert await store.inbox.take(replace(bare, key="other"))
    assert not await store.inbox.take(bare)


async def test_an_entry_comes_back_whole_and_each_attempt_is_counted(store, url):
    await store.inbox.take(entry_of())
    first = await store.inbox.begin("T1:C1:1")
    assert first == entry_of(attempts=1, received=first.received)
    assert datetime.now(UTC) - first.received < timedelta(minutes=1)
    again = await open_store(url)
    assert (await again.inbox.begin("T1:C1:1")).attempts == 2
    await again.close()


async def test_what_is_done_is_not_begun_again_and_holds_no_word(store, url):
    await store.inbox.take(entry_of())
    await store.inbox.note("T1:C1:1", 1, "sent")
    await store.inbox.finish("T1:C1:1")
    assert await store.inbox.begin("T1:C1:1") is None
    assert await store.inbox.noted("T1:C1:1") == {}
    assert not await store.inbox.take(entry_of())
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    stored = "\n".join(connection.iterdump())
    connection.close()
    assert "T1:C1:1" in stored
    assert "xylophone" not in stored


async def test_what_waits_is_listed_oldest_first(store):
    start = datetime.now(UTC)
    for number in (3, 1, 2):
        await store.inbox.take(entry_of(number, received=start + timedelta(seconds=number)))
    await store.inbox.finish("T1:C1:2")
    await store.inbox.begin("T1:C1:3")
    assert await store.inbox.waiting() == [Waiting("T1:C1:1", "U1", "C1:1"), Waiting("T1:C1:3", "U1", "C1:3")]


async def test_a_conversation_is_joined_by_the_first_request_in_it_and_stays_so(store):
    assert not await store.inbox.joined("C1:1")
    await store.inbox.take(entry_of())
    assert await store.inbox.joined("C1:1")
    await store.remember("C1:7", Turn("q", "a"))
    assert await store.inbox.joined("C1:7")


async def test_how_far_a_reply_has_got_is_noted_by_its_number(store):
    await store.inbox.take(entry_of())
    await store.inbox.note("T1:C1:1", 1, "sending")
    await store.inbox.note("T1:C1:1", 1, "sent")
    await store.inbox.note("T1:C1:1", 2, "sending")
    assert await store.inbox.noted("T1:C1:1") == {1: "sent", 2: "sending"}


async def test_old_entries_are_forgotten_once_they_are_done(store):
    for number in (1, 2):
        await store.inbox.take(entry_of(number))
    await store.inbox.finish("T1:C1:1")
    later = datetime.now(UTC) + timedelta(seconds=1)
    assert await store.inbox.purge(later - timedelta(days=1)) == 0
    assert await store.inbox.purge(later) == 1
    assert [each.key for each in await store.inbox.waiting()] == ["T1:C1:2"]


async def test_a_turn_is_remembered_once_for_the_event_it_answers(store):
    for event in ("Ev1", "Ev1", "Ev2", None, None):
        await store.remember("C1:1", Turn(str(event), "a"), event)
    assert [turn.question for turn in await store.history("C1:1", 9)] == ["Ev1", "Ev2", "None", "None"]


async def test_somebody_who_stops_waiting_for_an_entry_keeps_nobody_else_waiting(store):
    impatient = asyncio.create_task(store.inbox.take(entry_of(1)))
    patient = asyncio.create_task(store.inbox.take(entry_of(2)))
    await asyncio.sleep(0)
    impatient.cancel()
    assert await patient


async def test_everybody_who_brings_an_entry_hears_of_a_database_that_fails(store, url):
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    connection.execute("DROP TABLE inbox")
    connection.close()
    outcomes = await asyncio.gather(*(store.inbox.take(entry_of()) for _ in range(3)), return_exceptions=True)
    assert all("no such table" in str(outcome) for outcome in outcomes)
