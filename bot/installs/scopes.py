"""What the app asks a workspace for when it is installed; the manifest gives each its reason, a test compares them."""

from __future__ import annotations

from typing import Final

SCOPES: Final = (
    "app_mentions:read",
    "assistant:write",
    "channels:history",
    "chat:write",
    "commands",
    "files:read",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "im:write",
    "usergroups:read",
    "users:read",
)
