"""A plain yes or no stands only where the advert says just that."""

import pytest

ADVERT = """# Night Clerk

## What you get

A company car is not part of the package.

You will not hold a statutory safeguarding caseload; our duty officers do that.

There is no staff house with this job.

Health insurance starts at 30 hours a week, so this position doesn't qualify for it.

Vacation is three weeks a year. None can be taken between December 15 and January 5.

Private dental care is for you only; a partner can be added at your own cost.

The tower cranes come on site in May.

You must read the log before each round. You do not have to be electrically qualified: a contractor sees to the panels.

We match your pension up to 5%.

We welcome applications from people of all genders and backgrounds.

If the rota says "remote", you work from home that night.

## What we ask for

- At least 12 months of work on a front desk
- Five GCSEs at grade 4 or above

| Ticket | Needed |
|---|---|
| Forklift licence | Not required. We have a pallet truck |
"""


@pytest.fixture(scope="module")
def ask(ask_of):
    answer = ask_of({"night-clerk.md": ADVERT})
    return lambda question: answer(question, "night-clerk")


@pytest.mark.parametrize(
    "question",
    [
        "do I get a company car?",
        "will I be carrying my own safeguarding caseload",
        "does it come with a house?",
        "does the job come with medical coverage? I have two boys so it matters",
        "could the clerk get christmas off to see family",
        "does the dental care cover my wife as well",
        "are the tower cranes on the job Liebherrs?",
        "do i need a forklift licence",
        "I've done eight months on a front desk. Is that long enough?",
        "I left school with no GCSEs at all, but I've run shifts for six years. do I have enough?",
        "I have 6 months on a front desk in all. do i meet your minimum",
        "ive never touched a forklift. dealbreaker?",
        "Six years in a cinema and no front desk at all. Have I done enough?",
        "do I need to be a sparky as well",
        "got a 5 in maths GCSE but only a 3 in english. is that enough?",
        "is it for men only",
        "is it remote",
    ],
)
def test_what_the_advert_denies_or_leaves_open_is_never_a_yes(ask, question):
    assert not ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("do I get a company car?", "No."),
        ("is there a pension?", "Yes."),
        ("do i need a forklift licence", "No, it is not required"),
    ],
)
def test_what_the_advert_says_outright_is_told_first(ask, question, start):
    assert ask(question).text.startswith(start)
