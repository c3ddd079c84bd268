"""The whole Slack surface as a table: what Slack may send, and what answers it.

The manifest in ``deploy/slack-manifest.yaml`` is its other half; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from bot.blocks import adjusting as adjusting_blocks
from bot.blocks import asking as asking_blocks
from bot.blocks import feedback as feedback_blocks
from bot.blocks import practice as practice_blocks
from bot.blocks import preparing as preparing_blocks
from bot.blocks import stories as story_blocks
from bot.blocks.answer import FEEDBACK
from bot.inbox.heard import SPOKEN_TYPES
from bot.inbox.worker import Serve
from bot.listeners import adjusting, asking, home, mine, practising, preparing, stories
from bot.listeners.ask import heard
from bot.listeners.command import rolecall
from bot.listeners.desk import routes as desk
from bot.listeners.feedback import ask_why, rated, reasoned
from bot.listeners.leaving import left
from bot.listeners.roles import routes as roles
from bot.listeners.sets.routes import AT_ONCE, BUILD, BUTTONS
from bot.listeners.stopping import stopped

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp
    from slack_sdk.web.async_client import AsyncWebClient

    from bot.inbox.intake import Intake

Kind = Literal["event", "command", "action", "shortcut", "view"]
Check = Callable[[dict[str, Any]], dict[str, str]]
Now = Callable[..., Awaitable[None]]


class Route(NamedTuple):
    """One thing that Slack may send, by the name under which the manifest subscribes to it.

    It is kept, acknowledged, and then served by ``handler``, also across a crash. ``check`` finds what is wrong with
    a submitted view, by block id: it is shown in the view, and nothing is kept. ``opens`` opens a view beside it.
    """

    kind: Kind
    name: str
    handler: Serve
    check: Check | None = None
    opens: Now | None = None


class AtOnce(NamedTuple):
    """One thing that can't wait, because it opens or changes a view: Slack takes that within three seconds only.

    ``handler`` gets what Bolt hands out, and the parameter ``desk``; after a crash it is not run again.
    """

    kind: Kind
    name: str
    handler: Now


ROUTES: tuple[Route | AtOnce, ...] = (
    Route("event", "app_mention", heard),
    Route("event", "message.im", heard),
    Route("event", "message.channels", heard),
    Route("event", "message.groups", heard),
    AtOnce("event", "agent_session_stopped", stopped),
    AtOnce("event", "app_home_opened", home.opened),
    Route("event", "app_uninstalled", left),
    Route("event", "tokens_revoked", left),
    Route("command", "/rolecall", rolecall),
    AtOnce("shortcut", asking_blocks.ASK, asking.opened),
    AtOnce("shortcut", asking_blocks.ASK_MESSAGE, asking.opened),
    AtOnce("action", asking_blocks.ASK, asking.opened),
    Route("view", asking_blocks.ASKED, asking.asked, check=asking_blocks.wrong),
    Route("action", FEEDBACK, rated, opens=ask_why),
    Route("view", feedback_blocks.REASONED, reasoned, check=feedback_blocks.wrong),
    Route("view", preparing_blocks.PLANNED, preparing.submitted, check=preparing.check),
    Route("action", preparing_blocks.TICK, preparing.ticked),
    AtOnce("action", preparing_blocks.START, preparing.started),
    Route("view", adjusting_blocks.ADJUSTED, adjusting.submitted, check=adjusting.check),
    AtOnce("action", adjusting_blocks.ADJUST, adjusting.opened),
    Route("view", story_blocks.TOLD, stories.submitted, check=story_blocks.wrong),
    Route("action", story_blocks.SHOW, stories.shown),
    Route("action", story_blocks.DROP, stories.dropped),
    AtOnce("action", story_blocks.WRITE, stories.opened),
    *(Route("action", name, practising.pressed) for name in practice_blocks.BUTTONS),
    Route("view", BUILD.name, BUILD.handler, check=BUILD.check),
    *(Route("action", name, handler) for name, handler in BUTTONS.items()),
    *(AtOnce(kind, name, handler) for kind, name, handler in AT_ONCE),
    *(Route("view", name, handler, check=check) for name, handler, check in desk.VIEWS),
    *(Route("action", name, handler) for name, handler in desk.BUTTONS.items()),
    *(AtOnce("action", name, handler) for name, handler in desk.AT_ONCE.items()),
    *(Route("view", name, handler, check=check) for name, handler, check in roles.VIEWS),
    *(Route("action", name, handler) for name, handler in (roles.BUTTONS | mine.BUTTONS).items()),
    *(AtOnce("action", name, handler) for name, handler in roles.AT_ONCE.items()),
)


def durable(routes: Iterable[Route | AtOnce] = ROUTES) -> dict[str, Serve]:
    """Return what serves each kind of entry."""
    return {route.name: route.handler for route in routes if isinstance(route, Route)}


def register(
    app: AsyncApp, intake: Intake, *, at_once: Callable[[AtOnce], Now], routes: Iterable[Route | AtOnce] = ROUTES
) -> None:
    """Register every route with Bolt, which knows ``message.im`` and its like as the one event ``message``."""
    known = set()
    for route in routes:
        name = _bolts(route)
        if (route.kind, name) not in known:
            known.add((route.kind, name))
            _REGISTRARS[route.kind](app, name)(_listener(route, intake, at_once))


_REGISTRARS: dict[Kind, Callable[[AsyncApp, str], Callable[[Now], Any]]] = {
    "event": lambda app, name: app.event(name),
    "command": lambda app, name: app.command(name),
    "action": lambda app, name: app.action(name),
    "shortcut": lambda app, name: app.shortcut(name),
    "view": lambda app, name: app.view(name),
}


def _listener(route: Route | AtOnce, intake: Intake, at_once: Callable[[AtOnce], Now]) -> Now:
    if isinstance(route, AtOnce):
        return at_once(route)
    keep = _keeping(route, intake)
    if route.opens is None:
        return keep
    beside = at_once(AtOnce(route.kind, route.name, route.opens))

    async def both(ack: Callable[..., Awaitable[Any]], body: dict[str, Any], client: AsyncWebClient) -> None:
        await keep(ack=ack, body=body)
        await beside(ack=ack, body=body, client=client)

    return both


def _keeping(route: Route, intake: Intake) -> Now:
    """Return the listener that keeps a request before Bolt acknowledges it."""

    async def posted(body: dict[str, Any]) -> None:
        await intake.posted(body)

    async def noticed(body: dict[str, Any]) -> None:
        await intake.noticed(body, route.name)

    async def acted(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
        wrong = route.check(body) if route.check else {}
        if wrong:
            await ack(response_action="errors", errors=wrong)
            return
        await intake.acted(body, route.name)
        await ack()

    if route.kind != "event":
        return acted
    return posted if _bolts(route) in SPOKEN_TYPES else noticed


def _bolts(route: Route | AtOnce) -> str:
    """The name under which Bolt knows a route."""
    return route.name.partition(".")[0] if route.kind == "event" else route.name
