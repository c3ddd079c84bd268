"""A candidate prepares and practises in Slack: alone with the bot, across a restart, without a panel question."""

import re

import pytest

from bot.blocks import practice as practice_blocks
from bot.blocks import preparing as preparing_blocks
from tests.leaks import guarded, quotable, runs, unquoted
from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")

GENERAL = "C0GENERAL"
STORY = (
    "Last year our build took 40 minutes and everybody waited for it. I measured each step for a week and saw that the "
    "tests ran twice. I removed one run and split the rest over four machines. In the end it took 12 minutes."
)


@pytest.fixture
def dm(slack, cast):
    return lambda: slack.said(slack.dm_of(cast.candidate))


async def practising(slack, cast, dm, rest="platform engineer"):
    """Begin to practise; returns the post with the first question."""
    before = len(dm())
    await slack.command(cast.candidate, f"practise {rest}")
    return dm()[before]


async def press(slack, cast, post, action):
    """Press the button of that action under a post."""
    button = next(
        each for block in post.blocks for each in block.get("elements", ()) if each.get("action_id") == action
    )
    await slack.press(cast.candidate, post, action, value=button["value"])


@pytest.mark.usefixtures("bot")
async def test_home_opens_the_form_for_candidates_alone(slack, cast):
    await slack.open_home(cast.candidate)
    await slack.press(cast.candidate, slack.home(cast.candidate), preparing_blocks.START)
    assert slack.modal(cast.candidate)
    await slack.open_home(cast.interviewer)
    assert preparing_blocks.START not in str(slack.home(cast.interviewer).blocks)


@pytest.mark.usefixtures("bot")
async def test_an_answer_in_the_thread_gets_feedback_that_quotes_it(slack, cast, dm):
    asked = await practising(slack, cast, dm)
    assert "Practising for Platform Engineer" in asked.seen
    assert slack.said(GENERAL, to=cast.candidate)[-1].only_for == cast.candidate
    await slack.dm(cast.candidate, STORY, thread=asked.ts)
    said = dm()[-1]
    assert said.thread == asked.ts
    assert "I measured each step for a week" in said.seen
    assert "Next" in said.seen
    await slack.dm(cast.candidate, "fine", thread=asked.ts)
    assert "Too short" in dm()[-1].seen
    assert "What's there" not in dm()[-1].seen


@pytest.mark.usefixtures("bot")
async def test_the_buttons_lead_on_and_the_summary_ends_it(slack, cast, dm):
    asked = await practising(slack, cast, dm)
    await press(slack, cast, asked, practice_blocks.HINT)
    assert "how it ended" in dm()[-1].seen
    await slack.dm(cast.candidate, STORY, thread=asked.ts)
    said = dm()[-1]
    await press(slack, cast, said, practice_blocks.WHY)
    assert "I don't look at spelling, accent or style" in dm()[-1].seen
    await press(slack, cast, said, practice_blocks.ANOTHER)
    second = dm()[-1]
    assert second.seen != asked.seen
    await press(slack, cast, said, practice_blocks.ANOTHER)
    assert "past that question" in dm()[-1].seen
    assert [post.seen for post in dm()].count(second.seen) == 1
    await slack.dm(cast.candidate, "stop", thread=asked.ts)
    assert "That's all for now" in dm()[-1].seen
    assert "Worth working on" in dm()[-1].seen
    await slack.dm(cast.candidate, STORY, thread=asked.ts)
    assert "This practice has ended" in dm()[-1].seen


@pytest.mark.usefixtures("bot")
async def test_a_rehearsal_keeps_what_it_has_to_say_to_the_end(slack, cast, dm):
    asked = await practising(slack, cast, dm, "platform engineer rehearsal")
    await slack.dm(cast.candidate, STORY, thread=asked.ts)
    assert "What's there" not in dm()[-1].seen
    await slack.dm(cast.candidate, "stop", thread=asked.ts)
    assert "I measured each step for a week" in dm()[-1].seen


