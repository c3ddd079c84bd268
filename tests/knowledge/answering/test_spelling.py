"""Typing errors and short forms are mended; what is a word already is left alone."""

import pytest

from knowledge.answering.spelling import Speller


@pytest.fixture(scope="module")
def mend(engine):
    return Speller(engine.model.vocabulary | {"kereru", "contract", "contact", "ladder", "timetable"}).mend


@pytest.mark.parametrize(
    "text",
    [
        "I have a bladder condition",
        "got done for speeding twice",
        "I hate being left hanging",
        "would I be representing people at hearings",
        "can I do it partly from home",
        "am I going to be phoned at night",
        "what was the payout last year",
        "the berths are full of unvented stock",
        "havent heard, theyve gone quiet",
        "will they stick me on the till",
        "do you use R in HR",
        "is it 4 days",
        "mail me at wen@pls.example or www.til.example",
    ],
)
def test_plain_english_is_never_mended_into_something_else(mend, text):
    assert mend(text) == text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wen wud i hav to start", "when would i have to start"),
        ("hwo long wuld it stil be open", "how long would it still be open"),
        ("hw many ppl r there, pls", "how many people r there, please"),
        ("is there a unoin, and who is drivin", "is there a union, and who is driving"),
        ("til wen can i snd it", "until when can i send it"),
        ("wats the pay pw", "what's the pay per week"),
        ("how logn is the contarct", "how long is the contract"),
        ("do i need it befor i start", "do i need it before i start"),
        ("is there a dres code in the ofice", "is there a dres code in the office"),
        ("what fitnes test", "what fitness test"),
        ("what do they acctually do", "what do they actually do"),
        ("is the timetabel out, who is workin", "is the timetable out, who is working"),
        ("do i see a docter, is there veting", "do i see a doctor, is there vetting"),
    ],
)
def test_short_forms_and_slips_are_put_in_full(mend, typed, meant):
    assert mend(typed) == meant


def test_a_name_typed_without_its_accents_is_the_adverts_own(mend):
    assert mend("is it at kereru road") == "is it at kereru road"
