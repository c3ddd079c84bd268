"""A claim is only as good as its quote."""

import pytest

from knowledge.answering.grounding import supported

QUOTE = "Nurses must hold a current licence and work two nights a week, with 28 days of leave at Leeds."


@pytest.mark.parametrize(
    "claim",
    [
        "You work two nights a week.",
        "A current licence is something nurses must hold.",
        "There are 28 days of leave.",
    ],
)
def test_a_claim_in_the_quotes_own_terms_is_supported(claim):
    assert supported(claim, QUOTE, ("Terms",))


@pytest.mark.parametrize(
    ("claim", "why"),
    [
        ("There are 30 days of leave.", "another number"),
        ("The nights are worked at Bradford a week.", "another name"),
        ("Nurses do not work nights a week.", "a negation that the quote lacks"),
        ("A licence is desirable for nurses.", "another level"),
        ("The pension is generous and matched by the employer.", "another topic"),
        ("", "nothing said"),
    ],
)
def test_a_claim_that_says_more_or_other_is_not_supported(claim, why):
    assert not supported(claim, QUOTE, ("Terms",)), why


def test_a_dropped_negation_is_noticed():
    assert not supported("Weekend work is part of the role.", "No weekend work is part of the role.", ())
