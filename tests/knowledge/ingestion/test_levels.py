"""Level words count where they speak of the whole statement, and nowhere else."""

from __future__ import annotations

import pytest

from knowledge.domain import Modality, Span
from knowledge.ingestion import cues, families, strength


def level(words: str) -> tuple[str, str] | None:
    found = cues.own(words, 0, len(words))
    if found is None:
        return None
    assert found.cue is not None
    assert words[found.cue.start : found.cue.end] == found.cue.text
    return found.modality.value, found.cue.text


@pytest.mark.parametrize(
    ("words", "modality", "cue"),
    [
        ("Coding in Python or Go (must)", "essential", "(must)"),
        ("(Desirable) A degree", "desirable", "(Desirable)"),
        ("[Essential] Sight of the sea", "essential", "[Essential]"),
        ("Essential: a full driving licence", "essential", "Essential"),
        ("Desirable - Welsh", "desirable", "Desirable"),
        ("**Desirable:** Welsh", "desirable", "Desirable"),
        ("Public GitHub account (bonus point)", "desirable", "(bonus point)"),
        ("Knife skills (nice to have).", "desirable", "(nice to have)"),
        ("Experience of Xero is a plus", "desirable", "plus"),
        ("Welsh would be an advantage", "desirable", "an advantage"),
        ("Master's degree preferred", "desirable", "preferred"),
        ("Driving licence essential", "essential", "essential"),
        ("A full UK driving licence is required as you will visit sites weekly", "essential", "required"),
        ("Must have a head for heights", "essential", "Must have"),
        ("You must hold an SIA badge", "essential", "must hold"),
        ("A Site Foreman must be able to read plans", "essential", "must be"),
        ("To teach here, you must have QTS", "essential", "must have"),
        ("Ideally you will have sold cars", "desirable", "Ideally"),
        ("You need to have a van", "essential", "need to have"),
        ("Some Polish, desirable but not essential", "desirable", "desirable but not essential"),
        ("German is not required but would be helpful", "desirable", "helpful"),
        ("Some Danish, desirable but by no means essential", "desirable", "desirable"),
        ("A current first aid certificate, level 3: required", "essential", "required"),
        ("Two years' paid work with children or families / Essential", "essential", "Essential"),
        ("Membership of a guild: preferred; we do not insist on it", "desirable", "preferred"),
        ("Food hygiene level 3, no exceptions", "essential", "no exceptions"),
        ("Forklift ticket - won't budge on this one", "essential", "won't budge on this one"),
        ("Prior experience is not essential", "none", "not essential"),
        ("No experience required", "none", "No experience required"),
    ],
)
def test_a_statements_own_level(words, modality, cue):
    assert level(words) in {(modality, cue), (modality, cue.removeprefix("an ")), (modality, cue.split(" but")[0])}


@pytest.mark.parametrize(
    "words",
    [
        "Take part in the rota as required",
        "To be on-call as required",
        "Work to the required standards",
        "Keep essential systems running",
        "Analyse the requirements of users",
        "Required to travel between sites",
        "Ability to learn the skills required",
        "Experience with message brokers (Kafka preferred)",
        "Cheese making (a blue would be a bonus)",
        "Two years in sales, ideally face to face",
        "Knowledge of essential oils",
        "Order stock when required.",
        "Experience. In particular you must be proficient",
        "Support colleagues wherever necessary",
        "A degree, preferably in chemistry",
        "Understand what is required",
    ],
)
def test_a_level_word_about_something_else_is_no_cue(words):
    assert level(words) is None


@pytest.mark.parametrize(
    ("words", "modality", "above"),
    [
        ("Everything else is optional but highly sought after.", Modality.DESIRABLE, False),
        ("All of the above are essential.", Modality.ESSENTIAL, True),
        ("The following skills are desirable:", Modality.DESIRABLE, False),
        ("None of these are essential.", Modality.NONE, False),
        ("The criteria below are required.", None, False),
        ("Essential maintenance is done on Sundays.", None, False),
    ],
)
def test_sentences_about_a_whole_list(words, modality, above):
    found = cues.blanket(Span(words, 0, len(words)))
    if modality is None:
        assert found is None
    else:
        assert found is not None
        assert (found.level.modality, found.above) == (modality, above)


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("Further required experience:", Modality.ESSENTIAL),
        ("You will need:", Modality.ESSENTIAL),
        ("It would be great if you had:", Modality.DESIRABLE),
        ("We would love you to have experience in:", Modality.DESIRABLE),
        ("Requirements:", None),
        ("You will be required to:", None),
        ("None of the following is essential:", None),
    ],
)
def test_lead_ins_set_the_level_of_their_list(words, modality):
    found = cues.lead(Span(words, 0, len(words)))
    assert (found.modality if found else None) == modality


