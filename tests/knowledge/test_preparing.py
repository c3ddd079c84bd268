"""People prepare and practise: what they do is kept for them alone, across restarts, until they delete it."""

from datetime import UTC, date, datetime, timedelta

import pytest
import pytest_asyncio

from knowledge.assembly import open_knowledge
from knowledge.domain import Audience
from knowledge.domain.practice import Gate, Grade, Mode, Person
from knowledge.errors import BadRequest, RoleNotFound
from knowledge.settings import KnowledgeSettings

ROLE = "site-surveyor"
ADVERT = (
    "# Site Surveyor\n\n## Essential\n\n- Prune fruit trees\n- Mentor apprentices\n\n## Desirable\n\n- Lay hedges\n"
)
BEN = Person("UBEN", Audience.CANDIDATE)
pytestmark = pytest.mark.asyncio(loop_scope="module")
TODAY, ON = date(2026, 3, 2), date(2026, 3, 9)
STORY = (
    "Last spring an old pear had canker on three branches. I cut them back to sound wood and burned the rest. I showed "
    "the apprentice how to clean the saw between cuts. In the end the tree bore 40 kilos that autumn."
)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def knowledge(tmp_path_factory):
    path = tmp_path_factory.mktemp("adverts") / f"{ROLE}.md"
    path.write_text(ADVERT, encoding="utf-8")
    async with open_knowledge(KnowledgeSettings(home=tmp_path_factory.mktemp("home"), seed=False)) as opened:
        await opened.ingest([path])
        yield opened


@pytest.fixture
def ana(request):
    """Somebody new to the bot in each test."""
    return Person(f"U{request.node.name.upper()}", Audience.CANDIDATE)


@pytest.fixture
def plans(knowledge):
    return knowledge.preparing.plans


@pytest.fixture
def practice(knowledge):
    return knowledge.preparing.practice


@pytest.fixture
def held(knowledge):
    return knowledge._parts.store.practice


async def test_a_plan_is_made_ticked_and_found_again(plans, ana):
    made = await plans.plan(ROLE, ana, ON, TODAY)
    first = made.days[0].tasks[0]
    ticked = await plans.tick(ROLE, ana, first.id, TODAY)
    assert [one.id for one in ticked.done] == [first.id]
    assert await plans.resume(ana, TODAY) == ticked
    assert await plans.resume(BEN, TODAY) is None
    assert await plans.tick(ROLE, ana, first.id, TODAY) == ticked
    reopened = await plans.tick(ROLE, ana, first.id, TODAY, done=False)
    assert reopened == made


async def test_a_new_date_keeps_the_ticks_and_a_past_one_changes_nothing(plans, ana):
    await plans.plan(ROLE, ana, ON, TODAY)
    await plans.tick(ROLE, ana, "advert", TODAY)
    moved = await plans.plan(ROLE, ana, date(2026, 3, 20), TODAY)
    assert [one.id for one in moved.done] == ["advert"]
    with pytest.raises(BadRequest, match="2026-03-01 is in the past"):
        await plans.plan(ROLE, ana, date(2026, 3, 1), TODAY)
    assert await plans.resume(ana, TODAY) == moved


async def test_a_plan_whose_day_has_passed_is_not_gone_on_with(plans, ana):
    await plans.plan(ROLE, ana, ON, TODAY)
    assert await plans.resume(ana, date(2026, 3, 10)) is None
    assert await plans.tick(ROLE, ana, "no-such-task", TODAY) == await plans.resume(ana, TODAY)


async def test_what_the_advert_does_not_say_is_offered_as_a_question(plans, ana):
    made = await plans.plan(ROLE, ana, ON, TODAY)
    assert "How big is the team, and who would I work with most?" in made.to_ask


async def test_a_session_asks_takes_an_answer_and_goes_on(practice, ana):
    session = await practice.begin(ROLE, ana, mode=Mode.COACHED, place="D1:1.0", key=f"{ana.user}:1")
    assert await practice.begin(ROLE, ana, mode=Mode.COACHED, place="D1:1.0", key=f"{ana.user}:1") == session
    assert await practice.found(ana, "D1:1.0") == session
    said = await practice.answer(session, ana, STORY, key=f"{ana.user}:2")
    assert said.attempt.grade in {Grade.SOLID, Grade.STRONG}
    moved = await practice.another(session, ana, session.item.id)
    assert moved.item != session.item
    assert await practice.another(moved, ana, session.item.id) == moved


