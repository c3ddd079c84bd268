"""Forms of a question set: edited, added to, planned and shared; what can't be is said under its field."""

import json

import pytest

from knowledge.domain import LogEntry
from tests.slack_sets import (
    LEAD,
    UNLAWFUL,
    board,
    copies,
    form,
    leads,
    press,
    read,
    seeing,
    standing,
    told,
)

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("bot")]


async def planned(knowledge, role, number=0):
    return (await standing(knowledge, role)).questions.plan.items[number].question_id


async def test_an_edit_shows_in_its_card_and_keeps_the_order(slack, cast, knowledge, role):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    name = await planned(knowledge, role, 1)
    view = await form(slack, ivy, post, "set_edit", name)
    anchor = "Laid one with a saw and somebody's advice."
    await slack.submit(
        ivy, view, {"lead": LEAD, "probes": "Who helped?\nWhat was left out?", "anchor_3": anchor, "minutes": "11"}
    )
    assert slack.modal(ivy) == []
    after = await standing(knowledge, role)
    question = after.question(name)
    assert leads(after)[1] == LEAD
    assert question.probes == ("Who helped?", "What was left out?")
    assert question.anchors["3"] == anchor
    assert after.questions.plan.items[1].minutes == 11
    assert after.note(name).edited == ("anchors", "lead", "minutes", "probes")
    text = read(slack, post)
    assert LEAD in text
    assert "(11 min)" in text
    assert "Edited by hand" in text
    assert [text.index(lead) for lead in leads(after)] == sorted(text.index(lead) for lead in leads(after))
    assert len(copies(slack, ivy)) == 1
    assert slack.live == []


async def test_words_that_may_not_be_asked_are_refused_under_their_field_with_a_lawful_form(
    slack, cast, knowledge, role
):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    before = await standing(knowledge, role)
    view = await form(slack, ivy, post, "set_edit", await planned(knowledge, role))
    await slack.submit(ivy, view, {"lead": UNLAWFUL, "probes": f"{UNLAWFUL}\nWhat next?", "minutes": "500"})
    (view,) = slack.modal(ivy)
    assert set(view.errors) == {"lead", "probes", "minutes"}
    verdict = knowledge.lint([UNLAWFUL])[0]
    assert verdict.verdict == "block"
    assert verdict.lawful_form in view.errors["lead"]
    assert view.errors["probes"].startswith("The probe can't be used.")
    assert view.errors["minutes"] == "A question of 500 minutes can't be planned. Choose 1 to 30 minutes."
    assert await standing(knowledge, role) == before


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("lead", "   ", "The lead question is empty."),
        ("lead", "long " * 300, "characters and may have 400. Shorten it."),
        ("situational", "\n\n", "The situational question is empty."),
        ("anchor_5", " ", "The anchor is empty."),
        ("red_flags", "\n".join(f"flag {n}" for n in range(9)), "a question has room for 6"),
        ("minutes", "0", "A question of 0 minutes can't be planned."),
    ],
)
async def test_each_wrong_value_gets_one_sentence_under_its_field(slack, cast, knowledge, role, field, text, sentence):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    view = await form(slack, ivy, post, "set_edit", await planned(knowledge, role))
    await slack.submit(ivy, view, {field: text})
    (view,) = slack.modal(ivy)
    assert list(view.errors) == [field]
    assert sentence in view.errors[field]


async def test_two_people_editing_at_once_lose_nothing(slack, cast, knowledge, role):
    ivy, rob = cast.interviewer, cast.recruiter
    hers, his = await board(slack, ivy, role), await board(slack, rob, role)
    name = await planned(knowledge, role)
    one, other = await form(slack, ivy, hers, "set_edit", name), await form(slack, rob, his, "set_edit", name)
    await slack.submit(ivy, one, {"probes": "Who helped?"})
    await slack.submit(rob, other, {"lead": LEAD})
    (again,) = slack.modal(rob)
    assert "Someone changed this set a moment ago" in again.seen
    assert "It now reads" in again.seen
    assert again.values["lead"]["lead"]["value"] == LEAD
    assert "Who helped?" in read(slack, his)
    await slack.submit(rob, again)
    question = (await standing(knowledge, role)).question(name)
    assert (question.lead, question.probes) == (LEAD, ("Who helped?",))
    assert LEAD in read(slack, his)
    assert slack.modal(rob) == []


async def test_a_question_of_ones_own_may_stand_for_a_requirement_or_for_none(slack, cast, knowledge, role):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    requirement = (await standing(knowledge, role)).requirements[1]
    view = await form(slack, ivy, post, "set_add")
    await slack.submit(ivy, view, {"lead": LEAD, "requirement": requirement.id})
    second = "Which survey would you do again from the start, and why?"
    view = await form(slack, ivy, post, "set_add")
    await slack.submit(ivy, view, {"lead": second, "minutes": "4"})
    after = await standing(knowledge, role)
    assert leads(after)[-2:] == [LEAD, second]
    assert [one.requirement_id for one in after.questions.bank[-2:]] == [requirement.id, ""]
    text = read(slack, post)
    assert text.index(LEAD) < text.index(second)
    assert "Worth a look: No requirement behind it" in text.replace("_", "")
    await press(slack, ivy, post, "set_lint")
    assert "No requirement behind it" in told(slack, ivy)


async def test_an_unlawful_question_is_not_added(slack, cast, knowledge, role):
    ivy = cast.interviewer
    view = await form(slack, ivy, await board(slack, ivy, role), "set_add")
    await slack.submit(ivy, view, {"lead": UNLAWFUL})
    assert "Instead:" in slack.modal(ivy)[0].errors["lead"]
    assert (await standing(knowledge, role)).revision == 0


