"""The bot as it runs: a real app and a real knowledge base, connected to a loopback Slack."""

import shutil
from contextlib import asynccontextmanager
from types import SimpleNamespace

import pytest_asyncio

from bot.inbox.durable import DurableQueue
from bot.server import queue_address
from bot.settings import Settings
from bot.workspace.state import APP_TOKEN, BOT_TOKEN
from knowledge.assembly import open_knowledge
from knowledge.settings import KnowledgeSettings
from tests.slack import loopback_slack
from tests.slack_bot import Altered, connected


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def registered(tmp_path_factory):
    """A work queue that was opened before: DBOS comes upon a new one a second later, which no test is about."""
    file = tmp_path_factory.mktemp("registered") / "queue"
    queue = DurableQueue(file, _nothing, workers=8)
    await queue.open()
    await queue.close()
    return file


async def _nothing(_key):
    """Do no work: nothing is put in line."""


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def knowledge(tmp_path_factory):
    """The three shipped roles, seeded once into a fresh data folder."""
    async with open_knowledge(KnowledgeSettings(home=tmp_path_factory.mktemp("home"))) as base:
        yield base


@pytest_asyncio.fixture(loop_scope="session")
async def slack():
    """An empty workspace."""
    async with loopback_slack() as workspace:
        yield workspace


@pytest_asyncio.fixture(loop_scope="session")
async def cast(slack):
    """One person of each sort; the doubtful ones stand on the interviewers' list too."""
    members = ("interviewer", "member", "guest", "single", "stranger", "leaver", "robot")
    flags = {
        "guest": {"is_restricted": True},
        "single": {"is_restricted": True, "is_ultra_restricted": True},
        "stranger": {"team_id": "T0OTHER", "is_stranger": True},
        "leaver": {"deleted": True},
        "robot": {"is_bot": True},
    }
    people = {name: slack.person(**flags.get(name, {})) for name in ("candidate", "recruiter", *members)}
    panel = slack.group(people["member"])
    listed = tuple(people[name] for name in members if name != "member")
    return SimpleNamespace(**people, panel=panel, interviewers=(*listed, panel), recruiters=(people["recruiter"],))


@pytest_asyncio.fixture(loop_scope="session")
async def settings(slack, cast, registered, tmp_path_factory):
    """The bot's settings, pointed at the loopback Slack, with a work queue of its own."""
    settings = Settings(
        slack_bot_token=BOT_TOKEN,
        slack_app_token=APP_TOKEN,
        slack_signing_secret="loopback-secret",
        slack_api_url=f"{slack.url}/api/",
        interviewers=cast.interviewers,
        recruiters=cast.recruiters,
        port=0,
        knowledge=KnowledgeSettings(home=tmp_path_factory.mktemp("queue")),
    )
    shutil.copyfile(registered, queue_address(settings))
    return settings


@pytest_asyncio.fixture(loop_scope="session")
async def bot(slack, settings, knowledge):
    """The bot over the shipped roles, connected."""
    async with connected(slack, settings, knowledge) as handler:
        yield handler


@pytest_asyncio.fixture(loop_scope="session")
async def altered(slack, settings, knowledge):
    """Connect the bot over a knowledge base of which some answers are set."""

    @asynccontextmanager
    async def connect(**answers):
        async with connected(slack, settings, Altered(knowledge, **answers)) as handler:
            yield handler

    return connect
