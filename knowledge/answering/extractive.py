"""Reads the answer to one question out of one role: named things, facets, records, then free search."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from knowledge.answering import evidence, records, searching, sections, values
from knowledge.answering.evidence import Evidence
from knowledge.answering.facets import Facet, plain
from knowledge.answering.findings import Finding, Search, cite
from knowledge.answering.naming import NamedThings
from knowledge.answering.searching import Rarity
from knowledge.answering.things import Thing
from knowledge.answering.understanding import Part
from knowledge.domain import Citation, Fact, Hit, Passage, Reading
from knowledge.words import capital, terms

# Passages as good as the best one but for this much are shown beside it.
_CLOSE = 1.3
_MOST_QUOTES = 3
# Less evidence than this is not even near.
_NEAR = 1.6
# The question wants names: a statement that names none doesn't answer it.
_NAMES = re.compile(
    r"\b(?:which|what)\b.*\b(?:tools?|providers?|vendors?|software|products?|platforms?|languages?|packages?|apps?)\b",
    re.IGNORECASE,
)
# A place in a template that nobody filled in states nothing.
_UNFILLED = re.compile(r"\{\{|\[(?:your|insert|company|name)\b|^\W*(?:tbc|tbd|n/?a)?\W*$", re.IGNORECASE)
_FIGURE = re.compile(r"\d+")
# "Can I …" asks for leave, which a passage on the topic doesn't give.
_MAY_I = re.compile(r"\b(?:can|could|may|might) (?:i|we|you)\b", re.IGNORECASE)
_BULLET = re.compile(r"(?:[-*+•·–]|\d[.)])\s*$")
# Classifier odds: above the first a facet is surely meant, below the second the runner-up is tried too.
_FIRM = 0.6
_WAVERS = 0.45
_RUNNER_UP = 0.15
# Values that read well on their own under the facet's name.
_SHOWN_VALUES = frozenset(("money", "percent", "date", "duration"))
# What a question's words must weigh together to be a topic of its own beside a list that is asked for.
_TOPIC = 5.5


class Reader:
    """Answers questions from the words of one role at a time; the same input gives the same finding."""

    def __init__(self, facets: Mapping[str, Facet], named: NamedThings, rarity: Rarity) -> None:
        self._facets = facets
        self._named = named
        self._rarity = rarity

    def read(self, part: Part, reading: Reading, search: Search) -> Finding:
        """What this role says to this question."""
        facets = [self._facets[name] for name in part.facets]
        things = self._named.foreign(part, facets)
        if facets and _firm(facets[0], part):
            return self._firmly(facets, things, part, reading, search)
        named = self._named.answer(part, things, facets, reading)
        if named and (not named.silent or things or _NAMES.search(part.text)):
            return named
        findings = [self._facet(facet, part, reading, search) for facet in facets]
        stated = [finding for finding in findings if not finding.silent]
        if stated and not self._soft(stated[0]):
            return _joined(stated)
        headed = None if stated or part.yes_no else sections.headed(part, reading, self._rarity)
        if headed:
            return headed
        if not stated and facets and facets[0].entry.hard:
            return self._second(part, reading, search) or self._rescued(findings[0], part, reading, search)
        if facets and facets[0].entry.groups and not stated and _NAMES.search(part.text):
            return findings[0]
        return self._searched(part, reading, search, [*stated, *findings])

    def _firmly(
        self, facets: Sequence[Facet], things: Sequence[Thing], part: Part, reading: Reading, search: Search
    ) -> Finding:
        """A facet that is surely asked for; with a thing named beside it, only what is said of that thing counts."""
        findings = [self._facet(facet, part, reading, search) for facet in facets]
        if things:
            findings = [self._named.only(things, finding) for finding in findings]
        stated = [finding for finding in findings if not finding.silent]
        return _joined(stated) if stated else self._rescued(findings[0], part, reading, search)

    def _rescued(self, silent: Finding, part: Part, reading: Reading, search: Search) -> Finding:
        """A silent facet gives way to a passage that says what is asked in nearly the same words."""
        hits = search(reading.role.id, part, None)
        wavering = not part.decided and part.guesses[0].probability < _WAVERS
        headed = None if part.decided or part.yes_no else sections.headed(part, reading, self._rarity)
        if headed:
            return headed
        if part.decided or not (wavering or searching.strong(part, hits, self._rarity)):
            return silent
        found = searching.free(part, reading, hits, self._rarity)
        return silent if found.silent else _leveled(found, part, reading)

    def _second(self, part: Part, reading: Reading, search: Search) -> Finding | None:
        """When the classifier wavers and its first facet is silent, its second may be what was meant."""
        if part.decided or part.guesses[0].probability >= _WAVERS or part.guesses[1].probability < _RUNNER_UP:
            return None
        facet = self._facets[part.guesses[1].facet]
        if facet.entry.records or facet.entry.family != self._facets[part.guesses[0].facet].entry.family:
            return None
        finding = self._facet(facet, part, reading, search)
        return None if finding.silent else finding

    def _soft(self, finding: Finding) -> bool:
        entry = self._facets[finding.facet or ""].entry
        return not entry.hard and not entry.records and not entry.groups

    def _searched(self, part: Part, reading: Reading, search: Search, findings: Sequence[Finding]) -> Finding:
        """Free search, joined with what a soft facet found: each finds what the other misses."""
        found = searching.free(part, reading, search(reading.role.id, part, None), self._rarity)
        found = _leveled(found, part, reading)
        before = findings[0] if findings else found
        if found.silent:
            return before
        return found if before.silent else _joined([found, before])

    def _facet(self, facet: Facet, part: Part, reading: Reading, search: Search) -> Finding:
        if facet.entry.records:
            return self._records(facet, part, reading, search)
        facts = [fact for fact in reading.facts if _states(fact, facet)]
        if facts:
            return _from_facts(facet, part, reading, facts)
        if facet.entry.groups and not part.level:
            named = self._named.of_groups(facet, reading)
            if not named.silent or _NAMES.search(part.text):
                return named
        weighed = evidence.weigh(facet, part.text, search(reading.role.id, part, facet.id))
        stated = [e for e in weighed if e.weight >= evidence.floor(facet)]
        if not stated:
            return self._silence(facet, reading, weighed)
        return _leveled(_stated(facet, part, reading, stated), part, reading)

    def _records(self, facet: Facet, part: Part, reading: Reading, search: Search) -> Finding:
        """The list; or, when the question names a topic of its own, what is said on that topic."""
        entry = facet.entry
        topic = {term for term in terms(part.text) if not facet.says.search(term)}
        if (part.level or part.yes_no) and sum(self._rarity(term) for term in topic) >= _TOPIC:
            found = searching.free(part, reading, search(reading.role.id, part, None), self._rarity)
            if not found.silent and found.confidence >= 0.6:
                return replace(_leveled(found, part, reading), facet=facet.id)
        return records.listed(reading, str(entry.records), about=entry.about, facet=facet.id, topic=topic)

    def _silence(self, facet: Facet, reading: Reading, weighed: Sequence[Evidence]) -> Finding:
        """Nothing stated: the nearest thing is a stated neighbour facet, else the closest passage."""
        finding = Finding(
            role=reading.role.id,
            about=facet.entry.about,
            facet=facet.id,
            silent=True,
            confidence=0.7,
            dated=facet.entry.value != "date",
        )
        hits = [Hit(e.passage, 0.0, e.cosine, 0.0) for e in weighed]
        for name in facet.entry.near:
            neighbour = self._facets.get(name)
            if neighbour is None or neighbour.entry.records:
                continue
            best = evidence.weigh(neighbour, "", hits)[:1]
            if best and best[0].weight >= evidence.HARD_FLOOR:
                return replace(finding, nearest=(cite(reading, best[0].passage),), confidence=0.85)
        near = tuple(cite(reading, e.passage) for e in weighed[:1] if e.weight >= _NEAR)
        return replace(finding, nearest=near)


def _firm(facet: Facet, part: Part) -> bool:
    """Whether the question surely asks for a facet that only its own words can answer."""
    entry = facet.entry
    sure = part.decided or part.guesses[0].probability >= _FIRM
    return sure and entry.hard and not entry.groups and entry.records in (None, "years")


def _states(fact: Fact, facet: Facet) -> bool:
    named = fact.name == facet.id or plain(fact.label) in facet.labels
    return named and not _UNFILLED.search(fact.value)


def _from_facts(facet: Facet, part: Part, reading: Reading, facts: Sequence[Fact]) -> Finding:
    """A value that the document gives under a label of its own."""
    asked = [fact for fact in facts if plain(fact.label) in plain(part.text)] or list(facts)
    lead_in = "No. " if part.yes_no and _differs(part.text, asked) else ""
    named = (f"{capital(plain(fact.label))}: {fact.value.strip()}" for fact in asked if len(fact.value) <= 80)
    lead = lead_in + "; ".join(dict.fromkeys(named))
    return Finding(
        role=reading.role.id,
        about=facet.entry.about,
        facet=facet.id,
        lead=lead,
        quotes=tuple(cite(reading, fact) for fact in asked[:_MOST_QUOTES]),
        confidence=0.95,
    )


def _differs(question: str, facts: Sequence[Fact]) -> bool:
    """Whether a question puts forward a figure ("is it 80k?") that the stated value doesn't hold."""
    put = set(_FIGURE.findall(question))
    return bool(put) and not any(put & set(_FIGURE.findall(fact.value)) for fact in facts)


