"""Modals and Home tabs: triggers, the stack, hashes and closing."""

import pytest

from bot.workspace.errors import NotOffered
from tests.slack_forms import FORM, PLAIN, words


async def test_a_trigger_opens_one_modal_within_three_seconds(workspace, client, user, refused):
    trigger = workspace.trigger(user)
    await client.views_open(trigger_id=trigger, view=FORM)
    assert [view.content["callback_id"] for view in workspace.modal(user)] == ["form"]
    assert (await refused(client.views_open, trigger_id=trigger, view=FORM))["error"] == "exchanged_trigger_id"
    late = workspace.trigger(user)
    workspace.clock.forward(3.1)
    assert (await refused(client.views_open, trigger_id=late, view=FORM))["error"] == "expired_trigger_id"
    assert (await refused(client.views_open, trigger_id="1.2.abc", view=FORM))["error"] == "invalid_trigger_id"
    answer = await refused(client.views_open, trigger_id="nonsense", view=FORM)
    assert "invalid `trigger_id`" in answer["response_metadata"]["messages"][0]


async def test_a_view_that_is_refused_leaves_the_trigger_unused(workspace, client, user, refused):
    trigger = workspace.trigger(user)
    long = {**FORM, "title": words("t" * 25)}
    answer = await refused(client.views_open, trigger_id=trigger, view=long)
    assert answer["error"] == "invalid_arguments"
    assert "[json-pointer:/view/title/text]" in answer["response_metadata"]["messages"][-1]
    assert (await client.views_open(trigger_id=trigger, view=FORM))["ok"]


async def test_three_modals_stand_on_each_other_and_no_more(workspace, client, user, refused, opened):
    root = await opened()
    for _ in range(2):
        await client.views_push(trigger_id=workspace.trigger(user), view=PLAIN)
    stack = workspace.modal(user)
    assert [view.previous for view in stack] == [None, stack[0].id, stack[1].id]
    assert {view.root for view in stack} == {root.id}
    answer = await refused(client.views_push, trigger_id=workspace.trigger(user), view=PLAIN)
    assert answer["error"] == "push_limit_reached"


async def test_an_update_with_an_old_hash_conflicts(workspace, client, user, refused, opened):
    view = await opened()
    await client.views_update(view_id=view.id, hash=view.hash, view=PLAIN)
    assert (await refused(client.views_update, view_id=view.id, hash=view.hash, view=FORM))["error"] == "hash_conflict"
    assert (await refused(client.views_update, view_id="V0NONE", view=FORM))["error"] == "not_found"
    assert workspace.modal(user)[0].content["title"]["text"] == "Plain"


async def test_an_external_id_is_unique_and_names_a_view(workspace, client, user, refused, opened):
    await opened({**FORM, "external_id": "x1"})
    answer = await refused(client.views_push, trigger_id=workspace.trigger(user), view={**PLAIN, "external_id": "x1"})
    assert answer["error"] == "duplicate_external_id"
    await client.views_update(external_id="x1", view={**PLAIN, "external_id": "x1"})
    assert workspace.modal(user)[0].content["title"]["text"] == "Plain"


async def test_closing_is_told_if_the_view_asked_for_it(workspace, user, bot, opened):
    view = await opened({**FORM, "notify_on_close": True})
    await workspace.close(user, view)
    assert (bot[0][0]["type"], bot[0][0]["is_cleared"]) == ("view_closed", False)
    silent = await opened()
    assert await workspace.close(user, silent) is None
    assert workspace.modal(user) == []


async def test_only_its_person_uses_a_modal_and_only_the_top_one(workspace, client, user, opened):
    view, other = await opened(), workspace.person()
    with pytest.raises(NotOffered):
        await workspace.submit(other, view, {"name": "Eve"})
    await client.views_push(trigger_id=workspace.trigger(user), view=PLAIN)
    with pytest.raises(NotOffered):
        await workspace.submit(user, view, {"name": "Ada"})
    with pytest.raises(NotOffered):
        await workspace.submit(user, workspace.modal(user)[-1])


async def test_a_home_tab_is_published_for_one_person_and_told_when_opened(
    workspace, client, app, connected, user, refused
):
    opened = []

    @app.event("app_home_opened")
    async def home(event):
        opened.append(event)

    view = {"type": "home", "blocks": [{"type": "section", "text": words("Welcome")}]}
    published = (await client.views_publish(user_id=user, view=view))["view"]
    assert workspace.home(user).seen == "Welcome"
    assert workspace.home(workspace.person()) is None
    answer = await refused(client.views_publish, user_id=user, view=view, hash="old")
    assert answer["error"] == "hash_conflict"
    async with connected():
        assert [each.acked for each in await workspace.open_home(user)] == [True]
        assert [each.acked for each in await workspace.open_home(user, tab="messages")] == [True]
    assert [event["tab"] for event in opened] == ["home", "messages"]
    assert opened[0]["view"]["id"] == published["id"]
    assert "view" not in opened[1]


async def test_shortcuts_open_modals_from_anywhere_or_a_message(workspace, app, connected, user):
    got = []

    @app.shortcut("ask")
    @app.shortcut("save")
    async def run(ack, body, client):
        got.append(body)
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=PLAIN)

    message = (await workspace.say(user, "worth keeping")).message
    async with connected():
        await workspace.shortcut(user, "ask")
        await workspace.shortcut(user, "save", message=message)
        with pytest.raises(NotOffered):
            await workspace.shortcut(user, "other")
    assert [body["type"] for body in got] == ["shortcut", "message_action"]
    assert got[1]["message"]["text"] == "worth keeping"
    assert len(workspace.modal(user)) == 1
