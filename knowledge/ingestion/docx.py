"""A Word file to Markdown: unpacked with a limit, freed of what is hidden in it, and written by way of HTML.

Pictures, macros and whatever lies outside the file are never opened.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from knowledge.errors import UnreadableDocument
from knowledge.ingestion import docx_parts, html_unseen
from knowledge.ingestion.html import parse
from knowledge.ingestion.html_writing import markdown

_UNPACKED = 20_000_000  # bytes of XML; a text of 300 pages has some five million
_PARTS = 2_000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how files of Word before 2007 and encrypted ones begin
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HEADINGS = "\n".join(f"p.{docx_parts.HEADING}{level} => h{level}:fresh" for level in range(1, 7))


def read(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text as Markdown, and warnings. Raises UnreadableDocument for what is no Word file, locked or too large."""
    parts = _unpacked(name, data)
    try:
        hidden = docx_parts.prepare(parts)
        markup = _converted(parts)
    except UnreadableDocument:
        raise
    except Exception as error:  # readers of XML and Word fail in many ways on a damaged file
        raise _damaged(name) from error
    tree = parse(name, f"<html><body>{markup}</body></html>")
    _drop_references(tree)
    text = markdown(tree).replace(docx_parts.TAB, "\t")
    if not text.strip():
        raise UnreadableDocument(
            f"“{name}” holds no text, perhaps only pictures. Type the advert's text and try again."
        )
    return f"{text}\n", html_unseen.warnings(hidden)


def _unpacked(name: str, data: bytes) -> dict[str, bytes]:
    """The XML parts by name."""
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED in data:
            raise UnreadableDocument(f"“{name}” is protected by a password. Save it without one and try again.")
        raise UnreadableDocument(
            f"“{name}” is an old Word file (.doc) under another name. Save it as .docx and try again."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [one for one in archive.infolist() if one.filename.endswith((".xml", ".rels"))]
            if len(members) > _PARTS or sum(one.file_size for one in members) > _UNPACKED:
                raise UnreadableDocument(
                    f"“{name}” unpacks to more than {_UNPACKED // 1_000_000} MB of text. Keep the advert's text alone "
                    "and try again."
                )
            parts = {one.filename: archive.read(one) for one in members}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError, zlib.error) as error:
        raise _damaged(name) from error
    if not any(part.startswith("word/") for part in parts):
        raise UnreadableDocument(
            f"“{name}” isn't a Word document. Save it as .docx from your word processor and try again."
        )
    return parts


def _converted(parts: dict[str, bytes]) -> str:
    import mammoth

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    packed.seek(0)
    done = mammoth.convert_to_html(
        packed,
        style_map=_HEADINGS,
        include_embedded_style_map=False,
        external_file_access=False,
        convert_image=_no_picture,
    )
    return str(done.value)


def _no_picture(_picture: Any) -> list[Any]:
    return []


def _drop_references(tree: Any) -> None:
    """Take out the little numbers of footnotes and the arrows that lead back from them."""
    for link in list(tree.iter("a")):
        target = link.get("href", "")
        if target.startswith(("#footnote", "#endnote")):
            (link.getparent() if link.getparent().tag == "sup" else link).drop_tree()


def _damaged(name: str) -> UnreadableDocument:
    return UnreadableDocument(
        f"“{name}” is damaged or isn't a Word document. Open it in your word processor, save it as .docx and try again."
    )
