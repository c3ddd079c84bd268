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


PRESS = """# Cider Press Hand

## What you will do

- Test the juice of every load and phone the mill if it is sour
- Call the drivers in by name and keep the press clean
- Interview growers for the harvest book
- Load the lorries
- Wash the barrels

## After you write to us

- A phone call of ten minutes
- A tasting with the two pressers
- An interview at the mill

## What you need

- Enough English to read a safety notice is essential
"""


@pytest.fixture(scope="module")
def ask(ask_of):
    answer = ask_of({"theatre-technician.md": ADVERT, "cider-press-hand.md": PRESS})
    return lambda question, role="theatre-technician": answer(question, role).text


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


def test_the_list_of_which_most_is_asked_for_is_the_one(ask):
    text = ask("what are all the steps after i send my stuff in", "cider-press-hand")
    assert "tasting" in text
    assert "sour" not in text


def test_an_english_mill_asks_for_no_english(ask):
    assert ask("do i need haccp for the pressing job at the english cider mill", "cider-press-hand").endswith(
        "doesn't mention HACCP."
    )


def test_a_typical_day_is_told_where_the_advert_tells_it(ask_of):
    duties = "# Designer\n\n## What you will do\n\n- Draw the maps\n- Lead the talks\n- Keep the files\n"
    told = "\n## About it\n\nA normal day begins with two interviews and ends at the drawing table.\n"
    question = "what does a typical day look like"
    text = ask_of({"designer.md": duties + told})(question, "designer").text
    assert "two interviews" in text
    assert "3 duties" not in text
    assert "3 duties" in ask_of({"designer.md": duties})(question, "designer").text
