"""A changed advert marks a set out of date with what changed; following it keeps every hand edit."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from knowledge.domain import Add, LeaveOut, PutBack, Remove, Reword, Sharpen, Swap, Wording
from knowledge.errors import BadRequest
from knowledge.interview import life
from knowledge.interview.revision import difference

BEFORE = ("Prune fruit trees in winter", "Lay hedges", "Mentor apprentices", "Communicate clearly with clients")
AFTER = ("Prune old fruit trees in winter", "Lay hedges", "Communicate clearly with clients", "Plan your own week")
LEAD = "Tell me about the largest hedge you laid, and what you would lay otherwise now."


@pytest.fixture
def draft(advert, bank):
    return life.start(advert(*BEFORE), bank)


@pytest.fixture
def follow(bank):
    return lambda working, reading: life.followed(working, reading, bank)


def of(working, words):
    return next(one for one in working.questions.bank if words in one.quote)


def test_the_difference_names_requirements_and_the_questions_they_touch(draft, advert):
    diff = difference(draft, advert(*AFTER))
    assert [one.after for one in diff.added] == ["Plan your own week"]
    assert [(one.before, one.question_ids) for one in diff.removed] == [
        ("Mentor apprentices", (of(draft, "Mentor").id,))
    ]
    (changed,) = diff.changed
    assert changed.before.startswith("Prune fruit trees")
    assert changed.after.startswith("Prune old fruit trees")
    assert changed.question_ids == (of(draft, "Prune").id,)


def test_a_change_of_level_is_a_change(advert, bank):
    draft = life.start(advert("Lay hedges", heading="Essential"), bank)
    diff = difference(draft, advert("Lay hedges", heading="Desirable"))
    assert [(one.before, one.after) for one in diff.changed] == [
        ("Lay hedges (requirement, essential)", "Lay hedges (requirement, desirable)")
    ]


def test_the_same_advert_and_one_that_asks_for_the_same_leave_the_set_in_date(draft, advert):
    same = advert(*BEFORE)
    assert difference(draft, same) is None
    assert difference(draft, replace(same, document=replace(same.document, sha256="of other words"))) is None


def test_following_keeps_edits_draws_new_questions_and_marks_those_that_left(draft, advert, bank, follow):
    working = life.edited(draft, Reword(of(draft, "hedges").id, Wording(lead=LEAD)), bank)
    fresh = follow(working, advert(*AFTER))
    assert (fresh.id, fresh.standing, fresh.revision) == ("site-surveyor@2", "edited", 0)
    assert of(fresh, "hedges").lead == LEAD
    assert fresh.note(of(fresh, "hedges").id).edited == ("lead",)
    assert of(fresh, "Plan your own week").lead
    gone = of(fresh, "Mentor")
    assert fresh.note(gone.id).gone
    assert gone.id not in {item.question_id for item in fresh.questions.plan.items}
    assert [line.requirement_id for line in fresh.questions.coverage] == [one.id for one in fresh.requirements]
    assert any("no longer in the advert" in warning for warning in fresh.questions.warnings)
    assert difference(fresh, advert(*AFTER)) is None


def test_a_reworded_requirement_keeps_a_hand_edit_and_redraws_the_rest(draft, advert, bank, follow):
    plain = follow(draft, advert(*AFTER))
    assert of(plain, "Prune").id == of(draft, "Prune").id
    assert of(plain, "Prune").quote == "Prune old fruit trees in winter"
    edited = life.edited(draft, Reword(of(draft, "Prune").id, Wording(lead=LEAD)), bank)
    assert of(follow(edited, advert(*AFTER)), "Prune").lead == LEAD


def test_a_requirement_that_comes_back_finds_its_question_again(draft, advert, bank, follow):
    working = life.edited(draft, Reword(of(draft, "Mentor").id, Wording(lead=LEAD)), bank)
    back = follow(follow(working, advert(*AFTER)), advert(*BEFORE))
    assert of(back, "Mentor").lead == LEAD
    assert not back.note(of(back, "Mentor").id).gone


def test_swaps_hand_written_questions_and_plan_choices_are_kept(draft, advert, bank, follow):
    hedges, clients = of(draft, "hedges"), of(draft, "clients")
    working = draft
    for one in (
        Swap(clients.id),
        Add(Wording(lead=LEAD), hedges.requirement_id),
        Remove(hedges.id),
        Add(Wording(lead="Tell me about a wall you built.")),
    ):
        working = life.edited(working, one, bank)
    fresh = follow(working, advert(*AFTER))
    assert fresh.question(clients.id).lead == working.question(clients.id).lead != clients.lead
    planned = {item.question_id for item in fresh.questions.plan.items}
    assert {"w-1", "w-2"} <= planned
    assert hedges.id not in planned


def test_a_question_kept_in_by_hand_leaves_the_plan_with_its_requirement_and_can_be_put_back(
    draft, advert, bank, follow
):
    mentor = of(draft, "Mentor").id
    kept = life.edited(life.edited(draft, Remove(mentor), bank), PutBack(mentor), bank)
    fresh = follow(kept, advert(*AFTER))
    assert mentor not in {item.question_id for item in fresh.questions.plan.items}
    again = life.edited(fresh, PutBack(mentor), bank)
    assert mentor in {item.question_id for item in again.questions.plan.items}


def test_what_was_left_out_stays_out_also_in_new_words(draft, advert, bank, follow):
    left = life.edited(draft, LeaveOut((of(draft, "Prune").requirement_id,)), bank)
    fresh = follow(left, advert(*AFTER))
    assert fresh.choices.left_out == (of(fresh, "Prune").requirement_id,)


def test_no_lead_stands_twice_after_following(draft, advert, bank, follow):
    fresh = follow(draft, advert(*AFTER, "Mentor two apprentices", "Mentor the new starters", "Mentor gardeners"))
    leads = [one.lead for one in fresh.questions.bank]
    ids = [one.id for one in fresh.questions.bank]
    assert len(set(leads)) == len(leads)
    assert len(set(ids)) == len(ids)


def test_there_must_be_something_to_follow(draft, advert, follow):
    with pytest.raises(BadRequest, match="nothing to refresh"):
        follow(draft, advert(*BEFORE))
    with pytest.raises(BadRequest, match="nothing to ask about"):
        follow(draft, advert(heading="About us"))
    with pytest.raises(BadRequest, match="retired, so it can't be refreshed"):
        follow(life.retired(draft), advert(*AFTER))


def test_an_outdated_set_is_not_approved(draft, advert):
    late = replace(draft, diff=difference(draft, advert(*AFTER)))
    assert late.standing == "out-of-date"
    with pytest.raises(BadRequest, match="Refresh it"):
        life.approved(late, "U1", datetime(2026, 3, 1, tzinfo=UTC))


def test_following_keeps_a_models_words_on_lines_that_stay_and_draws_reworded_ones_anew(draft, advert, bank, follow):
    hedges, prune = of(draft, "hedges").id, of(draft, "Prune").id
    working = life.edited(draft, Sharpen(hedges, Wording(lead=LEAD), "openai:x sharpen@1"), bank)
    working = life.edited(working, Sharpen(prune, Wording(lead=f"{LEAD} And the trees?"), "openai:x sharpen@1"), bank)
    fresh = follow(working, advert(*AFTER))
    assert (fresh.question(hedges).lead, fresh.note(hedges).worded_by) == (LEAD, "openai:x sharpen@1")
    assert fresh.question(prune).lead == follow(draft, advert(*AFTER)).question(prune).lead
    assert fresh.note(prune).worded_by == ""
