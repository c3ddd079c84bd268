"""Whether a passage settles a yes-or-no question with a plain yes or no; else its quote speaks for itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from knowledge.answering import opposites
from knowledge.answering.messages import content
from knowledge.answering.understanding import Part

_NEGATION = re.compile(
    r"\b(?:no|not|none|never|without|cannot|unable|neither|nor|nobody|nothing|unpaid)\b|n['’]t\b", re.IGNORECASE
)
# What only limits ("no more than", "not until", "you only") is neither a yes nor a no.
_LIMITED = re.compile(
    r"\b(?:no (?:more|less|later|fewer|one|longer|matter|sooner|other|doubt|problem|worries)|unless|except\w*|only|"
    r"^if|provid(?:ed|ing) (?:that|you|they|it|we|the)|(?:as|so) long as|on condition|"
    r"not (?:only|just|until|before|always|necessarily|every|all|yet))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?<=[.;:!?])\s+|\s[–—-]\s|,? \b(?:but|although|though|however|so)\b")
# "Can I …" asks for leave and "do I have to …" for a duty: a passage on the topic gives neither, but may deny it.
_LEAVE = re.compile(r"\b(?:can|could|may|might)\b", re.IGNORECASE)
_DUTY = re.compile(r"\b(?:have|need|got|required|expected|obliged) to\b|\bmust\b|\bneed\b", re.IGNORECASE)
# Whoever puts their own case asks how it stands by the rule, which takes weighing.
_OWN_CASE = re.compile(
    r"\b(?:i['’]?ve|i['’]?m|i am|i (?:did|had|was|ran|left|live|never|only|speak|hold|dropped|worked|passed|failed|"
    r"finished|got))\b|(?<!\bdo )(?<!\bwould )(?<!\bwill )(?<!\bcan )(?<!\bdid )(?<!\bshould )\bi have\b|"
    r"\b(?:do|have|would|did|will) i (?:still )?(?:meet|fit|qualify|match|tick|(?:have|done|got|had) enough)\b|"
    r"\b(?:that|this|it) (?:still )?(?:count|tick|do)\b|"
    r"\b(?:take|consider) me\b",
    re.IGNORECASE,
)
# Who asks whether it is that alone isn't told so by a passage that speaks of that.
_ALONE = re.compile(r"\b(?:only|solely|exclusively|purely|entirely|nothing but)\b", re.IGNORECASE)
# "Longer than the one at the mill" is weighed by whoever reads both.
_THAN = re.compile(
    r"\b(?:more|less|fewer|worse|(?:long|short|high|low|bett|great|small|bigg|lat|earli|soon)er)\b.*\bthan\b(?! \d)",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d+")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w&.'’-]+")


def settles(question: str) -> bool:
    """Whether a passage on the topic can be a plain yes: not where leave or a duty is asked for."""
    return not (_LEAVE.search(question) or _DUTY.search(question))


def negated(text: str) -> bool:
    """Whether a text holds a negation at all."""
    return _NEGATION.search(text) is not None


def differs(question: str, told: Iterable[str]) -> bool:
    """Whether a question puts forward a figure ("is it 80k?") that nothing told holds."""
    put = set(_FIGURE.findall(question))
    return bool(put) and not any(put & set(_FIGURE.findall(text)) for text in told)


def affirms(part: Part, text: str) -> bool:
    """Whether all of a passage is a plain yes."""
    return verdict(part, text, lambda _: True) == "Yes."


def verdict(part: Part, text: str, about: Callable[[str], object]) -> str:
    """Yes or no where every clause that is ``about`` what is asked for says so; else nothing."""
    if not _weighable(part, text):
        return ""
    agrees = opposites.agree(part.text, text)
    if agrees is not None:
        return "Yes." if agrees else "No." if settles(part.text) else ""
    speaking = [clause for clause in _CLAUSE.split(text) if about(clause)]
    if not speaking or _LIMITED.search(text) or "?" in text:
        return ""
    if all(negated(clause) for clause in speaking):
        return "No."
    return "Yes." if settles(part.text) and not negated(text) else ""


def own_case(part: Part) -> bool:
    """Whether the person asks how what they tell of themselves stands by the rule."""
    bare = bool(part.told) and not content(part.text)
    return part.pointed or bare or _OWN_CASE.search(part.text) is not None


def _weighable(part: Part, text: str) -> bool:
    """Whether a question can have a plain answer: none of one's own case, of what one lacks, of a name left out.

    Nor one that asks for a thing alone, of a passage that doesn't say so.
    """
    names = (name.lower() for name in _NAME.findall(part.text))
    strange = any(name not in text.lower() for name in names)
    beside = _ALONE.search(part.text) is not None and _ALONE.search(text) is None
    return not (own_case(part) or negated(part.text) or strange or beside or _THAN.search(part.text))
