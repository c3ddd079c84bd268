"""Streams grow in a thread, keep to Slack's limits, and die of time or by a fault."""

import pytest

from bot.workspace.state import GENERAL, TEAM


@pytest.fixture
async def place(workspace):
    """A direct message in which somebody asked."""
    said = await workspace.dm(workspace.person(), "hello")
    return {"channel": said.message.channel, "thread_ts": said.message.ts}


async def test_a_stream_shows_what_came_so_far_and_ends_with_its_blocks(workspace, client, place):
    stream = await client.chat_startStream(**place, markdown_text="**one**")
    where = {"channel": stream["channel"], "ts": stream["ts"]}
    assert workspace.message(**where).streaming
    await client.chat_appendStream(**where, markdown_text=" two")
    assert workspace.message(**where).seen == "**one** two"
    last = [{"type": "section", "text": {"type": "mrkdwn", "text": "rate me"}}]
    stopped = await client.chat_stopStream(**where, markdown_text=" three", blocks=last)
    message = workspace.message(**where)
    assert (message.seen, message.streaming, message.thread) == (
        "**one** two three\nrate me",
        False,
        place["thread_ts"],
    )
    assert stopped["message"]["text"] == "**one** two three"


async def test_the_sdks_own_streamer_works(workspace, client, place):
    streamer = await client.chat_stream(**place, buffer_size=4)
    await streamer.append(markdown_text="hello ")
    await streamer.append(markdown_text="world")
    stopped = await streamer.stop()
    assert workspace.message(place["channel"], stopped["ts"]).seen == "hello world"


async def test_tasks_are_shown_once_each_as_last_told(workspace, client, place):
    task = {"type": "task_update", "id": "1", "title": "Reading", "status": "in_progress"}
    plan = {"type": "plan_update", "title": "Working"}
    stream = await client.chat_startStream(**place, chunks=[plan, task], task_display_mode="plan")
    done = {**task, "status": "complete", "output": "3 roles"}
    await client.chat_appendStream(channel=stream["channel"], ts=stream["ts"], chunks=[done])
    message = workspace.message(stream["channel"], stream["ts"])
    assert message.chunks == (plan, done)
    assert message.display == "plan"


async def test_in_a_channel_a_stream_names_its_reader(workspace, client, refused):
    user = workspace.person()
    said = (await workspace.mention(user, "hello")).message
    place = {"channel": GENERAL, "thread_ts": said.ts}
    assert (await refused(client.chat_startStream, **place))["error"] == "missing_recipient_team_id"
    place["recipient_team_id"] = TEAM
    assert (await refused(client.chat_startStream, **place))["error"] == "missing_recipient_user_id"
    assert (await client.chat_startStream(**place, recipient_user_id=user))["ok"]


async def test_a_stream_without_a_thread_is_refused(client, refused, place):
    answer = await refused(client.api_call, api_method="chat.startStream", json={"channel": place["channel"]})
    assert answer["error"] == "invalid_arguments"


@pytest.mark.parametrize(
    "chunk",
    [
        {"type": "task_update", "id": "1", "title": "t", "status": "completed"},
        {"type": "task_update", "title": "t", "status": "complete"},
        {"type": "task_update", "id": "1", "title": "t" * 257, "status": "complete"},
        {"type": "plan_update"},
        {"type": "picture", "url": "x"},
        {"type": "blocks", "blocks": [{"type": "header", "text": {"type": "plain_text", "text": "h" * 151}}]},
    ],
)
async def test_chunks_that_are_not_valid_are_refused(client, refused, place, chunk):
    answer = await refused(client.api_call, api_method="chat.startStream", json={**place, "chunks": [chunk]})
    assert answer["error"] == "invalid_chunks"
    assert "json-pointer:/chunks/0" in answer["response_metadata"]["messages"][-1]


async def test_text_and_chunks_are_not_mixed(client, refused, place):
    chunks = [{"type": "markdown_text", "text": "a"}]
    code = "cannot_provide_both_markdown_text_and_chunks"
    assert (await refused(client.chat_startStream, **place, markdown_text="a", chunks=chunks))["error"] == code
    stream = await client.chat_startStream(**place, markdown_text="a")
    where = {"channel": stream["channel"], "ts": stream["ts"]}
    assert (await refused(client.chat_appendStream, **where, chunks=chunks))["error"] == "streaming_mode_mismatch"
    assert (await refused(client.chat_appendStream, **where))["error"] == "no_text"


async def test_twelve_thousand_characters_are_all_that_a_stream_holds(workspace, client, refused, place):
    stream = await client.chat_startStream(**place, markdown_text="x" * 11_999)
    where = {"channel": stream["channel"], "ts": stream["ts"]}
    assert (await refused(client.chat_appendStream, **where, markdown_text="xx"))["error"] == "msg_too_long"
    await client.chat_appendStream(**where, markdown_text="x")
    assert len(workspace.message(**where).text) == 12_000


async def test_after_five_minutes_slack_closes_a_stream_and_an_edit_mends_it(workspace, client, refused, place):
    stream = await client.chat_startStream(**place, markdown_text="half")
    where = {"channel": stream["channel"], "ts": stream["ts"]}
    assert (await refused(client.chat_update, **where, text="whole"))["error"] == "streaming_state_conflict"
    workspace.clock.forward(301)
    for method in (client.chat_appendStream, client.chat_stopStream):
        assert (await refused(method, **where, markdown_text="x"))["error"] == "message_not_in_streaming_state"
    await client.chat_update(**where, text="whole", blocks=[])
    assert workspace.message(**where).seen == "whole"


async def test_a_fault_kills_streams_half_way(workspace, client, refused, place):
    workspace.faults.end_streams_after(1)
    stream = await client.chat_startStream(**place, markdown_text="a")
    where = {"channel": stream["channel"], "ts": stream["ts"]}
    await client.chat_appendStream(**where, markdown_text="b")
    assert (await refused(client.chat_appendStream, **where, markdown_text="c"))[
        "error"
    ] == "message_not_in_streaming_state"
    assert workspace.message(**where).seen == "ab"


async def test_what_comes_alive_in_a_stream_is_recorded_once(workspace, client, place):
    stream = await client.chat_startStream(**place, markdown_text="see <!here> ")
    await client.chat_appendStream(channel=stream["channel"], ts=stream["ts"], markdown_text="and <@U0BOSS>")
    assert workspace.live == ["<!here>", "<@U0BOSS>"]
