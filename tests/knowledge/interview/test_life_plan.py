"""What people decide about a plan holds: in, out, order, minutes, what is left out, how time is weighed."""

from dataclasses import replace

import pytest

from knowledge.domain import (
    Add,
    Carry,
    LeaveOut,
    Move,
    PutBack,
    Remove,
    Resize,
    Reword,
    Weigh,
    Weights,
    Wording,
)
from knowledge.errors import BadRequest, BadSetting
from knowledge.interview import life
from knowledge.interview.division import divide
from knowledge.interview.frameworks import SHIPPED, framework, load, names
from knowledge.interview.weights import shares


@pytest.fixture
def draft(reading, bank):
    return life.start(reading, bank)


@pytest.fixture
def edit(bank):
    def run(working, *edits):
        for one in edits:
            working = life.edited(working, one, bank)
        return working

    return run


def planned(working):
    return [item.question_id for item in working.questions.plan.items]


def waiting(working):
    return [one.id for one in working.questions.bank if one.id not in planned(working)]


def status(working, requirement_id):
    return next(line.status for line in working.questions.coverage if line.requirement_id == requirement_id)


def test_a_question_taken_out_stays_in_the_bank_and_out_of_later_plans(draft, edit):
    name = planned(draft)[0]
    after = edit(draft, Remove(name))
    assert planned(after) == planned(draft)[1:]
    assert after.questions.bank == draft.questions.bank
    for minutes in (30, 60, 120):
        assert name not in planned(edit(after, Resize(minutes)))


def test_a_question_put_back_is_the_last_and_in_every_later_plan(draft, edit):
    name = waiting(draft)[-1]
    after = edit(draft, PutBack(name))
    assert planned(after) == [*planned(draft), name]
    for minutes in (20, 60):
        assert name in planned(edit(after, Resize(minutes)))
    assert name not in planned(edit(after, Remove(name), Resize(60)))


def test_the_sheet_follows_what_is_asked(draft, edit):
    question = draft.question(planned(draft)[0])
    assert status(draft, question.requirement_id) == "asked"
    line = next(one for one in draft.questions.coverage if one.requirement_id == question.requirement_id)
    out = edit(draft, *(Remove(one) for one in line.question_ids if one in planned(draft)))
    assert status(out, question.requirement_id) != "asked"


def test_moving_changes_the_order_and_later_plans_keep_it(draft, edit):
    order = planned(draft)
    after = edit(draft, Move(order[0], 2))
    assert planned(after)[:3] == [order[1], order[2], order[0]]
    assert edit(draft, Move(order[0], -5)) == draft
    assert planned(edit(draft, Move(order[0], 99)))[-1] == order[0]
    longer = planned(edit(after, Resize(90)))
    kept = [one for one in longer if one in planned(after)]
    assert kept == [one for one in planned(after) if one in longer]


def test_what_is_left_out_is_not_assessed_and_comes_back(draft, edit):
    left = draft.question(planned(draft)[0]).requirement_id
    after = edit(draft, LeaveOut((left,)))
    assert status(after, left) == "not-assessed" or status(after, left) == "asked"
    assert not any(draft.question(one).requirement_id == left for one in planned(after))
    assert edit(after, LeaveOut(())).questions.plan == draft.questions.plan
    with pytest.raises(BadRequest, match="no requirement 'r-none'"):
        edit(draft, LeaveOut(("r-none",)))


def test_of_leaving_out_and_putting_back_the_later_holds(draft, edit):
    question = draft.question(waiting(draft)[0])
    left = edit(draft, PutBack(question.id), LeaveOut((question.requirement_id,)))
    assert question.id not in planned(left)
    back = edit(left, PutBack(question.id))
    assert question.id in planned(edit(back, Resize(90)))
    assert status(back, question.requirement_id) == "asked"


def test_other_minutes_keep_the_edits(draft, edit):
    name = planned(draft)[1]
    lead = "Tell me about a fault that took you longest to find."
    after = edit(draft, Reword(name, Wording(lead=lead)), Add(Wording(lead=f"{lead} And why.")), Resize(90))
    assert after.questions.plan.minutes == 90
    assert after.question(name).lead == lead
    assert "w-1" in planned(after)


@pytest.mark.parametrize("minutes", [0, 14, 500])
def test_impossible_minutes_are_refused(draft, edit, minutes):
    with pytest.raises(BadRequest, match=f"of {minutes} minutes can't be planned"):
        edit(draft, Resize(minutes))


def test_a_plan_that_runs_over_says_so(draft, edit):
    after = edit(draft, *(PutBack(name) for name in waiting(draft)[:6]))
    assert any("are there for them" in warning for warning in after.questions.warnings)
    assert not any("are there for them" in warning for warning in draft.questions.warnings)


@pytest.mark.parametrize("one", [Remove, lambda name: Move(name, 1)])
def test_only_planned_questions_leave_or_move(draft, edit, one):
    with pytest.raises(BadRequest, match="not in the plan"):
        edit(draft, one(waiting(draft)[0]))
    with pytest.raises(BadRequest, match="in the plan already"):
        edit(draft, PutBack(planned(draft)[0]))


