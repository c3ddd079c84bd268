"""While an answer is looked for, people see so, may stop it, and then have it once, whatever happens in between."""

import asyncio
import contextlib
import re
from dataclasses import replace

import pytest
import pytest_asyncio

from bot.blocks import progress
from bot.inbox.marks import EVENT_TYPE
from bot.outbox import Asked, Manner, Outbox
from bot.workspace.state import BOT_TOKEN, TEAM
from knowledge.domain import Answer
from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")

GENERAL = "C0GENERAL"
ASKED = "platform engineer: which languages?"
ANSWER = Answer("q", (), (), "lookup", "Python and Go.", abstained=False, reason=None, confidence=1.0)
LONG = replace(ANSWER, text="\n".join(f"line{number} " + "word " * 90 for number in range(60)))


class Slow:
    """The real knowledge base, which answers a question when ``answers`` is set to something."""

    def __init__(self, base):
        self._base = base
        self.asked = self.cancelled = 0
        self.answers = asyncio.get_running_loop().create_future()

    def __getattr__(self, name):
        return getattr(self._base, name)

    async def ask(self, *_arguments, **_more):
        self.asked += 1
        try:
            return await asyncio.shield(self.answers)
        except asyncio.CancelledError:
            self.cancelled += 1
            raise

    def answer(self, answer=ANSWER):
        self.answers.set_result(answer)


@pytest.fixture
def brief(settings):
    """Settings with which a search shows itself almost at once."""
    return settings.model_copy(update={"stream_after_ms": 20})


@pytest_asyncio.fixture(loop_scope="session")
async def slow(knowledge):
    return Slow(knowledge)


@pytest.fixture
def thinking(slack, brief, slow):
    """Run the bot with a slow knowledge base; ``settle`` is awaited by the test, not by each delivery."""

    @contextlib.asynccontextmanager
    async def run():
        async with connected(slack, brief, slow):
            settle, slack.settle = slack.settle, None
            yield settle

    return run


async def until(slack, so):
    """Wait until something is so, and return it."""
    async with asyncio.timeout(5):
        while not (found := so()):
            await slack.pause()
    return found


async def opened(slack):
    """Wait until something stands open, and return it."""
    return await until(slack, lambda: next(iter(slack.posts), None))


def only(slack):
    """The one post there is, with nothing left running beside it."""
    (post,) = slack.posts
    assert not post.streaming
    assert [status.text for status in slack.state.statuses.values()] == []
    return post


async def test_a_slow_answer_is_streamed_and_stands_there_once_with_its_buttons_and_mark(slack, cast, thinking, slow):
    async with thinking() as settle:
        said = await slack.mention(cast.candidate, ASKED)
        post = await opened(slack)
        assert post.streaming
        assert post.thread == said.message.ts
        assert [card["status"] for card in post.chunks] == ["in_progress"]
        assert [each["status"] for each in slack.called("assistant.threads.setStatus")] == [progress.STATUS]
        slow.answer()
        await settle()
    post = only(slack)
    assert "Python and Go." in post.seen
    assert post.blocks[-1]["type"] == "context_actions"
    assert [card["status"] for card in post.chunks] == ["complete"]
    assert post.metadata["event_type"] == EVENT_TYPE
    assert slack.called("chat.postMessage") == []
    assert slack.refused == []


async def test_a_quick_answer_is_simply_posted(slack, cast, settings, slow):
    slow.answer()
    async with connected(slack, settings, slow):
        await slack.mention(cast.candidate, ASKED)
    assert "Python" in only(slack).seen
    assert slack.called("assistant.threads.setStatus") == slack.called("chat.startStream") == []


async def test_a_status_shows_before_a_stream_does_and_goes_with_the_answer(slack, cast, settings, slow):
    async with connected(slack, settings, slow):
        settle, slack.settle = slack.settle, None
        said = await slack.mention(cast.candidate, ASKED)
        await until(slack, lambda: slack.status(GENERAL, said.message.ts))
        assert slack.status(GENERAL, said.message.ts) == "is reading the advert…"
        assert slack.posts == []
        slow.answer()
        await settle()
    assert "Python" in only(slack).seen


async def test_a_stream_that_slack_closed_meanwhile_ends_with_the_whole_answer_once(slack, cast, thinking, slow):
    async with thinking() as settle:
        await slack.mention(cast.candidate, ASKED)
        await opened(slack)
        slack.clock.forward(301)
        slow.answer(LONG)
        await settle()
    assert re.findall(r"line\d+", " ".join(post.seen for post in slack.posts)) == [f"line{n}" for n in range(60)]
    assert not any(post.streaming for post in slack.posts)
    assert slack.called("chat.update")


async def test_a_long_answer_begins_in_the_stream_and_goes_on_below_it(slack, cast, thinking, slow):
    async with thinking() as settle:
        await slack.mention(cast.candidate, ASKED)
        await opened(slack)
        slow.answer(LONG)
        await settle()
    assert re.findall(r"line\d+", " ".join(post.seen for post in slack.posts)) == [f"line{n}" for n in range(60)]
    assert [bool(post.chunks) for post in slack.posts] == [True, *[False] * (len(slack.posts) - 1)]
    assert slack.refused == []


