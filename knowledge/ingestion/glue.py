"""Lists, headings, table rows and sentences that lost their line break: found again and set apart.

A hyphen inside a word ("front-end"), a range ("60-75k", "24-7"), a hanging hyphen ("full- or part-time") and a dash
between spaces are never taken for a bullet: see ``_joints``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_STOPS = ".;:!?…"
_CLOSERS = ')]”"’*'

_HEADING = re.compile(r"(?<=[^\s#`\\/(\[&])[ \t]*(#{2,6})[ \t]*(?=[A-Z0-9“\"*_(])|(?<=\S)[ \t]+(#{2,6})[ \t]+(?=[A-Z])")
_JOINT = re.compile(r"(?<=\S)(?P<gap>[ \t]*)(?P<mark>[-–*+])[ \t]+(?=[\w“\"'‘(\[*£$€<])")
_DOT = re.compile(r"(?<=\S)[ \t]*(?P<mark>[•●▪◦‣■□➢✓✔])[ \t]*(?=\S)")
_NUMBER = re.compile(r"(?:^[ \t]*|(?<=[.;:)\w!?]))[ \t]*\b(?P<number>\d{1,2})[.)][ \t]+(?=[A-Z“\"*(])")
_BULLET = re.compile(r"[ \t]*(?P<mark>[-–*+•●▪◦‣■□➢✓✔])[ \t]")
_SENTENCE = re.compile(
    r"(?:(?<=[a-z]{3})|(?<=[a-z0-9][)”\"])|(?<=\d%))(?P<stop>[.!?])"
    r"(?=(?:[A-Z][a-z]*(?:[’'][a-z]+)?[,;:]?|(?:[A-Z][a-z]+){2,})[ \t]+\S)"
)
_BOLD = re.compile(r"(?<=[a-z0-9)][.!?:;])\*\*(?=[A-Z])")
_WORD = 60  # characters; more is no word
_WORD_BEFORE = re.compile(r"[^\s(“\"]*$")
_NAMES = re.compile(r"(?:Net|Com|Org|Io|Js|Co|Uk|Core|Ai|Py)\b")  # what follows the dot in product and site names


class Split(NamedTuple):
    """A line's new wording and how many joints were opened in it."""

    line: str
    joints: int


def headings(line: str) -> Split:
    """Set apart a ``## Heading`` that stands behind other text on its line."""
    if "##" not in line or "`" in line:
        return Split(line, 0)
    opened = _HEADING.sub(lambda match: f"\n\n{match[1] or match[2]} ", line)
    return Split(opened, opened.count("\n\n"))


def bullets(line: str) -> Split:
    """Set apart list items that stand behind a sentence or one another."""
    if line.lstrip().startswith("|"):
        return Split(line, 0)
    joints = _joints(line) or _dots(line)
    return Split(_opened(line, joints), len(joints))


def numbers(line: str) -> Split:
    """Set apart numbered items: only a run 1, 2, … on one line counts."""
    run: list[re.Match[str]] = []
    for match in _NUMBER.finditer(line):
        if int(match["number"]) == len(run) + 1:
            run.append(match)
    joints = [match for match in run if line[: match.start("number")].strip()]
    if len(run) < 2 or not joints:
        return Split(line, 0)
    cuts = [match.start("number") for match in joints]
    parts = [line[start:end] for start, end in zip([0, *cuts], [*cuts, len(line)], strict=True)]
    return Split("\n".join([*(part.rstrip() for part in parts[:-1]), parts[-1]]), len(joints))


def sentences(line: str) -> Split:
    """Set apart sentences that follow a full stop without a space: the paragraph break was lost."""
    if line.lstrip().startswith("|"):
        return Split(line, 0)
    gap = " " if re.match(r"[ \t]*(?:#|>|[-–*+•][ \t]|\d+[.)][ \t])", line) else "\n\n"
    count = 0

    def part(match: re.Match[str]) -> str:
        nonlocal count
        if _keeps(line, match):
            return match[0]
        count += 1
        return match[0] + gap

    return Split(_SENTENCE.sub(part, line), count)


def bold(line: str) -> Split:
    """Set apart a bold sentence that opens, or text that goes on, right at a full stop."""
    places = {match.start() for match in _BOLD.finditer(line)}
    out, last = [], 0
    for opened, mark in enumerate(re.compile(r"\*\*").finditer(line)):
        if mark.start() in places:
            cut = mark.start() if opened % 2 == 0 else mark.end()
            out.append(line[last:cut])
            last = cut
    return Split("\n\n".join([*out, line[last:]]), len(out))


