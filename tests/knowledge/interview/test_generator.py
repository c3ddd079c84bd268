"""A question set covers every requirement with a question of its own, readable and lawful."""

import re
from dataclasses import replace

import pytest

from knowledge.domain import Depth, Kind
from knowledge.errors import BadRequest
from knowledge.interview.generator import build
from knowledge.interview.linter import lint


def asked(drawn, words):
    """The question whose quote holds ``words``."""
    return next(question for question in drawn.bank if words in question.quote)


def test_every_requirement_of_the_shipped_roles_has_a_whole_question(reading, bank):
    drawn = build(reading, bank)
    assert [question.requirement_id for question in drawn.bank] == [one.id for one in reading.requirements]
    for question in drawn.bank:
        assert question.quote in reading.document.text
        assert 2 <= len(question.probes) <= 4
        assert sorted(question.anchors) == ["1", "3", "5"]
        assert len(question.red_flags) >= 2
        assert 3 <= question.minutes <= 10


def test_no_two_leads_are_the_same_and_none_is_too_long_to_say(reading, bank):
    leads = [question.lead for question in build(reading, bank).bank]
    assert len(set(leads)) == len(leads)
    assert max(len(lead.split()) for lead in leads) <= 30


def test_no_question_of_a_set_is_blocked(reading, bank):
    drawn = build(reading, bank)
    spoken = [words for one in drawn.bank for words in (one.lead, one.situational, *one.probes)]
    assert [words for words in spoken if lint(words).verdict == "block"] == []


def test_practice_questions_stay_out_of_live_sets(reading, bank):
    practice = {item.lead for topic in bank.entries.values() for item in topic.practice}
    practice |= {item.situational for topic in bank.entries.values() for item in topic.practice}
    for question in build(reading, bank).bank:
        assert not any(words in question.lead or words == question.situational for words in practice)


def test_the_same_advert_gives_the_same_set(reading, bank):
    assert build(reading, bank) == build(reading, bank)


def test_nearly_all_questions_of_the_shipped_roles_come_from_the_bank(reading, bank):
    drawn = build(reading, bank)
    assert sum(question.generic for question in drawn.bank) <= len(drawn.bank) / 10


def test_a_requirement_that_meets_no_topic_gets_its_own_words_and_is_marked(advert, bank):
    question = asked(build(advert("Able to dig drainage ditches by hand"), bank), "ditches")
    assert question.generic
    assert "dig drainage ditches by hand" in question.lead
    assert "dig drainage ditches by hand" in question.anchors["3"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("(Desirable) Pruning old fruit trees.", "pruning old fruit trees"),
        ("You will prune fruit trees", "prune fruit trees"),
        ("Prunes and shapes hedges", "Prunes and shapes hedges"),
        ("A love of the open air", "a love of the open air"),
        ("Knowledge of native hedgerow plants", "native hedgerow plants"),
        ("You must be comfortable on ladders", "comfortable on ladders"),
        ("**Hedges**: lay hedges in the local style", "lay hedges in the local style"),
    ],
)
def test_generic_questions_read_as_speech(advert, bank, line, words):
    lead = asked(build(advert(line), bank), line.split()[-1].rstrip(".")).lead
    assert words in lead
    assert "(" not in lead
    assert "*" not in lead


def test_a_long_requirement_is_cut_where_a_speaker_would_stop(advert, bank):
    line = (
        "Plant and look after the rare shrubs in the walled garden, including the propagation of cuttings each spring, "
        "so that the stock of each kind is never fewer than twenty healthy plants at the end of the year"
    )
    lead = asked(build(advert(line), bank), "shrubs").lead
    assert "plant and look after the rare shrubs in the walled garden" in lead.lower()
    assert len(lead.split()) <= 30


def test_a_condition_is_stated_and_asked_of_all(advert, bank):
    reading = advert("This post requires work on two weekends in five")
    condition = replace(reading.requirements[0], kind=Kind.CONDITION)
    question = build(replace(reading, requirements=(condition,)), bank).bank[0]
    assert "two weekends in five" in question.lead
    assert re.search(r"\bmeet (?:it|that)\b", question.lead)
    assert question.lead.endswith("?")
    assert lint(question.lead).verdict == "ok"


@pytest.mark.parametrize(
    "line", ["You must be a U.S. citizen", "A full UK driving licence", "You must be fully vaccinated"]
)
def test_what_is_checked_on_paper_is_never_turned_into_a_story(advert, bank, line):
    lead = asked(build(advert(line, "Prune fruit trees"), bank), line.split()[-1]).lead
    assert "Tell me about a time" not in lead
    assert lint(lead).verdict != "block"


def test_examples_that_a_requirement_lists_become_a_probe(advert, bank):
    question = asked(build(advert("Infrastructure as code tools such as Ansible, Chef and Puppet"), bank), "Ansible")
    assert any("Ansible, Chef, Puppet" in probe for probe in question.probes)
    assert len(question.probes) <= 4


def test_anchors_match_the_depth_that_the_requirement_asks_for(advert, bank):
    reading = advert("Linux operating systems in production", "Prune fruit trees")
    first = reading.requirements[0]
    scales = {}
    for depth in (Depth.AWARENESS, Depth.EXPERIENCE, Depth.PROFICIENT):
        changed = replace(reading, requirements=(replace(first, depth=depth), *reading.requirements[1:]))
        scales[depth] = build(changed, bank).bank[0].anchors["5"]
    assert len(set(scales.values())) == 3


def test_many_requirements_on_one_topic_still_get_different_leads(advert, bank):
    lines = [f"Mentoring apprentices in year {number}" for number in range(1, 15)]
    leads = [question.lead for question in build(advert(*lines), bank).bank]
    assert len(leads) == 14
    assert len(set(leads)) == 14


def test_a_requirement_repeated_word_for_word_gets_different_leads(advert, bank):
    reading = advert("Prune fruit trees", "Lay hedges")
    first, second = reading.requirements
    repeats = tuple(replace(first, id=f"r{number}") for number in range(12))
    leads = [question.lead for question in build(replace(reading, requirements=(*repeats, second)), bank).bank]
    assert len(set(leads)) == 13


def test_topics_corrected_by_a_person_are_used(advert, bank):
    reading = advert("Prune fruit trees")
    corrected = replace(reading.requirements[0], topics=("safety",))
    assert build(replace(reading, requirements=(corrected,)), bank).bank[0].topic == "safety"


def test_a_topic_that_the_bank_no_longer_holds_is_passed_over(advert, bank):
    reading = advert("Managing a team of six")
    stale = replace(reading.requirements[0], topics=("gone",))
    assert build(replace(reading, requirements=(stale,)), bank).bank[0].topic == "managing-people"


def test_years_of_experience_come_with_a_warning(advert, bank):
    drawn = build(advert("At least 6 years of experience pruning fruit trees"), bank)
    assert any("years" in warning and "scale" in warning for warning in drawn.warnings)


def test_generic_questions_are_counted_in_a_warning(advert, bank):
    assert any("1 of 1" in warning for warning in build(advert("Able to dig drainage ditches"), bank).warnings)


def test_an_advert_without_requirements_is_refused_with_what_to_do(advert, bank):
    reading = replace(advert("Prune fruit trees"), requirements=())
    with pytest.raises(BadRequest, match="nothing to ask"):
        build(reading, bank)


def test_kinds_other_than_requirements_are_covered_too(reading, bank):
    kinds = {one.kind for one in reading.requirements}
    assert len(kinds & set(Kind)) >= 2
    assert {line.requirement_id for line in build(reading, bank).coverage} == {one.id for one in reading.requirements}
