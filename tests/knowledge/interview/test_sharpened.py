"""A question in a model's words stands in for the bank's only where it passes all that the bank's own pass."""

import pytest

from knowledge.domain import Regenerate, Reword, Sharpen, Wording
from knowledge.interview import life, sharpened

LEAD = "Take me through the hardest failing Kubernetes deployment you had to debug, including the wrong turns."
PROBES = [
    "What did you rule out first in the deployment, and on what evidence?",
    "When did you change one thing at a time while debugging, and when several at once?",
    "How did you know it was the cause of the failing deployment?",
]
ANCHORS = {
    "1": "Changed several things in the deployment until it stopped; can't say which one mattered.",
    "3": "Formed a guess, tested it, halved the search area of the deployment each time; confirmed the cause by making "
    "the fault come and go.",
    "5": "Shows a wrong guess dropped on evidence, worked through layers of Kubernetes they did not own, and left "
    "behind a test or signal that would now catch it.",
}
LINES = ("Debug failing Kubernetes deployments", "Lay hedges", "Mentor apprentices", "A driving licence")


@pytest.fixture
def draft(advert, bank):
    return life.start(advert(*LINES, title="Site Engineer"), bank)


def reply(**changed):
    return {"lead": LEAD, "probes": PROBES, "anchors": ANCHORS} | changed


def judged(draft, bank, said):
    question = draft.questions.bank[0]
    wording = sharpened.proposed(said)
    if wording is None:
        return "shape"
    requirement = sharpened.open_to(draft, question)
    return sharpened.fault(wording, question, requirement, sharpened.beside(draft, question, bank))


def test_words_of_the_requirement_and_the_entry_pass(draft, bank):
    assert judged(draft, bank, reply()) is None


def swapped():
    return {"1": ANCHORS["5"], "3": ANCHORS["3"], "5": ANCHORS["1"]}


WRONG = {
    "an unlawful lead": ("shape", {"lead": "Tell me about debugging Kubernetes deployments while you were pregnant."}),
    "an unlawful probe": ("shape", {"probes": [*PROBES[:2], "Do you have children at home during a deployment?"]}),
    "an unlawful anchor": ("law", {"anchors": ANCHORS | {"1": "How old are you? " + ANCHORS["1"]}}),
    "a poor lead": ("shape", {"lead": "Are you good at debugging failing Kubernetes deployments?"}),
    "a lead of 40 words": ("shape", {"lead": f"{LEAD[:-1]} {'and what you did about it then ' * 4}."}),
    "an invented tool": ("name", {"lead": LEAD.replace("Kubernetes", "Kubernetes and Terraform")}),
    "a tool in small letters": ("word", {"lead": LEAD.replace("Kubernetes", "kubernetes and terraform")}),
    "a tool that is also a word": ("name", {"probes": [*PROBES[:2], "How did you use Go in the deployment?"]}),
    "an invented number": ("number", {"probes": [*PROBES[:2], "How did you debug 40 deployments at once?"]}),
    "an invented number in words": ("number", {"lead": LEAD.replace("hardest", "three hardest")}),
    "an invented level": ("word", {"lead": LEAD.replace("hardest", "hardest senior")}),
    "a lead that asks about something else": ("requirement", {"lead": "Tell me about a fault you found hard to fix."}),
    "an empty probe": ("probe", {"probes": [*PROBES[:2], "What did you do about it then, and why so?"]}),
    "a probe that is an order": ("probe", {"probes": [*PROBES[:2], "Tell me the cause of the fault."]}),
    "the same probe twice": ("probe", {"probes": [PROBES[0], PROBES[0]]}),
    "a probe like the lead": ("probe", {"probes": [PROBES[0], LEAD[:-1] + "?"]}),
    "one probe": ("shape", {"probes": PROBES[:1]}),
    "five probes": ("shape", {"probes": PROBES + PROBES[:2]}),
    "no anchors": ("shape", {"anchors": {}}),
    "an anchor missing": ("shape", {"anchors": {level: ANCHORS[level] for level in "13"}}),
    "an anchor of another level": ("shape", {"anchors": ANCHORS | {"2": "Something."}}),
    "anchors turned round": ("anchor", {"anchors": swapped()}),
    "an anchor that lost its not": (
        "anchor",
        {"anchors": ANCHORS | {"1": ANCHORS["1"].replace("can't say", "can say")}},
    ),
    "an anchor of its own": ("anchor", {"anchors": ANCHORS | {"3": "Explains what went wrong in the deployment."}}),
    "the question as it was": ("shape", {"lead": "In this role you would debug failing Kubernetes deployments."}),
    "a mention": ("form", {"lead": LEAD.replace("the wrong turns", "the wrong turns <!channel>")}),
    "no text": ("shape", {"lead": None}),
    "a list": ("shape", {"anchors": ["1", "3", "5"]}),
}


@pytest.mark.parametrize("case", WRONG)
def test_whatever_else_is_dropped(draft, bank, case):
    name, changed = WRONG[case]
    assert judged(draft, bank, reply(**changed)) == name


@pytest.mark.parametrize("said", [{}, {"lead": LEAD}, {"probes": 1, "lead": [], "anchors": ""}])
def test_garbage_is_no_question(said):
    assert sharpened.proposed(said) is None


def test_a_lead_that_the_set_asks_already_is_dropped(draft, bank):
    other = draft.questions.bank[1]
    draft = life.edited(draft, Reword(other.id, Wording(lead=LEAD.replace("hardest", "worst"))), bank)
    assert judged(draft, bank, reply()) == "repeated"


def test_a_lead_that_candidates_may_practise_is_dropped(draft, bank):
    practised = bank.entries["fault-finding"].practice[0].lead
    said = reply(lead=practised.replace("a fault", "a failing Kubernetes deployment fault"))
    assert judged(draft, bank, said) == "rehearsed"


def test_a_condition_is_not_for_a_model_to_word(draft):
    assert [sharpened.open_to(draft, one) is None for one in draft.questions.bank] == [False, False, False, True]


def test_sharpened_words_are_marked_and_a_new_drawing_takes_the_mark_off(draft, bank):
    question = draft.questions.bank[0]
    after = life.edited(draft, Sharpen(question.id, sharpened.proposed(reply()), "openai:x sharpen@1"), bank)
    assert after.question(question.id).lead == LEAD
    assert after.note(question.id).worded_by == "openai:x sharpen@1"
    assert after.note(question.id).edited == ()
    assert sharpened.open_to(after, after.question(question.id)) is None
    assert after.questions.coverage == draft.questions.coverage
    again = life.edited(after, Regenerate(question.id), bank)
    assert again.question(question.id) == question
    assert again.note(question.id).worded_by == ""


def test_what_a_person_wrote_is_never_touched(draft, bank):
    question = draft.questions.bank[0]
    mine = life.edited(draft, Reword(question.id, Wording(lead="Tell me about the last fault you debugged.")), bank)
    assert sharpened.open_to(mine, mine.question(question.id)) is None
    assert life.edited(mine, Sharpen(question.id, sharpened.proposed(reply()), "m"), bank) == mine
