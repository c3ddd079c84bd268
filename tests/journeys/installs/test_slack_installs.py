"""Workspaces install the bot themselves, and are served each with their own token."""

import asyncio
import logging
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from bot import server
from bot.inbox import entries
from bot.installs import pages
from bot.installs.vault import fresh_key
from bot.settings import Settings
from bot.workspace.state import TEAM
from knowledge.errors import BadSetting
from tests.slack_bot import SECRET, over_http
from tests.slack_installs import ASKED, SECOND, back_to, begun, bots, browse, dump, installed, tokens

# The SDK sends the client's secret by a class of aiohttp that aiohttp now advises against.
pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning"),
]


async def test_a_workspace_that_installs_it_is_answered_with_its_own_token(slack, address):
    assert "Rolecall is installed" in await installed(address)
    ada = slack.person()
    said = await slack.dm(ada, ASKED)
    assert said.acked
    (post,) = slack.posts
    assert "Python" in post.seen
    assert tokens(slack).keys() == {TEAM}


async def test_two_workspaces_are_served_each_by_its_own_bot_and_know_nothing_of_each_other(slack, address, house):
    await installed(address, TEAM)
    await installed(address, SECOND)
    ada, bea = slack.person(), slack.person(team_id=SECOND)
    await slack.dm(ada, ASKED)
    await slack.dm(bea, "senior reliability engineer: how much does it pay?")
    await slack.command(bea, "why", channel=slack.dm_of(bea))
    first, second = (slack.said(slack.dm_of(user), to=user) for user in (ada, bea))
    assert {post.user for post in first} == {bots(slack)[TEAM]}
    assert second[0].user == bots(slack)[SECOND] != bots(slack)[TEAM]
    assert "Python" not in "".join(post.seen for post in second)
    with closing(sqlite3.connect(house[1])) as connection:
        kept = connection.execute("SELECT team, count(*) FROM answers GROUP BY team ORDER BY team").fetchall()
    assert kept == [(TEAM, 1), (SECOND, 1)]


async def test_what_cannot_wait_is_done_with_the_right_token_too(slack, address):
    await installed(address, TEAM)
    await installed(address, SECOND)
    bea = slack.person(team_id=SECOND)
    await slack.open_home(bea)
    await slack.open_home(bea, tab="messages")
    assert slack.home(bea) is not None
    (greeting,) = slack.said(slack.dm_of(bea))
    assert greeting.user == bots(slack)[SECOND]
    assert slack.refused == []


async def test_no_token_and_no_state_stands_in_the_database_or_in_the_log(slack, address, house, caplog):
    caplog.set_level(logging.DEBUG)
    await installed(address)
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:
        back, _ = await begun(browser, address, TEAM)
    (state,) = parse_qs(urlsplit(back).query)["state"]
    await slack.dm(slack.person(), ASKED)
    (token,) = tokens(slack).values()
    everything = b"".join(file.read_bytes() for file in house[1].parent.iterdir() if file.is_file())
    ours = "\n".join(each.getMessage() for each in caplog.records if not each.name.startswith("aiohttp"))
    for secret in (token, state, SECRET, slack.app.client_secret):
        assert secret not in dump(house[1])
        assert secret.encode() not in everything
        assert secret not in ours


async def test_what_came_in_before_a_restart_is_answered_with_the_token_of_its_workspace(slack, installable, house):
    base, _ = house
    async with over_http(slack, installable, base) as address:
        back_to(slack, address)
        await installed(address, TEAM)
        await installed(address, SECOND)
    slack.settle = None
    bea = slack.person(team_id=SECOND)
    channel = slack.dm_of(bea)
    event = {"type": "message", "channel_type": "im", "channel": channel, "user": bea, "text": ASKED}
    await base.ledger.take(entries.posted(slack.wrapped({**event, "ts": slack.stamp()})))
    async with over_http(slack, installable, base):
        await slack.settle()
    (post,) = slack.posts
    assert (post.channel, post.user) == (channel, bots(slack)[SECOND])


async def test_an_install_that_was_not_begun_here_or_is_over_is_refused_kindly(slack, address, house):
    base, file = house
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:
        back, cookie = await begun(browser, address, TEAM)
        late, worn = await begun(browser, address, SECOND)
    forged = back.replace("state=", "state=x")
    assert [await browse(address, each, given) for each, given in ((back, None), (forged, cookie))] == [
        (400, pages.failed("invalid_browser", "/slack/install"))
    ] * 2
    assert (await browse(address, f"{address}/slack/oauth_redirect?error=access_denied", None))[0] == 200
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE install_states SET expires_at = ?", [str(datetime.now(UTC) - timedelta(minutes=1))])
    status, told = await browse(address, late, worn)
    assert status == 401
    assert "more than ten minutes ago" in told
    assert 'href="/slack/install"' in told
    assert await base.tenants.installations() == []


async def test_an_install_is_completed_once(slack, address):
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:
        back, cookie = await begun(browser, address, TEAM)
    assert (await browse(address, back, cookie))[0] == 200
    assert (await browse(address, back, cookie))[0] == 401


async def test_a_code_that_slack_does_not_know_installs_nothing(slack, address, house):
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:
        back, cookie = await begun(browser, address, TEAM)
    slack.state.codes.clear()
    status, told = await browse(address, back, cookie)
    assert (status, "not installed" in told) == (401, True)
    assert await house[0].tenants.installations() == []


async def test_a_key_that_does_not_open_what_is_stored_ends_the_start_with_a_sentence(slack, installable, house):
    base, _ = house
    async with over_http(slack, installable, base) as address:
        back_to(slack, address)
        await installed(address)
    other = Settings(**{**installable.model_dump(), "token_key": fresh_key()})
    with pytest.raises(BadSetting, match=r"ROLECALL_TOKEN_KEY doesn't open what is stored for T0HOME\. Add the key"):
        await server.serve(other, base)


async def test_it_serves_until_stopped_without_asking_slack_for_anything(slack, installable, house, unused_tcp_port):
    stop = asyncio.Event()
    here = installable.model_copy(update={"port": unused_tcp_port})
    serving = asyncio.create_task(server.serve(here, house[0], stop=stop))
    async with aiohttp.ClientSession() as session:
        while True:
            try:
                answer = await session.get(f"http://127.0.0.1:{unused_tcp_port}/health")
                break
            except aiohttp.ClientConnectionError:
                await slack.pause()
        assert answer.status == 200
    stop.set()
    await asyncio.wait_for(serving, 10)
    assert slack.calls == []
