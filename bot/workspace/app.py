"""What the app declares to Slack (its manifest): events, commands, shortcuts, scopes; Slack sends nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.workspace.state import APP_ID

# Which scope each event needs; the same table stands on each event's page at docs.slack.dev.
EVENT_SCOPES = {
    "app_mention": "app_mentions:read",
    "message.im": "im:history",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "file_shared": "files:read",
    "reaction_added": "reactions:read",
    "user_change": "users:read",
    "team_join": "users:read",
    "subteam_members_changed": "usergroups:read",
    "subteam_updated": "usergroups:read",
    "agent_session_stopped": "chat:write",
    "assistant_thread_started": "assistant:write",
}


@dataclass(frozen=True, slots=True)
class App:
    """An app's configuration. ``scopes`` None grants everything; ``shortcuts`` lists callback ids by kind.

    ``redirect_url`` is where a browser is sent with the code of an install.
    """

    id: str = APP_ID
    name: str = "Rolecall"
    events: frozenset[str] = frozenset({"app_mention", "message.im"})
    commands: frozenset[str] = frozenset({"/rolecall"})
    escaping: frozenset[str] = frozenset()
    shortcuts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    scopes: frozenset[str] | None = None
    home_tab: bool = True
    messages_tab: bool = True
    interactivity: bool = True
    redirect_url: str = ""
    client_id: str = "1.2"
    client_secret: str = "loopback-client-secret"  # noqa: S105  # it opens nothing but a loopback workspace

    def hears(self, event: str) -> bool:
        """Whether the app subscribed to an event and holds the scope for it."""
        scope = EVENT_SCOPES.get(event)
        granted = scope is None or self.scopes is None or scope in self.scopes
        return granted and event in self.events

    @classmethod
    def from_manifest(cls, manifest: Mapping[str, Any]) -> App:
        """Read an app's manifest, as parsed from YAML or JSON."""
        features, settings = manifest.get("features", {}), manifest.get("settings", {})
        home = features.get("app_home", {})
        commands, shortcuts = features.get("slash_commands", ()), features.get("shortcuts", [])
        return cls(
            name=features["bot_user"]["display_name"],
            events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", ())),
            commands=frozenset(each["command"] for each in commands),
            escaping=frozenset(each["command"] for each in commands if each.get("should_escape")),
            shortcuts={
                kind: frozenset(each["callback_id"] for each in shortcuts if each["type"] == kind)
                for kind in ("global", "message")
            },
            scopes=frozenset(manifest["oauth_config"]["scopes"]["bot"]),
            redirect_url=next(iter(manifest["oauth_config"].get("redirect_urls", ())), ""),
            home_tab=bool(home.get("home_tab_enabled")),
            messages_tab=bool(home.get("messages_tab_enabled")) and not home.get("messages_tab_read_only_enabled"),
            interactivity=bool(settings.get("interactivity", {}).get("is_enabled")),
        )
