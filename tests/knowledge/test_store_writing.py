"""Writers take turns: what is urgent goes first, and nobody is overtaken for ever."""

import asyncio

import pytest

from knowledge.store.writing import STREAK, Turns


async def order_of(turns, *names):
    """Queue behind a holder in the order given, upper case is urgent; returns in which order the lock was had."""
    had, held = [], asyncio.Event()

    async def take(name):
        async with turns.take(urgent=name.isupper()):
            had.append(name)
            await asyncio.sleep(0)

    async def hold():
        async with turns.take(urgent=False):
            await held.wait()

    tasks = [asyncio.create_task(hold())]
    for name in names:
        tasks.append(asyncio.create_task(take(name)))
        await asyncio.sleep(0)
    held.set()
    await asyncio.gather(*tasks)
    return "".join(had)


@pytest.mark.parametrize(
    ("asked", "had"), [("abc", "abc"), ("abA", "Aab"), ("aAbBcC", "ABCabc"), ("ABC", "ABC"), ("abcdA", "Aabcd")]
)
async def test_the_urgent_go_first_and_each_queue_keeps_its_order(asked, had):
    assert await order_of(Turns(), *asked) == had


async def test_a_flood_of_the_urgent_lets_one_other_through_now_and_then():
    flood = "A" * STREAK * 2
    assert await order_of(Turns(), *"ab", *flood) == "A" * STREAK + "a" + "A" * STREAK + "b"


async def test_the_lock_is_had_by_one_at_a_time():
    turns, inside = Turns(), [0, 0]

    async def take(urgent):
        async with turns.take(urgent=urgent):
            inside[0] += 1
            inside[1] = max(inside)
            await asyncio.sleep(0)
            inside[0] -= 1

    await asyncio.gather(*(take(number % 3 == 0) for number in range(30)))
    assert inside == [0, 1]


@pytest.mark.parametrize("granted", [False, True])
async def test_who_stops_waiting_keeps_nobody_else_waiting(granted):
    turns = Turns()
    async with asyncio.timeout(5):
        async with turns.take(urgent=False):
            impatient = asyncio.create_task(turns.take(urgent=False).__aenter__())
            patient = asyncio.create_task(order_of(turns, "a"))
            await asyncio.sleep(0)
            if not granted:
                impatient.cancel()
        impatient.cancel()
        assert await patient == "a"


async def test_an_error_inside_gives_the_lock_back():
    turns = Turns()
    with pytest.raises(ValueError, match="no"):
        async with turns.take(urgent=False):
            raise ValueError("no")
    async with asyncio.timeout(5), turns.take(urgent=True):
        pass
