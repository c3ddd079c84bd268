"""Which organisation's documents speak for which role."""

import pytest

from knowledge.access import same_organisation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbour Lines", "HARBOUR LINES LTD"),
        ("The Anchor", "anchor"),
        ("Pennick & Sons Limited", "Pennick and Sons, Inc."),
        ("Sainsbury’s plc", "Sainsbury's"),
        ("Łódź Ltd.", "łódź"),
        ("Ltd", "LTD"),
    ],
)
def test_case_the_article_and_the_legal_form_make_no_other_organisation(one, other):
    assert same_organisation(one, other)
    assert same_organisation(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbour Lines", "Harbour Foods"),
        ("Harbour", "Harbour Lines"),
        ("The", "The Anchor"),
        ("Limited Editions", "Editions"),
        ("Ltd", "The"),
        ("北京", "上海"),
        ("!!!", "???"),
    ],
)
def test_a_part_of_a_name_or_another_name_is_another_organisation(one, other):
    assert not same_organisation(one, other)
