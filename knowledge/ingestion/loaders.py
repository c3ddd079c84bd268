"""Files to text: which kinds are read, by whom, and a clear sentence when they can't be.

Knows nothing of what the text says.
"""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from knowledge.errors import UnreadableDocument, UnsupportedDocument
from knowledge.ingestion.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterable

SUFFIXES = (".docx", ".htm", ".html", ".markdown", ".md", ".pdf", ".txt")
_PAGES = (".htm", ".html")
_SUPPORTED = f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"


class Source(NamedTuple):
    """A file as text, before anything in it was mended."""

    name: str
    text: str
    warnings: tuple[str, ...] = ()


def load(path: Path, limit: int) -> Source:
    """Read one document of at most ``limit`` bytes.

    Raises UnsupportedDocument for a suffix outside ``SUFFIXES``; UnreadableDocument when the path is missing, a
    folder or unreadable, or when the file is empty, larger than ``limit``, damaged or without text.
    """
    if _is_folder(path):
        raise UnreadableDocument(_folder_trouble(path))
    if path.suffix.lower() not in SUFFIXES and not os.path.lexists(path):
        raise _missing(path)
    name = shown(path.name)
    _check_kind(name)
    return _source(name, _bytes(path, limit))


def load_bytes(name: str, data: bytes, limit: int) -> Source:
    """Read a document that is no file here, as ``load`` does; ``name`` says its kind. Raises as ``load`` does."""
    name = shown(name)
    _check_kind(name)
    check_size(name, len(data), limit)
    return _source(name, data)


def shown(name: str) -> str:
    """A file's name as it may be said and kept: without folders, and without signs that a terminal or reader obeys."""
    last = re.split(r"[/\\]", name)[-1]
    return "".join(letter for letter in last if letter.isprintable()).strip() or "file"


def check_size(name: str, size: int, limit: int) -> None:
    """Raise UnreadableDocument for a document of more bytes than ``limit``, also before it was fetched."""
    if size > limit:
        raise UnreadableDocument(
            f"“{shown(name)}” is {_megabytes(size)} MB; the most that is read is {_megabytes(limit)} MB. "
            "Split it, or keep the advert's text alone."
        )


def gather(paths: Iterable[Path]) -> list[Path]:
    """The files that ``paths`` stand for, each once: a folder stands for its supported files, sorted by name.

    A folder without any, or one that can't be opened, stands for itself, so that ``load`` says what is wrong with it.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for file in _inside(path) or [path]:
            found.setdefault(file)
    return list(found)


def _inside(folder: Path) -> list[Path]:
    """The supported files in and below a folder; nothing for anything else."""
    found = (Path(place, name) for place, _, names in os.walk(folder) for name in names)
    return sorted(path for path in found if _wanted(path.relative_to(folder)))


def _wanted(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and not any(part.startswith(".") for part in path.parts)


def _source(name: str, data: bytes) -> Source:
    text, warnings = _read(name, PurePath(name).suffix.lower(), data)
    if not text.strip():
        raise UnreadableDocument(f"“{name}” is empty. Add the advert's text and try again.")
    return Source(name, text, warnings)


def _check_kind(name: str) -> None:
    suffix = PurePath(name).suffix
    if suffix.lower() not in SUFFIXES:
        kind = f"files ending in “{suffix}”" if suffix else "files without an ending"
        raise UnsupportedDocument(
            f"“{name}” can't be read: {kind} aren't supported. Save it as {_SUPPORTED} and try again."
        )


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # such as a name too long; opening the file will tell
        return False


def _folder_trouble(folder: Path) -> str:
    """Why a folder can't be read as a document."""
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        return f"The folder “{_place(folder)}” can't be opened ({_reason(error)}). Check its permissions and try again."
    if _inside(folder):
        return f"“{_place(folder)}” is a folder. Name a file in it."
    return (
        f"The folder “{_place(folder)}” holds no document that can be read. Put files ending in {_SUPPORTED} into it."
    )


def _missing(path: Path) -> UnreadableDocument:
    return UnreadableDocument(f"There is no file “{_place(path)}”. Check the path and try again.")


def _place(path: Path) -> str:
    return "".join(letter for letter in str(path) if letter.isprintable())


def _bytes(path: Path, limit: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
            size = path.stat().st_size
    except FileNotFoundError as error:
        raise _missing(path) from error
    except OSError as error:
        raise UnreadableDocument(
            f"“{shown(path.name)}” can't be opened ({_reason(error)}). Check its permissions and try again."
        ) from error
    check_size(path.name, size if len(data) > limit else len(data), limit)
    return data


def _read(name: str, suffix: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of one file in the form that ``pipeline.read`` takes; each reader is loaded when it is needed."""
    if suffix in _PAGES:
        from knowledge.ingestion import html

        return html.read(name, data)
    if suffix == ".docx":
        from knowledge.ingestion import docx

        return docx.read(name, data)
    if suffix == ".pdf":
        from knowledge.ingestion import pdf

        return pdf.read(name, data)
    return decode(name, data)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.3g}"


def _reason(error: OSError) -> str:
    return (error.strerror or "unknown reason").lower()
