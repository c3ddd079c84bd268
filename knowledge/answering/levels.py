"""Which level of a career ladder a question and a heading speak of: "Senior designer", "Engineer II"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from knowledge.answering.messages import content
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
    r"(?=$|[?,.;]| (?:the role|level|role|post|position|one|is|do|does|would|need|have|has|get|should|must)\b)|"
    r"\b(?P<leveled>trainee|graduate|entry|junior|associate|intermediate|midweight|senior|staff|principal)[ -]level\b",
    re.IGNORECASE,
)
_DECORATION = re.compile(r"[*#:()]")
# "At which level do I mentor": the heading above the answer tells it.
_WHICH = re.compile(
    r"(?:\b(?:at|for|from|by|on|in|to)\s+)?\b(?:which|what)\s+(?:level|step|grade|band|tier|rung)s?\b(?!\s+(?:of|is|are)\b)",
    re.IGNORECASE,
)
# What a role is called where a question names it, and so the steps of its ladder too: "a senior the role".
_ROLE = "the role"


def others(question: str, paths: Sequence[Sequence[str]]) -> frozenset[str]:
    """The headings of levels that a question doesn't ask for; none where it names no one level of a ladder.

    ``paths`` are the rows of headings above each passage of a document.
    """
    ladder = _steps(paths)
    asked = _asked(question, ladder)
    return ladder - {asked} if asked else frozenset()


def unleveled(question: str, paths: Sequence[Sequence[str]]) -> str:
    """The question as it is asked within a level: without the words that name one of the ladder, or ask for which."""
    ladder = _steps(paths)
    if not ladder:
        return question
    left, steps = _WHICH.sub(" ", question), set[str]()
    # A question that leans on the one before may hold that one's level too.
    while (step := _asked(left, ladder)) and step not in steps:
        steps.add(step)
        left = _called(step).sub(lambda met: " " if met["led"] else "it", left)
    left = " ".join(left.split()).strip(" ,;:-")
    return left if content(left) else question


def which(question: str, path: Sequence[str], paths: Sequence[Sequence[str]]) -> str:
    """The step of a ladder that stands above an answer, where a question asks at which it is; else nothing."""
    steps = _steps(paths) if _WHICH.search(question) else frozenset()
    return next((" ".join(_DECORATION.sub(" ", heading).split()) for heading in reversed(path) if heading in steps), "")


def _steps(paths: Sequence[Sequence[str]]) -> frozenset[str]:
    """The headings that are the steps of a document's ladder; the title at its top is none of them."""
    ladder = _ladder(frozenset(heading for path in paths for heading in path))
    if not ladder:
        return ladder
    steps = ladder - {
        above for path in paths for above in path[:-1] if not ladder.isdisjoint(path[path.index(above) + 1 :])
    }
    # A manager of the same trade stands on the same ladder, beside the designers.
    places = {path[:at] for path in paths for at, heading in enumerate(path) if heading in steps}
    trade = set(words(_title(min(ladder))))
    beside = {heading for path in paths for at, heading in enumerate(path) if path[:at] in places}
    return steps | {heading for heading in beside if trade.intersection(words(heading))}


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


def _called(step: str) -> re.Pattern[str]:
    """What calls a step of a ladder: its whole name, a shorter one, or its level before or behind the role's."""
    level = " ".join(word for word in _words(step) if word in _level(step))
    whole = _words(step)
    names = {" ".join(whole), " ".join(_short(step)), f"{_ROLE} {level}".strip()}
    # "Senior product the role": the end of its name may be the role's.
    names |= {" ".join([*whole[:at], _ROLE]) for at in range(1, len(whole))}
    # "I" is the asker, and no engineer's first step.
    names |= {level} if re.fullmatch(_LEVEL, level, re.IGNORECASE) else set()
    spoken = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(
        r"(?P<led>\b(?:for|as|at|of|in|to|from|with|by|on)\s+)?(?:\b(?:a|an|the|your|our|this|that)\s+)?"
        rf"\b(?:{spoken})s?\b(?:[ -](?:level|role|post|position|one|grade)\b)?",
        re.IGNORECASE,
    )


def _asked(question: str, ladder: frozenset[str]) -> str | None:
    """The one step of a ladder that a question names: by its whole name, or by its level alone."""
    if not ladder:
        return None
    title = words(_title(min(ladder)))
    ended = [words(question.replace(_ROLE, " ".join(title[at:]))) for at in range(1, len(title))]
    # "The role" by itself is the whole ladder, and no step of it.
    called, bare = words(question.replace(_ROLE, " ".join(title))), [words(question), *ended]
    said = {step: [called, *bare] if _level(step) else bare for step in ladder}
    whole = [
        step
        for step in ladder
        if any(_holds(told, _words(step)) or (_level(step) and _holds(told, _short(step))) for told in said[step])
    ]
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
