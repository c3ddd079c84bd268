"""A set is built from a form, arrives as cards with buttons, and is worked on in place by the panel."""

import pytest

from tests.slack_sets import (
    CHANGED,
    LEAD,
    LONG,
    board,
    copies,
    copy_of,
    form,
    holding,
    ingest,
    leads,
    press,
    read,
    seeing,
    standing,
    told,
)

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("bot")]


def in_order(text, wanted):
    places = [text.index(one) for one in wanted]
    return places == sorted(places)


@pytest.mark.parametrize("way", ["command", "shortcut"])
async def test_without_a_role_a_form_opens_and_the_set_comes_as_cards(slack, cast, knowledge, role, way):
    ivy = cast.interviewer
    if way == "command":
        await slack.command(ivy, "questions")
    else:
        await slack.shortcut(ivy, "build_questions")
    (view,) = slack.modal(ivy)
    await slack.choose(ivy, view, "set_role", role)
    (view,) = slack.modal(ivy)
    requirements = (await knowledge.reading(role, seeing(ivy).audience)).requirements
    out = requirements[0]
    await slack.submit(
        ivy,
        view,
        {
            "set_role": role,
            "minutes": "30",
            "panel": "2",
            "framework": "civil-service-behaviours",
            "leave_out": [out.id],
        },
    )
    assert slack.modal(ivy) == []
    (post,) = copies(slack, ivy)
    working = await standing(knowledge, role)
    assert working.questions.plan.minutes == 30
    assert working.choices.left_out == (out.id,)
    assert working.choices.framework == "civil-service-behaviours"
    text = read(slack, post)
    assert in_order(text, leads(working))
    assert "in 30 minutes, version 1, edited by hand" in text
    assert "second interviewer asks" in text
    assert "Framework:" in text
    assert {each.channel for each in slack.posts} == {slack.dm_of(ivy)}
    assert slack.refused == []
    assert slack.live == []


async def test_a_post_says_that_the_set_is_being_built_and_the_set_takes_its_place(slack, cast, role):
    post = await board(slack, cast.interviewer, role)
    first = slack.called("chat.postMessage")[0]
    assert "I'm building the questions for *Site Surveyor" in first["text"]
    assert "Questions for Site Surveyor" in slack.message(post.channel, post.ts).seen
    assert not any("I'm building" in each.seen for each in slack.posts)


async def test_a_set_carries_no_more_than_slack_takes(slack, cast, role):
    post = await board(slack, cast.interviewer, role)
    buttons = [
        element
        for each in copy_of(slack, post)
        for block in each.blocks
        if block["type"] == "actions"
        for element in block["elements"]
    ]
    assert {element["action_id"] for element in buttons} >= {"set_edit", "set_swap", "set_remove", "set_add"}
    assert all(len(element.get("value", "")) < 200 for element in buttons)
    assert slack.refused == []


async def test_a_swap_changes_the_card_in_place_and_keeps_the_order(slack, cast, knowledge, role):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    before = await standing(knowledge, role)
    name = before.questions.plan.items[1].question_id
    stamps = [each.ts for each in copy_of(slack, post)]
    await press(slack, ivy, post, "set_swap", name)
    after = await standing(knowledge, role)
    assert leads(after)[1] != leads(before)[1]
    assert [one for n, one in enumerate(leads(after)) if n != 1] == [
        one for n, one in enumerate(leads(before)) if n != 1
    ]
    assert [each.ts for each in copy_of(slack, post)] == stamps
    assert in_order(read(slack, post), leads(after))
    assert leads(before)[1] not in read(slack, post)


@pytest.mark.parametrize("minutes", [90, 120, 150])
async def test_a_long_set_takes_several_posts_and_loses_no_card(slack, cast, knowledge, role, tmp_path, minutes):
    ivy = cast.interviewer
    longer = f"{role}-long"
    await ingest(knowledge, tmp_path, longer, LONG)
    await knowledge.panel.current(longer, seeing(ivy), minutes)
    post = await board(slack, ivy, longer)
    working = await standing(knowledge, longer)
    assert len(copy_of(slack, post)) > 1
    assert in_order(read(slack, post), leads(working))
    names = [item.question_id for item in working.questions.plan.items]
    await press(slack, ivy, post, "set_swap", names[-1])
    await press(slack, ivy, post, "set_remove", names[0])
    after = await standing(knowledge, longer)
    assert after.revision == 2
    assert in_order(read(slack, post), leads(after))
    assert slack.refused == []


async def test_one_person_may_press_one_button_after_the_other(slack, cast, knowledge, role):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    names = [item.question_id for item in (await standing(knowledge, role)).questions.plan.items]
    for name in names[:2]:
        await press(slack, ivy, post, "set_swap", name)
    assert (await standing(knowledge, role)).revision == 2
    assert not any(each.only_for and "Someone changed" in each.seen for each in slack.posts)


async def test_a_question_leaves_the_plan_and_is_put_in_again(slack, cast, knowledge, role):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    before = await standing(knowledge, role)
    name = before.questions.plan.items[0].question_id
    await press(slack, ivy, post, "set_remove", name)
    assert name not in [item.question_id for item in (await standing(knowledge, role)).questions.plan.items]
    assert before.question(name).lead not in read(slack, post)
    view = await form(slack, ivy, post, "set_put_in")
    place = [one.id for one in before.questions.bank].index(name)
    await slack.submit(ivy, view, {"question": str(place)})
    assert slack.modal(ivy) == []
    after = await standing(knowledge, role)
    assert after.questions.plan.items[-1].question_id == name
    assert in_order(read(slack, post), leads(after))


