"""Response URLs: five uses in half an hour, private or open, in place of the original or beside it."""

from aiohttp import ClientSession

from bot.workspace.state import GENERAL


async def answer(url, **said):
    async with ClientSession() as session, session.post(url, json=said) as response:
        return response.status, await response.text()


async def test_a_reply_is_private_unless_it_says_otherwise(workspace, user):
    url = workspace.reply_url(user, GENERAL)
    assert await answer(url, text="for you") == (200, "ok")
    await answer(url, text="for all", response_type="in_channel")
    assert [each.text for each in workspace.visible(GENERAL, user)] == ["for you", "for all"]
    assert [each.text for each in workspace.visible(GENERAL, workspace.person())] == ["for all"]


async def test_the_sixth_use_and_a_late_one_are_refused(workspace, user):
    url = workspace.reply_url(user, GENERAL)
    assert [(await answer(url, text=str(number)))[0] for number in range(6)] == [200] * 5 + [404]
    late = workspace.reply_url(user, GENERAL)
    workspace.clock.forward(1801)
    assert await answer(late, text="late") == (404, "expired_url")


async def test_a_click_may_replace_or_delete_what_was_clicked(workspace, client, user):
    ts = (await client.chat_postMessage(channel=GENERAL, text="before"))["ts"]
    url = workspace.reply_url(user, GENERAL, workspace.message(GENERAL, ts))
    await answer(url, text="after", replace_original=True)
    assert workspace.message(GENERAL, ts).text == "after"
    assert await answer(url, delete_original=True) == (200, "ok")
    assert workspace.visible(GENERAL, user) == []
    assert await answer(url, delete_original=True) == (404, "message_not_found")


async def test_an_ephemeral_message_is_replaced_for_its_reader_alone(workspace, client, user):
    ts = (await client.chat_postEphemeral(channel=GENERAL, user=user, text="before"))["message_ts"]
    await answer(
        workspace.reply_url(user, GENERAL, workspace.message(GENERAL, ts)), text="after", replace_original=True
    )
    assert [each.text for each in workspace.visible(GENERAL, user)] == ["after"]
    assert workspace.visible(GENERAL, workspace.person()) == []


async def test_limits_hold_here_too(workspace, user):
    url = workspace.reply_url(user, GENERAL)
    assert await answer(url, text="x", blocks=[{"type": "divider"}] * 51) == (400, "invalid_blocks")
    assert await answer(url) == (400, "no_text")
    assert workspace.visible(GENERAL, user) == []