def _keeps(line: str, match: re.Match[str]) -> bool:
    """Whether the dot belongs to an address, a file or a product name."""
    word = _WORD_BEFORE.search(line[max(0, match.start() - _WORD) : match.start()])
    before = word[0] if word else ""
    return bool(re.search(r"[/@\\._]|www|\d[a-z]", before) or _NAMES.match(line, match.end()))


def _joints(line: str) -> list[re.Match[str]]:
    """The places of ``line`` where a bullet stands behind text.

    Strong: right behind a full stop or colon. Weak: right behind a word, with a capital after it; it counts only
    beside other joints, or between whole phrases, on a line that is itself a list item or a heading. Spaced: a single
    space before the dash, as in a sentence, so it counts only after a full stop or colon and only when there are
    several.
    """
    own = _BULLET.match(line)
    marks = own["mark"] if own else "-*"
    return next(filter(None, (_joints_of(line, mark, own.end() if own else 0) for mark in marks)), [])


def _joints_of(line: str, mark: str, start: int) -> list[re.Match[str]]:
    """The joints of one bullet; ``start`` is where a list item's own words begin, 0 in any other line."""
    found = [match for match in _JOINT.finditer(line, start) if _usable(line, match, mark)]
    strong = [match for match in found if _strong(line, match)]
    weak = [match for match in found if not _strong(line, match) and _weak(line, match)]
    # An asterisk is more often emphasis, so outside a list it takes two to be bullets.
    if strong and (mark == "-" or start or len(strong) + len(weak) > 1):
        return sorted([*strong, *weak], key=re.Match.start)
    if (start or line.startswith("#")) and (len(weak) > 1 or any(_phrases(line, match) for match in weak)):
        return weak
    spaced = [match for match in found if match["gap"] and _stops(line, match) and _capital(line, match)]
    return spaced if len(spaced) > 1 else []


def _usable(line: str, match: re.Match[str], mark: str) -> bool:
    if match["mark"] != mark:
        return False
    if mark == "*" and (line[match.start() - 1] == "*" or _emphasised(line)):
        return False
    return not (line[match.start() - 1].isdigit() and line[match.end()].isdigit())


def _emphasised(line: str) -> bool:
    bare = re.sub(r"\*\*[^*]+\*\*", "", line)
    return bool(re.search(r"\*(?=\S)", bare[1:]))


def _stops(line: str, match: re.Match[str]) -> bool:
    return line[match.start() - 1] in _STOPS


def _strong(line: str, match: re.Match[str]) -> bool:
    if len(match["gap"]) == 1:
        return False
    closed = line[match.start() - 1] in _CLOSERS and not match["gap"] and _capital(line, match)
    return closed or _stops(line, match)


def _weak(line: str, match: re.Match[str]) -> bool:
    return not match["gap"] and (line[match.start() - 1] == ")" or _capital(line, match))


def _phrases(line: str, match: re.Match[str]) -> bool:
    """Whether more than a name stands on both sides: "Geographic data- Experience with maps", not "Depot- Leeds"."""
    return len(line[: match.start()].split()) > 2 and len(line[match.end() :].split()) > 2


def _capital(line: str, match: re.Match[str]) -> bool:
    after = line[match.end() : match.end() + 8].lstrip("“\"'‘([*")[:1]
    return after.isupper() or after.isdigit()


def _dots(line: str) -> list[re.Match[str]]:
    """Joints of round and square bullets, which are separators only in a line of short facts."""
    if line.count("•") + line.count("●") + line.count("▪") < 2 and not _BULLET.match(line) and ":" not in line:
        return []
    found = list(_DOT.finditer(line))
    listed = _BULLET.match(line) or any(line[match.start() - 1] in _STOPS for match in found)
    return found if listed else []


def _opened(line: str, joints: list[re.Match[str]]) -> str:
    own = re.match(r"[ \t]*", line)
    indent = own[0] if own and _BULLET.match(line) else ""
    out, last = [], 0
    for match in joints:
        gap = match.groupdict().get("gap") or ""
        out.append(f"{line[last : match.start()].rstrip()}\n{gap if len(gap) > 1 else indent}{match['mark']} ")
        last = match.end()
    return "".join([*out, line[last:]])
