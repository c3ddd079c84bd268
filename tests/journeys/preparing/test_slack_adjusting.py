"""A candidate adjusts a plan and keeps stories in Slack: in forms, for themselves alone, across a restart."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.blocks import adjusting, stories
from bot.blocks import preparing as cards
from knowledge.domain import Audience, Editor
from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")
GENERAL = "C0GENERAL"


@pytest.fixture
def planned(slack, cast, dm, soon):
    """Ask for a plan; gives its post."""

    async def made(on=soon):
        await slack.command(cast.candidate, f"prepare platform engineer {on}")
        return dm()[-1]

    return made


@pytest.fixture
def form(slack, cast, pressing):
    """Press a button that opens a form; gives the form."""

    async def opened(post, action, label=""):
        await pressing(post, action, label)
        (view,) = slack.modal(cast.candidate)
        return view

    return opened


def options(view, field):
    element = next(block["element"] for block in view.blocks if block["block_id"] == field)
    return [each["value"] for each in element["options"]]


@pytest.mark.usefixtures("bot")
async def test_one_form_changes_the_date_leaves_a_task_out_and_moves_another(slack, cast, dm, planned, form, soon):
    plan = await planned()
    later = date.fromisoformat(soon) + timedelta(days=2)
    view = await form(plan, adjusting.ADJUST)
    first, second = options(view, adjusting.OUT)[:2]
    filled = {
        adjusting.DATE: later.isoformat(),
        adjusting.OUT: [first],
        adjusting.TASK: second,
        adjusting.TO: later.isoformat(),
    }
    await slack.submit(cast.candidate, view, filled)
    again = dm()[-1]
    assert f"interview on {later:%A} {later.day} {later:%B} {later.year}" in again.seen
    assert "Left out: Read the advert once more" in again.seen
    view = await form(again, adjusting.ADJUST)
    await slack.submit(cast.candidate, view, {adjusting.OUT: []})
    assert "Left out" not in dm()[-1].seen
    assert f"interview on {later:%A} {later.day} {later:%B} {later.year}" in dm()[-1].seen


@pytest.mark.parametrize(
    ("field", "days", "words"),
    [
        (adjusting.DATE, -3, "is in the past"),
        (adjusting.DATE, 500, "more than a year ahead"),
        (adjusting.TO, 30, "choose what to do on that day"),
    ],
)
@pytest.mark.usefixtures("bot")
async def test_what_cannot_be_is_said_in_the_form_and_changes_nothing(
    slack, cast, dm, planned, form, field, days, words
):
    plan = await planned()
    view = await form(plan, adjusting.ADJUST)
    day = (datetime.now(UTC) + timedelta(days=days)).date().isoformat()
    await slack.submit(cast.candidate, view, {field: day})
    (again,) = slack.modal(cast.candidate)
    assert words in str(again.errors)
    assert dm()[-1] == plan


@pytest.mark.parametrize(("days", "words"), [(-3, "is in the past"), (500, "more than a year ahead")])
@pytest.mark.usefixtures("bot")
async def test_an_impossible_date_that_is_typed_is_answered_kindly(slack, cast, days, words):
    day = (datetime.now(UTC) + timedelta(days=days)).date().isoformat()
    await slack.command(cast.candidate, f"prepare platform engineer {day}")
    assert words in slack.said(GENERAL, to=cast.candidate)[-1].seen


async def test_what_was_adjusted_is_there_after_a_restart(slack, cast, dm, settings, knowledge, planned, form):
    async with connected(slack, settings, knowledge):
        view = await form(await planned(), adjusting.ADJUST)
        await slack.submit(cast.candidate, view, {adjusting.OUT: ["advert"]})
        before = dm()[-1].seen
    async with connected(slack, settings, knowledge):
        await slack.command(cast.candidate, "prepare platform engineer")
        assert dm()[-1].seen == before


@pytest.mark.usefixtures("bot")
async def test_a_story_is_written_changed_and_deleted_and_the_plan_says_what_has_none(
    slack, cast, dm, planned, form, pressing
):
    plan = await planned()
    assert re.search(r"\*No story yet\* for (\d+) of \1 lines", plan.seen)
    await pressing(plan, stories.SHOW)
    shelf = dm()[-1]
    assert "No stories for Platform Engineer yet" in shelf.seen
    view = await form(shelf, stories.WRITE)
    need = options(view, stories.SERVES)[0]
    filled = {stories.TITLE: "The slow build", stories.SERVES: [need], stories.WORDS: "40 minutes <to> 12."}
    await slack.submit(cast.candidate, view, filled)
    kept = dm()[-1]
    assert "The slow build" in kept.seen
    assert "40 minutes <to> 12." in kept.seen
    await slack.command(cast.candidate, "prepare")
    assert "your story: The slow build" in dm()[-1].seen
    view = await form(kept, stories.WRITE, "Change")
    await slack.submit(cast.candidate, view, {stories.TITLE: "The quick build"})
    changed = dm()[-1]
    assert "The quick build" in changed.seen
    assert "The slow build" not in changed.seen
    await pressing(changed, stories.DROP)
    assert "No stories for Platform Engineer yet" in slack.message(changed.channel, changed.ts).seen


@pytest.mark.usefixtures("bot")
async def test_a_story_needs_a_name_and_is_nobody_elses(slack, cast, form, dm):
    await slack.command(cast.candidate, "stories platform engineer")
    assert "sent you your stories" in slack.said(GENERAL, to=cast.candidate)[-1].seen
    view = await form(dm()[-1], stories.WRITE)
    need = options(view, stories.SERVES)[0]
    await slack.submit(cast.candidate, view, {stories.TITLE: "  ", stories.SERVES: [need]})
    (again,) = slack.modal(cast.candidate)
    assert "give it a name" in str(again.errors)
    await slack.submit(cast.candidate, again, {stories.TITLE: "Zebedee's ladder", stories.SERVES: [need]})
    kept = dm()[-1]
    drop = next(
        each for block in kept.blocks for each in block.get("elements", ()) if each.get("action_id") == stories.DROP
    )
    await slack.command(cast.guest, "stories platform engineer")
    theirs = slack.said(slack.dm_of(cast.guest))[-1]
    assert "Zebedee" not in theirs.seen
    forged = {"type": "button", "action_id": stories.DROP, "block_id": "b", "value": drop["value"]}
    await slack.act(cast.guest, theirs, forged)
    await slack.command(cast.candidate, "stories platform engineer")
    assert "Zebedee's ladder" in dm()[-1].seen


@pytest.mark.usefixtures("bot")
async def test_a_role_closed_in_the_middle_lets_plan_and_stories_rest(
    slack, cast, dm, knowledge, planned, form, pressing
):
    plan = await planned()
    view = await form(plan, adjusting.ADJUST)
    recruiter = Editor(cast.recruiter, Audience.RECRUITER)
    await knowledge.bringing.withdraw("platform-engineer", recruiter)
    try:
        await slack.submit(cast.candidate, view, {adjusting.OUT: ["advert"]})
        assert "its plan rests" in dm()[-1].seen
        for action in (adjusting.ADJUST, cards.TICK):
            await pressing(plan, action)
            assert "its plan rests" in slack.said(plan.channel, to=cast.candidate)[-1].seen
        await slack.command(cast.candidate, "prepare platform engineer")
        assert "its plan rests" in slack.said(GENERAL, to=cast.candidate)[-1].seen
        await pressing(plan, stories.SHOW)
        assert "don't have that role" in slack.said(plan.channel, to=cast.candidate)[-1].seen
    finally:
        await knowledge.bringing.restore("platform-engineer", recruiter)
    await slack.command(cast.candidate, "prepare platform engineer")
    assert dm()[-1].seen == plan.seen
