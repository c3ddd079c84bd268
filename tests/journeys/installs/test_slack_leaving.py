"""A workspace that takes the bot out leaves nothing behind, whatever was going on, and may come back."""

import asyncio
import logging

import aiohttp
import pytest

from bot.inbox import entries
from bot.workspace.state import TEAM
from tests.slack_bot import Altered, over_http
from tests.slack_installs import ASKED, SECOND, back_to, bots, dump, installed, tokens

# The SDK sends the client's secret by a class of aiohttp that aiohttp now advises against.
pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning"),
]


async def test_what_waits_for_a_workspace_that_is_gone_is_closed_and_noted(slack, installable, house, caplog):
    base, file = house
    event = {"type": "message", "channel_type": "im", "channel": "D9", "user": "U9", "text": "words-of-u9", "ts": "1.1"}
    await base.ledger.take(entries.posted({"team_id": "T9GONE", "event": event}))
    caplog.set_level(logging.WARNING, logger="bot")
    async with over_http(slack, installable, base):
        await slack.settle()
    assert "isn't installed in T9GONE any more" in caplog.text
    assert "words-of-u9" not in caplog.text
    assert "T9GONE" not in dump(file)
    assert slack.calls == []


async def test_a_workspace_that_leaves_takes_everything_with_it_and_the_other_keeps_its_own(slack, address, house):
    base, file = house
    await installed(address, TEAM)
    await installed(address, SECOND)
    ada, bea = slack.person(), slack.person(team_id=SECOND)
    for user in (ada, bea):
        await slack.open_home(user, tab="messages")
        await slack.dm(user, ASKED)
        await slack.rate(user, slack.said(slack.dm_of(user))[-1], "positive")
        await base.panel.mark_candidate(user, "platform-engineer", team=slack.home_of(user))
    before = dump(file)
    assert SECOND in before
    assert bea in before
    told = await slack.uninstall(SECOND)
    assert all(each.acked for each in told)
    left = dump(file)
    for trace in (SECOND, bea, slack.dm_of(bea)):
        assert trace not in left
    assert not await base.panel.is_candidate(bea, "platform-engineer")
    assert await base.panel.is_candidate(ada, "platform-engineer")
    await slack.dm(ada, "and what is desirable?")
    assert slack.said(slack.dm_of(ada))[-1].user == bots(slack)[TEAM]


async def test_after_it_left_a_workspace_is_told_how_to_come_back_and_may(slack, address):
    await installed(address)
    ada = slack.person()
    before = tokens(slack)[TEAM]
    await slack.dm(ada, ASKED)
    await slack.uninstall()
    await slack.command(ada, "roles")
    assert "isn't installed in this workspace any more" in slack.said("C0GENERAL", to=ada)[-1].seen
    await installed(address)
    assert tokens(slack)[TEAM] != before
    await slack.dm(ada, ASKED)
    assert len(slack.said(slack.dm_of(ada))) == 2


async def test_an_old_word_of_leaving_deletes_nothing_while_the_token_works(slack, address, house):
    await installed(address)
    ada = slack.person()
    await slack.dm(ada, ASKED)
    for event in ({"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"oauth": [ada], "bot": []}}):
        await slack.emit(event)
    assert await house[0].tenants.installed(TEAM)
    assert len(await house[0].history(slack.dm_of(ada))) == 1


async def test_leaving_is_heard_again_when_slack_could_not_be_asked(slack, address, house):
    await installed(address)
    slack.fail("auth.test", status=500)
    slack.fail("auth.test", status=500)
    await slack.uninstall()
    assert await house[0].tenants.installed(TEAM) is None


async def test_what_is_being_answered_while_a_workspace_leaves_is_not_kept_either(slack, installable, house):
    base, file = house
    held, release = asyncio.Event(), asyncio.Event()

    class Slow(Altered):
        async def ask(self, question, **more):
            held.set()
            await release.wait()
            return await base.ask(question, **more)

    async with over_http(slack, installable, Slow(base)) as address:
        back_to(slack, address)
        await installed(address, SECOND)
        settle, slack.settle = slack.settle, None
        bea = slack.person(team_id=SECOND)
        await slack.dm(bea, ASKED)
        await held.wait()
        await slack.uninstall(SECOND)
        while await base.tenants.installed(SECOND):
            await slack.pause()
        release.set()
        await settle()
    left = dump(file)
    assert SECOND not in left
    assert slack.dm_of(bea) not in left


async def test_with_one_workspaces_token_nothing_can_be_installed_and_leaving_deletes_nothing(
    slack, cast, settings, knowledge
):
    only_http = settings.model_copy(update={"slack_app_token": None})
    async with over_http(slack, only_http, knowledge) as address, aiohttp.ClientSession() as session:
        assert (await session.get(f"{address}/slack/install")).status == 404
        await slack.dm(cast.candidate, ASKED)
        await slack.uninstall()
        assert len(await knowledge.history(slack.dm_of(cast.candidate))) == 1
