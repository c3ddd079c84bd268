"""How a requirement's text runs in a spoken sentence: as a verb, a gerund, a noun, a state; knows no frame."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from knowledge.domain import AssessBy, Kind
from knowledge.interview.openings import (
    ABLE,
    ADVERB,
    BACKGROUND,
    BE,
    CLAUSE,
    CREDENTIAL,
    FORMAL,
    HAVE,
    HEAD_WORDS,
    HERE,
    INFLECTED_TOO,
    KNOWING,
    LIKE,
    MENTAL,
    PAST_TOO,
    PERSON,
    QUALITY,
    STATES,
    SUBJECT,
    THEY,
    THIRD_PERSON,
    WANTED,
)
from knowledge.interview.trimming import lowered, plainly
from knowledge.interview.verbs import base_form, past

if TYPE_CHECKING:
    from knowledge.domain import Requirement

_OPENING_WORDS = 6
_PARTS = re.compile(r"[,;.] (?:(?:and|so|but|because) )?")
_AFTERTHOUGHT = re.compile(
    r",? (?:which|who|whom|where|so that|because|but|when|if|even if|unless)\b.*$", re.IGNORECASE
)
_FEWEST_LEFT = 4
_POINTING = frozenset("your our one no any some enough".split())
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
    if BACKGROUND.match(said):
        return Phrase("background", lowered(WANTED.sub("", said)), whole=True)
    form, words = _shape(said) if said[:1].isalpha() else ("quoted", said)
    if form not in {"quoted", "noun"}:
        words = _before_afterthought(words)
    if form in {"verb", "gerund"} and HERE.search(words):
        form += "-here"
    return Phrase(form, words, len(words.split()) >= len(text.split()) - _OPENING_WORDS)


def _before_afterthought(words: str) -> str:
    head = _AFTERTHOUGHT.sub("", words)
    return head if len(head.split()) >= _FEWEST_LEFT else words


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
        had = _after(HAVE, rest)
        return ("quoted", said) if past(had.partition(" ")[0]) else _thing(had)
    base = base_form(first.rstrip(","), following) or _one_of_two(rest)
    if base and further:
        return _verb(base, rest, said)
    return _noun(rest, said)


def _one_of_two(words: str) -> str | None:
    """The first verb of "plan and execute events": the second shows that neither is a noun."""
    first, joint, second, after = (*words.split()[:4], "", "", "", "")[:4]
    both = joint == "and" and base_form(first, "") and base_form(second, after) == second.lower()
    return first.lower() if both else None


def _verb(base: str, rest: str, said: str) -> tuple[str, str]:
    first = rest.split(" ", 1)[0].rstrip(",")
    if base in MENTAL:
        return "quoted", said
    if base == first.lower():
        return "verb", base + PAST_TOO.sub("", rest[len(first) :])
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
    if rest.split(maxsplit=1)[0].lower() in _POINTING:
        return "noun", lowered(rest)
    if len(rest.split()) <= _BRIEF and rest[:1].isupper():
        return "subject", rest if all(word[:1].isupper() for word in rest.split()) else lowered(rest)
    return _thing(rest)


def _thing(words: str) -> tuple[str, str]:
    """A quality where the words name one; anything else is best said in quotation marks."""
    return ("quality" if QUALITY.search(words) and "," not in words else "noun"), lowered(words)


def is_formal(text: str) -> bool:
    """Whether ``text`` states a condition of employment that is checked on paper, such as a licence."""
    return FORMAL.search(text) is not None


def is_credential(requirement: Requirement) -> bool:
    """Whether a requirement names a paper, such as a degree or a registration, that is looked at on the CV."""
    if requirement.kind is not Kind.REQUIREMENT:
        return False
    if CREDENTIAL.search(requirement.text):
        return True
    return requirement.assess_by is AssessBy.CV and not BACKGROUND.search(requirement.text)


def is_paper(text: str) -> bool:
    """Whether ``text`` opens with a paper, as in "Degree in horticulture"; what it is on is then no topic."""
    return CREDENTIAL.search(" ".join(plainly(text).split()[:HEAD_WORDS])) is not None


def checked(words: str, most: int) -> str:
    """Of ``words`` longer than ``most``, the part that says what is checked on paper, else all of them."""
    if len(words.split()) <= most:
        return words
    parts = (part.strip() for part in _PARTS.split(words))
    return next((part for part in parts if FORMAL.search(part) or CREDENTIAL.search(part)), words)


def is_clause(words: str) -> bool:
    """Whether ``words`` hold a verb of their own, so that they can't stand where a noun does."""
    return CLAUSE.search(words) is not None
