"""The likeliest passages of a role for a question, by their signs and by reading, and how surely they answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import compress
from typing import NamedTuple

import numpy as np

from knowledge.answering import bands, levels, stretches, values, weekdays
from knowledge.answering.facets import TOPIC, Facet, plain
from knowledge.answering.findings import Search
from knowledge.answering.relevance import Relevance, Vectors, joint, read_best
from knowledge.answering.sides import asks_own_share, tells_employers_share
from knowledge.answering.signs import Rarity, Stated, shortlist, signs, stated
from knowledge.answering.things import Thing
from knowledge.answering.understanding import Part
from knowledge.domain import Hit, Passage, Reading

_MOST_QUOTES = 4
# The kinds of value that are told by a figure.
_FIGURES = frozenset(("money", "percent", "count", "duration", "frequency", "date", "time", "clock"))
# A passage whose signs and reading come to less than the best one's by no more than this is shown beside it.
_BESIDE = 7.0
# Beside a passage that surely holds the figure that is asked for, other figures only mislead.
_BESIDE_FIGURE = 2.0
# Of rows alike, of which one answers, only those are shown as well that are as likely as this.
_BESIDE_ROW = 2.5
_ALL = re.compile(
    r"\b(?:all|each|every|both|list|stages|steps|grades|levels|points|scales?|ranges?|rates|rows)\b", re.IGNORECASE
)
# A passage without any of the words that tell a facet answers a plain question for it from these log-odds by reading.
_READS = 1.0
# Told as a row without a table: "Fitter (over 3 years): £16.10 an hour", "Friday  8.00 to 12.15".
_ROW = re.compile(r"[^.:]{3,60}:\s|[^.:\d]{3,25}\s\d\d?[.:]\d\d\b")
# The facet of the date on which an advert was written, posted or changed.
_OWN_DATE = "posted"
# From this probability that a passage answers, a plain yes is fair.
CERTAIN = 0.8

# The log-odds that passages of a reading answer a question, from reading both together: (passages,).
Together = Callable[[str, Sequence[Passage], Reading], Vectors]


class Best(NamedTuple):
    """The likeliest passages, best first, and the probability that they answer.

    ``told`` is whether the first surely holds the figure that is asked for.
    """

    passages: tuple[Passage, ...]
    confidence: float
    told: bool = False


class Judge:
    """Weighs a role's passages as answers to a question; the same input gives the same verdict."""

    def __init__(self, facets: Mapping[str, Facet], rarity: Rarity, relevance: Relevance, together: Together) -> None:
        self._facets = facets
        self._rarity = rarity
        self._relevance = relevance
        self._together = together

    @property
    def level(self) -> float:
        """The confidence from which passages are shown as the answer."""
        return self._relevance.level

    def odds(self, part: Part, passages: Sequence[Passage], reading: Reading) -> Vectors:
        """The log-odds that each passage answers, by reading alone: (passages,)."""
        return self._together(part.read, passages, reading)

    def best(self, part: Part, things: Sequence[Thing], reading: Reading, search: Search) -> Best:
        """The likeliest passages, and how likely they are to answer at all."""
        hits = self._likely(part, reading, search(reading.role.id, part))
        rows = signs(part, self._facets, things, hits, self._rarity)
        sums = self._relevance.sums(rows)
        reads = read_best(sums, lambda places: self.odds(part, [hits[at].passage for at in places], reading))
        both = joint(sums, reads)
        order = np.argsort(-both, kind="stable")
        confidence = self._relevance.confidence(rows, sums, reads)
        if len(order) and reads[order[0]] < _READS and self._unspoken(part, hits[order[0]].passage):
            confidence = min(confidence, self.level / 2)
        told = confidence >= CERTAIN and _holds_figure(part, hits[order[0]].passage)
        least = both[order[0]] - (_BESIDE_FIGURE if told else _BESIDE) if len(order) else 0.0
        near = [at for at in order[:_MOST_QUOTES] if both[at] >= least]
        if near and not _ALL.search(part.text):
            clear, first = both[near[0]] - _BESIDE_ROW, hits[near[0]].passage
            near = [at for at in near if both[at] >= clear or not _alike(hits[at].passage, first)]
        return Best(tuple(hits[at].passage for at in near), confidence, told)

    def _unspoken(self, part: Part, passage: Passage) -> bool:
        """Whether no more is asked than what adverts tell in known words, and the passage has none: "is it remote".

        What several roles are asked at once, or what leans on a question before, is asked in few words for more.
        """
        if part.shared or part.named or not part.facets or not part.surely():
            return False
        facet = self._facets[part.facets[0]]
        listed = facet.entry.records or facet.entry.value == "list"
        if listed or not facet.entry.hard or facet.topic(part.text, self._rarity) >= TOPIC:
            return False
        beside = (stated(self._facets[name], passage) for name in facet.entry.near if name in self._facets)
        return not _told(stated(facet, passage)) and not any(one.label or one.strong or one.heading for one in beside)

    def _likely(self, part: Part, reading: Reading, found: Sequence[Hit]) -> list[Hit]:
        """The hits that may answer, without those that surely tell of another share, stretch, level, band or facet."""
        if asks_own_share(part.text):
            found = [hit for hit in found if not tells_employers_share(hit.passage.text)]
        found = list(compress(found, stretches.fitting(part.text, [hit.passage for hit in found])))
        others = levels.others(part.put, reading.paths)
        found = [hit for hit in found if others.isdisjoint(hit.passage.section_path)]
        for fits in (bands.fitting, weekdays.fitting):
            rows = [hit.passage.text if hit.passage.label or _ROW.match(hit.passage.text) else "" for hit in found]
            found = list(compress(found, fits(f"{part.told} {part.text}", rows)))
        asked = [self._facets[name] for name in part.facets[:1]]
        found = [hit for hit in found if not any(self._dated(facet, hit.passage) for facet in asked)]
        decided = asked if part.decided else []
        return shortlist([hit for hit in found if not any(_another(facet, hit.passage) for facet in decided)])

    def _dated(self, facet: Facet, passage: Passage) -> bool:
        """Whether another date is asked for than the advert's own, which the passage is."""
        label = plain(passage.label) if passage.label else ""
        own = facet.entry.value == "date" and label not in facet.labels
        return own and label in self._facets[_OWN_DATE].labels


def _told(found: Stated) -> bool:
    """Whether a passage, or what stands above it, has any of a facet's words."""
    above = found.strong_above or found.says_above or found.heading
    return bool(found.label or found.says or found.value or above)


def _holds_figure(part: Part, passage: Passage) -> bool:
    """Whether one thing is asked for that is told by a figure, and the passage holds such a one."""
    kinds = [kind for kind in values.wanted(part.text) if kind in _FIGURES]
    return not part.either and values.holds_any(kinds, passage.text)


def _alike(passage: Passage, other: Passage) -> bool:
    """Whether two passages are rows of one table."""
    if not (passage.label and other.label):
        return False
    return (passage.section_path, passage.lead) == (other.section_path, other.lead)


def _another(facet: Facet, passage: Passage) -> bool:
    """Whether a passage holds the facet's words only inside a neighbour's, as "bonus point" holds "bonus"."""
    found = stated(facet, passage)
    return bool(found.excluded) and not (found.says or found.label or found.strong)
