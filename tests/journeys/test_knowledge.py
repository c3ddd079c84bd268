"""Documents in, questions out, over real files, SQLite and Chroma: what lasts, what changes, who sees what."""

import asyncio

import pytest

from knowledge import assembly
from knowledge.assembly import open_knowledge
from knowledge.domain import Audience
from knowledge.errors import AccessDenied, BadRequest, DataFolderBusy, IndexOutdated, RoleNotFound
from knowledge.settings import KnowledgeSettings

ADVERT = (
    "# Ferry Steward\n\n## Essential\n\n- Two years of bar work\n- A seafarer medical\n\nThe pay is £25,000 a year.\n"
)
PANEL = "# Panel Notes\n\n## Requirements\n\n- Ask about the marmalade incident\n\nThe salary is £99,000 a year.\n"


@pytest.fixture
def settings(tmp_path):
    return KnowledgeSettings(home=tmp_path / "home", seed=False, lock_wait_seconds=0)


@pytest.fixture
def put(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


async def test_what_was_ingested_is_answered_after_a_restart(settings, put):
    async with open_knowledge(settings) as knowledge:
        (outcome,) = await knowledge.ingest([put("ferry-steward.md", ADVERT)])
        assert outcome.role.id == "ferry-steward"
        assert len(outcome.changes.added) == 2
    async with open_knowledge(settings) as knowledge:
        answer = await knowledge.ask("what is the pay", audience=Audience.CANDIDATE)
        assert "£25,000" in answer.text


async def test_a_changed_document_keeps_ids_reports_what_changed_and_raises_the_version(settings, put):
    async with open_knowledge(settings) as knowledge:
        await knowledge.ingest([put("ferry-steward.md", ADVERT)])
        before = (await knowledge.reading("ferry-steward", Audience.CANDIDATE)).requirements
        again = ADVERT.replace("A seafarer medical", "A valid seafarer medical").replace("£25,000", "£27,000")
        (outcome,) = await knowledge.ingest([put("ferry-steward.md", again)])
        after = await knowledge.reading("ferry-steward", Audience.CANDIDATE)
        assert outcome.changes.kept == 1
        assert outcome.changes.changed == (("A seafarer medical", "A valid seafarer medical"),)
        assert after.requirements[0].id == before[0].id
        assert after.document.version == 2
        answer = await knowledge.ask("what is the pay", audience=Audience.CANDIDATE)
        assert "£27,000" in answer.text
        assert "£25,000" not in answer.text


async def test_the_same_document_again_changes_nothing(settings, put):
    async with open_knowledge(settings) as knowledge:
        path = put("ferry-steward.md", ADVERT)
        await knowledge.ingest([path])
        (outcome,) = await knowledge.ingest([path])
        assert outcome.changes.kept == 2
        assert (await knowledge.reading("ferry-steward", Audience.CANDIDATE)).document.version == 1


async def test_a_bad_file_leaves_the_stored_role_as_it_was(settings, put):
    async with open_knowledge(settings) as knowledge:
        await knowledge.ingest([put("ferry-steward.md", ADVERT)])
        (outcome,) = await knowledge.ingest([put("ferry-steward.md", "")])
        assert "is empty" in outcome.error
        assert "£25,000" in (await knowledge.ask("pay?", audience=Audience.CANDIDATE)).text


async def test_a_document_for_interviewers_does_not_exist_for_candidates(settings, put):
    async with open_knowledge(settings) as knowledge:
        await knowledge.ingest([put("ferry-steward.md", ADVERT)])
        await knowledge.ingest([put("panel-notes.md", PANEL)], Audience.INTERVIEWER)
        assert [role.id for role in await knowledge.roles(Audience.CANDIDATE)] == ["ferry-steward"]
        assert len(await knowledge.roles(Audience.INTERVIEWER)) == 2
        for question in ("what is the salary", "what about the marmalade incident", "which roles mention marmalade"):
            answer = await knowledge.ask(question, audience=Audience.CANDIDATE)
            assert "99,000" not in answer.text
            assert "incident" not in answer.text.replace(question, "")
            assert {c.role for c in (*answer.citations, *answer.nearest)} <= {"ferry-steward"}
        with pytest.raises(RoleNotFound) as refused:
            await knowledge.ask("pay?", audience=Audience.CANDIDATE, role="panel-notes")
        assert "panel" not in str(refused.value).replace("'panel-notes'", "")
        theirs = await knowledge.ask("what is the salary", audience=Audience.INTERVIEWER, role="panel-notes")
        assert "£99,000" in theirs.text
        assert not await knowledge.cleared(theirs, Audience.CANDIDATE)
        assert await knowledge.cleared(theirs, Audience.INTERVIEWER)


async def test_candidates_get_no_question_set_and_impossible_minutes_are_refused(settings, put):
    async with open_knowledge(settings) as knowledge:
        await knowledge.ingest([put("ferry-steward.md", ADVERT)])
        with pytest.raises(AccessDenied):
            await knowledge.questions("ferry-steward", audience=Audience.CANDIDATE)
        for minutes in (0, 500, -5):
            with pytest.raises(BadRequest, match=str(minutes)):
                await knowledge.questions("ferry-steward", audience=Audience.INTERVIEWER, minutes=minutes)
        first = await knowledge.questions("ferry-steward", audience=Audience.INTERVIEWER)
        assert first == await knowledge.questions("ferry-steward", audience=Audience.INTERVIEWER)


async def test_a_lost_index_is_made_again_from_the_store(settings, put):
    async with open_knowledge(settings) as knowledge:
        await knowledge.ingest([put("ferry-steward.md", ADVERT)])
        before = await knowledge.ask("what is the pay", audience=Audience.CANDIDATE)
    assert await assembly.reindex(settings) == 1
    async with open_knowledge(settings) as knowledge:
        after = await knowledge.ask("what is the pay", audience=Audience.CANDIDATE)
        assert after.text == before.text


async def test_an_index_of_another_chunker_is_refused_until_it_is_rebuilt(settings, put, monkeypatch):
    async with open_knowledge(settings) as knowledge:
        await knowledge.ingest([put("ferry-steward.md", ADVERT)])
    monkeypatch.setattr(assembly, "_CHUNKER", 99)
    with pytest.raises(IndexOutdated, match="rolecall reindex"):
        async with open_knowledge(settings):
            pass
    assert await assembly.reindex(settings) == 1


async def test_a_folder_in_use_is_refused_and_free_again_afterwards(settings):
    async with open_knowledge(settings):
        with pytest.raises(DataFolderBusy, match="in use by process"):
            async with open_knowledge(settings):
                pass
    async with open_knowledge(settings) as knowledge:
        assert knowledge.size == 0


async def test_questions_asked_while_a_document_comes_in_are_all_answered(settings, put):
    async with open_knowledge(settings) as knowledge:
        await knowledge.ingest([put("ferry-steward.md", ADVERT)])
        asked = [knowledge.ask("what is the pay", audience=Audience.CANDIDATE, role="ferry-steward") for _ in range(20)]
        changed = put("ferry-steward.md", ADVERT.replace("£25,000", "£26,000"))
        *answers, _ = await asyncio.gather(*asked, knowledge.ingest([changed]))
        assert all("£25,000" in answer.text or "£26,000" in answer.text for answer in answers)