def _stated(facet: Facet, part: Part, reading: Reading, stated: Sequence[Evidence]) -> Finding:
    best = stated[0]
    siblings = [] if values.wanted(part.text) else _siblings(facet, best, reading)
    close = [e.passage for e in stated if e.weight >= best.weight - _CLOSE][:_MOST_QUOTES]
    chosen = siblings or sorted(close, key=lambda passage: passage.start)
    return Finding(
        role=reading.role.id,
        about=facet.entry.about,
        facet=facet.id,
        lead=_lead(facet, part, best),
        quotes=tuple(cite(reading, passage) for passage in chosen),
        listed=bool(siblings),
        confidence=min(0.98, 0.5 + 0.1 * best.weight),
    )


def _siblings(facet: Facet, best: Evidence, reading: Reading) -> list[Passage]:
    """The whole list when its heading or lead-in is what states the facet."""
    if facet.entry.value not in ("list", "text"):
        return []
    passage = best.passage
    above = passage.lead or (passage.section_path[-1] if passage.section_path else "")
    if not above or not facet.headings.search(above):
        return []
    same = [
        p
        for p in reading.passages
        if p.section_path == passage.section_path
        and p.lead == passage.lead
        and _BULLET.search(reading.document.text[: p.start][-6:])
    ]
    return same if 1 < len(same) <= 30 else []


