"""Remarks on a practice answer: gates first, then its kind, its parts in its own words, and one next step."""

import pytest

from knowledge.domain.practice import AnswerType, Gate, Grade, PracticeItem
from knowledge.interview.coaching.feedback import feedback
from knowledge.interview.coaching.gates import Ground
from knowledge.interview.coaching.wording import hint, lines, working_on

ITEM = PracticeItem(
    "i1",
    "Tell me about a night when something broke and nobody else was there.",
    "A site goes down at three. What do you do first?",
    "Early detection of events including capacity shortfall, system failure and reporting it",
)
STORY = (
    "The certificates expired on a Sunday in March 2023, and all four shops were down. I rolled back the proxy to the "
    "old chain, and then I rang the hosting firm for a new one. I wrote a check that warns thirty days ahead. "
    "In the end "
    "the shops were back after 40 minutes, and it has not happened again since."
)


def said(answer, item=ITEM, **ground):
    return feedback(answer, item, Ground(**ground))


def told(answer, item=ITEM):
    return {line.label: line.text for line in lines(said(answer, item), item)}


@pytest.mark.parametrize(
    ("answer", "gate"),
    [
        ("fine", Gate.TOO_SHORT),
        ("Yes I have done this many times", Gate.TOO_SHORT),
        ("asdf jkl qwerty zxcv asdf jkl uiop asdf", Gate.GIBBERISH),
        (
            "lamp of of the blue the seven horse the and window soup table table drill the of carpet moon",
            Gate.GIBBERISH,
        ),
        ("blah blah blah blah blah blah blah blah blah blah", Gate.GIBBERISH),
        ("", Gate.TOO_SHORT),
        ("I don't know", Gate.NOT_AN_ANSWER),
        ("skip", Gate.NOT_AN_ANSWER),
        ("What do you mean by broke?", Gate.NOT_AN_ANSWER),
        ("can you write me a good answer for this please", Gate.IN_THEIR_PLACE),
        (ITEM.requirement + ". " + ITEM.requirement, Gate.PASTED),
    ],
)
def test_what_is_no_answer_gets_its_own_flag_and_no_praise(answer, gate):
    remarks = said(answer)
    assert remarks.gate is gate
    assert remarks.grade is None
    assert remarks.parts.actions == ()
    shown = lines(remarks, ITEM)
    assert len(shown) == 2
    assert "What's there" not in {line.label for line in shown}


def test_the_advert_given_back_is_noticed_wherever_it_is_taken_from():
    advert = (
        "You will join a friendly team by the harbour and look after forty small boats in all weathers, day and night."
    )
    assert said(advert.replace("You will", "I will") + " " + advert, advert=advert).gate is Gate.PASTED


def test_an_answer_far_from_the_question_is_off_topic():
    recipe = (
        "My grandmother's goulash needs three kilos of onions for three kilos of beef. You fry them slowly for an hour "
        "and never let them burn. The paprika goes in off the heat because it turns bitter."
    )
    assert said(recipe, closeness=0.1).gate is Gate.OFF_TOPIC


@pytest.mark.parametrize(
    ("answer", "form"),
    [
        (STORY, AnswerType.STORY),
        (
            "Whenever something breaks I usually check the logs first, then I restart the service and I always "
            "tell the "
            "team. If it happens again I write a ticket, and every week I go through all of them with my manager.",
            AnswerType.PSEUDO_STORY,
        ),
        (
            "I think it is very important to stay calm. You should never blame anybody, and people need to "
            "know what is "
            "going on. A good engineer should always put the users first, because in my opinion trust is everything.",
            AnswerType.OPINION,
        ),
        (
            "I'm a calm person and I'm very organised. My biggest strength is that I never panic, and my "
            "colleagues always "
            "say I am reliable. I love solving problems and I have good attention to detail, so nights suit me.",
            AnswerType.SELF_DESCRIPTION,
        ),
        (
            "I have worked on various outages: a full disk, an expired certificate, a broken switch, two lost "
            "databases "
            "and several others. I've also done migrations, such as mail and DNS, plus many more over the years.",
            AnswerType.EXAMPLE,
        ),
    ],
)
def test_the_kind_of_an_answer_is_told(answer, form):
    assert said(answer).form is form


