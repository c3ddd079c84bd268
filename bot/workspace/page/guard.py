"""What every answer of the page goes through: only the page itself may act, and the browser is told so."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aiohttp import web

    Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "object-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def guarded(handler: Handler) -> Handler:
    """Return a handler that refuses forms which don't come from the page, and sends the policy headers."""

    async def answer(request: web.Request) -> web.StreamResponse:
        from aiohttp import web

        # Browsers send it with every POST; the server refuses other hosts' names before anything gets here.
        if request.method == "POST" and request.headers.get("Origin") != f"http://{request.host}":
            return web.Response(status=403, text="Only the workspace's own page may act in it.", headers=HEADERS)
        try:
            response = await handler(request)
        except web.HTTPException as error:
            error.headers.update(HEADERS)
            raise
        if not response.prepared:
            response.headers.update(HEADERS)
        return response

    return answer