async def test_where_slack_takes_no_stream_one_post_is_edited_and_where_none_the_answer_is_posted(
    slack, cast, thinking, slow
):
    async with thinking() as settle:
        slack.fail("chat.startStream", error="method_not_supported_for_channel_type", times=2)
        await slack.mention(cast.candidate, ASKED)
        assert "in a moment" in (await opened(slack)).seen
        slow.answer()
        await settle()
        assert "in a moment" not in only(slack).seen
        slow.answers = asyncio.get_running_loop().create_future()
        slack.fail("chat.postMessage", error="restricted_action")
        await slack.mention(cast.candidate, ASKED)
        await until(slack, lambda: len(slack.called("chat.postMessage")) == 2)
        slow.answer()
        await settle()
    assert ["Python and Go." in post.seen for post in slack.posts] == [True, True]


async def test_too_many_streams_a_minute_hold_no_answer_up(slack, cast, thinking, slow):
    async with thinking() as settle:
        slack.fail("chat.startStream", error="ratelimited", status=429, headers={"Retry-After": "60"})
        await slack.mention(cast.candidate, ASKED)
        await opened(slack)
        slow.answer()
        await settle()
    assert "Python" in only(slack).seen


async def test_in_an_open_direct_message_one_post_is_edited(slack, cast, thinking, slow):
    async with thinking() as settle:
        await slack.dm(cast.candidate, ASKED)
        await opened(slack)
        slow.answer()
        await settle()
    assert "Python" in only(slack).seen
    assert slack.called("chat.startStream") == []


async def test_stop_ends_the_search_and_says_so_and_only_who_asked_may_stop_it(slack, cast, thinking, slow):
    async with thinking() as settle:
        said = await slack.mention(cast.candidate, ASKED)
        post = await opened(slack)
        await slack.stop(cast.recruiter, post)
        assert slow.cancelled == 0
        await slack.stop(cast.candidate, post)
        await settle()
        await slack.stop(cast.candidate, post)
    post = only(slack)
    assert post.seen.startswith("Stopped, as you asked.")
    assert slow.cancelled == 1
    assert slack.state.sessions[GENERAL, said.message.ts] == "active"
    assert await slow.history(f"{GENERAL}:{said.message.ts}") == []


async def test_what_goes_wrong_is_said_in_what_stands_open(slack, cast, thinking, slow):
    async with thinking() as settle:
        await slack.mention(cast.candidate, ASKED)
        await opened(slack)
        slow.answers.set_exception(RuntimeError("secret"))
        await settle()
    assert "Something went wrong" in only(slack).seen


async def test_blocks_that_slack_refuses_at_the_end_of_a_stream_are_said_there_as_words(slack, cast, thinking, slow):
    async with thinking() as settle:
        await slack.mention(cast.candidate, ASKED)
        await opened(slack)
        for method in ("chat.stopStream", "chat.update"):
            slack.fail(method, error="invalid_blocks")
        slow.answer()
        await settle()
    post = only(slack)
    assert post.blocks == []
    assert post.text.endswith("Python and Go.")


async def test_an_end_of_which_nobody_knows_is_made_once(slack, cast, thinking, slow):
    async with thinking() as settle:
        await slack.mention(cast.candidate, ASKED)
        await opened(slack)
        slack.fail("chat.stopStream", error="internal_error", status=503, times=2)
        slow.answer()
        await settle()
    assert "Python" in only(slack).seen


async def test_a_draft_that_is_gone_keeps_no_answer_back(slack, cast, thinking, slow):
    async with thinking() as settle:
        await slack.mention(cast.candidate, ASKED)
        slack.drop(await opened(slack))
        slow.answer()
        await settle()
    assert "Python" in only(slack).seen


@pytest.mark.parametrize("place", ["mention", "dm"])
async def test_what_stood_open_when_the_bot_died_is_filled_by_the_next_one(slack, cast, thinking, slow, place):
    async with thinking():
        await getattr(slack, place)(cast.candidate, ASKED)
        await opened(slack)
        await asyncio.sleep(0.2)
    assert len(slack.posts) == 1
    slow.answer()
    async with thinking() as settle:
        await settle()
    post = only(slack)
    assert "Python and Go." in post.seen
    assert post.metadata["event_type"] == EVENT_TYPE


async def test_a_search_that_takes_long_says_so_and_outlives_its_stream(slack, cast):
    from slack_sdk.web.async_client import AsyncWebClient

    client = AsyncWebClient(token=BOT_TOKEN, base_url=f"{slack.url}/api/")
    client.proxy = None
    outbox = Outbox(client, None, manner=Manner(breath=0, stream_after=0, patience=0.03))
    said = (await slack.mention(cast.candidate, ASKED)).message
    asked = Asked(GENERAL, said.ts, said.ts, cast.candidate, TEAM)
    slack.faults.end_streams_after(2)
    async with outbox.attending(asked) as attending:
        assert await attending.until(asyncio.sleep(0.5, "found")) == "found"
        (post,) = slack.posts
        assert post.chunks[0]["details"] == "This takes longer than usual."
        await outbox.post(progress.waiting(), channel=GENERAL, thread=said.ts)
    assert [refusal.code for refusal in slack.refused][:1] == ["message_not_in_streaming_state"]
    assert "in a moment" in only(slack).seen
