"""Socket Mode's server side: connections, greetings, envelopes out, acks in; knows no payload."""

from __future__ import annotations

import asyncio
import itertools
import json
from typing import TYPE_CHECKING, Any

from bot.workspace.delivery import Answer
from bot.workspace.names import fresh
from bot.workspace.state import APP_ID, Json

if TYPE_CHECKING:
    from aiohttp import web

CONNECTIONS = 10


class Sockets:
    """The bot's open connections; each envelope goes to one of them, in turn."""

    def __init__(self) -> None:
        self.hellos = 0
        self._tickets: set[str] = set()
        self._links: list[web.WebSocketResponse] = []
        self._wires: dict[web.WebSocketResponse, asyncio.BaseTransport | None] = {}
        self._acks: dict[str, asyncio.Future[Json]] = {}
        self._turn = itertools.count()
        self._linked = asyncio.Event()

    @property
    def open(self) -> int:
        """The number of connections that take envelopes."""
        return len(self._links)

    async def linked(self) -> None:
        """Wait until the bot is connected."""
        await self._linked.wait()

    def ticket(self) -> str:
        """Issue the right to connect."""
        name = fresh("ticket")
        self._tickets.add(name)
        return name

    async def send(self, envelope: Json) -> Answer:
        """Send an envelope over one of the connections, as soon as there is one, and wait for its ack."""
        waiting: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        name = envelope["envelope_id"]
        self._acks[name] = waiting
        try:
            await self.linked()
            await self._links[next(self._turn) % len(self._links)].send_json(envelope)
            ack = await waiting
        finally:
            self._acks.pop(name, None)
        return Answer(200, ack.get("payload"))

    async def link(self, request: web.Request) -> web.StreamResponse:
        """Serve one connection until it ends."""
        from aiohttp import WSMsgType, web

        if request.query.get("ticket") not in self._tickets or self.open >= CONNECTIONS:
            return web.Response(status=401, text="invalid ticket or too many websockets")
        socket = web.WebSocketResponse(autoping=True)
        await socket.prepare(request)
        await self._greet(socket, request.transport)
        try:
            async for message in socket:
                if message.type == WSMsgType.TEXT:
                    self._acked(json.loads(message.data))
        finally:
            self._forget(socket)
            self._wires.pop(socket, None)
        return socket

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Ask the bot to reconnect, as Slack does every few hours; a ``warning`` leaves the connection in use."""
        socket = self._links[0]
        if reason != "warning":
            self._forget(socket)
        await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "loopback"}})

    def drop(self) -> None:
        """Cut every connection without a word."""
        for socket, wire in list(self._wires.items()):
            self._forget(socket)
            if isinstance(wire, asyncio.Transport):
                wire.abort()

    async def close(self) -> None:
        """Close what is still open."""
        for socket in list(self._wires):
            await socket.close()

    async def _greet(self, socket: web.WebSocketResponse, wire: asyncio.BaseTransport | None) -> None:
        self._links.append(socket)
        self._wires[socket] = wire
        hello: dict[str, Any] = {"type": "hello", "num_connections": self.open, "connection_info": {"app_id": APP_ID}}
        await socket.send_json({**hello, "debug_info": {"host": "loopback", "approximate_connection_time": 18060}})
        self.hellos += 1
        self._linked.set()

    def _acked(self, ack: Json) -> None:
        waiting = self._acks.get(str(ack.get("envelope_id")))
        if waiting is not None and not waiting.done():
            waiting.set_result(ack)

    def _forget(self, socket: web.WebSocketResponse) -> None:
        if socket in self._links:
            self._links.remove(socket)
        if not self._links:
            self._linked.clear()
