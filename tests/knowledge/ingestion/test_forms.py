"""Forms in plain text: numbered headings in capitals, and specifications graded by columns or letters."""

from __future__ import annotations

from knowledge.domain import Audience
from knowledge.ingestion.pipeline import read


def asked(text: str) -> list[tuple[str, str]]:
    return [(one.text, one.modality.value) for one in read("form.txt", text, Audience.CANDIDATE).requirements]


def passages(text: str) -> list[tuple[str, str]]:
    document = read("form.txt", text, Audience.CANDIDATE)
    return [(one.section_path[-1] if one.section_path else "", one.text) for one in document.passages]


def test_a_table_of_weights_indented_below_a_numbered_heading_is_read_row_by_row():
    text = """WATERWORKS
POSITION VACANT - VALVE FITTER
==============================

5. SAFETY
The pump hall is loud and is reached by a ladder.

6. SELECTION CRITERIA
   CRITERION                                         WEIGHT
   Trade certificate in mechanical fitting           ESSENTIAL
   A year on mains valves                            ESSENTIAL
   Working at heights ticket                         DESIRABLE
   Electrical licence                                NOT REQUIRED

7. TRAINING
Your first ten shifts are with the fitter who leaves.
"""
    assert asked(text) == [
        ("Trade certificate in mechanical fitting", "essential"),
        ("A year on mains valves", "essential"),
        ("Working at heights ticket", "desirable"),
    ]
    assert ("TRAINING", "Your first ten shifts are with the fitter who leaves.") in passages(text)


def test_grades_at_the_end_of_numbered_lines_hold_for_each():
    text = """SECTION D. WHAT YOU NEED
                                            MUST / PLUS / NOT NEEDED
D1  Site safety card                                 MUST
D2  Able to carry 20 kg up a ladder all day          MUST
D9  Manual car licence                               PLUS
D10 Trade papers                                     NOT NEEDED

SECTION E. GEAR
We give: five shirts, a hard hat and gloves. Boots: you buy lace-up steel
caps and we pay back up to $160 a year.

SECTION F. RULES
Two missed shifts without a call ends casual work. Phones stay in the
truck while we work.
"""
    assert asked(text) == [
        ("Site safety card", "essential"),
        ("Able to carry 20 kg up a ladder all day", "essential"),
        ("Manual car licence", "desirable"),
    ]
    assert [section for section, words in passages(text) if "Phones stay" in words] == ["SECTION F. RULES"]


def test_letters_grade_indented_lines_below_a_heading_that_holds_their_key():
    text = """COUNTY COUNCIL
==============

3. TERMS
LEAVE:       27 days
PARKING:     None at the office

4. PERSON SPECIFICATION             E = essential   D = desirable
 E  A level 4 qualification in youth work, social work or criminal
    justice or similar
 E  Able to write clear reports to a deadline
 D  Spoken Welsh at level 2 or above
 D  Experience of the case system
NOT REQUIRED: A degree is not required.

5. HOW TO APPLY
Complete the form on our site.
"""
    assert asked(text) == [
        ("E  A level 4 qualification in youth work, social work or criminal\n    justice or similar", "essential"),
        ("E  Able to write clear reports to a deadline", "essential"),
        ("D  Spoken Welsh at level 2 or above", "desirable"),
        ("D  Experience of the case system", "desirable"),
    ]


def test_a_heading_in_capitals_right_above_wrapped_lines_heads_them():
    text = """# Roofer

GEAR
We give a harness and two ropes, and a hard hat that you keep when you
leave us.
"""
    assert [section for section, _ in passages(text)] == ["GEAR"]
