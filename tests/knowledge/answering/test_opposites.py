"""A plain yes or no is never the opposite of what stands there."""

import pytest

from knowledge.answering.opposites import agree


@pytest.mark.parametrize(
    ("question", "passage", "agrees"),
    [
        ("is it permanent", "Contract | Fixed term, 28 months", False),
        ("is it only for a set time and not permanent", "Contract | Fixed term, 28 months", True),
        ("is it fixed term", "This is a permanent contract.", False),
        ("does it have an end date rather than being permanent", "It is a permanent post.", False),
        ("is it permenant", "The post covers a maternity leave.", False),
        ("is it permanent", "This position is a two year assignment to the team.", False),
        ("is it permanent", "A term-limited role with us.", False),
        ("is it temp", "This is not a permanent job.", True),
        ("is it full time", "Part-time, 20 hours a week", False),
        ("is the lunch break paid", "You get an unpaid lunch break.", False),
        ("is the lunch break paid", "Breaks are paid.", True),
        ("is it permanent or fixed term", "Fixed term, 28 months", None),
        ("is it permanent", "Six months temporary, then permanent.", None),
        ("is there a pension", "This is a permanent contract.", None),
        ("i'm on a temporary visa from Brazil, could my wife come along", "This is a permanent contract.", None),
        ("do part time people still get the full days of leave", "Full-time staff have 30 days.", None),
    ],
)
def test_opposites_are_told_apart(question, passage, agrees):
    assert agree(question, passage) is agrees


@pytest.mark.parametrize(
    ("told", "question", "verdict"),
    [
        ("It is a permanent contract with us.", "is it fixed term", "No."),
        ("It is a permanent contract with us.", "is it permanent", "Yes."),
        ("The contract is fixed-term for 28 months.", "is it a permanent contract", "No."),
    ],
)
def test_the_answer_begins_with_what_stands_there(ask_of, told, question, verdict):
    advert = f"# Clerk\n\nAcme, Leeds\n\nWe are a small team.\n\n{told}\n\nYou have 25 days of holiday.\n"
    assert ask_of({"clerk.md": advert})(question).text.startswith(verdict)


def test_whether_one_may_is_not_settled_by_what_is_usual(ask_of):
    advert = "# Clerk\n\n| Hours | Full-time |\n| --- | --- |\n| Holiday | 25 days |\n\nWe are a small team in Leeds.\n"
    ask = ask_of({"clerk.md": advert})
    assert not ask("can i work part time").text.startswith("No")
    assert not ask("I'm away 3 days in May, do I get holiday").text.startswith("No")
