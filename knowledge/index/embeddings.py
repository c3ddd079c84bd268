"""Text to unit vectors with the embedded MiniLM."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import ModelDamaged
from knowledge.index import allocator

DIMENSION = 384
# The model's own limit: positions past 256 word pieces were never trained (its model card).
MAX_TOKENS = 256
# Longer batches of long texts are slower on a CPU, not faster (measured: 8 is the best size).
_BATCH = 8
DOCUMENTS = Path(__file__).parent.parent / "documents"
VOCABULARY = DOCUMENTS / "vocabulary" / "bert-base-uncased-vocab.txt"
MODEL = DOCUMENTS / "encoder" / "model.onnx"
MODEL_ID = "rolecall-minilm-int8"

Vectors = NDArray[np.float32]


class LocalEmbedder:
    """all-MiniLM-L6-v2, tuned on questions and passages of adverts, as int8 ONNX; mean-pooled and normalised.

    Raises ModelDamaged when the model file doesn't match the checksum beside it.
    """

    def __init__(self, threads: int = 2, model_file: Path = MODEL) -> None:
        from tokenizers import BertWordPieceTokenizer

        model = model_file.read_bytes()
        self.sha256: str = verified(model, model_file)
        self.model_id: str = MODEL_ID
        self._session = session(model, threads)
        self._tokenizer = BertWordPieceTokenizer(str(VOCABULARY), lowercase=True)
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.enable_padding()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, shape (len(texts), 384); the order is that of the texts."""
        out = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        by_length = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        for at in range(0, len(by_length), _BATCH):
            rows = by_length[at : at + _BATCH]
            out[rows] = self._run([texts[i] for i in rows])
        return out

    def _run(self, texts: list[str]) -> Vectors:
        encoded = self._tokenizer.encode_batch(texts)
        mask = np.array([e.attention_mask for e in encoded], dtype=np.int64)
        inputs = {
            "input_ids": np.array([e.ids for e in encoded], dtype=np.int64),
            "attention_mask": mask,
            "token_type_ids": np.zeros_like(mask),
        }
        hidden = self._session.run(None, inputs)[0]
        weights = mask[:, :, None].astype(np.float32)
        pooled = (hidden * weights).sum(axis=1) / weights.sum(axis=1)
        return np.asarray(pooled / np.linalg.norm(pooled, axis=1, keepdims=True), dtype=np.float32)


def session(model: bytes, threads: int) -> Any:
    """An onnxruntime session on the CPU."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Threads that wait by spinning take the cores from whoever else thinks.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    opened = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    allocator.give_back()
    return opened


def verified(model: bytes, path: Path, shipped: Path = MODEL) -> str:
    """The checksum, which must be the one that was written with the shipped model. Raises ModelDamaged."""
    found = hashlib.sha256(model).hexdigest()
    expected = shipped.with_suffix(".sha256").read_text("ascii").strip()
    if found != expected:
        raise ModelDamaged(
            f"The embedding model {path.name!r} is damaged or was changed (checksum {found[:12]}…, expected "
            f"{expected[:12]}…). Take the file from a fresh copy of Rolecall."
        )
    return found
