"""The slash command, for each audience."""

import pytest

from knowledge.domain import Audience

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("bot")]

GENERAL = "C0GENERAL"
TITLES = ("Platform Engineer", "Senior Reliability Engineer")


def seen(slack, channel, user):
    return "\n".join(post.seen for post in slack.said(channel, to=user))


@pytest.mark.parametrize("text", ["", "help", "HELP", "dance for me"])
async def test_help_answers_an_empty_or_unknown_word_privately(slack, cast, text):
    said = await slack.command(cast.candidate, text)
    (post,) = slack.posts
    assert said.acked
    assert post.only_for == cast.candidate
    assert "/rolecall ask" in post.seen


async def test_help_offers_question_sets_to_the_panel_alone(slack, cast):
    for person in (cast.candidate, cast.guest, cast.interviewer, cast.recruiter):
        await slack.command(person, "help")
    offered = ["/rolecall questions" in post.seen for post in slack.posts]
    assert offered == [False, False, True, True]


async def test_roles_lists_what_the_person_may_ask_about(slack, cast):
    for person in (cast.candidate, cast.interviewer, cast.recruiter):
        await slack.command(person, "roles")
        assert all(title in seen(slack, GENERAL, person) for title in TITLES)


async def test_ask_in_a_channel_is_answered_privately_and_repeats_the_question(slack, cast):
    await slack.command(cast.candidate, "ask which languages does the platform engineer need?")
    (post,) = slack.posts
    assert post.only_for == cast.candidate
    assert "You asked: which languages does the platform engineer need?" in post.seen
    assert "Python" in post.seen


async def test_ask_without_a_question_says_how(slack, cast):
    await slack.command(cast.candidate, "ask")
    assert "What would you like to know?" in slack.posts[0].seen


@pytest.mark.parametrize("who", ["interviewer", "member", "recruiter"])
async def test_the_panel_gets_a_question_set_in_a_direct_message_and_nowhere_else(slack, cast, knowledge, who):
    person = getattr(cast, who)
    await slack.command(person, "questions platform engineer 45")
    (reply,) = slack.said(GENERAL, to=person)
    assert reply.only_for == person
    assert "direct message" in reply.seen
    drawn = await knowledge.questions("platform-engineer", audience=Audience.INTERVIEWER, minutes=45)
    read = seen(slack, slack.dm_of(person), person)
    assert all(" ".join(question.lead.split()) in read for question in drawn.bank)
    assert not any(question.lead in reply.seen for question in drawn.bank)
    assert {post.channel for post in slack.posts} == {GENERAL, slack.dm_of(person)}


async def test_the_plan_comes_first_and_the_rest_of_the_bank_in_its_thread(slack, cast, knowledge):
    await slack.command(cast.interviewer, "questions platform engineer")
    posts = slack.said(slack.dm_of(cast.interviewer))
    drawn = await knowledge.questions("platform-engineer", audience=Audience.INTERVIEWER)
    top = "\n".join(post.seen for post in posts if post.thread is None)
    planned = {item.question_id for item in drawn.plan.items}
    assert all((question.lead in top) == (question.id in planned) for question in drawn.bank)
    assert {post.thread for post in posts if post.thread} == {posts[0].ts}


@pytest.mark.parametrize("typed", ["Platform Engineer", "platform", "platfrom enginer", "platform-engineer"])
async def test_a_role_may_be_typed_loosely(slack, cast, typed):
    await slack.command(cast.interviewer, f"questions {typed} 30")
    assert "Questions for Platform Engineer" in seen(slack, slack.dm_of(cast.interviewer), cast.interviewer)


async def test_near_roles_are_offered_when_the_name_fits_several(slack, cast):
    await slack.command(cast.interviewer, "questions engineer")
    assert "Did you mean" in slack.posts[0].seen
    assert "Platform Engineer" in slack.posts[0].seen


async def test_an_unknown_role_points_to_the_list(slack, cast):
    await slack.command(cast.interviewer, "questions zookeeper")
    assert "zookeeper" in slack.posts[0].seen
    assert "/rolecall roles" in slack.posts[0].seen


async def test_questions_without_a_role_opens_a_form_that_offers_them(slack, cast):
    await slack.command(cast.interviewer, "questions")
    (view,) = slack.modal(cast.interviewer)
    assert all(title in view.seen for title in TITLES)
    assert slack.posts == []


async def test_impossible_minutes_are_refused_in_a_sentence(slack, cast):
    await slack.command(cast.interviewer, "questions platform engineer 0")
    (reply,) = slack.posts
    assert "0" in reply.seen
    assert "Something went wrong" not in reply.seen


async def test_a_name_that_is_no_role_comes_out_inert(slack, cast):
    await slack.command(cast.interviewer, "questions <!channel> @here <@U0BOSS>")
    assert "<!channel>" in slack.posts[0].seen
    assert slack.live == []
