"""Running text to statements: sentences that tell a person what is expected, needed, to be done or to be accepted.

Requirements and conditions may stand anywhere but in company, benefits and application text; duties are taken only
from sections that hold no list, where the sentences are all there is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from knowledge.domain import Kind, Span
from knowledge.ingestion import families, traits, wording
from knowledge.ingestion.lexicon import Family
from knowledge.ingestion.outline import Outline, Shape
from knowledge.ingestion.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

_SILENT = frozenset({Family.BENEFITS, Family.ABOUT, Family.APPLYING})
_DUTIFUL = frozenset({Family.DUTIES, Family.SUMMARY, Family.EXPECTATIONS, None})
_ASKING = frozenset({Family.REQUIREMENTS, Family.COMPETENCIES})

_PERSON = (
    r"(?:(?:the|our|an?|any) )?(?:(?:right|ideal|successful|perfect|best|suitable|strong) )?"
    r"(?:person|candidates?|applicants?|individual|post ?holder|job ?holder|incumbent|appointee)"
)
_EMPLOYER = (
    r"(?:[A-Z][\w&-]+ ){0,4}(?:Company|Council|Trust|University|School|College|Service|Department|Team|Group|Board)\b"
)
_SUBJECT = rf"(?:you|{_PERSON}|they|(?:an?|the|our) (?-i:(?!{_EMPLOYER})(?:[A-Z][\w/&-]+ ){{0,4}}[A-Z][\w/&-]+))"
_ATTRIBUTE = (
    r"(?:experience|knowledge|understanding|abilit(?:y|ies)|skills?|degree(?! of\b)|qualifications?|"
    r"licen[cs]e|being|communication|fluency|fluent|"
    r"certificat\w+|registration|willingness|awareness|commitment|familiarity|expertise|proficiency|"
    r"flexibility|enthusiasm|education|"
    r"training|background|attitude|accreditation)"
)
_EXPECTED = re.compile(
    rf"\b(?:we|i)(?:['’]ll|['’]d| will| would)?(?: also)? (?:expect|need|require|want|"
    rf"ask)(?: that)? (?:you (?:to|who)|you(?:['’]ll| will)|(?:someone|somebody|people|{_PERSON})(?: to|"
    rf" who| with| that))\b|"
    rf"\b(?:we are|we['’]re|we would be|is|are)(?: \w+)? (?:looking for|seeking|after)\b.{{0,80}}\b(?:who|"
    rf"if you|with (?:an?|at least|strong|good|excellent|proven|previous|relevant|some|your|experience|"
    rf"knowledge|\d+)|that (?:has|have|is|are|can))\b|"
    r"\b(?:suits?|suited to|best for|ideal for|perfect for|great for)\b (?:someone|people|anyone|those|"
    r"an? \w+) (?:who|with)\b|"
    rf"\b{_SUBJECT}(?:['’]ll| will)?(?: also| therefore| ideally| already| then)? (?:must|should|need to|"
    rf"needs to|will need|have to|has to|"
    r"ought to|(?:is|are|will be|be) (?:also )?(?:expected|required) to (?:have|be|hold|demonstrate|"
    r"possess|show))\b|"
    rf"\b{_SUBJECT} will(?: also)? (?:have|possess|bring|demonstrate|hold|need)\b.{{0,50}}\b{_ATTRIBUTE}\b|"
    rf"\b{_PERSON} (?:will|would|is|has|can)(?: also| ideally| be able to)? (?:be|have|possess|bring|"
    rf"demonstrate|hold|show|able|adept|someone|a)\b|"
    r"\byou(?:['’]ll| will|['’]ve| have| should)(?: also| ideally)? (?:have|possess|bring|demonstrate|hold|"
    r"got|be (?:able|comfortable|confident|"
    r"experienced|familiar|skilled|qualified|passionate))\b.{0,40}\b"
    rf"{_ATTRIBUTE}|"
    rf"\b{_ATTRIBUTE}\b.{{0,90}}\b(?:is|are|would be|will be)\b(?: \w+)? (?:essential|required|mandatory|"
    rf"desirable|preferred|advantageous|important|necessary|vital|"
    r"crucial|beneficial|welcome|an? (?:must|plus|advantage|bonus|requirement))\b|"
    rf"^(?:this|the) (?:role|position|post|job|classification|vacancy)(?: \w+)? (?:requires?|needs|"
    rf"calls for|must have)\b.{{0,60}}\b(?:{_ATTRIBUTE}|years)\b|"
    rf"^{_ATTRIBUTE}\b.{{0,90}}\b(?:essential|required|desirable|preferred)\b|^must (?:have|be|hold|"
    rf"possess)\b",
    re.IGNORECASE,
)
_IMPOSED = re.compile(
    rf"\b(?:(?:position|role|post|job|employment|appointment|offer|vacancy|you|{_PERSON}|staff|employees|"
    rf"there|this|successful applicants?)\b.{{0,90}}"
    r"\b(?:requires?|required|may require|will require|involves?|will involve|includes?|will include|must|"
    r"need to|subject to|expected to|"
    r"willing|prepared to|may be (?:required|asked)|will be (?:required|asked)|conditional)\b|"
    r"(?:is|are|will be|may be) (?:required|conducted|carried out|necessary|involved|expected|needed))",
    re.IGNORECASE,
)
_TERMS = re.compile(rf"\b(?:{traits.OUT_OF_HOURS}|{traits.TRAVEL}|{traits.PHYSICAL}|{traits.CHECK})\b", re.IGNORECASE)
_STEPS = re.compile(
    r"\b(?:to apply|applying|your application|an application|submit|send (?:us|your)|e-?mail|your (?:cv|"
    r"resume|résumé)|\bresumes?\b|cover(?:ing)? letter|click|visit our|"
    r"contact (?:us|our)|application form|closing date|deadline|interviews? (?:will|are)|apply (?:by|now|"
    r"today|here|anyway)|accommodation)\b",
    re.IGNORECASE,
)
_PROSE_OPENINGS = re.compile(
    r"(?:we|our|the|this|these|that|there|it|its|if|at|as|please|you|your|in|with|for|by|when|while|what|"
    r"why|how|since|after|today)\b",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"(?:we|our|this|it|there|at|these|those|all|everyone)\b", re.IGNORECASE
)  # the employer speaks of itself
_GIVEN = re.compile(
    r"\byou(?:['’]ll| will| can| may| should)?(?: also)? (?:receive|get|enjoy|benefit|be (?:paid|entitled|"
    r"given|offered|eligible|rewarded|joining|based|part of|"
    r"welcome)|find|have (?:access|the (?:opportunity|chance)|a (?:chance|say))|join|learn|hear|report|"
    r"expect)\b",
    re.IGNORECASE,
)


class Stated(NamedTuple):
    """A sentence that becomes a record."""

    words: Span
    kind: Kind
    path: tuple[str, ...]


def opens_like_prose(words: str) -> bool:
    """Whether some words begin as a sentence does, not as an item."""
    return bool(_PROSE_OPENINGS.match(words))


def statements(outline: Outline, title: str) -> Iterator[Stated]:
    """The sentences of ``outline``'s paragraphs that state a requirement, a condition or a duty."""
    duty = _duty(title)
    listed = _listed(outline)
    for block in outline.blocks:
        family = families.family(block.path)
        if block.shape is not Shape.PROSE or family in _SILENT or block.parent is not None:
            continue
        bare = family in _DUTIFUL and block.path not in listed
        patterns = _Patterns(duty, _habit(title) if bare and not listed else None) if bare else _Patterns()
        for words in sentences(outline.text, block.start, block.end):
            kind = _kind(words.text, family, patterns)
            if kind:
                yield Stated(words, kind, block.path)


