"""One data folder that holds everything: database, index and work queue; opened and closed by the tests themselves."""

from contextlib import asynccontextmanager

import pytest

from knowledge.assembly import SEED, open_knowledge
from knowledge.settings import KnowledgeSettings
from tests.slack_bot import connected


@pytest.fixture
def folder(tmp_path):
    """The data folder."""
    return tmp_path / "data"


@pytest.fixture
def running(slack, cast, settings, folder):
    """Run the bot over the folder; a colleague of the recruiter's is one too."""
    store = KnowledgeSettings(home=folder, seed=False)
    settings = settings.model_copy(update={"knowledge": store, "recruiters": (cast.recruiter, cast.member)})

    @asynccontextmanager
    async def run():
        async with open_knowledge(store) as base:
            if base.empty:
                await base.ingest([SEED / "platform-engineer.md"])
            async with connected(slack, settings, base):
                yield base

    return run
