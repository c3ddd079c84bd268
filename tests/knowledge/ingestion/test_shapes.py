"""Requirements in shapes that mix prose, lists and tables: run-in headings, numbered clauses, group labels, cells."""

from __future__ import annotations

import pytest

from knowledge.domain import Audience, Kind
from knowledge.ingestion.outline import Shape
from knowledge.ingestion.pipeline import read
from knowledge.ingestion.structure import outline


def asked(text: str) -> list[tuple[str, str]]:
    """The words and the level of all that a text asks for."""
    records = read("farrier.md", f"# Farrier\n\n{text}", Audience.CANDIDATE).requirements
    return [(" ".join(one.text.split()), one.modality.value) for one in records if one.kind is not Kind.DUTY]


@pytest.mark.parametrize("opening", ["**What you need.**", "**What you need**.", "What you need."])
def test_a_heading_run_into_its_paragraph_heads_the_list_below_it(opening):
    text = (
        "**Day to day**\n\n- shoe the horses\n- trim the ponies\n\n"
        f"{opening} We shortlist on these:\n\n- Level 3 diploma, passed\n- A van\n\n**Pay.** You choose the day.\n"
    )
    assert [words for words, _ in asked(text)] == ["Level 3 diploma, passed", "A van"]


def test_a_run_in_heading_ends_the_list_above_and_reaches_no_further_than_its_paragraph():
    shape = outline(
        "**Nice to have**\n\n- a\n- b\n\n**When you work.** From 7 to 4.\n\nWe are a small forge in a big valley.\n"
    )
    assert [block.path for block in shape.blocks][-2:] == [("When you work",), ()]


@pytest.mark.parametrize(
    "words", ["**A van is a must.** Ours broke.", "**Two forges**, one team.", "We shoe. You hold."]
)
def test_emphasis_at_the_start_of_a_paragraph_is_no_heading(words):
    assert [block.path for block in outline(f"# Farrier\n\n{words}\n").blocks] == [("Farrier",)]


def test_a_numbered_clause_is_read_by_the_sentence_under_the_heading_of_its_own_depth():
    text = (
        "3. PERSON SPECIFICATION\n\n3.1 Essential\n   - A diploma\n   - Own anvil\n\n3.2 Desirable\n   - A dog\n\n"
        "3.3 The forge is up a hill. The postholder should be able to lift 20 kg. Lunch is at noon.\n\n"
        "4. TERMS\n\n4.1 Leave is 25 days plus bank holidays. The forge is shut in May.\n\n"
        "4.2 The appointment is subject to a basic DBS check. Tea is free.\n"
    )
    assert asked(text) == [
        ("A diploma", "essential"),
        ("Own anvil", "essential"),
        ("A dog", "desirable"),
        ("The postholder should be able to lift 20 kg.", "none"),
        ("The appointment is subject to a basic DBS check.", "essential"),
    ]


def test_an_item_that_only_names_the_group_below_it_is_no_requirement():
    text = "## Essential\n\n- Experience\n  - One year at a forge\n- Skills\n  - Hot shoeing\n"
    assert asked(text) == [("One year at a forge", "essential"), ("Hot shoeing", "essential")]


def test_a_part_that_takes_its_item_back_for_some_is_no_requirement():
    text = "## You must have\n\n- a car\n  - for yard work most of them don't need one\n- a steady hand\n"
    assert asked(text) == [("a car", "essential"), ("a steady hand", "essential")]


def test_columns_headed_by_two_levels_hold_the_statements():
    text = "| Must have | Good to have |\n| Forge ticket | Dog |\n| Two years of shoeing horses | Hot shoeing |\n"
    assert asked(f"## Tickets\n\n{text}") == [
        ("Forge ticket", "essential"),
        ("Dog", "desirable"),
        ("Two years of shoeing horses", "essential"),
        ("Hot shoeing", "desirable"),
    ]


