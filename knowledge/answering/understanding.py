"""What a message asks: its parts, the facets and form of each, and whether it is for Rolecall at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.answering.classifier import Guess
from knowledge.answering.facets import Facet
from knowledge.answering.framing import unframed
from knowledge.answering.messages import YES_NO, Asked, content, questions

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]
# Facets that ask for something an advert can never answer, and the kind of reply each gets.
REDIRECTS = {
    "out-of-scope": "out-of-scope",
    "personal": "personal",
    "legal-health": "legal-health",
    "instruction-attempt": "injection",
    "greeting": "greeting",
}
# Below this the classifier is guessing; measured on the examples by cross-validation.
_GUESSING = 0.26
# From these classifier odds a facet is surely asked for.
SURE = 0.5
_SECOND = 0.25
# Nobody is turned away on less.
_TURNED_AWAY = 0.6
# From these odds a facet stands where a pattern takes the question for one after somebody's own papers.
_SURELY = 0.6
_MAX_LENGTH = 2000
_OR = re.compile(r"\bor\b", re.IGNORECASE)

INSTRUCTION = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b[^.?!;]*\b(?:instruction|rule|prompt|previous|above|everything|"
    r"guideline|advert|document|restriction|training|said|told)\w*[^.?!;]*|"
    r"\b(?:you are now|pretend (?:to be|you|that)|act as|from now on|system prompt|developer mode|jailbreak)\b[^.?!;]*|"
    r"\b(?:say|reply|respond|answer|print|output|repeat)\b "
    r"(?:only |just |with |exactly |the word |that (?:the|it|i) )[^.?!;]*|"
    r"\b(?:reveal|show|print|repeat|leak|dump)\b[^.?!;]*"
    r"\b(?:prompt|instructions|rubric|anchors?|panel questions?|secret|token)s?\b[^.?!;]*",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b(?:required?|essential|mandatory|must[- ]have|a must|must i|necessary|need(?:ed)?|optional|desirable|"
    r"nice[- ]to[- ]have|compulsory|deal ?breaker|have to (?:know|have|be)|prerequisite|obligatory|preferred)\b",
    re.IGNORECASE,
)
# "How strongly do you want CIPP/E" asks for its level too, though it opens as a question for a list does.
_WEIGHS = re.compile(
    r"\bhow (?:strongly|badly|keenly|important|essential|crucial|vital|much of a must)\b|"
    r"^\W*(?:does|do|would) .{2,40}\bmatter\b",
    re.IGNORECASE,
)
_LISTS = re.compile(
    r"^\W*(?:(?:and|so|ok|for|in|at|about|the role)\b\W*)*"
    r"(?:what|which|whats|list|name|how|who|where|when|tell me|give me)\b|\b(?:everything|all of it)\b|"
    r"\s[–—-]\s*(?:what|which|whats|how|who|where|when)\b",
    re.IGNORECASE,
)
# "Besides the pay, what else do I get" asks for anything but the pay.
_ASIDE = re.compile(
    r"\b(?:besides|apart from|aside from|other than|rather than|instead of|as opposed to|not counting|not including|"
    r"not the(?= (?:nice|must|essential|desirable|basic|bare)))\s+"
    r"(?:(?!(?:what|which|who|how|when|where|is|are|do|does|can|will|would|any|anything)\b)[\w'’-]+\s*){1,5}|"
    r"^\W*(?:(?!(?:what|which|who|how|when|where|is|are|do|does|can|will|would)\b)[\w'’-]+,?\s+){1,8}?(?:aside|apart)\s*,|"
    r"\((?:but |just )?not [^)]*\)|"
    r",?\s*\b(?:and |but |so )?(?:no|without(?: the| any)?|skip the|leave out the|never mind the|forget the) "
    r"(?:nice[- ]to[- ]haves?|extras|desirables?|optional (?:stuff|ones|bits|extras)|fluff)\b",
    re.IGNORECASE,
)
_ACROSS = re.compile(
    r"\b(?:which|what|any|all|both|each|every|either|none|how many) "
    r"(?:(?:one|ones|of)\b.*?)?(?:(?:of )?(?:the|these|those|your|our) )?"
    r"(?:\w+ )?(?:roles?|jobs?|posts?|positions?|adverts?|vacanc(?:y|ies)|openings?)\b|\bwhich (?:one|ones|of)\b|"
    r"\b(?:all|both|the) (?:three|two|of them|roles|jobs)\b|\bcompare\b|\bacross\b",
    re.IGNORECASE,
)
_MORE = (
    r"\b(?:more|less|fewer|higher|lower|better|worse|most|least|longer|shorter|sooner|earlier|later|first|bigger|"
    r"smaller)\b"
)
_ONE = r"\bthe (?:[\w'’-]+ ){1,4}(?:one|role|job|post|place)\b"
_COMPARE = re.compile(
    rf"\bcompar(?:ed?|ing)\b|\b(?:vs|v|versus)\b|\bdifference between\b|\bdiffer\b|\bboth\b|\beither of\b|"
    rf"{_MORE}.*\b(?:or|than|and)\b|\b(?:or|than|and)\b.*{_MORE}|{_ONE}.*\b(?:or|and)\b.*{_ONE}|"
    r"\band\b.*\bthe (?:[\w'’-]+ ){1,4}one\b|"
    r"\bwhich (?:one|role|job|post|of)\b.*\b(?:highest|lowest|best|longest|shortest)\b",
    re.IGNORECASE,
)
# What names are replaced by says nothing, and draws a question's meaning away from its topic.
_OF_ROLE = re.compile(
    r"\b(?:for|of|in|at|on|with|about|from|as)\s+the role\b(?![\s-]play)"
    r"(?:\s+(?:role|job|post|position|gig|thing|one)\b)?",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"^\W*(?:(?:for|in|on|about|re|with|at)\s+)?(?:that\s+|this\s+|your\s+|our\s+)?"
    r"(?:(?!(?:vs?|versus|or|and|than|is|are|do|does|did|can|could|will|would|has|have|what|how|who|when|where|which)\b)"
    r"[\w'’-]+\s+){0,2}the role\b"
    r"(?:\s+(?:role|job|post|one|position|gig|advert|ad))?(?:\s+(?:at|in|with|for|near|from)(?:\s+[\w'’&-]+){1,3})?"
    r"\s*(?:[:,;–-]+)\s*(?=\w)",
    re.IGNORECASE,
)
_ROLE = re.compile(r"\bthe role\b(?![\s-]play)(?:\s+(?:role|job|post|position|gig|thing|one)\b)?", re.IGNORECASE)
_FOLLOWS = re.compile(
    r"^\W*(?:and|but|so|what about|how about|ok(?:ay)?,?|also|same|then|every|each|even|only|always|ever|per)\b|"
    r"\b(?:it|that|this|those|they|them|there|the other|other one|same)\b",
    re.IGNORECASE,
)


class Classifier(Protocol):
    """Likely facets of a question vector."""

    def guess(self, vector: Vectors, limit: int = 3) -> list[Guess]: ...


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a message; ``facets`` are the ones asked for, likeliest first, possibly none.

    ``told`` is what the person tells beside it. ``presumed`` is the share of the usual level from which an answer is
    believed: lower where there is reason to expect one. ``named`` is where it names things, if not in all of its text.
    ``pointed`` is whether it asks of what was told in front of it, where things are named in passing. ``shared`` is
    whether it is put to several roles at once. ``put`` is the message it is part of, with the names of roles in it,
    where the level of a career ladder may be named.
    """

    text: str
    vector: Vectors
    facets: tuple[str, ...]
    guesses: tuple[Guess, ...]
    yes_no: bool
    level: bool
    decided: bool = False
    presumed: float = 1.0
    told: str = ""
    named: str = ""
    pointed: bool = False
    shared: bool = False
    put: str = ""

    @property
    def read(self) -> str:
        """The question as it is read beside a passage."""
        return leaning(bare(self.text), self.told)

    @property
    def either(self) -> bool:
        """Whether it offers a choice: "is it this or that" may mean the other one."""
        return bool(_OR.search(self.text))

    @property
    def surest(self) -> float:
        """How likely the likeliest facet is."""
        return self.guesses[0].probability if self.guesses else 0.0

    def surely(self, least: float = SURE) -> bool:
        """Whether a facet is asked for by a pattern, or with at least these odds."""
        return self.decided or self.surest >= least

    @property
    def kind(self) -> str | None:
        """The facet most likely meant, however unsurely."""
        return self.facets[0] if self.facets else next((guess.facet for guess in self.guesses), None)


