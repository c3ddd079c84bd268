"""What a PDF repeats on its pages, headers, footers and page numbers: found by place and wording, and left out."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from knowledge.ingestion.pdf_page import Page, Row

_MARGIN = 0.12  # share of the page's height at its top and bottom
_ROWS = 3  # rows of a header or footer
_NUMBER = re.compile(r"(?:[-–—|]\s*)?(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?(?:\s*[-–—|])?", re.IGNORECASE)
_SHOWN = 60  # characters


class Kept(NamedTuple):
    """The pages without what they repeat, and what was left out."""

    pages: list[Page]
    warnings: tuple[str, ...] = ()


def without(pages: list[Page]) -> Kept:
    """Leave out repeated rows; on the first page one stays that is larger than text, since it may be the title."""
    margins = [_margin(page) for page in pages]
    counts = Counter(key for rows in margins for key in {_key(row) for row in rows})
    repeated = {key for key, count in counts.items() if count > 1 and 2 * count >= len(pages) and key.strip("# ")}
    usual = usual_size(pages)
    dropped: list[str] = []
    numbers = 0
    kept = []
    for i, (page, rows) in enumerate(zip(pages, margins, strict=True)):
        gone = []
        for row in rows:
            if _NUMBER.fullmatch(_text(row)):
                numbers += 1
                gone.append(row)
            elif _key(row) in repeated and not (i == 0 and row.lines[0].size > 1.15 * usual):
                dropped.append(_text(row))
                gone.append(row)
        kept.append(page._replace(rows=[row for row in page.rows if row not in gone]))
    return Kept(kept, tuple(_warnings(dropped, numbers, len(pages))))


def usual_size(pages: list[Page]) -> float:
    """The font size of most of the text, in points."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            for word in line.words:
                sizes[round(word.size, 1)] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 0


def _margin(page: Page) -> list[Row]:
    edge = _MARGIN * page.height
    upper = [row for row in page.rows[:_ROWS] if row.top < edge]
    lower = [row for row in page.rows[-_ROWS:] if row.lines[0].bottom > page.height - edge]
    return list(dict.fromkeys([*upper, *lower]))


def _text(row: Row) -> str:
    return " ".join(line.text for line in row.lines)


def _key(row: Row) -> str:
    """A row's wording whatever its figures, since those may be page numbers."""
    return re.sub(r"\d+", "#", _text(row).lower())


def _warnings(dropped: list[str], numbers: int, pages: int) -> list[str]:
    found = {re.sub(r"\d+", "#", words.lower()): words for words in reversed(dropped)}
    said = [
        f"“{words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + '…'}”" for words in reversed(found.values())
    ]
    told = [f"Left out what is repeated on the {pages} pages: {', '.join(said)}."] if said else []
    if numbers:
        told.append("Left out 1 page number." if numbers == 1 else f"Left out {numbers} page numbers.")
    return told
