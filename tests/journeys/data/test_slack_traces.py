"""Somebody does everything there is to do and deletes their data: no byte of their words is left, all of others' is."""

import asyncio
import logging
from datetime import UTC, datetime, timedelta

import pytest
from typer.testing import CliRunner

from bot.blocks import asking as asking_blocks
from bot.blocks import preparing as preparing_blocks
from bot.cli import app
from knowledge.domain import Audience
from knowledge.domain.inbox import Entry
from knowledge.domain.practice import Person, Telling
from tests.traces import codings, traces

pytestmark = pytest.mark.asyncio(loop_scope="session")

GENERAL = "C0GENERAL"
# Two people's words, so odd that nothing else can hold them; one coding of each is not its letters.
MINE, THEIRS = "zörblequin", "quäkkamint"
ANSWER = "Up to 5,000 pounds towards moving costs."
STORY = (
    "Last year our {word} build took 40 minutes and everybody waited. I measured each step for a week and saw that the "
    "tests ran twice. I removed one run and split the rest over four machines. In the end it took 12 minutes."
)


@pytest.fixture
def logged(caplog):
    """All that our own loggers say, down to DEBUG; the vendors' stay as the bot sets them."""
    caplog.set_level(logging.DEBUG, logger="bot")
    caplog.set_level(logging.DEBUG, logger="knowledge")
    caplog.set_level(logging.INFO)
    return lambda word: [each for each in codings(word) if each.decode("latin-1") in caplog.text.lower()]


def last(slack, person):
    return [post for post in slack.posts if post.only_for == person or post.channel == slack.dm_of(person)][-1]


async def ask(slack, person, word):
    """Ask by every door: directly, in a channel and its thread, by command and by the form; then ask why."""
    await slack.dm(person, f"does the platform engineer know {word}?")
    await slack.mention(person, f"is {word} essential for the platform engineer?")
    asked = slack.said(GENERAL)[-1]
    await slack.say(person, f"and is {word} a plus?", channel=GENERAL, thread=asked.thread)
    await slack.command(person, f"ask does the platform engineer use {word}?")
    await slack.shortcut(person, asking_blocks.ASK)
    (form,) = slack.modal(person)
    await slack.submit(person, form, {"question": f"what of {word}?"})
    await slack.command(person, "why")


async def rate(slack, person, word):
    """Say that an answer did not help, and why."""
    post = slack.said(slack.dm_of(person))[-1]
    await slack.rate(person, post, "negative")
    (form,) = slack.modal(person)
    await slack.submit(person, form, {"reason": "other", "comment": f"nothing on {word}"})


async def pass_on(slack, person, question):
    """Have a question passed on to the recruiters."""
    await slack.dm(person, question)
    await slack.press(person, slack.said(slack.dm_of(person))[-1], "ask_recruiter")
    (form,) = slack.modal(person)
    await slack.submit(person, form)


async def prepare(slack, base, person, word):
    """Make a plan, keep a story, practise, and break off in the middle."""
    day = (datetime.now(UTC) + timedelta(days=7)).date().isoformat()
    await slack.command(person, "prepare")
    (form,) = slack.modal(person)
    filled = {preparing_blocks.ROLE: "platform-engineer", preparing_blocks.DATE: day}
    await slack.submit(person, form, filled)
    who = Person(person, Audience.CANDIDATE)
    needs = (await base.reading("platform-engineer", Audience.CANDIDATE)).requirements
    story = Telling(f"the {word} build", (needs[0].id,), f"Nobody believed in {word} at first.")
    await base.preparing.stories.tell("platform-engineer", who, story)
    await slack.command(person, "practise platform engineer")
    asked = slack.said(slack.dm_of(person))[-1]
    await slack.dm(person, STORY.format(word=word), thread=asked.ts)


async def hand_in(slack, person, word):
    """Drop a role document into the direct message, and leave it a draft."""
    text = f"# Keeper of the {word}\n\n## Requirements\n\n- You must love {word}.\n<!-- {word} above all -->\n"
    await slack.upload(person, f"keeper-{word}.md", text.encode(), channel=slack.dm_of(person))


