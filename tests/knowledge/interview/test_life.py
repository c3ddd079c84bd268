"""A draft takes edits of its texts, holds them to the law, keeps them, and stays as it is once approved."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from knowledge.domain import Add, Regenerate, Resize, Reword, SetState, Swap, Wording
from knowledge.errors import BadRequest, UnlawfulQuestion
from knowledge.interview import journal, life

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
TOPICLESS = "Wear the ceremonial chain on feast days"
LEAD = "Tell me about the largest hedge you laid, and what you would lay otherwise now."


@pytest.fixture
def draft(advert, bank):
    lines = ("Prune fruit trees", "Lay hedges", "Communicate clearly with clients", "Mentor apprentices", TOPICLESS)
    return life.start(advert(*lines), bank)


@pytest.fixture
def edit(bank):
    def run(working, *edits):
        for one in edits:
            working = life.edited(working, one, bank)
        return working

    return run


def first(working):
    return working.questions.bank[0].id


def test_a_new_set_is_an_untouched_draft_of_the_questions_drawn(draft, advert):
    assert (draft.id, draft.standing, draft.revision) == ("site-surveyor@1", "draft", 0)
    assert [one.requirement_id for one in draft.questions.bank] == [one.id for one in draft.requirements]
    assert draft.notes == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("lead", LEAD),
        ("situational", "Half the hedge is dead and the client wants it by May. How would you set about it?"),
        ("probes", ("How did you choose the stems?", "Who checked it?")),
        ("red_flags", ("Has never seen a laid hedge a year on.",)),
        ("minutes", 9),
    ],
)
def test_any_text_of_a_question_can_be_written_anew(draft, edit, field, value):
    name = first(draft)
    after = edit(draft, Reword(name, Wording(**{field: value})))
    assert getattr(after.question(name), field) == value
    assert (after.standing, after.revision) == ("edited", 1)
    assert field in after.note(name).edited
    assert after.questions.bank[1:] == draft.questions.bank[1:]


def test_one_anchor_can_be_written_and_the_others_stay(draft, edit):
    name = first(draft)
    after = edit(draft, Reword(name, Wording(anchors={"3": "Names the stems they kept and why."})))
    assert after.question(name).anchors == draft.question(name).anchors | {"3": "Names the stems they kept and why."}


def test_minutes_set_by_hand_hold_in_the_plan_and_in_later_plans(draft, edit):
    name = draft.questions.plan.items[0].question_id
    after = edit(draft, Reword(name, Wording(minutes=11)), Resize(60))
    assert dict(after.questions.plan.items)[name] == 11


def test_saying_the_same_again_changes_nothing(draft, edit):
    question = draft.questions.bank[0]
    shown = dict(draft.questions.plan.items).get(question.id, question.minutes)
    same = Wording(f"  {question.lead}\n", question.situational, question.probes, question.anchors, minutes=shown)
    assert edit(draft, Reword(question.id, same)) == draft


def test_a_generic_question_put_in_a_persons_words_is_generic_no_more(draft, edit):
    generic = next(one for one in draft.questions.bank if one.quote == TOPICLESS)
    after = edit(draft, Reword(generic.id, Wording(lead=LEAD)))
    assert not after.question(generic.id).generic
    assert sum(one.generic for one in after.questions.bank) == sum(one.generic for one in draft.questions.bank) - 1


@pytest.mark.parametrize(
    "wording",
    [
        Wording(lead="Do you plan to have children?"),
        Wording(situational="How would you cope with the ladder at your age?"),
        Wording(probes=("How did it end?", "Are you married?")),
        Wording(red_flags=("Fine.", "Are you pregnant?")),
    ],
)
def test_unlawful_words_are_refused_with_the_rule_and_the_lawful_form(draft, edit, wording):
    with pytest.raises(UnlawfulQuestion, match=r"can't be used\. .+ Instead: .+"):
        edit(draft, Reword(first(draft), wording))


def test_poor_words_are_kept_with_a_warning_that_goes_when_they_do(draft, edit):
    name = first(draft)
    poor = edit(draft, Reword(name, Wording(lead="Do you like hedges?", probes=("Did it grow well?",))))
    assert {finding.field for finding in poor.note(name).findings} == {"lead", "probes"}
    assert all(finding.rule and finding.instead for finding in poor.note(name).findings)
    better = edit(poor, Reword(name, Wording(lead=LEAD)))
    assert {finding.field for finding in better.note(name).findings} == {"probes"}


def test_a_lead_that_stands_twice_is_marked(draft, edit):
    one, other = draft.questions.bank[:2]
    after = edit(draft, Reword(one.id, Wording(lead=other.lead)))
    assert "Asked twice in this set" in [finding.rule for finding in after.note(one.id).findings]


@pytest.mark.parametrize(
    ("wording", "sentence"),
    [
        (Wording(lead=""), "lead question is empty"),
        (Wording(lead=" \n\t "), "lead question is empty"),
        (Wording(probes=("Why?", "")), "probe is empty"),
        (Wording(lead="a" * 10_000), "10,000 characters and may have 400"),
        (Wording(anchors={"3": "b" * 700}), "700 characters and may have 600"),
        (Wording(anchors={"4": "Middling."}), "no anchor '4'"),
        (Wording(probes=tuple(f"Why {number}?" for number in range(9))), "There are 9 probes"),
        (Wording(minutes=0), "A question of 0 minutes"),
        (Wording(minutes=500), "A question of 500 minutes"),
    ],
)
def test_texts_and_minutes_that_cannot_be_are_refused_in_a_sentence(draft, edit, wording, sentence):
    with pytest.raises(BadRequest, match=sentence):
        edit(draft, Reword(first(draft), wording))


@pytest.mark.parametrize("one", [Reword("q-none", Wording(lead=LEAD)), Swap("q-none"), Regenerate("q-none")])
def test_an_unknown_question_is_named(draft, edit, one):
    with pytest.raises(BadRequest, match="no question 'q-none'"):
        edit(draft, one)


def test_swapping_goes_through_the_other_live_leads_and_never_to_practice(draft, bank, edit):
    name = next(one.id for one in draft.questions.bank if "Communicate" in one.quote)
    topic = bank.entries[draft.question(name).topic]
    practice = {item.lead for one in bank.entries.values() for item in one.practice}
    seen, working = [], draft
    for _ in range(len(topic.live) + 1):
        seen.append(working.question(name).lead)
        working = edit(working, Swap(name))
    assert len(set(seen)) >= min(2, len(topic.live))
    assert all(before != after for before, after in pairwise(seen))
    assert not any(lead.endswith(one) for lead in seen for one in practice)
    assert edit(draft, Swap(name)) == edit(draft, Swap(name))


def test_swapping_never_takes_a_lead_that_the_set_holds(reading, bank, edit):
    working = life.start(reading, bank)
    for question in working.questions.bank[:6]:
        working = edit(working, Swap(question.id))
        leads = [one.lead for one in working.questions.bank]
        assert len(set(leads)) == len(leads)
        assert working.question(question.id).lead != question.lead


def test_a_requirement_without_a_topic_swaps_to_another_frame(draft, edit):
    generic = next(one for one in draft.questions.bank if one.quote == TOPICLESS)
    after = edit(draft, Swap(generic.id)).question(generic.id)
    assert after.lead != generic.lead
    assert after.generic


def test_making_a_question_again_gives_up_what_was_written_on_it(draft, edit):
    name = first(draft)
    after = edit(draft, Reword(name, Wording(lead=LEAD)), Regenerate(name))
    assert after.question(name) == draft.question(name)
    assert after.note(name).edited == ()


def test_a_question_of_ones_own_for_a_requirement_joins_bank_plan_and_sheet(draft, edit):
    requirement = draft.requirements[1]
    after = edit(draft, Add(Wording(lead=LEAD), requirement.id))
    added = after.questions.bank[-1]
    assert (added.id, added.quote, added.lead) == ("w-1", requirement.text, LEAD)
    assert sorted(added.anchors) == ["1", "3", "5"]
    assert after.questions.plan.items[-1].question_id == "w-1"
    line = next(line for line in after.questions.coverage if line.requirement_id == requirement.id)
    assert line.status == "asked"
    assert "w-1" in line.question_ids
    assert after.note("w-1").by_hand


def test_a_question_of_ones_own_without_a_requirement_is_warned_about(draft, edit):
    after = edit(draft, Add(Wording(lead=LEAD)), Add(Wording(lead="Tell me about a wall you built.")))
    assert [one.id for one in after.questions.bank[-2:]] == ["w-1", "w-2"]
    assert "No requirement behind it" in after.note("w-1").findings[-1].rule
    assert "{need}" not in " ".join(after.question("w-1").anchors.values())


@pytest.mark.parametrize(
    ("one", "sentence"),
    [
        (Add(Wording(lead=LEAD), "r-none"), "no requirement 'r-none'"),
        (Add(Wording(situational="Suppose it rains.")), "needs words of its own"),
    ],
)
def test_what_cannot_be_added_is_refused(draft, edit, one, sentence):
    with pytest.raises(BadRequest, match=sentence):
        edit(draft, one)


def test_a_hand_written_question_cannot_be_made_again(draft, edit):
    with pytest.raises(BadRequest, match="written by hand"):
        edit(draft, Add(Wording(lead=LEAD), draft.requirements[0].id), Regenerate("w-1"))
    with pytest.raises(BadRequest, match="No line of the advert"):
        edit(draft, Add(Wording(lead=LEAD)), Swap("w-1"))


def test_an_approved_set_names_who_approved_it_and_takes_no_edit(draft, edit):
    approved = life.approved(draft, "U1", NOW)
    assert (approved.standing, approved.approved_by, approved.approved_at) == ("approved", "U1", NOW)
    assert approved.questions == draft.questions
    with pytest.raises(BadRequest, match="approved and stays as it is"):
        edit(approved, Swap(first(draft)))
    with pytest.raises(BadRequest, match="approved already"):
        life.approved(approved, "U2", NOW)


def test_an_approved_set_opens_again_as_the_next_version_while_it_stays(draft):
    approved = life.approved(draft, "U1", NOW)
    fresh = life.reopened(approved)
    assert (fresh.id, fresh.standing, fresh.revision, fresh.approved_by) == ("site-surveyor@2", "draft", 0, None)
    assert fresh.questions.bank == approved.questions.bank


def test_approval_is_refused_while_a_question_may_not_be_asked(draft):
    question = replace(draft.questions.bank[2], probes=("Are you married?",))
    bank = (*draft.questions.bank[:2], question, *draft.questions.bank[3:])
    with pytest.raises(UnlawfulQuestion, match=r"Are you married.*Instead:"):
        life.approved(replace(draft, questions=replace(draft.questions, bank=bank)), "U1", NOW)


def test_a_retired_set_takes_nothing_more(draft, edit):
    retired = life.retired(draft)
    assert retired.state is SetState.RETIRED
    for attempt in (lambda: edit(retired, Swap(first(draft))), lambda: life.approved(retired, "U1", NOW)):
        with pytest.raises(BadRequest, match="retired, so it can't be"):
            attempt()
    with pytest.raises(BadRequest, match="retired already"):
        life.retired(retired)


def test_the_log_tells_what_differed_before_and_after(draft, edit):
    name = first(draft)
    change = Reword(name, Wording(lead=LEAD))
    entry = journal.edit_entry(draft, edit(draft, change), change, "U1", NOW)
    assert (entry.set_id, entry.revision, entry.user, entry.action, entry.question_id) == (
        draft.id, 1, "U1", "edited", name,
    )  # fmt: skip
    assert entry.before["lead"] == draft.question(name).lead
    assert entry.after["lead"] == LEAD
    assert "situational" not in entry.after
