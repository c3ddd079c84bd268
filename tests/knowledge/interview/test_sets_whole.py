"""Whole question sets for real adverts of many trades: covered, readable, timed, and the same each time."""

from dataclasses import replace
from pathlib import Path

import pytest
from numpy import array, load

from knowledge.domain import Audience
from knowledge.index.embeddings import LocalEmbedder
from knowledge.ingestion import loaders, pipeline
from knowledge.interview.bank import load_bank, profiles
from knowledge.interview.frames import CONDITIONS, CREDENTIALS
from knowledge.interview.generator import build
from knowledge.interview.linter import lint
from knowledge.interview.nearness import FILE, fingerprint
from knowledge.interview.plan import closing, opening
from knowledge.interview.terms import likeness, tokens
from knowledge.interview.topical import topical
from tests import gold

HERE = Path(__file__).parents[2]
BATCHES = {line.partition("/")[0] for line in (HERE / "golden" / "training.txt").read_text("ascii").split()}
# These joined the training of answers after the bank was written, and nobody has looked at them for its sake.
NOT_FOR_THE_BANK = {f"blind-{number}" for number in range(11, 133)}
# Of the hundreds of golden adverts those that the bank was written with, and those that every change is checked on.
CHOSEN = BATCHES - NOT_FOR_THE_BANK | {batch.name for batch in gold.checked(gold.batches()) if batch.name != "."}
SHIPPED = sorted((HERE.parent / "knowledge" / "documents" / "roles").glob("*.md"))
GOLDEN = sorted(file for batch in gold.batches() if batch.name in CHOSEN for file in batch.adverts)
NAMES = [f"{file.parent.name}/{file.stem}" for file in (*SHIPPED, *GOLDEN)]
STUDIED = [name for name in NAMES[3:] if name.partition("/")[0] in BATCHES - NOT_FOR_THE_BANK]
DELIBERATE = {"asked", "bank", "other-stage", "cv", "work-sample", "not-assessed"}
TOO_NEAR, TOO_LIKE = 0.85, 0.8


@pytest.fixture(scope="module")
def embed():
    return LocalEmbedder().embed


@pytest.fixture(scope="module")
def bank(embed):
    """The shipped bank as it runs: lexicon and vectors."""
    return load_bank(embed=embed)


@pytest.fixture(scope="module")
def fresh(embed):
    """Another bank, loaded anew."""
    return load_bank(embed=embed)


@pytest.fixture(scope="module")
def near(sets, embed):
    """The cosines between the leads of each set; all leads are read in one go."""
    vectors = iter(embed([question.lead for drawn in sets.values() for question in drawn.bank]))
    rows = {name: array([next(vectors) for _ in drawn.bank]) for name, drawn in sets.items()}
    return {name: of @ of.T for name, of in rows.items()}


@pytest.fixture(scope="module")
def readings(bank):
    """Each advert, read once."""
    found = {}
    for name, file in zip(NAMES, (*SHIPPED, *GOLDEN), strict=True):
        source = loaders.load(file, 20_000_000)
        found[name] = topical(pipeline.read(source.name, source.text, Audience.CANDIDATE), bank)
    return found


@pytest.fixture(scope="module")
def sets(readings, bank):
    """The set of each advert, built once."""
    return {name: build(reading, bank) for name, reading in readings.items()}


def share(sets, names):
    questions = [question for name in names for question in sets[name].bank]
    return sum(question.generic for question in questions) / len(questions)


def heard(lead):
    return frozenset(token.lower for token in tokens(lead))


@pytest.mark.parametrize("name", NAMES)
def test_every_requirement_is_covered_or_deliberately_marked(readings, sets, name):
    ids = {question.id for question in sets[name].bank}
    assert [line.requirement_id for line in sets[name].coverage] == [one.id for one in readings[name].requirements]
    for line in sets[name].coverage:
        assert line.status in DELIBERATE
        assert line.question_ids
        assert set(line.question_ids) <= ids


@pytest.mark.parametrize("name", NAMES)
def test_every_entry_is_whole(readings, sets, name):
    text = readings[name].document.text
    for question in sets[name].bank:
        assert question.quote in text
        assert 2 <= len(question.probes) <= 4
        assert sorted(question.anchors) == ["1", "3", "5"]
        assert all(question.anchors.values())
        assert len(question.red_flags) >= 2
        assert 3 <= question.minutes <= 10


