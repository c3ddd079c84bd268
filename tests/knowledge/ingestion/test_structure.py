"""Headings, lists, tables and labels are told by their look in many forms, each with its exact place."""

from __future__ import annotations

import pytest

from knowledge.domain import Audience
from knowledge.ingestion.outline import Block, Outline, Shape
from knowledge.ingestion.pipeline import read
from knowledge.ingestion.structure import outline


def words(shape: Outline, block: Block) -> str:
    return shape.text[block.start : block.end]


def blocks(text: str) -> list[tuple[str, str]]:
    """Each block's last heading and words."""
    shape = outline(text)
    return [(block.path[-1] if block.path else "", words(shape, block)) for block in shape.blocks]


@pytest.mark.parametrize(
    "heading",
    [
        "## Skills",
        "## Skills ##",
        "Skills\n------",
        "**Skills**",
        "**Skills:**",
        "__Skills__",
        "SKILLS",
        "Skills:",
        "Skills",
        "1. SKILLS",
        "> ## Skills",
    ],
)
def test_headings_of_every_look(heading):
    found = outline(f"Some words before it all.\n\n{heading}\n\n- Knives\n- Fire\n")
    lists = [block for block in found.blocks if block.shape is Shape.ITEM]
    assert [block.path[-1].casefold() for block in lists] == ["skills", "skills"]


@pytest.mark.parametrize("heading", ["What we are looking for", "Who we are looking for", "What we're looking for"])
def test_a_bare_line_that_announces_requirements_heads_the_lines_below_it(heading):
    found = blocks(
        f"Where you will work\nThe office has a lift. It is warm.\n\n{heading}\nFluent English.\nCalm with callers.\n"
    )
    assert [path for path, said in found if "English" in said or "Calm" in said] == [heading, heading]


def test_levels_nest_and_close():
    found = outline("# A\n\n## B\n\nx\n\n### C\n\ny\n\n## D\n\nz\n")
    assert [section.path for section in found.sections] == [("A",), ("A", "B"), ("A", "B", "C"), ("A", "D")]
    text = found.text
    assert text[found.sections[1].start : found.sections[1].end] == "## B\n\nx\n\n### C\n\ny\n\n"


def test_an_empty_heading_holds_those_of_its_own_look_below_it():
    found = outline("**Person specification**\n\n**Essential**\n\n- a\n\n**Desirable**\n\n- b\n\n**Benefits**\n\n- c\n")
    paths = [block.path for block in found.blocks]
    assert paths == [("Person specification", "Essential"), ("Person specification", "Desirable"), ("Benefits",)]


def test_bold_prose_and_notes_are_no_headings():
    text = "**This is a sentence in bold.**\n\n**Note: read this**\n\nText **bold** text.\n"
    assert outline(text).heads == ()
    assert blocks(text)[0] == ("", "This is a sentence in bold.")


def test_a_lead_in_reaches_no_further_than_its_list():
    text = "# Chef\n\n## Skills\n\nFurther required experience:\n\n- knives\n\nThen some prose.\n\n- fire\n"
    assert blocks(text) == [
        ("Further required experience", "knives"),
        ("Skills", "Then some prose."),
        ("Skills", "fire"),
    ]


def test_a_sentence_that_leads_in_stays_a_paragraph():
    shape = outline("Everything else is optional. We would love you to have some experience in all of:\n\n- fire\n")
    prose, item = shape.blocks
    assert words(shape, prose).startswith("Everything else")
    assert item.lead is not None
    assert item.lead.text == "We would love you to have some experience in all of:"


@pytest.mark.parametrize(
    "mark", ["-", "*", "+", "•", "–", "▪", "1.", "2)", "(3)", "a)", "(b)", "iv.", "✅", "👉", "- [ ]"]
)
def test_items_of_every_mark(mark):
    assert blocks(f"{mark} Cook the fish") == [("", "Cook the fish")]


@pytest.mark.parametrize("line", ["-5 degrees", "3.5 days a week", "*Emphasis* first", "2026 was good", "A. Smith"])
def test_what_only_looks_like_an_item(line):
    assert outline(line).blocks[0].shape is not Shape.ITEM


def test_items_nest_by_indent_and_go_on_over_lines():
    shape = outline("- one\n  goes on\n  - two\n    - three\n- four\nlazily on\n\n  a second paragraph\n- five\n")
    depths = [(block.depth, words(shape, block)) for block in shape.blocks]
    assert depths == [
        (0, "one\n  goes on"),
        (1, "two"),
        (2, "three"),
        (0, "four\nlazily on"),
        (0, "a second paragraph"),
        (0, "five"),
    ]
    assert [block.parent for block in shape.blocks] == [None, 0, 1, None, 3, None]


