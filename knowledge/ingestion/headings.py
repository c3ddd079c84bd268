"""Which pieces are headings, whatever their look, and which headings are themselves the content.

Depth: marked headings have 10 to 60; below them come lines in capitals, then bold and bare title lines, then lead-ins
("As a nurse you will:"), which reach no further than their list. An empty heading above others of its own look
("Person specification" above "Essential") holds them, which sets them half a step deeper.
"""

from __future__ import annotations

import re
from dataclasses import replace

from knowledge.domain import Modality
from knowledge.ingestion.families import Family, Promise, promise
from knowledge.ingestion.grouping import Look, Piece
from knowledge.ingestion.lines import capitals
from knowledge.ingestion.spans import bare

STEP = 10
CAPITALS, TITLE_LINE, LEAD_IN = 7 * STEP, 8 * STEP, 9 * STEP
_LONGEST = 8  # words of a lead-in or title line; more is a sentence and stays one
_SENTENCE = 12  # words of a heading that is one, set large to be seen
_HOLDING = frozenset({Family.REQUIREMENTS, Family.DUTIES, Family.COMPETENCIES})
_CLAUSE = re.compile(
    r"(?i)\b(?:will|would|should|must|can|could|have|had|has|are|is|be|we|include|includes|you|if)\b|['’]"
)
# A line that says nothing but how strongly the lines below it are asked for heads them, wherever it stands.
_GRADE = re.compile(
    r"(?:Essential|Desirable|Required|Preferred|Optional|Not (?:needed|required|essential))"
    r"(?: (?:criteria|requirements|skills|qualifications))?"
)
_LISTS = frozenset({Look.ITEM, Look.ROW, Look.DIVIDER, Look.PAIR})


