"""People rate answers, and the rating is kept."""

import pytest

from knowledge.domain import Feedback

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("bot")]

GENERAL = "C0GENERAL"


async def answered(slack, person):
    await slack.mention(person, "platform engineer: which languages?")
    return slack.said(GENERAL)[-1]


def answer_id(post):
    button = post.blocks[-1]["elements"][0]["positive_button"]
    return button["value"].partition(":")[2]


@pytest.mark.parametrize(
    ("button", "rating", "words"), [("positive", "helpful", "Thank you"), ("negative", "unhelpful", "recruiter")]
)
async def test_a_rating_is_stored_and_thanked_for_privately(slack, cast, knowledge, button, rating, words):
    post = await answered(slack, cast.candidate)
    said = await slack.rate(cast.candidate, post, button)
    reply = slack.said(GENERAL, to=cast.candidate)[-1]
    assert said.acked
    assert reply.only_for == cast.candidate
    assert reply.thread == post.thread
    assert words in reply.seen
    kept = await knowledge._parts.store.ratings(answer_id(post))
    assert kept == [Feedback(answer_id(post), cast.candidate, rating)]


async def test_a_changed_mind_replaces_the_earlier_rating(slack, cast, knowledge):
    post = await answered(slack, cast.candidate)
    await slack.rate(cast.candidate, post, "positive")
    await slack.rate(cast.candidate, post, "negative")
    kept = await knowledge._parts.store.ratings(answer_id(post))
    assert [each.rating for each in kept] == ["unhelpful"]


@pytest.mark.parametrize("value", ["helpful:0000", "helpful:", "excellent:0000", "", "helpful", "../../etc/passwd"])
async def test_a_forged_button_is_refused_kindly_and_stores_nothing(slack, cast, knowledge, value):
    post = await answered(slack, cast.candidate)
    said = await slack.rate(cast.candidate, post, "positive", value=value)
    assert said.acked
    assert "I no longer have that answer" in slack.said(GENERAL, to=cast.candidate)[-1].seen
    assert await knowledge._parts.store.ratings(answer_id(post)) == []


async def test_a_button_carries_a_rating_and_an_id_and_nothing_else(slack, cast):
    post = await answered(slack, cast.candidate)
    (element,) = post.blocks[-1]["elements"]
    values = [element[f"{which}_button"]["value"] for which in ("positive", "negative")]
    assert values == [f"helpful:{answer_id(post)}", f"unhelpful:{answer_id(post)}"]
    assert answer_id(post).isalnum()
