"""What a requirement lists, and whether all of it is wanted or any; knows no topic and no frame."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from knowledge.interview.trimming import unmarked

_EXAMPLES = re.compile(
    r"(?:\(|\bsuch as|\be\.g\.?,?|\blike|\bincluding:?)\s*(?:e\.g\.?,?\s*)?([^()]+)\)?", re.IGNORECASE
)
_WORD = r"(?!(?:of|in|with|using|on|or|and|either)\b)[\w.+#/&-]+"
_NAME = rf"{_WORD}(?: {_WORD})"
_JOINT = r"(?:\s*[,;]\s*|,? (?:and/or|and|or) )"
_PLAIN = re.compile(rf"(?:^|\b(?:of|in|with|using|on|either)\s+|:\s*)((?:{_NAME}{{0,2}}{_JOINT}){{1,8}}{_NAME}?)\W*$")
_SPLIT = re.compile(r"\s*[,;]\s*(?:(?:and/or|and|or)\s+)?|\s+(?:and/or|and|or)\s+")
_SLASHED = re.compile(r"\s*(?:,|;|/|\band/or\b|\band\b|\bor\b)\s*")
_ANY = re.compile(r"\b(?:or|either|any of|one of|such as|e\.g|like|some of|similar)\b", re.IGNORECASE)
_ADVERB = re.compile(r"^(?:particularly|especially|ideally|mainly|preferably|currently) (?=\S)", re.IGNORECASE)
_LONGEST = 2
_FEWEST = 2


class Listing(NamedTuple):
    """The short names that a requirement lists, in its order; ``every`` where all of them are wanted."""

    names: tuple[str, ...]
    every: bool

    @property
    def spoken(self) -> str:
        """The names as a person would say them: "Ansible, Chef or Puppet"."""
        *first, last = self.names
        return f"{', '.join(first)} {'and' if self.every else 'or'} {last}" if first else last


@lru_cache(maxsize=2_000)
def listing(text: str) -> Listing | None:
    """What ``text`` lists: at least two short names, such as tools or subjects; None where it lists nothing so."""
    bare = unmarked(text)
    found = _EXAMPLES.search(bare)
    names = _names(_SLASHED.split(found[1].split(". ")[0])) if found else ()
    if not names and (plain := _PLAIN.search(bare)):
        names = _names(_SPLIT.split(plain[1]))
    return Listing(names, every=_ANY.search(bare) is None) if names else None


def _names(parts: list[str]) -> tuple[str, ...]:
    items = [item for part in parts if (item := part.strip(" .…"))]
    items = [_ADVERB.sub("", item) for item in items]
    names = [item for item in items if len(item.split()) <= _LONGEST and not item.split()[0].islower()]
    return tuple(dict.fromkeys(names)) if len(names) == len(items) >= _FEWEST else ()
