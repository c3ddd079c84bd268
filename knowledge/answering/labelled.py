"""Answers from a value that the document gives under a label of its own, such as "Salary: £30,000"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress

from knowledge.answering import affirming, bands, levels, values
from knowledge.answering.facets import Facet, plain
from knowledge.answering.findings import Finding, cite
from knowledge.answering.opposites import agree
from knowledge.answering.sides import asks_own_share, tells_employers_share
from knowledge.answering.understanding import Part
from knowledge.domain import Fact, Reading
from knowledge.words import capital, day_in_words

_MOST_QUOTES = 3
_LONGEST = 80
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
# "What's the match?" wants a figure.
_SHARE = re.compile(
    r"\b(?:what|how much|how big|whats)\b.*\b(?:match\w*|contribution|percent\w*|share)\b", re.IGNORECASE
)
# "Job type: full time" doesn't tell who asks "is it permanent".
_LASTS = re.compile(r"\b(?:perm|permanent\w*|temp|temporary|fixed[- ]term|for good|for ever|forever)\b", re.IGNORECASE)
_TIME_ALONE = re.compile(r"(?:full|part)[- ]?time(?:(?: or | and |/|, ?)(?:full|part)[- ]?time)?", re.IGNORECASE)
# Who asks about the company, or what kind it is, has not asked for its name.
_WHOSE = re.compile(
    r"\b(?:who|whose|which|names?|named|called|what(?:['’]?s| is)?(?: the)? (?:company|firm|employer))\b", re.IGNORECASE
)
# A place in a template that nobody filled in states nothing.
UNFILLED = re.compile(
    r"\{\{|\[(?:your|insert|company|name)\b|(?:^|:)\W*(?:tbc|tbd|n/?a|words?|text|todo|x{3,})?\W*$", re.IGNORECASE
)


def states(fact: Fact, facet: Facet) -> bool:
    """Whether a labelled value is one of the facet's, and filled in."""
    named = fact.name == facet.id or plain(fact.label) in facet.labels
    return named and not UNFILLED.search(fact.value)


def telling(reading: Reading, facet: Facet, part: Part) -> list[Fact]:
    """The labelled values that state the facet, with the share of it and at the level that is asked for."""
    found = [fact for fact in reading.facts if states(fact, facet)]
    if found:
        others = levels.others(part.put, reading.paths)
        found = [fact for fact in found if not others or others.isdisjoint(_headings(fact, reading))]
    if facet.id == "employer" and not _WHOSE.search(part.text):
        return []
    if _LASTS.search(part.text):
        found = [fact for fact in found if not _TIME_ALONE.fullmatch(fact.value.strip(" .*_"))]
    if _SHARE.search(part.text):
        found = [fact for fact in found if values.holds_any(("percent", "money"), fact.quote)]
    if values.wants_clock(part.text):
        found = [fact for fact in found if values.holds("clock", fact.quote)]
    if asks_own_share(part.text):
        found = [fact for fact in found if not tells_employers_share(fact.quote)]
    return list(compress(found, bands.fitting(f"{part.told} {part.text}", [fact.quote for fact in found])))


def _headings(fact: Fact, reading: Reading) -> tuple[str, ...]:
    return next((one.section_path for one in reading.passages if one.start <= fact.start < one.end), ())


def finding(facet: Facet, part: Part, reading: Reading, facts: Sequence[Fact]) -> Finding:
    """The values under the labels that the question names, else all of the facet's."""
    asked = [fact for fact in facts if _labelled(fact) and plain(fact.label) in plain(part.text)] or list(facts)
    weighed = part.yes_no and not affirming.own_case(part)
    lead_in = "No. " if weighed and _differs(part.text, asked) else ""
    labelled = (fact for fact in asked if plain(fact.label) in facet.labels and len(fact.value) <= _LONGEST)
    named = (f"{capital(plain(fact.label))}: {_ISO.sub(_in_words, fact.value.strip())}" for fact in labelled)
    return Finding(
        role=reading.role.id,
        about=facet.entry.about,
        facet=facet.id,
        lead=lead_in + "; ".join(dict.fromkeys(named)),
        quotes=tuple(cite(reading, fact) for fact in asked[:_MOST_QUOTES]),
        confidence=0.95,
    )


def _in_words(date: re.Match[str]) -> str:
    """A date as people say it: 2026-05-11 is 11 May 2026."""
    year, month, day = map(int, date.groups())
    return day_in_words(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else date.group(0)


def _labelled(fact: Fact) -> bool:
    """Whether the value stands behind its label: the word that a sentence uses is no name to ask by."""
    return plain(fact.quote).startswith(plain(fact.label))


def _differs(question: str, facts: Sequence[Fact]) -> bool:
    """Whether a question puts forward a figure ("is it 80k?") that the stated value doesn't hold, or its opposite."""
    opposed = affirming.settles(question) and any(agree(question, fact.value) is False for fact in facts)
    return opposed or affirming.differs(question, [fact.value for fact in facts])
