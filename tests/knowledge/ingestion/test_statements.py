"""Whole adverts in little: where a requirement may stand and what sets its level there."""

from __future__ import annotations

from knowledge.domain import Audience, Kind
from knowledge.ingestion.pipeline import read


def asked(text: str) -> list[tuple[str, str]]:
    """Text and level of everything an advert asks for, duties left out."""
    found = read("advert.md", text, Audience.CANDIDATE).requirements
    return [(one.text, one.modality.value) for one in found if one.kind is not Kind.DUTY]


def test_front_matter_that_names_a_requirement_is_one():
    text = (
        "---\ntitle: Site Joiner\nqualification: NVQ Level 2 in joinery\nmin_experience: two years on site\n"
        "desirable skills: stair fitting\nexperience_level: mid\neducation_team: Schools\nsalary: £34,000\n---\n"
        "# Site Joiner\n\nWe hang doors.\n"
    )
    assert asked(text) == [
        ("NVQ Level 2 in joinery", "none"),
        ("two years on site", "essential"),
        ("stair fitting", "desirable"),
    ]


def test_a_list_in_the_front_matter_gives_one_statement_an_entry():
    text = "---\ntitle: Clerk\nrequirements:\n  - Fast typing\n  - Some Latin\ntags:\n  - office\n---\n\nWe file.\n"
    assert asked(text) == [("Fast typing", "none"), ("Some Latin", "none")]


def test_the_sentence_behind_a_label_is_read():
    text = (
        "# Courier\n\nWe carry parcels.\n\n**Travel:** You'll need your own van for this.\n"
        "**Small print:** everyone has to pass a police check before their first run.\n"
        "**Uniform:** Provided, and washed for you.\n"
    )
    assert asked(text) == [
        ("You'll need your own van for this.", "essential"),
        ("everyone has to pass a police check before their first run.", "essential"),
    ]


def test_checks_and_the_right_to_work_count_even_under_how_to_apply():
    text = (
        "# Cook\n\n## How to apply\n\nSend us a letter. "
        "You must send it by Friday. You must be free on 3 May for the "
        "interview. You must already have the right to work in the UK. A basic DBS check is needed and we pay for it. "
        "Two references are taken up after an offer.\n\n## Benefits\n\nYou must try the soup. We pay for your DBS "
        "check.\n"
    )
    assert asked(text) == [
        ("You must already have the right to work in the UK.", "essential"),
        ("A basic DBS check is needed and we pay for it.", "essential"),
        ("Two references are taken up after an offer.", "none"),
    ]


def test_items_that_only_say_what_is_not_asked_for_are_left_out():
    text = (
        "# Picker\n\n## What we need from you\n\n- Steady hands\n- No experience needed, we train everyone\n"
        "- You don't have to own a car\n- Two arms not required\n"
    )
    assert asked(text) == [("Steady hands", "none")] or asked(text) == [("Steady hands", "essential")]


def test_an_item_that_is_not_essential_keeps_the_level_of_a_wish():
    text = "# Picker\n\n## Nice to have\n\n- Forklift ticket (not essential)\n- Polish\n"
    assert [level for _, level in asked(text)] == ["desirable", "desirable"]


def test_terms_of_employment_are_no_requirements_but_the_conditions_among_them():
    text = (
        "# Warden\n\n## Terms and conditions\n\n- 25 days' holiday\n- Career average pension\n"
        "- Some weekend work is required\n\n## Conditions of appointment\n\n- A clear police check\n- Medical "
        "clearance\n"
    )
    assert asked(text) == [
        ("Some weekend work is required", "essential"),
        ("A clear police check", "essential"),
        ("Medical clearance", "essential"),
    ]


def test_bare_phrases_in_a_paragraph_under_a_heading_that_asks_are_statements():
    text = (
        "# Labourer\n\n## What you need\n\nCSCS card. Two years on site. Own boots and hat. Basic English for the "
        "briefings. We start at seven. Our foreman is called Sid. A digger ticket would be handy.\n"
    )
    assert asked(text) == [
        ("CSCS card.", "essential"),
        ("Two years on site.", "essential"),
        ("Own boots and hat.", "essential"),
        ("Basic English for the briefings.", "essential"),
        ("A digger ticket would be handy.", "desirable"),
    ]


