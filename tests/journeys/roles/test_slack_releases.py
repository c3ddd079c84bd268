"""Candidates of a role get what a recruiter releases: all of them, at its hour, once; a mark holds at once."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from knowledge.domain import Audience, Editor
from tests.slack_sets import ingest

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("bot")]

NUMBERS = itertools.count(10)
WHO = Editor("U0PANEL", Audience.INTERVIEWER)


def seen(slack, person):
    return "\n".join(post.seen for post in slack.said(slack.dm_of(person), to=person))


@pytest_asyncio.fixture(loop_scope="session")
async def approved(knowledge, tmp_path):
    """The approved set of a role that no other test has."""
    name = f"site-surveyor-y{next(NUMBERS)}"
    await ingest(knowledge, tmp_path, name)
    drawn = await knowledge.panel.current(name, WHO)
    return await knowledge.panel.approve(drawn.id, WHO)


async def mark(slack, cast, person, role, *, undo=False):
    word = "candidate undo" if undo else "candidate"
    await slack.command(cast.recruiter, f"{word} @{slack.users[person].name} {role}")


async def release(slack, cast, role, *, what="themes", hours=24, ahead=1.0):
    """Release for interviews that begin so many hours from now."""
    await slack.command(cast.recruiter, f"release {role}")
    (form,) = slack.modal(cast.recruiter)
    at = int((datetime.now(UTC) + timedelta(hours=ahead)).timestamp())
    await slack.submit(cast.recruiter, form, {"what": what, "at": at, "hours": str(hours)})


async def test_a_mark_closes_the_sets_at_once_and_its_undo_opens_them_again(slack, cast, approved):
    await mark(slack, cast, cast.interviewer, approved.role)
    assert "down as a candidate" in slack.posts[-1].seen
    await slack.command(cast.interviewer, f"questions {approved.role} 45")
    assert approved.questions.bank[0].lead not in seen(slack, cast.interviewer)
    await mark(slack, cast, cast.interviewer, approved.role, undo=True)
    await slack.command(cast.interviewer, f"questions {approved.role} 45")
    assert approved.questions.bank[0].lead in seen(slack, cast.interviewer)


async def test_themes_go_to_every_candidate_once_and_hold_no_question(slack, cast, approved):
    await mark(slack, cast, cast.candidate, approved.role)
    await mark(slack, cast, cast.guest, approved.role)
    await release(slack, cast, approved.role)
    assert "2 people are so far" in seen(slack, cast.recruiter)
    await slack.go_round()
    await slack.go_round()
    for person in (cast.candidate, cast.guest):
        assert seen(slack, person).count("what the interview will be about") == 1
        assert not [one.lead for one in approved.questions.bank if one.lead in seen(slack, person)]
    assert "what the interview" not in seen(slack, cast.stranger)


async def test_questions_go_in_full_without_anchors_probes_or_what_to_listen_for(slack, cast, approved):
    await mark(slack, cast, cast.candidate, approved.role)
    await release(slack, cast, approved.role, what="questions")
    await slack.go_round()
    got = seen(slack, cast.candidate)
    planned = {item.question_id for item in approved.questions.plan.items}
    asked = [one for one in approved.questions.bank if one.id in planned]
    assert all(" ".join(one.lead.split()) in got for one in asked)
    kept = [text for one in asked for text in (*one.probes, *one.anchors.values(), *one.red_flags, one.situational)]
    assert not [text for text in kept if text and text in got]


async def test_nothing_goes_out_before_its_hour_nor_to_who_is_no_candidate_any_more(slack, cast, approved):
    await mark(slack, cast, cast.single, approved.role)
    await release(slack, cast, approved.role, hours=1, ahead=48)
    await slack.go_round()
    assert "what the interview" not in seen(slack, cast.single)
    await release(slack, cast, approved.role)
    await mark(slack, cast, cast.single, approved.role, undo=True)
    await slack.go_round()
    assert "what the interview" not in seen(slack, cast.single)


async def test_who_is_marked_later_gets_what_the_others_have(slack, cast, approved):
    await release(slack, cast, approved.role)
    await slack.go_round()
    await mark(slack, cast, cast.candidate, approved.role)
    assert "what the interview will be about" in seen(slack, cast.candidate)


async def test_a_release_stands_in_the_sets_log(slack, cast, approved, knowledge):
    await release(slack, cast, approved.role)
    entries = [one for one in await knowledge.panel.log(approved.role, WHO) if one.action == "released"]
    assert entries[-1].user == cast.recruiter
    assert entries[-1].after["what"] == "themes"


async def test_interviews_that_are_over_are_refused_in_the_form(slack, cast, approved):
    await release(slack, cast, approved.role, ahead=-1)
    (form,) = slack.modal(cast.recruiter)
    assert "past" in form.errors["at"]


async def test_a_command_without_a_person_says_how(slack, cast):
    await slack.command(cast.recruiter, "candidate platform engineer")
    assert "/rolecall candidate @person" in slack.posts[-1].seen
