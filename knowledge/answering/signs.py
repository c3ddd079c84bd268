"""What speaks for and against each passage as the answer to a question, as plain numbers; decides nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.answering import values
from knowledge.answering.facets import Facet, plain
from knowledge.answering.telling import tells
from knowledge.answering.things import Thing
from knowledge.answering.understanding import Part
from knowledge.domain import Hit, Passage
from knowledge.words import stem, terms

Rarity = Callable[[str], float]
Signs = NDArray[np.float64]

_TYPED = frozenset(values.PATTERNS)
_PAY = re.compile(r"\b(?:paid|pay|allowance|money|extra|compensated)\b", re.IGNORECASE)
# A word this rare among questions about jobs is what the question is about.
_TELLING = 5.6
# How sure the second of two facets that a question's pattern names counts beside the first.
_SECOND = 0.6
# A facet less likely than this says nothing of the question, unless it is the likeliest.
_LIKELY = 0.1
# What stands in place of a role's name is no topic.
_ROLE = stem("role")
_LONG, _WORDY = 60, 8
# How many passages of a role are looked at closely.
_FIRST, _MATCHED = 24, 24
# Cosines with the kind of question, brought to the size of a match.
_KIN = 4.0


class Stated(NamedTuple):
    """What a passage shows of a facet whatever the question; each is 0 or 1 but ``variety``."""

    label: float
    strong: float
    strong_above: float
    says: float
    says_above: float
    heading: float
    value: float
    lacks_value: float
    excluded: float
    variety: float


class _Sought(NamedTuple):
    """What a question seeks: the facets it may mean, the kinds of value, and the stems of its topic by weight.

    ``telling`` is the part of the topic that is rare, ``wordy`` how many words there are, 1 for eight.
    """

    meant: Sequence[tuple[Facet, float]]
    kinds: tuple[str, ...]
    topic: Mapping[str, float]
    telling: Mapping[str, float]
    wordy: float


# The columns of the matrix, in order: those of ``Stated`` weighed by how likely each facet is meant, then these.
COLUMNS = (
    *Stated._fields,
    *(
        "hard",
        "records",
        "score",
        "keyword",
        "cosine",
        "cosine_gap",
        "match",
        "match_gap",
        "match_place",
        "place",
        "kin",
        "kin_gap",
    ),
    *("cover", "cover_own", "telling", "tells", "lacks_kind", "has_kind", "names_thing", "misses_thing"),
    *("length", "sure", "decided", "yes_no", "level", "is_record", "is_label", "topic", "weight", "weight_gap"),
)
# More of these can only speak for a passage, more of those only against it, whatever the examples happen to show.
FOR = frozenset(
    "label strong strong_above says says_above heading value variety score cosine cosine_gap match match_gap "
    "match_place kin kin_gap cover cover_own telling has_kind names_thing weight weight_gap".split()
)
AGAINST = frozenset(("lacks_value", "excluded", "lacks_kind", "misses_thing"))
# Set by hand, so that one clear statement weighs enough and a bare resemblance doesn't.
_WEIGHTS = Stated(
    label=4.0,
    strong=2.6,
    strong_above=1.2,
    says=1.5,
    says_above=0.6,
    heading=1.0,
    value=0.8,
    lacks_value=-1.0,
    excluded=-1.6,
    variety=0.3,
)
_SCORE, _COSINE = 1.2, 2.0
# Whatever else speaks for it, a passage without the kind of value that the question's words demand weighs no more.
_LACKING = 2.2
# From this weight a passage states a facet that the question's own words name, whatever else is likely.
PROVEN = 3.6


def shortlist(hits: Sequence[Hit]) -> list[Hit]:
    """The hits that may answer: the best by words and meaning, and the best of the rest by what reading pairs teach."""
    telling = [hit for hit in hits if tells(hit.passage)]
    first, rest = telling[:_FIRST], telling[_FIRST:]
    return first + sorted(rest, key=lambda hit: -(hit.match + _KIN * hit.kin))[:_MATCHED]


def signs(
    part: Part, facets: Mapping[str, Facet], things: Sequence[Thing], hits: Sequence[Hit], rarity: Rarity
) -> Signs:
    """One row a hit, one column a sign, as ``COLUMNS`` names them."""
    sought = _sought(part, facets, rarity)
    has = [values.holds_any(sought.kinds, hit.passage.text) for hit in hits]
    rows = [
        (
            *_facets(sought.meant, hit.passage),
            *ranks,
            *_words(sought, hit.passage),
            *_kinds(sought, things, hit, has=holds),
        )
        for hit, ranks, holds in zip(hits, _told(hits), has, strict=True)
    ]
    shape = (max((g.probability for g in part.guesses[:1]), default=0.0), part.decided, part.yes_no, part.level)
    weights = [_weight(sought, hit, has=holds) for hit, holds in zip(hits, has, strict=True)]
    most = max(weights, default=0.0)
    return np.array(
        [
            (*row, _length(hit.passage), *shape, *_place(hit.passage), sought.wordy, weight, weight - most)
            for row, hit, weight in zip(rows, hits, weights, strict=True)
        ],
        dtype=np.float64,
    ).reshape(len(hits), len(COLUMNS))


def _sought(part: Part, facets: Mapping[str, Facet], rarity: Rarity) -> _Sought:
    meant, asked = _meant(part, facets), topic(part.text, rarity)
    return _Sought(
        meant=meant,
        kinds=wanted(meant[0][0] if meant else None, part.text),
        topic=asked,
        telling={term: weight for term, weight in asked.items() if weight >= _TELLING},
        wordy=len(set(terms(part.text)) - {_ROLE}) / _WORDY,
    )


def _length(passage: Passage) -> float:
    return min(_LONG, len(passage.text.split())) / _LONG


def _weight(sought: _Sought, hit: Hit, *, has: bool) -> float:
    """How strongly the passage states the likeliest facet, as a sum of its signs."""
    if not sought.meant:
        return 0.0
    facet, sure = sought.meant[0]
    found = stated(facet, hit.passage)
    weight = sum(w * sign for w, sign in zip(_WEIGHTS, found, strict=True))
    weight += _SCORE * hit.score + _COSINE * max(0.0, hit.cosine)
    lacks = sought.kinds and not found.label and not has
    return sure * (min(weight, _LACKING) if lacks else weight)


def _meant(part: Part, facets: Mapping[str, Facet]) -> list[tuple[Facet, float]]:
    """The facets that the question may ask for and how surely."""
    if part.decided:
        named = [(name, 1.0 if at == 0 else _SECOND) for at, name in enumerate(part.facets)]
    else:
        likely = [guess for at, guess in enumerate(part.guesses) if at == 0 or guess.probability >= _LIKELY]
        named = [(guess.facet, guess.probability) for guess in likely]
    return [(facets[name], weight) for name, weight in named if name in facets]


def _facets(meant: Sequence[tuple[Facet, float]], passage: Passage) -> list[float]:
    weighed = [[weight * sign for sign in stated(facet, passage)] for facet, weight in meant]
    sums = [sum(column) for column in zip(*weighed, strict=True)] if weighed else [0.0] * len(Stated._fields)
    hard = sum(weight * facet.entry.hard for facet, weight in meant)
    return [*sums, hard, sum(weight * bool(facet.entry.records) for facet, weight in meant)]


def _told(hits: Sequence[Hit]) -> list[tuple[float, ...]]:
    """How each hit ranks among all of its role, by words, by meaning and by what reading pairs teach."""
    keyword = max((hit.keyword for hit in hits), default=0.0) or 1.0
    cosine = max((hit.cosine for hit in hits), default=0.0)
    match = max((hit.match for hit in hits), default=0.0)
    kin = max((hit.kin for hit in hits), default=0.0)
    better = {id(hit): at for at, hit in enumerate(sorted(hits, key=lambda hit: -hit.match))}
    return [
        (
            hit.score,
            hit.keyword / keyword,
            hit.cosine,
            hit.cosine - cosine,
            hit.match,
            hit.match - match,
            1 / (1 + better[id(hit)]),
            1 / (1 + at),
            hit.kin,
            hit.kin - kin,
        )
        for at, hit in enumerate(hits)
    ]


def cover(question: str, text: str, rarity: Rarity) -> float:
    """The share of the question's topic, 0 to 1, that a text holds."""
    asked = topic(question, rarity)
    held = sum(weight for term, weight in asked.items() if term in _stems(text))
    return held / (sum(asked.values()) or 1.0)


