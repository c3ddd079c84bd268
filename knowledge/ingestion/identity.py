"""Whose post a document describes: title, organisation and date, each only where the text states it as such."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from knowledge.ingestion import naming
from knowledge.ingestion.headings import STEP
from knowledge.ingestion.outline import Block, Outline, Shape
from knowledge.ingestion.sentences import sentences
from knowledge.ingestion.trades import trades
from knowledge.words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TITLE_LABEL = re.compile(
    r"(?:(?:job|post|position|role|vacancy)[ _-]?)?title|(?:role|job|position|post)[ _-]name", re.IGNORECASE
)
_POST_LABEL = re.compile(r"job|post|position|role|vacancy|appointment", re.IGNORECASE)
# The head of a letter: what it is about, and whom it is from or to.
_SUBJECT_LABEL = re.compile(r"subject|re|regarding|concerning", re.IGNORECASE)
_SENDER_LABEL = re.compile(r"from|to|cc|sender|sent by|signed|contact", re.IGNORECASE)
ORGANISATION_LABEL = re.compile(
    r"(?:name of )?(?:the )?(?:org|organi[sz]ation|company|employer|school|trust|council|client|"
    r"hiring organi[sz]ation|firm|charity|hospital)(?:[ _-]?name)?",
    re.IGNORECASE,
)
_DATE_LABELS = (
    r"date|(?:date|advert|advertised|posting|publication|publish|issue)[ _-]?(?:date|posted|published|"
    r"advertised|of advert|issued)",
    r"posted(?:[ _-]on)?|published(?:[ _-]on)?|advertised|pub[ _-]?date|opens?|opening[ _-]date",
    r"(?:last[ _-])?(?:updated|modified|revised)(?:[ _-](?:date|on|at))?|revision[ _-]date",
)
_ANY_DATE_LABEL = re.compile(
    r"\bdates?\b|\b(?:opens|closes|closing|deadline|posted|published|updated|start)\b", re.IGNORECASE
)
_NUMERIC = re.compile(r"(?P<first>\d{1,2})[-/. ](?P<second>\d{1,2})[-/. ](?P<year>\d{4}|\d{2})(?!\d)")

_NAME = r"(?P<name>(?:The )?[A-Z][\w&’'.-]*(?: (?:(?:of|the|and|for|&|in|de|du) )*[A-Z][\w&’'-]*){0,5})"
_HEADED = (
    re.compile(rf"About {_NAME}"),
    re.compile(rf"(?:.*\b)?(?:work(?:ing)?|life|career|careers|jobs?|culture) (?:at|with) {_NAME}\??"),
    re.compile(rf"Why (?:[Jj]oin|[Cc]hoose|[Ww]ork (?:at|for)) {_NAME}(?: as .*)?\??"),
    re.compile(rf"{_NAME} is (?:proud to be )?an equal.opportunit.*"),
)
_SAID = (
    re.compile(rf"At {_NAME}, "),
    re.compile(rf"{_NAME} (?:\([A-Z]+\) )?(?:is|are) (?:currently |now )?(?:looking|seeking|recruiting|hiring)\b"),
)
_PART = re.compile(
    r"(?i).*\b(?:team|department|division|unit|ward|manager|director|candidate|level|grade|band|stage|"
    r"client|\d+)s?"
)
_EARLY = 10  # headings and blocks; a post is named among the first
_UNDER_TITLE = re.compile(rf"at {_NAME}")
_NOT_NAMES = re.compile(
    r"(?:the )?(?:us|we|they|it|i|you|our|your|this|role|job|post|position|team|company|opportunity|work|"
    r"home|scale|what|how)\b.*",
    re.IGNORECASE,
)


class Identity(NamedTuple):
    """What a document says of itself, and what a person should check."""

    title: str
    organisation: str | None
    date: str | None
    warnings: tuple[str, ...] = ()


def identify(outline: Outline, fallback: str, title: str | None = None) -> Identity:
    """Find title, organisation and date; where no title is stated, ``fallback`` (the file's name) stands in.

    A ``title`` that is known already isn't looked for.
    """
    warnings: list[str] = []
    organisation = _organisation(outline)
    known = title is not None
    title = title or _title(outline, organisation, warnings)
    if not known and (title is None or naming.is_firm(title) or _foreign(title, fallback, outline.text)):
        title = _shared(outline, organisation, fallback)
    if title is None:
        title = naming.from_file(fallback)
        warnings.append(f"No title was found in the text; the file's name stands in for it: “{title}”.")
    if organisation is None:
        organisation = naming.employer(_heading_title(outline) or "") or _letterhead(outline, f"{title} {fallback}")
    warnings += _ambiguous(outline)
    return Identity(title, organisation, _date(outline), tuple(warnings))


def _title(outline: Outline, organisation: str | None, warnings: list[str]) -> str | None:
    candidates = [name for words in _titles(outline) if (name := naming.post(words, organisation))]
    if not candidates:
        return None
    first = candidates[0]
    rivals = [one for one in candidates if not _same(one, first) and naming.uses(outline.text, one) > 1]
    if not rivals or naming.uses(outline.text, first) > 1:
        return first
    warnings.append(
        f"The document gives two titles, “{first}” and “{rivals[0]}”. “{rivals[0]}” was taken, because the "
        f"text uses it; "
        "correct the document if that is wrong."
    )
    return rivals[0]


def _foreign(title: str, stem: str, text: str) -> bool:
    """Whether a title is a slogan or an organisation: it names no trade, and the post is called after the file.

    So it is where the text uses the file's name, or that names a trade and the title shares no word with it.
    """
    named = naming.from_file(stem)
    if trades(title) or _same(title, named):
        return False
    # "Two tannery hands" are meant by a leather tannery hand.
    apart, short = not _words(title) & _words(stem), " ".join(named.split()[-2:])
    called = " " in short and naming.uses(text, short) > 0
    return naming.uses(text, named) > 0 or (apart and (called or bool(trades(stem))))


def _shared(outline: Outline, organisation: str | None, stem: str) -> str | None:
    """The early line or label that names the trade of the file's name and shares most words with it, or any trade."""
    lines = [head.text for head in outline.heads[:_EARLY]]
    for block in outline.blocks[:_EARLY]:
        value = block.value if block.shape is Shape.PAIR else None
        if value and _SENDER_LABEL.fullmatch(_label(block)):
            continue
        first, *rest = outline.text[block.start : block.end].split("\n")
        # A line that begins small goes on with the one above.
        lines += [value.text] if value else [first, *(line for line in rest if not line.lstrip()[:1].islower())]
    names = [name for line in [*_titles(outline), *lines] if (name := naming.post(line, organisation))]
    known = trades(stem)
    whole = _words(stem)
    fitting = [
        name
        for name in names
        if (trades(name) & known if known else trades(name) and name[0].isupper()) or (whole and whole <= _words(name))
    ]
    return max(fitting, key=lambda name: len(_words(name) & _words(stem)), default=None)


def _words(title: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[^\W_]{3,}", title)}


def _same(one: str, other: str) -> bool:
    return one.casefold() in other.casefold() or other.casefold() in one.casefold()


def _titles(outline: Outline) -> Iterator[str]:
    """What may be the title, the surest first."""
    pairs = list(labelled(outline.blocks))
    matter = [(label, value) for block, label, value in pairs if block.matter]
    body = [(label, value) for block, label, value in pairs if not block.matter]
    yield from (value for label, value in body if _TITLE_LABEL.fullmatch(label))
    yield from (value for label, value in matter if _TITLE_LABEL.fullmatch(label) and label.lower() != "title")
    heading = _heading_title(outline)
    if heading:
        yield heading
    yield from (value for label, value in matter if label.lower() == "title")
    yield from (value for label, value in body + matter if _POST_LABEL.fullmatch(label))
    yield from (value for label, value in body if _SUBJECT_LABEL.fullmatch(label))


def _heading_title(outline: Outline) -> str | None:
    """The first top heading that names a post, not a section; failing that the very first heading."""
    heads = outline.heads
    named = [head for head in heads if head.level == STEP and naming.is_post(head.text)]
    if not named and heads and heads[0].level <= 2 * STEP and naming.is_post(heads[0].text):
        named = [heads[0]]
    return named[0].text if named else None


def labelled(blocks: Iterable[Block]) -> Iterator[tuple[Block, str, str]]:
    """What stands under a label: its block, the label and the value."""
    for block in blocks:
        if block.shape is Shape.PAIR and block.label and block.value:
            yield block, _label(block), block.value.text


def _label(block: Block) -> str:
    return block.label.text.strip("*_: ") if block.label else ""


def _organisation(outline: Outline) -> str | None:
    named = (value for _, label, value in labelled(outline.blocks) if ORGANISATION_LABEL.fullmatch(label))
    stated = [*named, *_headed(outline), *_said(outline)]
    names = (naming.organisation(words) for words in stated)
    found = next((name for name in names if name), None)
    return naming.spelled_out(outline.text, found) if found else None


def _letterhead(outline: Outline, titled: str) -> str | None:
    """The employer that a line above or right below the title names; ``titled`` are the words that name the post."""
    lines = [head.text for head in outline.heads[:1]]
    for block in [block for block in outline.blocks if not block.matter][:2]:
        lines += outline.text[block.start : block.end].split("\n")[:2]
    names = (naming.letterhead(line, outline.text) for line in lines)
    return next((name for name in names if name and not _words(name) <= _words(titled)), None)


def _headed(outline: Outline) -> Iterator[str]:
    for head in outline.heads:
        words = re.sub(r"^\d+[.)]\s*", "", head.text)
        for pattern in _HEADED:
            match = pattern.fullmatch(words)
            if match and not _NOT_NAMES.fullmatch(match["name"]):
                yield match["name"].rstrip("?")


def _said(outline: Outline) -> Iterator[str]:
    """``At X, we …`` in a paragraph, or ``at X`` on a line of its own under the title."""
    for i, block in enumerate(outline.blocks):
        if block.shape not in (Shape.PROSE, Shape.LINE):
            continue
        under = _UNDER_TITLE.fullmatch(outline.text, block.start, block.end) if i < 2 else None
        if under:
            yield under["name"]
        for sentence in sentences(outline.text, block.start, block.end):
            match = next((found for pattern in _SAID if (found := pattern.match(sentence.text))), None)
            if match and not _NOT_NAMES.fullmatch(match["name"]) and not _PART.fullmatch(match["name"]):
                yield match["name"]


def _date(outline: Outline) -> str | None:
    pairs = [(label, value) for _, label, value in labelled(outline.blocks)]
    for wording in _DATE_LABELS:
        for label, value in pairs:
            if re.fullmatch(wording, label, re.IGNORECASE) and re.search(r"\d", value) and len(value) <= 60:
                return value
    return None


def _ambiguous(outline: Outline) -> Iterator[str]:
    """Dates whose day and month can be taken for one another."""
    for _, label, value in labelled(outline.blocks):
        match = _NUMERIC.search(value) if _ANY_DATE_LABEL.search(label) else None
        if not match:
            continue
        first, second = int(match["first"]), int(match["second"])
        if first != second and 1 <= first <= 12 and 1 <= second <= 12:
            yield (
                f"The date “{match[0]}” ({label}) can be read as {first} {MONTHS[second - 1]} or {second} "
                f"{MONTHS[first - 1]} "
                f"{match['year']}. Which is meant? Write the month as a word to settle it."
            )