@pytest.mark.usefixtures("bot")
async def test_nobody_can_press_on_in_somebody_elses_practice(slack, cast, dm):
    asked = await practising(slack, cast, dm)
    await slack.command(cast.guest, "practise platform engineer")
    theirs = slack.said(slack.dm_of(cast.guest))[-1]
    before = len(dm())
    action = next(block for block in asked.blocks if block["type"] == "actions")["elements"][-1]
    forged = {"type": "button", "action_id": action["action_id"], "block_id": "b", "value": action["value"]}
    await slack.act(cast.guest, theirs, forged)
    assert len(dm()) == before
    assert "I no longer have that practice session" in slack.said(theirs.channel, to=cast.guest)[-1].seen


async def test_a_restart_in_the_middle_loses_nothing(slack, cast, dm, settings, knowledge):
    async with connected(slack, settings, knowledge):
        asked = await practising(slack, cast, dm)
    async with connected(slack, settings, knowledge):
        await slack.dm(cast.candidate, STORY, thread=asked.ts)
        assert "I measured each step for a week" in dm()[-1].seen


@pytest.mark.usefixtures("bot")
async def test_practice_answers_are_kept_nowhere_but_with_their_author(slack, cast, dm, knowledge):
    asked = await practising(slack, cast, dm)
    secret = STORY.replace("everybody", "Zebedee")
    await slack.dm(cast.candidate, secret, thread=asked.ts)
    assert await knowledge.history(f"{asked.channel}:{asked.ts}") == []
    assert "Zebedee" in str(await knowledge._parts.store.practice.export(cast.candidate))
    assert "Zebedee" not in str(await knowledge._parts.store.practice.export(cast.guest))


@pytest.mark.usefixtures("bot")
async def test_practising_shows_no_word_of_the_panels(slack, cast, dm):
    asked = await practising(slack, cast, dm)
    for _ in range(15):
        await slack.dm(cast.candidate, "another", thread=asked.ts)
        await slack.dm(cast.candidate, "hint", thread=asked.ts)
    shown = set().union(*(runs(post.seen) for post in dm()))
    assert unquoted(shown & guarded(), quotable()) == set()


@pytest.mark.usefixtures("bot")
async def test_a_plan_is_made_in_the_form_and_ticked_off(slack, cast, dm, soon):
    await slack.command(cast.recruiter, "prepare")
    (view,) = slack.modal(cast.recruiter)
    filled = {preparing_blocks.ROLE: "platform-engineer", preparing_blocks.DATE: soon}
    await slack.submit(cast.recruiter, view, filled)
    plan = slack.said(slack.dm_of(cast.recruiter))[-1]
    assert "0 of" in plan.seen
    assert "Coding in any of the languages" in plan.seen
    button = next(block["accessory"] for block in plan.blocks if "accessory" in block)
    await slack.press(cast.recruiter, plan, preparing_blocks.TICK, value=button["value"])
    assert re.search(r"1 of \d+ done", slack.said(slack.dm_of(cast.recruiter))[-1].seen)
    await slack.command(cast.recruiter, "prepare")
    assert re.search(r"1 of \d+ done", slack.said(slack.dm_of(cast.recruiter))[-1].seen)


@pytest.mark.usefixtures("bot")
async def test_a_date_in_the_past_is_refused_in_the_form(slack, cast):
    await slack.command(cast.interviewer, "prepare")
    (view,) = slack.modal(cast.interviewer)
    filled = {preparing_blocks.ROLE: "platform-engineer", preparing_blocks.DATE: "2020-01-01"}
    await slack.submit(cast.interviewer, view, filled)
    (again,) = slack.modal(cast.interviewer)
    assert "2020-01-01 is in the past" in str(again.errors)


@pytest.mark.usefixtures("bot")
async def test_a_plan_can_be_typed_and_a_forged_tick_changes_nothing(slack, cast, dm, soon):
    await slack.command(cast.candidate, f"prepare platform engineer {soon}")
    plan = dm()[-1]
    assert "Preparing for Platform Engineer" in plan.seen
    action = {
        "type": "button",
        "action_id": preparing_blocks.TICK,
        "block_id": "b",
        "value": "done|no-such-role|advert",
    }
    await slack.act(cast.candidate, plan, action)
    assert "I no longer have that plan" in slack.said(plan.channel, to=cast.candidate)[-1].seen
    await slack.command(cast.candidate, "prepare no such thing 2030-13-45")
    assert "I know no role" in slack.said(GENERAL, to=cast.candidate)[-1].seen
