"""The words that call a role: those of its title and employer, its trades and its initials."""

from __future__ import annotations

import re

from knowledge.domain import Role
from knowledge.words import STOP_WORDS, words

# Words that point at a vacancy: "the platform one", "your nurse post".
ROLE_NOUNS = frozenset(
    "role roles job jobs post posts position positions advert adverts ad vacancy opening one ones jd listing "
    "description gig spec thing wanted needed required vacancies".split()
)
# Terms of the contract in a title are no part of its name: "Gardener, 30 hours a week".
_TERMS = frozenset("hours hour hrs week weeks weekly month months year years permanent temporary".split())
_NO_TITLE = STOP_WORDS | ROLE_NOUNS | _TERMS
_HEAD = re.compile(r"\s[–—|-]\s|[,(:]")
_AT = re.compile(r"\s+(?:at|in|for|with)\s+", re.IGNORECASE)
_EITHER = re.compile(r"\s*/\s*|\s+(?:and|or)\s+|\s*&\s*", re.IGNORECASE)


def title_words(role: Role) -> list[str]:
    """The words of a title that tell it from another; those of the role's id where there are none."""
    bare = re.sub(r"\(.*?\)", " ", role.title)
    return [word for word in words(bare) if word not in _NO_TITLE] or words(role.id.replace("-", " "))


def extra_words(role: Role) -> list[str]:
    """Further words that call the role: of its employer and its id."""
    spoken = f"{role.organisation or ''} {role.id.replace('-', ' ')}"
    known = {*title_words(role), *STOP_WORDS, *ROLE_NOUNS}
    return list(dict.fromkeys(word for word in words(spoken) if word not in known))


def trades(role: Role) -> frozenset[str]:
    """The last word of each trade in a title, before what qualifies it: "Plumber / Fitter, North" is both."""
    parts = _EITHER.split(_HEAD.split(role.title)[0])
    told = ([word for word in words(part) if word not in ROLE_NOUNS] for part in parts)
    return frozenset(found[-1] for found in told if found)


def initials(role: Role) -> frozenset[str]:
    """The first letters of a title, whole and before what qualifies it, from two on: a senior CSM is a CSM."""
    whole, before = title_words(role), _HEAD.split(role.title)[0]
    head, trade = ([word for word in words(part) if word in whole] for part in (before, _AT.split(before)[0]))
    spoken = (whole, head, *(trade[at:] for at in range(len(trade))))
    return frozenset(first for each in spoken if len(first := "".join(word[0] for word in each)) >= 2)
