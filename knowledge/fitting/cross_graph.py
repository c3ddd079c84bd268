"""The cross-encoder as an ONNX graph of two steps, one for a passage and one for a question with several; and back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from knowledge.fitting.graph import Weights, rounded
from knowledge.fitting.transformer import HEADS
from knowledge.index.embeddings import DIMENSION

# The first that has LayerNormalization and Gelu.
_OPSET = 20
_NEVER = -1e9
_OUTPUTS = ("passage_keys", "passage_values", "passage_mean", "log_odds")
_EPSILON = 1e-12
# Weights are named by their place, matrices in two parts; whatever else is an array has a number.
_WHOLE, _SCALE, _CONSTANT = "_q", "_scale", re.compile(r"a\d+")
_MARKS = ("key_mark", "value_mark")
# Matrices stand as ONNX Runtime's MatMulNBits takes them: in blocks of so many rows with a scale each, from 0 to 255.
# It rounds each word's state by itself, so that what stands beside a passage changes nothing.
_BLOCK, _BITS, _INT8 = 128, 8, 4
_OWN_OPERATORS = "com.microsoft"
_MIDDLE = 128
# Stands before the number of a layer that only the passage has.
_OF_PASSAGE = "p"
_WIDTH = DIMENSION // HEADS


class _Shown(NamedTuple):
    """A passage's keys and values in one layer, by head, and what bars the places beyond its end."""

    keys: str
    values: str
    barred: str


def write(weights: Weights, alone: int, file: Path) -> None:
    """The graph's file; layers below ``alone`` read question and passage alike. Matrices are rounded to 8 bits."""
    graph = _Graph(weights)
    for name, result in zip(_OUTPUTS, (*_passage(graph, alone), _question(graph, alone)), strict=True):
        graph.name(result, name)
    file.write_bytes(graph.model(_inputs(len(weights["layers"]) - alone), _outputs()).SerializeToString())


def read(file: Path) -> Weights:
    """The weights of such a graph; those that are rounded come back as they were rounded."""
    import onnx
    from onnx import numpy_helper

    arrays = {one.name: numpy_helper.to_array(one) for one in onnx.load(str(file)).graph.initializer}
    whole: Weights = {name: array for name, array in arrays.items() if not _CONSTANT.fullmatch(name)}
    for place in [name.removesuffix(_WHOLE) for name in whole if name.endswith(_WHOLE)]:
        whole[place] = _restored(whole.pop(place + _WHOLE), whole.pop(place + _SCALE))
    layers, passage_layers = _layers("", whole), _layers(_OF_PASSAGE, whole)
    none = np.zeros(DIMENSION, dtype=np.float32)
    marks = {name: np.stack([layer.pop(name, none) for layer in layers]) for name in _MARKS}
    return {**whole, **marks, "kinds": whole["kinds"][None], "layers": layers, "passage_layers": passage_layers}


def _restored(array: Any, scale: Any) -> Any:
    """Words' rows, or a matrix of blocks."""
    if array.ndim == 2:
        return array.astype(np.float32) * scale
    blocks = (array.astype(np.float32) - _MIDDLE) * scale.reshape(*array.shape[:2], 1)
    return blocks.reshape(len(array), -1).T


def _layers(kind: str, whole: Weights) -> list[Weights]:
    """The layers of a kind in their order, taken out of the whole."""
    places = re.compile(rf"{kind}(\d+)\.(\w+)")
    found: dict[int, Weights] = {}
    for met in [met for place in whole if (met := places.fullmatch(place))]:
        found.setdefault(int(met[1]), {})[met[2]] = whole.pop(met[0])
    return [found[at] for at in sorted(found)]


def _passage(graph: _Graph, alone: int) -> tuple[str, str, str]:
    """Keys and values of a passage's own words for each layer that is shown them, by head, and their mean state."""
    hidden = graph.embedded("passage")
    kept: tuple[list[str], list[str]] = ([], [])
    for at in range(graph.layers):
        layer = str(at)
        if at >= alone:
            kept[0].append(graph.turned(graph.marked(at, "key_mark", graph.projected(layer, "key", hidden))))
            kept[1].append(graph.headed(graph.marked(at, "value_mark", graph.projected(layer, "value", hidden))))
            layer = _OF_PASSAGE + layer
        hidden = graph.above(layer, hidden)
    keys, values = (graph.op("Concat", *one, axis=0) for one in kept)
    middle = graph.op("ReduceMean", graph.first(hidden, 1), graph.ints(1), keepdims=0)
    return graph.first(keys, 3), graph.first(values, 2), middle


