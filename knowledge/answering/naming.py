"""Answers about a named thing: whether a role names it, how strongly it is asked for, what it names instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.answering import affirming, peoples, records, values
from knowledge.answering.facets import Facet
from knowledge.answering.findings import Finding, cite
from knowledge.answering.names import CAPITALS, MOST_QUOTES, unmentioned
from knowledge.answering.things import Thing, Things
from knowledge.answering.understanding import Part
from knowledge.domain import Passage, Reading
from knowledge.words import capital

# "PagerDuty": names like that are a maker's.
_PRODUCT = re.compile(r"[a-z][A-Z]")
# What is set aside isn't asked for: "which languages besides English".
_BESIDES = re.compile(
    r"\b(?:besides|apart from|other than|aside from|except(?: for)?|as well as|on top of|instead of)\s+"
    r"(?:the |an? |just )?[\w+#-]+",
    re.IGNORECASE,
)
# What the employer would do about a thing is not told by its name alone: "would you pay for the ticket".
_GIVES = re.compile(
    r"\b(?:will|would|do|does|can|could|d)\s+(?:you|ye|they|we|(?:the|your) [\w'’-]+)\b.*"
    r"\b(?:pay|fund|train|teach|put|cover|sponsor|sort|help|provide|give|offer|send|get)\b|\bwho pays\b",
    re.IGNORECASE,
)
# Shorter names are words, "Go 1" is none of a language.
_OWN_NAME = 4
_GIVEN = re.compile(
    r"\b(?:pay|pays|paid|fund\w*|train\w*|teach\w*|taught|learn\w*|cover\w*|provid\w*|suppl\w*|sponsor\w*|through|"
    r"help\w*|support\w*|costs?|expenses?|reimburs\w*|refund\w*|free|offer\w*|give\w*|send\w*|arrang\w*)\b",
    re.IGNORECASE,
)


class NamedThings:
    """Looks a thing up in a role under any of its names."""

    def __init__(self, things: Things) -> None:
        self._things = things

    def foreign(self, part: Part, facets: Sequence[Facet]) -> list[Thing]:
        """The things the question names, but for those that are only another word for the facet asked for."""
        asked = peoples.unsited(_BESIDES.sub(" ", part.text))
        found = self._things.asked(part.named) or self._things.asked(asked)
        hard = [facet for facet in facets if facet.entry.hard]
        if hard:
            wanted = {group for facet in hard for group in facet.entry.groups}
            found = [t for t in found if t.group in wanted or not self._things.groups[t.group].yields]
        return [thing for thing in found if not any(_another_word(facet, thing) for facet in hard)]

    def kinds(self, question: str) -> list[str]:
        """The groups of things that a question asks for by their kind."""
        return self._things.kinds(question)

    def answer(self, part: Part, things: Sequence[Thing], facets: Sequence[Facet], reading: Reading) -> Finding | None:
        """What the role says of the things, or of the kind of thing, that the question names; None if it names none."""
        if things:
            found = [self._find(thing, part, reading) for thing in things]
            return _several(found)
        kindly = not part.decided or any(facet.entry.groups for facet in facets)
        groups = self.kinds(part.text) if kindly else []
        return self._of(groups, self._things.groups[groups[0]].plural, None, reading) if groups else None

    def only(self, things: Sequence[Thing], finding: Finding) -> Finding:
        """A finding cut down to the quotes that name one of the things; silent when there are none."""
        kept = tuple(q for q in finding.quotes if any(thing.in_text.search(q.quote) for thing in things))
        if kept or finding.silent:
            return replace(finding, quotes=kept)
        about = f"{finding.about} for {things[0].name}"
        return replace(finding, about=about, lead="", quotes=(), silent=True, listed=False, nearest=finding.quotes[:1])

    def _find(self, thing: Thing, part: Part, reading: Reading) -> Finding:
        """Where the role names the thing, or what it names of the same kind."""
        about = thing.name
        naming = [p for p in reading.passages if thing.in_text.search(f"{p.text} {p.lead}")]
        # Who asks for Sage means its Sage 200 as well.
        naming = naming or [p for p in reading.passages if _one_of(thing.name, p.text)]
        if not naming:
            return self._unnamed(thing, reading)
        kinds = values.wanted(part.text)
        given = _GIVES.search(part.text) is not None
        holding = [p for p in naming if not kinds or values.holds_any(kinds, p.text)]
        passages = [p for p in holding if not given or _GIVEN.search(p.text)]
        if not passages:
            return _beside(thing, naming, reading)
        first = next((r for p in passages if (r := records.record_at(reading, p.requirement_id))), None)
        lead = ""
        if part.level and first and not affirming.own_case(part):
            lead = records.level(first, part.text)
        elif part.yes_no:
            lead = affirming.verdict(part, passages[0].text, thing.in_text.search)
        return Finding(
            role=reading.role.id,
            about=about,
            facet=part.facets[0] if part.facets else None,
            lead=lead,
            quotes=tuple(cite(reading, passage) for passage in passages[:MOST_QUOTES]),
            confidence=0.95,
        )

    def of_groups(self, facet: Facet, reading: Reading) -> Finding:
        """The passages that name things of the facet's kinds, with the names above them."""
        return self._of(facet.entry.groups, facet.entry.about, facet.id, reading)

    def _of(self, groups: Sequence[str], about: str, facet: str | None, reading: Reading) -> Finding:
        naming = self._naming(groups, reading)
        if not naming:
            return Finding(role=reading.role.id, about=about, facet=facet, silent=True, confidence=0.8)
        best = _covering(naming)
        names = _once(name for found, _ in naming for name in found)
        return Finding(
            role=reading.role.id,
            about=about,
            facet=facet,
            lead=f"{capital(about)}: {', '.join(names)}",
            quotes=tuple(cite(reading, passage) for passage in best),
            confidence=0.9,
        )

    def _naming(self, groups: Sequence[str], reading: Reading) -> list[tuple[list[str], Passage]]:
        return [(names, p) for p in reading.passages if (names := self._things.named_in(p.text, groups))]

    def _unnamed(self, thing: Thing, reading: Reading) -> Finding:
        group = self._things.groups[thing.group]
        naming = self._naming([thing.group], reading)
        names = _once(name for found, _ in naming for name in found)
        others = f" {capital(group.plural)} that it names: {', '.join(names)}." if names else ""
        return Finding(
            role=reading.role.id,
            about=thing.name,
            facet=None,
            lead=unmentioned(thing.name, reading) + others,
            silent=True,
            nearest=tuple(cite(reading, passage) for passage in _covering(naming)[:1]),
            confidence=0.9,
        )