@pytest.mark.parametrize(
    ("path", "family", "modality"),
    [
        (("Chef", "Key Responsibilities"), "DUTIES", "none"),
        (("Chef", "Main Duties", "Strategic (20%)"), "DUTIES", "none"),
        (("Chef", "ESSENTIAL DUTIES & RESPONSIBILITIES"), "DUTIES", "none"),
        (("Chef", "Person Specification", "Essential"), "REQUIREMENTS", "essential"),
        (("Chef", "Knowledge and Experience Required", "Desirable"), "REQUIREMENTS", "desirable"),
        (("Chef", "Who you are"), "REQUIREMENTS", "none"),
        (("Chef", "What we’re looking for"), "REQUIREMENTS", "none"),
        (("Chef", "3. Minimum qualifications:"), "REQUIREMENTS", "essential"),
        (("Chef", "🌟 Nice to have"), "REQUIREMENTS", "desirable"),
        (("Chef", "Competencies", "Communications and Engagement"), "COMPETENCIES", "none"),
        (("Chef", "What you’ll learn", "Technical skills"), "BENEFITS", "none"),
        (("Chef", "How to apply", "Documents required"), "APPLYING", "essential"),
        (("Chef", "What's it like to work at Acme?", "Other things"), "BENEFITS", "none"),
        (("Chef", "Terms and conditions"), "CONDITIONS", "none"),
        (("Chef", "About Acme"), "ABOUT", "none"),
        (("Chef", "The kitchen garden"), None, "none"),
    ],
)
def test_headings_promise_a_family_and_a_level(path, family, modality):
    found = families.family(path)
    assert (found.name if found else None) == family
    assert families.level(path).value == modality


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("All drivers must pass a hearing test.", "essential"),
        ("Because the site is secure, everyone has to clear a police check.", "essential"),
        ("You do need to be happy on ladders.", "essential"),
        ("To get about you'll need a van.", "essential"),
        ("The results have to be back before day one.", "essential"),
        ("A van of your own is needed.", "essential"),
        ("As for papers, applicants must hold a Cert III.", "essential"),
        ("We cannot take anyone under 18.", "essential"),
        ("Sorry, we're unable to consider people without a licence.", "essential"),
        ("You don't have to be a chef, but you must have kitchen Urdu.", "essential"),
        ("It would help if you knew the area.", "desirable"),
        ("It'd be a bonus to have driven a tractor.", "desirable"),
        ("A few words of Irish would be handy, though nobody will test you.", "desirable"),
        ("French is not required but would be useful.", "desirable"),
        ("IOSH is a bonus, not a must.", "desirable"),
        ("If you also drive, so much the better.", "desirable"),
        ("If you speak Karen we would be over the moon.", "desirable"),
        ("A first aid certificate is nice to have too.", "desirable"),
        ("Some bar work wouldn't go amiss.", "desirable"),
        ("Experience with cattle is highly regarded.", "desirable"),
        ("We'd prefer someone local.", "desirable"),
        ("Preference will be given to those with a White Card.", "desirable"),
        ("You've got to be able to swim.", "essential"),
        ("Holders of a visitor visa can't be considered.", "essential"),
        ("Some Latin would strengthen your application.", "desirable"),
        ("This post may require weekend work as needed.", None),
        ("You'll have sold before, ideally at a market.", None),
        ("The ideal person keeps their word.", None),
        ("You should be comfortable with silence.", None),
        ("A steady hand matters more than speed.", None),
        ("We do carry out a credit check on everybody.", None),
        ("We're looking for somebody patient.", None),
        ("An NVQ is fine.", None),
        ("You'll be working with people who must have quiet.", None),
    ],
)
def test_how_strongly_a_sentence_asks(words, modality):
    found = strength.told(Span(words, 0, len(words)))
    assert (found.modality.value if found else None) == modality
    assert found is None or (found.cue is not None and found.cue.text in words)


