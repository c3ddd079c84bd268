"""The facets and named things are data that people edit: what they must be is checked here."""

import pytest
import yaml

from knowledge.answering import facets, things, values
from knowledge.answering.classifier import FacetModel, fingerprint
from knowledge.answering.lexicon import Lexicon
from knowledge.answering.understanding import REDIRECTS


@pytest.fixture(scope="module")
def known():
    return facets.load()


def test_the_classifier_was_fitted_from_these_examples(known):
    assert FacetModel().fingerprint == fingerprint(known.values()), "Run: make fit"


def test_there_are_enough_facets_and_each_has_examples(known):
    assert len(known) >= 60
    assert [f.id for f in known.values() if len(set(f.entry.questions)) < 15] == []


def test_no_question_is_an_example_of_two_facets(known):
    seen = {}
    for facet in known.values():
        for question in facet.entry.questions:
            assert seen.setdefault(question.lower(), facet.id) == facet.id, question


def test_every_name_that_a_facet_refers_to_exists(known):
    kinds = {*values.PATTERNS, "text", "list", "yes-no", "language", "tool", "none"}
    groups = set(things.load().groups)
    for facet in known.values():
        assert set(facet.entry.near) <= set(known), facet.id
        assert facet.entry.value in kinds, facet.id
        assert set(facet.entry.groups) <= groups, facet.id
    assert set(REDIRECTS) <= set(known)


def test_a_misspelt_field_or_a_repeated_facet_is_refused(tmp_path):
    row = {"facet": "pay", "about": "pay", "family": "pay", "hard": True, "value": "money"}
    (tmp_path / "a.yaml").write_text(yaml.safe_dump([row, row]))
    with pytest.raises(ValueError, match="'pay' is defined twice"):
        facets.load(tmp_path)
    (tmp_path / "a.yaml").write_text(yaml.safe_dump([{**row, "quesions": ["pay?"]}]))
    with pytest.raises(ValueError, match="quesions"):
        facets.load(tmp_path)


@pytest.mark.parametrize(
    ("phrase", "text", "met"),
    [
        ("salar*", "The salaries vary", True),
        ("pay", "please pay attention", True),
        ("pay", "a payment is due", False),
        ("outside .. hours", "outside of normal business hours", True),
        ("outside .. hours", "outside the building for several long working hours", False),
        ("on-call", "on call rota", True),
    ],
)
def test_lexicon_phrases_meet_whole_words(phrase, text, met):
    assert (Lexicon([phrase]).search(text) is not None) is met


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("do they use k8s or terraform", ["Kubernetes", "Terraform"]),
        ("do I need go", ["Go"]),
        ("can I go home early", []),
        ("is postgres needed", ["PostgreSQL"]),
        ("is prince2 required", ["PRINCE2"]),
        ("what time off would I get in spring", []),
        ("do I need to be fluent in rust", ["Rust"]),
    ],
)
def test_things_are_met_under_the_names_people_use(question, names):
    assert [thing.name for thing in things.load().asked(question)] == names


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("money", "a salary of £60-75k depending", "£60-75k"),
        ("money", "we pay 12 pounds an hour", "12 pounds"),
        ("percent", "about 20% of the time", "20%"),
        ("duration", "a 3-month probation", "3-month"),
        ("date", "closes on 14 March 2027", "14 March"),
        ("frequency", "retreats every year", "every"),
        ("money", "a budget of $1.6 million", "$1.6 million"),
        ("money", "nothing of the kind", None),
    ],
)
def test_typed_values_are_found_in_the_texts_own_words(kind, text, value):
    assert next((one.group().strip() for one in values.found(kind, text)), None) == value
