"""Who did what in a clause, and when: past, habit, or a name for what was done; plain English as people type it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from knowledge.interview.verbs import base_form, past

_PAST = frozenset(
    "was were had did went came said told asked got gave took made thought knew found left kept felt began started "
    "stopped put rang sat stood ran saw heard fell broke brought bought caught chose drew drove ate flew forgot froze "
    "grew held hid hit hurt lost let led lit meant met paid quit read rode rose sold sent shook shut slept spoke spent "
    "spilt stuck stole swept swam taught tore threw understood woke wore won wrote rewrote built rebuilt burnt dealt "
    "dug fed fought forgave lent lay set shot showed shrank sang sank split spread sprang swore swung tied withdrew "
    "undid overtook undertook became couldnt didnt wasnt werent wouldnt could learnt dropped cut cost burst ended "
    "sorted "
    "turned figured wanted needed decided realised realized noticed".split()
)
_NOT_PAST = frozenset(
    "need feed speed indeed seed weed red bed hundred naked wicked sacred rugged exceed proceed succeed embed "
    "shed based "
    "experienced skilled motivated qualified organised organized detailed dedicated committed interested "
    "related required "
    "advanced complicated unexpected".split()
)
_STATES = frozenset(
    "was were had felt thought knew wanted liked loved believed needed remembered hoped seemed worked could couldnt "
    "wasnt werent used meant understood became did didnt".split()
)
_ADVERBS = r"(?:(?:just|then|also|immediately|quickly|first|only|even|simply|really|personally|calmly|actually|soon|"
_ADVERBS += r"eventually|finally|basically|literally|straight away|always|usually|often|still|never|once|myself|"
_ADVERBS += r"carefully|both|all|either|later|obviously|politely|slowly|quietly|initially|\w+ly)\s+)*"
_FIRST = re.compile(rf"\b(i|we)\s+(?:have\s+|had\s+)?{_ADVERBS}([a-z][a-z'-]*)\s*([a-z'-]*)", re.IGNORECASE)
_OPENS = re.compile(rf"^(?:(?:and|so|then|but|next|after that)[\s,]+)*{_ADVERBS}([a-z]+)\s+([a-z'-]+)", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:i|we)(?:'ve|’ve|\s+have|ve)\s+(?:also\s+|always\s+|already\s+|both\s+|\w+ly\s+)*"
                      r"([a-z]+(?:ed|en|wn|ne)|run|led|built|held|dealt|had|taught|made|kept|set|been|put|sold|met)\b",
                      re.IGNORECASE)  # fmt: skip
_WORD = re.compile(r"[a-z'’]+", re.IGNORECASE)
_RECEIVED = re.compile(
    r"(?:got|received|had) (?:a|an|the|another|this) (?:call|email|message|phone|text|letter|complaint)", re.IGNORECASE
)
# Others say, come and get as often as oneself, so such a verb alone tells nobody's deed.
_ANYBODYS = frozenset("said got came went asked told looked happened needed ended turned".split())
_EVERYDAY = frozenset(
    "sit stand jump say bring come run pick hear fall hit cut put let lie hang grab push pull sleep pay".split()
)
_PRESENT_STATES = frozenset(
    "am be have know think want like need feel believe remember love hope mean guess understand work live say "
    "see".split()
)
# What people tell of themselves rather than of a deed, and words that follow "I" and are no verbs.
_NO_DEEDS = frozenset(
    "wish enjoy hate prefer suppose agree care tend try expect seem look worry doubt trust consider find mind not no "
    "too and or the a an to in on at of for with from that this it so if as but who which when then there here "
    "one two three four five six seven eight nine ten some many lots lot my our his her their each every all any both "
    "myself didnt couldnt wasnt wouldnt cant dont wont am was were".split()
)
_SHORTEST_VERB = 2
_HAVING = re.compile(r"\s(?:have|had)\s", re.IGNORECASE)
_AUXILIARIES = frozenset("have has am are will can do would should may might must ll ve m d cant dont wont".split())


class Act(NamedTuple):
    """Something done in a clause: by "i" or "we" (i where nobody is named), the verb, whether a deed, and where."""

    who: str
    verb: str
    deed: bool
    at: int = 0


def is_past(word: str) -> bool:
    """Whether a word is a verb's past form, as far as its shape tells."""
    bare = word.lower().replace("'", "").replace("’", "")
    if bare in _NOT_PAST:
        return False
    return bare in _PAST or past(bare) or (len(bare) > 3 and bare.endswith("ed"))


@lru_cache(maxsize=4_000)
def acts(clause: str) -> tuple[Act, ...]:
    """What "I" or "we" did in a clause; a clause that opens with a past verb leaves out its "I"."""
    found = []
    for match in _FIRST.finditer(clause):
        who, verb, following = match[1].lower(), match[2].lower(), match[3].lower()
        if is_past(verb) and not _PERFECT.match(match[0]):
            deed = verb.replace("'", "") not in _STATES and not (verb in {"had", "used", "got"} and following == "to")
            found.append(Act(who, verb, deed and not _RECEIVED.match(clause, match.start(2)), match.start(1)))
    if not found and (opened := _OPENS.match(clause)) and _elided(opened[1].lower(), opened[2].lower()):
        found.append(Act("i", opened[1].lower(), deed=True))
    return tuple(found)


def _elided(verb: str, following: str) -> bool:
    if not is_past(verb) or verb in _STATES or verb in _ANYBODYS:
        return False
    return following not in {"by", "on", "to"} or base_form(verb, following) is not None


def deeds(clause: str) -> tuple[Act, ...]:
    """The deeds in a clause of a story, told in the past, or in the present as many do who speak English second."""
    past_ones = tuple(act for act in acts(clause) if act.deed)
    return past_ones or tuple(
        Act(match[1].lower(), match[2].lower(), deed=True, at=match.start(1))
        for match in _FIRST.finditer(clause)
        if _done_now(match[2].lower()) and not _HAVING.search(match[0])
    )


def _done_now(verb: str) -> bool:
    if verb in _EVERYDAY:
        return True
    if verb in _PRESENT_STATES or verb in _AUXILIARIES or verb in _NO_DEEDS or is_past(verb):
        return False
    return len(verb) >= _SHORTEST_VERB and verb.isalpha() and not verb.endswith(("ly", "ing"))


def perfect(clause: str) -> bool:
    """Whether a clause says what "I have done", without saying when."""
    return _PERFECT.search(clause) is not None


@lru_cache(maxsize=4_000)
def present(clause: str) -> int:
    """How often a clause says what "I" or "we" do as a habit."""
    count = 0
    for match in _FIRST.finditer(clause):
        verb = match[2].lower()
        if verb in {"make", "do", "go", "get", "have"} or (
            verb not in _AUXILIARIES and not is_past(verb) and base_form(verb, "") == verb
        ):
            count += 1
    return count


def tells_past(clause: str) -> bool:
    """Whether a clause holds a finite past verb, whoever did it."""
    said = [word.lower() for word in _WORD.findall(clause)]
    for place, word in enumerate(said):
        before = said[place - 1] if place else ""
        if is_past(word) and before not in {
            "to",
            "be",
            "is",
            "are",
            "been",
            "have",
            "has",
            "ve",
            "a",
            "an",
            "the",
            "get",
        }:
            return True
    return False
