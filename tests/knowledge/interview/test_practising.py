"""What may be practised for a role comes from the practice pool and keeps clear of the panel's questions."""

from dataclasses import replace
from functools import cache

import pytest

from knowledge.domain import AssessBy, Kind, Modality, Question, Requirement
from knowledge.index.embeddings import LocalEmbedder
from knowledge.interview import practising
from knowledge.interview.bank import load_bank

bank = cache(load_bank)


def requirement(text, modality=Modality.ESSENTIAL, **more):
    record = Requirement(f"r-{text[:9]}", "role", text, 0, len(text), Kind.REQUIREMENT, modality, None, ())
    return replace(record, topics=bank().topics(text), **more)


def asked(lead):
    return Question("q", "r", "quote", "general", lead, "", (), {}, (), 5, generic=True)


DESIRED = requirement("Mentoring junior colleagues", Modality.DESIRABLE)
ESSENTIAL = requirement("Administer Linux servers")


def test_essentials_come_first_and_nothing_comes_twice():
    found = practising.items((DESIRED, ESSENTIAL), bank())
    assert found[0].requirement == ESSENTIAL.text
    assert len({one.question for one in found}) == len(found)
    assert found[-1].topic == "questions-for-us"
    assert found[-1].open_form


def test_every_item_is_a_practice_lead_or_made_from_the_advert():
    live = {item.lead for topic in (*bank().entries.values(), *bank().baseline.values()) for item in topic.live}
    for one in practising.items((DESIRED, ESSENTIAL), bank()):
        assert one.question not in live


def test_conditions_and_what_only_the_cv_shows_are_not_practised():
    paper = requirement("Public GitHub profile", assess_by=AssessBy.CV)
    nights = replace(requirement("Work every third weekend"), kind=Kind.CONDITION)
    assert {one.requirement for one in practising.items((paper, nights), bank())} == {""}


@pytest.mark.parametrize(
    ("lead", "near"),
    [
        ("Tell me about the smallest change that made the biggest difference at work, in detail.", True),
        ("Describe a small change which made a big difference at your work.", True),
        ("When did you last teach somebody to bake bread?", False),
    ],
)
def test_an_item_near_a_question_of_the_panels_is_kept_back(lead, near):
    embed = LocalEmbedder(1).embed
    panel = practising.guarded(bank(), [asked(lead)], embed)
    item = practising.PracticeItem(
        "i", "Tell me about the smallest change that made the biggest difference at work.", ""
    )
    assert practising.too_near(item, panel, embed) is near


def test_the_adverts_own_words_are_no_secret_of_the_panels():
    need = "Care of acutely ill adults on a stroke ward at night"
    panel = practising.guarded(bank(), [asked(f"The advert names “{need}”. Where did that test you?")], None)
    (item, *_) = practising.items((requirement(need),), bank())
    generic = next(one for one in practising.items((requirement(need),), bank()) if "One line of" in one.question)
    assert item.requirement == need
    assert not practising.too_near(generic, panel)
