"""What weighs roles against each other is taken out; what is asked of each of them stays."""

import pytest

from knowledge.answering.comparing import beside, of_each


@pytest.mark.parametrize(
    ("question", "each"),
    [
        ("who gives more holiday, the role or the role", "gives holiday"),
        ("is the trial period longer at the role or the hotel the role one", "how long is the trial period"),
        ("which one shuts to applicants first, the role or the role", "shuts to applicants when"),
        ("hours per week: the role vs the role", "hours per week"),
        ("hourly rate the role vs the role in a first season", "hourly rate first season"),
        ("how does the pension of the role compare with what the mill gives", "what is the pension"),
        ("comparing the role with the role, how long is the probation in each", "how long is the probation"),
        ("how heavy is the lifting in the role vs the role", "how heavy is the lifting"),
        ("between the role and the role who gets more leave", "gets leave"),
        ("what pension do you get with each, the role or the role", "what pension do you get"),
        ("which of these jobs pay mileage", "pay mileage"),
        ("torn between the role and the role, whats the last day to apply for each", "whats the last day to apply"),
        ("I'm torn between the role and the role (long story). when does each start", "when does it start"),
        ("any of these let you work from home a bit", "let you work from home a bit"),
        ("im on a visa, which of the jobs would sponsor me", "im on a visa, would sponsor me"),
        ("does the role or the role put more towards a pension", "does it put towards a pension"),
        ("which has the longer probation, the role or the role", "how long is the probation"),
        ("How long does the role last, and the role", "How long does the role last, and the role"),
        ("how does the holiday at the role stack up against the role", "what is the holiday"),
        ("how do the hours a week stack up, the role against the role", "what are the hours a week"),
        ("Sick pay: how does the role compare with the role", "Sick pay"),
        ("whats the pension like at the role place compared to tidewrack", "whats the pension like"),
        ("hourly pay, the role vs park and the role", "hourly pay"),
        ("who would i answer to in the role, and who in the role", "who would i answer to in the role"),
        ("cake shop vs the role , who feeds me at work", "feeds me at work"),
        ("earliest weekday start for vet the role v the role", "earliest weekday start"),
        (
            "Between the agency and the role, what do you get each year for courses",
            "what do you get each year for courses",
        ),
        (
            "I'm tempted by both the role and the role, by when do I have to have each one in",
            "by when do I have to have it",
        ),
        ("what's the pay on the role vs the role ? trying to decide between them", "what's the pay"),
        ("when do i get my forms in for the role and the role, which is first", "when do i get my forms"),
        ("what are the deadlines for the two", "what are the deadlines"),
        ("any of the four jobs where theres one from work to get about in", "theres one from work to get about"),
        ("which of the 12 roles that you have pay weekly", "pay weekly"),
        ("which of the jobs that pay weekly start soon", "pay weekly start soon"),
        ("will either of them take just a cv", "will it take just a cv"),
        ("do any of the jobs make you do a case study", "do they make you do a case study"),
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


@pytest.mark.parametrize(
    ("question", "described"),
    [
        ("cake shop vs the role , who feeds me for free at work", "cake shop"),
        ("whats the pension like at the role place compared to tidewrack", "tidewrack"),
        ("how does the holiday compare, the role vs translation PM in utrecht", "translation PM"),
        ("Between the translation agency and the role, how much a year for courses", "translation agency"),
        ("torn between the role and the wroclaw SOC job. how much home working in each", "wroclaw SOC"),
        ("boots - do the role and the packhouse qc both give you them", "packhouse qc"),
        ("the role or the role, which pays", ""),
        ("who would i answer to in the role, and who in the games company lawyer one", "games company lawyer"),
        ("what's the pay at the role and the pension", ""),
        ("is the role permanent and do I need to drive", ""),
    ],
)
def test_what_is_set_against_a_named_role_is_found_in_the_question(question, described):
    assert beside(question) == described


def test_a_decided_question_over_two_roles_keeps_to_its_facet(ask_of):
    said = "An offer depends on {} DBS check, two references and occupational health clearance."
    adverts = {
        f"{name}.md": f"# {title}\n\nAcme, Leeds\n\n## Offer\n\n{said.format(level)}\n"
        for name, title, level in (
            ("trial", "Trial Coordinator", "a standard"),
            ("driver", "Minibus Driver", "an enhanced"),
        )
    }
    answer = ask_of(adverts)("trial coordinator vs minibus driver, what level of DBS is each one?")
    assert "standard DBS" in answer.text
    assert "enhanced DBS" in answer.text
