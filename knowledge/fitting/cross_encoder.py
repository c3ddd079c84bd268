"""``python -m knowledge.fitting.cross_encoder``: train the model that reads a question together with a passage.

It starts from the embedding model. The passage is read on its own; from the layer ``_ALONE`` on, the question's words
also attend to the passage's (as in MORES, Gao et al. 2020), so that what is made of a passage serves every question.
From there on passage and question have layers of their own, since reading and judging are different work.
The passage's words attend to what stands around it, which the question isn't shown.
It learns from single passages first, then from whole adverts, where what is wrong lies near what is right: there it
learns to choose among a question's passages, or none of them, as well. With the word ``further`` behind it, the model
that is there goes on learning, from new adverts above all and from the passages that it takes for right most wrongly;
some of the pairs are read again in between, or plain questions are forgotten over traps. It ends halfway between what
it was and what it became.
Needs the dependency group ``tuning``; hours on two cores, one or two for ``further``.
"""

from __future__ import annotations

import sys
from collections import deque
from typing import Any

import numpy as np

from knowledge.fitting import adverts, cross_graph, lessons, pairs
from knowledge.fitting.graph import Graph, Weights
from knowledge.fitting.lessons import Lessons
from knowledge.fitting.training import seal, trained
from knowledge.fitting.transformer import (
    EMBEDDINGS,
    attended,
    dropout,
    embedded,
    finished,
    mean,
    projected,
    split,
)
from knowledge.index.cross_encoder import MODEL as CROSS_MODEL
from knowledge.index.cross_encoder import CrossEncoder
from knowledge.index.embeddings import DIMENSION, MODEL, LocalEmbedder

# Layers below this one read question and passage apart, and stay as they are.
_ALONE = 2
_DROPPED = 0.1
# The rate for pairs, and for adverts after them.
_RATE, _LATER = 6e-5, 1e-4
# How often an advert is read: from nothing, and, when the model goes on learning, where it is new or known.
_FROM_NOTHING, _FRESH, _AGAIN = 3.0, 2.0, 0.03
# One passage of the pairs in so many is read again.
_PAIRS = 3
LEARNED = CROSS_MODEL.with_name("learned.txt")
# The new weights, which start from nothing, learn this much faster on the pairs.
_EAGER = 10.0
# No pair is quite sure.
_DOUBT = 0.02
# Beside each pair for itself, choosing among all passages of a question counts this much.
_WHOLE = 0.2
_NEVER = -1e9
# The model starts as a cosine, with its weight and base.
_SCALE, _BASE = 6.0, -4.0
_NEW = ("key_mark", "value_mark", "head", "scale", "base")


def train(taught: Lessons, weights: Weights, rate: float, eager: float = 1.0) -> Weights:
    """The weights after the lessons; the same lessons and weights give the same on one machine."""
    import jax
    import optax

    whole = jax.tree.map(lambda one: jax.numpy.asarray(one, dtype="float32"), weights)
    frozen = {name: whole.pop(name) for name in EMBEDDINGS}
    schedule = optax.warmup_cosine_decay_schedule(0.0, rate, taught.steps // 12, taught.steps, rate / 20)
    kinds = jax.tree_util.tree_map_with_path(lambda path, _: "new" if path[0].key in _NEW else "old", whole)
    each = {"old": optax.adamw(schedule, weight_decay=0.01), "new": optax.adamw(lambda at: schedule(at) * eager)}
    optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.multi_transform(each, kinds))
    (last,) = deque(trained(_loss, whole, frozen, optimiser, taught.batches), maxlen=1)
    learned: Weights = jax.tree.map(np.asarray, last)
    return learned


def started(weights: Weights) -> Weights:
    """The embedding model's weights with what it doesn't have: a mark on the passage's words, and the last step."""
    marks = np.zeros((len(weights["layers"]), DIMENSION))
    new = {"key_mark": marks, "value_mark": marks, "head": np.zeros(2 * DIMENSION), "scale": _SCALE, "base": _BASE}
    return weights | new | {"passage_layers": [dict(layer) for layer in weights["layers"][_ALONE:]]}


def log_odds(weights: Any, passages: Any, groups: Any, key: Any = None) -> list[Any]:
    """For each group, the log-odds that its questions are answered by their passages."""
    import jax

    keys = [None] * (1 + len(groups)) if key is None else list(jax.random.split(key, 1 + len(groups)))
    drops = [dropout(one, _DROPPED) for one in keys]
    ids, mask, own = passages
    read, asked = embedded(weights, ids), [embedded(weights, group[0]) for group in groups]
    passage_layers = [*weights["layers"][:_ALONE], *weights["passage_layers"]]
    for at, (layer, passage_layer) in enumerate(zip(weights["layers"], passage_layers, strict=True)):
        if at == _ALONE:
            read, asked = jax.lax.stop_gradient((read, asked))
        seen = [projected(layer, name, read) + _mark(weights, f"{name}_mark", at) for name in ("key", "value")]
        asked = [
            finished(layer, one, _taken(layer, one, group, [*seen, own] if at >= _ALONE else None), drop, at)
            for one, group, drop in zip(asked, groups, drops[1:], strict=True)
        ]
        queries, keys, values = (projected(passage_layer, name, read) for name in ("query", "key", "value"))
        read = finished(passage_layer, read, attended(queries, keys, values, mask), drops[0], at)
    return [_judged(weights, one, group, mean(read, own)) for one, group in zip(asked, groups, strict=True)]


