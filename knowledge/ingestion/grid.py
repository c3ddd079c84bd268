"""Person specifications as tables: which cells ask for something, how strongly, and where it will be looked at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from knowledge.domain import AssessBy, Modality, Span
from knowledge.ingestion.bars import ADDED, DESIRABLE, ESSENTIAL, GRADE, NOT_ASKED
from knowledge.ingestion.cues import UNMARKED, Level
from knowledge.ingestion.families import promise
from knowledge.ingestion.lexicon import Family
from knowledge.ingestion.spans import bare, span

if TYPE_CHECKING:
    from knowledge.ingestion.outline import Block

_TICK = re.compile(r"(?:[xX✓✔☑✅●•*√■◉]|yes|y|tick|e|d|/)️?$", re.IGNORECASE)
_PART = re.compile(r"<br\s*/?>|\n|;\s+(?=\S)|(?<=\S)\s*[•●▪]\s*")
_DASHED = re.compile(rf"{_PART.pattern}|(?:^|\s)[-–]\s+(?=[A-Z])")  # where the first statement too has a dash
_BULLET = re.compile(r"[•●▪*-]\s+|\d{1,2}[.)]\s+")
_LEVEL_CELL = re.compile(
    rf"[*_]*(?:(?P<essential>{ESSENTIAL}|yes)|(?P<desirable>{DESIRABLE}|no\b.*))[*_]*{ADDED}",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(rf"[*_]*{NOT_ASKED}[*_]*{ADDED}", re.IGNORECASE)
_STATEMENTS = re.compile(
    r"(?i)criteri|requirement|skill|qualific|experience|knowledge|attribut|competenc|abilit|specification|"
    r"duties|responsib|task"
)
_ANSWER = re.compile(r"(?i)(?:yes|no)\b")
_MUCH = 3
# A grade of so few letters may be a tick.
_LETTERS = 3
# A table of more columns than this may have rows that only name what the rows below them are about, in as few words.
_NAME = 2
_RATE = re.compile(r"(?i)\b(?:(?:hourly|daily|weekly|pay|day|night) rates?|rate|pay|salary|wages?|per hour)\b|[£€$]")
_METHOD = re.compile(
    r"(?i)\b(?:assess|method|evidence|how (?:identified|tested|measured|checked|we (?:check|test|see|know))|stage|"
    r"source|where (?:identified|tested|we (?:look|check|test|see))|"
    r"(?:seen|shown|tested|checked|looked at) (?:in|at|by)\b)"
)
_LEVEL_HEAD = re.compile(
    r"(?i)\b(?:level|priority|importance|essential ?(?:/|or) ?desirable|e/d|weight|status|required|"
    r"ess(?:ential)?/des(?:irable)?|must/nice|how (?:strong(?:ly)?|important|badly|much))\b"
)


class Asked(NamedTuple):
    """One thing a table row asks for."""

    words: Span
    level: Level
    label: str = ""  # the row's own heading, "Qualifications"
    assess_by: AssessBy | None = None
    family: Family | None = None


def asked(text: str, row: Block) -> list[Asked]:
    """What one row asks for; nothing when its table isn't a specification."""
    if len(row.header) != len(row.cells) or _pays(row) or _parts_others(row):
        return []
    if any(_TAKEN_BACK.fullmatch(cell.text) for cell in row.cells):
        return []
    method = _method(row)
    levels = {
        i: found
        for i, column in enumerate(row.header)
        if not _says_level(row.cells[i].text) and (found := _column_level(column.text)) is not None
    }
    if levels:
        return [part._replace(assess_by=method) for part in _by_column(text, row, levels)]
    return [part._replace(assess_by=method) for part in _by_level_cell(text, row)]


def _pays(row: Block) -> bool:
    """Whether the table says what each grade or qualification is paid."""
    return any(_RATE.search(head.text) for head in row.header)


def _parts_others(row: Block) -> bool:
    """Whether the row only names what the rows below it are about: "Experience", with nothing beside it."""
    filled = [cell.text for cell in row.cells if cell.text]
    named = len(filled) == 1 and (len(filled[0].split()) <= _NAME or promise(filled[0]).sure)
    return named and len(row.cells) > _NAME


def _says_level(words: str) -> bool:
    """Whether a cell grades its row in a word: its column, "Required or asset", holds no statements."""
    return len(words) > _LETTERS and GRADE.fullmatch(words) is not None


