"""The routing table and the Slack manifest say the same."""

import re
from pathlib import Path

import pytest
import yaml

from bot.blocks import help as help_blocks
from bot.installs.scopes import SCOPES as INSTALLED
from bot.listeners import ROUTES
from bot.listeners.command import VERBS
from knowledge.domain import Audience

MANIFEST = Path(__file__).parents[2] / "deploy" / "slack-manifest.yaml"
SCOPES = {
    "app_mention": "app_mentions:read",
    "message.im": "im:history",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "/rolecall": "commands",
    "assistant.threads.setSuggestedPrompts": "assistant:write",
    "conversations.members": "groups:read",
    "chat.postMessage": "chat:write",
    "conversations.open": "im:write",
    "files.completeUploadExternal": "files:write",
    "files.info": "files:read",
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
    emitted = routed("action") | routed("view") | routed("shortcut")
    assert manifest["settings"]["interactivity"]["is_enabled"] is bool(emitted)


def test_every_shortcut_has_a_handler_and_every_handler_is_declared(manifest):
    assert {each["callback_id"] for each in manifest["features"]["shortcuts"]} == routed("shortcut")
    assert {each["type"] for each in manifest["features"]["shortcuts"]} == {"global", "message"}


def test_the_help_and_the_manifests_hint_name_the_commands_that_there_are(manifest):
    (declared,) = manifest["features"]["slash_commands"]
    hinted = {part.split()[0] for part in declared["usage_hint"].split(" | ")}
    helped = {
        word
        for audience in Audience
        for line in help_blocks.lines(audience)
        for word in re.findall(r"`/rolecall (\w+)", line)
    }
    assert hinted == set(VERBS)
    assert helped | {"help"} == set(VERBS)


def test_slack_takes_the_agents_description(manifest):
    assert 0 < len(manifest["features"]["agent_view"]["agent_description"]) <= 300


def test_the_scopes_are_those_that_the_surface_and_the_calls_need(manifest):
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == set(SCOPES.values())


def test_an_install_asks_for_the_manifests_scopes(manifest):
    assert sorted(manifest["oauth_config"]["scopes"]["bot"]) == list(INSTALLED)


def test_each_scope_comes_with_its_reason():
    lines = [line for line in MANIFEST.read_text(encoding="utf-8").splitlines() if re.match(r"\s+- \w+(:\w+)? #", line)]
    reasons = {line.split("#")[0].strip(" -"): line.split("#")[1].strip() for line in lines}
    assert reasons.keys() >= set(SCOPES.values())
    assert all(reasons.values())


def test_people_can_write_to_the_bot_directly(manifest):
    home = manifest["features"]["app_home"]
    assert home["messages_tab_enabled"] is True
    assert home["messages_tab_read_only_enabled"] is False
