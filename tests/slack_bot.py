"""The real bot connected to a loopback Slack, over a knowledge base of which some answers may be set."""

from contextlib import asynccontextmanager

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler

from bot.app import create_bot
from bot.server import queue_address
from bot.workspace.state import APP_TOKEN


@asynccontextmanager
async def connected(slack, settings, knowledge):
    """Connect a real app over Socket Mode."""
    app, reception = create_bot(settings, knowledge)
    handler = AsyncSocketModeHandler(app, APP_TOKEN)
    handler.client.proxy = None

    async def settle():
        assert await reception.settled(10)

    slack.settle = settle
    async with reception.open(queue_address(settings), grace=1):
        await handler.connect_async()
        try:
            yield handler
        finally:
            await handler.close_async()


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