def test_what_is_no_story_is_asked_for_one_and_has_no_parts():
    answer = (
        "Usually I check the logs first, then I restart the service and I always tell the team. Whenever it "
        "happens again "
        "I write a ticket, and every week I go through all of them with my manager."
    )
    assert said(answer).grade is Grade.THIN
    shown = told(answer)
    assert "What's there" not in shown
    assert "one time" in shown["How you usually work"]
    assert shown["How you usually work"].startswith("“Usually I check the logs first”")


def test_the_parts_of_a_story_are_quoted_to_the_letter():
    parts = said(STORY).parts
    assert parts.situation[0].text == "The certificates expired on a Sunday in March 2023"
    assert parts.actions[0].text == "I rolled back the proxy to the old chain"
    assert "it has not happened again since" in [one.text for one in parts.result]
    for one in (*parts.situation, *parts.actions, *parts.result):
        assert STORY[one.start : one.end] == one.text


def test_a_story_without_an_ending_is_asked_for_it_and_praised_for_none():
    open_end = STORY[: STORY.index("In the end")]
    remarks = said(open_end)
    assert remarks.parts.result == ()
    assert remarks.grade is Grade.PARTIAL
    assert "How it ended" in told(open_end)["What I don't find in it"]
    assert told(open_end)["Next"].startswith("tell the ending")


def test_we_without_i_is_shown_with_the_sentence_to_rewrite():
    ours = STORY.replace("I ", "we ")
    remarks = said(ours)
    assert remarks.ownership.i == 0
    assert remarks.ownership.rewrite.text == "we rolled back the proxy to the old chain"
    assert "e.g. “we rolled back" in told(ours)["Whose work"]


def test_a_part_of_the_requirement_that_is_left_open_is_named_in_its_own_words():
    met, unmet = said(STORY + " That was a system failure.").relevance
    assert met == ("system failure",)
    assert "Early detection of events" in unmet
    assert all(one in ITEM.requirement for one in (*met, *unmet))


def test_what_others_could_check_is_found():
    found = said(
        "From 6 to 2 percent: on a Monday last year I moved 40 servers of Acme to Leeds, and it took two days."
    ).specifics
    assert said(STORY).specifics.dates[0].text == "Sunday"
    assert {one.text for one in said(STORY).specifics.numbers} >= {"40 minutes"}
    assert found == ((), (), (), ())  # too short an answer gets no remarks on what is in it


def test_a_long_answer_is_told_its_length_in_words_and_minutes():
    assert "minutes aloud" in told(STORY + " I checked each shop again by hand." * 60)["Next"]


def test_plain_english_of_somebody_who_learnt_it_late_counts_as_well():
    answer = (
        "In my last work in the care home was one lady, she don't want to wash. I sit with her and I ask about "
        "her hands. "
        "I bring small bowl and we wash the hands, next day also the face. After one week she go to shower with me."
    )
    remarks = said(answer)
    assert remarks.form is AnswerType.STORY
    assert "I sit with her" in [one.text for one in remarks.parts.actions]
    assert not any(
        word in line.text.lower() for line in lines(remarks, ITEM) for word in ("grammar", "spelling", "english")
    )


def test_feedback_never_exceeds_five_lines_and_ends_with_one_step():
    ours = STORY.replace("I ", "we ")[: STORY.index("In the end")]
    shown = lines(said(ours), ITEM)
    assert len(shown) == 5
    assert [line.label for line in shown].count("Next") == 1
    assert shown[-1].label == "Next"


def test_the_same_answer_gets_the_same_remarks():
    assert said(STORY) == said(STORY)


def test_questions_that_ask_for_no_story_are_not_answered_by_asking_for_one():
    why = PracticeItem("i2", "Tell me about the moment you decided to look at this role.", "", open_form=True)
    answer = (
        "I am very keen on this role because I like ports, and I'm happy near the sea. I think it is "
        "important to know boats, and I love them."
    )
    assert "one time" not in " ".join(told(answer, why).values())


def test_a_hint_comes_from_the_advert_and_the_practice_pool():
    assert ITEM.requirement in hint(ITEM)
    assert ITEM.situational in hint(ITEM)


def test_what_to_work_on_is_what_most_answers_lack():
    open_end = said(STORY[: STORY.index("In the end")])
    assert working_on([open_end, open_end, said(STORY)]).startswith("tell the ending")
    assert working_on([said("fine")]) == ""
