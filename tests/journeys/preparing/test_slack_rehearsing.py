"""A rehearsal is timed and told about at the end; whatever else happens in a practice thread gets a kind sentence."""

import asyncio
import re

import pytest

from bot.blocks import practice as blocks
from knowledge.domain import Audience, Editor
from knowledge.domain.practice import Grade
from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")
GENERAL = "C0GENERAL"
STORY = (
    "Last year our build took 40 minutes and everybody waited for it. I measured each step for a week and saw that the "
    "tests ran twice. I removed one run and split the rest over four machines. In the end it took 12 minutes."
)


@pytest.fixture
def kept(knowledge, cast):
    """What is kept of the candidate's attempts."""

    async def attempts():
        return await knowledge._parts.store.practice.attempts(cast.candidate, "platform-engineer")

    return attempts


@pytest.mark.usefixtures("bot")
async def test_the_question_shows_until_when_and_the_end_how_long_it_took(slack, cast, dm, begin, kept):
    asked = await begin("platform engineer rehearsal")
    until = re.search(r"<!date\^(\d+)\^{time}", str(asked.blocks))
    assert 300 < int(until[1]) - float(asked.ts) <= 361
    sent = await slack.dm(cast.candidate, STORY, thread=asked.ts)
    second = dm()[-1]
    assert "The clock runs until" in second.seen
    assert "What's there" not in second.seen
    (attempt,) = await kept()
    assert attempt.took == round(float(sent.message.ts) - float(asked.ts))
    await slack.dm(cast.candidate, "stop", thread=asked.ts)
    assert re.search(r"Took \d+ s", dm()[-1].seen)
    assert re.search(r"[▆█] (solid|strong)", dm()[-1].seen)
    assert "What's there" in dm()[-1].seen


@pytest.mark.usefixtures("bot")
async def test_a_second_message_sent_before_the_next_question_belongs_to_the_first(slack, cast, dm, begin, kept):
    asked = await begin("platform engineer rehearsal")
    both = (slack.dm(cast.candidate, text, thread=asked.ts) for text in (STORY, f"And then: {STORY}"))
    await asyncio.gather(*both)
    first, second = await kept()
    assert first.item == second.item
    assert "put it with the one before" in dm()[-1].seen
    assert sum("The clock runs until" in post.seen for post in dm()) == 2


@pytest.mark.usefixtures("bot")
async def test_a_second_session_shows_what_the_first_came_to(slack, cast, dm, begin):
    for answer in ("fine", STORY):
        asked = await begin()
        await slack.dm(cast.candidate, answer, thread=asked.ts)
        await slack.dm(cast.candidate, "stop", thread=asked.ts)
    assert "before: ▁ no answer yet · now: " in dm()[-1].seen
    assert "Session by session" in dm()[-1].seen


@pytest.mark.usefixtures("bot")
async def test_a_button_pressed_twice_sums_up_once_and_one_of_an_ended_session_says_so(
    slack, cast, dm, begin, pressing
):
    asked = await begin()
    await slack.dm(cast.candidate, STORY, thread=asked.ts)
    await pressing(asked, blocks.STOP)
    await pressing(asked, blocks.STOP)
    assert sum("That's all for now" in post.seen for post in dm()) == 1
    for action in (blocks.ANOTHER, blocks.HINT):
        await pressing(asked, action)
        assert "This practice has ended" in dm()[-1].seen


@pytest.mark.parametrize("text", [":tada:", "👍", ":+1: :slightly_smiling_face:", "..."])
@pytest.mark.usefixtures("bot")
async def test_a_reply_without_words_is_no_answer_and_moves_nothing_on(slack, cast, dm, begin, kept, text):
    asked = await begin("platform engineer rehearsal")
    await slack.dm(cast.candidate, text, thread=asked.ts)
    assert "I can only read words here" in dm()[-1].seen
    assert await kept() == []
    await slack.dm(cast.candidate, STORY, thread=asked.ts)
    assert [one.item.question in asked.seen for one in await kept()] == [True]


@pytest.mark.usefixtures("bot")
async def test_a_file_alone_is_no_answer(slack, cast, dm, begin, kept):
    asked = await begin()
    await slack.upload(cast.candidate, "me.pdf", b"%PDF-1.4", channel=asked.channel, thread=asked.ts)
    assert "I can only read words here" in dm()[-1].seen
    assert await kept() == []


@pytest.mark.usefixtures("bot")
async def test_an_edit_is_left_alone_as_the_first_post_says(slack, cast, dm, begin, kept):
    asked = await begin()
    assert "An edit doesn't reach me" in asked.seen
    sent = await slack.dm(cast.candidate, STORY, thread=asked.ts)
    said = dm()[-1]
    await slack.edit(cast.candidate, sent.message, "Something else altogether.")
    assert dm()[-1] == said
    assert [one.text for one in await kept()] == [STORY]


@pytest.mark.usefixtures("bot")
async def test_practice_begun_twice_goes_on_in_both_threads(slack, cast, dm, begin):
    first = await begin()
    assert "still open" not in slack.said(GENERAL, to=cast.candidate)[-1].seen
    second = await begin()
    assert "still open in its own thread" in slack.said(GENERAL, to=cast.candidate)[-1].seen
    for asked in (first, second):
        await slack.dm(cast.candidate, STORY, thread=asked.ts)
        assert (dm()[-1].thread, "What's there" in dm()[-1].seen) == (asked.ts, True)


@pytest.mark.usefixtures("bot")
async def test_a_role_closed_in_the_middle_of_practice_loses_nothing(slack, cast, dm, begin, knowledge, kept):
    asked = await begin("platform engineer rehearsal")
    recruiter = Editor(cast.recruiter, Audience.RECRUITER)
    await knowledge.bringing.withdraw("platform-engineer", recruiter)
    try:
        await slack.dm(cast.candidate, STORY, thread=asked.ts)
        assert "This role has been closed" in dm()[-1].seen
        assert [one.text for one in await kept()] == [STORY]
    finally:
        await knowledge.bringing.restore("platform-engineer", recruiter)
    await slack.dm(cast.candidate, "another", thread=asked.ts)
    assert "The clock runs until" in dm()[-1].seen
    await slack.dm(cast.candidate, "stop", thread=asked.ts)
    assert "I measured each step for a week" in dm()[-1].seen


async def test_a_rehearsal_goes_on_after_a_restart_with_its_clock(slack, cast, dm, settings, knowledge, begin, kept):
    async with connected(slack, settings, knowledge):
        asked = await begin("platform engineer rehearsal")
    async with connected(slack, settings, knowledge):
        await slack.dm(cast.candidate, STORY, thread=asked.ts)
        (attempt,) = await kept()
        assert attempt.took is not None
        assert attempt.grade in {Grade.SOLID, Grade.STRONG}
        assert "The clock runs until" in dm()[-1].seen
