"""What one advert answers doesn't depend on which others are stored."""

import pytest

ADVERT = """# Beekeeper

Heather Moor Honey, Alston

Salary: £25,600 a year

## The work

- Look after ninety hives on the moor
- Extract and bottle honey. It is sold at markets.
- Keep records in HiveTracks

## What you need

- A driving licence is essential
- Experience with queen rearing is desirable

## Terms

You work 36 hours a week. Weekend work falls in May and June.
You get 24 days of holiday. There is no sick pay in the first year.
"""
TRADES = "Glazier Plasterer Optician Choreographer Librarian Tailor Butcher Surveyor Dentist Pilot Translator Farrier"
OTHERS = {
    f"{trade.lower()}-{at}.md": f"""# {trade}

## The job

- Serve the customers of the {trade.lower()} workshop
- Train one apprentice

## Terms

Salary: £{30 + at},500 a year
You work {30 + at} hours a week. A pension scheme and sick pay are offered.
The closing date is {at + 1} March 2027.
"""
    for at, trade in enumerate(TRADES.split())
}
QUESTIONS = (
    "what does it pay?",
    "how many hours a week is it?",
    "do I work weekends?",
    "is the driving licence required?",
    "is queen rearing essential?",
    "what is essential?",
    "do they use HiveTracks?",
    "where is the honey sold?",
    "is there a pension?",
    "when is the closing date?",
    "do I get sick pay?",
    "who would I report to?",
    "is there a bonus?",
)


@pytest.fixture(scope="module")
def alone(ask_of):
    return ask_of({"beekeeper.md": ADVERT})


@pytest.fixture(scope="module")
def among(ask_of):
    return ask_of({"beekeeper.md": ADVERT, **OTHERS})


def told(answer):
    return answer.text, answer.citations, answer.nearest, answer.abstained


def test_there_are_twelve_others():
    assert len(OTHERS) == 12


@pytest.mark.parametrize("question", QUESTIONS)
def test_twelve_other_trades_change_neither_the_words_nor_the_proof(alone, among, question):
    assert told(among(question, "beekeeper")) == told(alone(question, "beekeeper"))


@pytest.mark.parametrize("question", ["what does the beekeeper earn?", "does the beekeeper work weekends?"])
def test_nor_do_they_when_the_role_is_named_in_the_question(alone, among, question):
    assert told(among(question)) == told(alone(question))


def test_the_same_question_twice_gets_the_same_answer(among):
    assert among("do I work weekends?", "beekeeper") == among("do I work weekends?", "beekeeper")


@pytest.mark.parametrize(
    "question", ["is the pension scheme for the job any good?", "what is the closing date of the role?"]
)
def test_words_that_only_the_others_use_stay_in_the_question(alone, among, question):
    assert told(among(question, "beekeeper")) == told(alone(question, "beekeeper"))
