"""What is running is waited for and counted."""

import asyncio

from bot.activity import Activity


async def test_what_runs_is_waited_for_and_counted():
    activity, done = Activity(), []

    async def work():
        with activity.running("/rolecall"):
            await asyncio.sleep(0.01)
            done.append(1)

    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    assert "rolecall_running 1" in activity.metrics()
    assert await activity.finish(5)
    assert (task.done(), done) == (True, [1])
    assert 'rolecall_handled_total{route="/rolecall"} 1' in activity.metrics()
    assert "rolecall_running 0" in activity.metrics()


async def test_what_takes_too_long_is_cancelled_and_said():
    activity = Activity()

    async def endless():
        with activity.running("message.im"):
            await asyncio.Event().wait()

    task = asyncio.create_task(endless())
    await asyncio.sleep(0)
    assert not await activity.finish(0.01)
    assert task.cancelled()


async def test_failures_are_counted_by_kind():
    activity = Activity()
    activity.failed("BadRequest")
    activity.failed("BadRequest")
    assert 'rolecall_failed_total{kind="BadRequest"} 2' in activity.metrics()
