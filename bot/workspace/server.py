"""The workspace on a port of this machine: Web API, sockets, response URLs, uploads and downloads."""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from bot.workspace import api, posting
from bot.workspace.engine import Engine
from bot.workspace.errors import Refused
from bot.workspace.methods import installing
from bot.workspace.state import Json

if TYPE_CHECKING:
    from aiohttp import web
    from aiohttp.typedefs import Handler, Middleware

Served = TypeVar("Served", bound=Engine)

UPLOAD_BYTES = 50_000_000
HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})
# What Slack shows to whoever fetches a private file without its token: a page with status 200.
SIGN_IN = "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in</body></html>"


@contextlib.asynccontextmanager
async def served(engine: Served, *, port: int = 0, also: Iterable[web.RouteDef] = ()) -> AsyncIterator[Served]:
    """Run a workspace on loopback, with what ``also`` answers to beside the API; port 0 takes a free one.

    Its ``url`` plus ``/api/`` is the bot's SLACK_API_URL. Raises OSError if the port can't be had.
    """
    from aiohttp import web

    site = web.Application(client_max_size=UPLOAD_BYTES, middlewares=[_own()])
    site.add_routes([*routes(engine), *also])
    # Live connections never end by themselves: a browser that is still looking must not hold up the end.
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        engine.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield engine
    finally:
        await engine.shut()
        await runner.cleanup()


def _own() -> Middleware:
    """Refuse what other sites' pages send: a browser is on this machine too, and its pages know our tokens.

    A name of another host that resolves to this machine is DNS rebinding; browsers send Origin with every POST.
    """
    from aiohttp import web

    @web.middleware
    async def checked(request: web.Request, handler: Handler) -> web.StreamResponse:
        if urlsplit(f"//{request.host}").hostname not in HOSTS:
            return web.Response(status=403, text="This workspace answers under 127.0.0.1 and localhost only.")
        if request.headers.get("Origin") not in {None, f"http://{request.host}"}:
            return web.Response(status=403, text="Another site may do nothing in this workspace.")
        return await handler(request)

    return checked


def routes(engine: Engine) -> list[web.RouteDef]:
    """Return what Slack's own servers answer to."""
    from aiohttp import web

    async def call(request: web.Request) -> web.Response:
        arguments = await _arguments(request)
        if arguments is None:
            return web.json_response({"ok": False, "error": "invalid_json"})
        name, authorization = request.match_info["method"], request.headers.get("Authorization", "")
        answer = await api.answer(engine, name, arguments, authorization=authorization)
        scopes = ",".join(sorted(engine.app.scopes or ()))
        headers = {**answer.headers, "x-oauth-scopes": scopes}
        return web.json_response(answer.body, status=answer.status, headers=headers)

    async def authorize(request: web.Request) -> web.Response:
        try:
            address = installing.authorized(engine, dict(request.query))
        except Refused as refused:
            return web.Response(status=400, text=refused.code)
        return web.Response(status=302, headers={"Location": address})

    async def respond(request: web.Request) -> web.Response:
        status, text = _respond(engine, request.match_info["name"], await request.json())
        return web.Response(status=status, text=text)

    async def upload(request: web.Request) -> web.Response:
        return _upload(engine, request.match_info["file"], await _content(request))

    async def download(request: web.Request) -> web.Response:
        return _download(engine, request.match_info["file"], request.headers.get("Authorization", ""))

    return [
        web.get("/api/{method}", call),
        web.post("/api/{method}", call),
        web.get("/link", engine.sockets.link),
        web.get("/oauth/v2/authorize", authorize),
        web.post("/resp/{name}", respond),
        web.post("/upload/{file}", upload),
        web.get("/files/{file}/{name}", download),
    ]


def _respond(engine: Engine, name: str, said: Json) -> tuple[int, str]:
    """Serve a response URL: five uses in half an hour, then 404."""
    if engine.faults.failure("response_url") is not None:
        return 404, "used_url"
    url = engine.state.replies.get(name)
    if url is None or url.uses >= engine.pace.reply_uses:
        return 404, "used_url"
    if engine.clock.now() > url.expires:
        return 404, "expired_url"
    engine.state.replies[name] = replace(url, uses=url.uses + 1)
    try:
        posting.reply(engine, url, said)
    except Refused as refused:
        engine.refuse("response_url", refused)
        return (404 if refused.code == "message_not_found" else 400), refused.code
    return 200, "ok"


def _upload(engine: Engine, name: str, content: bytes) -> web.Response:
    from aiohttp import web

    file = engine.state.files.get(name)
    if file is None or file.complete:
        return web.Response(status=404, text="file not found")
    if len(content) != file.promised:
        return web.Response(status=400, text="the length is not the one that was announced")
    engine.state.files[name] = replace(file, content=content)
    return web.Response(text=f"OK - {len(content)}")


def _download(engine: Engine, name: str, authorization: str) -> web.Response:
    from aiohttp import web

    file = engine.state.files.get(name)
    if authorization.removeprefix("Bearer ") not in engine.state.installations:
        return web.Response(text=SIGN_IN, content_type="text/html")
    if file is None or file.content is None:
        return web.Response(status=404, text="file not found")
    return web.Response(body=file.content, content_type=file.mimetype)


async def _arguments(request: web.Request) -> Json | None:
    if request.content_type == "application/json":
        try:
            sent = json.loads(await request.text() or "{}")
        except ValueError:
            return None
        return sent if isinstance(sent, dict) else None
    form = await request.post() if request.can_read_body else {}
    return {**request.query, **{key: value for key, value in form.items() if isinstance(value, str)}}


async def _content(request: web.Request) -> bytes:
    """Return an upload's bytes, sent bare or as a form."""
    from aiohttp import web

    if request.content_type != "multipart/form-data":
        return await request.read()
    parts = [part for part in (await request.post()).values() if isinstance(part, web.FileField)]
    return parts[0].file.read() if parts else b""
