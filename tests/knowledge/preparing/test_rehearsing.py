"""A rehearsal is timed from question to answer; what was reached is shown across attempts and sessions."""

from datetime import timedelta

import pytest
import pytest_asyncio

from bot import levels
from knowledge.domain import Audience, Editor
from knowledge.domain.practice import Grade, Mode, Round
from knowledge.errors import RoleNotFound

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def knowledge(opened):
    async with opened() as base:
        yield base


@pytest.fixture
def practice(knowledge):
    return knowledge.preparing.practice


async def rehearsal(practice, role, who):
    return await practice.begin(role, who, mode=Mode.REHEARSAL, place="D1:1.0")


async def test_the_time_runs_from_when_the_question_was_posted_to_when_the_answer_came(practice, role, ana, told):
    begun = await rehearsal(practice, role, ana)
    posted = begun.started + timedelta(seconds=30)
    session = await practice.put(begun, ana, place="D1:2.0", at=posted)
    said = await practice.answer(session, ana, told, came=posted + timedelta(seconds=200))
    assert said.attempt.took == 200
    (only,) = (await practice.stop(session, ana)).rounds
    assert only.took == (200,)
    assert levels.time(only) == "3 min 20 s"


async def test_coached_answers_are_not_timed(practice, role, ana, told):
    session = await practice.begin(role, ana, mode=Mode.COACHED)
    assert (await practice.answer(session, ana, told)).attempt.took is None


async def test_what_was_written_before_the_next_question_came_belongs_to_the_one_before(practice, role, ana, told):
    begun = await rehearsal(practice, role, ana)
    await practice.answer(begun, ana, told, came=begun.asked_at + timedelta(seconds=60))
    moved = await practice.another(begun, ana, begun.item.id)
    posted = await practice.put(moved, ana, place=moved.place, at=begun.asked_at + timedelta(seconds=90))
    late = await practice.answer(posted, ana, told, came=begun.asked_at + timedelta(seconds=80))
    assert late.attempt.item == begun.item
    assert late.attempt.took is None
    on_time = await practice.answer(posted, ana, told, came=begun.asked_at + timedelta(seconds=95))
    assert on_time.attempt.item == moved.item


async def test_an_old_copy_of_a_session_does_not_move_it_on_twice(practice, role, ana):
    begun = await practice.begin(role, ana, mode=Mode.COACHED)
    moved = await practice.another(begun, ana, begun.item.id, key="e1")
    assert await practice.another(begun, ana, begun.item.id, key="e2") == moved
    assert moved.turn == "e1"


async def test_a_question_told_well_gives_way_and_a_thin_one_comes_again(practice, role, ana, told):
    first = await practice.begin(role, ana, mode=Mode.COACHED)
    await practice.answer(first, ana, "fine")
    again = await practice.begin(role, ana, mode=Mode.COACHED)
    assert again.item == first.item
    await practice.answer(again, ana, told)
    third = await practice.begin(role, ana, mode=Mode.COACHED)
    assert third.item != first.item


async def test_the_summary_shows_earlier_attempts_and_the_sessions_so_far(practice, role, ana, told):
    first = await practice.begin(role, ana, mode=Mode.COACHED)
    await practice.answer(first, ana, "fine")
    again = await practice.begin(role, ana, mode=Mode.COACHED)
    await practice.answer(again, ana, told[: told.index("In the end")])
    await practice.answer(again, ana, told)
    found = await practice.stop(again, ana)
    (only,) = found.rounds
    assert (only.before, only.levels) == ((None,), (Grade.PARTIAL, Grade.SOLID))
    assert levels.course(only) == "before: ▁ no answer yet · now: ▄▆ partial → solid"
    assert [one.levels for one in found.sittings] == [(None,), (Grade.PARTIAL, Grade.SOLID)]
    assert levels.session(found.sittings[-1]).endswith("▄▆ 2 answers")


async def test_a_role_closed_in_the_middle_takes_no_answer_away(knowledge, practice, role, ana, told):
    session = await practice.begin(role, ana, mode=Mode.COACHED)
    recruiter = Editor("UREC", Audience.RECRUITER)
    await knowledge.bringing.withdraw(role, recruiter)
    try:
        said = await practice.answer(session, ana, told)
        assert said.attempt.grade is Grade.SOLID
        with pytest.raises(RoleNotFound):
            await practice.another(session, ana, session.item.id)
        assert not (await practice.session(ana, session.id)).over
        assert (await practice.stop(session, ana)).rounds[0].levels == (Grade.SOLID,)
    finally:
        await knowledge.bringing.restore(role, recruiter)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "1 s"),
        (59, "59 s"),
        (61, "1 min"),
        (119, "2 min"),
        (200, "3 min 20 s"),
        (9000, "over an hour, so with a break"),
    ],
)
async def test_times_are_told_as_people_say_them(seconds, words):
    assert levels.time(Round("q", (None,), took=(seconds,))) == words
