"""Bytes to text: which coding a file is in, told from its marks and its bytes; knows nothing of formats."""

from __future__ import annotations

import codecs
import re

from knowledge.errors import UnreadableDocument

_FOREIGN = "Read the file as Windows-1252 text, because it isn't UTF-8."
_DECLARED = re.compile(
    rb"<(?:meta\b[^>]{0,400}?|\?xml\b[^>]{0,200}?en)(?:charset|coding)\s*=\s*[\"']?\s*([\w:-]{2,40})", re.I
)
_HEAD = 4096  # bytes in which a page declares its coding
_SINGLE_BYTE = frozenset({"ascii", "iso8859-1", "cp1252", "iso8859-15"})


def decode(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """Text and warnings; raises UnreadableDocument for bytes that are no text. ``name`` is for the message alone."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf16(name, data), ()
    if b"\0" in data:
        raise _not_text(name)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return _windows(name, data), (_FOREIGN,)


def decode_page(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """Like ``decode`` for HTML, which may declare its coding; bytes that are UTF-8 are never taken for another."""
    coding = _declared(data)
    if coding is None or (coding in _SINGLE_BYTE and _is_utf8(data)):
        return decode(name, data)
    try:
        return data.decode("cp1252" if coding in _SINGLE_BYTE else coding), ()
    except (UnicodeDecodeError, LookupError):
        return decode(name, data)


def _declared(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    match = _DECLARED.search(data, 0, _HEAD)
    try:
        found = codecs.lookup(match[1].decode("ascii")) if match else None
    except (LookupError, UnicodeDecodeError):
        return None
    # A page whose declaration could be read as ASCII is in no wide coding, whatever it says.
    return found.name if found and not found.name.startswith(("utf-16", "utf-32")) else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _utf16(name: str, data: bytes) -> str:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise _not_text(name) from error
    if "\0" in text:
        raise _not_text(name)
    return text


def _windows(name: str, data: bytes) -> str:
    # Nearly any bytes decode as Windows-1252, so control characters tell a picture or a program from prose.
    controls = sum(byte < 32 and byte not in b"\t\n\r\f" for byte in data)
    if controls > len(data) // 200:
        raise _not_text(name)
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise _not_text(name) from error


def _not_text(name: str) -> UnreadableDocument:
    return UnreadableDocument(
        f"“{name}” isn't text but a binary file. Save it as text, Markdown, HTML, PDF or DOCX and try again."
    )
