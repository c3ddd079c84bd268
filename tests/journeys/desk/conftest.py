"""The desk in the loopback workspace: a base of its own, since its queue is worked on."""

import pytest_asyncio

from knowledge.assembly import open_knowledge
from knowledge.settings import KnowledgeSettings
from tests.recruiting import ADVERT, cleared


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def shared(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    async with open_knowledge(KnowledgeSettings(home=folder / "home", seed=False)) as base:
        advert = folder / "porter.md"
        advert.write_text(ADVERT, encoding="utf-8")
        await base.ingest([advert])
        yield base


@pytest_asyncio.fixture(loop_scope="session")
async def knowledge(shared):
    """The base with an empty desk."""
    await cleared(shared)
    return shared
