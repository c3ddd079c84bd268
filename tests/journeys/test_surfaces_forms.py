"""The app's tabs, shortcuts and forms, used as people use them."""

import json

import pytest

from bot.blocks import asking
from bot.blocks.answer import FEEDBACK
from bot.blocks.feedback import COMMENT, REASON, REASONED
from bot.workspace.errors import NotOffered
from knowledge.domain import Feedback

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("bot")]

GENERAL = "C0GENERAL"


@pytest.mark.parametrize("who", ["candidate", "interviewer", "recruiter"])
async def test_home_shows_roles_commands_and_examples_that_have_an_answer(slack, cast, who):
    person = getattr(cast, who)
    await slack.open_home(person)
    seen = slack.home(person).seen
    assert "Platform Engineer" in seen
    assert "10-11-2022" in seen
    assert "/rolecall ask" in seen
    assert ("/rolecall questions" in seen) == (who != "candidate")
    assert ("Bring a role in" in seen) == (who == "recruiter")
    examples = [line.removeprefix("• ") for line in seen.splitlines() if line.startswith("• ") and line.endswith("?")]
    assert 2 <= len(examples) <= 3
    for example in examples:
        await slack.dm(person, example)
        assert "doesn't" not in slack.posts[-1].seen.split("\n")[1]


async def test_the_homes_button_opens_the_form(slack, cast):
    await slack.open_home(cast.candidate)
    await slack.press(cast.candidate, slack.home(cast.candidate), asking.ASK)
    (view,) = slack.modal(cast.candidate)
    assert "What would you like to know?" in view.seen


@pytest.mark.parametrize(
    ("who", "offered"), [("candidate", False), ("interviewer", False), ("recruiter", True)]
)  # fmt: skip
async def test_the_messages_tab_suggests_what_this_audience_may_ask(slack, cast, who, offered):
    person = getattr(cast, who)
    await slack.open_home(person, tab="messages")
    prompts = slack.state.prompts[slack.dm_of(person)]
    assert 2 <= len(prompts) <= 4
    assert ("How do I bring a role in?" in json.dumps(prompts)) == offered
    for prompt in prompts:
        before = len(slack.posts)
        await slack.dm(person, prompt["message"])
        assert len(slack.posts) > before


async def test_one_is_greeted_once_and_told_what_matters(slack, cast):
    for _ in range(3):
        await slack.open_home(cast.candidate, tab="messages")
    (greeting,) = slack.said(slack.dm_of(cast.candidate))
    for words in ("automated", "What I use", "What I keep", "no part in selection", "To reach a person"):
        assert words in greeting.seen


async def test_who_has_written_before_is_not_greeted(slack, cast):
    await slack.dm(cast.candidate, "platform engineer: which languages?")
    await slack.open_home(cast.candidate, tab="messages")
    assert len(slack.posts) == 1


async def test_a_question_from_the_form_is_answered_in_a_direct_message(slack, cast):
    await slack.shortcut(cast.candidate, asking.ASK)
    (view,) = slack.modal(cast.candidate)
    filled = {asking.QUESTION: "which languages?", asking.ROLE: "platform-engineer"}
    await slack.submit(cast.candidate, view, filled)
    (post,) = slack.posts
    assert slack.modal(cast.candidate) == []
    assert post.channel == slack.dm_of(cast.candidate)
    assert "You asked: which languages?" in post.seen
    assert "About *Platform Engineer*" in post.seen
    assert "Python" in post.seen


async def test_any_message_can_be_put_as_a_question(slack, cast):
    said = await slack.say(cast.interviewer, "I wonder: which languages does the platform engineer need? <&>")
    await slack.shortcut(cast.candidate, asking.ASK_MESSAGE, message=said.message)
    (view,) = slack.modal(cast.candidate)
    element = next(block["element"] for block in view.blocks if block["block_id"] == asking.QUESTION)
    assert element["initial_value"] == "I wonder: which languages does the platform engineer need? <&>"
    await slack.submit(cast.candidate, view)
    assert "Python" in slack.said(slack.dm_of(cast.candidate))[0].seen
    assert slack.said(GENERAL) == []


