"""Roles are found by what they are, where they are and whose they are, and none of that is taken for the topic."""

import pytest

from knowledge.answering.library import open_library
from knowledge.domain import Audience
from knowledge.ingestion import pipeline

FLORIST = """# Senior Florist

Marlowe Blooms, Whitby

## The work

- Make bouquets and wreaths for weddings and funerals, from the first talk with the family to the day itself
- Look after the cold room and its stock, and order from growers in the valley and from the auction twice a week
- Teach two apprentices to wire, to bind and to dress a window, and sign their log books at the end of each month
- Serve customers in the shop and on the telephone, and keep the delivery round to its times in every season
- Take orders in Floranext, which prints the cards

## Terms

Salary: £24,800 a year
Parking is free behind the shop. We deliver all over Ryedale.
"""
RECEPTIONIST = """# Veterinary Receptionist

Pennick Animal Care, Truro

## The work

- Book appointments and greet owners with their animals
- Update records in RxWorks

## Terms

Pay: £12.90 an hour
There is no weekend work. Write to jobs@pennick.example or see www.pennick.example/jobs.
"""
WELDER = """# Coded Welder

Harrow Steel, Consett

## The work

- Weld pressure pipes to drawing
- Check the welds of others

## Terms

Pay: £19.60 an hour
Overtime is paid at time and a half.
"""
ADVERTS = {"florist-1.md": FLORIST, "vet-reception.md": RECEPTIONIST, "welder-9.md": WELDER}


@pytest.fixture(scope="module")
def ask(ask_of):
    return ask_of(ADVERTS)


@pytest.fixture(scope="module")
def library(engine):
    readings = [pipeline.read(name, text, Audience.CANDIDATE) for name, text in ADVERTS.items()]
    return open_library(readings, engine.model.vocabulary)


@pytest.fixture(scope="module")
def topic(library):
    return library.without_names


@pytest.mark.parametrize(
    ("question", "role", "words"),
    [
        ("what does the animal place pay?", "vet-reception", "£12.90"),
        ("what does the welding job pay?", "welder-9", "£19.60"),
        ("what does the job in whitby pay?", "florist-1", "£24,800"),
        ("how much is the salary for the one in truro", "vet-reception", "£12.90"),
        ("what is the pay in Consett?", "welder-9", "£19.60"),
        ("what is the pay at pennick?", "vet-reception", "£12.90"),
        ("is overtime paid at harrow steel?", "welder-9", "time and a half"),
        ("is there parking at Marlowe Blooms", "florist-1", "Parking is free"),
    ],
)
def test_a_role_is_found_by_description_place_and_employer(ask, question, role, words):
    answer = ask(question)
    assert answer.roles == (role,)
    assert not answer.abstained, answer.text
    assert words in answer.text


def test_a_second_role_is_found_by_its_description(ask):
    answer = ask("what does the florist job pay, and how much is it for the animal hospital one?")
    assert set(answer.roles) == {"florist-1", "vet-reception"}


@pytest.mark.parametrize(
    "question", ["what does the astronaut job pay?", "is the other job better?", "what is the pay?"]
)
def test_what_fits_no_advert_better_than_the_others_points_at_none(library, engine, question):
    assert library.descriptions.meant(question, engine.embed) == []


def test_a_place_in_several_adverts_points_at_none(ask_of):
    ask = ask_of({name: text.replace("Consett", "Truro") for name, text in ADVERTS.items()})
    assert set(ask("what is the pay in Truro?").roles) == {"florist-1", "vet-reception", "welder-9"}


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("what does the job in whitby pay?", "whitby"),
        ("what is the pay at pennick?", "pennick"),
        ("what does the animal place pay?", "animal"),
        ("does the senior florist get parking?", "florist"),
    ],
)
def test_words_that_place_a_role_are_no_topic(topic, question, left_out):
    assert left_out not in topic(question).lower()
    assert "pay" in topic(question) or "parking" in topic(question)