def test_a_dash_within_a_cell_parts_nothing():
    text = "| Criterion | E/D |\n|---|---|\n| Farriery award - DipWCF, AWCF, any of them | E |\n"
    assert asked(f"## Person specification\n\n{text}") == [("Farriery award - DipWCF, AWCF, any of them", "essential")]


def test_a_label_whose_value_names_an_assessment_is_no_column_heading():
    shape = outline("| Job title | Assessment Officer |\n|---|---|\n| Grade | Skills 4 |\n")
    pairs = [(block.label.text, block.value.text) for block in shape.blocks if block.label and block.value]
    assert pairs == [("Job title", "Assessment Officer"), ("Grade", "Skills 4")]


def test_two_tables_parted_by_a_blank_line_keep_their_own_headings():
    shape = outline(
        "| Item | Detail |\n|---|---|\n| Pay | £12 |\n\n| Criterion | E/D |\n|---|---|\n| A van | E |\n\n"
        "| Stage | Day | Place |\n|---|---|---|\n| Test | Monday | Forge |\n"
    )
    assert [[cell.text for cell in block.header] for block in shape.blocks] == [
        [],
        ["Criterion", "E/D"],
        ["Stage", "Day", "Place"],
    ]
    assert len({block.group for block in shape.blocks}) == 3


def test_a_row_keeps_the_marks_of_its_cells_in_pairs():
    shape = outline("| | |\n|---|---|\n| **Where** | Dock Road |\n| Pay | *£12* |\n| **Who** | A | B |\n")
    words = [shape.text[block.start : block.end] for block in shape.blocks if block.shape is Shape.PAIR]
    assert words == ["**Where** | Dock Road", "Pay | *£12*"]


@pytest.mark.parametrize("heading", ["Who thrives here?", "Who will fit right in?", "The sort of person who does well"])
def test_a_heading_that_asks_who_does_well_heads_requirements(heading):
    assert [words for words, _ in asked(f"## {heading}\n\n- Calm near hooves\n- Up early\n")] == [
        "Calm near hooves",
        "Up early",
    ]


def test_checks_and_rights_among_application_matters_are_told():
    text = (
        "## How to apply\n\n1. Send a letter\n2. Meet us\n\n"
        "Pre-employment requirements: police clearance and bloods.\n\n"
        "Ideally you live within an hour of the forge. You must be available for interview on 4 May.\n\n"
        "PS. We're too small to sponsor work permits, so you need to be free to work here already.\n"
    )
    assert asked(text) == [
        ("Pre-employment requirements: police clearance and bloods.", "essential"),
        ("Ideally you live within an hour of the forge.", "desirable"),
        ("We're too small to sponsor work permits, so you need to be free to work here already.", "essential"),
    ]


def test_an_items_own_sentence_tells_its_level_under_a_heading_without_one():
    text = "## You\n\n- level 2 hygiene, in date - no exceptions\n- it'd help if you've led a team\n- kind\n"
    assert asked(text) == [
        ("level 2 hygiene, in date - no exceptions", "essential"),
        ("it'd help if you've led a team", "desirable"),
        ("kind", "none"),
    ]


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("What you absolutely need", "essential"),
        ("Things we can't compromise on", "essential"),
        ("Need to have", "essential"),
        ("Nice but not a deal-breaker", "desirable"),
        ("Also useful", "desirable"),
        ("On our wish list", "desirable"),
        ("In a perfect world", "desirable"),
        ("You might also have", "desirable"),
        ("Not essential, but", "desirable"),
        ("stuff you gotta have", "essential"),
        ("you've got to be", "essential"),
        ("cool, but not a dealbreaker", "desirable"),
        ("Key selection criteria", "none"),
        ("Desired candidate profile", "none"),
        ("Sound like you?", "none"),
    ],
)
def test_headings_in_the_words_that_people_use_set_the_level_of_their_lists(heading, level):
    assert asked(f"## {heading}\n\n- Hot shoeing\n- Own anvil\n") == [("Hot shoeing", level), ("Own anvil", level)]


