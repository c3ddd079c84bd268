"""Level words count where they speak of the whole statement, and nowhere else."""

from __future__ import annotations

import pytest

from knowledge.domain import Modality, Span
from knowledge.ingestion import cues, families


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
