"""Level words: what makes a statement essential or desirable, and the exact words that prove it.

A word counts only where it speaks of the whole statement: as a mark before or behind it, as its main verb, in the
lead-in of its list or in a sentence about the whole list. "As required", "the required standards", "required to
travel" and "essential systems" say nothing about the level.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from knowledge.domain import Modality, Span
from knowledge.ingestion import degrees
from knowledge.ingestion.spans import span


class Level(NamedTuple):
    """How strongly a statement is asked for and the words that say so."""

    modality: Modality
    cue: Span | None = None


UNMARKED = Level(Modality.NONE)

_ESSENTIAL = (
    r"must(?:[- ]have)?|essential|required|mandatory|compulsory|necessary|vital|crucial|imperative|"
    r"non-negotiable|"
    r"an? (?:absolute )?(?:must|requirement|necessity|prerequisite)|pre-?requisite"
)
_DESIRABLE = (
    r"desirable|desired|preferred|preferable|optional|(?:an? )?(?:added |big |huge |real |definite |"
    r"distinct )?"
    r"(?:bonus(?: points?)?|plus|advantage|asset|benefit)|(?:nice|good)[- ]to[- ]have|advantageous|"
    r"beneficial|helpful|"
    r"useful|handy|highly regarded|well regarded|appreciated|ideal|welcome|great|sought[- ]after"
)
_HOW = (
    r"(?:(?:highly|strongly|very|also|absolutely|really|particularly|greatly|always|considered|seen as|but|"
    r"still|"
    r"definitely) )*"
)
_EITHER = rf"(?:{_HOW})(?:{_ESSENTIAL}|{_DESIRABLE})"
_MARK = rf"{_EITHER}|[ED]"

_BUT = (
    r"(?:,? (?:(?:but|though|although|and) )?(?:(?:is|it['’]s|this is|by) )?(?:not|no means) (?:strictly |"
    r"absolutely |an? )?"
    r"(?:essential|required|necessary|mandatory|must|requirement|deal-?breaker))?"
)

_PREFIX = re.compile(
    rf"[*_]*(?P<cue>[(\[](?:{_MARK})[)\]])|[*_]*(?P<word>{_EITHER}|ideally|preferably)[*_]*(?::|"
    rf"[ \t]+[-–—])[*_]*[ \t]|(?P<code>(?-i:[ED])\d{{0,2}})(?:\t| {{2}})",
    re.IGNORECASE,
)
_BRACKET = re.compile(
    rf"(?P<cue>[(\[]\s*(?:{_MARK})(?: (?:criteria|criterion|requirement|skill|"
    rf"only))?\s*[)\]])[*_]*\s*[.;,]?\s*$",
    re.IGNORECASE,
)
_FIRM = (
    r"(?:no (?:exceptions?|ifs(?:,? (?:no |or |and )?buts)?|compromises?)|(?:we )?(?:can['’]?t|cannot|won['’]t) "
    r"(?:budge|bend|compromise|waive|be flexible)(?: on (?:this|that|it))?(?: one)?|not (?:negotiable|optional)|"
    r"no way (?:a)?round (?:it|this|that)(?: one)?|without (?:fail|exception))"
)
_BEHIND = re.compile(
    rf"(?:[,;]|\s[-–—/])\s+(?P<firm>{_FIRM})\W*$|(?:[,;]|\s[-–—/])\s+(?:(?:this|which|it) (?:is|are|"
    rf"would be) )?(?P<cue>{_EITHER}){_BUT}[*_]*\s*[.;]?\s*$",
    re.IGNORECASE,
)
# "First aid certificate, level 3: required", "Guild membership: preferred; we do not insist on it".
_COLON = re.compile(rf":\s+(?P<cue>{_EITHER})\b(?=[*_]*\s*(?:$|[.,;(]))", re.IGNORECASE)
_BARE = re.compile(
    r"(?<=[\w)’'])\s(?P<cue>(?:highly |strongly )?(?:an? (?:big |real |definite |huge )?(?:plus|bonus|"
    r"advantage|asset|must)|essential|required|mandatory|preferred|desirable|"
    rf"desired|advantageous)){_BUT}[*_]*\s*[.;]?\s*$",
    re.IGNORECASE,
)
# "Shop experience handy, not a must, café work will do": the rest only says what will do instead.
_WITH_BUT = re.compile(
    r"(?<=[\w)’'])\s(?P<cue>handy|useful|helpful|desirable|preferred|advantageous|an? (?:plus|bonus|advantage|"
    r"asset)),? (?:but |though |although )?not (?:strictly |absolutely |an? )?(?:essential|required|necessary|"
    r"mandatory|must|requirement|deal-? ?breaker)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    rf"\b(?:is|are|would be|will be|'s|’s)\s+(?:an? )?(?P<cue>{_EITHER})\b(?!\s+(?:to|by|if|when|as and|"
    rf"in order)\b|-)",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"[*_]*(?:(?:you|they|we|candidates?|applicants?|(?:the |our )?(?:successful |ideal )?(?:candidate|"
    r"applicant|person|post ?holder|"
    r"job ?holder)s?)(?:'ll|’ll| will)? (?:also )?)?"
    r"(?P<cue>need(?:s)? to (?:have|be)|need|have to (?:have|be)|"
    r"(?:are|is) required to (?:have|hold|be|possess)|should ideally|would ideally|ideally|preferably|"
    r"nice to have|bonus(?: points)?)\b",
    re.IGNORECASE,
)
_MUST = re.compile(
    r"(?:(?:to|for|as|in|if)\b[^,]{3,70}, )?(?:[*_]*(?:[\w/&()’'-]+ ){0,6}?)(?P<cue>must(?: have| be| hold|"
    r" possess)?)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:(?:not|isn't|isn’t|aren't|aren’t|never|nor) (?:strictly |always |necessarily |"
    r"an? )?(?:essential|required|necessary|mandatory|"
    r"must|requirement|needed)|no [\w ]{0,40}(?:required|necessary|needed))\b",
    re.IGNORECASE,
)
_NOT_LEVELS = re.compile(
    r"(?:\b(?:means|never|nor|than|n['’]t)|\b(?:what|that|which|those|who)\s+(?:is|are)|\b(?:as|if|when|where|"
    r"wherever|whenever|be|being|not|"
    r"those|that|what)(?: and when)?|"
    r"\b(?:the|any|all|other|of|such)\s+(?:[\w-]+\s){0,3}[\w-]*)\s*$",
    re.IGNORECASE,
)
_BLANKET = re.compile(
    r"\b(?P<cue>(?P<subject>everything else|anything else|all else|the rest|(?:all|none|any|each|some|"
    r"most) of (?:these|this|them|the "
    r"(?:following|below|above)(?: \w+){0,2})|(?:all )?the (?:following|below|above)(?: \w+){0,3}?|"
    r"all (?:these|criteria|points)(?: \w+)?|these(?: \w+){0,2}|"
    rf"(?:any|some) of (?:the )?\w+ below)\s+(?:is|are|would be|will be|count as|"
    rf"counts as)(?: all)?\s+(?P<level>{_HOW}(?:not )?(?:an? )?(?:{_EITHER})))\b",
    re.IGNORECASE,
)


# "E4. One year of work" beside a "D1" grades by its letter, as specifications do.
_CODE = re.compile(r"(?P<cue>(?P<grade>[ED])\d{1,2})[.:)]?\s+(?=\S)")
_CODED = {"E": Modality.ESSENTIAL, "D": Modality.DESIRABLE}


def own(text: str, start: int, end: int) -> Level | None:
    """The level that a statement's own words set; a denial ("not required") sets none and keeps a heading's away."""
    found = _marked(text, start, end) or _worded(text, start, end)
    denied = _DENIED.search(text, start, end)
    if denied and (not found or found.modality is Modality.ESSENTIAL):
        return Level(Modality.NONE, span(text, *denied.span()))
    return found


def lead(words: Span) -> Level | None:
    """The level that a lead-in sets for its list."""
    plain = words.text.replace("’", "'").lower()
    if re.search(r"\brequired to\b|\bas required\b", plain):
        return None
    both = ((Modality.DESIRABLE, degrees.DESIRABLE), (Modality.ESSENTIAL, degrees.ESSENTIAL))
    for modality, pattern in both[:1] if re.search(rf"{degrees.LEVEL_DENIED}|\bnone of\b", plain) else both:
        match = re.search(rf"\b(?:{pattern})\b", plain)
        if match:
            start = words.start + match.start()
            return Level(modality, Span(words.text[match.start() : match.end()], start, words.start + match.end()))
    return None


class Blanket(NamedTuple):
    """A sentence that sets the level of a whole list, the one above it or the one below."""

    level: Level
    above: bool


def blanket(sentence: Span) -> Blanket | None:
    """What a sentence says of a whole list, "Everything else is optional"."""
    match = _BLANKET.search(sentence.text)
    if not match:
        return None
    cue = Span(match["cue"], sentence.start + match.start("cue"), sentence.start + match.end("cue"))
    subject, level = match["subject"].lower(), match["level"].lower()
    modality = Modality.NONE if subject.startswith("none") or "not " in level else _modality(level)
    return Blanket(Level(modality, cue), above="above" in subject or subject == "all of this")


def _marked(text: str, start: int, end: int) -> Level | None:
    """A mark before or behind the statement."""
    code = _CODE.match(text, start, end)
    if code and all(re.search(rf"^\W*{grade}1\b", text, re.MULTILINE) for grade in _CODED):
        return Level(_CODED[code["grade"]], Span(code["cue"], code.start("cue"), code.end("cue")))
    prefix = _PREFIX.match(text, start, end)
    if prefix:
        return _level(text, prefix, next(name for name, words in prefix.groupdict().items() if words))
    found = (pattern.search(text, start, end) for pattern in (_BRACKET, _BEHIND, _COLON))
    match = next((one for one in found if one), None)
    if match:
        return _level(text, match, "firm" if match.re is _BEHIND and match["firm"] else "cue")
    bare = _BARE.search(text, start, end) or _WITH_BUT.search(text, start, end)
    if not bare or _NOT_LEVELS.search(text[start : bare.start("cue")]) or not _whole(text[start : bare.start("cue")]):
        return None
    return _level(text, bare, "cue")


def _worded(text: str, start: int, end: int) -> Level | None:
    """A level word as the statement's main verb, in its first sentence."""
    stop = re.compile(r"[.!?](?=\s+[A-Z])").search(text, start, end)
    end = stop.start() if stop else end
    head = _HEAD.match(text, start, end)
    if head:
        return _level(text, head, "cue")
    must = _MUST.match(text, start, end)
    if must and not re.search(r"\b(?:that|which|who|we|our)\b", text[start : must.start("cue")], re.IGNORECASE):
        return _level(text, must, "cue")
    verb = _VERB.search(text, start, end)
    aside = verb is not None and text.count("(", start, verb.start()) > text.count(")", start, verb.start())
    if (
        verb
        and not aside
        and not re.search(r"\b(?:that|which|who|if|when|where|what)\b", text[start : verb.start()], re.IGNORECASE)
    ):
        return _level(text, verb, "cue")
    return None


def _whole(before: str) -> bool:
    """Whether a level word at the end speaks of all that stands before it, not of the last phrase."""
    return len(before.split()) <= 10 and not re.search(r"[,;][^,;]{1,30}$", before)


def _level(text: str, match: re.Match[str], group: str) -> Level:
    return Level(_modality(match[group]), span(text, *match.span(group)))


def _modality(words: str) -> Modality:
    bare = words.strip("()[]*_ ").lower()
    if bare.startswith(("not ", "no ")):
        return Modality.ESSENTIAL
    if re.fullmatch(r"d\d*", bare) or re.search(rf"\b(?:{_DESIRABLE}|ideally|preferably)\b", bare):
        return Modality.DESIRABLE
    return Modality.ESSENTIAL
