"""A requirement's own words run on in a sentence as a person would say them, and what it lists is told apart."""

from dataclasses import replace

import pytest

from knowledge.domain import Kind
from knowledge.interview.frames import CONDITIONS, CREDENTIALS
from knowledge.interview.generator import build
from knowledge.interview.listing import listing
from knowledge.interview.wording import phrase


def lead(advert, bank, line):
    return build(advert(line, "Prune fruit trees"), bank).bank[0].lead


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("TCP/IP; HTTP; DNS; SSL", "TCP/IP, HTTP, DNS and SSL"),
        ("Ansible, Chef or Puppet", "Ansible, Chef or Puppet"),
        ("Experience with Gorgias or Zendesk", "Gorgias or Zendesk"),
        ("Infrastructure as code tools such as Ansible, Chef, and/or Puppet", "Ansible, Chef or Puppet"),
        ("Coding in any of the languages e.g. Python, JS, Java (must)", "Python, JS or Java"),
        ("Google Apps (particularly Gmail, Calendar, and Docs)", "Gmail, Calendar and Docs"),
        ("Fluent in French and English", "French and English"),
    ],
)
def test_what_is_listed_is_told_apart_into_all_or_any(text, spoken):
    assert listing(text).spoken == spoken


@pytest.mark.parametrize("text", ["Planning and delivery", "Pruning old trees", "A calm, open manner", ""])
def test_common_words_are_no_list_of_names(text):
    assert listing(text) is None


def test_of_alternatives_one_is_enough_and_of_a_list_each_is_asked_after(advert, bank):
    either, both = build(advert("Ansible, Chef or Puppet", "TCP/IP; HTTP; DNS; SSL"), bank).bank
    assert "Which of these did you use yourself, and for what (Ansible, Chef, Puppet)?" in either.probes
    assert "Take each of these in turn (TCP/IP, HTTP, DNS, SSL). How far have you gone with it?" in both.probes


def test_a_long_requirement_is_named_by_the_tools_it_names(advert, bank):
    line = "Move infrastructure that was built by hand into code, over two years, with Terraform, Packer and Ansible"
    assert lead(advert, bank, line).startswith("The role names Terraform, Packer and Ansible. ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Provide teams hands-on support, and acted as an escalation point", "provide teams hands-on support"),
        ("Draft and manage letters for directors", "draft and manage letters for directors"),
        ("Present plans to the committee, which sits every six weeks", "present plans to the committee"),
        ("Get the children ready for June", "get the children ready for June"),
    ],
)
def test_a_verb_runs_on_without_its_afterthought(text, words):
    assert phrase(text).words == words
    assert phrase(text).form == "verb"


@pytest.mark.parametrize("text", ["2 or 3 drops a night", "Your own bedroom", "You have dealt with auditors before"])
def test_what_can_be_said_no_other_way_is_quoted(text):
    assert phrase(text).form in {"quoted", "noun"}


@pytest.mark.parametrize(
    "line",
    [
        "Degree in horticulture",
        "Level 2 certificate in chainsaw use",
        "Registration with the NMC",
        "NVQ or City & Guilds",
    ],
)
def test_a_paper_is_looked_at_on_the_cv_and_asked_about_as_one(advert, bank, line):
    question = build(advert(line, "Prune fruit trees"), bank).bank[0]
    assert question.topic == CREDENTIALS
    assert not question.generic


@pytest.mark.parametrize(
    "line",
    [
        "You must have the right to work in Ireland",
        "Two references will be taken up",
        "Able to work nights and weekends",
        "Such other duties as the manager may ask",
        "Own transport, and live within 45 minutes of the depot",
    ],
)
def test_a_condition_is_never_turned_into_a_story(advert, bank, line):
    assert build(advert(line, "Prune fruit trees"), bank).bank[0].topic == CONDITIONS


def test_of_a_long_condition_the_part_that_is_checked_is_said(advert, bank):
    line = (
        "The post is work with adults at risk in their own homes all over the glens and islands, "
        "so you will have to join the PVG scheme before you start"
    )
    assert "PVG scheme" in lead(advert, bank, line)


def test_a_condition_that_touches_private_life_is_only_explained_and_never_twice_alike(advert, bank):
    starting = "your hepatitis B status to Occupational Health before starting"
    reading = advert(f"You will need to show {starting}", f"You must prove {starting} here", "Prune fruit trees")
    conditions = tuple(replace(one, kind=Kind.CONDITION) for one in reading.requirements[:2])
    first, second = (one.lead for one in build(replace(reading, requirements=conditions), bank).bank)
    assert first != second
    assert "hepatitis" not in first + second


def test_time_served_is_asked_about_as_work_not_as_years(advert, bank):
    said = lead(advert, bank, "Two years on a ferry is a must")
    assert "“two years on a ferry”" in said
    assert "must" not in said