@dataclass(frozen=True, slots=True)
class Understood:
    """A message made sense of; ``across`` asks over several roles, ``follows`` leans on what went before."""

    question: str
    parts: tuple[Part, ...]
    across: bool
    compare: bool
    follows: bool


def understand(
    question: str, embed: Embed, facets: Mapping[str, Facet], model: Classifier, unplaced: Callable[[str], str] = str
) -> Understood:
    """Read a message; the instruction in it, if any, is dropped and the rest is kept.

    ``unplaced`` leaves out the names of places and employers, which tell what is asked of and not what for.
    """
    text = " ".join(question.split())[:_MAX_LENGTH]
    asked = INSTRUCTION.sub(" ", text)
    instructed = asked != text
    found = questions(asked, _asks if instructed else None)
    wanted = [_wanted(unplaced(one.text) or one.text) for one in found]
    vectors = embed([bare(text) for text in wanted])
    told = zip(found, wanted, vectors, strict=True)
    parts = [_part(one, text, vector, facets, model) for one, text, vector in told]
    return Understood(
        question=text,
        parts=tuple(_without_chatter(parts)),
        across=_ACROSS.search(asked) is not None,
        compare=compares(asked),
        follows=_FOLLOWS.search(asked) is not None or len(content(asked)) <= 2,
    )


