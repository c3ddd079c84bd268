"""A name alone answers what is asked of the name, and no more."""

import pytest

ADVERT = """# Stage Carpenter

The post is with Harrowgate Stage Works in Leith.

## Main duties

- Build flats, treads and doors from the designer's drawings
- Keep the drawings in order in a database called Old Meg

## Person specification

| Criterion | Essential or desirable |
|---|---|
| Two years in a workshop | Essential |
| MIG welding | Desirable |
| Spoken English | Essential |
| Polish | not required |

We pay for a first aid course in the first month. Newly qualified carpenters are welcome. You must be 18 or older.

## How to apply

Send the form and two pictures of things you have built to jobs@stageworks.example.
Questions about the work go to Hanneke Brouwer, Head of Workshops.
"""


@pytest.fixture(scope="module")
def ask(ask_of):
    answer = ask_of({"stage-carpenter.md": ADVERT})
    return lambda question: answer(question, "stage-carpenter")


def test_that_a_thing_is_asked_for_does_not_tell_what_the_employer_does_about_it(ask):
    answer = ask("would you teach me MIG welding if I haven't done it before?")
    assert not answer.text.startswith("Yes")
    assert not ask("my MIG welding ticket runs out, does the workshop pay to renew it").text.startswith("Yes")
    assert ask("would you pay for me to do first aid").citations[0].quote.startswith("We pay for a first aid")


@pytest.mark.parametrize("question", ["how many of the team do MIG welding", "what make is the MIG welding set"])
def test_a_thing_that_is_only_named_does_not_answer_what_is_asked_about_it(ask, question):
    assert ask(question).abstained


def test_what_a_title_names_is_no_thing_asked_for_beside_what_is(ask_of):
    advert = "# Palliative Care Technician\n\n## The work\n\nTechnicians are not part of the on-call roster.\n"
    answer = ask_of({"technician.md": advert})("am I on call as a palliative care tech", "technician")
    assert [citation.quote for citation in answer.citations] == ["Technicians are not part of the on-call roster."]


def test_a_language_that_is_not_asked_for_is_found_by_its_name(ask):
    assert "Polish | not required" in ask("must I speak Polish?").text


@pytest.mark.parametrize("question", ["have you got two years in a workshop as essential", "is MIG welding a must"])
def test_a_cell_that_only_grades_its_row_is_never_quoted(ask, question):
    quotes = {citation.quote for citation in ask(question).citations}
    assert not quotes & {"Essential", "Desirable"}


@pytest.mark.parametrize("question", ["do I need to have ASIST training?", "do you use ShopBoard to plan the work"])
def test_a_name_in_capitals_that_nobody_knows_is_not_mentioned(ask, question):
    answer = ask(question)
    assert answer.abstained
    assert "doesn't mention" in answer.text


def test_a_name_that_ends_in_s_is_no_plural(ask_of):
    advert = "# Ticket Clerk\n\n## The hall\n\nHarbourPass runs on both tills.\n\nThe hall is open all year.\n"
    answer = ask_of({"ticket-clerk.md": advert})("must I pay for HarbourPass myself", "ticket-clerk")
    assert "doesn't mention" not in answer.text


def test_a_name_in_capitals_that_the_advert_spells_out_is_no_stranger(ask):
    assert "doesn't mention" not in ask("is MIG welding a must").text
    assert "doesn't mention HSW" not in ask("do I work for HSW?").text


def test_a_name_that_only_the_advert_knows_is_not_out_of_scope(ask):
    assert ask("what is Old Meg?").kind != "out-of-scope"
    assert ask("what's the weather in london tomorrow").kind == "out-of-scope"


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("what is Old Meg?", "Keep the drawings"),
        ("does Old Meg come into it at all", "Keep the drawings"),
        ("is it old meg you lot use for the drawings?", "Keep the drawings"),
        ("who's Hanneke Brouwer", "Questions about the work"),
        ("any mention of hanneke brouwer?", "Questions about the work"),
        ("do you use Old Meg and what for", "Keep the drawings"),
        ("is Old Meg part of what I'd look after", "Keep the drawings"),
    ],
)
def test_a_name_that_only_the_advert_knows_is_told_where_nothing_more_is_asked(ask, question, quote):
    answer = ask(question)
    assert not answer.abstained
    assert answer.citations[0].quote.startswith(quote)


@pytest.mark.parametrize(
    "question", ["how old is Old Meg", "what does Hanneke Brouwer earn", "what is Polish Club", "who is Old Hanneke"]
)
def test_neither_more_than_the_name_nor_another_is_told(ask, question):
    assert ask(question).abstained


@pytest.mark.parametrize(
    ("question", "personal"),
    [
        ("did my form go through ok? uploaded the photos last night", True),
        ("has my email arrived", True),
        ("what exactly have i got to send in", False),
    ],
)
def test_what_became_of_ones_own_papers_is_for_the_recruiter(ask, question, personal):
    assert (ask(question).kind == "personal") is personal


def test_what_is_set_aside_is_not_asked_for(ask):
    answer = ask("which languages besides Welsh do I need")
    assert not answer.abstained
    assert "Spoken English" in answer.text


def test_getting_out_of_bed_is_no_degree(ask):
    assert "BEd" not in ask("do you get extra for crawling out of bed at five").text


@pytest.mark.parametrize("question", ["do they want a CSCS card", "do I get paged through PagerDuty"])
def test_one_of_many_certificates_or_products_is_asked_for_by_its_own_name(ask, question):
    answer = ask(question)
    assert answer.abstained
    assert "doesn't mention" in answer.text


@pytest.mark.parametrize(
    ("question", "rule"),
    [
        ("im 17 until february, would they take me now", "18 or older"),
        ("I only finish my PCE this summer so I've no years done. Can I still go for it?", "Newly qualified"),
    ],
)
def test_what_one_tells_of_oneself_is_held_against_the_advert(ask, question, rule):
    answer = ask(question)
    assert not answer.abstained
    assert rule in answer.text


def test_a_paper_with_a_name_of_its_own_that_the_advert_lacks_is_not_mentioned(ask):
    answer = ask("do I need a Working Platform Safety certificate?")
    assert answer.abstained
    assert answer.text.startswith(
        "The advert for Stage Carpenter doesn't mention the Working Platform Safety certificate."
    )