def _listed(outline: Outline) -> set[tuple[str, ...]]:
    """The sections that hold a list, themselves or in a subsection."""
    paths = {block.path for block in outline.blocks if block.shape in (Shape.ITEM, Shape.LINE)}
    return {path[:size] for path in paths for size in range(len(path) + 1)}


class _Patterns(NamedTuple):
    """What tells a duty here: with ``will``, and in a text without lists also in the present tense."""

    duty: re.Pattern[str] | None = None
    habit: re.Pattern[str] | None = None


def _kind(words: str, family: Family | None, patterns: _Patterns) -> Kind | None:
    if words.endswith((":", "?")) or _STEPS.search(words):
        return None
    if _TERMS.search(words) and _IMPOSED.search(words):
        return Kind.CONDITION
    if _EXPECTED.search(words) or (family in _ASKING and wording.asks(words) and not _OURS.match(words)):
        return Kind.REQUIREMENT
    if _GIVEN.search(words):
        return None
    told = (patterns.duty and patterns.duty.search(words)) or (patterns.habit and patterns.habit.search(words))
    return Kind.DUTY if told else None


def _duty(title: str) -> re.Pattern[str]:
    subject = (
        rf"(?:you|he or she|she or he|s/he|he/she|{_PERSON}|(?:this|the) (?:role|position|post|job){_named(title)})"
    )
    return re.compile(
        rf"\b{subject}(?:['’]ll| will)(?: also| usually| mainly| primarily| often| regularly|"
        rf" then)? (?!have\b|be (?:paid|based|given|offered|entitled|located|"
        rf"part|a part|subject)\b|receive\b|get\b|need\b|enjoy\b|find\b|report\b|join\b)\w+|"
        rf"\b{subject} (?:is|are|be)(?: also| primarily| ultimately)? (?:responsible|accountable) for\b|"
        rf"\b(?:responsibilities|duties|tasks)(?: \w+){{0,3}} (?:will )?includ(?:e|ing)\b|"
        rf"\b{subject} (?:involves|includes|entails)\b",
        re.IGNORECASE,
    )


def _habit(title: str) -> re.Pattern[str]:
    named = _named(title).removeprefix("|") or r"post ?holder"
    return re.compile(
        rf"^(?:(?:an?|the|our) (?:{named})|they|{named}) (?!(?:is|are|was|were|has|have|may|might|"
        rf"could)\b)(?:\w+ly )?[a-z]+s?\b",
        re.IGNORECASE,
    )


def _named(title: str) -> str:
    """A pattern for the post by its title's last two words, with or without the rest and a plural s."""
    words = re.findall(r"[A-Za-z][\w&/'-]*", re.split(r",| - | \(", title)[0])
    return rf"|(?:(?:\w+[ -])?{r'[ -]'.join(map(re.escape, words[-2:]))}s?)" if words else ""
