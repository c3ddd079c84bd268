"""What sentences and lead-ins of whole adverts ask for and how strongly, and what only sounds like asking."""

from __future__ import annotations

import pytest

from knowledge.domain import Audience, Kind
from knowledge.ingestion.pipeline import read


def asked(text: str) -> list[tuple[str, str]]:
    found = read("advert.md", f"# Baker\n\nWe bake bread.\n\n{text}\n", Audience.CANDIDATE).requirements
    return [(one.text, one.modality.value) for one in found if one.kind is not Kind.DUTY]


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("Two seasons at an oven is the least we'd consider.", "essential"),
        ("A level 3 award is the bare minimum.", "essential"),
        ("We also need to see that you have run a shift of six.", "essential"),
        ("We also need at least two years of selling for a living.", "essential"),
        ("A hygiene ticket is a must, I don't care which.", "essential"),
        ("What you do need is to be at home with sourdough.", "essential"),
        ("What we can't put up with is somebody who is late.", "essential"),
        ("If you can't stand flour it isn't the job for you.", "essential"),
        ("Offers are conditional on a police check.", "essential"),
        ("Everybody does a drug test before their first shift.", "essential"),
        ("Your French must be good enough to haggle.", "essential"),
        ("A hygiene ticket will have to be obtained in the first month.", "essential"),
        ("An interest in old grains would sit well with our customers.", "desirable"),
        ("A sense of humour helps more than you'd think.", "desirable"),
        ("We are seeking a curious Pastry Chef to join our team.", "none"),
        ("There is an opening for a kind and patient baker.", "none"),
    ],
)
def test_a_sentence_of_running_text_asks_this_strongly(sentence, level):
    assert asked(f"## The job\n\n{sentence}") == [(sentence, level)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The minimum wage is the minimum we pay.",
        "We need two years to pay the oven off.",
        "We expect to see you at the fair.",
        "The garden would go well with a pond.",
        "If you like cake, this is the job for you.",
        "Which ticket, we don't mind.",
        "Our bread helps the village.",
        "A certificate must be kept on the wall.",
        "Everyone has a locker and a free taste of new cakes.",
        "We are recruiting a Baker to join our friendly team.",
    ],
)
def test_a_sentence_that_only_sounds_alike_asks_nothing(sentence):
    assert asked(f"## The job\n\n{sentence}") == []


@pytest.mark.parametrize(
    ("lead", "level"),
    [
        ("Good to have, none of it a deal breaker:", "desirable"),
        ("It helps if you have:", "desirable"),
        ("We love it when you also have:", "desirable"),
        ("What we need:", "essential"),
        ("NEEDED", "essential"),
        ("None of these are essential:", "none"),
        ("**Minimum requirements** (please read them first)", "essential"),
        ("Is it you?", "none"),
    ],
)
def test_a_lead_in_sets_the_level_of_its_list(lead, level):
    items = ["a head for figures", "a driving licence", "some French"]
    listed = "\n".join(f"- {item}" for item in items)
    assert asked(f"{lead}\n\n{listed}\n\nCome and see us.") == [(item, level) for item in items]


def test_an_item_that_says_what_will_do_instead_keeps_its_level():
    text = "## You bring\n\n- steady hands\n- shop experience handy, not a deal breaker, café work does as well"
    assert [level for _, level in asked(text)] == ["none", "desirable"]


def test_an_item_under_an_essential_heading_that_asks_nothing_is_left_out():
    text = "## Essential\n\n- steady hands\n- you don't have to own a car"
    assert asked(text) == [("steady hands", "essential")]


def test_the_key_of_a_table_and_a_pointer_to_it_are_no_requirements():
    text = (
        "## Person specification\n\nSee the table.\n\n| Criterion | E/D | How |\n|---|---|---|\n"
        "| Degree | E | A |\n| Welsh | D | I |\n\n*E = essential, D = desirable. A = application, I = interview.*\n\n"
        "Key: A = application form, T = test\n"
    )
    assert asked(text) == [("Degree", "essential"), ("Welsh", "desirable")]


def test_rows_that_only_name_what_the_rows_below_them_are_about_ask_for_nothing():
    text = (
        "## Person specification\n\n| Criteria | E/D | How |\n|---|---|---|\n| **Qualifications** | | |\n"
        "| Degree | E | A |\n| **Everything else** | | |\n| Welsh | D | I |\n"
    )
    assert asked(text) == [("Degree", "essential"), ("Welsh", "desirable")]


def test_a_table_of_what_each_grade_is_paid_asks_for_nothing():
    text = (
        "## What we pay\n\n| Session | Qualification | Hourly rate |\n|---|---|---|\n"
        "| Poolside assistant | Level 1 | £12.95 |\n| Group lessons | Level 2 | £17.10 |\n"
    )
    assert asked(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "An enhanced check is required and we pay for it.",
        "Two references needed, one from your present employer.",
        "All posts need a DBS check, which we arrange.",
        "Newly qualified vets won't be shortlisted this time.",
        "Employees on a live warning can't be considered.",
    ],
)
def test_a_check_or_a_bar_in_a_sentence_is_essential(sentence):
    assert asked(f"## Good to know\n\nWe open at nine. {sentence} The yard is gravel.") == [(sentence, "essential")]


def test_a_licence_named_by_its_letters_is_no_key():
    assert asked("## Person specification\n\nIT - essential.") == [("IT - essential.", "essential")]


def test_physical_demands_are_conditions_and_their_heading_sets_no_level():
    text = (
        "## Physical requirements\n\nLifts up to 20 kg. Works near ovens. Must be able to see colours. "
        "Our team moves fast. Working hours are posted weekly."
    )
    assert asked(text) == [
        ("Lifts up to 20 kg.", "none"),
        ("Works near ovens.", "none"),
        ("Must be able to see colours.", "essential"),
    ]


def test_checks_that_are_only_named_count_and_a_probation_does_not():
    text = "## Checks\n\nCriminal record check and two references. Probation of six months. Free medical insurance."
    assert asked(text) == [("Criminal record check and two references.", "none")]


def test_a_need_among_company_matters_is_the_persons_but_not_a_step_of_applying():
    text = (
        "## About us\n\nYou'll need three years of this behind you. You'll need to apply by Friday. We bake in Leeds."
    )
    assert asked(text) == [("You'll need three years of this behind you.", "essential")]


def test_sentences_behind_a_label_stand_apart():
    text = (
        "**What you need**\n\n**Tickets:** You must hold a forklift ticket. We pay for the renewal.\n\n"
        "**Craft:** You know rye from wheat by the smell. Ideally you'll have used a stone oven."
    )
    assert asked(text) == [
        ("You must hold a forklift ticket.", "essential"),
        ("You know rye from wheat by the smell.", "none"),
        ("Ideally you'll have used a stone oven.", "desirable"),
    ]


def test_what_we_need_sets_no_level_on_a_sentence_that_has_its_own_verb():
    text = "**What we need.** You must have two years at an oven. We're looking for somebody who listens."
    assert [level for _, level in asked(text)] == ["essential", "none"]
