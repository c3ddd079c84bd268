"""What stands under the first months is no answer about the months after them, nor the other way round."""

import pytest

ADVERT = """# Bakery Planner

## Main duties in the first 3 months

- Plan the weekly flour order with Odile
- Time spent: 60% on orders, 40% on the shop floor

## 6 months and onwards

- Lead the summer menu with both shops
- Time spent: 20% on orders, 80% on new recipes
"""


@pytest.fixture(scope="module")
def ask(ask_of):
    answer = ask_of({"bakery-planner.md": ADVERT})
    return lambda question: answer(question, "bakery-planner").text


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("how is the time split once i've been there 6 months?", "80% on new recipes", "60% on orders"),
        ("what share of the first 3 months is on the shop floor?", "40% on the shop floor", "new recipes"),
        ("what would I do in the first 3 months?", "flour order", "summer menu"),
        ("what will I be doing after half a year?", "summer menu", "flour order"),
    ],
)
def test_each_stretch_of_the_job_is_told_apart(ask, question, told, other):
    text = ask(question)
    assert told in text
    assert other not in text
