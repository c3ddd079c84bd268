"""Running text to statements: sentences that tell a person what is expected, needed, to be done or to be accepted.

Requirements and conditions may stand anywhere but in company, benefits and application text; duties are taken only
from sections that hold no list, where the sentences are all there is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from knowledge.domain import Kind, Span
from knowledge.ingestion import asking, bodily, checking, cues, families, keys, traits, wording
from knowledge.ingestion.lexicon import Family
from knowledge.ingestion.outline import Outline, Shape
from knowledge.ingestion.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.ingestion.outline import Block

_SILENT = frozenset({Family.BENEFITS, Family.ABOUT, Family.APPLYING})
_DUTIFUL = frozenset({Family.DUTIES, Family.SUMMARY, Family.EXPECTATIONS, None})
_ASKING = frozenset({Family.REQUIREMENTS, Family.COMPETENCIES})

_PERSON = (
    r"(?:(?:the|our|an?|any) )?(?:(?:right|ideal|successful|perfect|best|suitable|strong) )?"
    r"(?:person|candidates?|applicants?|individual|post ?holder|job ?holder|incumbent|appointee)"
)
_IMPOSED = re.compile(
    rf"\b(?:(?:position|role|post|job|employment|appointment|offer|vacancy|you|{_PERSON}|staff|employees|"
    rf"there|this|successful applicants?)\b.{{0,90}}"
    r"\b(?:requires?|needs|required|may require|will require|involves?|will involve|includes?|will include|must|"
    r"need to|subject to|expected to|"
    r"willing|prepared to|may be (?:required|asked)|will be (?:required|asked)|conditional)\b|"
    r"(?:is|are|will be|may be) (?:required|conducted|carried out|necessary|involved|expected|needed))",
    re.IGNORECASE,
)
_TERMS = re.compile(rf"\b(?:{traits.OUT_OF_HOURS}|{traits.TRAVEL}|{traits.PHYSICAL}|{traits.CHECK})\b", re.IGNORECASE)
_TERMS_OF_LAW = re.compile(
    rf"\b(?:{traits.CHECK}|licensed sponsor|over 1[68]|1[68] or over|driving licen[cs]e)\b", re.IGNORECASE
)
_BINDING = re.compile(r"\b(?:subject to|conditional|must|required|need to)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:at least|(?:a )?min(?:imum)?\.?(?: of)?|over|more than|around|some)? ?(?:\d+\+?|one|two|three|four|five|"
    r"six|seven|eight|"
    r"ten|twelve)(?: full| good)? (?:years?|months?)\b(?!.{0,30}\b(?:holiday|leave|contract|probation|notice))",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|will|would|we|our|us|you|they|has|have|had|do|does|can|may|it|there|this|please|thanks?|"
    r"sorry|"
    r"hi|hello|training|starts?|given|provided|supplied|offered|apply|called|[a-z]+s the)\b|['’](?:s|re|ll|ve|"
    r"d)\b(?= [a-z]+ing| an?\b| the\b)|!$",
    re.IGNORECASE,
)
_STEPS = re.compile(
    r"\b(?:to apply|applying|(?<!strengthen )your application|an application|submit|send (?:us|your)|"
    r"e-?mails? (?:us|your|an?|the|it|to\b|\S+@)|by e-?mail|\S+@|your (?:cv|"
    r"resume|résumé)|\bresumes?\b|cover(?:ing)? letter|click|visit our|"
    r"contact (?:us|our)|application form|closing date|deadline|interviews? (?:will|are)|apply (?:by|now|"
    r"today|here|anyway)|accommodation)\b",
    re.IGNORECASE,
)
_OF_PERSON = re.compile(
    rf"^(?:ideally|preferably),? (?:you|someone|with)\b|\b(?:you|{_PERSON}) (?:must|(?:will )?need to|have to) "
    r"(?:already )?(?:be|have|hold|own|live|possess)\b",
    re.IGNORECASE,
)
_NEEDS = re.compile(
    r"you(?:(?:['’]ll| will) (?:also )?need (?!to\b)| (?:must|(?:will )?need to) (?:already )?(?:be|have|hold)\b)",
    re.IGNORECASE,
)
_OF_APPLYING = re.compile(
    r"\b(?:interview\w*|shortlist\w*|available|considered|applications?|assessments?|tests?|trial|slot|call|stage|"
    r"form|copy|copies|bring|proof|in touch|contact\w*)\b",
    re.IGNORECASE,
)
_PROSE_OPENINGS = re.compile(
    r"(?:we|our|the|this|these|that|there|it|its|if|at|as|please|you|your|in|with|for|by|when|while|what|"
    r"why|how|since|after|today)\b",
    re.IGNORECASE,
)
_TO_READER = re.compile(r"(?:you|we|they|it|our|if|ideally)\b", re.IGNORECASE)
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
    heads: bool = False  # whether a level that the heading sets holds for it


def opens_like_prose(words: str) -> bool:
    """Whether some words begin as a sentence does, not as an item."""
    return bool(_PROSE_OPENINGS.match(words))


def _personal(words: str) -> bool:
    """Whether a sentence among application matters still speaks of the person: "Ideally you live close by"."""
    return bool(_OF_PERSON.search(words)) and not _OF_APPLYING.search(words) and asking.asks(words)


def lawful(words: str, family: Family | None) -> bool:
    """Whether company or application text names a check or a right that whoever starts must have."""
    if _STEPS.search(words) or (family is Family.BENEFITS and not _BINDING.search(words)):
        return False
    return asking.checks(words) or bool(_TERMS_OF_LAW.search(words) and asking.asks(words))


def _stray(words: str) -> bool:
    """Whether a sentence among company matters asks for itself: "You'll need three years of this behind you"."""
    return bool(_NEEDS.match(words)) and not _OF_APPLYING.search(words) and asking.asks(words)


def binds(words: str) -> bool:
    """Whether an item among terms of employment binds the person: a check, odd hours, travel, something asked."""
    return bool(_TERMS.search(words)) or asking.checks(words) or asking.asks(words) or wording.asks(words)


def statements(outline: Outline, title: str) -> Iterator[Stated]:
    """The sentences of ``outline``'s paragraphs that state a requirement, a condition or a duty."""
    duty = _duty(title)
    listed = _listed(outline)
    for block in outline.blocks:
        family = families.family(block.path)
        if block.shape is Shape.PAIR and not block.matter:
            yield from _labelled(outline.text, block, family)
        if block.shape is not Shape.PROSE or block.parent is not None:
            continue
        bare = family in _DUTIFUL and block.path not in listed
        patterns = _Patterns(duty, _habit(title) if bare and not listed else None) if bare else _Patterns()
        for words in sentences(outline.text, block.start, block.end):
            kind = _kind(words.text, family, patterns)
            if family is Family.CONDITIONS and bodily.demanded(words.text, block.path[-1]):
                kind = Kind.CONDITION
            phrase = family is Family.REQUIREMENTS and _phrase(words.text) and not keys.explains(words.text)
            if kind or phrase:
                # "We're looking for …" says by itself how much it asks, whatever its heading.
                heads = phrase or (block.path not in listed and not _OURS.match(words.text))
                yield Stated(words, kind or Kind.REQUIREMENT, block.path, heads)


