"""What stands under one level of a career ladder is no answer about another."""

import pytest

from knowledge.answering.levels import others, unleveled
from knowledge.domain import Turn

LADDER = """# Security engineer

We write this for everyone who wants to grow with us. Lunch is free on Thursdays.

## Associate security engineer

You fix small findings with somebody beside you. The salary is £31,000 a year.

## Security engineer II

You run a review alone. The salary is £39,500 a year.

## Senior security engineer

You mentor two associates. The salary is £48,200 a year.
"""
STEPS = [("Ladder", "Associate engineer"), ("Ladder", "Engineer II"), ("Ladder", "Staff engineer"), ("Ladder", "Perks")]


@pytest.fixture(scope="module")
def ask(ask_of):
    answer = ask_of({"security-engineer.md": LADDER})
    return lambda question: answer(question, "security-engineer").text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("whats the salary for an associate", "£31,000"),
        ("salary at engineer II?", "£39,500"),
        ("what is the yearly salary for a senior", "£48,200"),
    ],
)
def test_each_level_is_told_apart(ask, question, told):
    text = ask(question)
    assert [figure for figure in ("£31,000", "£39,500", "£48,200") if figure in text] == [told]


def test_the_level_of_a_question_behind_another_counts(ask_of):
    ask = ask_of({"security-engineer.md": LADDER})
    before = Turn("what is the salary for an associate", "£31,000 a year")
    text = ask("and for a senior?", "security-engineer", [before]).text
    assert "£48,200" in text
    assert "£31,000" not in text


def test_another_levels_figure_is_no_answer(ask_of):
    ladder = LADDER.replace("The salary is £48,200 a year.", "You may work from anywhere.")
    text = ask_of({"security-engineer.md": ladder})("whats the salary for a senior", "security-engineer").text
    assert "£31,000" not in text
    assert "£39,500" not in text


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("what counts as research for a principal engineer", "what counts as research"),
        ("as a senior the role do I mentor", "do I mentor"),
        ("at which level do I mentor anyone", "do I mentor anyone"),
        ("does the role II get a phone", "does it get a phone"),
        ("do I get a phone", "do I get a phone"),
        ("what is expected of a principal", "what is expected"),
        ("which level is it", "which level is it"),
    ],
)
def test_a_question_is_read_without_the_level_it_is_asked_at(question, left):
    steps = [("Ladder", f"{name} engineer") for name in ("Associate", "Senior", "Principal")]
    assert unleveled(question, [*steps, ("Ladder", "Engineer II")]) == left


def test_a_manager_of_the_trade_stands_on_the_ladder_too():
    paths = [
        ("Roles", name) for name in ("Product Designer", "Senior Product Designer", "Product Design Manager", "Perks")
    ]
    assert others("what does a senior product designer do", paths) == {"Product Designer", "Product Design Manager"}
    assert others("does a product design manager code", paths) == {"Product Designer", "Senior Product Designer"}
    assert others("do I get perks from other managers", paths) == frozenset()


def test_a_step_is_known_though_its_name_is_the_roles(ask_of):
    ladder = (
        "# Product design roles\n\n## Product Designer\n\nTo move up to this level, meet any 2 of the points.\n\n"
        "## Senior Product Designer\n\nTo move up to this level, meet any 4 of the points.\n"
    )
    ask = ask_of({"product-design-roles.md": ladder})
    assert "any 4" in ask("what do I need to move up to a senior product designer", "product-design-roles").text
    before = Turn("what do I need to move up to Product Designer", "any 2 of the points")
    later = ask("and for a senior?", "product-design-roles", [before]).text
    assert "any 4" in later
    assert "any 2" not in later


def test_elsewhere_a_level_is_part_of_the_question():
    assert unleveled("do I mentor as a senior", [("About you",), ("About us",)]) == "do I mentor as a senior"


def test_which_level_it_is_leads_the_answer(ask):
    assert ask("at which level do I mentor others").startswith("Senior security engineer\n")


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("what's expected of an associate", "Associate engineer"),
        ("can I become a staff engineer", "Staff engineer"),
        ("at staff level, do I travel", "Staff engineer"),
        ("what does engineer II earn", "Engineer II"),
        ("how many staff are there", None),
        ("do the staff get parking", None),
        ("do I report to an engineer", None),
    ],
)
def test_a_level_is_named_whole_or_by_its_word(question, asked):
    steps = {path[1] for path in STEPS[:3]}
    assert others(question, STEPS) == (steps - {asked} if asked else set())


def test_headings_that_are_no_levels_leave_everything():
    paths = [("Cook", "Essential"), ("Cook", "Desirable"), ("Cook", "Your first year")]
    assert not others("what is essential for a senior", paths)
