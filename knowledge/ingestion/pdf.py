"""A PDF to Markdown: its text with headings, lists and tables told from place and font; scans and locks are refused."""

from __future__ import annotations

import io
import logging
import re
import zlib
from typing import TYPE_CHECKING

from knowledge.errors import UnreadableDocument
from knowledge.ingestion import html_unseen, pdf_page, pdf_repeats
from knowledge.ingestion.pdf_writing import markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNPACKED = 100_000_000  # bytes of all streams together, fonts and pictures among them
_PAGES = 100
_LAYERS = 3  # how often one stream may be packed in another
_STREAM = re.compile(rb"(?P<picture>/Image\b[^<>]{0,400}>>\s{0,8})?\bstream[ \t]{0,40}(?:\r\n?|\n)")
_LEGIBLE = 20  # letters; fewer on all pages together are a scan's page numbers


def read(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text as Markdown, and warnings. Raises UnreadableDocument for what is locked, scanned, damaged or huge."""
    if b"%PDF-" not in data[:1024]:
        raise UnreadableDocument(f"“{name}” isn't a PDF. Save the advert as PDF again, or as Word or plain text.")
    if _swells(data):
        raise UnreadableDocument(
            f"“{name}” unpacks to more than {_UNPACKED // 1_000_000} MB. Save the advert's text alone and try again."
        )
    pages = _pages(name, data)
    letters = sum(character.isalpha() for page in pages for character in page.words)
    if letters < _LEGIBLE:
        raise UnreadableDocument(
            f"“{name}” holds pictures of pages and no text, as a scan does. Run text recognition (OCR) on it, or save "
            "the advert as Word or plain text, and try again."
        )
    kept = pdf_repeats.without(pages)
    warnings = (*kept.warnings, *_blank(pages), *html_unseen.warnings(page.hidden for page in pages))
    return markdown(kept.pages) + "\n", warnings


def _pages(name: str, data: bytes) -> list[pdf_page.Page]:
    import pdfplumber
    from pdfplumber.utils.exceptions import PdfminerException

    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it tells of every oddity of a font
    try:
        document = pdfplumber.open(io.BytesIO(data), unicode_norm="NFC")
        _check_length(name, len(document.pages))
        laid_out = [page for page in document.pages if page.objects is not None]
    except UnreadableDocument:
        raise
    except Exception as error:  # a damaged file makes the reader fail in many ways
        cause = error.args[0] if isinstance(error, PdfminerException) and error.args else error
        raise _refusal(name, cause) from error
    with document:
        try:
            return [pdf_page.read(page) for page in laid_out]
        except Exception as error:  # a page may be damaged where the file's frame is not
            raise _refusal(name, error) from error


def _refusal(name: str, cause: object) -> UnreadableDocument:
    if "Password" in type(cause).__name__ or "Encryption" in type(cause).__name__:
        return UnreadableDocument(f"“{name}” is protected by a password. Save it without one and try again.")
    return UnreadableDocument(
        f"“{name}” is damaged and can't be read. Open it, save it as PDF again, or save the advert as Word or text."
    )


def _check_length(name: str, pages: int) -> None:
    if pages > _PAGES:
        raise UnreadableDocument(
            f"“{name}” has {pages} pages; the most that are read is {_PAGES}. Keep the advert's pages alone."
        )


def _blank(pages: list[pdf_page.Page]) -> Iterator[str]:
    """Pages that hold a picture in place of text."""
    for number, page in enumerate(pages, start=1):
        if page.pictures and not page.words.strip():
            yield f"Page {number} holds a picture and no text, so nothing on it is indexed. Type it out if it counts."


def _swells(data: bytes) -> bool:
    """Whether the streams unpack to more than the limit; nothing beyond it is ever unpacked."""
    left = _UNPACKED
    view = memoryview(data)
    for match in _STREAM.finditer(data):
        packed: bytes | memoryview = view[match.end() :]
        room = _UNPACKED if match["picture"] else left  # pictures are never unpacked together, nor at all here
        for _ in range(_LAYERS):
            packed = _inflated(packed, room)
            room -= len(packed)
            if room <= 0:
                return True
            if not packed:
                break
        left = left if match["picture"] else room
    return False


def _inflated(packed: bytes | memoryview, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, most)
    except zlib.error:
        return b""  # packed in another way, or not at all
