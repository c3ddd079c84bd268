"""Raw text to canonical text: what was damaged on the way is mended, named and counted; good text stays as it is."""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from knowledge.ingestion import collapsed, glue, hidden, markup, matter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ROUNDS = 6  # mends uncover work for one another; two rounds are usual


class Repaired(NamedTuple):
    """A canonical text, the repairs that led to it and what the person who brought it in should look at."""

    text: str
    repairs: tuple[str, ...]
    warnings: tuple[str, ...] = ()


class Mended(NamedTuple):
    """A text after one mend and how many places it touched."""

    text: str
    places: int


class Mend(NamedTuple):
    """One kind of damage: how it is mended and how that is told for one place and for many."""

    apply: Callable[[str], Mended]
    one: str
    many: str


def repair(text: str) -> Repaired:
    """Mend ``text``; mending the result again changes nothing."""
    counts: Counter[Mend] = Counter()
    concealed: list[str] = []
    invisible = 0
    for _ in range(_ROUNDS):
        before = text
        text = _mended(text, _EARLY, counts)
        unveiled = hidden.unveil(text)
        concealed += unveiled.hidden
        invisible += unveiled.invisible
        text = _mended(unveiled.text, _LATE, counts)
        if text == before:
            break
    repairs = tuple(_said(mend.one, mend.many, counts[mend]) for mend in (*_EARLY, *_LATE) if counts[mend])
    return Repaired(text, repairs, tuple(_warnings(concealed, invisible)))


def _mended(text: str, mends: tuple[Mend, ...], counts: Counter[Mend]) -> str:
    for mend in mends:
        text, places = mend.apply(text)
        counts[mend] += places
    return text


def _warnings(concealed: list[str], invisible: int) -> Iterator[str]:
    for words in dict.fromkeys(concealed):
        yield hidden.warning(words)
    if invisible:
        yield _said(
            "Hidden text was found and is not indexed: 1 invisible character was taken out.",
            "Hidden text was found and is not indexed: {count} invisible characters were taken out.",
            invisible,
        )


def _said(one: str, many: str, count: int) -> str:
    return one if count == 1 else many.format(count=count)


def _line_ends(text: str) -> Mended:
    count = len(re.findall(r"\r\n?|[\u2028\u2029\x85\f\v]", text))
    return Mended(re.sub(r"\r\n?|[\u2028\u2029\x85\f\v]", "\n", text), count)


def _blanks(text: str) -> Mended:
    """Runs of blanks that no layout needs; patterns that look for indents would crawl through them."""
    return Mended(*re.subn(r"[ \t]{200,}", " ", text))


def _mojibake(text: str) -> Mended:
    import ftfy
    from ftfy.badness import is_bad

    # Line by line, so that one garbled line can't lead ftfy to reread a whole good text.
    lines = text.split("\n")
    mended = [ftfy.fix_encoding(line) if not line.isascii() and is_bad(line) else line for line in lines]
    return Mended("\n".join(mended), sum(map(str.__ne__, lines, mended)))


def _entities(text: str) -> Mended:
    count = 0

    def decoded(match: re.Match[str]) -> str:
        nonlocal count
        plain = html.unescape(match[0])
        if plain == match[0] or plain in "<>\0\r":
            return match[0]
        count += 1
        return plain

    return Mended(re.sub(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});", decoded, text), count)


def _markup(text: str) -> Mended:
    return Mended(*markup.plain(text))


def _heading_spaces(line: str) -> glue.Split:
    opened = re.sub(r"^([ \t]*#{2,6})(?=[^\s#])|^(#)(?=[A-Z][\w’'&-]*(?: [^#]*)?:?$)(?=.*[ :])", r"\1\2 ", line)
    return glue.Split(opened, int(opened != line))


def _table_rows(text: str) -> Mended:
    lines = text.split("\n")
    out: list[str] = []
    for i, line in enumerate(lines):
        around = (lines[i - 1] if i else "", lines[i + 1] if i + 1 < len(lines) else "")
        out += collapsed.rows(line, around)
    return Mended("\n".join(out), len(out) - len(lines))


def _bullet_spaces(text: str) -> Mended:
    """``-Cook`` as a bullet: only when several lines do so, and none of them is emphasis."""
    tight = re.compile(r"^([ \t]*)([-–]|\*(?![^*\n]*\*))(?=[A-Z][a-z])", re.MULTILINE)
    count = len(tight.findall(text))
    return Mended(tight.sub(r"\1\2 ", text), count) if count > 1 else Mended(text, 0)


def _by_line(mend: Callable[[str], glue.Split]) -> Callable[[str], Mended]:
    """Apply ``mend`` to each line outside front matter and code."""

    def apply(text: str) -> Mended:
        body = matter.extent(text)
        fenced = False
        total = 0
        out = []
        for line in text[body:].split("\n"):
            fence = line.lstrip().startswith(("```", "~~~"))
            fenced = fenced != fence
            split = glue.Split(line, 0) if fenced or fence else mend(line)
            out.append(split.line)
            total += split.joints
        return Mended(text[:body] + "\n".join(out), total)

    return apply


_EARLY = (
    Mend(_line_ends, "Turned 1 odd line end into a plain one.", "Turned {count} odd line ends into plain ones."),
    Mend(_blanks, "Shortened 1 very long run of blanks.", "Shortened {count} very long runs of blanks."),
    Mend(_mojibake, "Mended garbled characters on 1 line.", "Mended garbled characters on {count} lines."),
    Mend(_entities, "Decoded 1 HTML entity.", "Decoded {count} HTML entities."),
)
_LATE = (
    Mend(_markup, "Turned 1 HTML tag into plain Markdown.", "Turned {count} HTML tags into plain Markdown."),
    Mend(
        _by_line(glue.headings),
        "Set apart 1 heading that was glued to text.",
        "Set apart {count} headings that were glued to text.",
    ),
    Mend(
        _by_line(_heading_spaces),
        "Added the missing space after 1 heading mark.",
        "Added the missing space after {count} heading marks.",
    ),
    Mend(
        _table_rows, "Split 1 table row that ran on in one line.", "Split {count} table rows that ran on in one line."
    ),
    Mend(
        _bullet_spaces,
        "Added the missing space after 1 bullet.",
        "Added the missing space after {count} bullets.",
    ),
    Mend(
        _by_line(glue.bullets),
        "Split 1 list item that was glued to the sentence before.",
        "Split {count} list items that were glued to the sentence before.",
    ),
    Mend(
        _by_line(glue.numbers),
        "Split 1 numbered item that was glued to the text before.",
        "Split {count} numbered items that were glued to the text before.",
    ),
    Mend(
        _by_line(glue.bold),
        "Set apart 1 bold passage that was glued to text.",
        "Set apart {count} bold passages that were glued to text.",
    ),
    Mend(
        _by_line(glue.sentences),
        "Parted 1 pair of sentences that had lost the space between them.",
        "Parted {count} pairs of sentences that had lost the space between them.",
    ),
)
