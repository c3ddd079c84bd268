"""Which level of a career ladder a question and a heading speak of: "Senior designer", "Engineer II"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from knowledge.words import words

# Words for a level that stand before a title, and what may stand behind one.
_LEVEL = (
    r"(?:trainee|apprentice|graduate|entry|junior|associate|intermediate|midweight|mid|senior|staff|principal|"
    r"lead|head)"
)
_STEP = re.compile(r"(?<=\w )(?:[ivx]{1,4}|\d{1,2}|[a-z]{1,3}\d)$|^[a-z]{1,3}\d$", re.IGNORECASE)
_BEFORE = re.compile(rf"^(?:{_LEVEL}[ -]+)+", re.IGNORECASE)
# "A principal", "the seniors": with what shows that a level is meant. "The staff" are colleagues.
_NAMED = re.compile(
    r"\b(?:a|an|the|as|for|of|at|to|become|becoming|every|any|and|vs) "
    r"(?P<level>trainee|apprentice|graduate|junior|associate|intermediate|midweight|senior|principal)s?"
    r"(?=$|[?,.;]| (?:level|role|post|position|one|is|do|does|would|need|have|has|get|should|must)\b)|"
    r"\b(?P<leveled>trainee|graduate|entry|junior|associate|intermediate|midweight|senior|staff|principal)[ -]level\b",
    re.IGNORECASE,
)
_DECORATION = re.compile(r"[*#:()]")


def others(question: str, paths: Sequence[Sequence[str]]) -> frozenset[str]:
    """The headings of levels that a question doesn't ask for; none where it names no one level of a ladder.

    ``paths`` are the rows of headings above each passage of a document.
    """
    ladder = _ladder(frozenset(heading for path in paths for heading in path))
    if not ladder:
        return ladder
    # The title at the top of a ladder is none of its steps.
    ladder -= {above for path in paths for above in path[:-1] if not ladder.isdisjoint(path[path.index(above) + 1 :])}
    asked = _asked(question, ladder)
    return ladder - {asked} if asked else frozenset()


@lru_cache(maxsize=1_000)
def _ladder(headings: frozenset[str]) -> frozenset[str]:
    """The headings that name one title at several levels; none where there is no such ladder."""
    titles: dict[str, list[str]] = {}
    for heading in headings:
        titles.setdefault(_title(heading), []).append(heading)
    steps = max(titles.values(), key=len, default=[])
    return frozenset(steps) if len(steps) > 1 and any(_level(step) for step in steps) else frozenset()


def _title(heading: str) -> str:
    """A heading without what tells its level."""
    plain = " ".join(_DECORATION.sub(" ", heading).split()).lower()
    return _STEP.sub("", _BEFORE.sub("", plain)).strip()


def _level(heading: str) -> frozenset[str]:
    """The words that tell a heading's level."""
    return frozenset(_words(heading)) - set(words(_title(heading)))


def _asked(question: str, ladder: frozenset[str]) -> str | None:
    """The one step of a ladder that a question names: by its whole name, or by its level alone."""
    said = words(question)
    whole = [step for step in ladder if _holds(said, _words(step)) or _holds(said, _short(step))]
    longest = [step for step in whole if len(_words(step)) == max(len(_words(other)) for other in whole)]
    if len(longest) == 1:
        return longest[0]
    named = {(met["level"] or met["leveled"]).lower() for met in _NAMED.finditer(question)}
    alone = [step for step in ladder if _level(step) and _level(step) == named]
    return alone[0] if len(alone) == 1 else None


def _words(heading: str) -> list[str]:
    return words(_DECORATION.sub(" ", heading))


def _short(heading: str) -> list[str]:
    """A step as people call it: "staff engineer" of a staff security engineer."""
    left = words(_title(heading))[:-1]
    return [word for word in _words(heading) if word not in left]


def _holds(said: Sequence[str], name: Sequence[str]) -> bool:
    """Whether the words of a name stand together in what is said; the last may stand for several."""
    plural = [*name[:-1], f"{name[-1]}s"] if name else []
    stretches = [list(said[at : at + len(name)]) for at in range(len(said) - len(name) + 1)]
    return bool(name) and (list(name) in stretches or plural in stretches)
