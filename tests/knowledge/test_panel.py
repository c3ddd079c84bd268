"""A panel works on a role's set through the knowledge base: states, edits, approval, sharing, walls and the log."""

import asyncio

import pytest

from knowledge.assembly import open_knowledge
from knowledge.domain import (
    Add,
    Audience,
    Carry,
    Editor,
    LeaveOut,
    Reword,
    Swap,
    Weigh,
    Weights,
    Wording,
)
from knowledge.errors import AccessDenied, BadRequest, RoleNotFound, SetChanged, UnlawfulQuestion
from knowledge.settings import KnowledgeSettings

ROLE = "site-surveyor"
BEFORE = "# Site Surveyor\n\n## Requirements\n\n- Prune fruit trees\n- Lay hedges\n- Mentor apprentices\n"
AFTER = BEFORE.replace("- Mentor apprentices\n", "- Plan your own week\n")
LEAD = "Tell me about the largest hedge you laid, and what you would lay otherwise now."
ANA, BEN = Editor("UANA", Audience.INTERVIEWER), Editor("UBEN", Audience.RECRUITER)


@pytest.fixture
def settings(tmp_path):
    return KnowledgeSettings(home=tmp_path / "home", seed=False)


@pytest.fixture
def put(tmp_path):
    def write(text, name=f"{ROLE}.md"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
async def knowledge(settings, put):
    async with open_knowledge(settings) as opened:
        await opened.ingest([put(BEFORE)])
        yield opened


@pytest.fixture
def panel(knowledge):
    return knowledge.panel


def lead_of(working, words):
    return next(one for one in working.questions.bank if words in one.quote)


async def test_building_again_gives_the_working_draft_with_its_edits_also_after_a_restart(settings, put):
    async with open_knowledge(settings) as knowledge:
        await knowledge.ingest([put(BEFORE)])
        draft = await knowledge.panel.current(ROLE, ANA)
        name = lead_of(draft, "hedges").id
        edited = await knowledge.panel.change(draft.id, ANA, Reword(name, Wording(lead=LEAD)))
        assert (edited.id, edited.standing, edited.revision) == (f"{ROLE}@1", "edited", 1)
        await knowledge.ingest([put(BEFORE)])
        assert await knowledge.panel.current(ROLE, BEN) == edited
        drawn = await knowledge.questions(ROLE, audience=Audience.INTERVIEWER)
        assert drawn == edited.questions
    async with open_knowledge(settings) as knowledge:
        assert await knowledge.panel.current(ROLE, ANA) == edited


async def test_a_set_goes_from_draft_to_edited_to_approved_to_a_new_draft_to_retired(panel):
    draft = await panel.current(ROLE, ANA)
    edited = await panel.change(draft.id, ANA, Swap(draft.questions.bank[0].id))
    approved = await panel.approve(edited.id, BEN)
    assert (approved.standing, approved.approved_by) == ("approved", "UBEN")
    again = await panel.change(approved.id, ANA, Reword(draft.questions.bank[1].id, Wording(lead=LEAD)))
    assert (again.id, again.standing, again.approved_by) == (f"{ROLE}@2", "edited", None)
    assert await panel.find(f"{ROLE}@1", ANA) == approved
    retired = await panel.retire(again.id, ANA)
    assert retired.standing == "retired"
    assert (await panel.current(ROLE, ANA)).id == f"{ROLE}@1"
    assert [one.standing for one in await panel.versions(ROLE, ANA)] == ["retired", "approved"]
    log = [(one.set_id, one.user, one.action) for one in await panel.log(ROLE, ANA)]
    assert log == [
        (f"{ROLE}@1", "UANA", "built"),
        (f"{ROLE}@1", "UANA", "swapped"),
        (f"{ROLE}@1", "UBEN", "approved"),
        (f"{ROLE}@2", "UANA", "reopened"),
        (f"{ROLE}@2", "UANA", "edited"),
        (f"{ROLE}@2", "UANA", "retired"),
    ]


async def test_a_changed_advert_marks_an_edited_set_out_of_date_and_touches_no_edit(knowledge, panel, put):
    draft = await panel.current(ROLE, ANA)
    hedges, mentor = lead_of(draft, "hedges"), lead_of(draft, "Mentor")
    edited = await panel.change(draft.id, ANA, Reword(hedges.id, Wording(lead=LEAD)))
    await knowledge.ingest([put(AFTER)])
    late = await panel.current(ROLE, ANA)
    assert late.standing == "out-of-date"
    assert late.questions == edited.questions
    assert [one.before for one in late.diff.removed] == ["Mentor apprentices"]
    assert late.diff.removed[0].question_ids == (mentor.id,)
    assert [one.after for one in late.diff.added] == ["Plan your own week"]
    shown = await knowledge.questions(ROLE, audience=Audience.INTERVIEWER)
    assert "The advert has changed" in shown.warnings[0]
    entry = (await panel.log(ROLE, ANA))[-1]
    assert (entry.action, entry.after["removed"][0]["question_ids"]) == ("out of date", [mentor.id])
    with pytest.raises(BadRequest, match="Refresh it"):
        await panel.approve(late.id, ANA)
    fresh = await panel.refresh(late.id, ANA)
    assert (fresh.id, fresh.standing) == (f"{ROLE}@2", "edited")
    assert lead_of(fresh, "hedges").lead == LEAD
    assert fresh.note(mentor.id).gone
    assert (await panel.find(f"{ROLE}@1", ANA)).standing == "retired"


async def test_an_approved_set_stays_as_it_is_when_the_advert_changes_and_after_following_it(knowledge, panel, put):
    approved = await panel.approve((await panel.current(ROLE, ANA)).id, ANA)
    await knowledge.ingest([put(AFTER)])
    fresh = await panel.refresh(approved.id, ANA)
    kept = await panel.find(approved.id, ANA)
    assert (kept.state.value, kept.questions) == ("approved", approved.questions)
    assert (fresh.id, fresh.standing) == (f"{ROLE}@2", "edited")


async def test_an_advert_that_is_put_back_brings_its_set_back_in_date(knowledge, panel, put):
    draft = await panel.current(ROLE, ANA)
    await knowledge.ingest([put(AFTER)])
    assert (await panel.current(ROLE, ANA)).out_of_date
    await knowledge.ingest([put(BEFORE)])
    assert await panel.current(ROLE, ANA) == draft


async def test_a_draft_nobody_touched_follows_the_advert_when_questions_are_asked_for(knowledge, panel, put):
    first = await knowledge.questions(ROLE, audience=Audience.INTERVIEWER)
    await knowledge.ingest([put(AFTER)])
    later = await knowledge.questions(ROLE, audience=Audience.INTERVIEWER)
    assert (first.version, later.version) == (1, 2)
    reading = await knowledge.reading(ROLE, Audience.INTERVIEWER)
    assert [line.requirement_id for line in later.coverage] == [one.id for one in reading.requirements]
    assert [one.user for one in await panel.log(ROLE, ANA)][-2:] == ["rolecall", "rolecall"]


async def test_other_minutes_are_a_view_and_bad_ones_leave_no_set_behind(knowledge, panel):
    for minutes in (0, 500):
        with pytest.raises(BadRequest, match=f"of {minutes} minutes"):
            await knowledge.questions(ROLE, audience=Audience.INTERVIEWER, minutes=minutes)
    assert await panel.versions(ROLE, ANA) == []
    longer = await knowledge.questions(ROLE, audience=Audience.INTERVIEWER, minutes=90)
    assert longer.plan.minutes == 90
    assert (await knowledge.questions(ROLE, audience=Audience.INTERVIEWER)).plan.minutes == 45
    assert (await panel.current(ROLE, ANA)).revision == 0


async def test_an_edit_made_on_an_older_revision_is_refused_and_loses_nothing(panel):
    draft = await panel.current(ROLE, ANA)
    name, other = (one.id for one in draft.questions.bank[:2])
    mine = await panel.change(draft.id, ANA._replace(revision=0), Reword(name, Wording(lead=LEAD)))
    with pytest.raises(SetChanged, match="Someone changed this set a moment ago"):
        await panel.change(draft.id, BEN._replace(revision=0), Swap(other))
    assert await panel.current(ROLE, ANA) == mine
    assert len(await panel.log(ROLE, ANA)) == 2
    for act in (panel.approve, panel.retire, panel.refresh):
        with pytest.raises(SetChanged):
            await act(draft.id, BEN._replace(revision=0))


async def test_of_two_who_edit_an_approved_set_at_once_one_opens_the_new_draft(panel):
    approved = await panel.approve((await panel.current(ROLE, ANA)).id, ANA)
    names = [one.id for one in approved.questions.bank[:2]]
    edits = (
        panel.change(approved.id, who._replace(revision=approved.revision), Swap(name))
        for who, name in zip((ANA, BEN), names, strict=True)
    )
    outcomes = await asyncio.gather(*edits, return_exceptions=True)
    assert sorted(type(one).__name__ for one in outcomes) == ["SetChanged", "WorkingSet"]
    assert len(await panel.versions(ROLE, ANA)) == 2


async def test_an_edit_that_changes_nothing_leaves_no_trace(panel):
    draft = await panel.current(ROLE, ANA)
    question = draft.questions.bank[0]
    assert await panel.change(draft.id, ANA, Reword(question.id, Wording(lead=question.lead))) == draft
    approved = await panel.approve(draft.id, ANA)
    assert await panel.change(draft.id, ANA, Reword(question.id, Wording(lead=question.lead))) == approved
    assert [one.action for one in await panel.log(ROLE, ANA)] == ["built", "approved"]


async def test_candidates_reach_no_door_of_the_panel(panel):
    draft = await panel.current(ROLE, ANA)
    mallory = Editor("UMAL", Audience.CANDIDATE)
    doors = (
        panel.current(ROLE, mallory),
        panel.view(ROLE, mallory),
        panel.find(draft.id, mallory),
        panel.versions(ROLE, mallory),
        panel.change(draft.id, mallory, Swap(draft.questions.bank[0].id)),
        panel.refresh(draft.id, mallory),
        panel.approve(draft.id, mallory),
        panel.retire(draft.id, mallory),
        panel.share(draft.id, mallory, "UBEN", Audience.RECRUITER),
        panel.log(ROLE, mallory),
    )
    for door in doors:
        with pytest.raises(AccessDenied, match="for the panel only"):
            await door


async def test_somebody_marked_as_a_candidate_loses_sight_of_that_role_at_once(knowledge, panel, put):
    await knowledge.ingest([put(BEFORE, "gardener.md")])
    draft = await panel.current(ROLE, ANA)
    await panel.mark_candidate("UANA", ROLE)
    assert await panel.is_candidate("UANA", ROLE)
    for door in (panel.find(draft.id, ANA), panel.approve(draft.id, ANA), panel.current(ROLE, ANA)):
        with pytest.raises(AccessDenied, match="down as a candidate for this role"):
            await door
    with pytest.raises(AccessDenied):
        await knowledge.questions(ROLE, audience=Audience.INTERVIEWER, user="UANA")
    assert await panel.current("gardener", ANA)
    await panel.unmark_candidate("UANA", ROLE)
    assert await panel.current(ROLE, ANA) == draft


async def test_a_set_is_shared_with_those_who_may_see_it_now_and_the_log_says_so(panel):
    draft = await panel.current(ROLE, ANA)
    assert await panel.share(draft.id, ANA, "UBEN", Audience.INTERVIEWER) == draft
    with pytest.raises(AccessDenied, match="interviewers and recruiters"):
        await panel.share(draft.id, ANA, "UCAT", Audience.CANDIDATE)
    await panel.mark_candidate("UDAN", ROLE)
    with pytest.raises(AccessDenied, match="interviewers and recruiters"):
        await panel.share(draft.id, ANA, "UDAN", Audience.INTERVIEWER)
    shared = [(one.user, one.after) for one in await panel.log(ROLE, ANA) if one.action == "shared"]
    assert shared == [("UANA", {"with": "UBEN"})]


async def test_what_is_refused_changes_nothing(knowledge, panel, put):
    draft = await panel.current(ROLE, ANA)
    name = draft.questions.bank[0].id
    for edit, error, sentence in (
        (Reword(name, Wording(lead="Are you pregnant?")), UnlawfulQuestion, "Instead:"),
        (Reword(name, Wording(lead="")), BadRequest, "is empty"),
        (Reword(name, Wording(lead="a" * 10_000)), BadRequest, "10,000 characters"),
        (Swap("q-none"), BadRequest, "no question 'q-none'"),
        (Add(Wording(lead=LEAD), "r-none"), BadRequest, "no requirement 'r-none'"),
    ):
        with pytest.raises(error, match=sentence):
            await panel.change(draft.id, ANA, edit)
    assert await panel.current(ROLE, ANA) == draft
    for set_id in (f"{ROLE}@9", ROLE, f"{ROLE}@x", "@1", ""):
        with pytest.raises((BadRequest, RoleNotFound)):
            await panel.find(set_id, ANA)
    await knowledge.ingest([put("# Ghost\n\nA post without any list of duties.\n", "ghost.md")])
    with pytest.raises(BadRequest, match="No requirement or duty"):
        await panel.current("ghost", ANA)
    retired = await panel.retire(draft.id, ANA)
    with pytest.raises(BadRequest, match="retired, so it can't be changed"):
        await panel.change(retired.id, ANA, Swap(name))


async def test_a_view_weighs_leaves_out_and_shares_out_without_keeping_it(panel):
    draft = await panel.current(ROLE, ANA)
    left = draft.requirements[0].id
    seen = await panel.view(ROLE, ANA, [Weigh(Weights.ROLE), LeaveOut((left,)), Carry("rating-scale")])
    assert any("time is split" in warning for warning in seen.questions.warnings)
    assert seen.questions.coverage[0].status == "not-assessed"
    seats = panel.divide(seen.questions, 2)
    assert sorted(item for seat in seats for item in seat.items) == sorted(seen.questions.plan.items)
    assert panel.framework("civil-service-behaviours", seen.questions).spoken_to
    assert await panel.current(ROLE, ANA) == draft
