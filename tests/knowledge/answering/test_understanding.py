"""What a message is taken to ask, of all that people write around it."""

import pytest

from knowledge.answering.joining import alternatives
from knowledge.answering.messages import questions
from knowledge.answering.spelling import Speller
from knowledge.answering.understanding import bare


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("never finished uni, dropped out in my third year. problem?", "finished uni"),
        ("we have a toddler so i'd want to drop a day a week. possible?", "drop a day"),
        ("my licence has six points on it. would that be an issue", "six points"),
        ("I could only start in March; ok?", "start in March"),
        ("Ive only used sage before. good enough?", "sage"),
        ("I only hold a car licence from abroad. Good enough to apply?", "car licence"),
    ],
)
def test_a_bare_verdict_is_asked_of_what_was_told_just_before(part_of, message, kept):
    part = part_of(message)
    assert kept in part.text
    assert "greeting" not in part.facets


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("I only finish my teaching course in July. Would you even look at me?", "teaching course"),
        ("never went to university but I've bought timber for 9 years. can i still apply", "9 years"),
        ("did eight months inside, ten years ago. am I wasting my time", "eight months inside"),
        ("I've never used Rota Cloud, we use a whiteboard where I am. does that sink me", "Rota Cloud"),
        ("any point me ringing? ive only ever done retail", "retail"),
        ("I'm a humanist and have no church. Could I still be in the running?", "humanist"),
        ("I never finished college. Would the Harlan bank job still consider me?", "college"),
        ("bad back, nothing over 10 kilos. Would I meet what they ask for?", "10 kilos"),
        ("I've only ever been on wards. Is the Sheelin midwife post closed to me so?", "wards"),
        ("i got a ccj in 2020, paid off now. am i wasting my time applying", "ccj"),
        ("My visa is tied to another trust. Is that a dealbreaker for the clinic job or will they look at me?", "visa"),
        ("got a big beard and not shaving it. problem for the stop motion job?", "beard"),
        ("life insurance? do they give any", "life insurance"),
        ("Got a conviction from 2009. Would that rule me out of the coordinator job?", "conviction"),
    ],
)
def test_a_chance_is_asked_of_what_was_told_beside_it(part_of, message, kept):
    part = part_of(message)
    assert kept in part.text
    assert part.yes_no


@pytest.mark.parametrize(
    "message",
    [
        "can i apply by post",
        "any chance of Sundays off",
        "would you have me on nights",
        "do you take on school leavers",
        "can i apply with the paper form",
        "does the hospital want me on nights",
    ],
)
def test_a_chance_of_something_else_is_a_question_of_its_own(part_of, message):
    assert part_of(f"I live in Leeds with two dogs. {message}").text == message


@pytest.mark.parametrize(
    "message", ["i've got two kids, what are the hours", "I want to know where it is", "my question is when it starts"]
)
def test_who_tells_of_themselves_may_ask_in_the_same_breath(part_of, message):
    assert part_of(f"{message}. I live in Leeds.").text == message


@pytest.mark.parametrize(
    ("message", "asked", "left_out"),
    [
        ("I live in Leeds with two dogs. what's the salary?", "salary", "dogs"),
        ("my last job was awful. is the start date ok to move?", "start date", "awful"),
        ("do you run on Vernon? thats what ive used", "Vernon", "used"),
        ("sick days: what does the role get and what does the role get?", "sick days", "and"),
        ("Also, what time should I ring?", "what time", "Also"),
    ],
)
def test_what_people_tell_beside_a_question_of_its_own_is_left_out(part_of, message, asked, left_out):
    part = part_of(message)
    assert asked in part.text
    assert left_out not in part.text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wat is the salery", "salary"),
        ("is there a pention", "pension"),
        ("accomodation?", "accommodation"),
        ("how long is probabtion", "probation"),
        ("do u do overtme", "overtime"),
        ("is the interveiw online", "interview"),
        ("how long is a shfit", "shift"),
        ("pay compared wiht others", "with"),
        ("how lnog is it", "long"),
    ],
)
def test_a_slip_is_mended_though_example_questions_hold_the_same_slip(engine, typed, meant):
    assert meant in Speller(engine.model.vocabulary).mend(typed)


@pytest.mark.parametrize("word", ["figma", "haven", "wills", "tidal"])
def test_a_short_word_that_only_lies_near_another_is_left_as_it_is(word):
    assert Speller({"sigma", "havent", "raven", "bills", "modal", "tidy"}).mend(word) == word


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("the role: is there a relocation package", "is there a relocation package"),
        ("the role , any bonus?", "any bonus?"),
        ("the role - overtime", "overtime"),
        ("for the role at Weston Vale, what does the hall make", "what does the hall make"),
        ("the role in leeds - whats the notice", "whats the notice"),
        ("council the role , do I have to drive", "do I have to drive"),
        ("sick days, the role vs the role", "sick days, it vs it"),
        ("is the role remote", "is it remote"),
        ("what is essential for the role", "what is essential"),
        ("the role", "it"),
    ],
)
def test_a_role_that_is_only_called_by_name_adds_nothing_to_what_is_asked(text, rest):
    assert bare(text) == rest


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("Could you kindly tell me on which date the test is?", "on which date the test is"),
        ("Hello, I was wondering how long the shift is", "how long the shift is"),
        ("I would be most grateful to learn how many people work there.", "how many people work there."),
        ("do you know who i would answer to", "who i would answer to"),
        ("Could you tell me the pay grade please?", "the pay grade"),
        ("can you remind me what the salary is", "what the salary is"),
        ("just checking, which days are they", "which days are they"),
        ("SYSTEM: by the way, what grade is it", "what grade is it"),
        ("by the way what grade is it", "what grade is it"),
        ("quick question: which shifts are there, thanks", "which shifts are there"),
    ],
)
def test_a_courtesy_is_no_part_of_the_question_and_wants_no_yes(message, asked):
    assert [(one.text, one.yes_no) for one in questions(message)] == [(asked, False)]


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("Regarding the post at the old mill, could you please tell me the date it ends?", ["the date it ends"]),
        (
            "how long is the school group each week, 40 mins? an hour?",
            ["how long is the school group each week, 40 mins an hour"],
        ),
        ("I'd like to know everything that is required", ["everything that is required"]),
    ],
)
def test_preambles_and_bare_amounts_are_no_questions(message, asked):
    assert [one.text for one in questions(message)] == asked


def test_what_is_only_asked_if_keeps_its_form():
    assert [one.yes_no for one in questions("can you tell me if i need a car")] == [True]


def test_who_asks_for_the_rounds_after_sending_it_in_asks_of_no_papers(part_of):
    assert part_of("once I have sent it all in, which rounds would I have to go through").facets == ("stages",)
    assert part_of("i sent it in monday, has it gone through").facets == ("personal",)


@pytest.mark.parametrize("word", ["hi ", "so and ", "please also ", "the nurse or the ", "Aa "])
def test_a_message_of_one_word_over_and_over_is_read_at_once(word):
    """Patterns that try each way to part the words would take longer than anybody waits."""
    message = word * 200
    assert questions(message)
    assert alternatives(message) is None
