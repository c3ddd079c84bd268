"""The real bot connected to a loopback Slack, over a knowledge base of which some answers may be set."""

from contextlib import asynccontextmanager

import aiohttp
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler

from bot.activity import Activity
from bot.app import create_bot
from bot.server import queue_address, watch
from bot.workspace.signed import SignedHttp
from bot.workspace.state import APP_TOKEN

SECRET = "loopback-secret"
# A busy machine may need this long to finish what was begun.
PATIENCE = 30


@asynccontextmanager
async def connected(slack, settings, knowledge):
    """Connect a real app over Socket Mode."""
    app, reception = create_bot(settings, knowledge)
    handler = AsyncSocketModeHandler(app, APP_TOKEN)
    handler.client.proxy = None

    async def settle():
        assert await reception.settled(PATIENCE)

    async def go_round():
        await reception.go_round()
        await settle()

    slack.settle, slack.go_round = settle, go_round
    async with reception.open(queue_address(settings), grace=1):
        await handler.connect_async()
        try:
            yield handler
        finally:
            await handler.close_async()


@asynccontextmanager
async def over_http(slack, settings, knowledge):
    """Serve Slack's requests over HTTP and let the workspace deliver that way; yields the address."""
    activity = Activity()
    app, reception = create_bot(settings, knowledge, activity=activity)

    async def healthy():
        return True

    runner = aiohttp.web.AppRunner(watch(activity, healthy, app), access_log=None)
    await runner.setup()
    await aiohttp.web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    slack.carrier = SignedHttp(f"{address}/slack/events", SECRET)

    async def settle():
        assert await reception.settled(PATIENCE)

    slack.settle = settle
    async with reception.open(queue_address(settings), grace=1):
        try:
            yield address
        finally:
            await runner.cleanup()


class Altered:
    """A knowledge base of which some answers are set; everything else is the real one's."""

    def __init__(self, base, **answers):
        self._base, self._answers = base, answers

    def __getattr__(self, name):
        if name not in self._answers:
            return getattr(self._base, name)
        answer = self._answers[name]

        async def altered(*_args, **_kwargs):
            if isinstance(answer, Exception):
                raise answer
            return answer

        return altered
