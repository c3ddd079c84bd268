"""Whether a text is language at all, by the shipped word list; judges no spelling and no grammar."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

_LIST = Path(__file__).parents[2] / "documents" / "vocabulary" / "bert-base-uncased-vocab.txt"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Words that hold sentences together: no language goes without, whoever writes it.
_GLUE = frozenset(
    "i me my we us our you your he him his she her they them their it its the a an this that these those there here "
    "and "
    "or but so because if when while as of to in on at for with from by about into over after before is was were are "
    "be "
    "been am had have has did do does not no can could will would who which what then very just up out off all "
    "one".split()
)
_FEWEST, _KNOWN, _VARIED, _HELD = 4, 0.6, 0.34, 0.2
_LONG = 18
_BROKEN, _BREAKS = 0.06, 3
# No sentence goes on like this after these.
_DETERMINERS = frozenset("the a an my our your".split())
_CANT_FOLLOW = frozenset("the a an of and or in on at to with from is are was were where".split())
_TWICE = frozenset("very had that no so really yes bye knock blah".split()) - {"blah"}
_SEVERAL = 8


@cache
def _known() -> frozenset[str]:
    listed = _LIST.read_text(encoding="utf-8").split("\n")
    return frozenset(word for word in listed if word.isalpha() and (len(word) > 2 or word in _GLUE))


def words(text: str) -> list[str]:
    """The words of a text in lower case, as people would count them."""
    return [match[0].lower() for match in _WORD.finditer(text)]


def is_noise(text: str) -> bool:
    """Whether a text is keys struck at random, words thrown together, or the same thing over and over.

    A text in another tongue, or with many names and slips, is none of these unless nothing in it is English.
    """
    said = words(text)
    if not said:
        return True
    known = sum(_spelt(word) for word in said) / len(said)
    if len(said) < _FEWEST:
        return known == 0
    if known < _KNOWN:
        return True
    # people repeat themselves, but never so much
    repeated = len(said) >= _SEVERAL and len(set(said)) / min(len(said), _LONG * 2) < _VARIED
    loose = len(said) >= _SEVERAL and sum(word in _GLUE for word in said) / len(said) < _HELD
    return repeated or _broken(said) or (loose and not _sentenced(text))


def _broken(said: list[str]) -> bool:
    """Whether words follow each other again and again as in no sentence: "the of", "of of", "table table"."""
    pairs = list(pairwise(said))
    breaks = sum(
        (one == two and one not in _TWICE) or (one in _DETERMINERS and two in _CANT_FOLLOW) for one, two in pairs
    )
    return breaks >= _BREAKS and breaks / len(pairs) >= _BROKEN


def _spelt(word: str) -> bool:
    bare = word.replace("’", "'")
    head, _, tail = bare.partition("'")
    if bare in _known() or (tail and head in _known()) or bare in _GLUE:
        return True
    # endings that the list leaves off, and words that it joins from two
    ends = (bare.removesuffix(end) for end in ("s", "es", "ed", "d", "ing", "er", "ly") if bare.endswith(end))
    if any(stem in _known() or stem + "e" in _known() or stem[:-1] in _known() for stem in ends):
        return True
    return any(bare[:at] in _known() and bare[at:] in _known() for at in range(3, len(bare) - 2))


def _sentenced(text: str) -> bool:
    """Whether a list of bare words is set out as one, such as notes with figures or marks between them."""
    return bool(re.search(r"\d", text)) or text.count(",") * 3 >= len(words(text))
