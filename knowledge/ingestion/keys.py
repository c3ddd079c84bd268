"""Lines that ask for nothing though they stand among what is asked: a table's key or head, a count, a pointer."""

from __future__ import annotations

import re

_ENTRY = re.compile(r"(?:^|[\s(,;*_])[A-Z]{1,2} ?(?:=|[-–—:]) ?(?=\w)")
_KEY = re.compile(r"(?i)^[*_(]*key[*_]* ?[:=-]")
_MEANING = re.compile(
    r"(?i)\b(?:essential|desirable|application|interview|test|task|assess\w*|certificates?|form|references?|"
    r"presentation|documents?)\b"
)
# "Four things." counts what follows; "Ref / What we ask / Essential or desirable" heads it.
_COUNT = re.compile(
    r"(?i)(?:just |only )?(?:two|three|four|five|six|seven|eight|\d) (?:\w+ )?(?:things|points|musts)\W*"
)
_HEAD = re.compile(
    r"(?i)[^.]{0,60}[/|] *essential(?: or |/)desirable\W*|essential \(E\)\W+(?:and |or )?desirable \(D\)\W*"
)
_POINTER = re.compile(r"(?i)(?:please |also )?(?:see|refer to|turn to|as (?:below|above|follows)|overleaf)\b")


def explains(words: str) -> bool:
    """Whether some words are the key to a table's letters, "E = essential, D = desirable", its head, or a count."""
    if _COUNT.fullmatch(words) or _HEAD.fullmatch(words):
        return True
    entries = len(_ENTRY.findall(words)) + bool(_KEY.match(words))
    return entries > 1 and bool(_MEANING.search(words))


def points(words: str) -> bool:
    """Whether some words only send the reader elsewhere: "See table."."""
    return bool(_POINTER.match(words))
