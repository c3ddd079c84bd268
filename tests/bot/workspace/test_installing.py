"""The app is installed with a code, into more than one workspace, and taken away again."""

from pathlib import Path

import pytest
import yaml

from bot.workspace.app import App
from bot.workspace.state import BOT_TOKEN, GENERAL

MANIFEST = Path(__file__).parents[3] / "deploy" / "slack-manifest.yaml"


# The SDK sends the secret by a class of aiohttp that aiohttp now advises against.
@pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")
async def test_a_code_becomes_a_token_once(workspace, client, caller, refused):
    secrets = {"client_id": workspace.app.client_id, "client_secret": workspace.app.client_secret}
    code = workspace.approve(team="T0OTHER")
    answer = await client.oauth_v2_access(code=code, **secrets)
    other = caller(workspace, answer["access_token"])
    assert (await other.auth_test())["team_id"] == answer["team"]["id"] == "T0OTHER"
    assert (await refused(other.chat_postMessage, channel=GENERAL, text="t"))["error"] == "channel_not_found"
    assert (await refused(client.oauth_v2_access, code=code, **secrets))["error"] == "invalid_code"
    wrong = {**secrets, "client_secret": "wrong"}
    assert (await refused(client.oauth_v2_access, code=workspace.approve(), **wrong))["error"] == "bad_client_secret"


async def test_an_uninstalled_app_is_told_and_its_token_is_dead(workspace, client, app, connected, refused):
    got = []
    for name in ("app_uninstalled", "tokens_revoked"):

        @app.event(name)
        async def hear(event):
            got.append(event["type"])

    async with connected():
        await client.auth_test()
        told = await workspace.uninstall()
        after = await workspace.dm(workspace.person(), "hello")
    assert len(told) == 2
    assert got == ["tokens_revoked", "app_uninstalled"]
    assert after.deliveries == ()
    assert (await refused(client.auth_test))["error"] == "account_inactive"


async def test_the_app_may_uninstall_itself(workspace, client, refused):
    identity = {"client_id": workspace.app.client_id, "client_secret": workspace.app.client_secret}
    assert (await client.apps_uninstall(**identity))["ok"]
    assert BOT_TOKEN not in workspace.state.installations
    assert (await refused(client.auth_test))["error"] == "account_inactive"


def test_the_shipped_manifest_is_read():
    app = App.from_manifest(yaml.safe_load(MANIFEST.read_text(encoding="utf-8")))
    assert "/rolecall" in app.commands
    assert app.hears("app_mention")
    assert not app.hears("reaction_added")