@pytest.mark.parametrize("name", NAMES)
def test_leads_can_be_said_and_may_be_asked(sets, name):
    for question in sets[name].bank:
        assert len(question.lead.split()) <= 30
        assert question.lead.endswith((".", "?"))
        assert not set("*_`[]{}") & set(question.lead)
        assert lint(question.lead).verdict != "block"


@pytest.mark.parametrize("name", NAMES)
def test_no_two_leads_of_a_set_say_the_same(sets, name, near):
    leads = [question.lead for question in sets[name].bank]
    words = [heard(lead) for lead in leads]
    for one in range(len(leads)):
        for other in range(one):
            assert near[name][one, other] <= TOO_NEAR, (leads[one], leads[other])
            assert likeness(words[one], words[other]) <= TOO_LIKE, (leads[one], leads[other])


@pytest.mark.parametrize("name", NAMES[:3])
def test_hardly_any_question_for_a_shipped_role_is_generic(sets, name):
    assert share(sets, [name]) <= 0.10


def test_of_the_studied_adverts_a_quarter_at_most_is_generic(sets):
    """Batches that ``training.txt`` names; what they lack was read and mended, so their share flatters."""
    assert share(sets, STUDIED) <= 0.25


def test_of_adverts_nobody_studied_less_than_half_is_generic(sets):
    """A floor under the real figure: 0.42 in the first run of two new batches; a quarter is the aim here too."""
    assert share(sets, [name for name in NAMES[3:] if name not in STUDIED]) < 0.45


def test_what_is_checked_on_paper_is_no_story(readings, sets):
    """Conditions and papers are marked for another stage or the CV, and never planned."""
    for name, drawn in sets.items():
        planned = {item.question_id for item in drawn.plan.items}
        for question in drawn.bank:
            if question.topic == CONDITIONS:
                assert question.id not in planned, name
                assert "Tell me about a time" not in question.lead
            if question.topic == CREDENTIALS:
                assert not question.generic


@pytest.mark.parametrize("minutes", [30, 45, 60])
def test_plans_stay_within_their_minutes(readings, bank, minutes):
    for name in (*NAMES[:3], *NAMES[3::8]):
        plan = build(readings[name], bank, minutes).plan
        assert plan.minutes == minutes
        assert plan.items
        assert sum(item.minutes for item in plan.items) + opening(minutes) + closing(minutes) <= minutes


@pytest.mark.parametrize("name", [*NAMES[:3], *NAMES[3::12]])
def test_the_same_advert_gives_the_same_set_with_a_fresh_bank_too(readings, sets, fresh, name):
    assert build(readings[name], fresh) == sets[name]


def test_a_requirement_without_a_lexicon_word_finds_the_topic_it_is_near_to(readings, bank):
    """Vectors stand in for the words that the lexicon doesn't know; without an encoder nothing is guessed."""
    text = "You spot problems and solve them before anyone asks"
    assert bank.topics(text) == ()
    assert bank.near(text)[0] == "problem-solving"
    assert load_bank().near(text) == ()


@pytest.mark.parametrize(
    "text", ["Sense of humour about mud", "Maths follows White Rose", "Houdini", "Bring your own knives", ""]
)
def test_nothing_near_is_better_than_a_wrong_topic(bank, text):
    assert bank.near(text) == ()


def test_the_stored_vectors_were_made_from_this_bank(bank):
    """Otherwise the first set of each start is slow: run ``make fit``."""
    with load(FILE, allow_pickle=False) as stored:
        assert str(stored["fingerprint"]) == fingerprint(profiles(bank))


def test_a_bank_of_ones_own_makes_its_vectors_at_the_first_question(tmp_path, embed):
    yaml = (HERE.parent / "knowledge" / "documents" / "bank" / "service.yaml").read_text(encoding="utf-8")
    (tmp_path / "service.yaml").write_text(yaml, encoding="utf-8")
    own = load_bank(tmp_path, embed)
    assert own.near("Two years with an oven, a menu of its own and very hot dishes") == ("cooking-and-kitchen",)


def test_near_repeats_of_an_advert_are_asked_once(readings, sets):
    for name, drawn in sets.items():
        planned = {item.question_id for item in drawn.plan.items}
        quotes = [heard(question.quote) for question in drawn.bank if question.id in planned]
        for place, quote in enumerate(quotes):
            assert all(likeness(quote, other) < 0.6 for other in quotes[:place]), name


def test_a_requirement_repeated_in_other_order_still_gets_its_own_words(readings, bank):
    reading = readings[NAMES[1]]
    turned = replace(reading, requirements=tuple(reversed(reading.requirements)))
    leads = [question.lead for question in build(turned, bank).bank]
    assert len(set(leads)) == len(leads)