@pytest.mark.parametrize("question", ["", "   ", "x" * 1001])
async def test_a_forged_form_without_a_fitting_question_is_sent_back(slack, cast, question):
    values = {asking.QUESTION: {asking.QUESTION: {"type": "plain_text_input", "value": question}}}
    view = {"id": "V1", "callback_id": asking.ASKED, "type": "modal", "state": {"values": values}}
    payload = {"type": "view_submission", "user": {"id": cast.candidate}, "team": {"id": "T0HOME"}, "view": view}
    delivery = await slack.deliver("interactive", payload | {"trigger_id": slack.trigger(cast.candidate)})
    assert delivery.answer["response_action"] == "errors"
    assert asking.QUESTION in delivery.answer["errors"]
    assert slack.posts == []


async def rated_badly(slack, person):
    await slack.mention(person, "platform engineer: which languages?")
    post = slack.said(GENERAL)[-1]
    await slack.press(person, post, FEEDBACK, value="negative")
    button = post.blocks[-1]["elements"][0]["negative_button"]
    return button["value"].partition(":")[2]


async def test_an_answer_that_did_not_help_is_asked_about_and_the_reason_is_kept(slack, cast, knowledge):
    answer = await rated_badly(slack, cast.candidate)
    (view,) = slack.modal(cast.candidate)
    await slack.submit(cast.candidate, view, {REASON: "advert-differs", COMMENT: "It says Go, not Golang. " * 20})
    (kept,) = await knowledge._parts.store.ratings(answer)
    assert kept == Feedback(
        answer, cast.candidate, "unhelpful", "advert-differs", ("It says Go, not Golang. " * 20).strip()
    )
    assert slack.modal(cast.candidate) == []


async def test_the_press_alone_is_kept_and_a_second_press_does_not_undo_the_reason(slack, cast, knowledge):
    answer = await rated_badly(slack, cast.candidate)
    assert await knowledge._parts.store.ratings(answer) == [Feedback(answer, cast.candidate, "unhelpful")]
    await slack.submit(cast.candidate, slack.modal(cast.candidate)[-1], {REASON: "too-long"})
    await slack.press(cast.candidate, slack.said(GENERAL)[0], FEEDBACK, value="negative")
    (kept,) = await knowledge._parts.store.ratings(answer)
    assert kept.reason == "too-long"


async def test_a_helpful_answer_is_not_asked_about(slack, cast):
    await slack.mention(cast.candidate, "platform engineer: which languages?")
    await slack.press(cast.candidate, slack.said(GENERAL)[-1], FEEDBACK, value="positive")
    assert slack.modal(cast.candidate) == []


async def test_a_forged_reason_is_sent_back_and_an_unknown_answer_is_said_to_be_unknown(slack, cast, knowledge):
    answer = await rated_badly(slack, cast.candidate)
    for notes, reason, told in ((answer, "rude", "errors"), ("0000", "wrong", None)):
        chosen = {"type": "radio_buttons", "selected_option": {"value": reason}}
        view = {"id": "V1", "callback_id": REASONED, "type": "modal", "private_metadata": notes}
        view["state"] = {"values": {REASON: {REASON: chosen}}}
        payload = {"type": "view_submission", "user": {"id": cast.candidate}, "team": {"id": "T0HOME"}, "view": view}
        delivery = await slack.deliver("interactive", payload | {"trigger_id": slack.trigger(cast.candidate)})
        assert delivery.answer.get("response_action") == told
    assert "I no longer have that answer" in slack.said(slack.dm_of(cast.candidate))[-1].seen
    assert [each.reason for each in await knowledge._parts.store.ratings(answer)] == [None]


async def test_a_shortcut_that_no_manifest_declares_is_not_offered(slack, cast):
    with pytest.raises(NotOffered):
        await slack.shortcut(cast.candidate, "delete_everything")
