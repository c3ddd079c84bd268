"""The embedding model's file as arrays and back: an ONNX graph whose matrices are int8 with a scale each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Weights = dict[str, Any]
_LAYERS = 6
_EMBEDDINGS = {
    "words": "word_embeddings.weight",
    "places": "position_embeddings.weight",
    "kinds": "token_type_embeddings.weight",
    "gain": "LayerNorm.weight",
    "shift": "LayerNorm.bias",
}
_BIASES = {
    "query_bias": "attention.self.query.bias",
    "key_bias": "attention.self.key.bias",
    "value_bias": "attention.self.value.bias",
    "out_bias": "attention.output.dense.bias",
    "wide_bias": "intermediate.dense.bias",
    "narrow_bias": "output.dense.bias",
    "gain1": "attention.output.LayerNorm.weight",
    "shift1": "attention.output.LayerNorm.bias",
    "gain2": "output.LayerNorm.weight",
    "shift2": "output.LayerNorm.bias",
}
# The order in which a layer multiplies its matrices, which the export names by number only.
_MATRICES = ("query", "key", "value", "out", "wide", "narrow")


def rounded(array: NDArray[np.float32], axis: int) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """A matrix as int8 and the scale of each row (axis 1) or column (axis 0)."""
    scale = np.maximum(np.abs(array).max(axis=axis, keepdims=True), 1e-12) / 127.0
    return np.clip(np.round(array / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


class Graph:
    """A MiniLM graph: its weights as plain arrays, and a copy of it with other weights."""

    def __init__(self, file: Path) -> None:
        import onnx

        self._model = onnx.load(str(file))
        self._places = {tensor.name: tensor for tensor in self._model.graph.initializer}
        self._names = self._named()

    def weights(self) -> Weights:
        """Embeddings by name, and one dictionary of arrays a layer under ``layers``."""
        found: Weights = {name: self._read(place) for name, place in self._names.items()}
        layers = [
            {name.split(".")[1]: found.pop(name) for name in list(found) if name.startswith(f"{at}.")}
            for at in range(_LAYERS)
        ]
        return {**found, "layers": layers}

    def write(self, weights: Weights, file: Path) -> None:
        """The graph with these weights, rounded to int8 where it holds int8."""
        layers = {f"{at}.{name}": array for at, one in enumerate(weights["layers"]) for name, array in one.items()}
        for name, array in ({**weights, **layers}).items():
            if name in self._names:
                self._replace(self._names[name], np.asarray(array, dtype=np.float32))
        file.write_bytes(self._model.SerializeToString())

    def _named(self) -> dict[str, str]:
        products = [
            place[:-2]
            for node in self._model.graph.node
            if node.op_type == "MatMul"
            for place in (f"{given}_q" for given in node.input)
            if place in self._places
        ]
        names = {name: f"inner.embeddings.{place}" for name, place in _EMBEDDINGS.items()}
        for at in range(_LAYERS):
            matrices = products[at * len(_MATRICES) : (at + 1) * len(_MATRICES)]
            names |= {f"{at}.{name}": place for name, place in zip(_MATRICES, matrices, strict=True)}
            names |= {f"{at}.{name}": f"inner.encoder.layer.{at}.{place}" for name, place in _BIASES.items()}
        return names

    def _read(self, place: str) -> NDArray[np.float32]:
        from onnx import numpy_helper

        if place in self._places:
            return np.asarray(numpy_helper.to_array(self._places[place]), dtype=np.float32)
        whole = numpy_helper.to_array(self._places[f"{place}_q"]).astype(np.float32)
        return np.asarray(whole * numpy_helper.to_array(self._places[f"{place}_scale"]), dtype=np.float32)

    def _replace(self, place: str, array: NDArray[np.float32]) -> None:
        if place in self._places:
            self._put(place, array)
            return
        rows = self._places[f"{place}_scale"].dims[1] == 1
        whole, scale = rounded(array, 1 if rows else 0)
        self._put(f"{place}_q", whole)
        self._put(f"{place}_scale", scale)

    def _put(self, place: str, array: NDArray[Any]) -> None:
        from onnx import numpy_helper

        self._places[place].CopyFrom(numpy_helper.from_array(array, place))
