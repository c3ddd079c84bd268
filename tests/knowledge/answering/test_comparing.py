"""What weighs roles against each other is taken out; what is asked of each of them stays."""

import pytest

from knowledge.answering.comparing import of_each


@pytest.mark.parametrize(
    ("question", "each"),
    [
        ("who gives more holiday, the role or the role", "gives holiday"),
        ("is the trial period longer at the role or the hotel the role one", "is the trial period how long"),
        ("which one shuts to applicants first, the role or the role", "shuts to applicants when"),
        ("hours per week: the role vs the role", "hours per week"),
        ("comparing the role with the role, how long is the probation in each", "how long is the probation"),
        ("how heavy is the lifting in the role vs the role", "how heavy is the lifting"),
        ("between the role and the role who gets more leave", "gets leave"),
        ("what pension do you get with each, the role or the role", "what pension do you get"),
        ("which of these jobs pay mileage", "pay mileage"),
        ("torn between the role and the role, whats the last day to apply for each", "whats the last day to apply"),
        ("I'm torn between the role and the role (long story). when does each start", "when does start"),
        ("any of these let you work from home a bit", "let you work from home a bit"),
        ("im on a visa, which of the jobs would sponsor me", "im on a visa, would sponsor me"),
        ("will either of them take just a cv", "will take just a cv"),
    ],
)
def test_a_question_over_several_roles_is_put_to_each_alone(question, each):
    assert of_each(question) == each


@pytest.mark.parametrize(
    "question",
    ["what is the salary", "do I need more than 2 years in the field", "at least how many days in the office", "which"],
)
def test_a_question_that_compares_nothing_keeps_its_words(question):
    assert of_each(question) == question
