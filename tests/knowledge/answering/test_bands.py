"""Of a table by years, the row in which the person's own years fall is shown, and no other."""

import pytest

ADVERT = """# Tax Clerk

## Pay

| Grade | Years in tax work | Salary a year |
|---|---|---|
| K1 | one to three years | 31,200 crowns |
| K2 | over three, up to seven years | 35,900 crowns |
| K3 | more than seven years | 41,050 crowns |

## What you need

At least two years in an office are required.
"""


@pytest.fixture(scope="module")
def ask(ask_of):
    answer = ask_of({"tax-clerk.md": ADVERT})
    return lambda question: answer(question, "tax-clerk").text


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("what would I earn with 5 years in tax behind me", "K2"),
        ("i've done tax for eleven years, which salary is that", "K3"),
        ("got two years of tax work, what's the salary", "K1"),
    ],
)
def test_the_row_of_ones_own_years(ask, question, row):
    text = ask(question)
    assert row in text
    assert not any(other in text for other in {"K1", "K2", "K3"} - {row})


def test_a_rule_is_no_row(ask):
    assert "two years in an office" in ask("i have 18 months in an office, is it 1 year or more that you want?")
