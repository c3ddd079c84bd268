"""What the cross-encoder learns from, in batches of one shape: read pairs first, then whole adverts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import cycle
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.domain import Excerpt
from knowledge.fitting import adverts, pairs
from knowledge.fitting.transformer import Ids, Mask, alike, padded
from knowledge.index.cross_encoder import Pieces, pieces
from knowledge.index.embeddings import VOCABULARY, Vectors

Embed = Callable[[Sequence[str]], Vectors]
# The log-odds that each passage answers a question.
Odds = Callable[[str, Sequence[Excerpt]], Vectors]

_PASSES, _BATCH = 3, 32
# Of each kind, so many questions are put to a passage each pass: answered, open, and strays from other passages.
_EACH = 2
# How near a stray may lie, as a share of all questions: nearer ones the passage may answer, farther ones are too easy.
_NEAREST, _FARTHEST = 0.007, 0.08
# So many strays are drawn for each passage.
_DRAWN = 8
# Passages of pairs are sorted by length within so many batches.
_SORTED = 32
# An advert gives one batch a pass: so many of its passages, and so many times a question put to one of them.
_ADVERT, _PUT = 48, 240
# Each question is put to the passages that answer it and to so many others of its advert that lie nearest.
_RIGHT, _WRONG = 2, 5
# A model that goes on learning is put right where it errs: of so many that lie nearest, those it likes best, and any.
_NEAR, _LIKED, _ANY = 7, 2, 1
# From these log-odds a passage beside what answers is taken to answer as well, though nobody marked it.
_ALSO = 3.0
# So many questions of a batch at most are told to belong to all of their passages.
_WHOLES = 48
_QUESTION = 32
# A batch's passages are padded to the first of these that holds them all; the longest are cut.
_PASSAGES = (24, 32, 48, 64, 80, 96)
# Questions of a batch in order of length: the share of each group and the word pieces it is given.
_GROUPS = ((0.5, 10), (0.25, 13), (0.125, 16), (0.125, _QUESTION))


class Group(NamedTuple):
    """Questions of like length, and the place of each one's passage in the batch."""

    ids: Ids
    mask: Mask
    passage: Ids


class Batch(NamedTuple):
    """Passages, the questions put to them in groups, and whether the passage answers each, in the groups' order.

    Passages come with two masks: of all that is read, and of the passage's own words. ``wholes`` tells which questions
    belong together, (questions, all put): a row of ones for a question and all its passages.
    """

    passages: tuple[Ids, Mask, Mask]
    groups: list[Group]
    answers: NDArray[np.float32]
    wholes: NDArray[np.float32]


class Lessons(NamedTuple):
    """How many batches, and they."""

    steps: int
    batches: Iterator[Batch]


class _Put(NamedTuple):
    """A question as word pieces, put to the passage at a place of the batch, and whether that answers it.

    ``whole`` is its number among the questions that are put to all of their passages.
    """

    passage: int
    question: list[int]
    answers: bool
    whole: int | None = None


class _Near(NamedTuple):
    """A question, its word pieces, and the places of passages that answer it and of wrong ones, nearest first."""

    question: str
    words: list[int]
    right: list[int]
    wrong: list[int]


def mixed(some: Lessons, others: Lessons) -> Lessons:
    """Both in one, in an order drawn alike every time, so that neither is forgotten over the other."""
    kinds = np.random.default_rng(0).permutation(np.repeat((0, 1), (some.steps, others.steps)))
    batches = (some.batches, others.batches)
    return Lessons(len(kinds), (next(batches[kind]) for kind in kinds))


