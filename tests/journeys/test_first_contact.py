"""Whoever meets the bot is told what it is: in full in its messages, in a line elsewhere, and once."""

import pytest

from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")

GENERAL = "C0GENERAL"
LINE, GREETING = "what I write is automated. It plays no part", "*What I keep:*"


def seen(slack, person):
    places = (GENERAL, slack.dm_of(person))
    return [post.seen for post in slack.posts if post.channel in places and post.only_for in (None, person)]


def told(slack, person, words=LINE):
    return sum(words in each for each in seen(slack, person))


async def by_mention(slack, person):
    await slack.mention(person, "what is essential for the platform engineer?")


async def by_command(slack, person):
    await slack.command(person, "roles")


async def by_form(slack, person):
    await slack.shortcut(person, "ask_about_a_role")
    await slack.submit(person, slack.modal(person)[-1], {"question": "what is essential for the platform engineer?"})


async def by_message(slack, person):
    await slack.dm(person, "what is essential for the platform engineer?")


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("meets", [by_mention, by_command, by_form, by_message])
async def test_who_meets_it_outside_of_its_messages_is_told_in_a_line_and_only_once(slack, cast, meets):
    await meets(slack, cast.candidate)
    assert told(slack, cast.candidate) == 1
    assert LINE in slack.posts[-1].seen
    for again in (meets, by_mention, by_command, by_message):
        await again(slack, cast.candidate)
    await slack.open_home(cast.candidate, tab="messages")
    assert told(slack, cast.candidate) == 1
    assert told(slack, cast.candidate, "Hello, I'm Rolecall") == 0
    before = told(slack, cast.guest)
    await by_mention(slack, cast.guest)
    assert told(slack, cast.guest) == before + 1


@pytest.mark.usefixtures("bot")
async def test_who_opens_its_messages_first_is_greeted_in_full_and_gets_no_line_later(slack, cast):
    await slack.open_home(cast.candidate, tab="messages")
    await slack.open_home(cast.candidate, tab="messages")
    assert told(slack, cast.candidate, "Hello, I'm Rolecall") == 1
    await by_mention(slack, cast.candidate)
    await by_command(slack, cast.candidate)
    assert told(slack, cast.candidate) == 0


@pytest.mark.usefixtures("bot")
async def test_the_home_tab_says_it_always_and_counts_for_nothing(slack, cast):
    for _ in range(2):
        await slack.open_home(cast.candidate)
        assert LINE in slack.home(cast.candidate).seen
    await by_command(slack, cast.candidate)
    assert told(slack, cast.candidate) == 1


async def test_an_answer_that_is_begun_again_after_a_fault_tells_it_all_the_same(slack, cast, settings, knowledge):
    async with connected(slack, settings, knowledge):
        slack.fail("chat.postMessage", status=500, error="internal_error", times=2)
        await by_mention(slack, cast.candidate)
    assert told(slack, cast.candidate) == 1


async def test_that_a_chat_model_words_answers_is_said(slack, cast, settings, knowledge):
    knowledge.modelled = True
    try:
        async with connected(slack, settings, knowledge):
            await by_command(slack, cast.candidate)
            await slack.open_home(cast.guest, tab="messages")
    finally:
        knowledge.modelled = False
    assert told(slack, cast.candidate, "A language model may word what I say") == 1
    assert told(slack, cast.guest, "A language model may word what I say") == 1
