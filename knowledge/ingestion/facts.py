"""Outline to facts: labelled values, shares of time, and pay, hours, line manager and dates told in sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from knowledge.domain import Fact, Span
from knowledge.ingestion import families, labels, naming, shares
from knowledge.ingestion.lexicon import Family
from knowledge.ingestion.outline import Block, Outline, Shape
from knowledge.ingestion.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TIME_SPLIT = "time-split"

_PAGE_KEYS = frozenset(
    "summary description author authors tags keywords categories category source preview excerpt".split()
)
_ASKING = frozenset({Family.DUTIES, Family.REQUIREMENTS, Family.COMPETENCIES, Family.EXPECTATIONS})
_HEADS = frozenset({Family.DUTIES, Family.ABOUT, Family.REQUIREMENTS})
_TOLD_FREELY = frozenset({Family.BENEFITS, Family.ABOUT, Family.APPLYING})
_PERIOD = (
    r"(?:\s*(?:per|an?|/)\s*(?:annum|year|month|week|day|hour|shift|session)|"
    r"\s*(?:p\.?\s?a\.?|p\.?\s?h\.?|pcm)(?=\W|$)|\s*annually)?"
)
_AMOUNT = r"\d[\d,]*(?:\.\d+)?\s?(?:k|m)?\b"
_MONEY = (
    r"(?:(?:up to|from|circa|c\.|around|about|starting at)\s*)?"
    rf"[£$€]\s?{_AMOUNT}(?:\s*(?:-|–|—|to)\s*[£$€]?\s?{_AMOUNT})?\+?{_PERIOD}"
)
_DATE = (
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day,? )?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? "
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*(?:,? \d{4})?|(?:jan|feb|mar|apr|may|jun|jul|"
    r"aug|sep|oct|nov|dec)\w* \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?)"
)


class _Told(NamedTuple):
    """A value that sentences state: the words that name it, the value itself, and words that make it another's."""

    name: str
    label: re.Pattern[str]
    value: re.Pattern[str]
    heading: re.Pattern[str] | None = None  # a section title that stands in for the words
    never: re.Pattern[str] | None = None


_TOLD = (
    _Told(
        "salary",
        re.compile(
            r"\b(?:salary|salaries|pay|paid|wages?|remuneration|compensation|per annum|stipend|"
            r"earn(?:ings)?|hourly rate|an hour|per hour|doe|ote|pro rata|depending on experience)\b",
            re.IGNORECASE,
        ),
        re.compile(_MONEY, re.IGNORECASE),
        re.compile(r"\b(?:salary|pay|compensation|remuneration)\b", re.IGNORECASE),
        # Sums that are paid beside the salary, or to somebody else.
        re.compile(
            r"\b(?:allowances?|travel|mileage|expenses|bonus(?:es)?|vouchers?|referr\w+|friend|trial|premi(?:um|a)|extra|"
            r"supplement|call[- ]?outs?|on[- ]call|standby|tips|relocation|courses?|fees?|reimburse\w*|refund\w*|rent|"
            r"a room|deposit|overtime|one[- ]off|joining|retention|top[- ]up|towards|pot|budget|instructors?|exercise|"
            r"shortlisted|interviews?)\b",
            re.IGNORECASE,
        ),
    ),
    _Told(
        "hours",
        re.compile(r"\bhours?\b", re.IGNORECASE),
        re.compile(
            r"\b\d{1,2}(?:\.\d+)?(?:\s*(?:-|–|to)\s*\d{1,2}(?:\.\d+)?)?\s*hours?(?: \w+)? ?(?:(?:a|per|"
            r"each|/)\s*week|weekly)",
            re.IGNORECASE,
        ),
    ),
    _Told(
        "reports-to",
        re.compile(r"\b(?:report(?:s|ing)?(?: directly| in)?|answer(?:s|able)|accountable) to\b", re.IGNORECASE),
        re.compile(r"(?<= to )(?:the |our |an? )?[A-Z][\w’'&/-]*(?:,? (?:(?:of|to|and|for|the|&) )*[A-Z][\w’'&/-]*)*"),
    ),
    _Told(
        "closing-date",
        re.compile(
            r"\b(?:closing date|clos(?:es|ing)|deadline|apply by|applications? close|"
            # "The applications are sifted by two of us" is no date.
            r"applications? (?:\w+ )*by(?=,?\s+(?:\d|the|noon|midnight|end|close|mon|tue|wed|thu|fri|sat|sun|"
            r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))\b",
            re.IGNORECASE,
        ),
        re.compile(_DATE, re.IGNORECASE),
        # Days on which a place is shut.
        never=re.compile(
            r"\bclos(?:es|ed|ing|ure)\b[^.;]*\bfrom\b[^.;]*\b(?:to|until|till)\b|"
            r"\b(?:office|shop|yard|works?|plant|factory|school|museum|library|building|site|store|kitchen)\b"
            r"[^.;]{0,30}\bclos(?:es|ed|ure)\b",
            re.IGNORECASE,
        ),
    ),
    _Told(
        "start-date",
        re.compile(r"\b(?:start(?:s|ing)?(?: date| in| on| from)?|commenc\w+)\b", re.IGNORECASE),
        re.compile(_DATE, re.IGNORECASE),
        # What is due before the first day has days of its own.
        never=re.compile(
            r"\b(?:before|until|till|by the time) (?:you|they|we|the (?:job|work|season)) start", re.IGNORECASE
        ),
    ),
)