def test_looking_at_other_minutes_leaves_the_set_alone(draft, bank):
    seen = life.viewed(draft, [Resize(90)], bank)
    assert seen.questions.plan.minutes == 90
    assert (seen.revision, seen.state) == (draft.revision, draft.state)
    assert life.viewed(seen, [Resize(45)], bank).questions == draft.questions


def test_the_advert_s_own_split_weighs_the_plan(advert, bank, edit):
    support = ["Answer support tickets from staff", "Triage support calls", "Close support tickets on time"]
    projects = ["Lead projects to new tills", "Plan projects with shops", "Report on projects"]
    reading = advert(
        "Time split: 80% support tickets and calls, 20% projects", *support, *projects, heading="What you will do"
    )
    assert [(share.label, round(share.part, 2)) for share in shares(reading.facts)] == [
        ("support tickets and calls", 0.8),
        ("projects", 0.2),
    ]
    asked = edit(life.start(reading, bank), Weigh(Weights.ROLE))
    by_quote = {one.id: one.quote for one in asked.questions.bank}
    spent = {"support": 0, "project": 0}
    for item in asked.questions.plan.items:
        spent["support" if "support" in by_quote[item.question_id].lower() else "project"] += item.minutes
    assert spent["support"] >= 2 * spent["project"]
    assert asked.choices.weights is Weights.ROLE


def test_weighing_keeps_to_the_time_there_is(draft, edit):
    after = edit(draft, Weigh(Weights.ROLE))
    asking = sum(item.minutes for item in after.questions.plan.items)
    assert asking <= 30
    assert any("how the working time is split" in one for one in after.questions.warnings) == (not draft.shares)
    assert edit(after, Weigh(Weights.EQUAL)).questions == draft.questions


@pytest.mark.parametrize("interviewers", [1, 2, 3, 5])
def test_a_panel_shares_the_plan_without_overlap_and_evenly(draft, bank, interviewers):
    kinds = {topic.id: topic.family for topic in bank.entries.values()}
    seats = divide(draft.questions, interviewers, kinds)
    assert sorted(item for seat in seats for item in seat.items) == sorted(draft.questions.plan.items)
    assert [seat.number for seat in seats] == list(range(1, interviewers + 1))
    minutes = [seat.minutes for seat in seats]
    longest = max(item.minutes for item in draft.questions.plan.items)
    assert max(minutes) - min(minutes) <= 2 * longest
    assert seats == divide(draft.questions, interviewers, kinds)


def test_topics_of_a_kind_go_to_one_interviewer(draft):
    items = draft.questions.plan.items[:4]
    topics = {one.id: one.topic for one in draft.questions.bank}
    kinds = {topics[item.question_id]: "even" if number % 2 else "odd" for number, item in enumerate(items)}
    working = replace(draft.questions, plan=replace(draft.questions.plan, items=items))
    for seat in divide(working, 2, kinds):
        assert len({kinds[topics[item.question_id]] for item in seat.items}) == 1


@pytest.mark.parametrize("interviewers", [0, -1, 99])
def test_an_impossible_panel_is_refused(draft, interviewers):
    with pytest.raises(BadRequest, match=f"among {interviewers} interviewers"):
        divide(draft.questions, interviewers, {})


def test_every_shipped_framework_loads_and_speaks_of_topics_that_exist(bank, draft):
    assert names() == ("civil-service-behaviours", "rating-scale")
    assert [level.number for level in framework("rating-scale", ()).levels] == [1, 2, 3, 4, 5]
    behaviours = load(SHIPPED / "civil-service-behaviours.yaml")
    assert set(behaviours.topics) <= set(bank.entries)
    found = framework("civil-service-behaviours", draft.questions.bank)
    assert len(found.behaviours) == 9
    for one in draft.questions.bank:
        if one.topic in behaviours.topics:
            assert found.spoken_to[one.id] == behaviours.topics[one.topic]
    assert len(found.spoken_to) >= 0.7 * len(draft.questions.bank)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("title: [", "can't be read as YAML"),
        ("title: A scale\nabout: Of five.\ncolour: red\n", "field 'colour'"),
        (
            "title: Two\nabout: Of two.\nbehaviours:\n"
            "  - {id: one, name: One, about: It is, lead: Ask, topics: [risk], words: [a, b, c]}\n"
            "  - {id: two, name: Two, about: It is, lead: Ask, topics: [risk], words: [a, b, c]}\n",
            "'risk' stands under two behaviours",
        ),
    ],
)
def test_a_framework_that_cannot_be_read_is_named(tmp_path, text, sentence):
    file = tmp_path / "house.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadSetting, match=rf"house\.yaml.*{sentence}"):
        load(file)


def test_a_question_speaks_to_the_behaviour_of_its_topic(advert, bank):
    drawn = life.start(advert("Mentor junior surveyors", "Negotiate with suppliers over contracts"), bank).questions
    found = framework("civil-service-behaviours", drawn.bank)
    mentoring = next(one for one in drawn.bank if one.topic == "mentoring")
    assert found.spoken_to[mentoring.id] == "developing-self-and-others"


def test_a_set_carries_a_framework_by_name(draft, edit):
    assert edit(draft, Carry("rating-scale")).choices.framework == "rating-scale"
    assert edit(draft, Carry("rating-scale"), Carry(None)).choices.framework is None
    with pytest.raises(BadRequest, match=r"no framework 'hogan'.*rating-scale"):
        edit(draft, Carry("hogan"))