async def everything(slack, base, person, word):
    """All that one person can do."""
    await slack.open_home(person, tab="messages")
    await ask(slack, person, word)
    await rate(slack, person, word)
    await pass_on(slack, person, f"is there a {word} package?")
    await prepare(slack, base, person, word)
    await hand_in(slack, person, word)


async def save_answer(slack, recruiter, word, **reworded):
    """Answer the question with the word in it and save it for good, as it was asked if it isn't reworded."""

    def card():
        cards = [
            post for post in slack.said(slack.dm_of(recruiter)) if word in post.seen and "asked" in post.seen.lower()
        ]
        return slack.message(cards[-1].channel, cards[-1].ts)

    await slack.press(recruiter, card(), "queue_answer")
    await slack.submit(recruiter, slack.modal(recruiter)[-1], {"text": ANSWER})
    await slack.press(recruiter, card(), "queue_save")
    await slack.submit(recruiter, slack.modal(recruiter)[-1], {"scope": "role", "days": "30", **reworded})


async def delete_mine(slack, person):
    await slack.command(person, "mine")
    await slack.press(person, last(slack, person), "mine_delete")
    assert "can't be brought back" in last(slack, person).seen


async def kept_of(base, person):
    return {name: len(things) for name, things in (await base.privacy.export(person)).items() if name != "requests"}


async def test_who_deletes_their_data_leaves_no_trace_and_others_keep_theirs(slack, cast, running, folder, logged):
    async with running() as base:
        await everything(slack, base, cast.recruiter, MINE)
        await everything(slack, base, cast.member, THEIRS)
        await pass_on(slack, cast.recruiter, f"is there a relocation package for {MINE}?")
        await save_answer(slack, cast.member, f"relocation package for {MINE}")
        before = await kept_of(base, cast.member)
        assert before["verified answers"] == before["drafts"] == 1
    held = " ".join(traces(folder, MINE))
    assert "rolecall.db" in held
    async with running() as base:
        await delete_mine(slack, cast.recruiter)
        assert traces(folder, MINE) == []
        assert await kept_of(base, cast.member) == before
        (saved,) = await base.frontdesk.verifying.all()
        assert saved.text == ANSWER
        assert saved.changed
        cards = [slack.message(post.channel, post.ts).seen for post in slack.said(slack.dm_of(cast.member))]
        assert any("whoever asked has deleted the question" in each for each in cards)
        assert not any(MINE in each for each in cards if "asked" in each and "Answered by" in each)
    assert traces(folder, MINE) == []
    assert traces(folder, THEIRS)
    assert logged(MINE) == []


async def test_the_operator_deletes_one_and_time_deletes_the_other(slack, cast, running, folder, logged, monkeypatch):
    async with running() as base:
        await everything(slack, base, cast.recruiter, MINE)
        await everything(slack, base, cast.member, THEIRS)
        await save_answer(slack, cast.recruiter, THEIRS, question="Is there help with moving?")
        await base.ledger.take(waits(cast.recruiter, MINE))
    assert traces(folder, MINE)
    monkeypatch.setenv("ROLECALL_HOME", str(folder))
    monkeypatch.setenv("ROLECALL_SEED", "false")
    told = await asyncio.to_thread(CliRunner().invoke, app, ["data", "delete", cast.recruiter, "--yes"])
    assert told.exit_code == 0, told.output
    assert traces(folder, MINE) == []
    assert traces(folder, THEIRS)
    async with running() as base:
        assert await kept_of(base, cast.member)
        gone = await base.privacy.purge(datetime.now(UTC) + timedelta(days=366))
        assert {"conversations", "questions", "ratings", "practice", "drafts", "questions to recruiters"} <= set(gone)
        assert traces(folder, THEIRS) == []
        (saved,) = await base.frontdesk.verifying.all()
        assert (saved.question, saved.text) == ("Is there help with moving?", ANSWER)
    assert logged(MINE) == logged(THEIRS) == []


def waits(person, word):
    """A request that came in and that nobody has begun to answer."""
    payload = {"event": {"type": "message", "text": f"do you like {word}?"}}
    return Entry(f"T:{word}", "T0", "message.im", person, conversation="D0", payload=payload)