def compares(text: str) -> bool:
    """Whether a question sets roles against each other."""
    return _COMPARE.search(text) is not None


def bare(text: str) -> str:
    """A question as people ask it of a role that needs no naming: "what is essential for the role" asks no more."""
    return unframed(_nameless(_CALLED.sub("", text)))


def leaning(text: str, before: str) -> str:
    """A question as it is read with what it leans on behind it: what was asked before, or told beside it."""
    return f"{text} ({before})" if before else text


def _nameless(text: str) -> str:
    """What is embedded keeps a place for the name: without it a bare question is taken too surely for its facet."""
    return " ".join(_ROLE.sub("it", _OF_ROLE.sub(" ", text)).split()) or text


def _wanted(text: str) -> str:
    """A question without what it sets aside, unless it asks nothing else."""
    left = " ".join(_ASIDE.sub(" ", text).split())
    return left if content(left) else text


def _part(asked: Asked, wanted: str, vector: Vectors, facets: Mapping[str, Facet], model: Classifier) -> Part:
    text = asked.text
    guesses = tuple(guess for guess in model.guess(vector) if guess.facet in facets)
    # "Did it arrive?" is after one's own papers where these were told of before.
    whole = f"{asked.told}. {wanted}"
    decided = [facet.id for facet in facets.values() if facet.ask.search(whole if facet.id == "personal" else wanted)]
    asked_for = chosen(guesses, [name for name in decided if not facets[name].excludes.search(wanted)])
    return Part(
        text=text,
        vector=vector,
        facets=asked_for,
        guesses=guesses,
        yes_no=asked.yes_no,
        level=(_LEVEL.search(text) is not None and not _LISTS.search(text)) or _WEIGHS.search(text) is not None,
        decided=bool(decided),
        told=asked.told,
        pointed=asked.pointed,
    )


def chosen(guesses: Sequence[Guess], decided: Sequence[str]) -> tuple[str, ...]:
    """The facets to answer: what a precise pattern says, ordered by the classifier; else what it is sure of."""
    odds = {guess.facet: guess.probability for guess in guesses}
    if decided:
        # "Once I have sent it in, which rounds are there" asks for the rounds, of nobody's papers.
        real = any(name not in REDIRECTS and odds.get(name, 0.0) >= _SURELY for name in decided)
        decided = [name for name in decided if not (real and name == "personal")]
        return tuple(sorted(decided, key=lambda name: (name not in REDIRECTS, -odds.get(name, 0.0)))[:2])
    sure = [g.facet for g in guesses[:1] if g.probability >= _GUESSING]
    sure += [g.facet for g in guesses[1:2] if sure and g.probability >= _SECOND]
    unlikely = {g.facet for g in guesses if g.facet in REDIRECTS and g.probability < _TURNED_AWAY}
    return tuple(name for name in sure if name not in unlikely)


def _asks(piece: str) -> bool:
    """Whether what is left beside an injected order is a question of its own."""
    formed = YES_NO.search(piece) is not None or _LISTS.search(piece) is not None
    return len(content(piece)) > (0 if formed else 1)


def _without_chatter(parts: Sequence[Part]) -> list[Part]:
    """Drop greetings and injected orders that stand beside a real question."""
    real = [part for part in parts if not (part.facets and part.facets[0] in REDIRECTS)]
    chatter = {"greeting", "instruction-attempt"}
    kept = [part for part in parts if part in real or part.facets[0] not in chatter] if real else list(parts)
    return kept or list(parts)
