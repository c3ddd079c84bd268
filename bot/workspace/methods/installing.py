"""``oauth.*`` and ``apps.*``: installing the app, connecting it, and taking it away."""

from __future__ import annotations

from bot.workspace.engine import Engine
from bot.workspace.errors import Refused
from bot.workspace.methods.call import Call, Method
from bot.workspace.state import Json


def connect(engine: Engine) -> Json:
    """Serve ``apps.connections.open``: the address of a new Socket Mode connection."""
    return {"url": f"{engine.url.replace('http', 'ws', 1)}/link?ticket={engine.sockets.ticket()}"}


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
