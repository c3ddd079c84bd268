"""The routing table and the Slack manifest say the same."""

import re
from pathlib import Path

import pytest
import yaml

from bot.blocks.answer import FEEDBACK
from bot.listeners import ROUTES

MANIFEST = Path(__file__).parents[2] / "deploy" / "slack-manifest.yaml"
SCOPES = {
    "app_mention": "app_mentions:read",
    "message.im": "im:history",
    "/rolecall": "commands",
    "chat.postMessage": "chat:write",
    "conversations.open": "im:write",
    "users.info": "users:read",
    "usergroups.users.list": "usergroups:read",
}


@pytest.fixture
def manifest():
    return yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))


def routed(kind):
    return {route.name for route in ROUTES if route.kind == kind}


def test_every_subscribed_event_has_a_handler_and_every_handler_is_subscribed(manifest):
    assert set(manifest["settings"]["event_subscriptions"]["bot_events"]) == routed("event")


def test_every_command_has_a_handler_and_every_handler_is_declared(manifest):
    assert {each["command"] for each in manifest["features"]["slash_commands"]} == routed("command")


def test_interactivity_is_on_exactly_when_buttons_are_emitted(manifest):
    assert routed("action") == {FEEDBACK}
    assert manifest["settings"]["interactivity"]["is_enabled"] is True


def test_the_scopes_are_those_that_the_surface_and_the_calls_need(manifest):
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == set(SCOPES.values())


def test_each_scope_comes_with_its_reason():
    lines = [line for line in MANIFEST.read_text(encoding="utf-8").splitlines() if re.match(r"\s+- \w+(:\w+)? #", line)]
    reasons = {line.split("#")[0].strip(" -"): line.split("#")[1].strip() for line in lines}
    assert reasons.keys() >= set(SCOPES.values())
    assert all(reasons.values())


def test_people_can_write_to_the_bot_directly(manifest):
    home = manifest["features"]["app_home"]
    assert home["messages_tab_enabled"] is True
    assert home["messages_tab_read_only_enabled"] is False
