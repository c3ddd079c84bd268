"""Words that only point at a job or its employer are out of the way of what is asked."""

import pytest

from knowledge.answering.library import open_library
from knowledge.domain import Audience
from knowledge.ingestion import pipeline

ADVERTS = {
    "cooper.md": "# Journeyman Cooper\n\nPellow Cooperage, Keith, Scotland\n\n## The work\n\n- Raise casks of oak\n\n"
    "## Terms\n\nPay: £17.20 an hour\nWe refund £60 a year for safety boots.\n",
    "kite-teacher.md": "# Kite Instructor\n\nScuola Vento, Marsala, Sicily\n\n## The work\n\n- Teach beginners\n\n"
    "## Terms\n\nPay: €1,900 a month\nYou need to speak Italian.\n",
    "clerk.md": "# Licensing Clerk\n\nHarrowmere Borough Council\n\n## The work\n\n- Issue licences\n\n"
    "## Terms\n\nPay: $48,000 a year\nThe council does not sponsor visas.\n",
}


@pytest.fixture(scope="module")
def library(engine):
    readings = [pipeline.read(name, text, Audience.CANDIDATE) for name, text in ADVERTS.items()]
    return open_library(readings, engine.model.vocabulary)


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("for the barrel making job in Keith, do I get anything back for boots", "do I get anything back for boots"),
        ("the kite teaching one in sicily: how young are the kids", "how young are the kids"),
        ("scottish cooperage - whats the hourly money", "whats the hourly money"),
        ("at the keith cooperage how many casks a week", "how many casks a week"),
        ("Hello, I have a question about the licence post in Harrowmere: would they pay", "would they pay"),
        ("would harrowmere borough council get me a visa", "would they get me a visa"),
        ("does the sicilian school give a finder's fee", "do they give a finder's fee"),
    ],
)
def test_what_names_the_job_alone_goes(library, question, left):
    assert library.without_names(question) == left


@pytest.mark.parametrize(
    "question",
    [
        "holiday: how many days do you get",
        "night shifts, are they paid more",
        "for the trial day, what do I bring",
        "do the apprentices get boots as well",
        "must I speak italian",
        "would the others take me along",
    ],
)
def test_a_topic_in_front_is_no_name(library, question):
    assert library.without_names(question) == question


def test_where_the_role_is_known_its_words_stay(library):
    question = "at the Marsala site, how young are the kids"
    assert library.without_names(question, known=True) == question


def test_an_adjective_of_a_place_is_no_language(ask_of):
    ask = ask_of(ADVERTS)
    assert "Italian" in ask("is the italian course needed, or what must I speak", "kite-teacher").text
    assert "€1,900" in ask("what is the pay for the sicilian job").text
