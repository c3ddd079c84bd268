"""A knowledge base with a role for each test, whose question set nobody else works on."""

import itertools
import string

import pytest_asyncio

from knowledge.assembly import open_knowledge
from knowledge.settings import KnowledgeSettings
from tests.slack_sets import ingest, standing

_NAMES = map("".join, itertools.product(string.ascii_lowercase, repeat=2))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def knowledge(tmp_path_factory):
    """A base of its own, since its sets are changed; its bank of questions is read before the first test."""
    folder = tmp_path_factory.mktemp("sets")
    async with open_knowledge(KnowledgeSettings(home=folder / "home", seed=False)) as base:
        await ingest(base, folder, "site-surveyor-first")
        await standing(base, "site-surveyor-first")
        yield base


@pytest_asyncio.fixture(loop_scope="session")
async def role(knowledge, tmp_path):
    """A role that no other test has."""
    name = f"site-surveyor-x{next(_NAMES)}"
    await ingest(knowledge, tmp_path, name)
    return name
