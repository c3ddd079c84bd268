"""The reading model: a small network on read pairs, small trees on the signs of golden cases, and what tops both."""

from __future__ import annotations

import hashlib
import tempfile
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.relevance import FILE, Relevance, Vectors, joined, joint, read_best, summary
from knowledge.answering.signs import AGAINST, COLUMNS, FOR
from knowledge.domain import Excerpt
from knowledge.fitting import pairs
from knowledge.fitting.cases import Bench, Example
from knowledge.index.cross_encoder import CrossEncoder
from knowledge.index.embeddings import LocalEmbedder

Arrays = dict[str, NDArray[Any]]
Floats = NDArray[np.float64]
_SEEDS = (0, 1, 2)
_HIDDEN, _DECAY, _ROUNDS = 64, 5.0, 14
_TREES = {
    "max_iter": 120,
    "learning_rate": 0.06,
    "max_leaf_nodes": 12,
    "min_samples_leaf": 40,
    "l2_regularization": 5.0,
    "random_state": 0,
}
_DIRECTIONS = [int(name in FOR) - int(name in AGAINST) for name in COLUMNS]
_FOLDS = 10
# How many of the best passages an answer may show.
_SHOWN = 3
# Inverse regularisation of the logistic model on top, chosen on roles held out.
_LOGISTIC_C = 0.02
# A silence kept counts as much as an answer found; their balance counts once more beside them.
_SILENT = 1.0
# Levels that are worth so little less than the best are as good: among 2,800 cases that is chance.
_AS_GOOD = 0.01


def fit(files: Sequence[Path]) -> str:
    """Write the model file from the pairs and these case files; says how well it did on roles it wasn't fitted on."""
    network = _network()
    rest: Arrays = {"columns": np.array(COLUMNS), "logistic": np.zeros(1), "level": np.array(0.5)}
    with tempfile.TemporaryDirectory() as folder:
        bare = _save({**network, **_exported([]), **rest}, "", Path(folder) / FILE.name)
        bench = Bench(Relevance(bare).match)
    examples = [example for file in files for example in bench.examples(file)]
    folded = _folded(examples)
    log_odds = CrossEncoder().log_odds
    reads = [_read(example, sums, log_odds) for example, sums in zip(examples, folded, strict=True)]
    logistic, level, report = _calibrated(examples, folded, reads)
    rest |= {"logistic": logistic, "level": np.array(level)}
    trees = _exported_model(_trees(examples))
    _save({**network, **trees, **rest}, fingerprint(files), FILE)
    return report


def listed(file: Path) -> list[Path]:
    """The case files that a list names, one a line, beside it."""
    return [file.parent / line for line in file.read_text("utf-8").splitlines() if line.strip()]


def _save(arrays: Arrays, mark: str, file: Path) -> Path:
    named: dict[str, Any] = {**arrays, "fingerprint": np.array(mark)}
    np.savez_compressed(file, **named)
    return file


def fingerprint(files: Sequence[Path]) -> str:
    """A hash of everything the model was fitted from."""
    cases = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
    return hashlib.sha256(f"{pairs.fingerprint()}{cases}".encode()).hexdigest()


def _network() -> Arrays:
    """Several networks of one hidden layer as one, which answers with their mean."""
    from sklearn.neural_network import MLPClassifier

    rows = pairs.load()
    embed = LocalEmbedder().embed
    vectors: dict[str, Vectors] = {}
    texts = list(dict.fromkeys(text for row in rows for text in row[:2]))
    vectors = dict(zip(texts, embed(texts), strict=True))
    seen = np.vstack([joined(vectors[row.question], vectors[row.passage][None, :]) for row in rows])
    answers = np.array([row.answers for row in rows])
    nets = [
        _quietly(MLPClassifier((_HIDDEN,), alpha=_DECAY, max_iter=_ROUNDS, random_state=seed), seen, answers)
        for seed in _SEEDS
    ]
    return {
        "weights0": np.hstack([net.coefs_[0] for net in nets]).astype(np.float16),
        "bias0": np.hstack([net.intercepts_[0] for net in nets]).astype(np.float32),
        "weights1": np.vstack([net.coefs_[1] for net in nets]).astype(np.float16) / np.float16(len(nets)),
        "bias1": np.mean([net.intercepts_[1] for net in nets], axis=0).astype(np.float32),
    }


def _quietly(net: Any, seen: Vectors, answers: NDArray[np.bool_]) -> Any:
    """Fitted for a set number of rounds: stopping early is meant, so scikit-learn needn't warn of it."""
    from sklearn.exceptions import ConvergenceWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return net.fit(seen, answers)


def _trees(examples: Sequence[Example]) -> Any:
    from sklearn.ensemble import HistGradientBoostingClassifier

    rows = np.vstack([example.rows for example in examples])
    answers = np.concatenate([example.answers for example in examples])
    return HistGradientBoostingClassifier(**_TREES, monotonic_cst=_DIRECTIONS).fit(rows, answers)


