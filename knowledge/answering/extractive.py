"""Reads the answer to one question out of one role: facets, named things, records, then free search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from knowledge.answering import evidence, records
from knowledge.answering.evidence import Evidence
from knowledge.answering.facets import Facet
from knowledge.answering.findings import Finding, Search, cite
from knowledge.answering.naming import NamedThings
from knowledge.answering.searching import free
from knowledge.answering.understanding import Part
from knowledge.domain import Citation, Hit, Passage, Reading

# Passages as good as the best one but for this much are shown beside it.
_CLOSE = 0.9
_MOST_QUOTES = 3
_UNSTATED = frozenset(("none",))


class Reader:
    """Answers questions from the words of one role at a time; the same input gives the same finding."""

    def __init__(self, facets: Mapping[str, Facet], named: NamedThings) -> None:
        self._facets = facets
        self._named = named

    def read(self, part: Part, reading: Reading, search: Search) -> Finding:
        """What this role says to this question."""
        thing = self._named.asked(part)
        named = self._named.find(thing, part, reading) if thing else None
        if named and not named.silent:
            return named
        facets = [self._facets[name] for name in part.facets if name in self._facets]
        findings = [self._facet(facet, part, reading, search) for facet in facets]
        if named and not any(self._outranks(facet, finding) for facet, finding in zip(facets, findings, strict=True)):
            return named
        stated = [finding for finding in findings if not finding.silent]
        if stated:
            return _joined(stated)
        if facets and facets[0].entry.hard:
            return findings[0]
        return self._free(part, reading, search, findings)

    def _outranks(self, facet: Facet, finding: Finding) -> bool:
        """Whether a facet's statement answers although the thing isn't named: pay and place do, tools don't."""
        return not finding.silent and not facet.entry.groups and facet.entry.hard and not facet.entry.records

    def _free(self, part: Part, reading: Reading, search: Search, findings: Sequence[Finding]) -> Finding:
        found = free(part, reading, search(reading.role.id, part, None))
        if not found.silent:
            return _leveled(found, part, reading)
        return findings[0] if findings else found

    def _facet(self, facet: Facet, part: Part, reading: Reading, search: Search) -> Finding:
        if facet.entry.records:
            return records.listed(reading, facet.entry.records, facet.entry.about, facet.id)
        if facet.entry.groups:
            named = self._named.of_groups(facet, reading)
            if not named.silent:
                return named
        hits = search(reading.role.id, part, facet.id)
        weighed = evidence.weigh(facet, part.text, hits)
        stated = [e for e in weighed if e.weight >= evidence.floor(facet)]
        if not stated:
            return self._silence(facet, reading, weighed)
        return _leveled(_stated(facet, part, reading, stated), part, reading)

    def _silence(self, facet: Facet, reading: Reading, weighed: Sequence[Evidence]) -> Finding:
        """Nothing stated: the nearest thing is a stated neighbour facet, else the closest passage."""
        finding = Finding(role=reading.role.id, about=facet.entry.about, facet=facet.id, silent=True)
        hits = [Hit(e.passage, 0.0, e.cosine, 0.0) for e in weighed]
        for name in facet.entry.near:
            neighbour = self._facets.get(name)
            if neighbour is None or neighbour.entry.records:
                continue
            best = evidence.weigh(neighbour, "", hits)[:1]
            if best and best[0].weight >= evidence.HARD_FLOOR:
                return replace(finding, nearest=(cite(reading, best[0].passage),), confidence=0.85)
        if weighed and weighed[0].weight > 0:
            return replace(finding, nearest=(cite(reading, weighed[0].passage),), confidence=0.7)
        return replace(finding, confidence=0.7)


def _stated(facet: Facet, part: Part, reading: Reading, stated: Sequence[Evidence]) -> Finding:
    best = stated[0]
    siblings = _siblings(facet, best, reading)
    close = [e.passage for e in stated if e.weight >= best.weight - _CLOSE][:_MOST_QUOTES]
    chosen = siblings or sorted(close, key=lambda passage: passage.start)
    return Finding(
        role=reading.role.id,
        about=facet.entry.about,
        facet=facet.id,
        lead=_lead(facet, part, reading, best),
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
    same = [p for p in reading.passages if p.section_path == passage.section_path and p.lead == passage.lead]
    return same if 1 < len(same) <= 30 else []


def _lead(facet: Facet, part: Part, reading: Reading, best: Evidence) -> str:
    """The short direct line: yes or no first, else the value under its name."""
    if part.yes_no and not part.level:
        return "No." if best.denies else "Yes."
    for fact in reading.facts:
        if fact.start < best.passage.end and best.passage.start < fact.end and best.passage.label:
            return f"{fact.label.strip()}: {fact.value.strip()}"
    if best.value and facet.entry.value not in ("text", "list", "yes-no", "person", "place", "number"):
        about = facet.entry.about
        return f"{about[:1].upper()}{about[1:]}: {best.value}"
    return ""


def _leveled(finding: Finding, part: Part, reading: Reading) -> Finding:
    """Asked for the level, the record around the quote gives it; asked otherwise, nothing changes."""
    if not part.level or not finding.quotes:
        return finding
    quote = finding.quotes[0]
    for record in sorted(reading.requirements, key=lambda record: record.end - record.start):
        if record.start <= quote.start and quote.end <= record.end:
            return replace(finding, lead=records.level(record))
    return replace(finding, lead="Yes." if part.yes_no and finding.lead != "No." else finding.lead)


def _joined(findings: Sequence[Finding]) -> Finding:
    """Two facets of one question read as one finding, without saying a quote twice."""
    first, *rest = findings
    if first.listed:
        return first
    seen: dict[tuple[int, int], Citation] = {(q.start, q.end): q for f in (first, *rest) for q in f.quotes}
    return replace(first, quotes=tuple(list(seen.values())[:_MOST_QUOTES]))
