"""Which roles a question is about, from its own words: title, organisation, nickname, typing errors."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from knowledge.answering import titles
from knowledge.answering.titles import ROLE_NOUNS
from knowledge.domain import Role
from knowledge.words import STOP_WORDS, placed, stem, words

# What stands between an article and the name belongs to the name: "the hotel night porter".
_TWICE = re.compile(
    r"\b(?:the|this|that|a|an|your) "
    r"(?:(?!(?:one|role|or|and|than|of|at|in|for|with|is|to|on|as|by|if|(?-i:new))\b)[\w'’-]+ ){0,2}"
    r"the role\b(?: (?:role|job|post|position|one|advert|gig|vacancy|opening)\b)?",
    re.IGNORECASE,
)
# Its title and its employer are one name.
_AT_ITS_OWN = re.compile(r"\bthe role(?: (?:at|for|with|in|of|from|,) (?:the )?the role\b)+", re.IGNORECASE)
_PERSONS = frozenset("i you we they he she".split())
# After these stands a verb: who asks "do you let me work from home" names no care worker.
_BEFORE_VERB = frozenset("to i you we me us they can could would will must let lets don't not".split())
_ANYONE = frozenset("a an am i'm any other many all".split())
_LEADING = frozenset("at for with in of from".split())
_JOINING = frozenset(("and", "or", "vs", "versus", "the", "with", "than"))
_WEIGHING = frozenset(("or", "vs", "versus", "than"))
# A typing error of one letter in five still counts; below that other words come in.
_TYPO_CUTOFF = 0.8
# Words are cut short to four letters or more; to three only in these ways, or "off" would be an officer.
_CUT, _CLIPPED = 4, frozenset("dev eng ops rep sec acc".split())
_CLOSE_MATCH = 70.0
# Words of their own, though a title may begin like them: who asks for part time names no partner.
_WHOLE = frozenset(("part", "partly"))
# None of these calls a role by part of its name.
_NO_CALL = STOP_WORDS | ROLE_NOUNS | _WHOLE
# Several of them, or their post: "carvers" and "the apprenticeship" of an apprentice.
_CALLED_AFTER = re.compile(r"(?:s|ship)$")
# What is theirs: "the organist's contract".
_OWNERS = re.compile(r"'s?$")
# Stems of one family share so many letters and differ by no more than an ending such as "er".
_FAMILY, _ENDING = 4, 3


class _Mention(NamedTuple):
    role: str
    score: float
    positions: frozenset[int]


class RoleNames:
    """The names by which people call a set of roles."""

    def __init__(self, roles: Iterable[Role]) -> None:
        self.roles = {role.id: role for role in roles}
        self._titles = {role.id: titles.title_words(role) for role in self.roles.values()}
        self._trades = {role.id: titles.trades(role) for role in self.roles.values()}
        self._extra = {role.id: titles.extra_words(role) for role in self.roles.values()}
        self._initials = {role.id: titles.initials(role) for role in self.roles.values()}
        self._by_word: dict[str, set[str]] = defaultdict(set)
        for role_id in self.roles:
            for word in {*self._titles[role_id], *self._extra[role_id]}:
                self._by_word[word].add(role_id)
        self._vocabulary = sorted(self._by_word)

    def named(self, question: str) -> list[str]:
        """Ids of the roles the question names, in order of mention; ties between near-equal titles all count."""
        return list(dict.fromkeys(mention.role for mention in self._found(question)))

    def without(self, question: str) -> str:
        """The question with each role it names called "the role", so that a title's words are not its topic."""
        where, tokens = placed(question), words(question)
        found = self._found(question)
        at = sorted({position for mention in _once(found, tokens) for position in self._called(mention, tokens)})
        for position in reversed(at):
            start, end = where[position]
            joined = position - 1 in at
            question = question[:start].rstrip() + (" " if joined else " the role ") + question[end:].lstrip()
        return _AT_ITS_OWN.sub("the role", _TWICE.sub("the role", " ".join(question.split())))

    def _found(self, question: str) -> list[_Mention]:
        tokens = words(question)
        matches = [self._matches(token, before) for token, before in zip(tokens, ["", *tokens], strict=False)]
        used: set[int] = set()
        found: list[_Mention] = []
        while True:
            mentions = self._mentions(tokens, matches, used)
            if not mentions:
                break
            best = max(mentions, key=lambda mention: (mention.score, -min(mention.positions)))
            equals = [m for m in mentions if m.score == best.score and m.positions == best.positions]
            found.extend(equals)
            used |= best.positions
        return sorted(found, key=lambda mention: min(mention.positions))

    def _called(self, mention: _Mention, tokens: Sequence[str]) -> list[int]:
        """The positions of a mention that call the role by its name.

        "Nurses" are colleagues, "managing" is what one does, and "a nurse" may be anyone.
        """
        at = sorted(mention.positions)
        if ROLE_NOUNS.intersection(tokens[at[-1] + 1 : at[-1] + 2]):
            return at
        if _OWNERS.search(tokens[at[-1]]) and _OWNERS.sub("", tokens[at[-1]]) in self._by_word:
            return at
        # "Driving instructors" are colleagues as well, and a Queen's Nurse is no nurse of theirs.
        many = tokens[at[-1]] not in self._by_word and _plural(tokens[at[-1]]) in self._trades[mention.role]
        if many and len(at) > 1 and self._led(at[0], tokens):
            return at
        owned = at[0] > 0 and tokens[at[0] - 1].endswith("'s")
        if many or owned or _ANYONE.intersection(tokens[max(0, at[0] - 2) : at[0]]):
            return []
        named = [one for one in at if tokens[one] in self._by_word or tokens[one] in self._initials[mention.role]]
        whole = [one for one in at if one in named or _plural(tokens[one]) == tokens[one]]
        return whole if named or len(whole) > 1 else []

    def _led(self, first: int, tokens: Sequence[str]) -> bool:
        """Whether all who hold a post are spoken of by its whole name: "the resettlement officers"."""
        return tokens[first - 1 : first] == ["the"] and tokens[first - 2 : first - 1] not in (
            ["of"],
            ["many"],
            ["with"],
        )

    def near(self, name: str, limit: int = 3) -> list[str]:
        """Ids of roles whose id or title looks like ``name``, best first."""
        choices = {role.id: f"{role.id.replace('-', ' ')} {role.title}".lower() for role in self.roles.values()}
        wanted = name.lower().replace("-", " ")
        scored = {
            role_id: max(fuzz.token_set_ratio(wanted, name), fuzz.partial_ratio(wanted, name))
            for role_id, name in choices.items()
        }
        ranked = sorted(scored, key=lambda role_id: (-scored[role_id], role_id))
        return [role_id for role_id in ranked[:limit] if scored[role_id] >= _CLOSE_MATCH]

    def _matches(self, token: str, before: str) -> frozenset[str]:
        if token in self._by_word:
            # "I live in Leeds" names no live-in carer.
            return frozenset() if before in _PERSONS else frozenset({token})
        if before in _BEFORE_VERB or len(token) < 3 or token in _NO_CALL:
            return frozenset()
        begun = {
            word
            for word in self._vocabulary
            if _begins(token, word) or _CALLED_AFTER.sub("", token) == word or _akin(stem(word), stem(token))
        }
        if begun or len(token) < 5:
            return frozenset(begun)
        close = process.extract(
            token, self._vocabulary, scorer=OSA.normalized_similarity, score_cutoff=_TYPO_CUTOFF, limit=3
        )
        return frozenset(word for word, _, _ in close)

    def _mentions(self, tokens: Sequence[str], matches: Sequence[frozenset[str]], used: set[int]) -> list[_Mention]:
        positions: dict[str, set[int]] = defaultdict(set)
        for at, met in enumerate(matches):
            if at not in used:
                for word in met:
                    for role_id in self._by_word[word]:
                        positions[role_id].add(at)
        for at, token in enumerate(tokens):
            if at not in used and len(token) >= 2:
                for role_id, initials in self._initials.items():
                    if token in initials and token not in STOP_WORDS:
                        positions[role_id].add(at)
        built = (self._mention(role_id, where, tokens, matches) for role_id, where in positions.items())
        return [mention for mention in built if mention]

    def _mention(
        self, role_id: str, where: set[int], tokens: Sequence[str], matches: Sequence[frozenset[str]]
    ) -> _Mention | None:
        joins = {at for at, token in enumerate(tokens) if token in _JOINING}
        run = _best_run(where, joins, lambda at: self._weight(role_id, tokens[at], matches[at]))
        score = sum(self._weight(role_id, tokens[at], matches[at]) for at in run)
        if not self._points_at(role_id, run, tokens, matches) or score < self._floor():
            return None
        return _Mention(role_id, round(score, 6), frozenset(run))

    def _points_at(
        self, role_id: str, run: Sequence[int], tokens: Sequence[str], matches: Sequence[frozenset[str]]
    ) -> bool:
        if any(tokens[at] in self._initials[role_id] and len(tokens[at]) >= 3 for at in run):
            return True
        if any(self._alone(role_id, matches[at]) for at in run):
            return True
        titled = [at for at in run if matches[at] & set(self._titles[role_id])]
        if len(titled) >= 2 or (titled and len(self._titles[role_id]) == 1):
            return True
        if _weighed(run, tokens) and any(self._unshared(matches[at]) for at in titled):
            return True
        extra = [at for at in run if matches[at] & set(self._extra[role_id])]
        if titled and set(extra) - set(titled):
            return True
        if len(extra) >= min(2, len(self._extra[role_id])) and extra:
            return True
        # "Platform vs reliability role": the noun may stand behind the other name.
        after = (at for at in range(run[-1] + 1, len(tokens)) if tokens[at] not in _JOINING and not matches[at])
        return any(tokens[at] in ROLE_NOUNS and at - run[-1] <= 6 for at in [next(after, -1)] if at > 0)

    def _unshared(self, met: frozenset[str]) -> bool:
        """Whether a word was met as one that a single role's names hold."""
        return len(met) == 1 and all(len(self._by_word[word]) == 1 for word in met)

    def _alone(self, role_id: str, met: frozenset[str]) -> bool:
        """Whether a trade that ends the title ("nurse") is this role's alone."""
        return self._unshared(met) and met <= self._trades[role_id] and len(self.roles) > 1

    def _weight(self, role_id: str, token: str, met: frozenset[str]) -> float:
        own = {*self._titles[role_id], *self._extra[role_id]}
        spread = [len(self._by_word[word]) for word in met if word in own]
        if not spread and token in self._initials[role_id]:
            spread = [sum(token in initials for initials in self._initials.values())]
        return math.log((len(self.roles) + 1) / min(spread)) if spread else 0.0

    def _floor(self) -> float:
        # A word that half of the roles share doesn't tell them apart.
        return math.log(2) if len(self.roles) > 1 else 0.0


