"""Posting, editing, reading and refusing, through the SDK's own client."""

import pytest
from aiohttp import ClientSession

from bot.workspace.app import App
from bot.workspace.interactions import Workspace
from bot.workspace.server import served
from bot.workspace.state import APP_TOKEN, BOT, GENERAL

SECTION = [{"type": "section", "text": {"type": "mrkdwn", "text": "hello"}}]


async def test_a_post_is_seen_with_ids_filled_in_and_returned(workspace, client):
    user = workspace.person()
    sent = await client.chat_postMessage(channel=GENERAL, text="fallback", blocks=SECTION, unfurl_links=False)
    message = workspace.message(GENERAL, sent["ts"])
    assert workspace.visible(GENERAL, user) == [message]
    assert message.seen == "hello"
    assert message.blocks[0]["block_id"]
    assert sent["message"]["bot_id"] == message.bot_id


async def test_blocks_that_break_a_limit_are_refused_and_recorded(workspace, client, refused):
    answer = await refused(client.chat_postMessage, channel=GENERAL, text="t", blocks=SECTION * 51)
    assert answer["error"] == "invalid_blocks"
    assert answer["response_metadata"]["messages"] == ["[ERROR] no more than 50 items allowed [json-pointer:/blocks]"]
    assert [(each.method, each.code) for each in workspace.refused] == [("chat.postMessage", "invalid_blocks")]
    assert workspace.state.messages == {}


async def test_the_bot_posts_only_where_it_is(workspace, client, refused):
    private = workspace.channel("panel", private=True)
    cases = {workspace.channel("random"): "not_in_channel", private: "channel_not_found", "C0NONE": "channel_not_found"}
    for channel, code in cases.items():
        assert (await refused(client.chat_postMessage, channel=channel, text="t"))["error"] == code
    await workspace.join(BOT, private)
    await client.chat_postMessage(channel=private, text="t")
    archived = workspace.channel("old", BOT, archived=True)
    assert (await refused(client.chat_postMessage, channel=archived, text="t"))["error"] == "is_archived"


@pytest.mark.parametrize(
    ("token", "code"), [("xoxb-wrong", "invalid_auth"), (APP_TOKEN, "not_allowed_token_type"), ("", "not_authed")]
)
async def test_a_wrong_token_is_named_by_its_fault(workspace, caller, refused, token, code):
    assert (await refused(caller(workspace, token).auth_test))["error"] == code


async def test_unknown_methods_and_missing_arguments_are_refused(client, refused):
    assert (await refused(client.api_call, api_method="chat.shout"))["error"] == "unknown_method"
    answer = await refused(client.api_call, api_method="users.info", json={})
    assert answer["error"] == "invalid_arguments"
    assert "missing required field: user" in answer["response_metadata"]["messages"][0]
    answer = await refused(client.api_call, api_method="chat.postMessage", data={"channel": GENERAL, "blocks": "[{"})
    assert answer["error"] == "invalid_blocks_format"


async def test_a_scope_that_the_manifest_does_not_ask_for_is_missed(caller, refused):
    async with served(Workspace(App(scopes=frozenset({"chat:write"})))) as workspace:
        answer = await refused(caller(workspace).users_info, user=workspace.person())
    assert (answer["error"], answer["needed"], answer["provided"]) == ("missing_scope", "users:read", "chat:write")


async def test_only_the_person_meant_sees_an_ephemeral_message(workspace, client, refused):
    one, other = workspace.person(), workspace.person()
    sent = await client.chat_postEphemeral(channel=GENERAL, user=one, text="for you")
    assert [each.text for each in workspace.visible(GENERAL, one)] == ["for you"]
    assert workspace.visible(GENERAL, other) == []
    assert (await refused(client.chat_update, channel=GENERAL, ts=sent["message_ts"], text="x"))[
        "error"
    ] == "message_not_found"
    channel = workspace.channel("other", BOT)
    assert (await refused(client.chat_postEphemeral, channel=channel, user=one, text="t"))[
        "error"
    ] == "user_not_in_channel"


async def test_an_edit_keeps_what_it_leaves_out_and_empties_what_it_empties(workspace, client):
    metadata = {"event_type": "answer", "event_payload": {"id": "a1"}}
    ts = (await client.chat_postMessage(channel=GENERAL, text="old", blocks=SECTION, metadata=metadata))["ts"]
    await client.chat_update(channel=GENERAL, ts=ts, text="new")
    message = workspace.message(GENERAL, ts)
    assert (message.text, message.seen, message.metadata) == ("new", "hello", metadata)
    assert message.edited
    await client.chat_update(channel=GENERAL, ts=ts, text="new", blocks=[], metadata={})
    message = workspace.message(GENERAL, ts)
    assert (message.seen, message.metadata) == ("new", None)


async def test_only_own_messages_are_edited_and_deleted(workspace, client, refused):
    said = (await workspace.say(workspace.person(), "mine")).message
    assert (await refused(client.chat_update, channel=GENERAL, ts=said.ts, text="x"))["error"] == "cant_update_message"
    assert (await refused(client.chat_delete, channel=GENERAL, ts=said.ts))["error"] == "cant_delete_message"
    own = await client.chat_postMessage(channel=GENERAL, text="t")
    await client.chat_delete(channel=GENERAL, ts=own["ts"])
    assert (await refused(client.chat_delete, channel=GENERAL, ts=own["ts"]))["error"] == "message_not_found"


