"""What a short form stands for is quoted from where the advert spells it out."""

import pytest

ADVERT = """# Policy fellow

The programme creates lifelong learning accounts (LiLAs) for people on low pay.

You work with the Higher Education Student Assistance Authority (HESAA).

You write to the OMB (Office of Management and Budget).

We (Anna and Ben) answer letters. Our CRM holds all of them.
"""


@pytest.fixture(scope="module")
def ask(ask_of):
    answer = ask_of({"policy-fellow.md": ADVERT})
    return lambda question: answer(question, "policy-fellow")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what is a LiLA", "lifelong learning accounts (LiLAs)"),
        ("what does hesaa stand for?", "Student Assistance Authority (HESAA)"),
        ("whats OMB", "OMB (Office of Management and Budget)"),
        ("what do you mean by lila", "lifelong learning accounts (LiLAs)"),
    ],
)
def test_a_short_form_is_told_where_it_is_spelled_out(ask, question, told):
    answer = ask(question)
    assert not answer.abstained
    assert told in answer.citations[0].quote


@pytest.mark.parametrize("question", ["what is the pay", "what does it pay", "what does CRM stand for", "what is Anna"])
def test_other_words_are_no_short_forms(ask, question):
    assert all("(" not in citation.quote for citation in ask(question).citations)
