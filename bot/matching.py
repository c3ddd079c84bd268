"""From what a person typed to the role they mean: titles, ids, nicknames and typing errors; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

from knowledge.domain import Role

# Out of 100, on rapidfuzz's weighted ratio: a slip or two in a title stays above the first, and another
# role's title below it; what lies between the two is offered, not taken.
SURE = 88
NEAR = 55
OFFERED = 3

_WORD = re.compile(r"\w+")
_MINUTES = re.compile(
    r"^(?P<role>.*?)[\s,]*(?<![\w-])(?:for\s+)?(?P<minutes>-?\d{1,6})\s*(?:m|mins?|minutes?)?\.?$", re.IGNORECASE
)


class Match(NamedTuple):
    """The role that was meant, or those that come near."""

    role: Role | None
    near: tuple[Role, ...] = ()


def request(text: str, roles: Sequence[Role]) -> tuple[str, int | None]:
    """Read ``ROLE [minutes]``; a number that belongs to a role's name stays with it."""
    typed = text.strip().strip("“”\"'")
    found = _MINUTES.match(typed)
    if found is None or any(_same(typed, role) for role in roles):
        return typed, None
    return found["role"].strip().strip("“”\"'"), int(found["minutes"])


def pick(typed: str, roles: Sequence[Role]) -> Match:
    """Find the one role that ``typed`` names; several or none yield the near ones instead."""
    for test in (_same, _within, _initials):
        hits = [role for role in roles if test(typed, role)]
        if len(hits) == 1:
            return Match(hits[0])
        if hits:
            return Match(None, tuple(hits[:OFFERED]))
    return _fuzzy(typed, roles)


def _fuzzy(typed: str, roles: Sequence[Role]) -> Match:
    names = [" ".join(_words(role.title)) for role in roles]
    ranked = process.extract(" ".join(_words(typed)), names, scorer=fuzz.WRatio, limit=OFFERED, score_cutoff=NEAR)
    near = tuple(roles[index] for _, _, index in ranked)
    sure = [index for _, score, index in ranked if score >= SURE]
    return Match(roles[sure[0]]) if len(sure) == 1 else Match(None, near)


def _same(typed: str, role: Role) -> bool:
    return _words(typed) in (_words(role.title), _words(role.id))


def _within(typed: str, role: Role) -> bool:
    """Whether each typed word begins a word of the role's title, id or organisation."""
    known = [*_words(role.title), *_words(role.id), *_words(role.organisation or "")]
    wanted = _words(typed)
    return bool(wanted) and all(any(word.startswith(each) for word in known) for each in wanted)


def _initials(typed: str, role: Role) -> bool:
    letters = "".join(word[0] for word in _words(role.title))
    return len(letters) > 1 and "".join(_words(typed)) == letters


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("_", " "))
