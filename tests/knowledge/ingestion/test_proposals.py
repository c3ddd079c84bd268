"""What a model proposes reaches a person only in the document's own words; what they add survives a new text."""

import pytest

from knowledge.domain import Audience, Kind, Modality
from knowledge.domain.drafts import CORRECTED, Correction, Field
from knowledge.errors import BadRequest
from knowledge.ingestion import corrections
from knowledge.ingestion.pipeline import read
from knowledge.ingestion.proposals import open_passages, proposals

TEXT = """# Ward Porter

## About the ward

Mornings begin with beds and wheelchairs for three wards. A good back is a must, and so is patience with visitors.

Wheelchairs are washed and dried between uses. A driving licence is not needed. We were founded in 1920.

## Requirements

- Lift patients safely
"""
BACK = ("A good back is a must", "requirement", "essential", "must")
WASHED = ("Wheelchairs are washed and dried between uses", "duty", "none", "washed")


@pytest.fixture
def porter():
    return read("ward-porter.md", TEXT, Audience.CANDIDATE)


def proposed(reading, *rows):
    passages = open_passages(reading)
    given = [dict(zip(("words", "kind", "level", "cue"), row, strict=True)) for row in rows]
    for one in given:
        number = next((at for at, each in enumerate(passages, 1) if one["words"] in each.text), 1)
        one["passage"] = number
    return proposals({"requirements": given}, passages, reading)


def test_whole_statements_in_the_documents_words_are_proposed_as_corrections(porter):
    back, washed = proposed(porter, BACK, WASHED)
    assert (back.field, back.value, back.words) == (Field.ADD, "requirement/essential/must", BACK[0])
    assert washed.value == "duty/none/washed"
    assert porter == read("ward-porter.md", TEXT, Audience.CANDIDATE)


WRONG = {
    "words that aren't there": ("A strong back is a must", *BACK[1:]),
    "half a statement": ("good back is a must", *BACK[1:]),
    "half a word": ("heelchairs are washed and dried between uses", *WASHED[1:]),
    "a requirement there is": ("Lift patients safely", "requirement", "none", "Lift"),
    "a denied one": ("A driving licence is not needed", "requirement", "essential", "needed"),
    "an unknown kind": (BACK[0], "wish", *BACK[2:]),
    "an unknown level": (*BACK[:2], "vital", "must"),
    "too strong": (WASHED[0], "duty", "essential", "washed"),
    "too weak": (*BACK[:2], "desirable", "must"),
    "no level where there is one": (*BACK[:2], "none", "must"),
    "a cue that isn't there": (*BACK[:3], "essential"),
    "a cue of another sentence": (*WASHED[:3], "must"),
    "no cue": (*BACK[:3], ""),
    "two words": ("Mornings begin", "duty", "none", "begin"),
}


@pytest.mark.parametrize("case", WRONG)
def test_whatever_else_is_dropped(porter, case):
    assert proposed(porter, WRONG[case]) == ()


@pytest.mark.parametrize(
    "reply", [{}, {"requirements": "x"}, {"requirements": [1, None, {"words": "x"}, {"passage": 9}]}]
)
def test_garbage_proposes_nothing(porter, reply):
    assert proposals(reply, open_passages(porter), porter) == ()


def test_the_same_words_of_another_passage_and_twice_are_dropped(porter):
    passages = open_passages(porter)
    row = dict(zip(("words", "kind", "level", "cue"), BACK, strict=True))
    here = next(at for at, each in enumerate(passages, 1) if BACK[0] in each.text)
    assert proposals({"requirements": [row | {"passage": 99}, row | {"passage": 3 - here}]}, passages, porter) == ()
    assert len(proposals({"requirements": [row | {"passage": here}] * 3}, passages, porter)) == 1


def added(words=BACK[0], value="requirement/essential/must"):
    return Correction(Field.ADD, value, "", words)


def test_what_a_person_adds_is_a_record_with_its_place_its_cue_and_a_mark(porter):
    made = corrections.checked(porter, added())
    after = corrections.apply(porter, [made]).reading
    (one,) = [each for each in after.requirements if each.id == made.target]
    assert (one.text, one.kind, one.modality) == (BACK[0], Kind.REQUIREMENT, Modality.ESSENTIAL)
    assert after.document.text[one.start : one.end] == one.text
    assert after.document.text[one.cue.start : one.cue.end] == "must"
    assert CORRECTED in one.flags
    assert one.section_path[-1] == "About the ward"
    assert [each.start for each in after.requirements] == sorted(each.start for each in after.requirements)
    assert any(each.requirement_id == one.id for each in after.passages)


def test_it_holds_in_a_later_text_until_its_words_are_gone_and_is_never_there_twice(porter):
    made = corrections.checked(porter, added())
    later = read("ward-porter.md", TEXT.replace("three wards", "four wards, all day"), Audience.CANDIDATE)
    assert made.target in {one.id for one in corrections.apply(later, [made]).reading.requirements}
    gone = read("ward-porter.md", TEXT.replace(BACK[0], "A good back helps"), Audience.CANDIDATE)
    assert corrections.apply(gone, [made]).lost == (made,)
    listed = read("ward-porter.md", TEXT + f"- {BACK[0]}\n", Audience.CANDIDATE)
    held = corrections.apply(listed, [made]).reading
    assert len({one.id for one in held.requirements}) == len(held.requirements)
    once = corrections.apply(porter, [made]).reading
    assert corrections.apply(once, [made]).reading == once


def test_a_person_may_correct_what_they_added(porter):
    made = corrections.checked(porter, added())
    once = corrections.apply(porter, [made]).reading
    weaker = corrections.checked(once, Correction(Field.MODALITY, "desirable", made.target))
    after = corrections.apply(porter, [made, weaker]).reading
    assert next(one for one in after.requirements if one.id == made.target).modality is Modality.DESIRABLE


@pytest.mark.parametrize(
    ("words", "value", "said"),
    [
        ("A strong back is a must", "requirement/essential", "doesn't stand"),
        ("Lift patients safely", "requirement/none", "already"),
        (BACK[0], "wish/essential", "no kind and level"),
        (BACK[0], "requirement/vital", "no kind and level"),
        ("back", "requirement/none", "2 words"),
    ],
)
def test_what_cannot_be_added_is_refused_in_a_sentence(porter, words, value, said):
    with pytest.raises(BadRequest, match=said):
        corrections.checked(porter, added(words, value))