def _question(graph: _Graph, alone: int) -> str:
    """The log-odds of each passage: the question's words attend to themselves and, later, to the passage's."""
    hidden = graph.embedded("question")
    each = graph.op("Concat", graph.size("mean", 0), graph.ints(1, 1), axis=0)
    barred = graph.barring("mask")
    for at in range(graph.layers):
        shown = None
        if at == alone:
            hidden = graph.op("Expand", hidden, each)
        if at >= alone:
            keys, values = (graph.op("Cast", f"{name}{at - alone}", to=1) for name in ("keys", "values"))
            shown = _Shown(keys, values, barred)
        hidden = graph.above(str(at), hidden, shown)
    return _judged(graph, hidden)


def _judged(graph: _Graph, hidden: str) -> str:
    first = graph.op("Gather", hidden, graph.scalar(0), axis=1)
    middle = graph.op("ReduceMean", hidden, graph.ints(1), keepdims=0)
    head = graph.op("MatMul", graph.op("Concat", first, middle, axis=1), graph.weight("head"))
    product = graph.op("ReduceSum", graph.op("Mul", middle, "mean"), graph.ints(1), keepdims=0)
    sizes = (graph.op("ReduceL2", one, graph.ints(1), keepdims=0) for one in (middle, "mean"))
    cosine = graph.op("Div", product, graph.op("Mul", *sizes))
    scaled = graph.op("Mul", cosine, graph.weight("scale"))
    return graph.op("Add", graph.op("Add", head, scaled), graph.weight("base"))


def _inputs(layers: int) -> list[Any]:
    from onnx import TensorProto, helper

    wanted: dict[str, tuple[int, list[int | str]]] = {
        "passage": (TensorProto.INT64, [1, "length"]),
        "own": (TensorProto.INT64, [1]),
        "question": (TensorProto.INT64, [1, "asked"]),
        "mask": (TensorProto.FLOAT, ["read", "words"]),
        "mean": (TensorProto.FLOAT, ["read", DIMENSION]),
    }
    # An input for each layer: taking a layer out of a whole would copy it.
    for at in range(layers):
        wanted[f"keys{at}"] = (TensorProto.FLOAT16, ["read", HEADS, _WIDTH, "words"])
        wanted[f"values{at}"] = (TensorProto.FLOAT16, ["read", HEADS, "words", _WIDTH])
    return [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in wanted.items()]


def _outputs() -> list[Any]:
    from onnx import TensorProto, helper

    return [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in _OUTPUTS]