async def test_metadata_comes_back_when_asked_for(client):
    metadata = {"event_type": "answer", "event_payload": {"id": "a1"}}
    await client.chat_postMessage(channel=GENERAL, text="t", metadata=metadata)
    (bare,) = (await client.conversations_history(channel=GENERAL))["messages"]
    (full,) = (await client.conversations_history(channel=GENERAL, include_all_metadata=True))["messages"]
    assert ("metadata" in bare, full["metadata"]) == (False, metadata)


async def test_threads_and_channels_are_read_in_pages(workspace, client, refused):
    root = (await client.chat_postMessage(channel=GENERAL, text="root"))["ts"]
    for number in range(3):
        await client.chat_postMessage(channel=GENERAL, text=f"reply {number}", thread_ts=root)
    await client.chat_postEphemeral(channel=GENERAL, user=workspace.person(), text="secret", thread_ts=root)
    first = await client.conversations_replies(channel=GENERAL, ts=root, limit=3)
    rest = await client.conversations_replies(
        channel=GENERAL, ts=root, limit=3, cursor=first["response_metadata"]["next_cursor"]
    )
    assert [each["text"] for each in (*first["messages"], *rest["messages"])] == [
        "root",
        "reply 0",
        "reply 1",
        "reply 2",
    ]
    assert (first["has_more"], rest["has_more"], first["messages"][0]["reply_count"]) == (True, False, 3)
    assert [each["text"] for each in (await client.conversations_history(channel=GENERAL))["messages"]] == ["root"]
    assert (await refused(client.conversations_replies, channel=GENERAL, ts="1.000001"))["error"] == "thread_not_found"


async def test_a_reaction_is_set_once(workspace, client, refused):
    ts = (await client.chat_postMessage(channel=GENERAL, text="t"))["ts"]
    await client.reactions_add(channel=GENERAL, timestamp=ts, name="eyes")
    assert (await refused(client.reactions_add, channel=GENERAL, timestamp=ts, name="eyes"))[
        "error"
    ] == "already_reacted"
    assert workspace.message(GENERAL, ts).reactions == {"eyes": (BOT,)}
    await client.reactions_remove(channel=GENERAL, timestamp=ts, name="eyes")
    assert workspace.message(GENERAL, ts).reactions == {}


async def test_the_assistant_shows_a_status_until_it_answers_or_two_minutes_have_passed(workspace, client, refused):
    said = (await workspace.say(workspace.person(), "hello")).message
    place = {"channel_id": GENERAL, "thread_ts": said.ts}
    await client.assistant_threads_setStatus(**place, status="is reading")
    assert workspace.status(GENERAL, said.ts) == "is reading"
    await client.chat_postMessage(channel=GENERAL, thread_ts=said.ts, text="answer")
    assert workspace.status(GENERAL, said.ts) == ""
    await client.assistant_threads_setStatus(**place, status="is reading")
    workspace.clock.forward(121)
    assert workspace.status(GENERAL, said.ts) == ""
    too_many = {"status": "s", "loading_messages": ["m"] * 11}
    assert (await refused(client.assistant_threads_setStatus, **place, **too_many))["error"] == "invalid_arguments"
    lost = {"channel_id": GENERAL, "thread_ts": "1.000001", "status": "s"}
    assert (await refused(client.assistant_threads_setStatus, **lost))["error"] == "invalid_thread_ts"


async def test_suggested_prompts_show_without_a_thread_and_silently_not_with_one(workspace, client):
    dm = workspace.dm_of(workspace.person())
    prompts = [{"title": "Roles", "message": "Which roles are there?"}]
    await client.assistant_threads_setSuggestedPrompts(channel_id=dm, thread_ts="1.000001", prompts=prompts)
    assert workspace.state.prompts == {}
    await client.api_call("assistant.threads.setSuggestedPrompts", json={"channel_id": dm, "prompts": prompts})
    assert workspace.state.prompts == {dm: prompts}


async def test_observers_learn_of_every_change(workspace, client):
    seen = workspace.changed.version
    assert await workspace.changed.after(seen, within=0.01) == seen
    await client.chat_postMessage(channel=GENERAL, text="t")
    assert await workspace.changed.after(seen, within=1) > seen


async def test_a_call_may_hang_until_its_caller_gives_up(workspace, client):
    workspace.fail("auth.test", delay=5)
    client.timeout = 0.1
    with pytest.raises(TimeoutError):
        await client.auth_test()


async def test_what_makes_no_sense_is_refused_and_never_breaks_the_server(workspace, client, refused):
    for arguments, code in (({"cursor": "x"}, "invalid_cursor"), ({"oldest": "x"}, "invalid_arguments")):
        assert (await refused(client.conversations_history, channel=GENERAL, **arguments))["error"] == code
    headers = {"Authorization": "Bearer xoxb-loopback", "Content-Type": "application/json"}
    async with ClientSession(headers=headers) as session:
        answer = await session.post(f"{workspace.url}/api/auth.test", data="{not json")
        assert await answer.json() == {"ok": False, "error": "invalid_json"}


async def test_a_persons_id_stands_for_the_direct_message_with_them(workspace, client):
    user = workspace.person()
    assert (await client.chat_postMessage(channel=user, text="t"))["channel"] == workspace.dm_of(user)
