"""Chat models on loopback that say what they are told to, as OpenAI's would, and misbehave on demand."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager

from aiohttp import web


class Model:
    """A server of one model: ``says`` is its reply, ``does`` what goes wrong, ``pace`` seconds between words."""

    def __init__(self):
        self.says = '{"claims": []}'
        self.does = ""
        self.pace = 0.0
        self.size = 12
        self.asked = []
        self.times = []
        self.address = ""

    def claims(self, *rows):
        """Let it reply with claims of (passage, quote, text)."""
        self.says = json.dumps({"claims": [dict(zip(("passage", "quote", "text"), row, strict=True)) for row in rows]})

    @property
    def prompt(self):
        """All that the last call told it."""
        return "\n".join(message["content"] for message in self.asked[-1]["messages"])

    def number(self, words):
        """The number under which it was shown a passage that holds these words."""
        line = next(line for line in self.prompt.splitlines() if line.startswith("[") and words in line)
        return int(line[1 : line.index("]")])

    async def reply(self, request):
        self.asked.append(await request.json())
        if self.does in {"429", "500"}:
            return web.json_response({"error": {"message": "secret provider text"}}, status=int(self.does))
        if self.does == "html":
            return web.Response(text="<html>gateway</html>", content_type="text/html")
        if not self.asked[-1].get("stream"):
            message = {"role": "assistant", "content": self.says}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            whole = {"id": "c1", "object": "chat.completion", "created": 1, "model": "loopback", "choices": [choice]}
            return web.json_response(whole)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        await self._stream(response, request)
        return response

    async def _stream(self, response, request):
        if self.does == "hang":
            await asyncio.sleep(60)
        text = "no structure at all" if self.does == "garbage" else self.says
        pieces = [text[at : at + self.size] for at in range(0, len(text), self.size)]
        for at, piece in enumerate(pieces):
            if self.does in {"die", "stall"} and at > len(pieces) * 0.7:
                if self.does == "stall":
                    await asyncio.sleep(60)
                request.transport.abort()
                return
            self.times.append(asyncio.get_running_loop().time())
            await self._send(response, {"delta": {"role": "assistant", "content": piece}, "finish_reason": None})
            await asyncio.sleep(self.pace)
        await self._send(response, {"delta": {}, "finish_reason": "length" if self.does == "long" else "stop"})
        await self._send(response, None, usage={"prompt_tokens": 900, "completion_tokens": 60, "total_tokens": 960})
        await response.write(b"data: [DONE]\n\n")

    async def _send(self, response, choice, **more):
        chunk = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "loopback", **more}
        chunk["choices"] = [{"index": 0, **choice}] if choice else []
        await response.write(f"data: {json.dumps(chunk)}\n\n".encode())


@asynccontextmanager
async def served_model():
    """Serve a model on a free port of this machine."""
    model = Model()
    app = web.Application()
    app.router.add_post("/v1/chat/completions", model.reply)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    model.address = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    try:
        yield model
    finally:
        await runner.cleanup()
