"""An HTML page to Markdown: its advert with all structure, without the page's furniture and what nobody sees.

Nothing that the page points to is ever fetched.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from knowledge.errors import UnreadableDocument
from knowledge.ingestion import html_cleaning, html_posting, html_unseen, naming
from knowledge.ingestion.decoding import decode_page
from knowledge.ingestion.html_writing import markdown

_DEEPEST = 150  # nested elements; pages of people have some thirty
_CONTROLS = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NUMERIC = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,6})|(\d{1,7}));?")
_TITLE_CUT = re.compile(r"\s+[|·»•]\s+")


def read(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The page's text as Markdown, and warnings. Raises UnreadableDocument for a page that is no text or no page."""
    text, warnings = decode_page(name, data)
    tree = parse(name, text)
    posting = html_posting.find(tree)
    title = " ".join(tree.findtext(".//title", "").split())
    hidden = html_unseen.take_out(tree)
    html_cleaning.clean(tree)
    body = markdown(tree)
    told, more = _told(posting)
    if told and not html_posting.holds(body, told):
        body = f"{body}\n\n{told}".strip()
    if not body:
        raise UnreadableDocument(
            f"“{name}” holds no text that a reader would see. Open it in a browser and save the advert's text as "
            "Word, PDF or plain text."
        )
    headed = re.search(r"^# ", body, re.MULTILINE) or posting.get("title")
    entries = {} if headed else {"title": _TITLE_CUT.split(title)[0]}
    employer = naming.of_page(title, body.partition("\n")[0])
    if employer and not posting.get("hiringOrganization"):
        entries["organisation"] = employer
    head = html_posting.matter(entries | html_posting.unsaid(posting, body))
    return f"{head}{body}\n", (*warnings, *dict.fromkeys((*hidden, *more)))


def parse(name: str, text: str) -> Any:
    """The tree of a page. Raises UnreadableDocument when its elements are nested deeper than any page's."""
    from lxml import etree, html

    data = _NUMERIC.sub(_permitted, _CONTROLS.sub(" ", text)).encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    if not re.search(rb"[^\s]", data):
        raise UnreadableDocument(f"“{name}” is empty. Add the advert's text and try again.")
    tree = html.document_fromstring(data, parser=parser, ensure_head_body=True)
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            raise UnreadableDocument(
                f"“{name}” is no ordinary page: its elements are nested more than {_DEEPEST} deep. "
                "Save the advert's text as Word, PDF or plain text."
            )
    return tree


def _permitted(reference: re.Match[str]) -> str:
    """A numeric character reference, or a space in place of one to a character that no document may hold."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return " " if code > 0x10FFFF or _CONTROLS.match(chr(code)) else reference[0]


def _told(posting: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """The description that a page carries as data, as Markdown, and warnings of what is hidden in it."""
    words = str(posting.get("description") or "").strip()
    markup = unescape(words) if "&lt;" in words else words
    if not re.search(r"<\w", markup):
        return unescape(markup), ()
    tree = parse("description", f"<html><body>{markup}</body></html>")
    hidden = html_unseen.take_out(tree)
    html_cleaning.clean(tree)
    return markdown(tree), hidden