def _taken(layer: Any, asked: Any, group: Any, seen: Any) -> Any:
    """What the questions' words take from each other and, where it is shown, from their passage's words."""
    import jax

    _, mask, passage = group
    queries, keys, values = (projected(layer, name, asked) for name in ("query", "key", "value"))
    if seen is not None:
        other = [one[passage] for one in seen]
        keys, values = (jax.numpy.concatenate(both, 2) for both in ((keys, other[0]), (values, other[1])))
        mask = jax.numpy.concatenate([mask, other[2]], 1)
    return attended(queries, keys, values, mask)


def _judged(weights: Any, asked: Any, group: Any, read: Any) -> Any:
    import jax

    np_ = jax.numpy
    _, mask, passage = group
    middle, other = mean(asked, mask), read[passage]
    cosine = (middle * other).sum(-1) / np_.linalg.norm(middle, axis=-1) / np_.linalg.norm(other, axis=-1)
    return np_.concatenate([asked[:, 0], middle], -1) @ weights["head"] + weights["scale"] * cosine + weights["base"]


def _loss(weights: Any, batch: Any, key: Any) -> Any:
    import jax
    import optax

    odds = jax.numpy.concatenate(log_odds(weights, batch.passages, batch.groups, key))
    each = optax.sigmoid_binary_cross_entropy(odds, batch.answers * (1 - 2 * _DOUBT) + _DOUBT).mean()
    return each + _WHOLE * _of_wholes(odds, batch.answers, batch.wholes)


def _of_wholes(odds: Any, answers: Any, wholes: Any) -> Any:
    """How unlikely the right choice is among a question's passages and none of them, which weighs as odds of one."""
    import jax

    np_ = jax.numpy
    right = wholes * answers
    none = np_.where(right.any(1), _NEVER, 0.0)
    whole, told = (np_.where(these > 0, odds, _NEVER) for these in (wholes, right))
    chosen = np_.logaddexp(jax.nn.logsumexp(told, axis=1), none)
    among = np_.logaddexp(jax.nn.logsumexp(whole, axis=1), 0.0)
    return ((among - chosen) * wholes.any(1)).sum() / np_.maximum(wholes.any(1).sum(), 1)


def _mark(weights: Any, name: str, at: int) -> Any:
    return split(weights[name][at][None, None])


def _of_pairs(embed: lessons.Embed, *, again: bool) -> Lessons:
    """All of the pairs as often as a first lesson needs, or some of them once."""
    rows = pairs.rows()
    strays = lessons.near_strays(rows, embed)
    return lessons.of_pairs(rows[::_PAIRS], strays[::_PAIRS], passes=1) if again else lessons.of_pairs(rows, strays)


def _between(before: Weights, after: Weights) -> Weights:
    """The weights halfway, which judge unseen adverts better than those at either end (Wortsman et al. 2022)."""
    import jax

    halfway: Weights = jax.tree.map(lambda one, other: (one + other) / 2, before, after)
    return halfway


def main(*, further: bool) -> None:
    """Writes the model file anew, its checksum, and the names of the adverts that it has learned from."""
    embed, read = LocalEmbedder().embed, adverts.load()
    known = frozenset(LEARNED.read_text("ascii").split()) if further else frozenset()
    fresh = _FRESH if further else _FROM_NOTHING
    passes = [_AGAIN if advert.name in known else fresh for advert in read]
    if further:
        taught = lessons.of_adverts(read, embed, passes, CrossEncoder().log_odds)
        weights = cross_graph.read(CROSS_MODEL)
        became = train(lessons.mixed(taught, _of_pairs(embed, again=True)), weights, _LATER)
        learned = _between(weights, became)
    else:
        weights = train(_of_pairs(embed, again=False), started(Graph(MODEL).weights()), _RATE, _EAGER)
        learned = train(lessons.of_adverts(read, embed, passes), weights, _LATER)
    cross_graph.write(learned, _ALONE, CROSS_MODEL)
    LEARNED.write_text("".join(f"{advert.name}\n" for advert in read), "ascii")
    seal(CROSS_MODEL)


if __name__ == "__main__":
    main(further="further" in sys.argv[1:])
