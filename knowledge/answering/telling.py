"""Whether a passage tells anything by itself, or only names, numbers or grades what stands beside it."""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.answering.labelled import UNFILLED
from knowledge.domain import Passage

# Fewer words than this name something and say nothing of it, unless they stand under a label or hold a figure.
_BARE = 3
# A sentence of so many words that ends with a colon tells what the list below it is about.
_SENTENCE = 6
# What a table's columns say of each row: its number, how strongly it is asked for, and where it is looked at.
_GRADED = re.compile(
    r"\W*(?:(?:\d{1,2}|[a-z]|essential|desirable|preferred|required|must(?: have)?|nice(?: to have)?|application|form|"
    r"interview|certificates?|test|cv|references?|assessment|presentation|portfolio|and|or)\b\W*)+",
    re.IGNORECASE,
)
# Under a row's own name the grade alone.
_LEVEL = re.compile(r"\W*(?:[ed]|essential|desirable|preferred|required)\b\W*", re.IGNORECASE)
# A date with no other name is the document's own, as its author is: neither says anything of the post.
_OWN = frozenset(("date", "author"))


@lru_cache(maxsize=100_000)
def tells(passage: Passage) -> bool:
    """Whether a passage says anything at all: more than a bare name of what follows, or a place left to fill in."""
    words = passage.text.split()
    told = len(words) >= _BARE or bool(passage.label) or any(letter.isdigit() for letter in passage.text)
    graded = (_LEVEL if passage.label else _GRADED).fullmatch(passage.text)
    own = passage.label.lower() in _OWN
    return told and not graded and not own and (opens(passage) or not UNFILLED.search(passage.text))


def opens(passage: Passage) -> bool:
    """Whether a passage is the sentence that opens a list."""
    return not passage.label and passage.text.endswith(":") and len(passage.text.split()) >= _SENTENCE
