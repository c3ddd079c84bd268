"""How Slack brings things to the bot: both events of a mention, acks in time, redelivery, sockets that go away."""

import asyncio
import inspect

import pytest

from bot.workspace.app import App
from bot.workspace.clock import Pace
from bot.workspace.courier import Courier
from bot.workspace.errors import NotOffered
from bot.workspace.faults import Faults
from bot.workspace.interactions import Workspace
from bot.workspace.server import served
from bot.workspace.signed import SignedHttp
from bot.workspace.state import BOT, GENERAL, SLACKBOT


@pytest.fixture
def heard(app):
    """The events that the app hears, with their retry numbers."""
    found = []

    @app.event("message")
    @app.event("app_mention")
    async def hear(event, request):
        found.append((event["type"], event.get("text"), int(request.headers.get("x-slack-retry-num", ["0"])[0])))

    return found


async def test_a_mention_comes_as_two_events_where_the_bot_is_a_member(workspace, connected, heard, user):
    async with connected():
        said = await workspace.mention(user, "hello")
        await workspace.mention(user, "nobody there", channel=workspace.channel("random"))
    assert sorted(heard) == [("app_mention", f"<@{BOT}> hello", 0), ("message", f"<@{BOT}> hello", 0)]
    assert said.acked
    events = [each.envelope["payload"]["event"] for each in said.deliveries]
    assert {event["ts"] for event in events} == {said.message.ts}
    assert len({each.envelope["payload"]["event_id"] for each in said.deliveries}) == 2


async def test_a_direct_message_is_no_mention_and_a_thread_is_named(workspace, connected, heard, user):
    async with connected():
        said = await workspace.dm(user, f"<@{BOT}> & you", thread="1700000000.000001")
    event = said.envelope["payload"]["event"]
    assert [kind for kind, *_ in heard] == ["message"]
    assert event["text"] == f"&lt;@{BOT}&gt; &amp; you"
    assert (event["channel_type"], event["thread_ts"]) == ("im", "1700000000.000001")


async def test_typed_names_come_alive_for_people_and_the_bot(workspace, connected, heard, user):
    other = workspace.person("bob")
    async with connected():
        await workspace.say(user, "@Rolecall ask @bob in #general, not @bobby or @here")
    assert ("app_mention", f"<@{BOT}> ask <@{other}> in <#{GENERAL}|general>, not @bobby or <!here>", 0) in heard


async def test_only_what_the_app_subscribed_to_is_sent():
    app = App(events=frozenset({"app_mention", "message.channels"}), scopes=frozenset({"app_mentions:read"}))
    async with served(Workspace(app)) as workspace:
        user = workspace.person()
        workspace.carrier = SignedHttp("http://127.0.0.1:9", "secret")
        assert (await workspace.dm(user, "hello")).deliveries == ()
        said = await workspace.mention(user, "hello")
    assert [each.envelope["payload"]["event"]["type"] for each in said.deliveries] == ["app_mention"]


async def test_an_event_whose_ack_is_lost_comes_three_times_more(workspace, connected, heard, user):
    workspace.faults.swallow_acks(9)
    async with connected():
        said = await workspace.dm(user, "hello")
        await workspace.courier.quiet()
    assert not said.acked
    assert [retry for *_, retry in heard] == [0, 1, 2, 3]
    assert said.envelope["retry_reason"] == "timeout"
    assert said.deliveries[0].attempts == [None] * 4


async def test_an_ack_that_comes_too_late_is_none_and_the_next_in_time_ends_it(workspace, connected, heard, user):
    workspace.faults.delay_acks(5.0)
    async with connected():
        said = await workspace.dm(user, "hello")
        await workspace.courier.quiet()
    assert [retry for *_, retry in heard] == [0, 1]
    assert said.deliveries[0].attempts == [None, 200]


async def test_a_bot_that_takes_longer_than_slack_waits_hears_it_again(workspace, app, connected, user):
    calls = []

    @app.use
    async def slow(next_):
        calls.append(1)
        if len(calls) == 1:
            await asyncio.sleep(workspace.pace.ack * 2)
        await next_()

    @app.event("message")
    async def hear():
        pass

    async with connected():
        said = await workspace.dm(user, "hello")
        await workspace.courier.quiet()
    assert said.deliveries[0].attempts == [None, 200]


async def test_an_event_may_come_twice_with_the_same_id(workspace, connected, heard, user):
    workspace.faults.duplicate()
    async with connected():
        said = await workspace.dm(user, "hello")
        await workspace.redeliver(said)
    assert [retry for *_, retry in heard] == [0, 0, 1]


async def test_commands_are_not_redelivered_and_slackbot_says_that_they_failed(workspace, app, connected, user):
    workspace.faults.swallow_acks()

    @app.command("/rolecall")
    async def run(ack):
        await ack("done")

    async with connected():
        lost = await workspace.command(user, "help")
        await workspace.command(user, "help")
        with pytest.raises(NotOffered):
            await workspace.command(user, "help", name="/other")
    seen = [(each.user, each.text) for each in workspace.visible(GENERAL, user)]
    assert lost.attempts == [None]
    assert seen == [(SLACKBOT, '/rolecall failed with the error "operation_timeout"'), (BOT, "done")]
    assert workspace.visible(GENERAL, workspace.person()) == []


@pytest.mark.parametrize("cut", [True, False])
async def test_a_refresh_and_a_cut_wire_are_survived_by_reconnecting(workspace, connected, heard, user, cut):
    async with connected(ping_interval=0.1):
        await workspace.refresh("warning")
        await workspace.dm(user, "one")
        if cut:
            workspace.sockets.drop()
        else:
            await workspace.refresh()
        while workspace.sockets.hellos < 2:
            await workspace.pause()
        await workspace.dm(user, "two")
    assert [text for _, text, _ in heard] == ["one", "two"]


