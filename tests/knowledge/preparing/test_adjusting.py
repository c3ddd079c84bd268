"""People adjust a plan and keep stories of their own: across restarts, for themselves alone, until they delete them."""

from datetime import date, timedelta

import pytest
import pytest_asyncio

from knowledge.domain import Audience, Editor
from knowledge.domain.practice import Telling
from knowledge.errors import BadRequest

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def knowledge(opened):
    async with opened() as base:
        yield base


@pytest.fixture
def plans(knowledge):
    return knowledge.preparing.plans


@pytest.fixture
def stories(knowledge):
    return knowledge.preparing.stories


@pytest_asyncio.fixture(loop_scope="module")
async def needs(knowledge, role):
    return [one.id for one in (await knowledge.reading(role, Audience.CANDIDATE)).requirements]


def days(plan):
    return {task.id: day.on for day in plan.days for task in day.tasks}


async def test_a_task_that_is_not_wanted_is_left_out_and_brought_back(plans, role, ana, on, today):
    made = await plans.plan(role, ana, on, today)
    less = await plans.drop(role, ana, ["advert", "no-such-task"], today)
    assert [one.id for one in less.dropped] == ["advert"]
    assert "advert" not in days(less)
    assert less.progress == (0, made.progress[1] - 1)
    assert await plans.drop(role, ana, [], today) == made


async def test_a_task_is_moved_to_a_day_of_choice_and_stays_there(plans, role, ana, on, today):
    await plans.plan(role, ana, on, today)
    moved = await plans.move(role, ana, "advert", today, to=on)
    assert days(moved)["advert"] == on
    assert await plans.resume(ana, today + timedelta(days=2)) is not None
    assert days(await plans.resume(ana, today + timedelta(days=2)))["advert"] == on
    assert await plans.move(role, ana, "no-such-task", today, to=on) == moved


async def test_a_day_that_has_passed_or_lies_after_the_interview_is_refused(plans, role, ana, on, today):
    made = await plans.plan(role, ana, on, today)
    for wrong in (today - timedelta(days=1), on + timedelta(days=1)):
        with pytest.raises(BadRequest, match=wrong.isoformat()):
            await plans.move(role, ana, "advert", today, to=wrong)
    assert await plans.resume(ana, today) == made


async def test_a_moved_task_is_laid_out_anew_when_its_day_passes_or_the_interview_comes_nearer(
    plans, role, ana, on, today
):
    await plans.plan(role, ana, on, today)
    await plans.move(role, ana, "advert", today, to=date(2026, 3, 7))
    sooner = await plans.plan(role, ana, date(2026, 3, 5), today)
    assert days(sooner)["advert"] < date(2026, 3, 5)
    later = await plans.plan(role, ana, on, date(2026, 3, 8))
    assert days(later)["advert"] == date(2026, 3, 8)


async def test_all_that_was_adjusted_is_there_after_a_restart(knowledge, role, on, today, ana, tmp_path):
    from knowledge.assembly import open_knowledge
    from knowledge.settings import KnowledgeSettings

    path = tmp_path / f"{role}.md"
    path.write_text("# Site Surveyor\n\n## Essential\n\n- Prune fruit trees\n- Mentor apprentices\n", encoding="utf-8")
    settings = KnowledgeSettings(home=tmp_path / "home", seed=False)
    async with open_knowledge(settings) as first:
        await first.ingest([path])
        plans = first.preparing.plans
        await plans.plan(role, ana, on, today)
        await plans.tick(role, ana, "ask", today)
        await plans.move(role, ana, "advert", today, to=on)
        before = await plans.drop(role, ana, ["things"], today)
    async with open_knowledge(settings) as second:
        assert await second.preparing.plans.resume(ana, today) == before
    assert (len(before.done), len(before.dropped), days(before)["advert"]) == (1, 1, on)


async def test_a_plan_rests_while_its_role_is_closed_and_is_as_it_was_afterwards(
    knowledge, plans, role, ana, on, today
):
    before = await plans.plan(role, ana, on, today)
    recruiter = Editor("UREC", Audience.RECRUITER)
    await knowledge.bringing.withdraw(role, recruiter)
    try:
        assert await plans.resume(ana, today) is None
        assert await plans.resting(ana, today) == {role}
        assert await plans.tick(role, ana, "advert", today) is None
    finally:
        await knowledge.bringing.restore(role, recruiter)
    assert await plans.resume(ana, today) == before
    assert await plans.resting(ana, today) == frozenset()


async def test_the_plan_says_line_by_line_what_has_no_story_yet(plans, stories, needs, role, ana, on, today):
    await stories.tell(role, ana, Telling("The old pear", (needs[0], "forged"), " Three branches, one saw. "))
    plan = await plans.plan(role, ana, on, today)
    assert {need.requirement_id: need.story for need in plan.needs} == {
        needs[0]: "The old pear",
        needs[1]: None,
        needs[2]: None,
    }


async def test_a_story_is_written_changed_and_deleted_by_its_author_alone(stories, needs, role, ana, ben):
    story = await stories.tell(role, ana, Telling("The  old pear", (needs[0],), "Canker."), key="e1")
    assert (story.title, story.words) == ("The old pear", "Canker.")
    assert await stories.tell(role, ana, Telling("The old pear", (needs[0],), "Canker."), key="e1") == story
    changed = await stories.retell(role, ana, story.id, Telling("The pear", (needs[0], needs[1])))
    assert await stories.all(role, ana) == [changed]
    assert await stories.all(role, ben) == []
    with pytest.raises(BadRequest, match="no longer have that story"):
        await stories.retell(role, ben, story.id, Telling("Mine", (needs[0],)))
    assert not await stories.forget(ben, story.id)
    assert await stories.forget(ana, story.id)
    with pytest.raises(BadRequest, match="no longer have that story"):
        await stories.one(role, ana, story.id)


async def test_the_same_title_typed_again_changes_that_story(stories, needs, role, ana):
    first = await stories.tell(role, ana, Telling("The pear", (needs[0],)))
    again = await stories.tell(role, ana, Telling("the PEAR", (needs[1],), "Later."))
    assert again.id == first.id
    assert await stories.all(role, ana) == [again]


async def test_a_story_without_a_name_or_a_line_that_it_serves_is_refused(stories, needs, role, ana):
    for wrong in (Telling(" ", (needs[0],)), Telling("A", ("forged",)), Telling("A", (needs[0],), "x" * 2001)):
        with pytest.raises(BadRequest):
            await stories.tell(role, ana, wrong)
    assert await stories.all(role, ana) == []


async def test_stories_and_adjustments_are_handed_over_and_deleted_with_all_else(
    knowledge, stories, plans, needs, role, ana, on, today
):
    await stories.tell(role, ana, Telling("The pear", (needs[0],), "Zebedee held the ladder."))
    await plans.plan(role, ana, on, today)
    await plans.drop(role, ana, ["advert"], today)
    handed = str(await knowledge.privacy.export(ana.user))
    assert "Zebedee held the ladder." in handed
    assert "'dropped': ('advert',)" in handed
    assert await knowledge.privacy.delete(ana.user) >= 2
    assert "Zebedee" not in str(await knowledge.privacy.export(ana.user))
