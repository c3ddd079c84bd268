"""The facet classifier, fitted from the example questions; same examples, same file."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

import numpy as np

from knowledge.answering import facets, things
from knowledge.answering.classifier import FILE, fingerprint
from knowledge.fitting import pairs
from knowledge.index.embeddings import VOCABULARY, LocalEmbedder
from knowledge.words import terms, words

# Inverse regularisation, chosen by cross-validation on the examples.
_C = 12.0
# A word of the examples, some of which hold slips, is well spelled when so many adverts use it.
_ADVERTS = 2
_ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ers", "ly")


def fit() -> float:
    """Write the model file; return the five-fold cross-validated accuracy on the examples."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold, cross_val_score

    known = facets.load()
    rows = [(facet.id, question) for facet in known.values() for question in facet.entry.questions]
    labels = np.array([row[0] for row in rows])
    vectors = LocalEmbedder().embed([row[1] for row in rows])
    model = LogisticRegression(C=_C, max_iter=2000)
    folds = StratifiedKFold(5, shuffle=True, random_state=0)
    accuracy = float(cross_val_score(model, vectors, labels, cv=folds).mean())
    model.fit(vectors, labels)
    centroids = np.stack([vectors[labels == name].mean(axis=0) for name in model.classes_])
    centroids /= np.linalg.norm(centroids, axis=1, keepdims=True)
    stems, rarity = _rarities([row[1] for row in rows])
    np.savez_compressed(
        FILE,
        names=np.array(model.classes_),
        weights=np.hstack([model.coef_, model.intercept_[:, None]]).astype(np.float16),
        centroids=centroids.astype(np.float16),
        stems=np.array(stems),
        rarity=np.array(rarity, dtype=np.float16),
        words=np.array(sorted(_vocabulary(question for _, question in rows))),
        fingerprint=np.array(fingerprint(known.values())),
    )
    return accuracy


def _vocabulary(questions: Iterable[str]) -> set[str]:
    """The words people use about any job, well spelled: those of the examples, and the names of things they ask for."""
    named = {word for thing in things.load().all for name in thing.names for word in words(name)}
    spelled = _spelled()
    return named | {word for text in questions for word in words(text) if _stems(word) & spelled}


def _spelled() -> set[str]:
    """Words that are no slip: those of BERT's vocabulary, and those that several adverts of the reading pairs use."""
    common = {word for word in VOCABULARY.read_text("utf-8").split("\n") if word.isalpha()}
    counts = Counter(word for row in pairs.rows() for word in set(words(row.passage)))
    return common | {word for word, count in counts.items() if count >= _ADVERTS}


def _stems(word: str) -> set[str]:
    return {word, *(word.removesuffix(ending) for ending in _ENDINGS)}


def _rarities(questions: list[str]) -> tuple[list[str], list[float]]:
    """Inverse document frequency of each stem over all example questions, as (stems, logs)."""
    counts = Counter(term for question in questions for term in set(terms(question)))
    known = sorted(counts)
    return known, [math.log(len(questions) / counts[term]) for term in known]