def _words(sought: _Sought, passage: Passage) -> tuple[float, ...]:
    """The share of the question's topic that the passage holds, with and without what stands above it."""
    asked, telling = sought.topic, sought.telling
    own = _stems(passage.text)
    there = own | _stems(" ".join((*passage.section_path[-1:], passage.lead, passage.label)))
    whole = sum(asked.values()) or 1.0
    return (
        sum(weight for term, weight in asked.items() if term in there) / whole,
        sum(weight for term, weight in asked.items() if term in own) / whole,
        sum(w for term, w in telling.items() if term in there) / sum(telling.values()) if telling else 0.5,
        float(bool(telling)),
    )


def _kinds(sought: _Sought, things: Sequence[Thing], hit: Hit, *, has: bool) -> tuple[float, float, float, float]:
    names = any(thing.in_text.search(f"{hit.passage.text} {hit.passage.lead}") for thing in things)
    return float(bool(sought.kinds) and not has), float(has), float(names), float(bool(things) and not names)


def _place(passage: Passage) -> tuple[float, float]:
    return float(passage.requirement_id is not None), float(bool(passage.label))


def wanted(facet: Facet | None, question: str) -> tuple[str, ...]:
    """The kinds of value that the question's own words demand."""
    if facet and facet.entry.family != "pay" and _PAY.search(question):
        return ("payment",)
    return values.wanted(question)


@lru_cache(maxsize=2_000)
def topic(question: str, rarity: Rarity) -> dict[str, float]:
    """The stems of a question's topic with how telling each is."""
    return {term: rarity(term) for term in terms(question) if term != _ROLE}


@lru_cache(maxsize=100_000)
def _stems(text: str) -> frozenset[str]:
    return frozenset(terms(text))


@lru_cache(maxsize=200_000)
def stated(facet: Facet, passage: Passage) -> Stated:
    """The facet's words and values in a passage and above it."""
    above = f"{passage.section_path[-1] if passage.section_path else ''} {passage.lead}"
    label = bool(passage.label) and plain(passage.label) in facet.labels
    # "A bonus point" says nothing of a bonus: a neighbour's words are taken out before the facet's own are looked for.
    own = facet.excludes.sub(" ", passage.text)
    strong = facet.strong.search(own) is not None
    said = {match.group(0).lower() for match in facet.says.finditer(own)}
    typed = facet.entry.value in _TYPED
    valued = typed and values.holds(facet.entry.value, passage.text)
    return Stated(
        label=float(label),
        strong=float(strong),
        strong_above=float(facet.strong.search(above) is not None),
        says=float(bool(said)),
        says_above=float(facet.says.search(f"{above} {passage.label}") is not None),
        heading=float(facet.headings.search(above) is not None),
        value=float(valued),
        lacks_value=float(typed and not (valued or label or strong)),
        excluded=float(not (strong or label) and facet.excludes.search(passage.text) is not None),
        variety=float(min(3, max(0, len(said) - 1))),
    )
