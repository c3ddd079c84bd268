"""``oauth.*`` and ``apps.*``: installing the app, connecting it, and taking it away."""

from __future__ import annotations

from urllib.parse import urlencode

from bot.workspace.engine import Engine
from bot.workspace.errors import Refused
from bot.workspace.methods.call import Call, Method
from bot.workspace.names import fresh
from bot.workspace.state import BOT, BOT_ID, BOT_TOKEN, TEAM, Installation, Json


def connect(engine: Engine) -> Json:
    """Serve ``apps.connections.open``: the address of a new Socket Mode connection."""
    return {"url": f"{engine.url.replace('http', 'ws', 1)}/link?ticket={engine.sockets.ticket()}"}


def authorized(engine: Engine, asked: Json) -> str:
    """Serve ``/oauth/v2/authorize``: where a browser goes once an admin of the workspace ``team`` has agreed."""
    if asked.get("client_id") != engine.app.client_id:
        raise Refused("invalid_client_id")
    if not engine.app.redirect_url:
        raise Refused("bad_redirect_uri")
    scopes = frozenset(str(asked.get("scope", "")).split(","))
    if engine.app.scopes is not None and not scopes <= engine.app.scopes:
        raise Refused("invalid_scope")
    code = grant(engine, str(asked.get("team") or TEAM), scopes)
    return f"{engine.app.redirect_url}?{urlencode({'code': code, 'state': asked.get('state', '')})}"


def grant(engine: Engine, team: str, scopes: frozenset[str] | None) -> str:
    """Issue a code that ``oauth.v2.access`` takes once."""
    engine.state.teams.setdefault(team, team)
    home = team == TEAM
    names = {"user": BOT, "bot_id": BOT_ID} if home else {"user": fresh("U0BOT"), "bot_id": fresh("B0BOT")}
    code = fresh("code")
    engine.state.codes[code] = Installation(f"{BOT_TOKEN}-{fresh('')}", scopes, team, **names)
    return code


def access(engine: Engine, arguments: Json) -> Json:
    """Serve ``oauth.v2.access``: a code for a token, once."""
    _check_client(engine, arguments)
    installed = engine.state.codes.pop(str(arguments.get("code")), None)
    if installed is None:
        raise Refused("invalid_code")
    engine.state.installations[installed.token] = installed
    return {
        "access_token": installed.token,
        "token_type": "bot",
        "scope": ",".join(sorted(installed.scopes or ())),
        "bot_user_id": installed.user,
        "app_id": engine.app.id,
        "team": {"id": installed.team, "name": engine.state.teams[installed.team]},
        "enterprise": None,
        "is_enterprise_install": False,
        "authed_user": {"id": installed.user},
    }


def _uninstall(call: Call) -> Json:
    _check_client(call.engine, call.arguments)
    event = call.engine.wrapped({"type": "app_uninstalled"})
    call.engine.revoke(call.caller.token)
    if call.engine.app.hears("app_uninstalled"):
        call.engine.courier.aside(call.engine.courier.deliver("events_api", event))
    return {}


def _revoke(call: Call) -> Json:
    call.engine.revoke(call.caller.token)
    return {"revoked": True}


def _check_client(engine: Engine, arguments: Json) -> None:
    if arguments.get("client_id") != engine.app.client_id:
        raise Refused("invalid_client_id")
    if arguments.get("client_secret") != engine.app.client_secret:
        raise Refused("bad_client_secret")


METHODS = {
    "apps.uninstall": Method(_uninstall, (), ("client_id", "client_secret"), tier=1),
    "auth.revoke": Method(_revoke),
}
