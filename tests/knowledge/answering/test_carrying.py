"""What a turn takes over from the one before it."""

import pytest

from knowledge.answering.carrying import carried, joined
from knowledge.answering.understanding import understand
from knowledge.domain import Turn


@pytest.fixture(scope="module")
def after(engine, part_of):
    """The question as it is asked after another."""
    return lambda question, before: carried(part_of(question), part_of(before), engine.embed, engine.model)


@pytest.mark.parametrize(
    ("question", "before", "topic"),
    [
        ("ok how much do they put in", "is there a pension", "pension"),
        ("how often?", "would i have to travel", "travel"),
        ("can that be extended", "how long is the probation", "probation"),
    ],
)
def test_what_names_no_topic_shares_the_one_before(after, question, before, topic):
    part = after(question, before)
    assert part.kind == topic
    assert part.read == f"{question.rstrip('?')} ({before})"


@pytest.mark.parametrize(
    ("question", "topic"), [("ok and can i park there", "parking"), ("is it permanent", "contract")]
)
def test_what_names_its_own_topic_keeps_it(after, question, topic):
    assert after(question, "is there a pension").kind == topic


def test_half_a_sentence_leans_on_the_other_half(after):
    assert after("ok and if I don't drive?", "is there anywhere to park").read.endswith("(is there anywhere to park)")


@pytest.mark.parametrize(
    ("message", "second"),
    [
        ("is there parking for staff and does it cost", "does it cost (is there parking for staff)"),
        ("is there a canteen and is there a pension", "is there a pension"),
    ],
)
def test_the_second_question_of_a_message_may_lean_on_the_first(engine, message, second):
    parts = understand(message, engine.embed, engine.facets, engine.model).parts
    assert joined(parts, engine.embed, engine.model)[1].read == second


def test_what_adds_nothing_asks_the_same_again(after, part_of):
    before = part_of("what are the essential requirements")
    again = after("and the other one?", before.text)
    assert (again.read, again.facets) == (before.read, before.facets)


def test_half_a_question_that_opens_with_how_much_of_it_leans_on_the_one_before(ask_of):
    advert = """# Speech Therapist

## The role

You would cover alternate Wednesday evenings. There is no weekend work.

## Terms

Permanent, 30 hours a week, Monday to Thursday.
"""
    before = Turn("is there any evening work?", "You would cover alternate Wednesday evenings.")
    answer = ask_of({"speech-therapist.md": advert})("every single week, or?", "speech-therapist", history=[before])
    assert "alternate" in answer.text
