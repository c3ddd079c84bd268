"""A plain question that adverts answer in known words isn't answered by a passage that has none of them."""

from pathlib import Path

import pytest

ROLES = Path(__file__).parents[3] / "knowledge" / "documents" / "roles"
PLATFORM = next(ROLES.glob("*latform*"))
KILN = """# Kiln Hand

We are a friendly firm that works together across the whole of the valley, from home-grown clay to the last glaze.

## The pay

- First six months: 14.10 an hour
- After the Level 2 sign-off: 17.35 an hour

## Essential

- A certificate in kiln firing
- Two winters at a kiln

## Desirable

- A forklift licence
"""


@pytest.fixture(scope="module")
def ask(ask_of):
    return ask_of({PLATFORM.name: PLATFORM.read_text("utf-8"), "kiln-hand.md": KILN})


@pytest.mark.parametrize("question", ["is it remote", "remote?", "is the job remote", "can you do this from home"])
def test_talk_of_working_together_is_no_answer_to_where_one_works(ask, question):
    assert ask(question, "platform-engineer").abstained
    assert ask(question, "kiln-hand").abstained


@pytest.mark.parametrize(
    "question",
    [
        "can you list everything that is essential for this role please",
        "what is essential for this job, all of it please",
        "everything thats mandatory pls",
    ],
)
def test_all_that_is_essential_is_a_list_however_it_is_asked_for(ask, question):
    text = ask(question, "kiln-hand").text
    assert "kiln firing" in text
    assert "Two winters" in text
    assert "forklift" not in text


def test_a_level_is_not_an_a_level(ask):
    assert "17.35" in ask("whats the hourly once ive got a lvl 2 sign off", "kiln-hand").text
