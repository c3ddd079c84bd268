"""The inbox and its durable queue: where the two differ, whoever waits is served all the same."""

import asyncio

import pytest

from bot.activity import Activity
from bot.inbox.reception import Reception
from bot.server import queue_address, serve
from knowledge.domain.inbox import Entry
from knowledge.errors import DataFolderUnusable
from knowledge.settings import KnowledgeSettings

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_without_its_work_queue_the_bot_does_not_start_and_says_why(slack, settings, knowledge, tmp_path):
    broken = settings.model_copy(update={"knowledge": KnowledgeSettings(home=tmp_path)})
    queue_address(broken).write_bytes(b"not a database" * 1000)
    with pytest.raises(DataFolderUnusable, match=r"The work queue in .* can't be opened"):
        await serve(broken, knowledge)
    assert slack.hellos == 0


async def test_an_entry_that_no_line_knows_of_is_found_and_served(slack, settings, knowledge):
    served = asyncio.Event()

    async def work(key):
        await knowledge.ledger.finish(key)
        served.set()

    reception = Reception(knowledge.ledger, work, activity=Activity(), workers=4, sweep=0.1)
    async with reception.open(queue_address(settings), grace=1):
        await knowledge.ledger.take(Entry("T9:lost", "T9", "x", "U1", "lost", {}))
        await asyncio.wait_for(served.wait(), 10)


async def test_an_entry_that_the_queue_took_for_done_is_handed_over_again(slack, settings, knowledge, caplog):
    served = []

    async def work(key):
        served.append(key)
        if len(served) > 1:
            await knowledge.ledger.finish(key)
        else:  # the queue hears that it is done, the line does not
            reception._line.leave = lambda _: None

    reception = Reception(knowledge.ledger, work, activity=Activity(), workers=4, sweep=0.2)
    async with reception.open(queue_address(settings), grace=0.1):
        await reception.take(Entry("T9:dropped", "T9", "x", "U1", "dropped", {}))
        async with asyncio.timeout(10):
            while await knowledge.ledger.waiting():
                await slack.pause()
    assert served == ["T9:dropped"] * 2
    assert "T9:dropped had fallen out of the work queue" in caplog.text
