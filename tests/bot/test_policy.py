"""A channel's policy: what of the unmentioned it heeds."""

import pytest

from bot.policy import PLAIN, Policy, asks


@pytest.mark.parametrize(
    "text",
    [
        "does it pay well?",
        "is it remote",
        "What's the salary",
        "anyone know the start date",
        "so how long is it",
        "pay?",
    ],
)
def test_a_question_is_known_by_its_mark_or_its_beginning(text):
    assert asks(text)


@pytest.mark.parametrize("text", ["", "lunch at noon", "see https://example.com/?a=b", "thanks all", "island life"])
def test_what_is_said_is_no_question(text):
    assert not asks(text)


@pytest.mark.parametrize(
    ("answers", "heeded"),
    [
        ("threads", {(True, True), (True, False)}),
        ("mentions", set()),
        ("questions", {(True, True), (False, True)}),
        ("off", set()),
    ],
)
def test_what_does_not_name_the_bot_is_heeded_as_the_policy_says(answers, heeded):
    policy = Policy(answers=answers)
    texts = {True: "is it remote?", False: "thanks"}
    found = {
        (joined, question)
        for joined in (True, False)
        for question in (True, False)
        if policy.heeds(texts[question], joined=joined)
    }
    assert found == heeded


def test_a_channel_without_a_policy_answers_threads_and_widens_nothing():
    assert (PLAIN.answers, PLAIN.roles, PLAIN.audience) == ("threads", (), "candidate")
