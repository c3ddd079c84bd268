"""The bot as several workspaces install it: served over HTTP, with a data folder that no other test looks at."""

import pytest_asyncio

from bot.installs.vault import fresh_key
from bot.settings import Settings
from bot.workspace.state import BOT_TOKEN, TEAM
from knowledge.assembly import open_knowledge
from knowledge.settings import KnowledgeSettings
from tests.slack_bot import SECRET, over_http
from tests.slack_installs import SECOND, back_to


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def opened(tmp_path_factory):
    """The shipped roles in a data folder that nobody else uses, and the file of its database."""
    home = tmp_path_factory.mktemp("house")
    async with open_knowledge(KnowledgeSettings(home=home)) as base:
        yield base, home / "rolecall.db"


@pytest_asyncio.fixture(loop_scope="session")
async def house(opened):
    """The same for one test, after which no workspace is left in it."""
    yield opened
    for team in (TEAM, SECOND):
        await opened[0].tenants.forget(team)


@pytest_asyncio.fixture(loop_scope="session")
async def installable(slack, house):
    """Settings for installs; nobody has installed the app yet."""
    slack.revoke(BOT_TOKEN)
    return Settings(
        slack_client_id=slack.app.client_id,
        slack_client_secret=slack.app.client_secret,
        slack_signing_secret=SECRET,
        token_key=fresh_key(),
        slack_api_url=f"{slack.url}/api/",
        port=0,
        knowledge=KnowledgeSettings(home=house[1].parent),
    )


@pytest_asyncio.fixture(loop_scope="session")
async def address(slack, installable, house):
    """Where the bot listens, and where Slack sends browsers back to."""
    async with over_http(slack, installable, house[0]) as listening:
        back_to(slack, listening)
        yield listening
