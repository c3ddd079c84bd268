"""Where the work queue lives."""

import pytest

from bot.server import queue_address
from bot.settings import Settings
from knowledge.settings import KnowledgeSettings


@pytest.mark.parametrize("database", [None, "sqlite:////elsewhere/rolecall.db"])
def test_beside_sqlite_the_work_queue_is_a_file_of_its_own_in_the_data_folder(tmp_path, database):
    settings = Settings(knowledge=KnowledgeSettings(home=tmp_path, database_url=database))
    assert queue_address(settings) == tmp_path / "work.db"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg"])
def test_beside_postgresql_it_has_tables_of_its_own_there(tmp_path, scheme):
    settings = Settings(knowledge=KnowledgeSettings(home=tmp_path, database_url=f"{scheme}://me:hush@host/rolecall"))
    assert queue_address(settings) == "postgresql://me:hush@host/rolecall"
