"""Serves the Web API: authentication, faults, rate limits and refusals around the families of methods."""

from __future__ import annotations

import asyncio
import base64
import inspect
from typing import Any, NamedTuple

from bot.workspace.engine import Engine
from bot.workspace.errors import Limited, Refused
from bot.workspace.methods import assistant, chat, conversations, files, installing, people, streams, views
from bot.workspace.methods.call import Call, Method, check_required, opened
from bot.workspace.state import Installation, Json

METHODS: dict[str, Method] = {
    **assistant.METHODS,
    **chat.METHODS,
    **conversations.METHODS,
    **files.METHODS,
    **installing.METHODS,
    **people.METHODS,
    **streams.METHODS,
    **views.METHODS,
}
CONNECT, ACCESS = "apps.connections.open", "oauth.v2.access"


class Response(NamedTuple):
    """An HTTP answer."""

    body: Json
    status: int = 200
    headers: dict[str, str] = {}  # noqa: RUF012  # never changed


async def answer(engine: Engine, method: str, arguments: Json, *, authorization: str = "") -> Response:
    """Serve one call, as Slack would: refusals come with status 200 and ``ok`` false, too many calls with 429."""
    engine.calls.append((method, arguments))
    failure = engine.faults.failure(method)
    if failure is not None:
        await asyncio.sleep(failure.delay)
        if failure.error or failure.status != 200:
            return Response({"ok": False, "error": failure.error}, failure.status, dict(failure.headers))
    try:
        return Response({"ok": True, **await _served(engine, method, arguments, authorization)})
    except Limited as limited:
        engine.refuse(method, limited)
        return Response(limited.answer(), 429, {"Retry-After": str(limited.seconds)})
    except Refused as refused:
        engine.refuse(method, refused)
        return Response(refused.answer())


async def _served(engine: Engine, name: str, arguments: Json, authorization: str) -> Json:
    if name == ACCESS:
        return installing.access(engine, _client(authorization) | arguments)
    token = authorization.removeprefix("Bearer ").strip() or str(arguments.get("token") or "")
    if name == CONNECT:
        _check_app_token(engine, token)
        return installing.connect(engine)
    if name not in METHODS:
        raise Refused("unknown_method")
    method = METHODS[name]
    call = Call(engine, _caller(engine, token), opened(arguments))
    _check_rate(engine, name, method)
    if method.scopes:
        call.granted(*method.scopes)
    check_required(method, arguments)
    result: Any = method.run(call)
    return dict(await result if inspect.isawaitable(result) else result)


def _caller(engine: Engine, token: str) -> Installation:
    if not token:
        raise Refused("not_authed")
    if token == engine.app_token:
        raise Refused("not_allowed_token_type")
    caller = engine.state.installations.get(token)
    if caller is None:
        raise Refused("account_inactive" if token in engine.revoked else "invalid_auth")
    return caller


def _check_app_token(engine: Engine, token: str) -> None:
    if not token:
        raise Refused("not_authed")
    if token != engine.app_token:
        raise Refused("not_allowed_token_type" if token in engine.state.installations else "invalid_auth")


def _check_rate(engine: Engine, name: str, method: Method) -> None:
    if engine.rates is not None and method.tier:
        seconds = engine.rates.call(name, method.tier, engine.clock.now())
        if seconds:
            raise Limited(seconds)


def _client(authorization: str) -> Json:
    """Return the client id and secret of HTTP Basic authentication, which Slack prefers over arguments."""
    if not authorization.startswith("Basic "):
        return {}
    identity, _, secret = base64.b64decode(authorization.removeprefix("Basic ")).decode().partition(":")
    return {"client_id": identity, "client_secret": secret}
