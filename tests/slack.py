"""The local workspace as tests use it: short words for what they look at, and waiting for the bot to finish."""

from contextlib import asynccontextmanager
from pathlib import Path

import yaml

from bot.workspace.app import App
from bot.workspace.interactions import Workspace
from bot.workspace.server import served

MANIFEST = Path(__file__).parent.parent / "deploy" / "slack-manifest.yaml"


class LoopbackSlack(Workspace):
    """A workspace whose ``settle`` is awaited after each delivery, so that what was said can be read."""

    settle = None

    @property
    def posts(self):
        """What the bot said, in order."""
        return [message for message in self.state.messages.values() if message.bot_id]

    @property
    def hellos(self):
        """How often the bot connected."""
        return self.sockets.hellos

    def said(self, channel, *, to=None):
        """What of the bot is to be read in a channel, including what only ``to`` sees."""
        return [post for post in self.posts if post.channel == channel and post.only_for in (None, to)]

    async def rate(self, user, post, button, **forged):
        """Press the ``positive`` or ``negative`` button of the feedback pair under a post, forged if need be."""
        block = next(each for each in post.blocks if each["type"] == "context_actions")
        element = block["elements"][0]
        action = {"type": element["type"], "action_id": element["action_id"], "block_id": block["block_id"]}
        return await self.act(user, post, {**action, "value": element[f"{button}_button"]["value"], **forged})

    async def deliver(self, kind, payload, *, retry=0):
        delivery = await super().deliver(kind, payload, retry=retry)
        if self.settle is not None:
            await self.settle()
        return delivery


def declared():
    """The app as its manifest declares it."""
    return App.from_manifest(yaml.safe_load(MANIFEST.read_text(encoding="utf-8")))


@asynccontextmanager
async def loopback_slack(app=None, **options):
    """Run a workspace on a free port of this machine, with the app of the manifest unless another is given."""
    async with served(LoopbackSlack(app or declared(), **options)) as slack:
        yield slack
