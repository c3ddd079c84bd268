"""Files that people drop by mistake or in malice, made when asked for, and what each is told in a word or two."""

import io
import zipfile
from functools import cache
from typing import NamedTuple

from fpdf import FPDF
from PIL import Image

TEXT = "# Tree Surgeon\n\nSalary: £31,000\n\n## Requirements\n\n- You must have a climbing certificate.\n"


class Awkward(NamedTuple):
    """A file, and the words that tell what is wrong with it and what to do; nothing is wrong where there are none."""

    name: str
    content: bytes
    says: tuple[str, ...] = ()


def _sheet():
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", "", 11)
    return pdf


def _scan():
    pdf = _sheet()
    pdf.image(Image.new("RGB", (50, 50), "grey"), w=100)
    return bytes(pdf.output())


def _written(*, password=None):
    pdf = _sheet()
    pdf.multi_cell(0, 5, TEXT.replace("£", "") * 20)
    if password:
        pdf.set_encryption("owner", password)
    return bytes(pdf.output())


def _bomb():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<w:t>" + bytes(60_000_000))
    return content.getvalue()


@cache
def refused():
    """Files that can't be read, by what is wrong with them."""
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    return {
        "huge": Awkward("huge.pdf", b"%PDF-1.7 " + b"0" * 30_000_000, ("30 MB", "Split it")),
        "scan": Awkward("scan.pdf", _scan(), ("no text", "text recognition (OCR)")),
        "locked docx": Awkward("locked.docx", locked, ("protected by a password", "Save it without one")),
        "locked pdf": Awkward("locked.pdf", _written(password="secret"), ("protected by a password", "without one")),
        "bomb": Awkward("bomb.docx", _bomb(), ("unpacks to more than 20 MB", "try again")),
        "broken pdf": Awkward("broken.pdf", _written()[:700], ("is damaged", "save it as PDF again")),
        "broken docx": Awkward("broken.docx", _bomb()[:200], ("is damaged", "save it as .docx")),
        "empty": Awkward("empty.txt", b" \r\n\t", ("is empty", "Add the advert's text")),
        "binary": Awkward("photo.md", bytes(range(256)) * 20, ("binary file", "Save it as text")),
        "bare utf-16": Awkward("bare.txt", TEXT.encode("utf-16-le"), ("binary file", "Save it as text")),
        "kind": Awkward("advert.pages", b"Chef", ("aren't supported", "Save it as")),
        "no kind": Awkward("../../etc/pass\x1b[31mwd", b"root", ("pass[31mwd", "without an ending", "Save it as")),
    }


def accepted():
    """Files that only look odd, by what is odd about them, each with the id of the role that it becomes."""
    return {
        "utf-16": (Awkward("tree-surgeon.txt", TEXT.encode("utf-16")), "tree-surgeon"),
        "path": (Awkward("../../../etc/tree\x07 surgeon\u202etxt.md", TEXT.encode()), "tree-surgeontxt"),
        "windows path": (Awkward("C:\\adverts\\tree.surgeon.md", TEXT.encode("cp1252")), "tree-surgeon"),
    }
