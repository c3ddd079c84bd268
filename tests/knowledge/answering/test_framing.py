"""A question about what the advert mentions asks about the thing, not about the advert."""

import pytest

from knowledge.answering.framing import unframed


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("what does the advert say about overtime?", "what about overtime"),
        ("does the job description really mention a car at all", "what about a car"),
        ("is there anything about parking", "what about parking"),
        ("any mention of a bonus?", "what about a bonus"),
        ("do they mention any benefits", "are there any benefits"),
        ("is Tableau mentioned anywhere?", "what about Tableau"),
        ("which message queue do they name", "which message queue"),
        ("what shifts are listed in the ad", "what shifts"),
        ("where does SAP come up", "what about SAP"),
        ("does the mygov ad name Jenkins", "what about Jenkins"),
        ("waterfall?? does it really mention that", "what about waterfall"),
        ("does it say how long the probation is", "how long the probation is"),
        ("can you tell me if i need a car?", "i need a car"),
        ("I was wondering whether there is parking", "there is parking"),
        ("what's the deal with parking?", "what about parking"),
        ("any info on parental leave", "what about parental leave"),
        ("according to the posting, who leads the team", "who leads the team"),
    ],
)
def test_words_about_the_advert_are_left_out(question, asked):
    assert unframed(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "what do you say to a patient who falls",
        "do they cover travel costs",
        "when do they state the result",
        "where do we list the stock",
        "what does it say",
        "who is the author",
    ],
)
def test_other_questions_stay_as_they_are(question):
    assert unframed(question) == question
