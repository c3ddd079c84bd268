"""Which questions may go on to an organisation's document."""

import pytest

from knowledge.answering.backing import OF_THE_POST, backable
from knowledge.answering.understanding import understand


@pytest.fixture
def left(engine):
    def backed(question):
        (part,) = understand(question, engine.embed, engine.facets, engine.model).parts
        return backable(part, engine.facets)

    return backed


def test_what_belongs_to_the_post_alone_are_facets_that_exist(engine):
    assert set(engine.facets) >= OF_THE_POST


@pytest.mark.parametrize(
    "question", ["is there a pension?", "how many interviews are there?", "do you have a canteen?", "is there a union?"]
)
def test_what_holds_for_all_may_be_answered_for_all(left, question):
    assert left(question) is not None


@pytest.mark.parametrize(
    "question",
    ["what is essential?", "do I need a driving licence?", "who would I report to?", "is Kafka required?"],
)
def test_what_a_post_is_and_asks_for_is_its_own_matter(left, question):
    assert left(question) is None