def _folded(examples: Sequence[Example]) -> list[Floats]:
    """The trees' sums for each example, from trees that never saw its role."""
    sums: list[Floats] = [np.zeros(0)] * len(examples)
    for held in _held_out(examples):
        model = _trees([example for example, out in zip(examples, held, strict=True) if not out])
        for at, (example, out) in enumerate(zip(examples, held, strict=True)):
            if out:
                sums[at] = model.decision_function(example.rows)
    return sums


def _read(example: Example, sums: Floats, log_odds: Callable[[str, Sequence[Excerpt]], Vectors]) -> Floats:
    """What reading the likeliest passages together with the question tells."""
    return read_best(sums, lambda places: log_odds(example.question, [example.passages[at] for at in places]))


def _calibrated(
    examples: Sequence[Example], folded: Sequence[Floats], reads: Sequence[Floats]
) -> tuple[Floats, float, str]:
    """Weights and base of a logistic model of "the advert answers", the level to answer from, and how good both are."""
    shown = list(zip(examples, folded, reads, strict=True))
    seen = np.array([summary(example.rows, sums, read) for example, sums, read in shown])
    due = np.array([bool(example.answers.any()) for example in examples])
    hit = np.array([_hit(example, joint(sums, read)) for example, sums, read in shown])
    odds = np.zeros(len(examples))
    for held in _held_out(examples):
        weights = _logistic(seen[~held], due[~held])
        odds[held] = 1 / (1 + np.exp(-(seen[held] @ weights[:-1] + weights[-1])))
    level = _level(lambda level: _worth(odds >= level, due, hit))
    answered = odds >= level
    report = (
        f"Reading: {len(examples)} cases; on roles held out: right {np.mean(hit[due] & answered[due]):.3f}, "
        f"abstention F1 {_f1(answered, due):.3f}, wrongly answered {np.mean(answered[~due]):.3f}, level {level:.2f}."
    )
    return _logistic(seen, due), level, report


def _held_out(examples: Sequence[Example]) -> list[NDArray[np.bool_]]:
    """Which examples each fold holds back: all of a role together."""
    roles = sorted({example.role for example in examples})
    folds = [set(roles[fold::_FOLDS]) for fold in range(min(_FOLDS, len(roles)))]
    return [np.array([example.role in held for example in examples]) for held in folds]


def _logistic(seen: Floats, due: NDArray[np.bool_]) -> Floats:
    """Weights on the plain summaries, and the base last."""
    from sklearn.linear_model import LogisticRegression

    middle, spread = seen.mean(axis=0), seen.std(axis=0) + 1e-9
    model = LogisticRegression(C=_LOGISTIC_C, max_iter=2000).fit((seen - middle) / spread, due)
    weights = model.coef_[0] / spread
    return np.append(weights, model.intercept_[0] - weights @ middle)


def _hit(example: Example, sums: Floats) -> bool:
    return bool(example.answers[np.argsort(-sums, kind="stable")[:_SHOWN]].any())


def _level(worth: Callable[[float], float]) -> float:
    """The middle of the levels that are as good as the best: a peak among equals is chance."""
    levels = np.linspace(0.2, 0.8, 61)
    worths = np.array([worth(level) for level in levels])
    return float(np.median(levels[worths >= worths.max() - _AS_GOOD]))


def _worth(answered: NDArray[np.bool_], due: NDArray[np.bool_], hit: NDArray[np.bool_]) -> float:
    """How good answers and silences are together."""
    return float(np.mean(hit[due] & answered[due]) + _SILENT * np.mean(~answered[~due]) + _f1(answered, due))


def _f1(answered: NDArray[np.bool_], due: NDArray[np.bool_]) -> float:
    silent = ~answered & ~due
    return float(2 * silent.sum() / max(1, (~answered).sum() + (~due).sum()))


def _exported_model(model: Any) -> Arrays:
    """The trees with the sum that they start from shared among them."""
    arrays = _exported(model._predictors)  # noqa: SLF001 - scikit-learn has no public door to its trees
    start = float(np.ravel(model._baseline_prediction)[0])  # noqa: SLF001 - nor to what they start from
    return {**arrays, "tree_value": arrays["tree_value"] + start / len(arrays["tree_value"])}


def _exported(predictors: Sequence[Sequence[Any]]) -> Arrays:
    """The trees as padded arrays, one row a tree; a leaf has feature -1."""
    nodes = [tree[0].nodes for tree in predictors]
    width = max((len(one) for one in nodes), default=1)
    shape = (max(1, len(nodes)), width)
    out: Arrays = {
        "tree_feature": np.full(shape, -1, dtype=np.int16),
        "tree_cut": np.zeros(shape),
        "tree_left": np.zeros(shape, dtype=np.int16),
        "tree_right": np.zeros(shape, dtype=np.int16),
        "tree_value": np.zeros(shape),
    }
    for at, one in enumerate(nodes):
        inner = ~one["is_leaf"].astype(bool)
        size = len(one)
        out["tree_feature"][at, :size][inner] = one["feature_idx"][inner]
        out["tree_cut"][at, :size] = one["num_threshold"]
        out["tree_left"][at, :size] = one["left"]
        out["tree_right"][at, :size] = one["right"]
        out["tree_value"][at, :size] = one["value"]
    return out
