"""The embedded cross-encoder: what answers scores above what doesn't, alike whatever stands beside it."""

import numpy as np
import pytest

from knowledge.domain import Excerpt
from knowledge.index.cross_encoder import CrossEncoder

PAY = Excerpt("The salary is £30,000 a year, paid on the last Friday of each month.")
YARD = Excerpt("The yard is in Ayr.")
BOOTS = Excerpt("Bring boots.")


@pytest.fixture(scope="module")
def model():
    return CrossEncoder()


@pytest.mark.parametrize(
    ("question", "answers", "other"),
    [
        ("how much would I earn", PAY, YARD),
        ("wheres the yard", YARD, PAY),
        (
            "is overtime paid at a higher rate",
            Excerpt("Overtime is paid at time and a half."),
            Excerpt("Overtime is rare."),
        ),
        (
            "can you get me a visa",
            Excerpt("We cannot sponsor visas."),
            Excerpt("Our clients come from forty countries."),
        ),
        (
            "when would I first be on call",
            Excerpt("It doesn't begin until you have passed probation.", "You are on call one week in six."),
            Excerpt("It doesn't begin until you have passed probation.", "We give each of our staff a bus pass."),
        ),
    ],
)
def test_what_answers_scores_above_what_does_not(model, question, answers, other):
    likely, unlikely = model.log_odds(question, [answers, other])
    assert likely > unlikely + 0.5


def test_a_passage_scores_alike_whatever_stands_beside_it_and_however_often_it_is_read(model):
    together = model.log_odds("how much would I earn", [BOOTS, PAY, YARD, PAY])
    alone = [CrossEncoder().log_odds("how much would I earn", [text])[0] for text in (BOOTS, PAY, YARD, PAY)]
    again = model.log_odds("how much would I earn", [BOOTS, PAY, YARD, PAY])
    np.testing.assert_allclose(together, alone, atol=0.02)
    np.testing.assert_array_equal(together, again)


def test_what_is_kept_of_one_question_does_not_colour_the_next(model):
    fresh = CrossEncoder().log_odds("wheres the yard", [PAY, YARD])
    model.log_odds("how much would I earn", [PAY, YARD])
    np.testing.assert_allclose(model.log_odds("wheres the yard", [PAY, YARD]), fresh, atol=0.02)


def test_no_more_passages_are_kept_than_there_is_room_for(model, monkeypatch):
    monkeypatch.setattr("knowledge.index.cross_encoder._KEPT", 3)
    texts = [Excerpt(f"Bay {number} holds {number} pallets.") for number in range(9)]
    assert len(model.log_odds("how many pallets", texts)) == 9
    assert len(model._reads) == 3
    np.testing.assert_array_equal(model.log_odds("how many pallets", texts[:1]).shape, (1,))


@pytest.mark.parametrize("text", ["", " ", "pay " * 5_000, "薪" * 3_000, "\x00\ufffd", "🙂"])
def test_any_text_has_a_score(model, text):
    assert np.isfinite(model.log_odds(text, [PAY, Excerpt(text), Excerpt(text, text, text)])).all()


def test_no_passages_have_no_scores(model):
    assert model.log_odds("how much would I earn", []).shape == (0,)
