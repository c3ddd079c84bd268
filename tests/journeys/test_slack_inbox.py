"""What was acknowledged is answered once: across redeliveries, crashes at awkward moments, and Slack being away."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from bot.inbox.marks import EVENT_TYPE
from bot.server import serve
from knowledge.assembly import open_knowledge
from knowledge.domain import Answer
from knowledge.settings import KnowledgeSettings
from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")

GENERAL = "C0GENERAL"
ASKED = "platform engineer: which languages?"
LONG = Answer("q", (), (), "list", "\n".join(f"line{number} " + "word " * 90 for number in range(60)), False, None, 1.0)


class With:
    """Something real of which a few attributes are others."""

    def __init__(self, real, **others):
        self._real = real
        self.__dict__.update(others)

    def __getattr__(self, name):
        return getattr(self._real, name)


async def dies(*_arguments):
    """What a step looks like in which the process was killed: nothing after it happens."""
    raise asyncio.CancelledError


@pytest.fixture
def crash(slack, settings, knowledge):
    """Run the bot until it dies in one step of the ledger, asked by ``ask``; it is not waited for."""

    async def run(ask, **steps):
        dying = With(knowledge, ledger=With(knowledge.ledger, **steps))
        async with connected(slack, settings, dying):
            slack.settle = None
            await ask()
            async with asyncio.timeout(10):
                while not slack.posts:
                    await slack.pause()
                await asyncio.sleep(0.2)

    return run


async def restarted(slack, settings, knowledge):
    """Run the bot again until nothing is left to do."""
    async with connected(slack, settings, knowledge):
        await slack.settle()


async def test_a_mention_comes_as_two_events_and_gets_one_answer(slack, cast, bot):
    said = await slack.mention(cast.candidate, ASKED)
    threaded = await slack.mention(cast.candidate, "and the pay?", thread=said.message.ts)
    assert [len(each.deliveries) for each in (said, threaded)] == [2, 2]
    assert said.acked
    assert threaded.acked
    assert len(slack.posts) == 2


async def test_a_reply_in_a_thread_the_bot_is_in_needs_no_mention_unless_it_is_for_somebody_else(slack, cast, bot):
    said = await slack.mention(cast.candidate, ASKED)
    thread = said.message.ts
    await slack.say(cast.candidate, "and what is desirable?", thread=thread)
    assert len(slack.posts) == 2
    await slack.say(cast.candidate, f"@{slack.users[cast.recruiter].name} can you help?", thread=thread)
    await slack.say(cast.candidate, "not in the thread")
    assert len(slack.posts) == 2


async def test_a_thread_the_bot_is_not_in_is_left_alone(slack, cast, bot):
    said = await slack.say(cast.candidate, "who is at the stand-up?")
    await slack.say(cast.recruiter, "me", thread=said.message.ts)
    assert slack.posts == []


async def test_an_answer_that_was_posted_before_a_crash_is_not_posted_again(slack, cast, settings, knowledge, crash):
    await crash(lambda: slack.mention(cast.candidate, ASKED), finish=dies)
    assert len(slack.posts) == 1
    await restarted(slack, settings, knowledge)
    assert len(slack.posts) == 1
    assert await knowledge.ledger.waiting() == []


async def test_each_post_bears_the_mark_by_which_it_is_known(slack, cast, altered):
    async with altered(ask=LONG):
        said = await slack.mention(cast.candidate, ASKED)
    marks = [post.metadata for post in slack.posts]
    assert {mark["event_type"] for mark in marks} == {EVENT_TYPE}
    keys, parts = zip(*(mark["event_payload"].values() for mark in marks), strict=True)
    assert set(keys) == {f"T0HOME:{GENERAL}:{said.message.ts}"}
    assert parts == tuple(range(1, len(marks) + 1))


async def test_a_half_posted_answer_is_completed_and_not_repeated(slack, cast, altered):
    async with altered(ask=LONG):
        await slack.dm(cast.candidate, ASKED)
        met = len(slack.posts)
        await slack.dm(cast.candidate, ASKED)
        whole = [post.seen for post in slack.posts[met:]]
        assert len(whole) > 2
        slack.fail("chat.postMessage")
        slack.fail("chat.postMessage", status=500, error="internal_error", times=2)
        await slack.dm(cast.candidate, ASKED)
    assert [post.seen for post in slack.posts[met:]] == whole * 2


async def test_the_answer_given_before_a_crash_stands_after_it(slack, cast, settings, knowledge, crash):
    await crash(lambda: slack.dm(cast.candidate, ASKED), finish=dies)

    async def another(question, **_):
        return replace(LONG, question=question)

    slack.drop(slack.posts[0])
    await restarted(slack, settings, With(knowledge, ask=another))
    (post,) = slack.posts
    assert "Python" in post.seen
    assert len(await knowledge.history(slack.dm_of(cast.candidate))) == 1


async def test_a_mark_that_somebody_else_set_keeps_no_answer_back(slack, cast, settings, knowledge, crash):
    await crash(lambda: slack.mention(cast.candidate, ASKED), finish=dies)
    (post,) = slack.posts
    slack.put(replace(post, user="U0MALLORY", bot_id="B0OTHER"))
    await restarted(slack, settings, knowledge)
    assert [each.user for each in slack.posts] == ["U0MALLORY", post.user]


async def test_where_nothing_can_be_read_back_a_second_copy_is_better_than_none(
    slack, cast, settings, knowledge, crash
):
    await crash(lambda: slack.mention(cast.candidate, ASKED), finish=dies)
    slack.fail("conversations.replies", error="missing_scope")
    await restarted(slack, settings, knowledge)
    assert len(slack.posts) == 2


async def test_a_private_reply_that_is_known_to_be_sent_is_not_sent_again(slack, cast, settings, knowledge, crash):
    await crash(lambda: slack.command(cast.candidate, "roles"), finish=dies)
    await restarted(slack, settings, knowledge)
    assert len(slack.said(GENERAL, to=cast.candidate)) == 1


async def test_a_private_reply_of_which_nobody_knows_is_sent_again(slack, cast, settings, knowledge, crash):
    async def note(key, part, state):
        await (dies() if state == "sent" else knowledge.ledger.note(key, part, state))

    await crash(lambda: slack.command(cast.candidate, "roles"), note=note)
    await restarted(slack, settings, knowledge)
    assert len(slack.said(GENERAL, to=cast.candidate)) == 2


async def test_an_answer_waits_while_slack_is_away_and_comes_once(slack, cast, bot):
    slack.fail("chat.postMessage", status=503, error="service_unavailable", times=2)
    await slack.dm(cast.candidate, ASKED)
    assert len(slack.posts) == 1


async def test_words_are_kept_only_until_they_are_answered_and_never_in_the_queue(slack, cast, settings, tmp_path):
    own = settings.model_copy(update={"knowledge": KnowledgeSettings(home=tmp_path, seed=False)})
    held, release = asyncio.Event(), asyncio.Event()

    def stored(file):
        with closing(sqlite3.connect(tmp_path / file)) as connection:
            return "\n".join(connection.iterdump())

    async with open_knowledge(own.knowledge) as knowledge:

        async def ask(question, **more):
            held.set()
            await release.wait()
            return replace(LONG, question="", text="no")

        async with connected(slack, own, With(knowledge, ask=ask, remember=_forget)):
            settle, slack.settle = slack.settle, None
            await slack.dm(cast.candidate, "xylophone?")
            await held.wait()
            assert "xylophone" in stored("rolecall.db")
            assert "xylophone" not in stored("work.db")
            release.set()
            await settle()
            assert "xylophone" not in stored("rolecall.db") + stored("work.db")


async def _forget(*_):
    pass


def _whispers(slack, person):
    return [post for post in slack.said(GENERAL, to=person) if post.only_for]


async def test_who_waits_behind_many_is_told_and_one_person_does_not_hold_up_another(slack, settings, knowledge):
    people = [slack.person() for _ in range(13)]
    release, asked = asyncio.Event(), []

    async def ask(question, **more):
        asked.append(question)
        await release.wait()
        return replace(LONG, question=question, text=question)

    alone = settings.model_copy(update={"workers": 1})
    async with connected(slack, alone, With(knowledge, ask=ask)):
        settle, slack.settle = slack.settle, None
        for number in range(5):
            await slack.mention(people[0], f"mine {number}")
        for person in people[1:]:
            await slack.mention(person, "one")
        async with asyncio.timeout(10):
            while not (notices := _whispers(slack, people[-1])):
                await slack.pause()
        (notice,) = notices
        assert "I'm a bit behind: about 13 questions before yours." in notice.seen
        assert _whispers(slack, people[1]) == []
        release.set()
        await settle()
    assert asked[0] == "mine 0"
    assert asked[-3:] == ["mine 2", "mine 3", "mine 4"]


async def test_no_more_is_done_at_once_than_there_are_workers(slack, settings, knowledge):
    now, most = [0], [0]

    async def ask(question, **more):
        now[0] += 1
        most[0] = max(most[0], now[0])
        await asyncio.sleep(0.1)
        now[0] -= 1
        return replace(LONG, question=question, text="yes")

    few = settings.model_copy(update={"workers": 2})
    async with connected(slack, few, With(knowledge, ask=ask)):
        settle, slack.settle = slack.settle, None
        await asyncio.gather(*(slack.dm(slack.person(), "pay?") for _ in range(8)))
        await settle()
    assert len(slack.posts) == 8
    assert most == [2]


async def test_what_is_not_finished_in_time_at_a_stop_is_answered_after_the_next_start(
    slack, cast, settings, knowledge
):
    asked, stop = asyncio.Event(), asyncio.Event()

    async def never(question, **more):
        asked.set()
        await asyncio.Event().wait()

    hasty = settings.model_copy(update={"grace_seconds": 0.05})
    serving = asyncio.create_task(serve(hasty, With(knowledge, ask=never), stop=stop))
    while not slack.hellos:
        await slack.pause()
    await slack.dm(cast.candidate, ASKED)
    await asked.wait()
    stop.set()
    await asyncio.wait_for(serving, 10)
    assert slack.posts == []
    await restarted(slack, settings, knowledge)
    assert "Python" in slack.posts[0].seen


async def test_an_entry_that_takes_the_process_down_each_time_is_given_up_with_a_word(
    slack, cast, settings, knowledge, crash
):
    async def begin(key):
        found = await knowledge.ledger.begin(key)
        return found and replace(found, attempts=21)

    async with connected(slack, settings, With(knowledge, ledger=With(knowledge.ledger, begin=begin))):
        await slack.dm(cast.candidate, ASKED)
    (post,) = slack.posts
    assert "Something went wrong on our side" in post.seen
