"""Whether a request has the shape that Slack gives it; one that hasn't is acknowledged, noted, and left alone.

Listeners may then read what they need without asking whether it is there; ids and values in it are still anybody's.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from slack_bolt.middleware.async_middleware import AsyncMiddleware
    from slack_bolt.request.async_request import AsyncBoltRequest

_log = logging.getLogger(__name__)

_WORD, _THING, _LIST, _EITHER = (str,), (dict,), (list,), (str, dict)
# What a field holds wherever it stands; it may also be absent or null.
_FIELDS: dict[str, tuple[type, ...]] = {
    **dict.fromkeys("type subtype bot_id channel_type event_id team_id user_id channel_id ts thread_ts".split(), _WORD),
    **dict.fromkeys("message_ts trigger_id response_url action_id block_id callback_id value".split(), _WORD),
    **dict.fromkeys("id hash private_metadata command tab action_ts view_id root_view_id".split(), _WORD),
    **dict.fromkeys("selected_user selected_date selected_conversation selected_channel".split(), _WORD),
    **dict.fromkeys("event view state values container message selected_option".split(), _THING),
    **dict.fromkeys("actions authorizations selected_options".split(), _LIST),
    **dict.fromkeys("user channel team text".split(), _EITHER),
}
# What must be there, by the request's type or the event's; dots lead inwards.
_SPOKEN = ("event.channel", "event.ts", "team_id")
_ACTED = ("user.id",)
_NEEDED: dict[str, tuple[str, ...]] = {
    "command": ("command", "user_id", "channel_id", "response_url"),
    "event_callback": ("event.type",),
    "message": _SPOKEN,
    "app_mention": (*_SPOKEN, "event.user"),
    "app_home_opened": ("event.user", "event.channel"),
    "block_actions": (*_ACTED, "actions", "trigger_id"),
    "view_submission": (*_ACTED, "view.id", "view.type", "view.callback_id", "view.state.values"),
    "view_closed": (*_ACTED, "view.id", "view.type", "view.callback_id"),
    "shortcut": (*_ACTED, "callback_id", "trigger_id"),
    "block_suggestion": (*_ACTED, "action_id"),
    "message_action": (*_ACTED, "callback_id", "trigger_id", "channel.id", "message.ts"),
}
_EVENTS = ("message", "app_mention", "app_home_opened")
_KINDS = [*(kind for kind in _NEEDED if kind not in _EVENTS), "url_verification"]
# Slack's own, and long; nobody reads words out of them.
_UNREAD = frozenset({"blocks", "attachments", "files", "metadata", "edited", "enterprise", "is_enterprise_install"})


def gate() -> AsyncMiddleware:
    """Build the middleware that lets sound requests through; Bolt reads the others' fields only after it."""
    from slack_bolt.middleware.async_middleware import AsyncMiddleware
    from slack_bolt.response import BoltResponse

    class Gate(AsyncMiddleware):
        """Bolt's listeners never see what doesn't pass."""

        async def async_process(
            self,
            *,
            req: AsyncBoltRequest,
            resp: BoltResponse,  # noqa: ARG002  # Bolt hands it out
            next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002  # Bolt's name
        ) -> BoltResponse | None:
            if sound(req.body):
                return await next()
            _log.warning("left a request alone that has not the shape of Slack's")
            return BoltResponse(status=200, body="")

    return Gate()


def sound(body: Mapping[str, Any]) -> bool:
    """Whether what must be there is there, and every field that is read holds what it should."""
    kind = "command" if "command" in body else body.get("type")
    event = body.get("event")
    inner = event.get("type") if isinstance(event, dict) else None
    if kind not in _KINDS or not _typed(body):
        return False
    needed = _NEEDED.get(str(kind), ()) + (_NEEDED.get(inner, ()) if isinstance(inner, str) else ())
    return all(_there(body, path) for path in needed) and _named(body, event if inner in _NEEDED else None)


def _named(body: Mapping[str, Any], event: Mapping[str, Any] | None) -> bool:
    """Whether people and places are named as they are in this kind of request: by id in events, else as things."""
    if event is not None:
        return all(isinstance(event.get(name, ""), (*_WORD, type(None))) for name in ("user", "channel", "text"))
    if "command" in body:
        return isinstance(body.get("text") or "", str)
    things = all(isinstance(body.get(name), (*_THING, type(None))) for name in ("user", "channel", "team"))
    post = body.get("message") or {}
    return (
        things
        and isinstance(post.get("text"), (*_WORD, type(None)))
        and all(_there(action, "action_id") for action in body.get("actions") or ())
    )


def _there(node: Any, path: str) -> bool:
    for name in path.split("."):
        node = node.get(name) if isinstance(node, dict) else None
    return node is not None and node not in ("", [])


def _typed(node: Any) -> bool:
    if isinstance(node, list):
        return all(isinstance(each, dict) and _typed(each) for each in node)
    return all(_fits(name, value) for name, value in node.items() if value is not None and name not in _UNREAD)


def _fits(name: str, value: Any) -> bool:
    kinds = _FIELDS.get(name)
    if kinds is not None and not isinstance(value, kinds):
        return False
    if name == "values":  # by block and action, which have any names
        return all(isinstance(each, dict) and all(map(_filled, each.values())) for each in value.values())
    return _typed(value) if isinstance(value, dict) or kinds == _LIST else True


def _filled(entry: Any) -> bool:
    return isinstance(entry, dict) and _typed(entry)