def test_bullets_under_a_numbered_line_that_announces_them_are_its_parts():
    shape = outline("1. Cook, including:\n- fish\n- meat\n2. Clean\n")
    assert [block.parent for block in shape.blocks] == [None, 0, 0, None]


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("Salary: £30k", "Salary", "£30k"),
        ("**Salary**: £30k", "Salary", "£30k"),
        ("**Salary:** £30k", "Salary", "£30k"),
        ("*Salary:* £30k", "Salary", "£30k"),
        ("> Salary: £30k", "Salary", "£30k"),
        ("Salary – £30k", "Salary", "£30k"),
        ("Salary\t£30k", "Salary", "£30k"),
        ("Salary      £30k", "Salary", "£30k"),
        ("Salary\n: £30k", "Salary", "£30k"),
        ("**Salary:**\n£30k", "Salary", "£30k"),
        ("| Salary | £30k |\n| Hours | 40 |", "Salary", "£30k"),
        ("| Item | Detail |\n|---|---|\n| **Salary** | £30k |", "Salary", "£30k"),
        ("Salary | £30k\n---|---\nHours | 40", "Salary", "£30k"),
        ("Salary: £30k | Hours: 40", "Salary", "£30k"),
    ],
)
def test_labels_and_values_of_every_look(line, label, value):
    shape = outline(line)
    first = shape.blocks[0]
    assert first.shape is Shape.PAIR
    assert first.label is not None
    assert first.value is not None
    assert (first.label.text, first.value.text) == (label, value)
    assert shape.text[first.value.start : first.value.end] == value


@pytest.mark.parametrize(
    "line",
    [
        "We offer three things: pay, time and cake.",
        "Note: the shop is cold.",
        "Please note: bring boots.",
        "See https://example.org for more.",
        "You will do one thing: cook.",
        "Team - we like ours",
        "At 10:30 we close.",
    ],
)
def test_sentences_with_colons_are_no_pairs(line):
    assert outline(line).blocks[0].shape is Shape.PROSE


def test_wrapped_prose_stays_whole_and_deliberate_lines_come_apart():
    wrapped = (
        "This paragraph was wrapped by an editor at some seventy columns, so that\n"
        "each of its lines is nearly as long as the others and breaks off in the\n"
        "middle of a sentence."
    )
    listed = "# Driver\n\nValid licence\nTwo good references\nA head for heights and ladders"
    assert len(outline(wrapped).blocks) == 1
    assert [shape for _, shape in blocks(listed)] == listed.split("\n")[2:]


def test_front_matter_values_have_their_places_and_machinery_is_left_out():
    text = "---\ntitle: 'Head Chef'\nlayout: post\ntags:\n  - food\nsalary: 30k # a year\nempty:\n---\n\nText.\n"
    shape = outline(text)
    pairs = [(block.label.text, block.value.text) for block in shape.blocks if block.label and block.value]
    assert pairs == [("title", "Head Chef"), ("tags", "- food"), ("salary", "30k")]
    assert all(block.matter for block in shape.blocks[:-1])


def test_the_ends_of_a_range_in_the_front_matter_are_one_value():
    shape = outline("---\nsalary_min: '92,143'\nsalary_max: '146,120'\nhours from: 8\nmax: 4\n---\n\nText.\n")
    pairs = [(block.label.text, block.value.text) for block in shape.blocks if block.label and block.value]
    assert pairs == [("salary", "92,143 to 146,120"), ("hours from", "8"), ("max", "4")]
    assert blocks("---\nsalary_min: 1\nsalary_max: 2\n---\n")[0][1] == "salary_min: 1\nsalary_max: 2"


def test_a_description_in_the_front_matter_is_prose():
    told = "We hire a partner who supports our leaders, classified as AS-02 in its group."
    shape = outline(f"---\ndescription: >-\n  {told}\nsummary: Short\n---\n\nText.\n")
    assert [(block.shape, block.label is None) for block in shape.blocks[:2]] == [
        (Shape.PROSE, True),
        (Shape.PAIR, False),
    ]
    assert shape.text[shape.blocks[0].start : shape.blocks[0].end] == told


def test_a_rule_at_the_top_is_no_front_matter():
    assert blocks("---\n\nJust text.\n\n---\n\nMore.\n") == [("", "Just text."), ("", "More.")]


def test_code_and_template_lines_make_no_headings():
    shape = outline("```\n# not a heading\n- nor an item\n```\n\n{% if x %}\n\nText.\n")
    assert shape.heads == ()
    assert [block.shape for block in shape.blocks] == [Shape.CODE, Shape.CODE, Shape.PROSE]


def test_escaped_bars_and_empty_cells_stay_in_their_columns():
    shape = outline("| Task | A | B |\n|---|---|---|\n| x \\| y | | z |\n")
    (row,) = shape.blocks
    assert [cell.text for cell in row.cells] == ["x \\| y", "", "z"]
    assert [cell.text for cell in row.header] == ["Task", "A", "B"]


def test_a_paragraph_right_below_a_heading_in_capitals_is_read_by_the_sentence():
    text = (
        "FORKLIFT DRIVER\n\nHOURS\nYou work Monday to Friday. The break is unpaid. No Sundays. "
        "Overtime is voluntary.\n\n"
        "WHAT YOU NEED\nYou must hold a forklift licence. At least two years in a warehouse is required. "
        "Reach truck would be a bonus. You need a head for heights.\n"
    )
    reading = read("driver.txt", text, Audience.CANDIDATE)
    assert "No Sundays." in [passage.text for passage in reading.passages]
    assert "You must hold a forklift licence." in [record.text for record in reading.requirements]


def test_a_sentence_set_as_a_heading_is_content():
    told = "TERM LIMITED: This post is a two year assignment to our team and has all benefits."
    shape = outline(f"# Adviser\n\nText.\n\n#### {told}\n\n## What you need\n\n- A degree\n")
    assert told in [shape.text[block.start : block.end] for block in shape.blocks]
    assert told not in [head.text for head in shape.heads]
