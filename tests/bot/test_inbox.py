"""Reading events: what was said, where an answer belongs, and what is left alone."""

import pytest

from bot import inbox


def body(**event):
    said = {
        "type": "message",
        "channel_type": "im",
        "channel": "D1",
        "user": "U1",
        "text": "hello",
        "ts": "1.1",
        **event,
    }
    return {"event_id": "Ev1", "team_id": "T1", "event": said}


@pytest.mark.parametrize(
    ("event", "thread", "conversation"),
    [
        ({}, None, "D1"),
        ({"thread_ts": "0.5"}, "0.5", "D1:0.5"),
        ({"type": "app_mention", "channel_type": "channel", "channel": "C1"}, "1.1", "C1:1.1"),
        ({"channel_type": "channel", "channel": "C1", "thread_ts": "0.5"}, "0.5", "C1:0.5"),
        ({"type": "app_mention", "channel_type": "group", "channel": "G1", "thread_ts": "0.5"}, "0.5", "G1:0.5"),
    ],
)
def test_an_answer_belongs_where_the_question_was_asked(event, thread, conversation):
    said = inbox.read(body(**event))
    assert (said.thread, said.conversation) == (thread, conversation)


@pytest.mark.parametrize(
    "event",
    [
        {"subtype": "message_changed"},
        {"subtype": "bot_message"},
        {"bot_id": "B1"},
        {"user": None},
        {"channel_type": "channel", "channel": "C1"},
        {"channel_type": "channel", "channel": "C1", "thread_ts": "1.1"},
        {"channel_type": "channel", "channel": "C1", "thread_ts": "0.5", "text": "<@U2> what do you think?"},
        {"channel_type": "mpim", "channel": "G1"},
        {"channel_type": "mpim", "channel": "G1", "thread_ts": "0.5"},
    ],
)
def test_what_is_no_question_to_the_bot_is_left_alone(event):
    assert inbox.read(body(**event)) is None


def test_only_a_direct_message_counts_as_private():
    assert inbox.read(body()).direct is True
    assert inbox.read(body(type="app_mention", channel_type="mpim", channel="G1")).direct is False


def test_a_message_in_a_thread_is_a_follow_up_unless_it_names_the_bot_by_an_event_of_its_own():
    thread = {"channel_type": "channel", "channel": "C1", "thread_ts": "0.5"}
    assert inbox.read(body(**thread)).followup
    assert not inbox.read(body(**thread, type="app_mention")).followup
    assert not inbox.read(body(thread_ts="0.5")).followup


def test_a_message_in_a_thread_that_starts_with_the_bots_own_name_is_for_the_bot():
    named = body(channel_type="channel", channel="C1", thread_ts="0.5", text="<@UBOT> and the pay?")
    assert inbox.read({**named, "authorizations": [{"user_id": "UBOT"}]}) is not None
