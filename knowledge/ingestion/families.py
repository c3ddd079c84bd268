"""What a heading promises: duties, requirements, benefits…, and the level it sets on the list below it.

A heading made only of a family's own words ("Person specification") is sure; a word within a longer heading
("Skills for later") is a hint, which gives way to benefits, applying and company matters further out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from knowledge.domain import Modality
from knowledge.ingestion import degrees, lexicon
from knowledge.ingestion.lexicon import Family

__all__ = ["Family", "Promise", "family", "level", "plain", "promise"]


class Promise(NamedTuple):
    """A heading's family, whether its whole wording says so, and the level it sets."""

    family: Family | None
    sure: bool = False
    level: Modality = Modality.NONE


_KEEPING = frozenset({Family.BENEFITS, Family.APPLYING, Family.ABOUT})
_LEVELLED = frozenset({Family.REQUIREMENTS, Family.COMPETENCIES})


def family(path: tuple[str, ...]) -> Family | None:
    """The family that holds at the end of ``path``: the nearest sure one, else a hint that no outer family denies."""
    hint: Family | None = None
    for heading in reversed(path):
        found = promise(heading)
        if found.sure:
            own = found.family if hint is None or found.family in _KEEPING else hint
            return _kept(path, own)
        hint = hint or found.family
    return hint


def _kept(path: tuple[str, ...], inner: Family | None) -> Family | None:
    """Benefits and application matters keep what lies under them: "Technical skills" below "What you'll learn"."""
    for heading in path[:-1]:
        outer = promise(heading)
        # "Working at X" may be a page's own title; then it keeps nothing.
        if (
            outer.sure
            and outer.family in (Family.BENEFITS, Family.APPLYING)
            and not re.search(r"(?i)\b(?:at|join)\b", heading)
        ):
            return outer.family
    return inner


def level(path: tuple[str, ...]) -> Modality:
    """The level that the nearest heading with a level word sets; it doesn't reach over another sure family."""
    for heading in reversed(path):
        found = promise(heading)
        if found.level is not Modality.NONE:
            return found.level
        if found.sure and found.family not in _LEVELLED:
            return Modality.NONE
    return Modality.NONE


@lru_cache(maxsize=4096)
def promise(heading: str) -> Promise:
    """What ``heading`` announces, read by itself."""
    words = plain(heading).lower()
    if re.fullmatch(lexicon.SET_ASIDE, words):
        return Promise(None, sure=True)
    found = _phrase(words) or _made_of(words)
    return Promise(found or _hint(words), sure=found is not None, level=_level(words))


def plain(heading: str) -> str:
    """A heading without Markdown marks, numbering, shares of time, emoji and closing punctuation."""
    words = re.sub(r"[*_`#\[]|\](?:\([^)]*\))?", "", heading).replace("’", "'")
    words = re.sub(r"\([^)]*\)", " ", words).strip()
    words = re.sub(r"(?i)^(?:(?:section|part) )?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.):]\s+", "", words)
    words = re.sub(r"^\W+|\W+$", "", words)
    return re.sub(r"\s+", " ", words)


def _phrase(words: str) -> Family | None:
    return next((found for found, pattern in _patterns(lexicon.PHRASES) if pattern.fullmatch(words)), None)


def _hint(words: str) -> Family | None:
    return next((found for found, pattern in _patterns(lexicon.HINTS) if pattern.search(words)), None)


def _made_of(words: str) -> Family | None:
    """The family whose own words a heading is made of, filler aside."""
    parts = re.findall(r"[\w'-]+|&", words)
    for found, cores in _cores():
        if any(part in cores for part in parts) and all(_known(part, cores) for part in parts):
            return found
    return None


def _known(part: str, cores: frozenset[str]) -> bool:
    return part in cores or part in lexicon.FILLER


def _level(words: str) -> Modality:
    desirable = re.search(rf"\b(?:{degrees.DESIRABLE})\b", words)
    essential = re.search(rf"\b(?:{degrees.ESSENTIAL})\b", words)
    denied = re.search(degrees.LEVEL_DENIED, words)
    if desirable and (denied or not essential):
        return Modality.DESIRABLE
    if denied or desirable:
        return Modality.NONE
    return Modality.ESSENTIAL if essential else Modality.NONE


@lru_cache(maxsize=4)
def _patterns(phrases: tuple[tuple[Family, str], ...]) -> tuple[tuple[Family, re.Pattern[str]], ...]:
    return tuple((found, re.compile(pattern)) for found, pattern in phrases)


@lru_cache(maxsize=1)
def _cores() -> tuple[tuple[Family, frozenset[str]], ...]:
    return tuple((found, frozenset(words.split())) for found, words in lexicon.CORES)
