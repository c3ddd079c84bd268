"""A knowledge base of its own, since roles come and go in it."""

import pytest_asyncio

from knowledge.assembly import SEED, open_knowledge
from knowledge.settings import KnowledgeSettings


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def home(tmp_path_factory):
    """The data folder."""
    return tmp_path_factory.mktemp("roles") / "home"


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def knowledge(home):
    """A base with one of the shipped roles."""
    async with open_knowledge(KnowledgeSettings(home=home, seed=False)) as base:
        await base.ingest([SEED / "platform-engineer.md"])
        yield base
