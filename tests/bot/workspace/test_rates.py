"""Rate limits, when they are on: 429 with the seconds to wait, by channel for posts and by tier for the rest."""

import pytest

from bot.workspace.interactions import Workspace
from bot.workspace.rates import BURST, Rates
from bot.workspace.server import served
from bot.workspace.state import GENERAL


@pytest.fixture
async def workspace():
    async with served(Workspace(rate_limits=True)) as running:
        yield running


async def test_posts_to_one_channel_come_once_a_second_after_a_burst(workspace, client, refused):
    for _ in range(BURST):
        await client.chat_postMessage(channel=GENERAL, text="t")
    answer = await refused(client.chat_postMessage, channel=GENERAL, text="t")
    assert (answer.status_code, answer["error"], answer.headers["Retry-After"]) == (429, "ratelimited", "1")
    await client.chat_postMessage(channel=workspace.dm_of(workspace.person()), text="t")
    workspace.clock.forward(1)
    await client.chat_postMessage(channel=GENERAL, text="t")


async def test_a_tier_counts_calls_in_a_minute(workspace, client, refused):
    for _ in range(20):
        await client.usergroups_list()
    answer = await refused(client.usergroups_list)
    assert answer.status_code == 429
    assert 1 <= int(answer.headers["Retry-After"]) <= 60
    workspace.clock.forward(61)
    await client.usergroups_list()


async def test_a_failure_that_is_set_comes_as_often_as_said(workspace, client, refused):
    workspace.fail("auth.test", error="internal_error", status=503, times=2)
    assert [(await refused(client.auth_test)).status_code for _ in range(2)] == [503, 503]
    assert (await client.auth_test())["ok"]


def test_a_burst_is_earned_back_second_by_second():
    rates = Rates()
    assert [rates.post("C", 0.0) for _ in range(BURST + 1)] == [0] * BURST + [1]
    assert [rates.post("C", 2.0) for _ in range(3)] == [0, 0, 1]