@pytest.mark.parametrize(
    ("heading", "family", "modality"),
    [
        ("Assets", "REQUIREMENTS", "desirable"),
        ("Considered an asset", "REQUIREMENTS", "desirable"),
        ("It would help", "REQUIREMENTS", "desirable"),
        ("It would help if you had", "REQUIREMENTS", "desirable"),
        ("What would help", "REQUIREMENTS", "desirable"),
        ("Would be good", "REQUIREMENTS", "desirable"),
        ("Would be handy", "REQUIREMENTS", "desirable"),
        ("WOULD BE NICE", "REQUIREMENTS", "desirable"),
        ("WHAT WOULD BE NICE", "REQUIREMENTS", "desirable"),
        ("Nice, but we can teach you", "REQUIREMENTS", "desirable"),
        ("Good to have", "REQUIREMENTS", "desirable"),
        ("Great to have", "REQUIREMENTS", "desirable"),
        ("Bonus points", "REQUIREMENTS", "desirable"),
        ("Bonus points for", "REQUIREMENTS", "desirable"),
        ("Extra credit", "REQUIREMENTS", "desirable"),
        ("Brownie points for:", "REQUIREMENTS", "desirable"),
        ("Even better if you have", "REQUIREMENTS", "desirable"),
        ("Better still", "REQUIREMENTS", "desirable"),
        ("The icing on the cake", "REQUIREMENTS", "desirable"),
        ("Cherry on top", "REQUIREMENTS", "desirable"),
        ("What will make you stand out", "REQUIREMENTS", "desirable"),
        ("You'll stand out if", "REQUIREMENTS", "desirable"),
        ("What would set you apart", "REQUIREMENTS", "desirable"),
        ("We'd be chuffed if you also", "REQUIREMENTS", "desirable"),
        ("Wish list", "REQUIREMENTS", "desirable"),
        ("In an ideal world", "REQUIREMENTS", "desirable"),
        ("Ideally", "REQUIREMENTS", "desirable"),
        ("Useful but not essential", "REQUIREMENTS", "desirable"),
        ("Desirable (not essential)", "REQUIREMENTS", "desirable"),
        ("Not essential, but helpful", "REQUIREMENTS", "desirable"),
        ("Helpful extras", "REQUIREMENTS", "desirable"),
        ("Useful experience", "REQUIREMENTS", "desirable"),
        ("Advantages", "REQUIREMENTS", "desirable"),
        ("Advantageous", "REQUIREMENTS", "desirable"),
        ("An advantage", "REQUIREMENTS", "desirable"),
        ("Plus points", "REQUIREMENTS", "desirable"),
        ("We'd love it if you had", "REQUIREMENTS", "desirable"),
        ("We'd also like", "REQUIREMENTS", "desirable"),
        ("We would be glad of", "REQUIREMENTS", "desirable"),
        ("What you must have", "REQUIREMENTS", "essential"),
        ("What you must bring", "REQUIREMENTS", "essential"),
        ("YOU MUST HAVE", "REQUIREMENTS", "essential"),
        ("Must haves", "REQUIREMENTS", "essential"),
        ("The must-haves", "REQUIREMENTS", "essential"),
        ("Musts", "REQUIREMENTS", "essential"),
        ("Non-negotiables", "REQUIREMENTS", "essential"),
        ("The non negotiables", "REQUIREMENTS", "essential"),
        ("Non-negotiable", "REQUIREMENTS", "essential"),
        ("Deal-breakers", "REQUIREMENTS", "essential"),
        ("The essentials", "REQUIREMENTS", "essential"),
        ("What you need", "REQUIREMENTS", "essential"),
        ("What you will need to have", "REQUIREMENTS", "essential"),
        ("You can't do this job without", "REQUIREMENTS", "essential"),
        ("We can't do without", "REQUIREMENTS", "essential"),
        ("Absolutely essential", "REQUIREMENTS", "essential"),
        ("Bare minimum", "REQUIREMENTS", "essential"),
        ("To be considered you must", "REQUIREMENTS", "essential"),
        ("To be considered, you'll need", "REQUIREMENTS", "essential"),
        ("Conditions of employment", "CONDITIONS", "essential"),
        ("Conditions of appointment", "CONDITIONS", "essential"),
        ("Conditions of offer", "CONDITIONS", "essential"),
        ("Your appointment is subject to", "CONDITIONS", "essential"),
        ("Before you start", "CONDITIONS", "none"),
        ("Pre-employment checks", "CONDITIONS", "none"),
        ("Checks we carry out", "CONDITIONS", "none"),
        ("Entry requirements", "REQUIREMENTS", "none"),
        ("Not required", "ABOUT", "none"),
        ("Who we're hoping to find", "REQUIREMENTS", "none"),
        ("The person we want", "REQUIREMENTS", "none"),
        ("A bit about you", "REQUIREMENTS", "none"),
        ("What you'll bring to the kitchen", "REQUIREMENTS", "none"),
        ("The right person", "REQUIREMENTS", "none"),
        ("This job will suit you if", "REQUIREMENTS", "none"),
        ("Tickets and licences", "REQUIREMENTS", "none"),
        ("Qualifications & experience", "REQUIREMENTS", "none"),
        ("Essential job functions", "DUTIES", "none"),
        ("Good stuff", None, "none"),
        ("What you get", "BENEFITS", "none"),
        ("Nice things about us", None, "none"),
        ("Bonus and benefits", "BENEFITS", None),
        ("It is an advantage if you have", "REQUIREMENTS", "desirable"),
        ("It's an asset if you know", "REQUIREMENTS", "desirable"),
    ],
)
def test_levels_in_the_words_people_use_for_headings(heading, family, modality):
    found = families.promise(heading)
    assert (found.family.name if found.family else None) == family
    assert modality is None or found.level.value == modality
