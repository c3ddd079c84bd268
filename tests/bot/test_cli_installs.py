"""An operator of installs at the terminal: a key, and the end of a workspace's data."""

import asyncio
import json

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.installs.vault import keys_in
from knowledge.domain import Turn
from knowledge.domain.people import Whose
from knowledge.domain.tenants import Installation
from knowledge.settings import KnowledgeSettings
from knowledge.store.store import open_store


@pytest.fixture
def rolecall(home, monkeypatch):
    monkeypatch.setenv("ROLECALL_SEED", "false")
    return lambda *arguments: CliRunner().invoke(app, arguments)


def test_each_key_is_new_and_the_settings_take_it(rolecall, home):
    first, second = (rolecall("key").stdout.strip() for _ in range(2))
    assert keys_in(f"{first},{second}") == (first, second)
    assert first != second
    assert not home.exists()


def test_a_workspace_is_forgotten_by_its_id_and_no_other_with_it(rolecall, home):
    async def filled():
        store = await open_store(KnowledgeSettings().database)
        for team in ("T1", "T2"):
            await store.tenants.install(Installation(team, None, "sealed"))
            await store.remember(f"C{team}", Turn("q", "a"), whose=Whose(team=team))
        await store.close()

    async def left():
        store = await open_store(KnowledgeSettings().database)
        found = [each.team for each in await store.tenants.installations()]
        said = [len(await store.history(f"C{team}", 4)) for team in ("T1", "T2")]
        await store.close()
        return found, said

    asyncio.run(filled())
    assert json.loads(rolecall("forget", "T1", "--json").stdout) == {"team": "T1", "installed": True}
    assert asyncio.run(left()) == (["T2"], [0, 1])
    assert "all that was kept of it" in rolecall("forget", "T1").stdout


def test_a_name_in_place_of_an_id_is_refused_with_where_the_id_stands(rolecall, home):
    done = rolecall("forget", "northwind")
    assert done.exit_code == 2
    assert "no workspace's id" in done.output
    assert not home.exists()