def tells(words: str) -> bool:
    """Whether some words behind a label are a paragraph that speaks to the reader, whose sentences stand apart."""
    return bool(_TO_READER.match(words))


def _labelled(text: str, block: Block, family: Family | None) -> Iterator[Stated]:
    """The sentences behind a label that ask: "Travel: you'll need a van"."""
    if block.label is None or block.value is None:
        return
    promised = families.promise(block.label.text).family
    for words in sentences(text, block.value.start, block.value.end):
        kind = _kind(words.text, promised if promised in _SILENT else family, _Patterns())
        fits = family in _ASKING and wording.fits(words.text)
        if kind and (fits or asking.asks(words.text) or asking.checks(words.text)):
            yield Stated(words, kind, block.path)


def _listed_check(words: str) -> bool:
    """Whether some words name checks and say no more, as under "Checks": "Police check and two references."."""
    return _phrase(words) and checking.named(words)


def _phrase(words: str) -> bool:
    """Whether some words are no sentence but a thing named, as in a list: "Two years on site."."""
    if not 1 < len(words.split()) <= 25 or words.endswith((":", "?", "*")):
        return False
    if asking.denied(words) or wording.gives(words) or wording.acts(words) or keys.points(words):
        return False
    return bool(_COUNTED.match(words)) or not (opens_like_prose(words) or _FINITE.search(words) or _STEPS.search(words))


def _listed(outline: Outline) -> set[tuple[str, ...]]:
    """The sections that hold a list, themselves or in a subsection."""
    paths = {block.path for block in outline.blocks if block.shape in (Shape.ITEM, Shape.LINE)}
    return {path[:size] for path in paths for size in range(len(path) + 1)}


class _Patterns(NamedTuple):
    """What tells a duty here: with ``will``, and in a text without lists also in the present tense."""

    duty: re.Pattern[str] | None = None
    habit: re.Pattern[str] | None = None


def _kind(words: str, family: Family | None, patterns: _Patterns) -> Kind | None:
    if (
        words.endswith((":", "?"))
        or keys.explains(words)
        or _STEPS.search(words)
        or cues.blanket(Span(words, 0, len(words)))
    ):
        return None
    if asking.denied(words):
        return None
    if family is Family.APPLYING and not lawful(words, family) and _personal(words):
        return Kind.REQUIREMENT
    if family is Family.ABOUT and not lawful(words, family) and _stray(words):
        return Kind.REQUIREMENT
    if family in _SILENT:
        return Kind.CONDITION if lawful(words, family) else None
    if family is Family.CONDITIONS and _listed_check(words):
        return Kind.CONDITION
    if asking.checks(words) or (_TERMS.search(words) and _IMPOSED.search(words)):
        return Kind.CONDITION
    if family is Family.DUTIES and wording.bids(words):
        return Kind.DUTY if patterns.duty else None
    if asking.asks(words) or (
        family in _ASKING and not _OURS.match(words) and (wording.asks(words) or wording.fits(words))
    ):
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
