"""Which roles a question describes without naming them: "the sales job", "the one in Leeds", "at Pennick".

Knows words and title vectors of whole adverts; titles as names are ``scope``'s.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.answering import peoples
from knowledge.domain import Reading
from knowledge.words import STOP_WORDS, placed, terms, words

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]
# Up to four words before what stands for a vacancy or an employer, or after "at the".
_NOUN = r"(?:role|job|post|position|advert|ad|vacancy|opening|one|gig|listing|place|company|firm|outfit|crowd|lot|work)"
# What joins a description to the rest of a question: "the pay for the sales job" describes with one word.
_SMALL_WORD = (
    r"(?:for|of|in|at|on|to|from|with|is|are|was|do|does|if|and|or|as|by|the|that|this|a|an|you|i|they|we|it|what|which|"
    r"who|how|when|where|there|here|roles|jobs|posts|positions|adverts|ads|vacancies|openings)"
)
# What stands before the name of an employer or a town, and seldom before a tool.
_PLACING = re.compile(
    r"(?P<by>\b(?:(?:over|down|up) )?(?:at|in|from|near)\s+(?:the\s+)?)$|\b(?:by|of)\s+(?:the\s+)?$|^\W*$",
    re.IGNORECASE,
)
# "The tutor job in Lincolnshire": what stands here is a place wherever the advert tells it.
_SITED = re.compile(rf"\b{_NOUN}\s+(?:over |down |up )?(?:in|near|at)\s+(?:the\s+)?$", re.IGNORECASE)
# What goes on with such a name: "at the Limerick hospital", "at the aquatic centre in New South Wales".
_ESTABLISHMENT = re.compile(
    r"\s+(?:hospital|school|college|centre|center|clinic|plant|factory|mill|depot|yard|site|farm|mine|works|museum|theatre|"
    r"theater|station|office|branch|store|shop|hotel|hostel|home|house|cathedral|church|council|court|lab|laboratory|"
    r"nursery|quarry|workshop|studio|club|university|library|airport|harbour|port|dairy|brewery|bakery|pool)\b"
    r"(?:\s+(?:in|near|outside)\s+(?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)?"
)
_DESCRIBED = re.compile(
    rf"\b(?:the|that|this|your|ur|teh)\s+((?:(?!{_SMALL_WORD}\b)[\w&'’/-]+\s+){{1,4}}?){_NOUN}\b|"
    r"\b(?:at|for|with|from)\s+(?:the|that|a|an)\s+((?:[\w&'’/-]+\s*){1,4})(?=$|[?,.])",
    re.IGNORECASE,
)
# "At the flower shop" is where one works; "for the pension" is what one asks about.
_WORKPLACE = re.compile(r"at (?:the|that)\b", re.IGNORECASE)
# Words that could describe any vacancy.
_ANY = frozenset(
    "other same only new first second third last next whole right best full part time actual current dream good nice "
    "interview application start end weekend weekends moment minute day person right one two".split()
)
# A title as like as this, plus the share of the description that the advert itself uses. Set on training questions.
_ENOUGH = 0.68
_CLEAR = 0.8
_TITLE_WORDS = 3
# A name in one advert of so many, and never in more, points at that advert.
_RARE = 30
_OPENING = 400
_CAPITAL = re.compile(r"\b[A-Z][A-Za-z]{3,}")
_SMALL = re.compile(r"\b[a-z]{4,}")
_TWO_WORDS = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]{3,}")
# An address is written small whatever it names.
_ADDRESS = re.compile(r"\S+@\S+|\b(?:https?://|www\.)\S+|\b[\w-]+(?:\.[a-z]{2,})+\b\S*")


class Descriptions:
    """What sets each of a set of adverts apart; ``common`` holds words that people use about any job."""

    def __init__(self, readings: Mapping[str, Reading], common: Collection[str]) -> None:
        self._ids = list(readings)
        self._titles = [f"{reading.role.title} {reading.role.organisation or ''}" for reading in readings.values()]
        self._counts = [_counted(reading) for reading in readings.values()]
        self._spread = Counter(term for counts in self._counts for term in counts)
        self._landmarks: dict[str, set[str]] = defaultdict(set)
        for name, reading in readings.items():
            for word in _proper(reading.document.text) - (frozenset(common) - peoples.places()):
                self._landmarks[word].add(name)
        # A name that an advert opens with is its employer's or its town's; further down it may be a tool.
        self._openings = {word for r in readings.values() for word in _proper(r.document.text[:_OPENING])}
        for name, reading in readings.items():
            for pair in _pairs(reading.document.text):
                self._landmarks[pair].add(name)
        self._common = frozenset(common)
        self._vectors: Vectors | None = None

    def meant(self, question: str, embed: Embed) -> list[str]:
        """The roles that the question's descriptions fit clearly better than any other, in the order told."""
        told = (role for text in _descriptions(question) for role in self.beside(text, (), embed))
        return list(dict.fromkeys(told))

    def beside(self, text: str, named: Collection[str], embed: Embed) -> list[str]:
        """The roles that a text places or describes, none of those ``named``."""
        told = [name for name in self.placed(text) if name not in named]
        return told or self._fitting(text, embed, named)

    def likely(self, question: str, limit: int) -> list[str]:
        """The roles whose adverts use most of a question's words, at most so many, in the order of their ids."""
        held = self._held(set(terms(question)))
        best = set(np.argsort(-held, kind="stable")[:limit].tolist())
        return [name for at, name in enumerate(self._ids) if at in best]

    def without(self, question: str) -> str:
        """The question with what describes or places a role called "the role", so that it isn't taken for the topic."""
        left = self.unplaced(_DESCRIBED.sub(self._vacancy, question))
        return left if words(left) else question

    def _vacancy(self, described: re.Match[str]) -> str:
        """What is left of a description: the noun for a vacancy, or nothing of "at the flower shop in Whitby"."""
        whole, (adjectives, place) = described.group(0), described.groups()
        text = adjectives or place
        working = adjectives or _WORKPLACE.match(whole)
        if not _telling(text) or not (self.placed(text) or (working and self._by_words(text))):
            return whole
        return whole.replace(text, " ", 1) if adjectives else " "

    def unplaced(self, question: str, *, sited: bool = False) -> str:
        """The question without the names that place a role; if ``sited``, those alone that follow a noun for it."""
        kept = (question[start:end] for start, end in self._kept(question, sited=sited))
        return " ".join("".join(kept).split()).lstrip(" :,;–-")

    def _kept(self, question: str, *, sited: bool) -> list[tuple[int, int]]:
        """The stretches of a question outside the names that place a role, and what leads to those."""
        cuts: list[tuple[int, int]] = []
        native = {start for start, _, places in peoples.sites(question) if self._alone(places)}
        said = list(zip(placed(question), words(question), strict=True))
        for at, ((start, end), word) in enumerate(said):
            joined = word not in self._common and bool(cuts) and not question[cuts[-1][1] : start].strip(" '’&-")
            # The first word of a question is written large whatever it is.
            large = start > 0 and question[start].isupper()
            known = start in native or self.placed(word) or (large and word in self._openings)
            paired = at > 0 and bool(self._alone([f"{said[at - 1][1]} {word}"]))
            before = question[: said[at - 1][0][0] if paired else start]
            led = (known or paired) and _PLACING.search(before)
            behind = led and _SITED.search(before)
            # What follows such a name is the rest of it: "Harrow Steel", and steel is no topic there.
            if behind or (word in self._openings and (joined or (led and not sited))):
                wider = _ESTABLISHMENT.match(question, end) if led and led["by"] else None
                begin = led.start("by") if led and led["by"] else len(before) if paired else start
                cuts.append((begin, wider.end() if wider else end))
        edges = [0, *(edge for cut in cuts for edge in cut), len(question)]
        return list(zip(edges[::2], edges[1::2], strict=True))

    def _by_words(self, text: str) -> bool:
        """Whether the words of a description are all of one advert's title or text."""
        told = set(terms(text))
        return bool(told) and any(all(counts[term] for term in told) for counts in self._counts)

    def placed(self, text: str) -> list[str]:
        """The role whose advert alone holds a name that the text brings up: its employer, its town."""
        told = [(word,) for word in words(text)] + [places for _, _, places in peoples.sites(text)]
        alone = [found for names in told if (found := self._alone(names))]
        return sorted(set.intersection(*alone)) if alone else []

    def _alone(self, names: Collection[str]) -> set[str]:
        """The few roles whose adverts alone hold one of the names."""
        found = set[str]().union(*(self._landmarks[name] for name in names if name in self._landmarks))
        return found if len(found) <= max(1, len(self._ids) // _RARE) else set()

    def _fitting(self, text: str, embed: Embed, named: Collection[str]) -> list[str]:
        """The roles that a text describes clearly better than any other, of those not ``named``."""
        scores = np.where(np.isin(self._ids, list(named)), 0.0, self._scores(text, embed))
        best = float(scores.max(initial=0.0))
        close = [name for name, score in zip(self._ids, scores, strict=True) if score >= _CLEAR * best]
        return close if best >= _ENOUGH and len(close) <= max(1, len(self._ids) // 3) else []

    def _scores(self, text: str, embed: Embed) -> Vectors:
        if self._vectors is None:
            self._vectors = embed(self._titles)
        alike = np.maximum(self._vectors @ embed([text])[0], 0.0)
        return np.asarray(alike + self._held(set(terms(text))), dtype=np.float32)

    def _held(self, told: Collection[str]) -> NDArray[np.float64]:
        """The share of the words that each advert uses, rare ones and ones used often counting more."""
        weights = {term: math.log(1 + len(self._ids) / max(1, self._spread[term])) for term in told}
        whole = sum(weights.values()) or 1.0
        held = [
            sum(weight * counts[term] / (counts[term] + 1.0) for term, weight in weights.items()) / whole
            for counts in self._counts
        ]
        return np.array(held, dtype=np.float64)


def _descriptions(question: str) -> list[str]:
    told = [(match.group(1) or match.group(2)).strip() for match in _DESCRIBED.finditer(question)]
    return [text for text in told if _telling(text)]


def _telling(text: str) -> bool:
    """Whether a description tells vacancies apart."""
    return any(word not in STOP_WORDS and word not in _ANY for word in words(text))


def _proper(text: str) -> set[str]:
    """Words that a text never writes without a capital: names of people, places and firms."""
    told = _ADDRESS.sub(" ", text)
    capital = {match.group(0).lower() for match in _CAPITAL.finditer(told)}
    return capital - {match.group(0) for match in _SMALL.finditer(told)}


def _pairs(text: str) -> set[str]:
    """Names of two words, such as New York, whose second word a text never writes without a capital."""
    names = _proper(text)
    found = (met[0].lower() for met in _TWO_WORDS.finditer(_ADDRESS.sub(" ", text)))
    return {pair for pair in found if pair.split()[1] in names}


def _counted(reading: Reading) -> Counter[str]:
    """How often an advert uses each stem; those of its title count more."""
    counts = Counter(terms(reading.document.text))
    for term in terms(f"{reading.role.title} {reading.role.organisation or ''} {reading.role.id.replace('-', ' ')}"):
        counts[term] += _TITLE_WORDS
    return counts
