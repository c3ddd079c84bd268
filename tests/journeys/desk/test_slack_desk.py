"""A candidate has a question passed on, a recruiter answers once, and the answer comes back to where it was asked."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from knowledge.domain import Audience
from tests.recruiting import RITA
from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")

GENERAL = "C0GENERAL"
ASKED = "is there a relocation package?"
SAID = "Yes, up to £5,000 towards moving costs."


async def pass_on(slack, person, question=ASKED, *, channel=None):
    """Ask, press the button, agree to what is sent; returns the post that the button stood under."""
    if channel:
        await slack.mention(person, question)
    else:
        await slack.dm(person, question)
    post = slack.posts[-1]
    await slack.press(person, post, "ask_recruiter")
    (view,) = slack.modal(person)
    await slack.submit(person, view)
    return post


def card(slack, recruiter):
    return next(
        post for post in slack.said(slack.dm_of(recruiter)) if ASKED.split()[3] in post.seen and post.thread is None
    )


def in_thread(slack, post):
    root = post.thread or post.ts
    return [each.seen for each in slack.said(post.channel) if each.thread == root]


async def give(slack, recruiter, text=SAID):
    await slack.press(recruiter, card(slack, recruiter), "queue_answer")
    await slack.submit(recruiter, slack.modal(recruiter)[-1], {"text": text})


async def test_a_question_goes_to_the_recruiter_and_the_answer_comes_back_into_its_thread(slack, cast, bot, knowledge):
    await slack.dm(cast.candidate, ASKED)
    post = slack.posts[-1]
    await slack.press(cast.candidate, post, "ask_recruiter")
    (view,) = slack.modal(cast.candidate)
    assert ASKED in str(view.blocks)
    assert "not your name" in str(view.blocks)
    assert await knowledge.frontdesk.waiting.queue(RITA) == []
    await slack.submit(cast.candidate, view)
    assert "I've passed this on" in in_thread(slack, post)[-1]
    shown = card(slack, cast.recruiter)
    assert "Asked once" in shown.seen
    assert cast.candidate not in str(shown.blocks)
    await give(slack, cast.recruiter)
    assert SAID in in_thread(slack, post)[-1]
    assert sum(SAID in each for each in in_thread(slack, post)) == 1
    after = slack.message(shown.channel, shown.ts)
    assert SAID in after.seen
    assert await knowledge.frontdesk.waiting.queue(RITA) == []


async def test_near_identical_questions_are_one_card_and_each_asker_gets_the_answer_once(slack, cast, bot):
    first = await pass_on(slack, cast.candidate)
    second = await pass_on(slack, cast.guest, "do you help with relocation costs", channel=GENERAL)
    cards = [post for post in slack.said(slack.dm_of(cast.recruiter)) if "relocation" in post.seen]
    assert len(cards) == 1
    assert "Asked 2 times" in slack.message(cards[0].channel, cards[0].ts).seen
    await give(slack, cast.recruiter)
    for post in (first, second):
        told = [each for each in in_thread(slack, post) if SAID in each]
        assert len(told) == 1
    assert "do you help with relocation costs" not in "".join(in_thread(slack, first))


async def test_a_reply_in_the_cards_thread_is_the_answer_and_a_second_one_is_told_kindly(slack, cast, bot):
    post = await pass_on(slack, cast.candidate)
    shown = card(slack, cast.recruiter)
    await slack.dm(cast.recruiter, SAID, thread=shown.ts)
    assert SAID in in_thread(slack, post)[-1]
    await slack.dm(cast.recruiter, "No, we don't.", thread=shown.ts)
    late = in_thread(slack, shown)[-1]
    assert "answered this before you" in late
    assert "No, we don't." in late
    assert not any("No, we don't." in each for each in in_thread(slack, post))


async def test_an_answer_to_an_answered_question_is_given_back_with_the_one_that_stands(slack, cast, bot):
    post = await pass_on(slack, cast.candidate)
    shown = card(slack, cast.recruiter)
    await slack.press(cast.recruiter, shown, "queue_answer")
    view = slack.modal(cast.recruiter)[-1]
    await slack.dm(cast.recruiter, SAID, thread=shown.ts)
    await slack.submit(cast.recruiter, view, {"text": "Only for managers."})
    told = slack.said(slack.dm_of(cast.recruiter))[-1].seen
    assert SAID in told
    assert "Only for managers." in told
    assert sum(SAID in each for each in in_thread(slack, post)) == 1


async def test_two_recruiters_who_answer_at_once_send_one_answer_and_nobodys_words_are_lost(
    slack, cast, settings, knowledge
):
    both = settings.model_copy(update={"recruiters": (cast.recruiter, cast.leaver, cast.member)})
    async with connected(slack, both, knowledge):
        post = await pass_on(slack, cast.candidate)
        texts = {cast.recruiter: SAID, cast.member: "No, there is none."}
        for person in texts:
            await slack.press(person, card(slack, person), "queue_answer")
        await asyncio.gather(*(slack.submit(each, slack.modal(each)[-1], {"text": texts[each]}) for each in texts))
        sent = [each for each in in_thread(slack, post) if any(text in each for text in texts.values())]
        assert len(sent) == 1
        late = next(each for each, text in texts.items() if text not in sent[0])
        told = slack.said(slack.dm_of(late))[-1].seen
        assert "answered this before you" in told
        assert texts[late] in told


async def test_a_saved_answer_is_given_from_then_on_with_owner_and_date(slack, cast, bot):
    await pass_on(slack, cast.candidate)
    await give(slack, cast.recruiter)
    await slack.press(cast.recruiter, card(slack, cast.recruiter), "queue_save")
    view = slack.modal(cast.recruiter)[-1]
    await slack.submit(cast.recruiter, view, {"scope": "role", "days": "30"})
    assert "Saved" in slack.said(slack.dm_of(cast.recruiter))[-1].seen
    await slack.dm(cast.guest, "do you help with relocation costs?")
    answer = slack.posts[-1].seen
    today = datetime.now(UTC)
    assert SAID in answer
    assert f"{today.day} {today:%B %Y}" in answer


@pytest.mark.parametrize("question", ["do you sponsor visas?", "can I get adjustments for the interview?"])
async def test_what_is_best_told_in_person_is_pointed_to_somebody_and_not_kept(slack, cast, bot, knowledge, question):
    await slack.dm(cast.candidate, question)
    await slack.press(cast.candidate, slack.posts[-1], "ask_recruiter")
    (view,) = slack.modal(cast.candidate)
    assert slack.users[cast.recruiter].name in str(view.blocks).casefold() or "directly" in str(view.blocks)
    assert not view.content.get("submit")
    assert await knowledge.frontdesk.waiting.queue(RITA, ended=True) == []


async def test_only_recruiters_see_the_queue_and_a_forged_press_gets_nothing(slack, cast, bot):
    await pass_on(slack, cast.candidate)
    for person in (cast.candidate, cast.interviewer, cast.guest):
        await slack.command(person, "queue")
        told = slack.said(GENERAL, to=person)[-1].seen
        assert "recruiters only" in told
        assert "relocation" not in told
    await slack.command(cast.recruiter, "queue")
    assert "relocation" in slack.said(GENERAL, to=cast.recruiter)[-1].seen
    shown = card(slack, cast.recruiter)
    button = next(
        each for block in shown.blocks for each in block.get("elements", ()) if each.get("action_id") == "queue_answer"
    )
    own = slack.said(slack.dm_of(cast.candidate))[0]
    action = {"type": "button", "action_id": "queue_answer", "value": button["value"]}
    await slack.act(cast.candidate, own, action)
    assert slack.modal(cast.candidate) == []
    assert "recruiters only" in slack.said(own.channel, to=cast.candidate)[-1].seen


async def test_a_late_question_is_brought_up_then_handed_over_and_whoever_asked_is_told(slack, cast, bot, knowledge):
    post = await pass_on(slack, cast.candidate)
    waiting = knowledge.frontdesk.waiting
    (one,) = await waiting.queue(RITA)
    long_ago = datetime.now(UTC) - timedelta(hours=1)
    before = len(slack.said(slack.dm_of(cast.recruiter)))
    await slack.go_round()
    assert len(slack.said(slack.dm_of(cast.recruiter))) == before
    for times, told in ((1, "still waits"), (2, "handed this question to you")):
        (one,) = await waiting.queue(RITA)
        await knowledge._parts.store.desk.change(_due(one, long_ago), one.revision)
        await slack.go_round()
        await slack.go_round()
        said = slack.said(slack.dm_of(cast.recruiter))
        assert len(said) == before + times
        assert told in said[-1].seen
    assert "another recruiter" in in_thread(slack, post)[-1]
    assert (await waiting.queue(RITA))[0].state == "handed-over"


def _due(one, when):
    from dataclasses import replace

    return replace(one, due=when, revision=one.revision + 1)


async def test_an_answer_given_on_the_terminal_is_carried_out_once(slack, cast, bot, knowledge):
    post = await pass_on(slack, cast.candidate)
    (one,) = await knowledge.frontdesk.waiting.queue(RITA)
    await knowledge.frontdesk.waiting.answer(one.id, SAID, RITA, "terminal:1")
    await slack.go_round()
    await slack.go_round()
    assert sum(SAID in each for each in in_thread(slack, post)) == 1


async def test_a_restart_between_question_and_answer_and_in_the_middle_of_both_loses_nothing(
    slack, cast, settings, knowledge
):
    async with connected(slack, settings, knowledge):
        await slack.dm(cast.candidate, ASKED)
        post = slack.posts[-1]
        await slack.press(cast.candidate, post, "ask_recruiter")
        (view,) = slack.modal(cast.candidate)
        slack.settle = None
        slack.fail("chat.postMessage", status=500, error="internal_error", times=3)
        await slack.submit(cast.candidate, view)
    async with connected(slack, settings, knowledge):
        await slack.settle()
        assert sum("I've passed this on" in each for each in in_thread(slack, post)) == 1
        shown = card(slack, cast.recruiter)
        await slack.press(cast.recruiter, shown, "queue_answer")
        view = slack.modal(cast.recruiter)[-1]
        slack.settle = None
        slack.fail("chat.postMessage", status=500, error="internal_error", times=3)
        await slack.submit(cast.recruiter, view, {"text": SAID})
        await asyncio.sleep(0.1)
    async with connected(slack, settings, knowledge):
        await slack.settle()
        assert sum(SAID in each for each in in_thread(slack, post)) == 1
        assert SAID in slack.message(shown.channel, shown.ts).seen
    assert await knowledge.frontdesk.waiting.queue(RITA) == []
    assert await knowledge.ledger.waiting() == []


async def test_a_channel_that_others_read_gets_no_card(slack, cast, settings, knowledge):
    public = settings.model_copy(update={"recruiter_channel": GENERAL})
    async with connected(slack, public, knowledge):
        await pass_on(slack, cast.candidate)
    assert card(slack, cast.recruiter)
    assert slack.said(GENERAL) == []
    assert RITA.audience is Audience.RECRUITER
