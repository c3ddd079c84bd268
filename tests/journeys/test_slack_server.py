"""The bot as a process: HTTP with signatures, Socket Mode, health, and an orderly end."""

import asyncio
import os
import signal

import aiohttp
import pytest

from bot import server
from bot.activity import Activity
from bot.settings import Settings
from bot.workspace.signed import SignedHttp
from bot.workspace.state import APP_TOKEN, BOT_TOKEN
from knowledge.errors import BadSetting
from knowledge.settings import KnowledgeSettings
from tests.slack_bot import SECRET, over_http

pytestmark = pytest.mark.asyncio(loop_scope="session")

ASKED = "platform engineer: which languages?"


async def test_signed_requests_are_served_like_those_of_the_socket(slack, cast, settings, knowledge):
    async with over_http(slack, settings, knowledge):
        said = [
            await slack.mention(cast.candidate, ASKED),
            await slack.command(cast.candidate, "roles"),
            await slack.command(cast.interviewer, "questions platform engineer"),
        ]
        said.append(await slack.rate(cast.candidate, slack.posts[0], "positive"))
    assert all(each.acked for each in said)
    assert "Python" in slack.posts[0].seen
    assert "Thank you" in slack.posts[-1].seen
    assert slack.said(slack.dm_of(cast.interviewer))


@pytest.mark.parametrize(("secret", "age"), [("wrong", 0), (SECRET, 400)])
async def test_a_bad_or_old_signature_is_refused_and_nothing_happens(slack, cast, settings, knowledge, secret, age):
    async with over_http(slack, settings, knowledge) as address:
        slack.carrier = SignedHttp(f"{address}/slack/events", secret, age=age)
        said = await slack.mention(cast.candidate, ASKED)
    assert said.status == 401
    assert slack.posts == []


async def test_a_request_without_a_signature_is_refused(slack, settings, knowledge):
    async with over_http(slack, settings, knowledge) as address, aiohttp.ClientSession() as session:
        answer = await session.post(f"{address}/slack/events", json={"type": "url_verification", "challenge": "x"})
        assert answer.status == 401


async def test_health_and_metrics_tell_what_was_handled_without_naming_anybody(slack, cast, settings, knowledge):
    async with over_http(slack, settings, knowledge) as address, aiohttp.ClientSession() as session:
        await slack.mention(cast.candidate, ASKED)
        health = await session.get(f"{address}/health")
        metrics = await (await session.get(f"{address}/metrics")).text()
        assert (health.status, await health.json()) == (200, {"status": "ok"})
    assert 'rolecall_handled_total{route="app_mention"} 1' in metrics
    assert cast.candidate not in metrics


async def test_health_is_bad_while_slack_is_out_of_reach():
    async def away():
        return False

    runner = aiohttp.web.AppRunner(server.watch(Activity(), away), access_log=None)
    await runner.setup()
    await aiohttp.web.TCPSite(runner, "127.0.0.1", 0).start()
    async with aiohttp.ClientSession() as session:
        answer = await session.get(f"http://127.0.0.1:{runner.addresses[0][1]}/health")
        assert answer.status == 503
    await runner.cleanup()


async def test_run_opens_its_own_data_folder_and_serves_from_it(slack, cast, settings, tmp_path):
    own = settings.model_copy(update={"knowledge": KnowledgeSettings(home=tmp_path)})
    serving = asyncio.create_task(server.run(own))
    while not slack.hellos:
        await slack.pause()
    await slack.dm(cast.candidate, ASKED)
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.wait_for(serving, 20)
    assert "Python" in slack.posts[0].seen


async def test_a_stop_signal_lets_a_running_answer_finish(slack, cast, settings, knowledge):
    held, release = asyncio.Event(), asyncio.Event()

    class Slow:
        def __getattr__(self, name):
            return getattr(knowledge, name)

        async def ask(self, question, **more):
            held.set()
            await release.wait()
            return await knowledge.ask(question, **more)

    serving = asyncio.create_task(server.serve(settings, Slow()))
    while not slack.hellos:
        await slack.pause()
    await slack.dm(cast.candidate, ASKED)
    await held.wait()
    os.kill(os.getpid(), signal.SIGTERM)
    await slack.pause()
    assert not serving.done()
    release.set()
    await asyncio.wait_for(serving, 10)
    assert "Python" in slack.posts[0].seen


async def test_without_an_app_token_it_serves_http_until_stopped(slack, cast, settings, knowledge):
    stop = asyncio.Event()
    only_http = settings.model_copy(update={"slack_app_token": None})
    serving = asyncio.create_task(server.serve(only_http, knowledge, stop=stop))
    while not slack.called("auth.test"):
        await slack.pause()
    stop.set()
    await asyncio.wait_for(serving, 10)
    assert slack.hellos == 0


async def test_socket_mode_needs_no_signing_secret(slack, cast, settings, knowledge):
    stop = asyncio.Event()
    bare = settings.model_copy(update={"slack_signing_secret": None})
    serving = asyncio.create_task(server.serve(bare, knowledge, stop=stop))
    while not slack.hellos:
        await slack.pause()
    await slack.dm(cast.candidate, ASKED)
    stop.set()
    await asyncio.wait_for(serving, 10)
    assert "Python" in slack.posts[0].seen


async def test_health_over_the_socket_is_good_once_slack_is_connected(slack, settings, knowledge, unused_tcp_port):
    stop = asyncio.Event()
    here = settings.model_copy(update={"port": unused_tcp_port})
    serving = asyncio.create_task(server.serve(here, knowledge, stop=stop))
    while not slack.hellos:
        await slack.pause()
    async with aiohttp.ClientSession() as session:
        answer = await session.get(f"http://127.0.0.1:{unused_tcp_port}/health")
        assert (answer.status, await answer.json()) == (200, {"status": "ok"})
    stop.set()
    await asyncio.wait_for(serving, 10)


async def test_an_app_that_has_no_signing_secret_refuses_every_http_request(slack, cast, settings, knowledge):
    bare = settings.model_copy(update={"slack_signing_secret": None})
    async with over_http(slack, bare, knowledge):
        said = await slack.mention(cast.candidate, ASKED)
    assert said.status == 401
    assert slack.posts == []


@pytest.mark.parametrize(
    ("method", "variable"), [("auth.test", "SLACK_BOT_TOKEN"), ("apps.connections.open", "SLACK_APP_TOKEN")]
)
async def test_a_token_that_slack_refuses_is_named(slack, settings, knowledge, method, variable):
    slack.fail(method, error="invalid_auth")
    with pytest.raises(BadSetting, match=variable):
        await server.serve(settings, knowledge)


async def test_a_missing_token_is_named_before_anything_starts(slack, knowledge):
    with pytest.raises(BadSetting, match="SLACK_BOT_TOKEN"):
        await server.serve(Settings(slack_app_token=APP_TOKEN), knowledge)
    with pytest.raises(BadSetting, match="SLACK_SIGNING_SECRET"):
        await server.serve(Settings(slack_bot_token=BOT_TOKEN), knowledge)
    assert slack.calls == []


async def test_a_taken_port_is_named(slack, settings, knowledge):
    taken = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port = taken.sockets[0].getsockname()[1]
    async with taken:
        with pytest.raises(BadSetting, match="ROLECALL_PORT"):
            await server.serve(settings.model_copy(update={"port": port}), knowledge)