# What is told of a post that has an advert of its own is no fact of this one.
_ANOTHER_POST = re.compile(
    r"\b(?:advertis\w+ separately|separately advertised|(?:own|separate) advert)\b", re.IGNORECASE
)


def facts(outline: Outline, taken: Iterable[int] = ()) -> tuple[Fact, ...]:
    """The facts of a document in the order of its text; ``taken`` are starts of statements that are requirements."""
    records = frozenset(taken)
    found = [*_headed(outline)]
    for block in outline.blocks:
        found += _labelled(outline.text, block, records)
        found += _told(outline.text, block)
    unique = {(fact.name, fact.start, fact.end): fact for fact in found}
    return tuple(sorted(unique.values(), key=lambda fact: (fact.start, fact.end)))


def slug(label: str) -> str:
    """A label in lower case with hyphens."""
    return "-".join(re.findall(r"[^\W_]+", label.lower().replace("’", "").replace("'", "")))


def _headed(outline: Outline) -> Iterator[Fact]:
    """Shares of time that stand in headings."""
    for head in outline.heads:
        match = shares.of_heading(outline.text[head.start : head.end])
        if match:
            path = next(
                (s.path for s in outline.sections if s.start <= head.start < s.end and s.path[-1] == head.text), ()
            )
            yield Fact(TIME_SPLIT, match["label"], match["share"], match[0].strip(), head.start, head.end, path[:-1])


def _labelled(text: str, block: Block, records: frozenset[int]) -> Iterator[Fact]:
    words = text[block.start : block.end]
    if shares.is_share(words):
        cut = block.start + shares.opening(words)
        value = text[cut : block.end].strip(" :–—-")
        yield Fact(
            TIME_SPLIT, text[block.start : cut].strip() or "Time", value, words, block.start, block.end, block.path
        )
        return
    if block.start in records:
        return
    label, value_of = block.label, block.value
    if block.shape is Shape.ITEM:
        pair = labels.pair(text, block.start, block.end)
        label, value_of = (pair.label, pair.value) if pair and _factual(block, pair.label.text) else (None, None)
    if (
        label
        and value_of
        and slug(label.text)
        and not _runs_in(label.text)
        and not _of_page(block, label.text, value_of.text)
    ):
        yield _fact(slug(label.text), label.text, value_of, Span(words, block.start, block.end), block)


def _factual(block: Block, label: str) -> bool:
    """Whether a labelled item is a fact: under duties and the like never, under benefits if the label is common."""
    family = families.family(block.path)
    return family not in _ASKING and (family not in _TOLD_FREELY or labels.known(label))


def _runs_in(label: str) -> bool:
    """Whether a label is a heading whose text runs on behind it, "About the job: we move parcels"."""
    found = families.promise(label)
    return found.sure and found.family in _HEADS and not labels.known(label)


def _of_page(block: Block, label: str, value: str) -> bool:
    """Whether front matter tells of the page rather than the post."""
    if not block.matter:
        return False
    return label.lower() in _PAGE_KEYS or (label.lower() == "title" and naming.post(value) is None)


def _told(text: str, block: Block) -> Iterator[Fact]:
    if block.shape not in (Shape.PROSE, Shape.ITEM, Shape.LINE):
        return
    for sentence in sentences(text, block.start, block.end):
        if _ANOTHER_POST.search(sentence.text):
            continue
        for told in _TOLD:
            if told.never and told.never.search(sentence.text):
                continue
            value = told.value.search(sentence.text)
            named = told.label.search(sentence.text) if value else None
            titled = bool(value and told.heading and block.path and told.heading.search(block.path[-1]))
            if value and (named or titled):
                label = named[0] if named else block.path[-1]
                yield _fact(told.name, label, Span(value[0].strip(), 0, 0), sentence, block)


def _fact(name: str, label: str, value: Span, quote: Span, block: Block) -> Fact:
    return Fact(name, label.strip("*_ "), value.text, quote.text, quote.start, quote.end, block.path)