def _once(found: Sequence[_Mention], tokens: Sequence[str]) -> list[_Mention]:
    """Each role where it is first named, and the employer behind it: "the assistant at the Digital Service"."""
    kept: dict[str, _Mention] = {}
    behind: list[_Mention] = []
    for mention in found:
        first = kept.setdefault(mention.role, mention)
        between = tokens[max(first.positions) + 1 : min(mention.positions)]
        if mention is not first and 1 <= len(between) <= 2 and between[0] in _LEADING:
            behind.append(mention)
    return [*kept.values(), *behind]


def _weighed(run: Sequence[int], tokens: Sequence[str]) -> bool:
    """Whether a name stands beside another: "the paramedic or the site supervisor"."""
    first, last = run[0], run[-1]
    led = first > 0 and tokens[first - 1] == "the"
    joins = (tokens[at] for at in (first - 2, last + 1) if 0 <= at < len(tokens))
    return led and any(token in _WEIGHING for token in joins)


def _best_run(where: set[int], joins: set[int], weight: Callable[[int], float]) -> list[int]:
    """The heaviest stretch of positions with at most one foreign word between neighbours."""
    runs: list[list[int]] = []
    for at in sorted(where):
        if runs and at - runs[-1][-1] <= 2 and at - 1 not in joins:
            runs[-1].append(at)
        else:
            runs.append([at])
    return max(runs, key=lambda run: sum(weight(at) for at in run))


def _begins(token: str, word: str) -> bool:
    return (len(token) >= _CUT or token in _CLIPPED) and word.startswith(token)


def _akin(one: str, other: str) -> bool:
    """Whether two stems are of one family: "teach" and "teacher", but not "expert" and "experi(ence)"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _FAMILY and long.startswith(short) and len(long) - len(short) <= _ENDING


def _plural(token: str) -> str:
    return token[:-1] if token.endswith("s") else token