def test_a_label_of_benefits_below_a_list_of_requirements_asks_for_nothing():
    text = (
        "Desired profile:\n- Two wheeler\n- Knows horses\n\nPerks: hot dinners, a pony and a yearly trip on target.\n"
    )
    assert [words for words, _ in asked(text)] == ["Two wheeler", "Knows horses"]


def test_letters_before_the_lines_of_a_specification_grade_them_and_their_key_asks_for_nothing():
    text = """# Carer

PERSON SPECIFICATION
(E = essential, D = desirable)
E  Full UK driving licence and the use of a car
E  Patience with people who take their time
D  Level 2 award in Health and Social Care
D2  Welsh, which seven of our guests speak
"""
    assert [level for _, level in asked(text)] == ["essential", "essential", "desirable", "desirable"]


def test_a_grade_between_indented_items_heads_the_ones_below_it():
    text = """# Activities Worker

PERSON SPECIFICATION
Essential
  - Able to lead a group and hold its attention
  - Membership of the scheme before the first day; the council pays the fee
Desirable
  - Training in dementia care
  - Plays an instrument or leads singing
"""
    assert asked(text) == [
        ("Able to lead a group and hold its attention", "essential"),
        ("Membership of the scheme before the first day; the council pays the fee", "essential"),
        ("Training in dementia care", "desirable"),
        ("Plays an instrument or leads singing", "desirable"),
    ]


@pytest.mark.parametrize("words", ["Nor do you need Estonian, though we pay.", "Nor does anyone have to own a boat."])
def test_a_denial_that_goes_on_asks_for_nothing(words):
    assert asked(f"# Engineer\n\n## About you\n\nYou must have sailed for a year. {words}\n") == [
        ("You must have sailed for a year.", "essential")
    ]


def test_codes_grade_by_their_letter_where_both_letters_are_used():
    text = """# Telescope Operator

WHAT YOU BRING
Essential (E), desirable (D)
E1. A degree in electronics
E2. Spanish to work in
D1. Experience with a control system
"""
    assert [level for _, level in asked(text)] == ["essential", "essential", "desirable"]


def test_a_forms_labels_behind_a_graded_list_are_no_part_of_it():
    text = """# Street Sweeper

PERSON SPECIFICATION

Desirable:
  D1 Six months of outdoor work
  D2 Knowledge of the town

Licence: Post B is barrow work and no driving licence is needed for it.
Clothing: Waterproofs and gloves are supplied and washed at the depot.
Leave: 27 days plus nine public holidays, rising to 32 after five years.
"""
    assert [words for words, _ in asked(text)] == ["D1 Six months of outdoor work", "D2 Knowledge of the town"]


def test_a_dash_in_the_column_of_grades_leaves_its_row_open():
    text = """PERSON SPECIFICATION

Criterion | Standing | Checked by
Six months of work on building sites | Essential | Application
Experience of glove bag work | Desirable | Interview
Gets on with tenants | - | Interview
"""
    assert [level for _, level in asked(text)] == ["essential", "desirable", "none"]


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        (
            "boiler-operator.txt",
            "PORT STEAM CO-OPERATIVE\nNotice\n\nPOSITION: Boiler Operator\n",
            "Boiler Operator",
        ),
        ("leather-tannery-hand.txt", "Kaiser Hides & Skins\n14 Mill Street\n\nI need two tannery hands.\n", "hand"),
        (
            "gas-fitter.txt",
            "Subject: We're after a gas fitter\n\nDad started the firm in 1978 with one van and a\n"
            "borrowed ladder, and there are now eleven of us: six gas fitters, two\nplumbers and me.\n",
            "Gas fitter",
        ),
        (
            "gate-builder.txt",
            "TRUST\n\n**Money.** A builder starts on £31,400.\n\nYou build gates.\n",
            "Gate builder",
        ),
    ],
)
def test_a_letterhead_or_a_sentence_is_no_title(name, text, title):
    assert read(name, text, Audience.CANDIDATE).role.title.endswith(title)
