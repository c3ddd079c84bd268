"""Measures Python source: lengths, parameters, imports and mocks; judges nothing."""

from __future__ import annotations

import ast
import re
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_MOCKS = re.compile(r"\b(?:Magic|Async|NonCallable)?Mock\(|\bpatch(?:\.\w+)?\(|\bmocker\b|\bmonkeypatch\.setattr\b")


class Function(NamedTuple):
    """A function, the lines of its body without the docstring, and its parameters without self."""

    name: str
    lines: int
    parameters: int


def functions(path: Path) -> Iterator[Function]:
    """Every function and method of a file, nested ones too."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    methods = {item for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for item in node.body}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield Function(node.name, _body(node), _parameters(node, method=node in methods))


def length(path: Path) -> int:
    """Lines of a file."""
    return len(path.read_text(encoding="utf-8").splitlines())


def cycle(files: Iterable[Path], root: Path) -> list[str] | None:
    """The modules of one import cycle; imports that only type checkers see don't count."""
    modules = {_module(path, root): path for path in files}
    graph = {name: set(_imports(path, modules)) - {name} for name, path in modules.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return error.args[1]
    return None


def mocks(files: Iterable[Path]) -> float:
    """Mocks and patches per 1,000 lines."""
    texts = [path.read_text(encoding="utf-8") for path in files]
    hits = sum(len(_MOCKS.findall(text)) for text in texts)
    return 1000 * hits / max(sum(len(text.splitlines()) for text in texts), 1)


def _body(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def _parameters(node: ast.FunctionDef | ast.AsyncFunctionDef, *, method: bool) -> int:
    arguments = node.args
    named = [*arguments.posonlyargs, *arguments.args]
    bound = method and not any(isinstance(d, ast.Name) and d.id == "staticmethod" for d in node.decorator_list)
    starred = [each for each in (arguments.vararg, arguments.kwarg) if each]
    return len(named) - (1 if bound and named else 0) + len(arguments.kwonlyargs) + len(starred)


def _module(path: Path, root: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(path: Path, modules: dict[str, Path]) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    unseen = {child for node in ast.walk(tree) if _for_types(node) for child in ast.walk(node)}
    for node in ast.walk(tree):
        if node in unseen:
            continue
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            # `from package import module` leans on the module; the package is only passed through.
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            names = [name if name in modules else node.module for name in inner]
        yield from (name for name in names if name in modules)


def _for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