def marked(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces with every heading found and every empty run of headings turned into items."""
    scaled = [replace(piece, level=piece.level * STEP) for piece in pieces]
    return _contents(text, _held(text, _Reader(text, scaled).read()))


class _Reader:
    """Decides from the end to the start, since a lead-in is known by what follows it."""

    def __init__(self, text: str, pieces: list[Piece]) -> None:
        self._text = text
        self._pieces = list(pieces)
        heads = [piece for piece in pieces if piece.look is Look.HEADING or self._bolds(piece)]
        self._bare = not any(piece.look is Look.HEADING for piece in heads)
        self._sparse = len(heads) < 2  # a title at most: there the lines with a colon are the sections

    def read(self) -> list[Piece]:
        """The pieces with their headings told."""
        for i in reversed(range(len(self._pieces))):
            piece = self._pieces[i]
            level = self._level(i) if piece.look in (Look.PROSE, Look.ITEM) else 0
            if level:
                start, end = bare(self._text, piece.start, piece.end)
                self._pieces[i] = replace(piece, look=Look.HEADING, start=start, end=end, level=level)
        return self._pieces

    def _bolds(self, piece: Piece) -> bool:
        return piece.look is Look.PROSE and _bold(self._text[piece.start : piece.end])

    def _level(self, i: int) -> int:
        piece = self._pieces[i]
        words = self._text[piece.start : piece.end]
        after = self._pieces[i + 1] if i + 1 < len(self._pieces) else None
        if "\n" in words or after is None:
            return 0
        if piece.look is Look.ITEM:
            return CAPITALS if numbered(piece) and self._section(i, words) else 0
        if i == 0 and self._bare and _title(words.strip("*_")) and not promise(words).sure:
            return STEP
        if _bold(words):
            return TITLE_LINE
        if capitals(words) and piece.first:
            return CAPITALS
        return self._line(piece, words, after)

    def _line(self, piece: Piece, words: str, after: Piece) -> int:
        """The level of a line without any mark."""
        found = promise(words)
        count = len(words.split())
        if words.endswith(":"):
            return self._colon(words, after, sure=found.sure)
        if _GRADE.fullmatch(words) and after.look in (Look.PROSE, Look.ITEM) and len(self._words(after)) > 1:
            return TITLE_LINE
        if words[-1] in ".,;!" or not piece.first or count > _LONGEST or not words[:1].isupper():
            return 0
        if found.sure and (count > 1 or piece.size > 1 or after.look is not Look.PROSE or after.first):
            return TITLE_LINE if self._worded(words, found.family) else 0
        if after.look in (Look.ITEM, Look.ROW) and words[-1] != "?":
            return TITLE_LINE if after.look is Look.ITEM else LEAD_IN
        return TITLE_LINE if self._bare and self._heads(piece, count, after) else 0

    def _worded(self, words: str, family: Family | None) -> bool:
        return family is not None and not re.search(r"\d|£|\bis\b|(?<!\bwe )\bare\b(?! we)", words)

    def _heads(self, piece: Piece, count: int, after: Piece) -> bool:
        """In a text without marked headings: a short line above a longer paragraph."""
        alone = piece.size == 1 or after.run == piece.run
        return alone and count <= 6 and after.look is Look.PROSE and len(self._words(after)) > 12

    def _colon(self, words: str, after: Piece, *, sure: bool) -> int:
        count = len(words.split())
        if after.look is Look.HEADING and after.level >= TITLE_LINE and count <= _LONGEST:
            return TITLE_LINE if sure or after.level == LEAD_IN else 0
        listed = after.look in _LISTS or (after.look is Look.PROSE and (after.size > 1 or sure))
        if not listed or count > _LONGEST:
            return 0
        # Where colons mark the sections, a bare noun ("Requirements:") heads all that follows; a clause only its list.
        return TITLE_LINE if sure and self._sparse and not _CLAUSE.search(words) else LEAD_IN

    def _section(self, i: int, words: str) -> bool:
        """Whether a numbered line is a section's heading: no number of its kind stands right above or below it."""
        depth = _depth(self._pieces[i])
        around = [self._pieces[j] for j in (i - 1, i + 1) if j >= 0]
        alone = not any(numbered(one) and _depth(one) == depth for one in around)
        short = len(words.split()) <= _LONGEST and words[-1] not in ".;,"
        return alone and short and (capitals(words) or promise(words).sure)

    def _words(self, piece: Piece) -> list[str]:
        return self._text[piece.start : piece.end].split()


def numbered(piece: Piece) -> bool:
    """Whether a piece is an item with a number or a letter."""
    return piece.look is Look.ITEM and (piece.marker[:1].isalnum() or piece.marker.startswith("("))


def _depth(piece: Piece) -> int:
    """How deep a number is: 2 of ``2.1``."""
    return piece.marker.strip(".)").count(".") + 1


def _bold(words: str) -> bool:
    match = re.fullmatch(r"(\*\*\*|\*\*|__)(?P<words>(?:(?!\1).)+):?\1:?(?: ?\([^()]{3,100}\):?)?", words)
    if not match or len(match["words"].split()) > 14:
        return False
    return match["words"][-1] not in ".,;!" and not re.match(r"(?i)(?:please )?note\b", match["words"])


def _title(words: str) -> bool:
    return bool(words) and len(words.split()) <= 12 and words[-1] not in ".!:;,"


def _held(text: str, pieces: list[Piece]) -> list[Piece]:
    """Set headings under the empty one of their own look that stands above them and announces them."""
    out = list(pieces)
    holder: Piece | None = None
    for i, piece in enumerate(pieces):
        if piece.look is not Look.HEADING or piece.level == LEAD_IN:
            continue
        found = promise(text[piece.start : piece.end])
        if holder and piece.level == holder.level and _belongs(found, piece):
            out[i] = replace(piece, level=piece.level + STEP // 2)
        elif not holder or piece.level <= holder.level:
            holder = piece if _announces(found, pieces, i) else None
    return out


def _announces(found: Promise, pieces: list[Piece], i: int) -> bool:
    after = pieces[i + 1] if i + 1 < len(pieces) else None
    empty = after is not None and after.look is Look.HEADING and after.level == pieces[i].level
    return empty and found.sure and found.level is Modality.NONE and found.family in _HOLDING


def _belongs(found: Promise, piece: Piece) -> bool:
    """Whether a heading can be part of the one above: one with a level, or a line without marks that says little."""
    return found.level is not Modality.NONE or (piece.level >= CAPITALS and not found.sure)


def _contents(text: str, pieces: list[Piece]) -> list[Piece]:
    """Turn runs of empty headings that are statements into items, and a lone sentence into prose: they are content."""
    out = list(pieces)
    for first, last in _empty_runs(pieces):
        run = range(first, last)
        if len(run) > 1 and all(_statement(text, pieces[i]) for i in run):
            for i in run:
                out[i] = replace(pieces[i], look=Look.ITEM, level=0, content=True, marker="#")
        elif len(run) == 1 and _sentence(text, pieces[first]):
            out[first] = replace(pieces[first], look=Look.PROSE, level=0)
    return out


def _empty_runs(pieces: list[Piece]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for i, piece in enumerate(pieces):
        if piece.look is not Look.HEADING or not _empty(pieces, i):
            continue
        if runs and runs[-1][1] == i and pieces[i - 1].level == piece.level:
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    return runs


def _empty(pieces: list[Piece], i: int) -> bool:
    after = pieces[i + 1] if i + 1 < len(pieces) else None
    return after is None or (after.look is Look.HEADING and after.level <= pieces[i].level)


def _statement(text: str, piece: Piece) -> bool:
    words = text[piece.start : piece.end]
    return len(words.split()) > 2 and not promise(words).sure


def _sentence(text: str, piece: Piece) -> bool:
    words = text[piece.start : piece.end].strip(" *_#")
    return words.endswith((".", "!")) and len(words.split()) >= _SENTENCE and _CLAUSE.search(words) is not None
