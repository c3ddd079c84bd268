"""The durable queue runs each key to its end, one of a conversation at a time, and goes on after a stop."""

import asyncio
import inspect
import sqlite3
from contextlib import asynccontextmanager, closing

import pytest

from bot.inbox.durable import DurableQueue
from knowledge.domain.inbox import Waiting
from knowledge.errors import DataFolderUnusable


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data" / "work.db"


@asynccontextmanager
async def queue_of(file, work, workers=4):
    queue = DurableQueue(file, work, workers=workers)
    await queue.open()
    try:
        yield queue
    finally:
        await queue.close()


async def until(so):
    await eventually(so, lambda found: found)


async def emptied(queue, *but):
    await eventually(queue.alive, lambda found: found == set(but))


async def eventually(look, right):
    """Look, or await what looking gives, until what is seen is right; nothing tells when DBOS is done."""
    for _ in range(1000):
        seen = look()
        if right(await seen if inspect.isawaitable(seen) else seen):
            return
        await asyncio.sleep(0.01)
    pytest.fail("it did not happen in ten seconds")


async def test_each_key_is_run_once_however_often_it_is_handed_over(file):
    done = []

    async def work(key):
        done.append(key)

    async with queue_of(file, work) as queue:
        for key in ("a", "b", "a", "c", "b"):
            await queue.put(Waiting(key, "U1", key))
        await until(lambda: len(done) == 3)
        await emptied(queue)
        await queue.put(Waiting("a", "U1", "a"))
        assert await queue.alive() == set()
    assert sorted(done) == ["a", "b", "c"]


async def test_a_conversation_has_one_turn_at_a_time_and_all_together_as_many_as_there_are_workers(file):
    now, most, doubled, done = [], [0], [], []

    async def work(key):
        conversation = key[0]
        doubled.extend([key] if conversation in now else [])
        now.append(conversation)
        most[0] = max(most[0], len(now))
        await asyncio.sleep(0.02)
        now.remove(conversation)
        done.append(key)

    async with queue_of(file, work, workers=2) as queue:
        for key in ("a1", "a2", "a3", "b1", "c1"):
            await queue.put(Waiting(key, "U1", key[0]))
        await until(lambda: len(done) == 5)
    assert doubled == []
    assert most == [2]
    assert [key for key in done if key[0] == "a"] == ["a1", "a2", "a3"]


async def test_what_was_being_done_and_what_was_waiting_goes_on_after_a_stop(file):
    begun, done = [], []

    async def endless(key):
        begun.append(key)
        await asyncio.Event().wait()

    async def work(key):
        done.append(key)

    async with queue_of(file, endless, workers=1) as queue:
        for key in ("a", "b"):
            await queue.put(Waiting(key, "U1", key))
        await until(lambda: begun)
    assert len(begun) == 1
    async with queue_of(file, work):
        await until(lambda: len(done) == 2)
    assert sorted(done) == ["a", "b"]


async def test_the_records_of_what_is_done_are_swept_away_and_those_of_the_rest_stay(file):
    held = asyncio.Event()

    async def work(key):
        if key == "held":
            await held.wait()

    async with queue_of(file, work) as queue:
        for key in ("a", "b", "held"):
            await queue.put(Waiting(key, "U1", key))
        await emptied(queue, "held")
        assert await queue.sweep() == 2
        assert await queue.sweep() == 0
        assert await queue.alive() == {"held"}
        held.set()


async def test_a_key_that_is_forgotten_can_be_handed_over_again(file):
    done = []

    async def work(key):
        done.append(key)

    async with queue_of(file, work) as queue:
        await queue.put(Waiting("a", "U1", "a"))
        await until(lambda: done)
        await emptied(queue)
        await queue.forget(["a", "never seen"])
        await queue.put(Waiting("a", "U1", "a"))
        await until(lambda: len(done) == 2)


async def test_its_file_keeps_a_write_ahead_log(file):
    async def work(key):
        pass

    async with queue_of(file, work):
        with closing(sqlite3.connect(file)) as connection:
            assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


async def test_a_file_that_is_no_database_is_refused_in_one_sentence_and_a_good_one_opens_afterwards(file):
    async def work(key):
        pass

    file.parent.mkdir()
    file.write_bytes(b"not a database, by any means" * 100)
    with pytest.raises(DataFolderUnusable, match=r"The work queue in .*work\.db' can't be opened") as refusal:
        await DurableQueue(file, work, workers=1).open()
    assert "\n" not in str(refusal.value)
    file.unlink()
    async with queue_of(file, work) as queue:
        assert await queue.alive() == set()
