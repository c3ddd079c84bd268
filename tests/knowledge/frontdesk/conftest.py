"""The desk over one small role: one data folder for all, and for each test an empty desk."""

import pytest_asyncio

from knowledge.assembly import open_knowledge
from knowledge.settings import KnowledgeSettings
from tests.recruiting import ADVERT, cleared


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def shared(tmp_path_factory):
    async with open_knowledge(KnowledgeSettings(home=tmp_path_factory.mktemp("desk"), seed=False)) as base:
        yield base


@pytest_asyncio.fixture(loop_scope="session")
async def base(shared, tmp_path):
    advert = tmp_path / "porter.md"
    advert.write_text(ADVERT, encoding="utf-8")
    await cleared(shared)
    await shared.ingest([advert])
    return shared