def _column_level(words: str) -> Modality | None:
    initial = {"e": Modality.ESSENTIAL, "d": Modality.DESIRABLE}.get(words.strip("*_() ").lower())
    if initial:
        return initial
    found = promise(words)
    short = len(words.split()) <= 4 and not words.endswith("?")  # a question is answered by its cells
    return found.level if short and found.level is not Modality.NONE else None


def _by_column(text: str, row: Block, levels: dict[int, Modality]) -> list[Asked]:
    """Columns named Essential and Desirable, holding the statements themselves or a tick beside them."""
    ticked = [i for i in levels if _TICK.match(row.cells[i].text)]
    if ticked or all(not row.cells[i].text for i in levels):
        statement = _statement(row, set(levels))
        level = levels[ticked[0]] if len(ticked) == 1 else Modality.NONE
        return [Asked(statement, Level(level))] if statement else []
    label = next((row.cells[i].text for i in range(min(levels)) if row.cells[i].text), "")
    return [Asked(part, Level(levels[i]), label) for i in levels for part in _parts(text, row.cells[i])]


def _by_level_cell(text: str, row: Block) -> list[Asked]:
    """A column that says the level of each row, or a plain column of statements."""
    column = _level_column(row)
    cell = row.cells[column] if column is not None else None
    match = _LEVEL_CELL.fullmatch(cell.text) if cell else None
    stated = next((i for i, head in enumerate(row.header) if _STATEMENTS.search(head.text)), None)
    left_open = cell is not None and not re.search(r"\w", cell.text)
    if match is None and stated is None and not left_open:
        return []
    statement = _statement(row, {column} if column is not None else set())
    if statement is None:
        return []
    level = Level(Modality.ESSENTIAL if match["essential"] else Modality.DESIRABLE, cell) if match else UNMARKED
    families = (promise(head.text) for head in row.header)
    family = next((found.family for found in families if found.sure and found.family), None)
    return [Asked(part, level, family=family) for part in _parts(text, statement)]


def _level_column(row: Block) -> int | None:
    """The column that grades the rows: one headed so, else the one whose cell is nothing but a level."""
    named = next((i for i, head in enumerate(row.header) if _LEVEL_HEAD.search(head.text)), None)
    if named is not None:
        return named
    cells = ((i, cell.text) for i, cell in enumerate(row.cells) if not _METHOD.search(row.header[i].text))
    return next((i for i, words in cells if _LEVEL_CELL.fullmatch(words) and not _ANSWER.match(words)), None)


def _statement(row: Block, levels: set[int]) -> Span | None:
    """The cell that holds the statement: in a column named so, else the longest."""
    open_cells = [
        i
        for i, cell in enumerate(row.cells)
        if i not in levels and cell.text and not _METHOD.search(row.header[i].text)
    ]
    named = [i for i in open_cells if _STATEMENTS.search(row.header[i].text)]
    longest = max(open_cells, key=lambda i: len(row.cells[i].text), default=None)
    choice = max(named, key=lambda i: len(row.cells[i].text), default=longest)
    if choice is None or longest is None:
        return None
    # A column of names beside a column of what they mean: the meaning is the statement.
    return row.cells[longest if len(row.cells[longest].text) > _MUCH * len(row.cells[choice].text) else choice]


def _method(row: Block) -> AssessBy | None:
    """Where the table itself says a row is looked at."""
    column = next((i for i, head in enumerate(row.header) if _METHOD.search(head.text)), None)
    words = row.cells[column].text.lower() if column is not None else ""
    if re.search(r"interview|\bi\b", words):
        return AssessBy.INTERVIEW
    if re.search(r"\btest|task|presentation|exercise|sample|practical|\bt\b", words):
        return AssessBy.WORK_SAMPLE
    return (
        AssessBy.CV
        if re.search(r"application|\bcv\b|certificate|form|\ba\b|\baf\b|document|reference", words)
        else None
    )


def _parts(text: str, cell: Span) -> list[Span]:
    """The statements that share a cell."""
    part = _DASHED if re.match(r"[-–]\s", cell.text) else _PART
    cuts = list(part.finditer(text, cell.start, cell.end))
    edges = zip([cell.start, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), cell.end], strict=True)
    found = []
    for start, end in edges:
        bullet = _BULLET.match(text, start, end)
        first, last = bare(text, bullet.end() if bullet else start, end)
        if first < last and text[first:last].strip("-–— ").lower() not in ("", "n/a", "none"):
            found.append(span(text, first, last))
    return found
