"""People ask in channels and direct messages, and read an answer with its proof."""

import pytest

from bot.workspace.state import BOT
from knowledge.domain import Audience

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("bot")]

GENERAL = "C0GENERAL"


async def test_a_mention_is_answered_in_its_thread_with_the_exact_words_of_the_advert(slack, cast, knowledge):
    said = await slack.mention(cast.candidate, "Platform Engineer: what messaging technologies should I know?")
    (post,) = slack.said(GENERAL)
    assert said.acked
    assert post.thread == said.envelope["payload"]["event"]["ts"]
    assert "Kafka" in post.seen
    assert "Platform Engineer" in post.seen
    reading = await knowledge.reading("platform-engineer", Audience.CANDIDATE)
    lines = [line.strip(" *-") for line in reading.document.text.splitlines() if "Kafka" in line]
    assert any(line in " ".join(post.seen.split()) for line in lines)


async def test_an_answer_says_which_role_it_is_about_and_can_be_rated(slack, cast):
    await slack.mention(cast.candidate, "what is essential for the Platform Engineer?")
    (post,) = slack.said(GENERAL)
    assert "About *Platform Engineer*" in post.seen
    assert post.blocks[-1]["type"] == "context_actions"


async def test_a_mention_in_a_thread_is_answered_in_that_thread(slack, cast):
    await slack.mention(cast.candidate, "platform engineer: which languages?", thread="1700000000.000001")
    (post,) = slack.said(GENERAL)
    assert post.thread == "1700000000.000001"


async def test_a_direct_message_is_answered_where_it_was_written(slack, cast):
    await slack.dm(cast.candidate, "Which languages does the platform engineer need?")
    (post,) = slack.said(slack.dm_of(cast.candidate))
    assert post.thread is None
    assert "Python" in post.seen


async def test_a_follow_up_in_a_direct_message_keeps_the_role(slack, cast):
    await slack.dm(cast.candidate, "Which languages does the platform engineer need?")
    await slack.dm(cast.candidate, "and what is desirable?")
    last = slack.said(slack.dm_of(cast.candidate))[-1]
    assert "About *Platform Engineer*" in last.seen
    assert "Reliability" not in last.seen


async def test_a_thread_opened_under_a_direct_answer_continues_that_conversation(slack, cast):
    await slack.dm(cast.candidate, "Which languages does the platform engineer need?")
    first = slack.said(slack.dm_of(cast.candidate))[-1]
    await slack.dm(cast.candidate, "what is desirable?", thread=first.ts)
    last = slack.said(slack.dm_of(cast.candidate))[-1]
    assert last.thread == first.ts
    assert "About *Platform Engineer*" in last.seen


async def test_a_follow_up_in_a_channel_thread_keeps_the_role(slack, cast):
    said = await slack.mention(cast.candidate, "platform engineer: which languages?")
    thread = said.envelope["payload"]["event"]["ts"]
    await slack.mention(cast.candidate, "and what is desirable?", thread=thread)
    assert "About *Platform Engineer*" in slack.said(GENERAL)[-1].seen


async def test_what_the_advert_does_not_say_is_said_to_be_missing(slack, cast):
    await slack.dm(cast.candidate, "platform engineer: is there a relocation package?")
    (post,) = slack.said(slack.dm_of(cast.candidate))
    assert "doesn't" in post.seen
    assert post.blocks[-1]["type"] == "context_actions"


async def test_a_mention_without_words_gets_the_help(slack, cast):
    await slack.mention(cast.candidate, "")
    assert "/rolecall roles" in slack.said(GENERAL)[0].seen


async def test_typed_broadcasts_and_mentions_come_out_inert(slack, cast):
    for text in ("<!channel> is the platform engineer paid well?", "@here @everyone <@U0BOSS> <#C0GENERAL> salary?"):
        await slack.dm(cast.candidate, text)
        await slack.command(cast.candidate, f"ask {text}")
    assert len(slack.posts) == 4
    assert slack.live == []


@pytest.mark.parametrize(
    "quirk",
    [
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"subtype": "channel_join"},
        {"subtype": "bot_message", "bot_id": "B0OTHER"},
        {"bot_id": "B0OTHER"},
        {"user": BOT},
    ],
)
async def test_edits_joins_bots_and_its_own_messages_are_left_alone_though_acknowledged(slack, cast, quirk):
    said = await slack.dm(cast.candidate, "platform engineer: which languages?", **quirk)
    assert said.acked
    assert slack.posts == []


async def test_a_question_with_a_file_attached_is_still_answered(slack, cast):
    await slack.dm(cast.candidate, "platform engineer: which languages?", subtype="file_share")
    assert "Python" in slack.said(slack.dm_of(cast.candidate))[0].seen


async def test_nothing_that_the_bot_posts_unfurls(slack, cast):
    await slack.mention(cast.candidate, "what is essential for the Platform Engineer?")
    await slack.command(cast.candidate, "roles")
    assert len(slack.posts) == 2
    assert not any(post.unfurls for post in slack.posts)
