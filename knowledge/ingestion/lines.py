"""Canonical text to lines: where each line's words stand and what its marks say; knows no neighbours."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

BULLETS = "•●▪▫◦‣■□➢➤►▶✓✔✅☑👉🔹🔸·*+–—-"
_GLUING_BULLETS = "•●▪▫◦‣■□➢➤►▶✓✔✅☑👉🔹🔸"  # these mark an item even without a space after them

_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
# In a text of questions and answers a question heads what follows, below all other headings.
_QUESTION = re.compile(r"Q(?:uestion)?[.:)][ \t]+(?=\S.*\?$)")
_ANSWER = re.compile(r"A(?:nswer)?:[ \t]+(?=\S)")
_LOWEST = 6
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$")
_ITEM = re.compile(
    rf"(?P<marker>[{re.escape(BULLETS)}]️?(?=[ \t])|[{_GLUING_BULLETS}]️?"
    r"|[1-9]\d?\.\d{1,2}(?:\.\d{1,2})?[.)]?(?=[ \t]+[A-Z])|\(?\d{1,3}[.)](?=[ \t])"
    r"|\(?[a-z][.)](?=[ \t])|\(?[A-Z]\)(?=[ \t])|\(?[ivx]{1,5}[.)](?=[ \t]))"
    r"[ \t]*(?:\[[ xX]\][ \t]+)?(?=\S)"
)
_RULE = re.compile(r"([-*_])(?:[ \t]*\1){2,}$")
_UNDERLINE = re.compile(r"(=+|-{2,})$")
_DIVIDER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$")
_FENCE = re.compile(r"(?:`{3,}|~{3,})[ \t]*[\w+.-]*$")
_TEMPLATE = re.compile(r"(?:\{%.*?%\}[ \t]*)+$")


class Mark(Enum):
    """What a line's own marks say it is."""

    BLANK = auto()
    HEADING = auto()
    UNDERLINE = auto()
    RULE = auto()
    ITEM = auto()
    ROW = auto()
    DIVIDER = auto()
    FENCE = auto()
    CODE = auto()
    TEMPLATE = auto()
    TEXT = auto()


class Line(NamedTuple):
    """One line: ``start`` to ``end`` are its words without marks and outer spaces, ``indent`` in columns."""

    mark: Mark
    start: int
    end: int
    indent: int = 0
    marker: str = ""
    level: int = 0
    broken: bool = False  # ends in Markdown's hard line break

    def text(self, source: str) -> str:
        """The line's words."""
        return source[self.start : self.end]


def scan(source: str, start: int = 0) -> list[Line]:
    """All lines of ``source`` from offset ``start`` on."""
    lines: list[Line] = []
    fenced = False
    for match in re.compile(r"[^\n]*\n?").finditer(source, start):
        if match.start() == match.end():
            break
        line = _line(source, match.start(), match.start() + len(match[0].rstrip("\n")))
        if line.mark is Mark.FENCE:
            fenced = not fenced
        elif fenced and line.mark is not Mark.BLANK:
            line = line._replace(mark=Mark.CODE, start=match.start() + line.indent)
        lines.append(line)
    return lines


def _line(source: str, start: int, end: int) -> Line:
    raw = source[start:end]
    quote = _QUOTE.match(raw)
    if quote:
        start += quote.end()
        raw = raw[quote.end() :]
    body = raw.strip()
    if not body:
        return Line(Mark.BLANK, start, start)
    first = start + raw.index(body[0])
    broken = raw.endswith(("  ", "\\"))
    indent = len(raw[: first - start].expandtabs(4))
    return _marked(Line(Mark.TEXT, first, first + len(body), indent, broken=broken), body)


def _marked(line: Line, body: str) -> Line:
    heading = _HEADING.match(body)
    if heading:
        closing = _CLOSING.search(body)
        end = line.start + (closing.start() if closing and closing.start() >= heading.end() else len(body))
        return line._replace(mark=Mark.HEADING, start=line.start + heading.end(), end=end, level=len(heading[1]))
    question = _QUESTION.match(body)
    if question:
        return line._replace(mark=Mark.HEADING, start=line.start + question.end(), level=_LOWEST)
    answer = _ANSWER.match(body)
    if answer:
        return line._replace(start=line.start + answer.end())
    if body.startswith("|") and body.count("|") > 1:
        return line._replace(mark=Mark.DIVIDER if _DIVIDER.match(body) else Mark.ROW)
    plain = _plain(body)
    if plain:
        return line._replace(mark=plain)
    item = _ITEM.match(body)
    if item:
        return line._replace(mark=Mark.ITEM, start=line.start + item.end(), marker=item["marker"])
    return line


def _plain(body: str) -> Mark | None:
    """The mark of a line that holds nothing but marks."""
    if _FENCE.match(body):
        return Mark.FENCE
    if _TEMPLATE.match(body):
        return Mark.TEMPLATE
    if _UNDERLINE.match(body):
        return Mark.UNDERLINE
    if _RULE.match(body):
        return Mark.RULE
    return Mark.DIVIDER if "|" in body and _DIVIDER.match(body) else None


def capitals(words: str) -> bool:
    """Whether some words are all in capitals, as a heading's are in plain text; 10 words at most."""
    letters = [letter for letter in words if letter.isalpha()]
    if len(letters) < 4 or len(words.split()) > 10 or words[-1] in ".,;!":
        return False
    return all(letter.isupper() for letter in letters if letter not in "’'") and words[0].isalnum()
