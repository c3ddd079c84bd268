"""A plan fits its minutes and the coverage sheet adds up."""

from collections import Counter
from dataclasses import replace

import pytest

from knowledge.domain import AssessBy, Kind, Modality
from knowledge.errors import BadRequest
from knowledge.interview.generator import build
from knowledge.interview.plan import closing, opening

STATUSES = {"asked", "bank", "other-stage", "cv", "work-sample", "not-assessed"}


@pytest.mark.parametrize("minutes", [15, 20, 30, 45, 60, 90, 120, 180])
def test_questions_and_frame_fit_the_minutes(reading, bank, minutes):
    plan = build(reading, bank, minutes).plan
    asking = sum(item.minutes for item in plan.items)
    assert plan.minutes == minutes
    assert plan.items
    assert asking + opening(minutes) + closing(minutes) <= minutes


def test_forty_five_minutes_hold_five_to_eight_questions(reading, bank):
    assert 5 <= len(build(reading, bank, 45).plan.items) <= 8


@pytest.mark.parametrize("minutes", [0, -5, 14, 181, 10_000])
def test_impossible_minutes_are_refused_with_the_range(advert, bank, minutes):
    with pytest.raises(BadRequest, match=r"between 15 and 180"):
        build(advert("Prune fruit trees"), bank, minutes)


def test_planned_questions_are_in_the_bank_once_each(reading, bank):
    drawn = build(reading, bank)
    ids = [item.question_id for item in drawn.plan.items]
    assert len(set(ids)) == len(ids)
    assert set(ids) <= {question.id for question in drawn.bank}


def test_must_haves_come_first(reading, bank):
    drawn = build(reading, bank)
    rank = {Modality.ESSENTIAL: 0, Modality.NONE: 1, Modality.DESIRABLE: 2}
    of = {one.id: one for one in reading.requirements}
    asked_for = {question.id: of[question.requirement_id].modality for question in drawn.bank}
    order = [rank[asked_for[item.question_id]] for item in drawn.plan.items]
    assert order == sorted(order)


def test_essentials_make_up_most_of_the_plan_where_there_are_enough(reading, bank):
    essential = {one.id for one in reading.requirements if one.modality is Modality.ESSENTIAL}
    topics = {question.topic for question in build(reading, bank).bank if question.requirement_id in essential}
    drawn = build(reading, bank)
    planned = {item.question_id for item in drawn.plan.items}
    chosen = [question for question in drawn.bank if question.id in planned]
    must = sum(question.requirement_id in essential for question in chosen)
    assert must >= min(3, len(topics) - 1)


def test_no_topic_is_asked_twice_while_others_wait(reading, bank):
    drawn = build(reading, bank)
    planned = {item.question_id for item in drawn.plan.items}
    topics = Counter(question.topic for question in drawn.bank if question.id in planned)
    assert max(topics.values()) == 1


def test_a_short_advert_gives_a_short_plan(advert, bank):
    assert len(build(advert("Prune fruit trees", "Lay hedges"), bank).plan.items) == 2


def test_each_requirement_has_one_status_and_at_least_one_question(reading, bank):
    drawn = build(reading, bank)
    questions = {question.id for question in drawn.bank}
    assert [line.requirement_id for line in drawn.coverage] == [one.id for one in reading.requirements]
    for line in drawn.coverage:
        assert line.status in STATUSES
        assert line.question_ids
        assert set(line.question_ids) <= questions


def test_asked_means_in_the_plan_and_nothing_else_does(reading, bank):
    drawn = build(reading, bank)
    planned = {item.question_id for item in drawn.plan.items}
    parts = {one.parent for one in reading.requirements if one.parent}
    for line in drawn.coverage:
        if line.requirement_id not in parts:
            assert (line.status == "asked") == bool(planned & set(line.question_ids))


@pytest.mark.parametrize(
    ("assess_by", "status"),
    [(AssessBy.CV, "cv"), (AssessBy.WORK_SAMPLE, "work-sample"), (AssessBy.NONE, "not-assessed")],
)
def test_what_is_looked_at_elsewhere_is_not_asked_and_still_has_a_question(advert, bank, assess_by, status):
    reading = advert("Prune fruit trees", "Lay hedges")
    moved = replace(reading.requirements[0], assess_by=assess_by)
    drawn = build(replace(reading, requirements=(moved, *reading.requirements[1:])), bank)
    line = drawn.coverage[0]
    assert line.status == status
    assert line.question_ids == (drawn.bank[0].id,)


def test_conditions_are_left_to_another_stage(advert, bank):
    reading = advert("Prune fruit trees", "Work on two weekends in five")
    condition = replace(reading.requirements[1], kind=Kind.CONDITION)
    drawn = build(replace(reading, requirements=(reading.requirements[0], condition)), bank)
    assert drawn.coverage[1].status == "other-stage"


def test_near_repeats_share_their_questions_and_are_asked_once(advert, bank):
    reading = advert("Prune old fruit trees in winter", "Pruning of old fruit trees in the winter", "Lay hedges")
    drawn = build(reading, bank)
    first, second = drawn.coverage[:2]
    assert set(first.question_ids) == set(second.question_ids)
    assert len(first.question_ids) == 2
    planned = [item.question_id for item in drawn.plan.items]
    assert len(set(planned) & set(first.question_ids)) == 1
    assert first.status == second.status == "asked"


def test_a_parent_counts_its_parts_and_is_asked_when_all_of_them_are(advert, bank):
    reading = advert("Look after the garden", "Prune fruit trees", "Lay hedges")
    whole, *parts = reading.requirements
    family = (
        replace(whole, modality=Modality.DESIRABLE),
        *(replace(part, parent=whole.id, modality=Modality.ESSENTIAL) for part in parts),
    )
    drawn = build(replace(reading, requirements=family), bank)
    line = drawn.coverage[0]
    assert set(line.question_ids) == {question.id for question in drawn.bank}
    assert line.status == "asked"
    assert drawn.bank[0].id not in {item.question_id for item in drawn.plan.items}
