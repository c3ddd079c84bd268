"""How a requirement's text runs in a spoken sentence: as a verb, a gerund, a noun, a state; knows no frame."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from knowledge.interview.openings import (
    ABLE,
    ADVERB,
    BE,
    CLAUSE,
    FORMAL,
    HAVE,
    HERE,
    INFLECTED_TOO,
    KNOWING,
    LIKE,
    MENTAL,
    PERSON,
    STATES,
    SUBJECT,
    THEY,
    THIRD_PERSON,
)
from knowledge.interview.trimming import lowered, plainly
from knowledge.interview.verbs import base_form

if TYPE_CHECKING:
    import re

_OPENING_WORDS = 6
_LONGEST_NOUN = 14
_BRIEF = 3


class Phrase(NamedTuple):
    """Words that run on in a sentence, how they run, and whether they are all that the requirement said."""

    form: str
    words: str
    whole: bool


@lru_cache(maxsize=2_000)
def phrase(text: str) -> Phrase:
    """How ``text`` can be said: a verb, a gerund, a subject, a quality, a state, else words to be quoted."""
    said = plainly(text)
    form, words = _shape(said) if said[:1].isalnum() else ("quoted", said)
    if form in {"verb", "gerund"} and HERE.search(words):
        form += "-here"
    return Phrase(form, words, len(words.split()) >= len(text.split()) - _OPENING_WORDS)


def _shape(said: str) -> tuple[str, str]:
    rest = _after(SUBJECT, said)
    rest = _after(ABLE, _after(ADVERB, rest))
    known = KNOWING.match(rest)
    if known and known.end() < len(rest) and not _asked_to(rest):
        return _known(rest[known.end() :], rest)
    return _opened(_after(ADVERB, rest), said)


def _after(opening: re.Pattern[str], words: str) -> str:
    match = opening.match(words)
    return words[match.end() :] if match and match.end() < len(words) else words


def _asked_to(words: str) -> bool:
    """Whether a verb opens ``words`` that is more than "have" or "show"."""
    first, _, further = words.partition(" ")
    return not HAVE.match(words) and not BE.match(words) and base_form(first, further.partition(" ")[0]) is not None


def _known(topic: str, whole: str) -> tuple[str, str]:
    if _gerund(topic):
        return "gerund", lowered(topic)
    if topic.lower().startswith(("how ", "what ", "when ", "why ", "where ")):
        return "quoted", whole
    return ("quoted", whole) if " and " in topic and is_clause(topic) else ("subject", lowered(topic))


def _gerund(words: str) -> bool:
    first = words.split(" ", 1)[0].lower().rstrip(",")
    if not first.endswith("ing") or first == "being":
        return False
    return any(base_form(base, "") for base in (first[:-3], first[:-3] + "e", first[:-4]))


def _opened(rest: str, said: str) -> tuple[str, str]:
    first, _, further = rest.partition(" ")
    following = further.partition(" ")[0]
    liked = LIKE.match(rest)
    if liked and _gerund(_after(ADVERB, rest[liked.end() :])):
        return "gerund", rest[liked.end() :]
    if _gerund(rest) and further:
        return "gerund", lowered(rest)
    be = BE.match(rest)
    if be or first.lower().rstrip(",") in STATES or first.endswith("able"):
        return _state(_after(BE, rest), said)
    if HAVE.match(rest):
        return "quality", _after(HAVE, rest)
    base = base_form(first.rstrip(","), following)
    if base and further:
        return _verb(base, rest, said)
    return _noun(rest, said)


def _verb(base: str, rest: str, said: str) -> tuple[str, str]:
    first = rest.split(" ", 1)[0].rstrip(",")
    if base in MENTAL:
        return "quoted", said
    if base == first.lower():
        return "verb", base + rest[len(first) :]
    if INFLECTED_TOO.search(rest[:60]) or THEY.search(rest):
        return "quoted", said
    return "verb", _yours(base + rest[len(first) :])


def _yours(words: str) -> str:
    """``words`` told of a third person, "build their territory", turned to the listener."""
    before, their, after = words.partition(" their ")
    if their and not any(word.endswith("s") for word in before.split()[1:]):
        return f"{before} your {after}"
    return words


def _state(words: str, said: str) -> tuple[str, str]:
    after = _after(ADVERB, words)
    if _gerund(after):
        return "gerund", after
    first = words.split(" ", 1)[0].lower().rstrip(",")
    if first in STATES or first in {"a", "an"} or first.endswith(("able", "ful", "ous", "ive")):
        return "state", lowered(words)
    return "quoted", said


def _noun(rest: str, said: str) -> tuple[str, str]:
    if rest.lower().startswith(("a ", "an ")) and PERSON.match(rest.split(" ", 1)[1]):
        return "state", lowered(rest)
    if is_clause(rest) or PERSON.match(rest) or len(rest.split()) > _LONGEST_NOUN or rest != said:
        return "quoted", said
    if THIRD_PERSON.match(rest):
        return "quoted", said
    if len(rest.split()) <= _BRIEF and rest[:1].isupper():
        return "subject", rest if all(word[:1].isupper() for word in rest.split()) else lowered(rest)
    return "quality", lowered(rest)


def is_formal(text: str) -> bool:
    """Whether ``text`` states a condition of employment that is checked on paper, such as a licence."""
    return FORMAL.search(text) is not None


def is_clause(words: str) -> bool:
    """Whether ``words`` hold a verb of their own, so that they can't stand where a noun does."""
    return CLAUSE.search(words) is not None
