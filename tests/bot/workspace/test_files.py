"""Files: the bot uploads in three steps, people share theirs, and a download needs the token."""

import pytest
from aiohttp import ClientSession

from bot.workspace.state import BOT_TOKEN, GENERAL


async def fetch(url, token=None):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    async with ClientSession() as session, session.get(url, headers=headers) as response:
        return response.content_type, await response.read()


async def test_the_sdk_uploads_in_three_steps(workspace, client):
    root = (await client.chat_postMessage(channel=GENERAL, text="root"))["ts"]
    sent = await client.files_upload_v2(
        channel=GENERAL, thread_ts=root, filename="set.csv", content="a,b\n", title="The set", initial_comment="Here"
    )
    message = workspace.visible(GENERAL, "U0ANY")[-1]
    assert (message.text, message.thread, message.files) == ("Here", root, (sent["file"]["id"],))
    file = workspace.state.files[sent["file"]["id"]]
    assert (file.title, file.content, file.mimetype) == ("The set", b"a,b\n", "text/csv")


async def test_a_file_that_somebody_shares_is_announced_and_fetched_with_the_token(workspace, client, app, connected):
    got = []

    @app.event("file_shared")
    @app.event("message")
    async def hear(event):
        got.append((event["type"], event.get("subtype")))

    user = workspace.person()
    dm = workspace.dm_of(user)
    async with connected():
        said = await workspace.upload(user, "cv.txt", b"my life", channel=dm)
    assert sorted(got, key=str) == [("file_shared", None), ("message", "file_share")]
    told = (await client.files_info(file=said.message.files[0]))["file"]
    assert (told["name"], told["size"], told["mimetype"]) == ("cv.txt", 7, "text/plain")
    assert await fetch(told["url_private_download"], BOT_TOKEN) == ("text/plain", b"my life")
    kind, page = await fetch(told["url_private_download"])
    assert (kind, b"Sign in" in page) == ("text/html", True)


async def test_uploads_that_do_not_add_up_are_refused(workspace, client, refused):
    assert (await refused(client.files_getUploadURLExternal, filename="a", length=0))["error"] == "missing_argument"
    ticket = await client.files_getUploadURLExternal(filename="a.txt", length=5)
    waiting = {"files": [{"id": ticket["file_id"]}]}
    assert (await refused(client.files_completeUploadExternal, **waiting))["error"] == "file_not_found"
    async with ClientSession() as session, session.post(ticket["upload_url"], data=b"four") as response:
        assert response.status == 400
    assert (await refused(client.files_info, file=ticket["file_id"]))["error"] == "file_not_found"


@pytest.mark.parametrize("private", [True, False])
async def test_a_file_shared_where_the_bot_is_not_is_hidden_from_it(workspace, client, refused, private):
    user = workspace.person()
    said = await workspace.upload(user, "a.txt", b"a", channel=workspace.channel("other", user, private=private))
    assert said.deliveries == ()
    assert (await refused(client.files_info, file=said.message.files[0]))["error"] == "file_not_found"