def _lead(facet: Facet, part: Part, best: Evidence) -> str:
    """The short direct line: yes or no first, else the value under its name."""
    if part.yes_no and not part.level:
        if _MAY_I.search(part.text) or not evidence.proves(facet, best.passage):
            return ""
        return "No." if evidence.denies(facet, best.passage.text) else "Yes."
    value = evidence.value(facet, part.text, best.passage.text) if facet.entry.value in _SHOWN_VALUES else None
    return f"{capital(facet.entry.about)}: {value}" if value else ""


def _leveled(finding: Finding, part: Part, reading: Reading) -> Finding:
    """Asked for the level, the record around the quote gives it; asked yes or no, the answer comes first."""
    if not finding.quotes or not (part.level or part.yes_no):
        return finding
    quote = finding.quotes[0]
    for record in sorted(reading.requirements, key=lambda record: record.end - record.start):
        if part.level and record.start <= quote.start and quote.end <= record.end:
            return replace(finding, lead=records.level(record, part.text))
    # "Do I have to be in the office?" asks for the reverse of what may be stated: no yes without a record.
    plain_yes = part.yes_no and not part.level and not finding.facet and not _MAY_I.search(part.text)
    return replace(finding, lead=finding.lead or ("Yes." if plain_yes else ""))


def _joined(findings: Sequence[Finding]) -> Finding:
    """Two findings on one question read as one, without saying a quote twice."""
    first, *rest = findings
    if first.listed:
        return first
    seen: dict[tuple[int, int], Citation] = {(q.start, q.end): q for f in (first, *rest) for q in f.quotes}
    most = max(_MOST_QUOTES, len(first.quotes))
    return replace(first, quotes=tuple(list(seen.values())[:most]))
