"""What people fill in and choose, what Slack's screen keeps back, and what the bot answers to a submission."""

import pytest

from bot.workspace.delivery import Answer
from bot.workspace.errors import NotOffered
from bot.workspace.state import GENERAL
from tests.slack_forms import FORM, PLAIN, ROLES, field, words


async def test_a_form_is_submitted_as_slack_does_and_closed_by_an_empty_answer(workspace, user, bot, opened):
    view = await opened()
    said = await workspace.submit(user, view, {"name": "Ada", "role": "driver", "team": [user]})
    (body,) = bot[0]
    assert said.acked
    assert body["type"] == "view_submission"
    assert body["view"]["private_metadata"] == "m1"
    assert body["view"]["state"]["values"] == {
        "name": {"name": {"type": "plain_text_input", "value": "Ada"}},
        "role": {"role": {"type": "static_select", "selected_option": ROLES[0]}},
        "mail": {"mail": {"type": "email_text_input", "value": None}},
        "days": {"days": {"type": "number_input", "value": None}},
        "team": {"team": {"type": "multi_users_select", "selected_users": [user]}},
    }
    assert workspace.modal(user) == []


@pytest.mark.parametrize(
    ("values", "block"),
    [
        ({}, "name"),
        ({"name": "A"}, "name"),
        ({"name": "Ada", "mail": "nowhere"}, "mail"),
        ({"name": "Ada", "days": "6"}, "days"),
        ({"name": "Ada", "days": "two"}, "days"),
    ],
)
async def test_slacks_own_screen_keeps_back_what_is_not_filled_in(workspace, user, bot, opened, values, block):
    view = await opened()
    assert await workspace.submit(user, view, values) is None
    assert list(workspace.modal(user)[0].errors) == [block]
    assert bot[0] == []


async def test_errors_are_shown_at_their_fields_and_what_was_typed_stays(workspace, user, bot, opened):
    bot[1].append({"response_action": "errors", "errors": {"name": "Taken."}})
    view = await opened()
    await workspace.submit(user, view, {"name": "Ada"})
    (shown,) = workspace.modal(user)
    assert shown.errors == {"name": "Taken."}
    assert shown.values["name"]["name"]["value"] == "Ada"


@pytest.mark.parametrize(
    "answer", [{"response_action": "errors", "errors": {"nowhere": "x"}}, {"response_action": "jump"}]
)
async def test_an_answer_that_makes_no_sense_is_shown_as_trouble(workspace, user, bot, opened, answer):
    # Bolt refuses to send an unknown action, so this one goes out as it is.
    async def carrier(envelope):
        return Answer(200, answer)

    view = await opened()
    workspace.carrier = carrier
    await workspace.submit(user, view, {"name": "Ada"})
    assert "trouble connecting" in workspace.modal(user)[0].errors[""]
    assert workspace.refused[-1].method == "view_submission"


async def test_an_answer_may_update_push_and_clear(workspace, user, bot, opened):
    bot[1].extend([{"response_action": "update", "view": {**FORM, "title": words("Again")}}])
    view = await opened()
    await workspace.submit(user, view, {"name": "Ada"})
    (shown,) = workspace.modal(user)
    assert (shown.content["title"]["text"], shown.values["name"]["name"]["value"]) == ("Again", "Ada")
    bot[1].append({"response_action": "push", "view": FORM})
    await workspace.submit(user, shown)
    assert len(workspace.modal(user)) == 2
    bot[1].append({"response_action": "clear"})
    await workspace.submit(user, workspace.modal(user)[-1], {"name": "Ada"})
    assert workspace.modal(user) == []


async def test_a_submission_without_an_ack_keeps_the_modal_open(workspace, user, opened):
    view = await opened()
    said = await workspace.submit(user, view, {"name": "Ada"})
    assert not said.acked
    assert "trouble connecting" in workspace.modal(user)[0].errors[""]


async def test_choices_in_a_message_and_a_modal_reach_the_bot(workspace, client, app, connected, user, opened):
    got = []

    @app.action("role")
    async def chosen(ack, action, body):
        got.append((action, body["container"]["type"], "response_url" in body))
        await ack()

    select = {"type": "static_select", "action_id": "role", "options": ROLES}
    blocks = [{"type": "actions", "block_id": "row", "elements": [select]}]
    ts = (await client.chat_postMessage(channel=GENERAL, text="t", blocks=blocks))["ts"]
    modal = await opened(
        {
            **PLAIN,
            "blocks": [field("role", {"type": "radio_buttons", "options": ROLES}, dispatch_action=True)],
            "submit": words("Send"),
        }
    )
    async with connected():
        await workspace.choose(user, workspace.message(GENERAL, ts), "role", "steward")
        await workspace.choose(user, modal, "role", "driver")
        with pytest.raises(NotOffered):
            await workspace.choose(user, modal, "role", "captain")
    assert [(action["selected_option"]["value"], where, url) for action, where, url in got] == [
        ("steward", "message", True),
        ("driver", "view", False),
    ]
    assert workspace.modal(user)[0].values["role"]["role"]["selected_option"]["value"] == "driver"


async def test_an_input_that_does_not_dispatch_is_only_filled_in(workspace, user, bot, opened):
    view = await opened()
    assert await workspace.choose(user, view, "role", "steward") is None
    await workspace.submit(user, view, {"name": "Ada"})
    assert bot[0][0]["view"]["state"]["values"]["role"]["role"]["selected_option"]["value"] == "steward"


async def test_an_external_select_is_offered_the_bots_options(workspace, client, app, connected, user):
    @app.options("role")
    async def offer(ack, payload):
        await ack(options=[each for each in ROLES if payload["value"] in each["value"]])

    select = {"type": "external_select", "action_id": "role"}
    blocks = [{"type": "actions", "elements": [select]}]
    ts = (await client.chat_postMessage(channel=GENERAL, text="t", blocks=blocks))["ts"]
    async with connected():
        offered = await workspace.suggest(user, workspace.message(GENERAL, ts), "role", "stew")
    assert [each["value"] for each in offered] == ["steward"]


async def test_an_external_select_whose_options_come_too_late_offers_none(workspace, client, connected, user):
    select = {"type": "external_select", "action_id": "role"}
    blocks = [{"type": "actions", "elements": [select]}]
    ts = (await client.chat_postMessage(channel=GENERAL, text="t", blocks=blocks))["ts"]
    async with connected():
        assert await workspace.suggest(user, workspace.message(GENERAL, ts), "role", "stew") == []
