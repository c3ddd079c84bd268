"""What is stored comes back the same, across restarts."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect

from knowledge.domain import (
    Answer,
    AssessBy,
    Audience,
    Citation,
    Coverage,
    Depth,
    Document,
    DocumentKind,
    Fact,
    Feedback,
    Kind,
    LogEntry,
    Modality,
    Passage,
    Plan,
    PlanItem,
    Question,
    QuestionSet,
    Reading,
    Requirement,
    Role,
    Section,
    SetState,
    Span,
    Turn,
    WorkingSet,
)
from knowledge.errors import BadSetting, DataFolderUnusable
from knowledge.store.schema import MIGRATIONS, newest
from knowledge.store.store import open_store
from knowledge.store.tables import Table

TEXT = "# Café-Ingénieur 🛠\n\n- Must know “Kafka” – well.\n- Must know “Kafka” – well.\n"
LINE = "Must know “Kafka” – well."


def reading_of(role_id="café-ingénieur", *, text=TEXT, version=1, passages=2):
    """A reading with every field filled in, two requirements of the same words and odd characters."""
    first, second = text.index(LINE), text.rindex(LINE)
    document_id = f"{role_id}@{version}"
    document = Document(
        document_id, role_id, f"{role_id}.md", f"sha-{hash(text)}", version, Audience.INTERVIEWER, text,
        "Café-Ingénieur 🛠", "Łódź & Søn", "10-11-2022", ("mended mojibake",),
        DocumentKind.ORGANISATION, "Łódź & Søn",
    )  # fmt: skip
    role = Role(role_id, document.title, document.organisation, document.date, document.audience, document_id)
    requirement = Requirement(
        "kafka", role_id, LINE, first, first + len(LINE), Kind.COMPETENCY, Modality.ESSENTIAL,
        Span("Must", first, first + 4), ("Café", "Skills"), "parent", Depth.PROFICIENT, 3, ("messaging",),
        AssessBy.WORK_SAMPLE, ("double-barrelled",),
    )  # fmt: skip
    bare = Requirement("kafka-2", role_id, LINE, second, second + len(LINE), Kind.DUTY, Modality.NONE, None, ())
    fact = Fact("grade", "Grade", "C1", "Grade: C1", 0, 9, ("Terms",))
    units = tuple(
        Passage(
            f"p{number}", role_id, document_id, Audience.CANDIDATE, ("Café", "Skills"), LINE, first,
            first + len(LINE), "Skills", "You:", "kafka" if number else None,
        )
        for number in range(passages)
    )  # fmt: skip
    return Reading(
        document, role, (Section(("Café",), 0, len(text)),), (requirement, bare), (fact,), units,
        ("odd table",),
    )  # fmt: skip


def set_of():
    question = Question(
        "q1", "kafka", LINE, "messaging", "Tell me about Kafka.", "What if?", ("Why?",),
        {"1": "a", "3": "b", "5": "ć"}, ("blames",), 6, generic=False,
    )  # fmt: skip
    coverage = (Coverage("kafka", "asked", ("q1",)),)
    drawn = QuestionSet("café-ingénieur", 0, (question,), Plan(45, (PlanItem("q1", 6),)), coverage, ("one only",))
    return WorkingSet("", drawn.role, SetState.DRAFT, 0, "sha", drawn)


def answer_of(text="Yes."):
    proof = Citation("platform-engineer", "d", ("Skills",), LINE, 2, 27, "10-11-2022")
    return Answer(
        "kafka?", ("platform-engineer",), ("skills",), "yes-no", text, abstained=False, reason=None,
        confidence=0.9, citations=(proof,), nearest=(proof,), elapsed_ms=1.5,
    )  # fmt: skip


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'data' / 'rolecall.db'}"


@pytest.fixture
async def store(url):
    opened = await open_store(url)
    yield opened
    await opened.close()


@pytest.fixture
def query(store, url):
    """Asks the database file itself, past the store."""

    def run(sql, *values):
        connection = sqlite3.connect(url.removeprefix("sqlite:///"))
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    return run


async def test_a_reading_comes_back_field_for_field(store):
    reading = reading_of()
    await store.save(reading)
    assert await store.reading("café-ingénieur") == reading
    assert await store.reading("unheard-of") is None


async def test_readings_survive_a_restart_and_come_in_role_order(store, url):
    for role_id in ("zoo-keeper", "archivist", "miller"):
        await store.save(reading_of(role_id))
    await store.close()
    again = await open_store(url)
    assert [reading.role.id for reading in await again.load()] == ["archivist", "miller", "zoo-keeper"]
    await again.close()


async def test_a_new_version_replaces_what_was_read_and_keeps_the_older_text(store, query):
    await store.save(reading_of(version=1))
    newer = reading_of(version=2, text=TEXT + "More.\n", passages=1)
    await store.save(newer)
    assert await store.load() == [newer]
    assert query("SELECT version, text FROM documents ORDER BY version") == [(1, TEXT), (2, TEXT + "More.\n")]
    assert query("SELECT count(*) FROM passages") == [(1,)]


async def test_saving_the_same_version_again_adds_nothing(store, query):
    await store.save(reading_of())
    await store.save(reading_of())
    assert query("SELECT count(*) FROM documents") == [(1,)]
    assert query("SELECT count(*) FROM requirements") == [(2,)]


async def test_a_save_that_fails_changes_nothing(store):
    reading = reading_of()
    await store.save(reading)
    broken = replace(reading, facts=(*reading.facts, replace(reading.facts[0], value="\ud800")))
    with pytest.raises(UnicodeEncodeError):
        await store.save(broken)
    assert await store.load() == [reading]


async def test_a_document_of_ten_thousand_passages_is_stored_whole(store):
    await store.save(reading_of(passages=10_000))
    stored = await store.reading("café-ingénieur")
    assert [passage.id for passage in stored.passages] == [f"p{number}" for number in range(10_000)]


async def test_removing_a_role_removes_every_version_and_its_question_sets(store, query):
    await store.save(reading_of("miller"))
    await store.save(reading_of(version=1))
    await store.save(reading_of(version=2, text=TEXT + "More.\n"))
    await store.sets.first(set_of(), LogEntry("", 0, datetime.now(UTC), "U1", "built"))
    await store.remove("café-ingénieur")
    await store.remove("unheard-of")
    assert [reading.role.id for reading in await store.load()] == ["miller"]
    assert query("SELECT role_id FROM documents") == [("miller",)]
    assert query("SELECT count(*) FROM question_sets") == [(0,)]
    assert query("SELECT count(*) FROM set_log") == [(0,)]


async def test_an_answer_comes_back_as_it_was_first_shown(store):
    await store.record_answer("a1", "hash", answer_of())
    await store.record_answer("a1", None, answer_of("No."))
    assert await store.answer("a1") == answer_of()
    assert await store.answer("a2") is None


async def test_the_latest_rating_of_each_person_counts(store):
    await store.record_answer("a1", None, answer_of())
    for user, rating in (("U2", "up"), ("U1", "up"), ("U1", "down")):
        assert await store.rate(Feedback("a1", user, rating))
    assert await store.ratings("a1") == [Feedback("a1", "U1", "down"), Feedback("a1", "U2", "up")]


async def test_an_unknown_answer_cannot_be_rated(store):
    assert not await store.rate(Feedback("unheard-of", "U1", "up"))


async def test_history_is_the_last_turns_of_one_conversation_oldest_first(store):
    turns = [Turn(f"q{number}", "a – ü", ("platform-engineer",), ("pay",)) for number in range(4)]
    for turn in turns:
        await store.remember("C1:1.0", turn)
        await store.remember("C2:1.0", turn._replace(question="elsewhere"))
    assert await store.history("C1:1.0", 3) == turns[1:]
    assert await store.history("C1:1.0", 0) == []
    assert await store.history("C3:1.0", 3) == []


async def test_the_migrations_build_exactly_the_tables(store, url):
    engine = create_engine(url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Table.metadata) == []
        built = set(inspect(connection).get_table_names())
    engine.dispose()
    assert built == {*Table.metadata.tables, "alembic_version"}


def test_the_number_in_the_last_migrations_file_name_is_alembics_head():
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == newest()


async def test_a_database_of_a_newer_version_is_refused_and_left_alone(store, url, query):
    await store.close()
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    with pytest.raises(DataFolderUnusable, match=r"schema 9999.*Install the newer version"):
        await open_store(url)
    assert query("SELECT version_num FROM alembic_version") == [("9999",)]


async def test_a_file_that_is_no_database_is_named(tmp_path):
    (tmp_path / "rolecall.db").write_bytes(b"this is a letter, not a database" * 40)
    with pytest.raises(DataFolderUnusable, match=r"rolecall\.db can't be opened.*backup"):
        await open_store(f"sqlite:///{tmp_path / 'rolecall.db'}")


async def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DataFolderUnusable, match=r"file/data.*ROLECALL_HOME"):
        await open_store(f"sqlite:///{tmp_path / 'file' / 'data' / 'rolecall.db'}")


@pytest.mark.parametrize("address", ["nonsense:secret", "oracle2://me:secret@host/x", ""])
async def test_an_address_that_cannot_be_used_is_refused_without_its_password(address):
    with pytest.raises(BadSetting) as refusal:
        await open_store(address)
    assert "secret" not in str(refusal.value)
