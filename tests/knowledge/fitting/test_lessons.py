"""The cross-encoder's lessons: every batch of one shape, every question beside a passage that it was meant for."""

import numpy as np
import pytest
from tokenizers import BertWordPieceTokenizer

from knowledge.domain import Excerpt
from knowledge.fitting import lessons
from knowledge.fitting.adverts import Advert, Asked
from knowledge.fitting.pairs import Row
from knowledge.index.embeddings import VOCABULARY

TOKENIZER = BertWordPieceTokenizer(str(VOCABULARY), lowercase=True)
ROWS = [
    Row(f"Passage {name} tells of {name}.", (f"what of {name}?", f"tell {name}"), (f"why {name}?", f"who {name}?"))
    for name in (f"{letter}{number}" for letter in "abcdefgh" for number in range(8))
]
SHORT = Advert(
    "short",
    (
        Excerpt("Pay: £12 an hour", "", "Hours"),
        Excerpt("Hours: nine to five", "Pay", "So do"),
        Excerpt("Boots are given out."),
    ),
    (Asked("what is the pay", frozenset({0})), Asked("is there a pension", frozenset())),
)
LONG = Advert(
    "long",
    tuple(Excerpt(f"Fact {at}") for at in range(90)),
    tuple(Asked(f"what is fact {at}", frozenset({at})) for at in range(60)),
)


def embed(texts):
    """Vectors that texts with the same words share."""
    found = np.zeros((len(texts), 64), dtype=np.float32)
    for at, text in enumerate(texts):
        for word in text.lower().strip("?.").split():
            found[at, sum(word.encode()) % 64] += 1
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def read(batch):
    """Each question of a batch with its passage, in its own words, and whether it answers."""
    ids, _, own = batch.passages
    passages = [TOKENIZER.decode(list(one[mask > 0])) for one, mask in zip(ids, own, strict=True)]
    put = [
        (ids, passages[place]) for group in batch.groups for ids, place in zip(group.ids, group.passage, strict=True)
    ]
    return [
        (TOKENIZER.decode(list(ids)), passage, bool(right))
        for (ids, passage), right in zip(put, batch.answers, strict=True)
    ]


def shapes(batch):
    return [group.ids.shape for group in batch.groups], batch.passages[0].shape[0], batch.answers.shape


def test_strays_come_from_other_passages():
    strays = lessons.near_strays(ROWS, embed)
    assert {len(one) for one in strays} == {8}
    assert all(not set(row.yes) & set(one) for row, one in zip(ROWS, strays, strict=True))


def test_a_passage_answers_its_own_questions_and_no_others():
    taught = lessons.of_pairs(ROWS, lessons.near_strays(ROWS, embed))
    batches = list(taught.batches)
    assert len(batches) == taught.steps == 6
    for question, passage, right in (one for batch in batches for one in read(batch)):
        name = passage.split()[1]
        assert right == (question in {f"what of {name}?", f"tell {name}"})


@pytest.mark.parametrize("advert", [SHORT, LONG])
def test_a_question_of_an_advert_is_right_beside_what_answers_it_alone(advert):
    answers = {
        (one.question, TOKENIZER.decode(TOKENIZER.encode(advert.passages[at].text).ids))
        for one in advert.asked
        for at in one.answers
    }
    for batch in lessons.of_adverts([advert], embed, [3]).batches:
        told = read(batch)
        assert {one[2] for one in told} == {True, False}
        assert all(right == ((question, passage) in answers) for question, passage, right in told)


@pytest.mark.parametrize("advert", [SHORT, LONG])
def test_what_belongs_together_is_one_question_with_all_its_passages(advert):
    for batch in lessons.of_adverts([advert], embed, [3]).batches:
        told, put = read(batch), [np.flatnonzero(row) for row in batch.wholes if row.any()]
        assert put
        for whole in put:
            assert len({told[at][0] for at in whole}) == 1
            assert len({told[at][1] for at in whole}) == len(whole)
        assert max(map(len, put)) > 2


def liked(question, passages):
    """The odds of a model that likes later facts better, and is sure of fact 9."""
    places = [int(one.text.split()[1]) for one in passages]
    return np.array([4.0 if at == 9 else at / 100 for at in places], dtype=np.float32)


def nearest(advert, question, most):
    """The places of the passages that lie nearest to a question beside the one that answers it."""
    (nearness,) = embed([question]) @ embed([one.text for one in advert.passages]).T
    order = [int(at) for at in np.argsort(-nearness, kind="stable") if at != int(question.split()[-1])]
    return order[:most]


def test_a_model_that_goes_on_learning_is_put_right_where_it_errs():
    advert = Advert("whole", LONG.passages[:40], LONG.asked[:40])
    (batch,) = lessons.of_adverts([advert], embed, [1], liked).batches
    wrong = {}
    for question, passage, right in read(batch):
        if not right:
            wrong.setdefault(question, set()).add(int(passage.split()[1]))
    assert len(wrong) == 40
    for question, places in wrong.items():
        near = sorted(set(nearest(advert, question, 7)) - {9}, reverse=True)
        assert set(near[:2]) < places
        assert len(places) == 3
        assert places < set(near)


def test_surroundings_are_read_behind_a_passages_own_words():
    (batch, *_) = lessons.of_adverts([SHORT], embed, [1]).batches
    ids, mask, own = batch.passages
    told = {TOKENIZER.decode(list(one[seen > 0])) for one, seen in zip(ids, mask - own, strict=True)}
    assert told == {"hours", "pay so do", ""}


def test_pairs_belong_to_no_whole():
    taught = lessons.of_pairs(ROWS, lessons.near_strays(ROWS, embed))
    assert not next(taught.batches).wholes.any()


def test_batches_of_short_and_long_adverts_have_one_shape():
    taught = lessons.of_adverts([SHORT, LONG], embed, [3, 3])
    found = [shapes(batch) for batch in taught.batches]
    assert len(found) == taught.steps
    assert all(one == found[0] for one in found)


def test_lessons_are_the_same_every_time():
    first, again = (next(iter(lessons.of_adverts([LONG], embed, [3]).batches)) for _ in range(2))
    assert np.array_equal(first.answers, again.answers)
    assert np.array_equal(first.passages[0], again.passages[0])


def test_new_adverts_are_read_more_often_than_known_ones():
    many = [SHORT] * 40 + [LONG] * 40
    taught = lessons.of_adverts(many, embed, [2.0] * 40 + [0.5] * 40)
    read_long = sum("fact" in read(batch)[0][0] for batch in taught.batches)
    assert taught.steps == 80 + read_long
    assert 10 <= read_long <= 30


def test_pairs_and_adverts_are_mixed_without_a_loss():
    def taught():
        return lessons.of_adverts([LONG], embed, [5]), lessons.of_pairs(
            ROWS, lessons.near_strays(ROWS, embed), passes=1
        )

    adverts, pairs = taught()
    both = lessons.mixed(*taught())
    found = [shapes(batch) for batch in both.batches]
    apart = [shapes(batch) for one in (adverts, pairs) for batch in one.batches]
    assert both.steps == len(found) == len(apart)
    assert sorted(map(str, found)) == sorted(map(str, apart))
    assert found not in (apart, apart[::-1])