TABLES = {
    "letters": ("| Criteria | E/D |\n|---|---|\n| Degree | E |\n| Welsh | D |\n", ["essential", "desirable"]),
    "letters under another name": (
        "| What we ask | Ess/Des | Where tested |\n|---|---|---|\n| Degree in maths | Ess | Form |\n"
        "| Spoken Welsh | Des | Interview |\n",
        ["essential", "desirable"],
    ),
    "ticks": (
        "| Criterion | Essential | Desirable |\n|---|---|---|\n| Degree | ✓ | |\n| Welsh | | ✓ |\n",
        ["essential", "desirable"],
    ),
    "ticks and crosses": (
        "| Criterion | E | D |\n|---|---|---|\n| Degree | ✔ | ✗ |\n| Welsh | – | ✔ |\n",
        ["essential", "desirable"],
    ),
    "must and nice": (
        "| Skill | Must have | Nice to have |\n|---|---|---|\n| Degree | x | |\n| Welsh | | x |\n",
        ["essential", "desirable"],
    ),
    "asked for": (
        "| Skill | Required? |\n|---|---|\n| Degree in maths | Yes |\n| Spoken Welsh | No, but useful |\n",
        ["essential", "desirable"],
    ),
    "words": (
        "| Requirement | Need it or want it |\n|---|---|\n| Degree in maths | Must |\n| Spoken Welsh |"
        " Nice to have |\n",
        ["essential", "desirable"],
    ),
    "words with more beside them": (
        "| What we're after | How much it matters |\n|---|---|\n| Degree in maths | Must have |\n"
        "| Spoken Welsh | Preferred, we'll teach you if not |\n",
        ["essential", "desirable"],
    ),
    "good to have": (
        "| Requirement | Strength |\n|---|---|\n| Degree in maths | Must have |\n| Spoken Welsh | Good to have |\n",
        ["essential", "desirable"],
    ),
    "words that take a row back": (
        "| What | How strong |\n|---|---|\n| Degree in maths | must have |\n| Spoken Welsh | plus |\n"
        "| Spoken Irish | not required |\n",
        ["essential", "desirable"],
    ),
    "both levels above one column": (
        "| What we ask for | Required or asset |\n|---|---|\n| Degree in maths | Required |\n"
        "| Spoken Welsh | Asset |\n",
        ["essential", "desirable"],
    ),
    "a column that tells where it is seen": (
        "| Requirement | Grade | Seen in |\n|---|---|---|\n| Maths | Essential | application |\n"
        "| Welsh | Desirable | a long interview |\n",
        ["essential", "desirable"],
    ),
    "rows named by level": (
        "| Level | What |\n|---|---|\n| Essential | A degree in maths |\n| Desirable | Spoken Welsh |\n",
        ["essential", "desirable"],
    ),
    "two columns of statements": (
        "| Essential | Desirable |\n|---|---|\n| A degree in maths | Spoken Welsh |\n",
        ["essential", "desirable"],
    ),
    "an asset": (
        "| Qualification | Required | Asset |\n|---|---|---|\n| Degree | X | |\n| Welsh | | X |\n",
        ["essential", "desirable"],
    ),
}


def test_levels_in_the_columns_and_cells_of_tables():
    for name, (table, levels) in TABLES.items():
        found = asked(f"# Teacher\n\nWe teach.\n\n## Person specification\n\n{table}")
        assert [level for _, level in found] == levels, (name, found)
        assert [words.split()[-1] for words, _ in found] in (
            ["Degree", "Welsh"],
            ["maths", "Welsh"],
            ["Maths", "Welsh"],
        ), (name, found)


def test_an_item_that_is_a_heading_of_its_parts_sets_their_level_and_is_no_statement():
    text = (
        "# Baker\n\n## We're looking for\n\n- **Must have**\n  - Early hours in the bones\n  - A year at the ovens\n"
        "- **Would be nice**\n  - Lamination\n"
    )
    assert asked(text) == [
        ("Early hours in the bones", "essential"),
        ("A year at the ovens", "essential"),
        ("Lamination", "desirable"),
    ]


def test_a_list_below_no_heading_is_read_item_by_item():
    text = (
        "# Guard\n\nWe watch a retail park.\n\n* Door badge is a must\n* Five years' checkable work history\n* Free "
        "uniform\n"
        "* First aid would be handy\n* No criminal convictions\n* Good level of fitness\n"
    )
    assert asked(text) == [
        ("Door badge is a must", "essential"),
        ("Five years' checkable work history", "none"),
        ("First aid would be handy", "desirable"),
        ("No criminal convictions", "none"),
        ("Good level of fitness", "none"),
    ]


def test_what_must_be_done_under_duties_is_a_duty():
    text = "# Key worker\n\n## Your responsibilities\n\nYou need to keep the journals up to date. You must be calm.\n"
    assert asked(text) == [("You must be calm.", "essential")]
