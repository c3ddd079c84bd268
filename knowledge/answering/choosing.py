"""Which roles a message is put to: those it names, describes or weighs, those of the turn before, or all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from knowledge.answering import comparing, joining
from knowledge.answering.library import Library
from knowledge.answering.understanding import Embed, Understood
from knowledge.domain import Turn
from knowledge.words import words

# More roles than this at once can't be read in a chat: the person is asked which one they mean.
_MOST_ROLES = 6
# A question over all roles reads this many at most, those that its words fit best.
MOST_READ = 60


class Weighed(NamedTuple):
    """Two roles that a question sets against each other, what it asks of both, and the words that call them."""

    asked: str
    roles: tuple[str, ...]
    called: tuple[str, str]


def weighed(question: str, library: Library, embed: Embed) -> Weighed | None:
    """The two roles of "who gets more leave, the welder or the tram people"; None where it doesn't tell two."""
    choice = joining.alternatives(question) and joining.alternatives(library.speller.mend(question))
    return _two(choice, library, embed) if choice else None


def joined(question: str, library: Library, embed: Embed) -> Weighed | None:
    """The two roles of "is the tryout paid at both the kite school and the mill"; None where it joins no two names."""
    for joint in joining.joints(library.speller.mend(question)):
        before, first = _called(joint.before, (), library, embed)
        behind, second = _called(joint.behind, first, library, embed) if first else (None, ())
        asked = joining.apart(before.beyond, behind.beyond) if before and behind else ""
        if before and behind and asked:
            return Weighed(asked, (*first, *second), (before.name, behind.name))
    return None


def _called(
    sides: Sequence[joining.Side], named: Sequence[str], library: Library, embed: Embed
) -> tuple[joining.Side | None, tuple[str, ...]]:
    """The likeliest words of a side that call one role, and that role.

    Words that may stand for something else as well must be a title and nothing else.
    """
    for side in sides:
        if side.led or titled(side.name, library):
            role = _one(side.name, named, library, embed)
            if role:
                return side, role
    return None, ()


def _two(choice: joining.Alternatives, library: Library, embed: Embed) -> Weighed | None:
    """The choice with the two roles that its words call; None where they don't call two."""
    first = _one(choice.first, (), library, embed)
    second = _one(choice.second, first, library, embed) if first else ()
    return Weighed(choice.asked, (*first, *second), (choice.first, choice.second)) if second else None


def titled(told: str, library: Library) -> bool:
    """Whether words are a role's title, or part of it, and nothing else."""
    return library.names.without(joining.ARTICLE.sub("", told)) == "the role"


def _one(told: str, named: Sequence[str], library: Library, embed: Embed) -> tuple[str, ...]:
    """The one role that a few words name or describe, none of those ``named``."""
    found = [name for name in library.names.named(told) if name not in named]
    found = found or library.descriptions.beside(told, named, embed)
    return tuple(found) if len(found) == 1 else ()


def roles(asked: Understood, library: Library, role: str | None, history: Sequence[Turn], embed: Embed) -> list[str]:
    """The ids of the roles, in the order told; none where there are too many to read."""
    if not library.readings:
        return []
    if role:
        return [role]
    named = library.names.named(asked.question)
    if asked.compare or not (named or asked.across):
        named += [name for name in library.descriptions.meant(asked.question, embed) if name not in named]
    if len(named) == 1:
        against = comparing.beside(library.without_names(asked.question))
        named += library.descriptions.beside(against, named, embed) if against else []
    if named:
        return named[:_MOST_ROLES]
    before = [] if asked.across else _of_before(library, history)
    if before:
        return _meant(asked.question, before, library)
    placed = [] if asked.across else library.descriptions.placed(asked.question)
    if placed:
        return placed
    if asked.across:
        return library.descriptions.likely(asked.question, MOST_READ)
    return list(library.readings) if len(library.readings) <= _MOST_ROLES else []


def _of_before(library: Library, history: Sequence[Turn]) -> list[str]:
    """The roles of the latest turn that had some: as recorded, as asked, or as answered."""
    for turn in reversed(history):
        known = [name for name in turn.roles if name in library.readings]
        if known and len(known) < len(library.readings):
            return known
        named = library.names.named(turn.question) or library.descriptions.placed(turn.question)
        told = named or library.quoted(turn.answer)
        if told:
            return told
    return []


def _meant(question: str, before: Sequence[str], library: Library) -> list[str]:
    """The roles of the turn before, or those that "the other one" means beside them."""
    rest = [name for name in library.readings if name not in before] if "other" in words(question) else []
    return rest[:_MOST_ROLES] or list(before)
