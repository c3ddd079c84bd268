"""Reads a question together with passages: the log-odds that each answers, from an embedded model."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.domain import Excerpt
from knowledge.index.embeddings import DOCUMENTS, VOCABULARY, session, verified

MODEL = DOCUMENTS / "encoder" / "cross.onnx"
# How much is read, in word pieces; few sentences are longer than the 64 on which the model was trained. A passage's
# surroundings end with a piece of their own.
_QUESTION, _PASSAGE, _BEFORE, _AFTER = 32, 112, 24, 8
# What is made of a passage takes about 200 kB; so many are kept.
_KEPT = 256

Vectors = NDArray[np.float32]


class Pieces(NamedTuple):
    """An excerpt as word pieces, of which the first ``own`` are the passage's and the others its surroundings'."""

    ids: list[int]
    own: int


def pieces(tokenizer: Any, excerpt: Excerpt) -> Pieces:
    """The passage's word pieces with those that stand nearest before and after it behind them."""
    ids = tokenizer.encode(excerpt.text).ids[:_PASSAGE]
    own = len(ids)
    if excerpt.before or excerpt.after:
        end = tokenizer.token_to_id("[SEP]")
        for text, most in ((excerpt.before, _BEFORE), (excerpt.after, _AFTER)):
            ids = [*ids, *tokenizer.encode(text, add_special_tokens=False).ids[:most], end]
    return Pieces(ids, own)


class _Read(NamedTuple):
    """What the model makes of a passage: keys and values of its words by layer and head, and their mean state.

    Keys are (layers, heads, width, words), values (layers, heads, words, width), the mean (dimension,).
    """

    keys: NDArray[np.float16]
    values: NDArray[np.float16]
    mean: Vectors


class CrossEncoder:
    """A MiniLM whose question attends to the passage's words; what is made of a passage serves every question.

    A passage is read in its surroundings, which tell what "it" or "that" means; the question sees its own words only.

    Raises ModelDamaged when the model file doesn't match the checksum beside it.
    """

    def __init__(self, threads: int = 2, model_file: Path = MODEL) -> None:
        from onnxruntime import RunOptions
        from tokenizers import BertWordPieceTokenizer

        model = model_file.read_bytes()
        verified(model, model_file, MODEL)
        self._session = session(model, threads)
        # The graph holds both steps, since they share their weights: a run is of the one whose result is asked for.
        self._one_step = RunOptions()
        self._one_step.only_execute_path_to_fetches = True
        self._tokenizer = BertWordPieceTokenizer(str(VOCABULARY), lowercase=True)
        self._nothing = {place.name: self._blank(place.shape, place.type) for place in self._session.get_inputs()}
        # The last passages read; questions may come from several threads.
        self._reads: OrderedDict[Excerpt, _Read] = OrderedDict()
        self._keeping = Lock()

    def log_odds(self, question: str, excerpts: Sequence[Excerpt]) -> Vectors:
        """For each excerpt, in order, the log-odds that its passage answers the question: (excerpts,)."""
        if not excerpts:
            return np.zeros(0, dtype=np.float32)
        reads = [self._read(excerpt) for excerpt in excerpts]
        asked = np.array([self._tokenizer.encode(question).ids[:_QUESTION]], dtype=np.int64)
        return np.asarray(self._run(["log_odds"], {"question": asked, **_side_by_side(reads)})[0], dtype=np.float32)

    def _read(self, excerpt: Excerpt) -> _Read:
        """What is made of a passage, from what is kept where it is. Alone: beside others it would differ a little."""
        with self._keeping:
            if excerpt in self._reads:
                self._reads.move_to_end(excerpt)
                return self._reads[excerpt]
        ids, own = pieces(self._tokenizer, excerpt)
        given = {"passage": np.array([ids], dtype=np.int64), "own": np.array([own], dtype=np.int64)}
        keys, values, mean = self._run(("passage_keys", "passage_values", "passage_mean"), given)
        read = _Read(keys.astype(np.float16), values.astype(np.float16), mean[0])
        with self._keeping:
            self._reads[excerpt] = read
            while len(self._reads) > _KEPT:
                self._reads.popitem(last=False)
        return read

    def _run(self, names: Sequence[str], given: Mapping[str, NDArray[Any]]) -> list[Vectors]:
        found: list[Vectors] = self._session.run(list(names), {**self._nothing, **given}, self._one_step)
        return found

    @staticmethod
    def _blank(shape: Sequence[int | str], kind: str) -> NDArray[Any]:
        """Stands for an input of the step that isn't run: the session wants them all."""
        size = [one if isinstance(one, int) else 1 for one in shape]
        return np.zeros(size, dtype={"tensor(int64)": np.int64, "tensor(float16)": np.float16}.get(kind, np.float32))


def _side_by_side(reads: Sequence[_Read]) -> dict[str, NDArray[Any]]:
    """What was made of several passages as one run takes it: padded to the longest, a layer at a time."""
    (layers, heads, width, _), count = reads[0].keys.shape, len(reads)
    longest = max(read.keys.shape[-1] for read in reads)
    keys = np.zeros((layers, count, heads, width, longest), dtype=np.float16)
    values = np.zeros((layers, count, heads, longest, width), dtype=np.float16)
    mask = np.zeros((count, longest), dtype=np.float32)
    for at, read in enumerate(reads):
        words = read.keys.shape[-1]
        keys[:, at, ..., :words], values[:, at, :, :words], mask[at, :words] = read.keys, read.values, 1.0
    shown = {f"keys{at}": layer for at, layer in enumerate(keys)} | {
        f"values{at}": one for at, one in enumerate(values)
    }
    return {"mask": mask, "mean": np.stack([read.mean for read in reads]), **shown}
