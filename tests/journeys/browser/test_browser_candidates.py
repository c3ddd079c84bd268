"""What candidates do in the demo's page, from the first word to the last, on the shipped roles."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.screens.chromium import installed

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(installed() is None, reason="no Chromium or Chrome is installed (see make screens)"),
]

SAID = "Yes, up to £5,000 towards moving costs, after six months."
STORY = (
    "Last year our build took 40 minutes and everybody waited for it. I measured each step for a week and saw that the "
    "tests ran twice. I removed one run and split the rest over four machines. In the end it took 12 minutes."
)


def kept(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))


async def test_a_question_that_the_advert_leaves_open_is_answered_once_and_for_the_next_one_too(stage, opened):
    cast = stage.cast
    async with opened(cast.ada, cast.rob, cast.gus) as (ada, rob, gus):
        await ada.write("is there a relocation package for the platform engineer?")
        await ada.sees("doesn't say anything about relocation help", "Not helpful")
        await ada.press("Ask the recruiter")
        form = await ada.dialog.inner_text()
        assert "not your name" in form
        assert "Platform Engineer" in form
        assert await rob.said.count() == 0
        await ada.dialog.get_by_label("This is sent to the recruiter").fill("do you help people who move house for it?")
        await ada.submit("Send it")
        await ada.sees("relocation help", "1 reply", "1 new")
        card = await rob.sees("do you help people who move house for it?", "Asked once")
        assert "Ada" not in card
        await rob.press("Answer")
        await rob.dialog.get_by_label("Your answer").fill(SAID)
        await rob.submit("Send it")
        await rob.sees(SAID, "Answered by Rob Lindqvist")
        await ada.sees("relocation help", "2 replies")
        await ada.thread("relocation help")
        assert "Rob Lindqvist, recruiter" in await ada.sees(SAID, within=ada.replies)
        assert await ada.replies.filter(has_text=SAID).count() == 1
        await rob.press("Save as verified answer")
        await rob.dialog.get_by_label("The question").fill("Is there help with relocation?")
        await rob.submit("Save")
        await rob.sees("Saved:", "I ask you to look at it again by")
        await gus.write("do you help with relocation costs for the platform engineer?")
        answer = await gus.sees(SAID, "Rob Lindqvist")
        today = datetime.now(UTC)
        assert f"{today.day} {today:%B %Y}" in answer
        assert "verified" in answer


async def test_a_plan_is_made_in_the_form_and_a_task_ticked_off(stage, opened):
    async with opened(stage.cast.ada) as (ada,):
        await ada.write("/rolecall prepare")
        await ada.dialog.get_by_label("Role", exact=True).select_option(label="Platform Engineer")
        await ada.dialog.get_by_label("Day of the interview").fill("2020-01-01")
        await ada.dialog.get_by_role("button", name="Make a plan").click()
        await ada.dialog.get_by_text("2020-01-01 is in the past").wait_for()
        day = datetime.now(UTC).date() + timedelta(days=9)
        await ada.dialog.get_by_label("Day of the interview").fill(day.isoformat())
        await ada.submit("Make a plan")
        plan = await ada.sees("Preparing for Platform Engineer", "0 of")
        assert f"{day:%A} {day.day} {day:%B}" in plan
        assert plan.index("Read the advert once more") < plan.index("What is likely assessed")
        await ada.said.filter(has_text="0 of").last.get_by_role("button", name="Done", exact=True).first.click()
        assert re.search(r"1 of \d+ done", await ada.sees("Preparing for", "1 of"))
        await ada.write("/rolecall prepare")
        await ada.sees("I've sent you the plan")
        assert await ada.said.filter(has_text="1 of").count() == 2


async def test_practice_runs_in_a_thread_from_the_first_answer_to_the_summary(stage, opened):
    async with opened(stage.cast.ada, stage.cast.rob) as (ada, rob):
        await ada.write("/rolecall practise platform engineer")
        await ada.sees("Practising for Platform Engineer", "Only you can see it")
        await ada.thread("Practising for Platform Engineer")
        await ada.reply(STORY)
        await ada.sees("What's there", "I measured each step for a week", within=ada.replies)
        await ada.press("Another question", within=ada.replies)
        await ada.sees("Tell me", within=ada.replies.filter(has_not_text="Practising").filter(has_not_text="What's"))
        await ada.reply("fine")
        await ada.sees("Too short to say more", within=ada.replies)
        await ada.press("Stop", within=ada.replies)
        await ada.sees("That's all for now", "Worth working on", "no answer yet", within=ada.replies)
        assert await rob.said.filter(has_text="measured each step").count() == 0


async def test_what_is_kept_of_a_person_is_shown_handed_over_and_deleted(stage, opened):
    async with opened(stage.cast.ivy) as (ivy,):
        await ivy.write("does the platform engineer role involve lighthouse keeping?")
        await ivy.sees("Not helpful")
        await ivy.write("/rolecall mine")
        await ivy.sees("What I keep about you", "Questions (1)")
        await ivy.press("Send me all of it")
        await ivy.sees("What Rolecall keeps about me")
        async with ivy.page.expect_download() as coming:
            await ivy.page.get_by_role("link", name="What Rolecall keeps about me").click()
        assert "lighthouse keeping" in str(kept(await (await coming.value).path())["questions"])
        await ivy.press("Delete it")
        await ivy.dialog.get_by_text("can't come back").wait_for()
        await ivy.submit("Delete")
        await ivy.sees("It can't be brought back")
        await ivy.write("/rolecall mine")
        await ivy.sees("What I keep about you", "Log (1)")
        assert "Questions (1)" not in await ivy.said.last.inner_text()
        assert await ivy.said.last.get_by_role("button", name="Delete it").count() == 0
