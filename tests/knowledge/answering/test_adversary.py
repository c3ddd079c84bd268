"""Hundreds of claims that are each wrong in one thing: nobody reads one of them."""

from collections import Counter
from pathlib import Path

import pytest

from knowledge.answering.grounding import prove
from knowledge.assembly import SEED, read_file
from tests.adversary import KINDS, attacks, plain, trapped

GOLDEN = Path(__file__).parents[2] / "golden"
LIMIT = 10_000_000


@pytest.fixture(scope="module")
def readings():
    """The shipped roles and a dozen adverts of the golden sets."""
    more = [path for folder in ("gate-a", "gate-b") for path in sorted((GOLDEN / folder).glob("*.*"))]
    adverts = [path for path in more if path.suffix in {".md", ".txt", ".html"} and path.stem.lower() != "readme"]
    return [read_file(path, LIMIT) for path in (*sorted(SEED.glob("*.md")), *adverts[:12])]


@pytest.fixture(scope="module")
def made(readings):
    return attacks(readings)


def shown(made, readings):
    by_role = {one.role.id: one for one in readings}
    mine = {name: {name: one} for name, one in by_role.items()}
    return [a for a in made if prove(a.claim, by_role[a.role].passages, mine[a.role]).citation]


def test_there_are_200_claims_of_every_kind(made):
    counted = Counter(attack.kind for attack in made)
    assert set(counted) == set(KINDS)
    assert len(made) >= 200
    assert min(counted.values()) >= 5


def test_none_of_them_is_shown(made, readings):
    assert [(attack.kind, attack.claim) for attack in shown(made, readings)] == []


def test_what_a_document_tells_a_model_to_say_is_not_said():
    assert [why for _, why in trapped()] == ["instruction"] * 6


def test_most_passages_may_still_be_said_as_they_are(readings):
    """The sieve would be worth nothing if it held everything back."""
    from knowledge.answering.grounding import Claim

    kept = total = 0
    for one in readings:
        for number, text, around in plain(one):
            if str(around.level) != "desirable" and len(text) <= 240:
                total += 1
                claim = Claim(text, number, text)
                kept += prove(claim, one.passages, {one.role.id: one}).citation is not None
    assert kept > 0.7 * total
