"""A list is shown whole where its heading, or the sentence that opens it, is what the question asks for."""

import pytest

ADVERT = """# Theatre Technician

## Duties

### Backstage (70%)

- Rig and focus the lamps before each run
- Keep the fly ropes in good order

### Outreach (30%)

- Show school classes round the stage
- Lend out the old costumes

## What you need

- Skilled in reading and drawing stage plans with the following programs:
  - WYSIWYG;
  - Capture;
  - QLab.
- A head for heights
"""


@pytest.fixture(scope="module")
def ask(ask_of):
    answer = ask_of({"theatre-technician.md": ADVERT})
    return lambda question: answer(question, "theatre-technician").text


def test_a_list_is_named_by_its_heading(ask):
    text = ask("What are the outreach duties?")
    assert "school classes" in text
    assert "old costumes" in text
    assert "lamps" not in text


@pytest.mark.parametrize(
    "question", ["which stage plan programs must I know?", "do I need to be able to draw stage plans?"]
)
def test_the_sentence_above_a_list_answers_with_its_items(ask, question):
    text = ask(question)
    assert all(name in text for name in ("WYSIWYG", "Capture", "QLab"))