async def test_the_same_event_is_one_attempt(practice, held, ana):
    session = await practice.begin(ROLE, ana, mode=Mode.COACHED)
    first = await practice.answer(session, ana, STORY, key=f"{ana.user}:1")
    again = await practice.answer(session, ana, STORY, key=f"{ana.user}:1")
    assert again == first
    assert len(await held.attempts(ana.user, ROLE)) == 1


async def test_a_session_goes_on_after_a_restart(tmp_path, ana):
    path = tmp_path / f"{ROLE}.md"
    path.write_text(ADVERT, encoding="utf-8")
    settings = KnowledgeSettings(home=tmp_path / "home", seed=False)
    async with open_knowledge(settings) as knowledge:
        await knowledge.ingest([path])
        begun = await knowledge.preparing.practice.begin(ROLE, ana, mode=Mode.REHEARSAL, place="D1:1.0")
        await knowledge.preparing.practice.answer(begun, ana, STORY)
    async with open_knowledge(settings) as knowledge:
        practice = knowledge.preparing.practice
        session = await practice.found(ana, "D1:1.0")
        assert session == begun
        summary = await practice.stop(session, ana)
        assert [one.levels for one in summary.rounds] == [(Grade.SOLID,)]
        assert summary.remarks[0].attempt.text == STORY
        with pytest.raises(BadRequest, match="over"):
            await practice.answer(await practice.found(ana, "D1:1.0"), ana, STORY)


async def test_a_summary_says_how_far_each_question_got_and_what_to_work_on(practice, ana):
    session = await practice.begin(ROLE, ana, mode=Mode.COACHED)
    await practice.answer(session, ana, "fine")
    await practice.answer(session, ana, STORY[: STORY.index("In the end")])
    summary = await practice.stop(session, ana)
    (only,) = summary.rounds
    assert only.levels == (None, Grade.PARTIAL)
    assert summary.work_on.startswith("tell the ending")
    assert summary.remarks == ()


async def test_nobody_reaches_the_session_of_somebody_else(practice, ana):
    session = await practice.begin(ROLE, ana, mode=Mode.COACHED, place="D1:1.0")
    assert await practice.found(BEN, "D1:1.0") is None
    with pytest.raises(BadRequest, match="no longer have that practice session"):
        await practice.session(BEN, session.id)
    with pytest.raises(RoleNotFound):
        await practice.begin("no-such-role", ana, mode=Mode.COACHED)


async def test_a_session_ends_when_nothing_is_left_to_ask(practice, ana):
    session = await practice.begin(ROLE, ana, mode=Mode.COACHED)

    async def to_the_end():
        nonlocal session
        for _ in range(200):
            session = await practice.another(session, ana, session.item.id)

    with pytest.raises(BadRequest, match="no further question"):
        await to_the_end()
    assert len(set(session.asked)) == len(session.asked) > 5


async def test_what_is_kept_can_be_exported_and_deleted_and_is_purged_by_age(plans, practice, held, ana):
    await plans.plan(ROLE, ana, ON, TODAY)
    session = await practice.begin(ROLE, ana, mode=Mode.COACHED)
    await practice.answer(session, ana, STORY)
    await practice.answer(await practice.begin(ROLE, BEN, mode=Mode.COACHED), BEN, STORY)
    exported = await held.export(ana.user)
    assert {one["kind"] for one in exported} == {"practice_attempts", "practice_sessions", "preparations"}
    assert STORY in str(exported)
    assert await held.delete(ana.user) == 3
    assert await held.export(ana.user) == []
    assert STORY in str(await held.export(BEN.user))
    assert await held.purge(datetime.now(UTC) + timedelta(days=29)) == 0
    assert await held.purge(datetime.now(UTC) + timedelta(days=31)) >= 2
    assert await held.attempts(BEN.user, ROLE) == []


async def test_an_answer_without_sense_is_kept_without_a_word_of_praise(practice, ana):
    session = await practice.begin(ROLE, ana, mode=Mode.COACHED)
    said = await practice.answer(session, ana, "qwe rty asd fgh zxc vbn qwe rty asd")
    assert said.attempt.gate is Gate.GIBBERISH
    assert said.attempt.grade is None
