"""The short direct line above the quotes: yes or no first, how strongly something is asked for, or the value alone."""

from __future__ import annotations

import re
from dataclasses import replace

from knowledge.answering import affirming, evidence, levels, records, values
from knowledge.answering.facets import Facet
from knowledge.answering.findings import Finding
from knowledge.answering.signs import Rarity, cover, wanted
from knowledge.answering.understanding import Part
from knowledge.domain import Modality, Passage, Reading
from knowledge.words import capital

# Values that read well on their own under the facet's name.
_SHOWN = frozenset(("money", "percent", "date", "duration"))
# A passage that holds this share of the question's topic says the same thing.
_SAME = 0.85
# A passage that speaks of the topic in other words than its facet's holds this share of the question's topic.
_BEARS = 0.25
# What is hoped for, or stands under a condition, is no plain yes.
_HOPED = re.compile(r"\b(?:hope|plan(?:ning)?|aim|may|might|could|would like|looking to|consider|if)\b", re.IGNORECASE)
_PAPER = re.compile(
    r"\b(?:an?|any|my|the) (?P<kind>[\w-]{3,}) "
    r"(?:degree|diploma|licen[cs]e|certificate|qualification|ticket|background)\b",
    re.IGNORECASE,
)
_ANY_KIND = frozenset(
    "university college uni relevant proper first good formal specific particular valid full current clean teaching "
    "professional related similar own driving drivers driver's training".split()
)
# A value belongs to the words that stand so many letters before it and after.
_BEFORE, _AFTER = 32, 24
_MORE = re.compile(
    r"\W*(?:million|billion|[mb]n)\b|(?:\W+(?:an?|per|each) \w+)?\W+(?:more|extra|on top|back|off|towards?|less)\b",
    re.IGNORECASE,
)
# Asked which of two, or for one thing alone, a passage on the topic may mean the other.
_EITHER = re.compile(r"\b(?:or|only|just|every|all|always|any other)\b", re.IGNORECASE)


def lead(facet: Facet | None, part: Part, best: Passage, rarity: Rarity, *, sure: bool = False) -> str:
    """The line for the best passage; empty where the quote itself is the answer. ``sure``: it surely answers."""
    if part.level:
        return ""
    if part.yes_no:
        bears = sure and _bears(facet, part, best, rarity)
        return _yes_or_no(facet, part, best, rarity) or _plain_yes(part, best, sure=bears)
    if facet is None:
        return ""
    value = _value(facet, part.text, best) if facet.entry.value in _SHOWN and not best.label else ""
    return f"{capital(facet.entry.about)}: {value}" if value else ""


def leveled(finding: Finding, part: Part, reading: Reading) -> Finding:
    """The lead that tells a level: of a career, or how strongly something is asked for, where that is the question."""
    step = levels.which(part.put, finding.quotes[0].section_path, reading.paths) if finding.quotes else ""
    if step:
        return replace(finding, lead=step)
    if not finding.quotes or not part.level or affirming.own_case(part):
        return finding
    quote = finding.quotes[0]
    around = [record for record in reading.requirements if record.start <= quote.start and quote.end <= record.end]
    if not around:
        return finding
    record = min(around, key=lambda one: one.end - one.start)
    # "You do not have to" beside another sentence's "must" is no must.
    denied = record.modality is Modality.ESSENTIAL and affirming.negated(quote.quote)
    if denied or _another(part.text, quote.quote):
        return finding
    return replace(finding, lead=records.level(record, part.text))


def _another(question: str, quote: str) -> bool:
    """Whether a paper of one kind is asked for ("a law degree"), and the quote asks for another."""
    found = _PAPER.search(question)
    return found is not None and found["kind"].lower() not in _ANY_KIND and found["kind"].lower() not in quote.lower()


def _yes_or_no(facet: Facet | None, part: Part, best: Passage, rarity: Rarity) -> str:
    """Yes or no where the passage settles it; a passage that only bears on the question speaks for itself."""
    if facet and evidence.proves(facet, best):
        found = affirming.verdict(part, best.text, lambda clause: best.label or _speaks(facet, clause))
        typed = facet.entry.value in _SHOWN
        differs = affirming.differs(part.text, [best.text])
        return ("No." if typed else "") if found == "Yes." and differs else found
    same = cover(part.text, f"{best.lead} {best.text}", rarity) >= _SAME
    return "Yes." if same and affirming.affirms(part, best.text) else ""


def _plain_yes(part: Part, best: Passage, *, sure: bool) -> str:
    """Yes where a passage that surely answers speaks without a negation, and nothing asked for differs from it."""
    differs = affirming.differs(part.text, [best.text])
    unsaid = part.told or _EITHER.search(part.text) or _HOPED.search(best.text) or differs
    return "Yes." if sure and not unsaid and affirming.affirms(part, best.text) else ""


def _bears(facet: Facet | None, part: Part, best: Passage, rarity: Rarity) -> bool:
    """Whether a passage speaks of what is asked for, in words of its kind or the question's own."""
    around = " ".join((*best.section_path[-1:], best.lead, best.text))
    return facet is None or _speaks(facet, around) or cover(part.text, around, rarity) >= _BEARS


def _speaks(facet: Facet, clause: str) -> bool:
    return any(words.search(clause) for words in (facet.strong, facet.says))


def _value(facet: Facet, question: str, best: Passage) -> str:
    """The typed value that answers, in the text's own words; several of a kind stand better in the quote."""
    if values.wants_clock(question):
        return ""
    kinds = (facet.entry.value, *wanted(facet, question))
    told = next((found for kind in kinds if (found := values.found(kind, best.text))), [])
    return told[0].group().strip() if len(told) == 1 and _belongs(told[0], facet, best) else ""


def _belongs(value: re.Match[str], facet: Facet, best: Passage) -> bool:
    """Whether a value stands right beside the facet's words, or under its heading, and is no addition or turnover."""
    before, after = best.text[: value.start()], best.text[value.end() :]
    beside = f"{before[-_BEFORE:]} {value.group()} {after[:_AFTER]}"
    headed = not before and evidence.headed(facet, best)
    return (_speaks(facet, beside) or headed) and not _MORE.match(after)
