"""The loop in which a model learns: one step down the slope of its loss for each batch."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from knowledge.fitting.graph import Weights

Loss = Callable[[Weights, Any, Any], Any]
_TOLD = 50


def trained(loss: Loss, moving: Weights, frozen: Weights, optimiser: Any, batches: Iterable[Any]) -> Iterator[Weights]:
    """All weights after each batch; ``loss`` is given the weights, a batch and a key to draw what is dropped."""
    import jax
    import optax

    def step(moving: Any, state: Any, batch: Any, key: Any) -> tuple[Any, Any, Any]:
        lost, slope = jax.value_and_grad(lambda tried: loss({**tried, **frozen}, batch, key))(moving)
        change, state = optimiser.update(slope, state, moving)
        return optax.apply_updates(moving, change), state, lost

    stepped, state, key = jax.jit(step), optimiser.init(moving), jax.random.PRNGKey(0)
    for at, batch in enumerate(batches, 1):
        key, dropping = jax.random.split(key)
        moving, state, lost = stepped(moving, state, batch, dropping)
        if at % _TOLD == 0:
            sys.stderr.write(f"Step {at}: loss {float(lost):.2f}\n")
        yield {**moving, **frozen}


def seal(file: Path) -> None:
    """Writes a model's checksum beside it, against which it is verified when it is opened."""
    file.with_suffix(".sha256").write_text(f"{hashlib.sha256(file.read_bytes()).hexdigest()}\n", "ascii")
