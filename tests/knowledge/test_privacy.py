"""What is kept of a person: shown, handed over, deleted without a trace, and purged in time."""

from __future__ import annotations

import logging
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest_asyncio

from knowledge.assembly import SEED, open_knowledge
from knowledge.domain import Audience, Editor, Feedback, Turn
from knowledge.settings import KnowledgeSettings

SECRET = "zanzibar-marmalade"
PERSON, OTHER = "U0PERSON", "U0OTHER"
NOW = datetime.now(UTC)


@pytest_asyncio.fixture
async def base(home):
    async with open_knowledge(KnowledgeSettings(home=home, seed=False)) as opened:
        await opened.ingest([SEED / f"{name}.md" for name in ("platform-engineer", "senior-reliability-engineer")])
        yield opened


async def talk(base, person, words=SECRET, *, signed=True):
    """One exchange, rated with a comment, in a conversation."""
    answer = await base.ask(f"is {words} needed?", audience=Audience.CANDIDATE, role="platform-engineer")
    answer_id = await base.record(answer, user=person)
    turn = Turn(f"is {words} needed?", answer.text, answer.roles)
    await base.remember(f"D-{person}", turn, user=person if signed else "")
    await base.rate(Feedback(answer_id, person, "unhelpful", "other", f"nothing about {words}"))
    return answer_id


def traces(home, words=SECRET):
    """The files below a folder that hold the words, in either coding."""
    coded = [words.encode(), words.encode("utf-16-le")]
    files = [each for each in home.rglob("*") if each.is_file()]
    return [each.name for each in files if any(one in each.read_bytes() for one in coded)]


async def test_a_person_is_shown_what_is_kept_of_them_and_nothing_of_others(base):
    await talk(base, PERSON)
    await talk(base, OTHER, "quokka-biscuits")
    held = {one.name: one.things for one in await base.privacy.held(PERSON)}
    assert held == {"conversations": 1, "ratings": 1, "questions": 1}
    export = str(await base.privacy.export(PERSON))
    assert SECRET in export
    assert "quokka" not in export


async def test_a_deleted_person_leaves_no_trace_in_any_file_and_others_lose_nothing(base, home, caplog):
    caplog.set_level(logging.INFO)  # below which the database's driver is never let
    await talk(base, PERSON)
    await talk(base, OTHER, "quokka-biscuits")
    draft = await base.bringing.hand_in(
        "", f"# Baker of {SECRET}\n\n- Bakes.".encode(), Editor(PERSON, Audience.RECRUITER)
    )
    assert traces(home)
    assert await base.privacy.delete(PERSON) >= 4
    assert traces(home) == []
    assert SECRET not in caplog.text
    assert traces(home, "quokka-biscuits")
    assert {one.name for one in await base.privacy.held(OTHER)} == {"conversations", "ratings", "questions"}
    assert [one.name for one in await base.privacy.held(PERSON)] == ["log"]
    assert draft.draft


async def test_words_on_visas_and_health_are_kept_in_no_turn_and_no_answer(base, home):
    asked = f"is visa sponsorship there for a {SECRET}?"
    answer = await base.ask(asked, audience=Audience.CANDIDATE, role="platform-engineer")
    await base.record(answer, user=PERSON)
    await base.remember(f"D-{PERSON}", Turn(asked, answer.text, answer.roles, answer.facets), user=PERSON)
    held = (await base.privacy.export(PERSON))["questions"], await base.history(f"D-{PERSON}")
    assert SECRET not in str(held)
    assert traces(home) == []
    (turn,) = held[1]
    assert turn.question == ""


async def test_turns_from_before_they_were_signed_go_too(base, home):
    await talk(base, PERSON, signed=False)
    await base.privacy.delete(PERSON)
    assert traces(home) == []


async def test_what_stays_of_a_deletion_says_who_and_when_and_no_word(base, home):
    await talk(base, PERSON)
    await base.privacy.delete(PERSON)
    with sqlite3.connect(home / "rolecall.db") as database:
        (row,) = database.execute("SELECT user_hash, action, role_id, detail FROM audit").fetchall()
    database.close()
    assert row[1:3] == ("deleted", None)
    assert PERSON not in str(row)


async def test_a_candidate_mark_outlives_a_deletion_since_it_closes_the_panels_questions(base):
    await base.panel.mark_candidate(PERSON, "platform-engineer")
    await base.privacy.delete(PERSON)
    assert await base.panel.is_candidate(PERSON, "platform-engineer")
    (mark,) = [one for one in await base.privacy.held(PERSON) if one.name == "candidate marks"]
    assert "recruiter" in mark.about


async def test_questions_are_purged_after_ninety_days_and_not_before(base, home):
    await talk(base, PERSON)
    assert await base.privacy.purge(NOW + timedelta(days=89)) == {}
    gone = await base.privacy.purge(NOW + timedelta(days=91))
    assert gone == {"conversations": 1, "ratings": 1, "questions": 1}
    assert traces(home) == []


async def test_sets_and_logs_are_purged_a_year_after_their_role_closed(base):
    who = Editor(OTHER, Audience.RECRUITER)
    drawn = await base.panel.current("platform-engineer", who)
    open_one = await base.panel.current("senior-reliability-engineer", who)
    await base.panel.mark_candidate(PERSON, "platform-engineer")
    await base.bringing.withdraw("platform-engineer", who)
    assert await base.privacy.purge(NOW + timedelta(days=364)) == {}
    assert "question sets" in await base.privacy.purge(NOW + timedelta(days=366))
    await base.bringing.restore("platform-engineer", who)
    assert [one.id for one in await base.panel.versions("platform-engineer", who)] == []
    assert (await base.panel.find(open_one.id, who)).id == open_one.id
    assert not await base.panel.is_candidate(PERSON, "platform-engineer")
    assert drawn.id.startswith("platform-engineer")


async def test_the_log_says_how_many_were_purged_and_no_more(base, caplog):
    caplog.set_level(logging.INFO)
    await talk(base, PERSON)
    await base.privacy.purge(NOW + timedelta(days=91))
    assert "purged 1 conversations, 1 ratings, 1 questions" in caplog.text
    assert SECRET not in caplog.text
