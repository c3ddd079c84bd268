"""An HTML tree to Markdown with all structure: headings, lists, tables, terms, line breaks; drops nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from knowledge.ingestion import html_tables, labels
from knowledge.ingestion.html_phrasing import BREAK, phrase, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu ol p pre section summary table tbody td tfoot th thead "
    "tr ul".split()
)
_TERM_WORDS = 7
_VALUE_WORDS = 25
_NESTED = 12  # lists in one another that are still set in
_START_DIGITS = 4
_TITLE_WORDS = 14


def markdown(element: Any) -> str:
    """The Markdown of all that ``element`` holds."""
    text = "\n\n".join(html_tables.apart([block for block in blocks(element) if block.strip()]))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def blocks(element: Any) -> Iterator[str]:
    """The blocks of an element's content; text between them makes paragraphs."""
    held = element.text or ""
    inline: list[Any] = [held]
    for child in element:
        if is_block(child):
            yield from _paragraphs(inline)
            yield from _block(child)
            inline = [child.tail or ""]
        else:
            inline += [child, child.tail or ""]
    yield from _paragraphs(inline)


def is_block(element: Any) -> bool:
    """Whether an element stands on lines of its own, by its name or by what it holds."""
    return element.tag in _BLOCKS or any(one.tag in _BLOCKS for one in element.iterdescendants())


def _paragraphs(parts: list[Any]) -> Iterator[str]:
    words = tidy("".join(part if isinstance(part, str) and not part.strip() else phrase(part) for part in parts))
    yield from (part for part in re.split(rf"(?:{BREAK}\s*)?\n\s*\n", words) if part.strip())


def _block(element: Any) -> Iterator[str]:
    tag = element.tag
    level = _level(element)
    if level:
        words = tidy(phrase(element, plain=True)).replace(BREAK, "").replace("\n", " ")
        yield f"{'#' * level} {' '.join(words.split())}" if words.strip() else ""
    elif tag in ("ul", "ol", "menu", "dir"):
        yield from _list(element)
    elif tag == "dl":
        yield from _terms(element)
    elif tag == "table":
        yield from html_tables.table(element, blocks)
    elif tag == "pre" or _keeps_lines(element):
        yield from _lines(element)
    elif tag in ("summary", "legend"):
        yield _title(element)
    else:
        pair = _pair(element)
        yield from [pair] if pair else blocks(element)


def _level(element: Any) -> int:
    if element.tag in _HEADINGS:
        return int(element.tag[1])
    if element.get("role") == "heading" and not any(is_block(child) for child in element):
        level = element.get("aria-level", "2")
        return int(level) if level in "123456" and level else 2
    return 0


def _title(element: Any) -> str:
    words = " ".join(tidy(phrase(element, plain=True)).replace(BREAK, "").split())
    held = any(one.tag in _HEADINGS for one in element.iterdescendants())
    if held:
        return "\n\n".join(blocks(element))
    return f"**{words}**" if 0 < len(words.split()) <= _TITLE_WORDS else words


def _keeps_lines(element: Any) -> bool:
    style = element.get("style", "").replace(" ", "").lower()
    return re.search(r"white-space:(?:pre|break-spaces)", style) is not None and not any(map(is_block, element))


def _lines(element: Any) -> Iterator[str]:
    """Text whose lines are its author's; code stays code."""
    words = element.text_content().strip("\n").expandtabs(4)
    code = len(element) == 1 and element[0].tag == "code" and not (element.text or "").strip()
    yield f"```\n{words}\n```" if code else words


def _list(element: Any) -> Iterator[str]:
    items = [child for child in element if isinstance(child.tag, str)]
    if any(one.tag in (*_HEADINGS, "table") for item in items for one in item.iterdescendants()):
        for item in items:  # a list that only lays out sections
            yield from blocks(item) if item.tag == "li" else _block(item)
        return
    start = element.get("start", "1")
    number = int(start) if start.isdecimal() and len(start) < _START_DIGITS else 1
    nested = sum(1 for _ in element.iterancestors("ul", "ol"))
    out = []
    for item in items:
        words = "\n\n".join(blocks(item)) if item.tag == "li" else "\n\n".join(_block(item))
        if not words.strip():
            continue
        if item.tag != "li":  # a list right inside a list
            out.append(_set_in(words, 2 if nested < _NESTED else 0))
            continue
        marker = f"{number}. " if element.tag == "ol" else "- "
        number += 1
        out.append(_item(marker, words, len(marker) if nested < _NESTED else 0))
    yield "\n".join(out)


def _item(marker: str, words: str, columns: int) -> str:
    """An item with all its parts set in under it; one that only holds a list gives way to that list."""
    if re.match(r"(?:-|\d+\.) ", words):
        return words
    tight = re.sub(r"\n\n(?=[ ]*(?:-|\d+\.) )", "\n", words)
    return marker + _set_in(tight, columns).lstrip()


def _set_in(words: str, columns: int) -> str:
    return "\n".join(" " * columns + line if line.strip() else line for line in words.split("\n"))


def _terms(element: Any) -> Iterator[str]:
    """``Term: value`` for each term; a value of several blocks stands under its term instead."""
    term = ""
    for child in element.iter("dt", "dd"):
        if next(child.iterancestors("dl"), None) is not element:
            continue
        if child.tag == "dt":
            if term:
                yield f"**{term}**"
            term = " ".join(tidy(phrase(child, plain=True)).replace(BREAK, "").split()).rstrip(":").strip()
            continue
        yield from labelled(term, [block for block in blocks(child) if block.strip()])
        term = ""
    if term:
        yield f"**{term}**"


def labelled(term: str, values: list[str]) -> list[str]:
    """A term and its values as one line where that can be, else as a title and what follows it."""
    if not term:
        return values
    short = len(term.split()) <= _TERM_WORDS and not term.endswith("?")
    if short and len(values) == 1 and not re.match(r"(?:[-#|]|\d+\.) ", values[0]):
        return [_line(term, values[0])]
    return [f"**{term}**", *values]


def _pair(element: Any) -> str:
    """A label and its value that only the page's style sets apart, as ``Label: value``."""
    parts = [child for child in element if isinstance(child.tag, str)]
    if len(parts) != 2 or (element.text or "").strip() or any((part.tail or "").strip() for part in parts):
        return ""
    first, last = (" ".join(tidy(phrase(part, plain=True)).replace(BREAK, "").split()) for part in parts)
    name = first.rstrip(": ")
    fits = labels.known(name) and 0 < len(last.split()) <= _VALUE_WORDS and parts[1].tag not in _HEADINGS
    return _line(name, last) if fits and not re.search(r"[•●▪]", last) else ""


def _line(term: str, value: str) -> str:
    """A term and its value on one line; only a term that wouldn't be known for one is set in bold."""
    line = f"{term}: {value}"
    return line if labels.pair(line, 0, len(line)) else f"**{term}**: {value}"
