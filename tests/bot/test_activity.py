"""What is running is waited for, counted, and its errors reach the door."""

import asyncio

from bot.activity import Activity


async def test_running_handlers_are_waited_for_and_counted():
    activity, done = Activity(), []

    async def handler(body):
        await asyncio.sleep(0.01)
        done.append(body)

    watched = activity.watch("/rolecall", handler, door=None)
    task = asyncio.create_task(watched(body={"n": 1}))
    await asyncio.sleep(0)
    assert "rolecall_running 1" in activity.metrics()
    assert await activity.finish(5)
    assert (task.done(), done) == (True, [{"n": 1}])
    assert 'rolecall_handled_total{route="/rolecall"} 1' in activity.metrics()


async def test_what_takes_too_long_is_cancelled_and_said():
    activity = Activity()

    async def endless(body):
        await asyncio.Event().wait()

    task = asyncio.create_task(activity.watch("message.im", endless, door=None)(body={}))
    await asyncio.sleep(0)
    assert not await activity.finish(0.01)
    assert task.cancelled()


async def test_an_error_goes_through_the_door_with_the_request():
    heard = []

    async def broken(body):
        raise ValueError("no")

    async def door(error, body):
        heard.append((str(error), body))

    await Activity().watch("message.im", broken, door=door)(body={"id": 1})
    assert heard == [("no", {"id": 1})]


async def test_failures_are_counted_by_kind():
    activity = Activity()
    activity.failed("BadRequest")
    activity.failed("BadRequest")
    assert 'rolecall_failed_total{kind="BadRequest"} 2' in activity.metrics()
