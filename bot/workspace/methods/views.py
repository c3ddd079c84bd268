"""``views.*``: modals and Home tabs."""

from __future__ import annotations

import re

from bot.workspace import modals, wire
from bot.workspace.errors import Refused
from bot.workspace.methods.call import Call, Method
from bot.workspace.schema import problem
from bot.workspace.state import Json, View

_TRIGGER = r"\d+\.\d+\.[0-9a-f]+$"


def _open(call: Call) -> Json:
    return _shown(call, modals.open_view(call.engine, _triggered(call), call["view"]))


def _push(call: Call) -> Json:
    return _shown(call, modals.push_view(call.engine, _triggered(call), call["view"]))


def _update(call: Call) -> Json:
    if not (call.get("view_id") or call.get("external_id")):
        raise Refused("invalid_arguments", [problem("missing required field: view_id", "")])
    found = [each for each in call.engine.state.views.values() if _meant(call, each)]
    if not found:
        raise Refused("not_found")
    return _shown(call, modals.update_view(call.engine, found[0], call["view"], hash_=call.get("hash")))


def _publish(call: Call) -> Json:
    if not call.engine.app.home_tab:
        raise Refused("not_enabled")
    person = call.user("user_id")
    return _shown(call, modals.publish_view(call.engine, person.id, call["view"], hash_=call.get("hash")))


def _triggered(call: Call) -> str:
    """Check the view, then use up the trigger: a view that Slack refuses leaves it unused."""
    name = str(call["trigger_id"])
    if not re.match(_TRIGGER, name):
        raise Refused("invalid_arguments", [problem("invalid `trigger_id`", "/trigger_id")])
    modals.checked(call.engine, call["view"], "modal")
    return modals.exchange(call.engine, name)


def _meant(call: Call, view: View) -> bool:
    if call.get("view_id"):
        return view.id == str(call["view_id"])
    return str(view.content.get("external_id")) == str(call["external_id"])


def _shown(call: Call, view: View) -> Json:
    return {"view": wire.view(view, call.caller.bot_id)}


METHODS = {
    "views.open": Method(_open, (), ("trigger_id", "view"), tier=4),
    "views.push": Method(_push, (), ("trigger_id", "view"), tier=4),
    "views.update": Method(_update, (), ("view",), tier=4),
    "views.publish": Method(_publish, (), ("user_id", "view"), tier=4),
}
