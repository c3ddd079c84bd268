"""HTML inside a Markdown or text document: turned into plain Markdown, so that no tag is ever quoted.

Only tags that HTML knows are touched: ``<your name>`` and ``<https://…>`` stay as they are.
"""

from __future__ import annotations

import re

_KNOWN = (
    "table thead tbody tfoot tr td th caption colgroup col ul ol li p div section article header footer "
    "main aside h1 h2 h3 "
    "h4 h5 h6 br hr b strong i em u s span a img dl dt dd blockquote sup sub small font center details "
    "summary figure "
    "figcaption mark ins del code pre nav body html head meta link abbr time address wbr label"
).replace(" ", "|")
_TAG = re.compile(rf"</?(?:{_KNOWN})\b[^<>]*>", re.IGNORECASE)
_FENCED = re.compile(r"(^(?:```|~~~).*?^(?:```|~~~)[^\n]*$|`[^`\n]+`)", re.DOTALL | re.MULTILINE)
_TABLE = re.compile(r"<table\b[^<>]*>(?P<rows>.*?)</table\s*>", re.DOTALL | re.IGNORECASE)
_ROW = re.compile(r"<tr\b[^<>]*>(.*?)(?=</tr\s*>|<tr\b|\Z)", re.DOTALL | re.IGNORECASE)
_CELL = re.compile(
    r"<(?P<tag>td|th)\b[^<>]*>(?P<words>.*?)(?=</(?:td|th)\s*>|<(?:td|th)\b|\Z)", re.DOTALL | re.IGNORECASE
)
_STRONG = re.compile(r"<(strong|b)\b[^<>]*>(\s*)(.{0,600}?)(\s*)</\1\s*>", re.DOTALL | re.IGNORECASE)
_LINK = re.compile(
    r"<a\b[^<>]*?\bhref\s*=\s*[\"'](?P<target>[^\"'<>]+)[\"'][^<>]*>(?P<words>.{0,600}?)</a\s*>",
    re.DOTALL | re.IGNORECASE,
)
_TERM = re.compile(r"<dt\b[^<>]*>\s*(?P<term>.{0,600}?)\s*(?:</dt\s*>)?\s*<dd\b[^<>]*>\s*", re.DOTALL | re.IGNORECASE)
_LISTED = re.compile(r"</?(?P<tag>ul|ol|li)\b[^<>]*>\s*", re.IGNORECASE)

_INLINE: tuple[tuple[str, str], ...] = (
    (r"<h([1-6])\b[^<>]*>\s*", "\n\n<h\\1>"),
    (r"[ \t]*</h[1-6]\s*>", "\n\n"),
    (r"<hr\b[^<>]*>", "\n\n---\n\n"),
    (r"[ \t]*<br\s*/?>[ \t]*\n?", "\n"),
    (
        r"</?(?:p|div|section|article|header|footer|main|aside|blockquote|details|summary|figure|dl|dd|"
        r"center|address|pre|nav)\b[^<>]*>",
        "\n\n",
    ),
)


def plain(text: str) -> tuple[str, int]:
    """The text without HTML tags and how many tags were turned; ``<br>`` in a table row stays, as Markdown has it."""
    parts = _FENCED.split(text)
    turned = [part if i % 2 else _plain(part) for i, part in enumerate(parts)]
    count = sum(_open(part) for part in parts[::2]) - sum(_open(part) for part in turned[::2])
    return ("".join(turned), count) if count else (text, 0)


def _open(part: str) -> int:
    return len(_TAG.findall(part))


def _plain(part: str) -> str:
    if not _TAG.search(part):
        return part
    part = _TABLE.sub(_table, part)
    return "".join(line if line.lstrip().startswith("|") else _flow(line) for line in _chunks(part))


def _chunks(part: str) -> list[str]:
    """The part cut into table rows, which keep their line, and the text between them."""
    return [chunk for chunk in re.split(r"(^[ \t]*\|[^\n]*\n?)", part, flags=re.MULTILINE) if chunk]


def _flow(words: str) -> str:
    if not _TAG.search(words):
        return words
    if re.search(r"</(?:strong|b)\s*>", words, re.IGNORECASE):
        words = _STRONG.sub(_bold, words)
    words = _LINK.sub(
        lambda match: f"[{match['words'].strip()}]({match['target']})" if match["words"].strip() else "", words
    )
    words = _TERM.sub(lambda match: f"\n\n**{match['term']}**: ", words)
    words = _lists(words)
    for pattern, replacement in _INLINE:
        words = re.sub(pattern, replacement, words, flags=re.IGNORECASE)
    words = re.sub(r"<h([1-6])>", lambda match: "#" * int(match[1]) + " ", words)
    return re.sub(r"\n{3,}", "\n\n", _TAG.sub("", words))


def _bold(match: re.Match[str]) -> str:
    return f"{match[2]}**{match[3]}**{match[4]}" if match[3].strip() else match[2]


def _lists(words: str) -> str:
    """List tags as bullets, set in by their nesting."""
    depth = 0

    def bullet(match: re.Match[str]) -> str:
        nonlocal depth
        closing = match[0].startswith("</")
        if match["tag"].lower() == "li":
            return "" if closing else f"\n{'  ' * max(depth - 1, 0)}- "
        depth += -1 if closing else 1
        return "\n\n" if depth == 0 else "\n"

    return _LISTED.sub(bullet, words)


def _table(match: re.Match[str]) -> str:
    rows = [list(_CELL.finditer(row[1])) for row in _ROW.finditer(match["rows"])]
    cells = [[_cell(cell["words"]) for cell in row] for row in rows if row]
    width = max((len(row) for row in cells), default=0)
    if not width:
        return ""
    lines = [_pipe_row(row, width) for row in cells]
    first = next((i for i, line in enumerate(lines) if line.startswith("|")), None)
    if first is not None and width > 1:
        lines.insert(first + 1, "|" + " --- |" * width)
    return "\n\n" + "\n".join(f"{line}\n" if not line.startswith("|") else line for line in lines) + "\n\n"


def _pipe_row(row: list[str], width: int) -> str:
    """A table row; one that spans the table is its caption, one cut short by a rowspan gets empty cells in front."""
    return row[0] if len(row) == 1 < width else f"| {' | '.join([''] * (width - len(row)) + row)} |"


def _cell(words: str) -> str:
    """A cell on one line, its own lines parted by ``<br>``."""
    lines = (line.strip() for line in _flow(words).replace("|", "/").split("\n"))
    return "<br>".join(line for line in lines if line)
