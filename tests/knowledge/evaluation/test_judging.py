"""What becomes of a case, judged by the words of its answer."""

import pytest

from knowledge.domain import Answer
from knowledge.evaluation import Case
from knowledge.evaluation.running import judge

QUOTE = "“There is no school house.” — Head Teacher, Housing"


def judged(text, plain):
    case = Case(id="a", question="do I get the school house", facts=(("school house",),), plain=plain, kind="yes-no")
    return judge(case, Answer("q", (), (), "yes-no", text, abstained=False, reason=None, confidence=0.9))


@pytest.mark.parametrize("opening", ["Yes.\n", "About Head Teacher:\nYes.\n"])
@pytest.mark.parametrize("plain", ["no", "neither"])
def test_a_yes_that_the_advert_doesnt_bear_out_is_wrong(opening, plain):
    assert judged(opening + QUOTE, plain) == "wrong"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (f"No.\n{QUOTE}", "no"),
        (f"About Head Teacher:\nNo.\n{QUOTE}", "no"),
        (QUOTE, "no"),
        (QUOTE, "neither"),
        (f"Yes.\n{QUOTE}", None),
        ("“Noticeboards stand beside the school house.” — Head Teacher, Housing", "yes"),
    ],
)
def test_a_plain_word_that_the_advert_bears_out_is_right_as_is_the_quote_alone(text, plain):
    assert judged(text, plain) == "right"