def _beside(thing: Thing, naming: Sequence[Passage], reading: Reading) -> Finding:
    """The thing is named, but what the question wants to know of it (how many, how often, when) is not."""
    return Finding(
        role=reading.role.id,
        about=thing.name,
        facet=None,
        lead=f"The advert for {reading.role.title} mentions {thing.name}, but doesn't say that.",
        silent=True,
        nearest=tuple(cite(reading, passage) for passage in naming[:1]),
        confidence=0.8,
    )


def _several(found: Sequence[Finding]) -> Finding:
    """Several things asked for at once: what is said of the named ones, and which are not named."""
    stated = [finding for finding in found if not finding.silent]
    if not stated or len(found) == 1:
        return (stated or found)[0]
    missing = [finding.about for finding in found if finding.silent]
    note = f"It doesn't mention {' or '.join(missing)}." if missing else ""
    quotes = tuple(dict.fromkeys(quote for finding in stated for quote in finding.quotes))
    return replace(stated[0], lead=f"{stated[0].lead} {note}".strip(), quotes=quotes[:MOST_QUOTES])


def _one_of(name: str, text: str) -> bool:
    """Whether a text names a product of a family by the family's name and one of its own, "Sage 200"."""
    return len(name) >= _OWN_NAME and re.search(rf"\b{re.escape(name)} (?:\d|[A-Z][a-z]*\d)", text) is not None


def _once(names: Iterable[str]) -> list[str]:
    """Each name in its first spelling."""
    return list({name.lower(): name for name in reversed(list(names))}.values())[::-1]


def _another_word(facet: Facet, thing: Thing) -> bool:
    """Whether a thing's name is only another word for the facet, and not the own name of one thing of many."""
    own = _PRODUCT.search(thing.name) or (facet.entry.broad and CAPITALS.search(thing.name))
    return not own and thing.group not in facet.entry.groups and _means(facet, thing)


def _means(facet: Facet, thing: Thing) -> bool:
    """Whether the facet's own words cover the thing: a pension is what the pension facet is about."""
    patterns = (facet.says, facet.strong)
    return any(
        name.lower() in facet.labels or any(pattern.search(name) for pattern in patterns) for name in thing.names
    )


def _covering(naming: list[tuple[list[str], Passage]]) -> list[Passage]:
    """The fewest passages that name everything, at most three, in the document's order."""
    chosen: list[Passage] = []
    left = {name for names, _ in naming for name in names}
    while left and len(chosen) < MOST_QUOTES:
        names, passage = max(naming, key=lambda row: (len(left & set(row[0])), -row[1].start))
        if not left & set(names):
            break
        chosen.append(passage)
        left -= set(names)
    return sorted(chosen, key=lambda passage: passage.start)
