"""Two recruiters at one question: the first answer stands and goes out once, the other's words come back to them."""

import asyncio

import pytest
import pytest_asyncio

from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")

ASKED = "is there a relocation package?"
FIRST, SECOND = "Yes, up to £5,000 towards moving costs.", "No, we don't pay for a move."


@pytest_asyncio.fixture(loop_scope="session")
async def pair(slack, settings, knowledge):
    """Two recruiters before the same open question, and whoever asked it."""
    rita, ola, asker = (slack.person(name) for name in ("rita", "ola", "ada"))
    both = settings.model_copy(update={"recruiters": (rita, ola)})
    async with connected(slack, both, knowledge):
        await slack.dm(asker, ASKED)
        await slack.press(asker, slack.posts[-1], "ask_recruiter")
        await slack.submit(asker, slack.modal(asker)[-1])
        yield rita, ola, asker


def told(slack, person, words):
    return [post for post in slack.said(slack.dm_of(person), to=person) if words in post.seen]


async def form(slack, recruiter):
    (card,) = told(slack, recruiter, "Asked once")
    await slack.press(recruiter, card, "queue_answer")
    return slack.modal(recruiter)[-1]


def outcome(slack, pair):
    """Check that one answer stands, everywhere alike; returns whose it is, and whose is not."""
    rita, ola, asker = pair
    (stands,) = [words for words in (FIRST, SECOND) for _ in told(slack, asker, words)]
    winner, other = (rita, ola) if stands == FIRST else (ola, rita)
    lost = SECOND if stands == FIRST else FIRST
    (card,) = told(slack, winner, "Answered by")
    assert stands in card.seen
    assert told(slack, other, "Answered by")[0].seen == card.seen
    (back,) = told(slack, other, lost)
    assert "answered this before you" in back.seen
    assert stands in back.seen
    assert told(slack, winner, "before you") == []
    return winner, other


async def test_two_forms_sent_in_the_same_moment(slack, pair):
    rita, ola, _ = pair
    forms = [await form(slack, each) for each in (rita, ola)]
    filled = zip((rita, ola), forms, (FIRST, SECOND), strict=True)
    await asyncio.gather(*(slack.submit(person, view, {"text": text}) for person, view, text in filled))
    outcome(slack, pair)


async def test_a_form_and_a_reply_in_the_thread_in_the_same_moment(slack, pair):
    rita, ola, _ = pair
    view = await form(slack, rita)
    (card,) = told(slack, ola, "Asked once")
    await asyncio.gather(slack.submit(rita, view, {"text": FIRST}), slack.dm(ola, SECOND, thread=card.ts))
    outcome(slack, pair)


async def test_a_form_that_was_open_while_the_other_took_and_answered(slack, pair):
    rita, ola, asker = pair
    late = await form(slack, rita)
    (card,) = told(slack, ola, "Asked once")
    await slack.press(ola, card, "queue_take")
    assert "has taken it" in told(slack, rita, "Asked once")[0].seen
    await slack.submit(ola, await form(slack, ola), {"text": SECOND})
    await slack.submit(rita, late, {"text": FIRST})
    assert outcome(slack, pair) == (ola, rita)
    (card,) = told(slack, rita, "Answered by")
    opened = len(slack.modal(rita))
    await slack.act(
        rita, card, {"type": "button", "action_id": "queue_answer", "value": late.content["private_metadata"]}
    )
    assert len(slack.modal(rita)) == opened
    assert len(told(slack, asker, SECOND)) == 1