async def test_each_envelope_goes_to_one_of_several_connections(workspace, connected, heard, user):
    async with connected(), connected():
        assert workspace.sockets.open == 2
        for number in range(4):
            await workspace.dm(user, str(number))
    assert [text for _, text, _ in heard] == ["0", "1", "2", "3"]


async def test_the_bots_own_post_is_told_to_it_and_left_alone(workspace, client, connected, heard, user):
    async with connected():
        await client.chat_postMessage(channel=workspace.dm_of(user), text="mine")
        await workspace.courier.quiet()
    assert heard == []


async def test_over_http_retries_carry_headers_and_the_bot_may_decline_them(workspace, user):
    from aiohttp import web

    taken, decline = [], {}

    async def take(request):
        taken.append((request.headers.get("X-Slack-Retry-Num"), request.headers.get("X-Slack-Retry-Reason")))
        return web.Response(status=500, headers=decline)

    site = web.Application()
    site.add_routes([web.post("/slack/events", take)])
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    workspace.carrier = SignedHttp(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events", "secret")
    said = await workspace.dm(user, "hello")
    await workspace.courier.quiet()
    assert taken == [(None, None), *((str(number), "http_error") for number in (1, 2, 3))]
    assert said.deliveries[0].attempts == [500] * 4
    decline["X-Slack-No-Retry"] = "1"
    await workspace.dm(user, "hello")
    await workspace.courier.quiet()
    assert len(taken) == 5
    await runner.cleanup()
    said = await workspace.dm(user, "hello")
    assert said.status is None


async def test_edits_and_deletions_are_told_and_only_to_own_messages(workspace, connected, app, user):
    got = []

    @app.event("message")
    async def hear(event):
        got.append((event.get("subtype"), event.get("message", {}).get("text")))

    async with connected():
        message = (await workspace.dm(user, "first")).message
        await workspace.edit(user, message, "second")
        await workspace.remove(user, message)
        with pytest.raises(NotOffered):
            await workspace.edit(workspace.person(), message, "third")
    assert got == [(None, None), ("message_changed", "second"), ("message_deleted", None)]
    assert workspace.visible(workspace.dm_of(user), user) == []


@pytest.mark.parametrize("value", ["helpful", "positive"])
async def test_a_button_carries_its_value_and_a_pair_the_one_that_is_meant(
    workspace, client, app, connected, user, value
):
    got = []

    @app.action("rate")
    async def rated(ack, action, body):
        got.append((action["value"], body["message"]["ts"], body["user"]["id"]))
        await ack()

    def side(word):
        return {"text": {"type": "plain_text", "text": word}, "value": word}

    pair = {
        "type": "feedback_buttons",
        "action_id": "rate",
        "positive_button": side("helpful"),
        "negative_button": side("poor"),
    }
    blocks = [{"type": "context_actions", "elements": [pair]}]
    ts = (await client.chat_postMessage(channel=GENERAL, text="t", blocks=blocks))["ts"]
    post = workspace.message(GENERAL, ts)
    async with connected():
        assert (await workspace.press(user, post, "rate", value=value)).acked
        await workspace.press(user, post, "rate", value="poor")
        for action, wrong in (("rate", "great"), ("other", None)):
            with pytest.raises(NotOffered):
                await workspace.press(user, post, action, value=wrong)
    assert got == [("helpful", ts, user), ("poor", ts, user)]


async def test_what_is_chosen_in_a_message_comes_with_the_next_press(workspace, client, app, connected, user):
    states = []

    @app.action("go")
    @app.action("role")
    async def acted(ack, body):
        states.append(body["state"]["values"]["row"]["role"]["selected_option"])
        await ack()

    options = [{"text": {"type": "plain_text", "text": name}, "value": name} for name in ("driver", "steward")]
    select = {"type": "static_select", "action_id": "role", "options": options}
    go = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}
    blocks = [{"type": "actions", "block_id": "row", "elements": [select, go]}]
    ts = (await client.chat_postMessage(channel=GENERAL, text="t", blocks=blocks))["ts"]
    post, other = workspace.message(GENERAL, ts), workspace.person()
    async with connected():
        await workspace.choose(user, post, "role", "steward")
        await workspace.press(user, post, "go")
        await workspace.press(other, post, "go")
    assert states == [options[1], options[1], None]


async def test_stop_under_a_stream_is_told(workspace, client, app, connected, user):
    got = []

    @app.event("agent_session_stopped")
    async def stopped(event):
        got.append((event["user"], event["streaming_message_ts"]))

    said = (await workspace.dm(user, "hello")).message
    ts = (await client.chat_startStream(channel=said.channel, thread_ts=said.ts, markdown_text="a"))["ts"]
    async with connected():
        await workspace.stop(user, workspace.message(said.channel, ts))
    assert got == [(user, [ts])]


async def test_what_the_manifest_switches_off_is_not_offered():
    app = App(interactivity=False, home_tab=False, messages_tab=False)
    async with served(Workspace(app)) as workspace:
        user = workspace.person()
        message = (await workspace.say(user, "hello")).message
        for act in (workspace.act(user, message, {}), workspace.open_home(user), workspace.dm(user, "hello")):
            with pytest.raises(NotOffered):
                await act


async def test_what_is_ended_before_its_first_step_is_no_work_left_undone():
    async def carried(envelope):
        raise AssertionError(envelope)

    courier = Courier(carried, Faults(), Pace())
    aside = asyncio.sleep(60)
    courier.aside(aside)
    await courier.close()
    assert inspect.getcoroutinestate(aside) == inspect.CORO_CLOSED
