"""What the app takes from its surroundings, and what it keeps out of the log."""

import logging
from types import SimpleNamespace

import pytest

from bot.app import create_app
from bot.settings import Settings

# Nothing is asked of it here.
KNOWLEDGE = SimpleNamespace(ledger=None)


@pytest.fixture
def settings():
    return Settings(slack_bot_token="xoxb-1", slack_signing_secret="s", slack_api_url="http://127.0.0.1:1/api/")


async def test_another_apps_client_id_in_the_environment_changes_nothing(settings, monkeypatch):
    monkeypatch.setenv("SLACK_CLIENT_ID", "1.2")
    monkeypatch.setenv("SLACK_CLIENT_SECRET", "shh")
    app = create_app(settings, KNOWLEDGE)
    assert app.oauth_flow is None
    assert app.client.token == "xoxb-1"


async def test_a_proxy_is_not_used_for_this_machine_but_for_slack_itself(settings, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    assert create_app(settings, KNOWLEDGE).client.proxy is None
    afar = settings.model_copy(update={"slack_api_url": "https://slack.com/api/"})
    assert create_app(afar, KNOWLEDGE).client.proxy == "http://127.0.0.1:9"


async def test_slacks_own_loggers_stay_above_debug(settings):
    root = logging.getLogger()
    before = root.level
    root.setLevel(logging.DEBUG)
    try:
        app = create_app(settings, KNOWLEDGE)
        assert app.logger.level == logging.INFO
        assert not logging.getLogger("slack_sdk.web.async_client").isEnabledFor(logging.DEBUG)
    finally:
        root.setLevel(before)
