"""What is kept of a request: a key without words, who asks, where, and the payload without its token."""

import pytest

from bot.inbox import entries


def post(kind, channel_type, **event):
    said = {"type": kind, "channel_type": channel_type, "channel": "C1", "user": "U1", "text": "hi", "ts": "1.1"}
    return {"event_id": f"Ev-{kind}", "team_id": "T1", "token": "secret", "event": {**said, **event}}


@pytest.mark.parametrize(
    ("kind", "channel_type", "name"),
    [
        ("app_mention", "channel", "app_mention"),
        ("message", "im", "message.im"),
        ("message", "channel", "message.channels"),
        ("message", "group", "message.groups"),
    ],
)
def test_an_event_is_served_by_the_route_it_was_subscribed_under(kind, channel_type, name):
    assert entries.posted(post(kind, channel_type, thread_ts="0.5")).kind == name


def test_the_mention_and_the_message_for_one_post_have_one_key_and_their_own_events():
    both = [entries.posted(post(kind, "channel", thread_ts="0.5")) for kind in ("app_mention", "message")]
    assert {each.key for each in both} == {"T1:C1:1.1"}
    assert {each.event for each in both} == {"Ev-app_mention", "Ev-message"}
    assert {(each.person, each.conversation) for each in both} == {("U1", "C1:0.5")}


def test_what_is_no_request_is_not_kept():
    assert entries.posted(post("message", "channel")) is None


def test_a_command_is_known_by_its_trigger_and_kept_without_the_token():
    body = {"user_id": "U1", "channel_id": "C1", "team_id": "T1", "trigger_id": "9.8", "text": "ask", "token": "secret"}
    entry = entries.acted(body, "/rolecall")
    assert (entry.key, entry.kind, entry.person, entry.conversation) == ("T1:9.8", "/rolecall", "U1", "C1:U1")
    assert (entry.event, entry.channel, entry.ts) == (None, None, None)
    assert entry.payload == {name: value for name, value in body.items() if name != "token"}


def test_a_press_and_a_submission_tell_their_person_and_team():
    press = {"user": {"id": "U1"}, "team": {"id": "T1"}, "channel": {"id": "C1"}, "trigger_id": "1"}
    submission = {"user": {"id": "U1"}, "team": {"id": "T1"}, "view": {"id": "V1"}, "trigger_id": "2"}
    found = [entries.acted(body, "x") for body in (press, submission)]
    assert [each.key for each in found] == ["T1:1", "T1:2"]
    assert [each.conversation for each in found] == ["C1:U1", ":U1"]


def test_without_a_trigger_the_same_request_has_the_same_key_and_another_one_has_not():
    body = {"user": {"id": "U1"}, "team": None, "actions": [{"value": "a", "action_ts": "1"}]}
    again, other = dict(body), {**body, "actions": [{"value": "a", "action_ts": "2"}]}
    keys = [entries.acted(each, "x").key for each in (body, again, other)]
    assert keys[0] == keys[1] != keys[2]
    assert len(keys[0]) < 40
