"""No button and no form lets anybody outside the panel see a set, and what can't be used is said in a sentence."""

import pytest

from bot.blocks import sets_forms, sets_mark
from tests.slack_sets import (
    LEAD,
    board,
    copies,
    copy_of,
    form,
    holding,
    leads,
    press,
    read,
    seeing,
    standing,
    told,
)

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("bot")]

GENERAL = "C0GENERAL"
BUTTONS = (
    "set_edit",
    "set_swap",
    "set_remove",
    "set_add",
    "set_put_in",
    "set_plan",
    "set_lint",
    "set_sharpen",
    "set_share",
    "set_approve",
    "set_refresh",
    "set_new_draft",
    "set_open",
)


async def planned(knowledge, role):
    return (await standing(knowledge, role)).questions.plan.items[0].question_id


async def forged(slack, person, post, action, value):
    """Press a button that nobody showed to that person, under a post of theirs."""
    return await slack.act(person, post, {"type": "button", "action_id": action, "value": value})


async def own_post(slack, person):
    """Something that the bot said to that person alone."""
    await slack.command(person, "help")
    return [post for post in slack.posts if post.only_for == person][-1]


@pytest.mark.parametrize("who", ["candidate", "guest", "stranger", "leaver"])
async def test_a_forged_button_brings_nobody_panel_material(slack, cast, knowledge, role, who):
    person = getattr(cast, who)
    hers = await board(slack, cast.interviewer, role)
    name = await planned(knowledge, role)
    _, value = holding(slack, hers, "set_edit", name)
    before = await standing(knowledge, role)
    post = await own_post(slack, person)
    for action in BUTTONS:
        said = len(slack.posts)
        assert (await forged(slack, person, post, action, value)).acked
        assert len(slack.posts) == said + 1
        assert "for the panel only" in told(slack, person)
    assert slack.modal(person) == []
    assert await standing(knowledge, role) == before
    outside = [post.seen for post in slack.posts if post.channel != slack.dm_of(cast.interviewer)]
    assert not any(one.lead in text for text in outside for one in before.questions.bank)


@pytest.mark.parametrize("value", ["", "nonsense", "|||", "|x|1||a@1", "1|0|1|q|nowhere", "../../etc/passwd"])
async def test_a_button_without_a_set_is_answered_kindly(slack, cast, role, value):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    await forged(slack, ivy, post, "set_swap", value)
    assert "I can't tell which question set that button belongs to" in told(slack, ivy)


@pytest.mark.parametrize(
    ("set_id", "sentence"),
    [("nobody@1", "nobody"), ("{role}@9", "There is no question set"), ("{role}@x", "There is no question set")],
)
async def test_a_set_that_is_not_there_is_said_not_to_be(slack, cast, role, set_id, sentence):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    await forged(slack, ivy, post, "set_approve", f"{post.ts}|0|1||{set_id.format(role=role)}")
    assert sentence in told(slack, ivy)
    assert "Something went wrong" not in told(slack, ivy)


async def test_a_question_that_is_not_there_is_said_not_to_be(slack, cast, knowledge, role):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    for action in ("set_edit", "set_swap", "set_remove"):
        await forged(slack, ivy, post, action, f"{post.ts}|0|1|q-none|{role}@1")
        assert "Something went wrong" not in told(slack, ivy)
        assert "question" in told(slack, ivy)
    assert (await standing(knowledge, role)).revision == 0


async def test_another_persons_copy_stays_as_it_is(slack, cast, knowledge, role):
    ivy, rob = cast.interviewer, cast.recruiter
    hers, his = await board(slack, ivy, role), await board(slack, rob, role)
    text = read(slack, hers)
    _, value = holding(slack, hers, "set_swap", await planned(knowledge, role))
    await forged(slack, rob, his, "set_swap", value)
    assert read(slack, hers) == text
    assert leads(await standing(knowledge, role))[0] in read(slack, copies(slack, rob)[-1])


async def test_who_becomes_a_candidate_loses_the_set_at_once(slack, cast, knowledge, role):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    name = await planned(knowledge, role)
    view = await form(slack, ivy, post, "set_edit", name)
    await knowledge.panel.mark_candidate(ivy, role)
    await slack.submit(ivy, view, {"lead": LEAD})
    (closed,) = slack.modal(ivy)
    assert "You are down as a candidate for this role" in closed.seen
    assert "submit" not in closed.content
    for action, question in (("set_swap", name), ("set_open", "")):
        where, value = holding(slack, post, "set_swap", name)
        await forged(slack, ivy, where, action, value.replace(name, question))
        assert "You are down as a candidate for this role" in told(slack, ivy)
    await slack.command(ivy, f"questions {role}")
    assert "You are down as a candidate for this role" in told(slack, ivy)
    assert len(copies(slack, ivy)) == 1