async def test_who_is_overtaken_is_told_so_and_sees_what_stands(slack, cast, knowledge, role):
    ivy, rob = cast.interviewer, cast.recruiter
    hers, his = await board(slack, ivy, role), await board(slack, rob, role)
    name = (await standing(knowledge, role)).questions.plan.items[0].question_id
    await press(slack, ivy, hers, "set_swap", name)
    changed = await standing(knowledge, role)
    await press(slack, rob, his, "set_swap", name)
    assert await standing(knowledge, role) == changed
    assert "Someone changed this set a moment ago" in told(slack, rob)
    assert in_order(read(slack, his), leads(changed))
    await press(slack, rob, his, "set_swap", name)
    assert (await standing(knowledge, role)).revision == 2


async def test_an_approved_set_shows_who_and_when_and_offers_a_new_draft(slack, cast, knowledge, role):
    await slack.change(cast.interviewer, real_name="Ivy Osei")
    post = await board(slack, cast.interviewer, role)
    await press(slack, cast.interviewer, post, "set_approve")
    approved = await standing(knowledge, role)
    day = approved.approved_at
    text = read(slack, post)
    assert approved.standing == "approved"
    assert f"approved by Ivy Osei on {day.day} {day:%B %Y}" in text
    actions = {e["action_id"] for b in post_blocks(slack, post) if b["type"] == "actions" for e in b["elements"]}
    assert "set_new_draft" in actions
    assert not actions & {"set_edit", "set_swap", "set_remove", "set_add", "set_approve", "set_put_in"}
    await press(slack, cast.interviewer, post, "set_new_draft")
    draft = await standing(knowledge, role)
    assert (draft.id, draft.standing) == (f"{role}@2", "draft")
    assert "version 2, a draft to make your own" in read(slack, copies(slack, cast.interviewer)[-1])
    assert "approved by Ivy Osei" in read(slack, post)


def post_blocks(slack, post):
    return [block for each in copy_of(slack, post) for block in each.blocks]


async def test_a_changed_advert_shows_what_changed_and_can_be_followed(slack, cast, knowledge, tmp_path, role):
    ivy = cast.interviewer
    await board(slack, ivy, role)
    await ingest(knowledge, tmp_path, role, CHANGED)
    post = await board(slack, ivy, role)
    text = read(slack, post)
    assert "out of date since the advert has changed" in text
    assert "Added: “Keep bees”" in text
    assert "Removed: “Lay hedges”" in text
    await press(slack, ivy, post, "set_refresh")
    fresh = await standing(knowledge, role)
    assert fresh.id == f"{role}@2"
    assert not fresh.out_of_date
    newest = copies(slack, ivy)[-1]
    assert newest.ts != post.ts
    assert "Keep bees" in "\n".join(each.seen for each in slack.said(slack.dm_of(ivy)))
    assert ", version 1, retired." in read(slack, post)
    await press(slack, ivy, post, "set_open")
    assert "version 2" in read(slack, copies(slack, ivy)[-1])


async def test_the_linter_speaks_of_every_question(slack, cast, knowledge, role):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    await press(slack, ivy, post, "set_lint")
    count = len((await standing(knowledge, role)).questions.bank)
    assert f"any of the {count} questions" in told(slack, ivy)


@pytest.mark.parametrize(("kind", "begins"), [("markdown", b"# Interview"), ("csv", b"\xef\xbb\xbfq"), ("docx", b"PK")])
async def test_a_set_is_handed_over_as_a_file_in_the_same_direct_message(slack, cast, knowledge, kind, begins, role):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    await slack.choose(ivy, post, "set_export", kind)
    (file,) = slack.state.files.values()
    assert file.channels == (slack.dm_of(ivy),)
    assert file.name.startswith(f"{role}-questions-1.")
    assert file.content.startswith(begins)
    if kind != "docx":
        assert all(lead in file.content.decode() for lead in leads(await standing(knowledge, role)))


async def test_other_minutes_typed_show_a_plan_to_look_at_and_the_way_to_the_set(slack, cast, knowledge, role):
    ivy = cast.interviewer
    await board(slack, ivy, role)
    await slack.command(ivy, f"questions {role} 20")
    looked = copies(slack, ivy)[-1]
    assert "in 20 minutes" in looked.seen
    assert (await standing(knowledge, role)).questions.plan.minutes == 45
    await slack.press(ivy, looked, "set_open")
    assert "in 45 minutes" in copies(slack, ivy)[-1].seen


async def test_a_copy_that_was_deleted_comes_anew(slack, cast, knowledge, role):
    ivy = cast.interviewer
    post = await board(slack, ivy, role)
    name = (await standing(knowledge, role)).questions.plan.items[0].question_id
    where, value = holding(slack, post, "set_swap", name)
    slack.fail("conversations.history", error="channel_not_found")
    await slack.press(ivy, where, "set_swap", value=value)
    assert len(copies(slack, ivy)) == 2
    assert in_order(read(slack, copies(slack, ivy)[-1]), leads(await standing(knowledge, role)))


async def test_a_hand_written_lead_keeps_its_words_when_the_set_is_asked_for_again(slack, cast, knowledge, role):
    from knowledge.domain import Add, Wording

    working = await standing(knowledge, role)
    await knowledge.panel.change(working.id, seeing("UANY"), Add(Wording(lead=LEAD)))
    text = read(slack, await board(slack, cast.interviewer, role))
    assert LEAD in text
    assert "written by hand, for no line of the advert" in text
    assert "for “”" not in text