def test_a_question_of_nothing_but_a_place_keeps_its_words(topic):
    assert topic("Whitby") == "Whitby"


def test_a_tool_that_is_asked_for_stays(topic, ask):
    assert "floranext" in topic("do they use floranext in whitby?")
    answer = ask("do I take orders in floranext?", "florist-1")
    assert "Floranext" in answer.text


def test_a_tool_that_a_short_advert_names_early_stays_too(topic):
    assert "RxWorks" in topic("do I need to know RxWorks?")


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("what is the pay for the role?", "pay"),
        ("what is the salary of the senior florist?", "salary"),
        ("is the parking for the job free?", "parking"),
    ],
)
def test_what_is_asked_of_the_role_is_no_description_of_it(topic, question, kept):
    assert kept in topic(question)


def test_what_is_asked_of_the_role_is_answered(ask):
    assert "£19.60" in ask("what is the pay for the role?", "welder-9").text


def test_an_employer_is_known_although_its_web_address_is_written_small(library):
    assert library.descriptions.placed("pennick job - what are the hours") == ["vet-reception"]


def test_where_a_job_is_said_to_be_is_no_topic_wherever_the_advert_tells_it(topic):
    assert "ryedale" not in topic("the one in Ryedale, what holidays").lower()


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("what would I earn at the flower shop in Whitby?", "what would I earn?"),
        ("the florist job over in whitby, is parking free", "is parking free"),
        ("does the welding outfit in Consett pay overtime", "do they pay overtime"),
        ("at pennick, do I need a licence", "do I need a licence"),
    ],
)
def test_what_leads_to_a_place_goes_with_it(topic, question, left):
    assert topic(question).replace(" ?", "?") == left


@pytest.mark.parametrize(
    "question",
    [
        "how many florists are there",
        "where do the welders park",
        "I am a trainee florist, is that ok",
        "how much goes into the pension each month",
        "does it come with a bonus, and how big",
        "could I get there by bus in time for an early shift",
        "who runs the orders team",
    ],
)
def test_a_topic_is_never_taken_for_a_role(topic, question):
    assert topic(question) == question


def test_where_the_role_is_known_a_place_is_what_is_asked_about(library):
    question = "is there parking at the Truro site"
    assert library.without_names(question, known=True) == question
    assert "Truro" not in library.without_names(question)


def test_the_first_word_of_a_question_is_no_place(ask_of):
    ask = ask_of({"porter.md": "# Night Porter\n\nWhat You Get\n\nGrade: C1\n\nYou carry bags, and we are kind.\n"})
    large, plain = ask("What grade is the night porter?"), ask("what grade is the night porter?")
    assert large.text == plain.text
    assert "C1" in plain.text


def test_a_place_of_two_words_is_no_topic_though_everybody_knows_it(ask_of):
    town = "# Service designer\n\nYou work for New York City.\n\nThe salary is $58,700 a year.\n"
    ask = ask_of({"service-designer.md": town, "cook.md": "# Cook\n\nThe salary is £31,000 a year.\n"})
    assert "$58,700" in ask("whats the pay for the service designer in new york").text


def test_all_the_jobs_here_describe_none(library, engine):
    assert library.descriptions.meant("out of all the jobs here which one pays in dollars", engine.embed) == []


def test_a_land_places_a_role_though_everybody_knows_it(ask_of):
    piste = "# Groomer\n\nA ski centre in Norway.\n\nThe machines are called Rypa and Tiur.\n"
    ask = ask_of({"groomer.md": piste, "cook.md": "# Cook\n\nA hotel in Kerry.\n\nThe machines are old.\n"})
    assert ask("what machines have they got at the ski centre in norway").roles == ("groomer",)


def test_what_one_would_work_at_describes_the_role(library, engine):
    assert library.descriptions.meant("what do I bring if I go for the florist work", engine.embed) == ["florist-1"]
    assert library.descriptions.meant("is the weekend work paid", engine.embed) == []
