"""A small role, people new to the bot in each test, and the doors that they use."""

from datetime import date

import pytest
import pytest_asyncio

from knowledge.assembly import open_knowledge
from knowledge.domain import Audience
from knowledge.domain.practice import Person
from knowledge.settings import KnowledgeSettings

ROLE = "site-surveyor"
ADVERT = (
    "# Site Surveyor\n\n## Essential\n\n- Prune fruit trees\n- Mentor apprentices\n\n## Desirable\n\n- Lay hedges\n"
)


@pytest.fixture
def role():
    return ROLE


@pytest.fixture
def today():
    return date(2026, 3, 2)


@pytest.fixture
def on():
    return date(2026, 3, 9)


@pytest.fixture
def told():
    """A whole story of one time."""
    return (
        "Last spring an old pear had canker on three branches. I cut them back to sound wood and burned the rest. I "
        "showed the apprentice how to clean the saw between cuts. In the end the tree bore 40 kilos that autumn."
    )


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def opened(tmp_path_factory):
    """How the knowledge of one data folder is opened, time and again."""
    path = tmp_path_factory.mktemp("adverts") / f"{ROLE}.md"
    path.write_text(ADVERT, encoding="utf-8")
    settings = KnowledgeSettings(home=tmp_path_factory.mktemp("home"), seed=False)
    async with open_knowledge(settings) as knowledge:
        await knowledge.ingest([path])
    return lambda: open_knowledge(settings)


@pytest.fixture
def ana(request):
    """Somebody new to the bot in each test."""
    return Person(f"U{request.node.name.upper()}", Audience.CANDIDATE)


@pytest.fixture
def ben():
    """Somebody else."""
    return Person("UBEN", Audience.CANDIDATE)
