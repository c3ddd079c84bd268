"""The one verifier, for rules and models alike: a claim without its exact proof is not shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from knowledge.domain import Citation, Reading
from knowledge.words import terms

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_NAME = re.compile(r"(?<![.!?“\"'] )(?<!^)\b[A-Z][\w+#&-]+")
_NEGATION = re.compile(r"\b(?:no|not|never|none|without|cannot|neither|nor)\b|n't\b", re.IGNORECASE)
_MUST = re.compile(
    r"\b(?:must|essential|mandatory|required|requires|necessary|compulsory|have to|has to|need(?:s|ed)?)\b",
    re.IGNORECASE,
)
_MAY = re.compile(r"\b(?:optional|desirable|preferred|preferably|ideally|bonus|nice to have|a plus)\b", re.IGNORECASE)
# Share of a claim's topic words that its quote must hold; the rest is what joins them.
_SUPPORT = 0.6


class Claim(NamedTuple):
    """A sentence somebody wants to show and the words that are to prove it."""

    text: str
    role: str
    quote: str


def exact(citations: Iterable[Citation], readings: Mapping[str, Reading]) -> list[Citation]:
    """The citations whose quote really is that slice of that role's stored text."""
    return [c for c in citations if c.role in readings and _slices(c, readings[c.role])]


def _slices(citation: Citation, reading: Reading) -> bool:
    text = reading.document.text
    return 0 <= citation.start < citation.end <= len(text) and text[citation.start : citation.end] == citation.quote


def prove(claim: Claim, readings: Mapping[str, Reading]) -> Citation | None:
    """The citation that proves a claim, or None: the quote must be exact and hold all the claim says."""
    reading = readings.get(claim.role)
    if reading is None or len(claim.quote.split()) < 2:
        return None
    start = reading.document.text.find(claim.quote)
    if start < 0 or not supported(claim.text, claim.quote, _context(reading, start)):
        return None
    return Citation(
        role=claim.role,
        document=reading.document.source_name,
        section_path=_section(reading, start),
        quote=claim.quote,
        start=start,
        end=start + len(claim.quote),
        date=reading.document.date,
    )


def supported(text: str, quote: str, context: Sequence[str]) -> bool:
    """Whether numbers, names, negation, level and most topic words of ``text`` occur in its quote or context."""
    around = " ".join((quote, *context))
    if not set(_numbers(text)) <= set(_numbers(around)):
        return False
    if any(name.lower() not in around.lower() for name in _NAME.findall(text)):
        return False
    if bool(_NEGATION.search(text)) != bool(_NEGATION.search(quote)):
        return False
    if any(level.search(text) and not level.search(around) for level in (_MUST, _MAY)):
        return False
    said, held = terms(text), set(terms(around))
    return bool(said) and sum(term in held for term in said) / len(said) >= _SUPPORT


def _numbers(text: str) -> list[str]:
    return [number.replace(",", "").rstrip(".") for number in _NUMBER.findall(text)]


def _context(reading: Reading, start: int) -> tuple[str, ...]:
    return (reading.role.title, *_section(reading, start))


def _section(reading: Reading, start: int) -> tuple[str, ...]:
    inside = [section for section in reading.sections if section.start <= start < section.end]
    return max(inside, key=lambda section: len(section.path)).path if inside else ()