async def test_the_plan_says_who_asks_what_and_takes_other_minutes(slack, cast, knowledge, role):
    ivy = cast.interviewer
    await slack.change(ivy, real_name="Ivy Osei")
    post = await board(slack, ivy, role)
    view = await form(slack, ivy, post, "set_plan")
    assert "of 45 minutes" in view.seen
    await slack.submit(ivy, view, {"own_minutes": "50", "panel": "2", "framework": "rating-scale"})
    after = await standing(knowledge, role)
    assert (after.questions.plan.minutes, after.choices.framework) == (50, "rating-scale")
    seats = knowledge.panel.divide(after.questions, 2)
    order = [item.question_id for item in after.questions.plan.items]
    asks = [", ".join(str(1 + order.index(item.question_id)) for item in seat.items) for seat in seats]
    text = read(slack, post)
    assert f"Ivy asks {asks[0]} (" in text
    assert f"second interviewer asks {asks[1]} (" in text
    view = await form(slack, ivy, post, "set_plan")
    assert f"Ivy asks {asks[0]} (" in view.seen


@pytest.mark.parametrize("minutes", [0, 500])
async def test_an_interview_of_impossible_length_is_refused_in_the_form(slack, cast, knowledge, role, minutes):
    ivy = cast.interviewer
    sentence = f"An interview of {minutes} minutes can't be planned. Choose between 15 and 180 minutes."
    view = await form(slack, ivy, await board(slack, ivy, role), "set_plan")
    await slack.submit(ivy, view, {"own_minutes": str(minutes)})
    assert slack.modal(ivy)[0].errors == {"own_minutes": sentence}
    await slack.command(ivy, "questions")
    await slack.submit(ivy, slack.modal(ivy)[0], {"set_role": role, "own_minutes": str(minutes)})
    assert slack.modal(ivy)[0].errors == {"own_minutes": sentence}
    assert (await standing(knowledge, role)).revision == 0


async def test_more_interviewers_than_questions_are_refused_and_nothing_is_changed(slack, cast, knowledge, role):
    ivy = cast.interviewer
    view = await form(slack, ivy, await board(slack, ivy, role), "set_plan")
    await slack.submit(ivy, view, {"own_minutes": "15", "panel": "6"})
    assert "can't be shared out among 6 interviewers" in slack.modal(ivy)[0].errors["panel"]
    assert (await standing(knowledge, role)).revision == 0


async def test_a_shared_set_comes_to_an_interviewer_in_a_direct_message(slack, cast, knowledge, role):
    ivy, rob = cast.interviewer, cast.recruiter
    await slack.change(ivy, real_name="Ivy Osei")
    view = await form(slack, ivy, await board(slack, ivy, role), "set_share")
    await slack.submit(ivy, view, {"with": rob})
    said = slack.said(slack.dm_of(rob))
    assert "Ivy Osei shared the question set" in said[0].seen
    (theirs,) = copies(slack, rob)
    assert leads(await standing(knowledge, role))[0] in read(slack, theirs)
    assert "I've sent it to" in slack.said(slack.dm_of(ivy))[-1].seen
    last = (await knowledge.panel.log(role, seeing(ivy)))[-1]
    assert isinstance(last, LogEntry)
    assert (last.action, last.user, last.after) == ("shared", ivy, {"with": rob})


@pytest.mark.parametrize("who", ["candidate", "guest", "stranger", "robot"])
async def test_a_set_is_not_shared_with_anybody_outside_the_panel(slack, cast, role, who):
    ivy, person = cast.interviewer, getattr(cast, who)
    view = await form(slack, ivy, await board(slack, ivy, role), "set_share")
    before = len(slack.posts)
    await slack.submit(ivy, view, {"with": person})
    assert "interviewers and recruiters of the role only" in slack.modal(ivy)[0].errors["with"]
    assert len(slack.posts) == before
    assert slack.said(slack.dm_of(person)) == []


async def test_who_became_a_candidate_is_not_shared_with(slack, cast, knowledge, role):
    ivy, rob = cast.interviewer, cast.recruiter
    view = await form(slack, ivy, await board(slack, ivy, role), "set_share")
    await knowledge.panel.mark_candidate(rob, role)
    await slack.submit(ivy, view, {"with": rob})
    assert "of the role only" in slack.modal(ivy)[0].errors["with"]
    assert copies(slack, rob) == []


async def test_forms_carry_little_and_nothing_that_is_asked(slack, cast, knowledge, role):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    name = await planned(knowledge, role)
    for action, question in (("set_edit", name), ("set_add", ""), ("set_plan", ""), ("set_share", "")):
        view = await form(slack, ivy, post, action, question)
        carried = view.content["private_metadata"]
        assert len(carried) <= 3000
        assert json.loads(carried)["mark"].endswith(f"{role}@1")
        assert leads(await standing(knowledge, role))[0] not in carried


async def test_a_form_that_comes_too_late_is_said_to_be(slack, cast, knowledge, role):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    slack.fail("views.open", error="expired_trigger_id", times=2)
    await press(slack, ivy, post, "set_edit", await planned(knowledge, role))
    assert told(slack, ivy) == "Slack gave up waiting before I could open the form. Please press the button again."
    await slack.command(ivy, "questions")
    late = [each for each in slack.posts if each.only_for == ivy][-1]
    assert "Which role?" in late.seen
    await slack.press(ivy, late, "build_questions")
    assert "Role" in slack.modal(ivy)[-1].seen
