"""The parts of MiniLM in JAX: BERT's encoder (Devlin et al. 2018); hidden states are (batch, length, width)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

HEADS = 12
# What stands below the layers; word pieces that no advert of the pairs holds would drift if these moved.
EMBEDDINGS = ("words", "places", "kinds", "gain", "shift")
_NEVER = -1e9
# Padding to a multiple of this keeps the number of shapes that are compiled small.
_STEP = 16

Ids = NDArray[np.int32]
Mask = NDArray[np.float32]
Dropout = Callable[[Any, int], Any]


def dropout(key: Any, share: float) -> Dropout:
    """Drops this share of a state at random, another share at each place; without a key nothing is dropped."""
    import jax

    def dropped(hidden: Any, place: int) -> Any:
        if key is None:
            return hidden
        kept = jax.random.bernoulli(jax.random.fold_in(key, place), 1 - share, hidden.shape)
        return hidden * kept / (1 - share)

    return dropped


def embedded(weights: Any, ids: Any) -> Any:
    """The states below the first layer."""
    hidden = weights["words"][ids] + weights["places"][: ids.shape[1]][None] + weights["kinds"][0]
    return _normal(hidden, weights["gain"], weights["shift"])


def projected(layer: Any, name: str, hidden: Any) -> Any:
    """Queries, keys or values: (batch, heads, length, width / heads)."""
    whole = hidden @ layer[name] + layer[f"{name}_bias"]
    return split(whole)


def split(hidden: Any) -> Any:
    """A state as one part a head."""
    batch, length, width = hidden.shape
    return hidden.reshape(batch, length, HEADS, width // HEADS).transpose(0, 2, 1, 3)


def attended(queries: Any, keys: Any, values: Any, mask: Any) -> Any:
    """What each place of the queries takes from the places that the mask (batch, length of keys) leaves."""
    import jax

    near = queries @ keys.transpose(0, 1, 3, 2) / queries.shape[-1] ** 0.5
    shares = jax.nn.softmax(near + (1 - mask[:, None, None, :]) * _NEVER, -1)
    taken = (shares @ values).transpose(0, 2, 1, 3)
    return taken.reshape(*taken.shape[:2], -1)


def finished(layer: Any, hidden: Any, taken: Any, dropped: Dropout, at: int) -> Any:
    """The state above a layer, from the state below it and what was taken from other places."""
    import jax

    hidden = _normal(hidden + dropped(taken @ layer["out"] + layer["out_bias"], 2 * at + 1), *_norm(layer, 1))
    wide = jax.nn.gelu(hidden @ layer["wide"] + layer["wide_bias"], approximate=False)
    return _normal(hidden + dropped(wide @ layer["narrow"] + layer["narrow_bias"], 2 * at + 2), *_norm(layer, 2))


def mean(hidden: Any, mask: Any) -> Any:
    """The mean state over the places that the mask leaves: (batch, width)."""
    return (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)


def padded(ids: Sequence[Sequence[int]], most: int, length: int | None = None) -> tuple[Ids, Mask]:
    """Texts of at most ``most`` word pieces as one array with its mask; as long as the longest unless told."""
    length = length or min(most, -(-max(map(len, ids)) // _STEP) * _STEP)
    filled, mask = np.zeros((len(ids), length), dtype=np.int32), np.zeros((len(ids), length), dtype=np.float32)
    for at, one in enumerate(ids):
        filled[at, : len(one[:length])] = one[:length]
        mask[at, : len(one[:length])] = 1.0
    return filled, mask


def alike(draw: np.random.Generator, lengths: NDArray[np.int64], batch: int, within: int) -> NDArray[np.int64]:
    """Rows at random in batches about as long, sorted within so many batches: padding took a third of the time else."""
    whole = draw.permutation(len(lengths))[: len(lengths) // batch * batch]
    windows = np.split(whole, range(batch * within, len(whole), batch * within))
    batches = np.concatenate([one[np.argsort(lengths[one], kind="stable")] for one in windows]).reshape(-1, batch)
    return np.asarray(batches[draw.permutation(len(batches))])


def _norm(layer: Any, place: int) -> tuple[Any, Any]:
    return layer[f"gain{place}"], layer[f"shift{place}"]


def _normal(hidden: Any, gain: Any, shift: Any) -> Any:
    middle = hidden.mean(-1, keepdims=True)
    spread = ((hidden - middle) ** 2).mean(-1, keepdims=True)
    return (hidden - middle) / (spread + 1e-12) ** 0.5 * gain + shift
