"""Makes the vectors of the question bank's topics, so that the first set of a start need not wait for them."""

from __future__ import annotations

import numpy as np

from knowledge.index.embeddings import LocalEmbedder
from knowledge.interview.bank import load_bank, profiles
from knowledge.interview.nearness import FILE, fingerprint, vectors


def fit() -> int:
    """Write ``nearness.npz`` beside the bank; returns how many topics it holds."""
    spelt = profiles(load_bank())
    made = vectors(spelt, LocalEmbedder().embed)
    np.savez(FILE, vectors=made.astype(np.float16), fingerprint=np.array(fingerprint(spelt)))
    return len(made)
