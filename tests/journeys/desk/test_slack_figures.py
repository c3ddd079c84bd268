"""Recruiters look at charts and get a digest once a week; candidates see their own way, and nobody else's."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import update

from bot.listeners.desk import digest
from bot.workspace import limits
from knowledge.domain import Audience, Feedback
from knowledge.domain.practice import Mode, Person
from knowledge.store.tables import Answers
from tests.recruiting import asking
from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")

STATED, SILENT = "how much does it pay?", "is there a relocation package?"
STORY = (
    "In March 2023 I worked as a porter at St James, and on a night shift a patient with a broken hip had to go from "
    "the ward to theatre while both lifts were down. I checked the notes, I called the duty manager, I fetched the "
    "evacuation chair from the second floor and I explained to the patient each step that I was about to take. I led "
    "three colleagues down two flights of stairs. She was in theatre 12 minutes later, and since then the ward keeps a "
    "chair on each floor because I wrote to the site manager about it."
)
# A week from now, when this week is the one that a digest is due of.
NOW = datetime.now(UTC)
NEXT_WEEK = NOW + timedelta(days=7, hours=8)


async def ask(base, question, people, *, ago=timedelta()):
    """Let so many people have asked, so long ago; returns the ids of their answers."""
    kept = []
    for number in range(people):
        answer = await base.ask(question, audience=Audience.CANDIDATE, role="porter")
        kept.append(await base.record(answer, user=f"U{number}"))
    async with base._parts.store._writer.begin() as transaction:
        await transaction.execute(update(Answers).where(Answers.id.in_(kept)).values(asked_at=NOW - ago))
    return kept


async def home(slack, person):
    await slack.open_home(person)
    view = slack.home(person)
    assert limits.view_refusal({"type": "home", "blocks": view.blocks}, kind="home") is None
    return json.dumps(view.blocks, ensure_ascii=False)


async def test_a_recruiters_home_shows_what_was_asked_by_week_and_role_and_what_to_write_next(
    slack, cast, bot, knowledge
):
    for one in await ask(knowledge, STATED, 6):
        await knowledge.rate(Feedback(one, one, "helpful"))
    await ask(knowledge, SILENT, 5, ago=timedelta(weeks=1))
    shown = await home(slack, cast.recruiter)
    assert "*11* asked, *6* answered, *5* not stated, *0* waiting, *6* helpful" in shown
    assert "Hospital Porter" in shown
    assert "█" in shown
    assert "asked 5 times by 5 people" in shown
    for person in (cast.candidate, cast.interviewer, cast.guest):
        assert "not stated" not in await home(slack, person)


async def test_what_few_people_asked_is_not_counted_on_home(slack, cast, bot, knowledge):
    await ask(knowledge, SILENT, 4)
    shown = await home(slack, cast.recruiter)
    assert "*few* asked, *few* answered, *few* not stated" in shown
    assert "fewer than 5 people" in shown
    assert " 4" not in shown.partition("What you can do")[0]


async def test_a_candidates_home_shows_their_plan_their_practice_and_what_they_wait_for(slack, cast, bot, knowledge):
    who = Person(cast.candidate, Audience.CANDIDATE)
    today = datetime.now(UTC).date()
    plan = await knowledge.preparing.plans.plan("porter", who, today + timedelta(days=9), today)
    await knowledge.preparing.plans.tick("porter", who, plan.days[0].tasks[0].id, today)
    session = await knowledge.preparing.practice.begin("porter", who, mode=Mode.COACHED)
    told = await knowledge.preparing.practice.answer(session, who, STORY)
    assert told.attempt.grade is not None
    await knowledge.frontdesk.waiting.ask(asking(SILENT, cast.guest))
    await knowledge.frontdesk.waiting.ask(asking("do you help with relocation costs", cast.candidate))
    shown = await home(slack, cast.candidate)
    assert "1 of " in shown
    assert "Practice for Hospital Porter" in shown
    assert "│ █" in shown
    assert "do you help with relocation costs" in shown
    assert SILENT not in shown
    assert "Your preparation" not in await home(slack, cast.recruiter)
    assert "Practice for" not in await home(slack, cast.guest)


async def one_workspace():
    return [""]


async def test_the_digest_of_a_week_is_sent_once_also_across_a_restart(slack, cast, settings, knowledge):
    await ask(knowledge, SILENT, 5)
    monday = digest.due(NEXT_WEEK)
    entries = []

    async def taken(entry):
        entries.append(entry)
        return await knowledge.ledger.take(entry)

    async with connected(slack, settings, knowledge):
        await digest.walk(taken, one_workspace, lambda: NEXT_WEEK)
    year, week, _ = monday.isocalendar()
    assert [entry.key for entry in entries] == [f"round_digest:{year}-W{week:02}:"]
    slack.fail("chat.postMessage", status=500, error="internal_error", times=1)
    for _ in range(2):
        async with connected(slack, settings, knowledge):
            await slack.settle()
            await digest.walk(taken, one_workspace, lambda: NEXT_WEEK)
            await slack.settle()
    told = [post.seen for post in slack.said(slack.dm_of(cast.recruiter)) if "What people asked" in post.seen]
    assert len(told) == 1
    assert "What to write next" in told[0]
    assert not any(
        "What people asked" in post.seen for post in slack.posts if post.channel != slack.dm_of(cast.recruiter)
    )


async def test_nothing_is_sent_of_a_week_without_questions(slack, cast, bot, knowledge):
    await ask(knowledge, SILENT, 6, ago=timedelta(weeks=3))
    await slack.go_round()
    assert not any("What people asked" in post.seen for post in slack.posts)


async def test_the_button_opens_the_queue_for_recruiters_alone(slack, cast, bot, knowledge):
    await ask(knowledge, SILENT, 5)
    await knowledge.frontdesk.waiting.ask(asking(SILENT))
    await home(slack, cast.recruiter)
    await slack.press(cast.recruiter, slack.home(cast.recruiter), "queue_open")
    assert "relocation" in slack.said(slack.dm_of(cast.recruiter))[-1].seen
    await home(slack, cast.candidate)
    forged = {"type": "button", "action_id": "queue_open", "value": "x"}
    await slack.act(cast.candidate, slack.home(cast.candidate), forged)
    assert not any("relocation" in post.seen for post in slack.posts if post.channel == slack.dm_of(cast.candidate))


async def test_a_digest_is_due_from_monday_morning_on():
    assert digest.due(datetime(2026, 10, 12, 7, 59, tzinfo=UTC)) == date(2026, 9, 28)
    assert digest.due(datetime(2026, 10, 12, 8, tzinfo=UTC)) == date(2026, 10, 5)
    assert digest.due(datetime(2026, 10, 18, 23, tzinfo=UTC)) == date(2026, 10, 5)