async def test_who_leaves_the_panel_while_a_form_is_open_gets_nothing_more(slack, cast, knowledge, role):
    member = cast.candidate
    view = sets_forms.share(sets_mark.read(f"1.1|0|1||{role}@1"))
    await slack.command(cast.interviewer, "questions")
    shown = slack.modal(cast.interviewer)[0]
    payload = slack.view_json(shown) | {
        "callback_id": view["callback_id"],
        "private_metadata": view["private_metadata"],
    }
    held = {"type": "users_select", "selected_user": cast.recruiter}
    payload["state"] = {"values": {"with": {"with": held}}}
    said = await slack.deliver(
        "interactive",
        {"type": "view_submission", "user": slack.actor(member), "team": {"id": "T0HOME"}, "view": payload},
    )
    assert said.answer["response_action"] == "update"
    assert "for the panel only" in str(said.answer["view"])
    assert copies(slack, cast.recruiter) == []


@pytest.mark.parametrize("who", ["candidate", "guest"])
async def test_the_form_for_a_new_set_does_not_open_outside_the_panel(slack, cast, who):
    person = getattr(cast, who)
    await slack.shortcut(person, "build_questions")
    assert slack.modal(person) == []
    assert "kept for the interview panel" in slack.said(slack.dm_of(person))[-1].seen


async def built(slack, user, values, *, as_user=None):
    """Submit the form for a new set as it stands open for ``user``, with these values put into it unseen."""
    await slack.command(user, "questions")
    view = slack.modal(user)[0]
    payload = slack.view_json(view)
    for name, value in values.items():
        payload["state"]["values"][name] = {name: {"type": "static_select", "selected_option": {"value": value}}}
    await slack.deliver(
        "interactive",
        {
            "type": "view_submission",
            "user": slack.actor(as_user or user),
            "team": {"id": "T0HOME"},
            "view": payload,
            "trigger_id": slack.trigger(user),
        },
    )


async def test_a_role_that_was_removed_meanwhile_is_said_to_be_gone(slack, cast):
    await built(slack, cast.interviewer, {"set_role": "gone-role"})
    (post,) = slack.said(slack.dm_of(cast.interviewer))
    assert "gone-role" in post.seen
    assert "Something went wrong" not in post.seen
    assert "I'm building" not in post.seen


async def test_a_forged_framework_is_refused_in_a_sentence(slack, cast, role):
    await built(slack, cast.interviewer, {"set_role": role, "framework": "horoscope"})
    (post,) = slack.said(slack.dm_of(cast.interviewer))
    assert "There is no framework 'horoscope'" in post.seen


async def test_a_candidate_who_submits_the_form_gets_no_set(slack, cast, knowledge, role):
    await built(slack, cast.interviewer, {"set_role": role}, as_user=cast.candidate)
    assert "kept for the interview panel" in slack.said(slack.dm_of(cast.candidate))[-1].seen
    assert await knowledge.panel.versions(role, seeing("UANY")) == []


async def test_an_unknown_kind_of_file_is_refused(slack, cast, role):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    (block,) = [each for each in post.blocks if "'set_export'" in str(each)]
    action = {"type": "static_select", "action_id": "set_export", "block_id": block["block_id"]}
    await slack.act(ivy, post, {**action, "selected_option": {"value": "exe"}})
    assert "can't be exported as 'exe'" in told(slack, ivy)
    assert slack.state.files == {}


async def test_a_set_is_shown_nowhere_but_in_direct_messages(slack, cast, knowledge, role):
    ivy = cast.interviewer
    await slack.command(ivy, f"questions {role}", channel=GENERAL)
    post = copies(slack, ivy)[-1]
    await press(slack, ivy, post, "set_swap", await planned(knowledge, role))
    bank = (await standing(knowledge, role)).questions.bank
    assert {each.channel for each in copy_of(slack, post)} == {slack.dm_of(ivy)}
    assert not any(one.lead in each.seen for each in slack.said(GENERAL, to=ivy) for one in bank)