class _Graph:
    """Nodes and arrays as they are added; each method gives the name of its result."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.layers = len(weights["layers"])
        own = range(self.layers - len(weights["passage_layers"]), self.layers)
        self._layers = {str(at): layer for at, layer in enumerate(weights["layers"])} | {
            f"{_OF_PASSAGE}{at}": layer for at, layer in zip(own, weights["passage_layers"], strict=True)
        }
        self._nodes: list[Any] = []
        self._arrays: dict[str, Any] = {}
        self._known: dict[tuple[object, ...], str] = {}

    def model(self, inputs: Sequence[Any], outputs: Sequence[Any]) -> Any:
        from onnx import helper, numpy_helper

        arrays = [numpy_helper.from_array(array, name) for name, array in self._arrays.items()]
        graph = helper.make_graph(self._nodes, "cross-encoder", inputs, outputs, arrays)
        opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_OWN_OPERATORS, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=10)

    def op(self, kind: str, *inputs: str, **attributes: Any) -> str:
        from onnx import helper

        name = f"n{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def name(self, result: str, name: str) -> None:
        from onnx import helper

        self._nodes.append(helper.make_node("Identity", [result], [name]))

    def floats(self, array: Any) -> str:
        return self._array(np.asarray(array, dtype=np.float32))

    def ints(self, *numbers: int) -> str:
        return self._array(np.array(numbers, dtype=np.int64))

    def scalar(self, number: int) -> str:
        return self._array(np.array(number, dtype=np.int64))

    def size(self, of: str, axis: int) -> str:
        return self.op("Slice", self.op("Shape", of), self.ints(axis), self.ints(axis + 1))

    def first(self, of: str, axis: int) -> str:
        """The passage's own places, which stand before those of its surroundings."""
        return self.op("Slice", of, self.ints(0), "own", self.ints(axis))

    def embedded(self, ids: str) -> str:
        words, scale = self._rounded("words", *rounded(np.asarray(self.weights["words"], dtype=np.float32), 1))
        rows = self.op("Cast", self.op("Gather", words, ids, axis=0), to=1)
        scaled = self.op("Mul", rows, self.op("Gather", scale, ids, axis=0))
        placed = self.op("Slice", self.weight("places"), self.ints(0), self.size(ids, 1), self.ints(0))
        whole = self.op("Add", self.op("Add", scaled, placed), self._held("kinds", self.weights["kinds"][0]))
        return self._normal(whole, self.weight("gain"), self.weight("shift"))

    def barring(self, mask: str) -> str:
        """What is added to the nearness of each place: nothing, or a number that bars it."""
        barred = self.op("Mul", self.op("Sub", self.floats(1.0), mask), self.floats(_NEVER))
        return self.op("Unsqueeze", barred, self.ints(1, 2))

    def above(self, layer: str, hidden: str, shown: _Shown | None = None) -> str:
        """The state above a layer, whose words attend to each other and to what they are shown."""
        queries, keys, values = (self.projected(layer, name, hidden) for name in ("query", "key", "value"))
        taken = self._attended(queries, keys, values, shown)
        hidden = self.op("Add", hidden, self.projected(layer, "out", taken))
        hidden = self._normal(hidden, self._of_layer(layer, "gain1"), self._of_layer(layer, "shift1"))
        wide = self.op("Gelu", self.projected(layer, "wide", hidden))
        whole = self.op("Add", hidden, self.projected(layer, "narrow", wide))
        return self._normal(whole, self._of_layer(layer, "gain2"), self._of_layer(layer, "shift2"))

    def projected(self, layer: str, name: str, hidden: str) -> str:
        """Multiplied in whole numbers, which takes two thirds of the time and a quarter of the memory."""
        matrix = np.asarray(self._layers[layer][name], dtype=np.float32)
        rows, columns = matrix.shape
        blocks, scale = rounded(matrix.T.reshape(-1, _BLOCK), 1)
        whole = (blocks.astype(np.int16) + _MIDDLE).astype(np.uint8).reshape(columns, -1, _BLOCK)
        held = self._rounded(f"{layer}.{name}", whole, scale.ravel())
        sizes = {"K": rows, "N": columns, "bits": _BITS, "block_size": _BLOCK, "accuracy_level": _INT8}
        product = self.op("MatMulNBits", hidden, *held, domain=_OWN_OPERATORS, **sizes)
        return self.op("Add", product, self._of_layer(layer, f"{name}_bias"))

    def marked(self, at: int, name: str, state: str) -> str:
        return self.op("Add", state, self._held(f"{at}.{name}", self.weights[name][at]))

    def headed(self, state: str) -> str:
        """By head: (texts, heads, words, width)."""
        return self._by_head(state, [0, 2, 1, 3])

    def turned(self, state: str) -> str:
        """By head, as keys are multiplied: (texts, heads, width, words)."""
        return self._by_head(state, [0, 2, 3, 1])

    def weight(self, place: str) -> str:
        return self._held(place, self.weights[place])

    def _attended(self, queries: str, keys: str, values: str, shown: _Shown | None) -> str:
        """What the words take from each other and from what they are shown."""
        asking = self.op("Mul", self.headed(queries), self.floats(_WIDTH**-0.5))
        near = self.op("MatMul", asking, self.turned(keys))
        if shown:
            other = self.op("Add", self.op("MatMul", asking, shown.keys), shown.barred)
            near = self.op("Concat", near, other, axis=-1)
        taken = self._taken(self.op("Softmax", near, axis=-1), self.headed(values), shown)
        whole = self.op("Transpose", taken, perm=[0, 2, 1, 3])
        return self.op("Reshape", whole, self._array(np.array([0, 0, DIMENSION], dtype=np.int64)))

    def _by_head(self, state: str, order: Sequence[int]) -> str:
        split = self._array(np.array([0, 0, HEADS, _WIDTH], dtype=np.int64))
        return self.op("Transpose", self.op("Reshape", state, split), perm=order)

    def _taken(self, shares: str, values: str, shown: _Shown | None) -> str:
        if shown is None:
            return self.op("MatMul", shares, values)
        own, last, end = self.size(values, 2), self.ints(3), self.ints(np.iinfo(np.int64).max)
        parts = (self.op("Slice", shares, *ends, last) for ends in ((self.ints(0), own), (own, end)))
        taken = (self.op("MatMul", *both) for both in zip(parts, (values, shown.values), strict=True))
        return self.op("Add", *taken)

    def _of_layer(self, layer: str, name: str) -> str:
        return self._held(f"{layer}.{name}", self._layers[layer][name])

    def _held(self, place: str, array: Any) -> str:
        self._arrays[place] = np.asarray(array, dtype=np.float32)
        return place

    def _rounded(self, place: str, whole: Any, scale: Any) -> tuple[str, str]:
        self._arrays |= {place + _WHOLE: whole, place + _SCALE: scale}
        return place + _WHOLE, place + _SCALE

    def _normal(self, hidden: str, gain: str, shift: str) -> str:
        return self.op("LayerNormalization", hidden, gain, shift, axis=-1, epsilon=_EPSILON)

    def _array(self, array: Any) -> str:
        """The two steps share what they both need."""
        content = (array.dtype.str, array.shape, array.tobytes())
        name = self._known.setdefault(content, f"a{len(self._known)}")
        self._arrays[name] = array
        return name
