"""``auth.*``, ``users.*``, ``usergroups.*``: who the app is, and who people are."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.workspace import wire
from bot.workspace.errors import Refused
from bot.workspace.methods.call import Call, Method
from bot.workspace.state import Json, User


def _test(call: Call) -> Json:
    me, state = call.caller, call.engine.state
    names = {"team": state.teams[me.team], "user": call.engine.app.name.lower(), "url": "https://home.example/"}
    return {**names, "team_id": me.team, "user_id": me.user, "bot_id": me.bot_id, "is_enterprise_install": False}


def _info(call: Call) -> Json:
    if call["user"] == call.caller.user:
        name = call.engine.app.name
        return {
            "user": wire.user(User(call.caller.user, name.lower(), name, call.caller.team, flags={"is_bot": True}), 0)
        }
    person = call.user()
    shape = wire.user(person, offset(call, person))
    if str(call.get("include_locale", "")).lower() not in {"true", "1"}:
        del shape["locale"]
    if call.caller.scopes is not None and "users:read.email" not in call.caller.scopes:
        del shape["profile"]["email"]
    return {"user": shape}


def offset(call: Call, person: User) -> int:
    """Return how many seconds a person's clock is ahead of UTC now."""
    now = datetime.fromtimestamp(call.engine.clock.now(), UTC)
    moved = now.astimezone(ZoneInfo(person.tz)).utcoffset()
    return int(moved.total_seconds()) if moved else 0


def _groups(call: Call) -> Json:
    return {"usergroups": [wire.group(each, call.caller.team) for each in call.engine.state.groups.values()]}


def _group_users(call: Call) -> Json:
    group = call.engine.state.groups.get(str(call["usergroup"]))
    if group is None:
        raise Refused("no_such_subteam")
    return {"users": list(group.members)}


_GROUPS = ("usergroups:read",)
METHODS = {
    "auth.test": Method(_test, tier=0),
    "users.info": Method(_info, ("users:read",), ("user",), tier=4),
    "usergroups.list": Method(_groups, _GROUPS, tier=2),
    "usergroups.users.list": Method(_group_users, _GROUPS, ("usergroup",), tier=2),
}
