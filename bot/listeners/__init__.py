"""The whole Slack surface as a table: what Slack may send, and what answers it.

The manifest in ``deploy/slack-manifest.yaml`` is its other half; a test compares the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from bot.activity import Activity, Door, Handler
from bot.blocks.answer import FEEDBACK
from bot.listeners.ask import heard
from bot.listeners.command import rolecall
from bot.listeners.feedback import rated

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp


class Route(NamedTuple):
    """One thing that Slack may send, by the name under which the manifest subscribes to it."""

    kind: Literal["event", "command", "action"]
    name: str
    handler: Handler


ROUTES = (
    Route("event", "app_mention", heard),
    Route("event", "message.im", heard),
    Route("command", "/rolecall", rolecall),
    Route("action", FEEDBACK, rated),
)


def register(app: AsyncApp, activity: Activity, *, door: Door) -> None:
    """Register every route with Bolt, which knows ``message.im`` as the event ``message``."""
    for route in ROUTES:
        handler = activity.watch(route.name, route.handler, door=door)
        match route.kind:
            case "event":
                app.event(route.name.partition(".")[0])(handler)
            case "command":
                app.command(route.name)(handler)
            case "action":
                app.action(route.name)(handler)