def of_pairs(rows: Sequence[pairs.Row], strays: Sequence[Sequence[str]], passes: int = _PASSES) -> Lessons:
    """Every passage once a pass, each time with others of its questions."""
    passages = [_read(Excerpt(row.passage)) for row in rows]
    kinds = [
        (answers, [_encoded(one, _QUESTION) for one in questions])
        for answers, questions in (
            (True, [row.yes for row in rows]),
            (False, [row.no for row in rows]),
            (False, strays),
        )
    ]

    def batches() -> Iterator[Batch]:
        lengths, draw = np.array([len(one.ids) for one in passages]), np.random.default_rng(0)
        for turn in range(passes):
            for chosen in alike(draw, lengths, _BATCH, _SORTED):
                put = [
                    _Put(at, questions[row][(turn * _EACH + one) % len(questions[row])], answers)
                    for answers, questions in kinds
                    for at, row in enumerate(chosen)
                    for one in range(_EACH)
                ]
                yield _batch([passages[row] for row in chosen], put)

    return Lessons(passes * (len(rows) // _BATCH), batches())


def near_strays(rows: Sequence[pairs.Row], embed: Embed) -> list[list[str]]:
    """For each passage, questions answered elsewhere that lie near it, yet not so near that it may answer them too."""
    asked = [(at, question) for at, row in enumerate(rows) for question in row.yes]
    owner, draw = np.array([at for at, _ in asked]), np.random.default_rng(0)
    questions, passages = embed([question for _, question in asked]), embed([row.passage for row in rows])
    places = (np.exp(draw.uniform(np.log(_NEAREST), np.log(_FARTHEST), (len(rows), _DRAWN))) * len(asked)).astype(int)
    found = []
    for at, passage in enumerate(passages):
        away = np.where(owner == at, np.inf, -(questions @ passage))
        order = np.argpartition(away, np.unique(places[at]))
        found.append([asked[order[place]][1] for place in places[at]])
    return found


def of_adverts(
    read: Sequence[adverts.Advert], embed: Embed, passes: Sequence[float], odds: Odds | None = None
) -> Lessons:
    """One advert a batch, its questions put to what answers and to what lies nearest.

    ``passes`` tells how often each advert is read: with 1.5 it is once, and every other one again, at random.
    With ``odds`` the wrong passages are those that seem right to the model whose odds they are.
    """
    known = [([_read(one) for one in advert.passages], _beside(advert, embed)) for advert in read]
    draw, left = np.random.default_rng(0), np.array(passes)
    order: list[int] = []
    while (left > 0).any():
        order += [int(at) for at in draw.permutation(np.flatnonzero(draw.random(len(left)) < left))]
        left = left - 1

    def batches() -> Iterator[Batch]:
        drawn = np.random.default_rng(0)
        for at in order:
            passages, near = known[at]
            wrong = (_seeming(one, read[at].passages, odds, drawn) if odds else one.wrong[:_WRONG] for one in near)
            put = [_put(one, places) for one, places in zip(near, wrong, strict=True)]
            yield _of_advert(passages, put, drawn)

    return Lessons(len(order), batches())


def _beside(advert: adverts.Advert, embed: Embed) -> list[_Near]:
    """Each question of an advert with the passages that answer it, and others, nearest first."""
    asked = [one.question for one in advert.asked]
    near = embed(asked) @ embed([one.text for one in advert.passages]).T
    found = []
    for one, words, nearness in zip(advert.asked, _encoded(asked, _QUESTION), near, strict=True):
        order = [int(at) for at in np.argsort(-nearness, kind="stable")]
        right, wrong = ([at for at in order if (at in one.answers) == answers] for answers in (True, False))
        found.append(_Near(one.question, words, right[:_RIGHT], wrong[:_NEAR]))
    return found


def _seeming(one: _Near, passages: Sequence[Excerpt], odds: Odds, draw: np.random.Generator) -> list[int]:
    """The wrong passages that the model takes for right soonest, and any other, so that it forgets nothing plain."""
    told = odds(one.question, [passages[at] for at in one.wrong])
    order = [one.wrong[at] for at in np.argsort(-told, kind="stable") if not (one.right and told[at] > _ALSO)]
    return order[:_LIKED] + [int(at) for at in draw.permutation(order[_LIKED:])[:_ANY]]


def _put(one: _Near, wrong: Sequence[int]) -> list[_Put]:
    return [_Put(at, one.words, True) for at in one.right] + [_Put(at, one.words, False) for at in wrong]


def _of_advert(passages: Sequence[Pieces], put: Sequence[Sequence[_Put]], draw: np.random.Generator) -> Batch:
    """As many passages and questions as every advert's batch has: some at random, or some twice."""
    kept = draw.permutation(len(passages))[:_ADVERT]
    place = {int(at): new for new, at in enumerate(kept)}
    chosen: list[_Put] = []
    for number, at in enumerate(cycle(draw.permutation(len(put)))):
        whole = number if number < _WHOLES else None
        chosen += [one._replace(passage=place[one.passage], whole=whole) for one in put[at] if one.passage in place]
        if len(chosen) >= _PUT:
            break
    return _batch([passages[kept[at % len(kept)]] for at in range(_ADVERT)], chosen[:_PUT])


def _batch(passages: Sequence[Pieces], put: Sequence[_Put]) -> Batch:
    order = sorted(range(len(put)), key=lambda at: len(put[at].question))
    ends = np.cumsum([int(share * len(put)) for share, _ in _GROUPS[:-1]])
    groups = []
    for places, (_, length) in zip(np.split(np.array(order), ends), _GROUPS, strict=True):
        of = np.array([put[at].passage for at in places], dtype=np.int32)
        groups.append(Group(*padded([put[at].question for at in places], _QUESTION, length), of))
    answers = np.array([put[at].answers for at in order], dtype=np.float32)
    wholes = np.array([[put[at].whole == number for at in order] for number in range(_WHOLES)], dtype=np.float32)
    longest = max(len(one.ids) for one in passages)
    length = next((length for length in _PASSAGES if length >= longest), _PASSAGES[-1])
    ids, mask = padded([one.ids for one in passages], length, length)
    own = np.arange(length) < np.array([[one.own] for one in passages])
    return Batch((ids, mask, own.astype(np.float32)), groups, answers, wholes)


def _read(excerpt: Excerpt) -> Pieces:
    return pieces(_tokenizer(), excerpt)


def _encoded(texts: Sequence[str], most: int) -> list[list[int]]:
    return [one.ids[:most] for one in _tokenizer().encode_batch(list(texts))]


@cache
def _tokenizer() -> Any:
    from tokenizers import BertWordPieceTokenizer

    return BertWordPieceTokenizer(str(VOCABULARY), lowercase=True)
