"""What a question that weighs roles against each other asks of every one of them."""

from __future__ import annotations

import re
from typing import NamedTuple

from knowledge.answering.messages import content

# Stands for a role while the question is pared.
_R = "§"
_NOUN = r"(?:roles?|jobs?|posts?|positions?|adverts?|vacanc(?:y|ies)|openings?|ones?|employers?|places?|things?|lot)"
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_AT = r"(?:at|for|with|in|on|as|by|from|of)"
_VERSUS = r"(?:vs|versus|v|against|next to|beside|alongside|(?:and )?compared? (?:with|to))\b[.,]?"
_JOINT = rf"(?:or\b|and\b|than\b|to\b|with\b|{_VERSUS})"
_VERB = r"(?:is|are|was|do|does|did|would|will|can|could|has|have|get)"
# Words of a name: not those that begin or join another part of the question.
_WORD = (
    rf"(?:(?!(?:{_AT}|{_JOINT}|{_VERB}|who|which|what|how|when|where|per|the|that|compare|between|both|either)\b)"
    r"\w[\w&'’-]*)"
)
_WORDS = rf"{_WORD}(?:\s+{_WORD}){{0,3}}?"
_IN_TOWN = r"(?:\s+(?:at|in|near)\s+(?!the\b)[\w'’-]+)?"
# A role as it reads once its name has become "the role", which may leave words of the name on either side.
_NAMED = re.compile(
    rf"(?:\b(?:the|a|an|that|your)\s+(?:{_WORD}\s+){{1,2}}?)?\bthe role\b(?:\s+(?:{_WORD}\s+)?{_NOUN}\b)?"
    rf"(?:\s+(?:at|in)\s+the role\b)?{_IN_TOWN}",
    re.IGNORECASE,
)
# Half a name is left before its other half: "for vet the role", "the office and the role".
_HALF = re.compile(
    rf"(?:^(?:{_WORD}\s+){{1,2}}|\b{_AT}\s+{_WORD}\s+|\b(?:the|{_AT})\s+{_WORD}\s+and\s+){_R}(?=\s*,?\s*\b(?:or|{_VERSUS}))",
    re.IGNORECASE,
)
# "And who in the lawyer one" asks the same again.
_ASKED = r"(?:who|what|when|where|how (?:much|many|long|often))"
# A role that is described beside one that is named: beside "vs" anything may be one, beside "or" only "the dentist".
_BESIDE = re.compile(
    rf"(?P<first>{_R}\s*,?\s*\b(?:{_VERSUS}(?:\s+{_AT})?|"
    rf"(?:or|and|than)\b(?:\s+{_ASKED})?(?:\s+{_AT})?(?=\s+(?:the|that)\s)))(?:\s+(?:the|that))?\s+"
    rf"(?P<after>{_WORDS}(?:\s+and)?(?=\s*{_R})|{_WORDS}(?=\s*(?:$|[,.?!:;–]|\b{_AT}\b)|\s+(?:{_NOUN}|both|each)\b))"
    rf"(?:\s*{_R}|\s+{_NOUN}\b)?{_IN_TOWN}|"
    rf"(?:(?P<lead>^|[,:;–-]\s*|\b(?:{_AT}|between|both|either)\s+)(?:(?:the|that)\s+)?|\b(?:the|that)\s+)"
    rf"(?P<before>{_WORDS}){_IN_TOWN}\s*(?P<second>,?\s*\b(?:{_VERSUS}|(?:or|and|than)\b)\s+(?:{_AT}\s+)?{_R})",
    re.IGNORECASE,
)
_CHOOSES = re.compile(r"\b(?:torn|tempted|between|both|each|either|which|who)\b", re.IGNORECASE)
_PAIR = (
    rf"(?:[,:;–-]\s*)?(?:\b{_AT}\s+)?(?:\b(?:between|both|either|comparing)\s+)?"
    rf"{_R}{_IN_TOWN}\s*,?\s*\b{_JOINT}\s+(?:{_AT}\s+)?{_R}"
)
_WEIGHED = re.compile(rf"(?P<verb>\b{_VERB}\s+)?{_PAIR}[,\s]*", re.IGNORECASE)
_STACKS = (
    r"(?:stacks? up|compares?d?|measures? up|weighs? up|fares?|differs?)\b"
    r"(?:\s+(?:against|with|to|from|beside|next to)\b)?"
)
_STACKED = re.compile(rf"(?:\b{_AT}\s+)?{_R}{_IN_TOWN}\s+(?P<verb>{_STACKS})(?:\s+{_R})?", re.IGNORECASE)
_HOW = re.compile(
    rf"\bhow(?:(?: do(?:es)?|['’]?s)\b)(?P<what>(?:\s+(?!{_STACKS})[\w'’-]+){{0,6}})\s+{_STACKS}", re.IGNORECASE
)
# "Which of these jobs", "any of them", "who": the choice among roles.
_CHOICE = re.compile(
    rf"(?:\b(?P<verb>{_VERB})\s+)?\b(?:(?:which|what|any|all|every|none)\s+(?:ones?\s+)?(?:of\s+)?"
    rf"(?:the\s+|these\s+|those\s+|your\s+)?(?:{_NUMBER}\s+)?{_NOUN}\b(?:\s+(?:that )?you(?:'ve| have)?(?: got)?\b)?"
    r"(?:\s+(?:where|that|in which)\b)?|"
    rf"(?:which|any|all|none) of (?:these|those|them|the {_NUMBER})\b)|"
    rf"\b{_AT}\s+(?:the|these|those)\s+(?:two|pair)\b|"
    r"(?:^|,)\s*(?:and )?(?:who|whose|whos|who's|which(?! ones?\b| of\b))\b"
    r"(?!\s+(?:(?:would|will|do|did|can|should|am|is|are)\s+)?(?:i|you|they|we|(?:be )?my)\b)",
    re.IGNORECASE,
)
# "For each of them" and "they each" go; "when does each start" asks of it.
_EACH = re.compile(
    rf"(?:\b(?P<verb>{_VERB})\s+|\b{_AT}\s+)?\b(?:either|each|both)\b(?!\s+(?:year|month|week|day|shift|time)\b)"
    rf"(?:\s+(?:of (?:these|those|them|the two)|{_NOUN})\b)?",
    re.IGNORECASE,
)
_UNSURE = r"(?:torn|stuck|deciding|choosing|undecided|can['’]?t decide|trying to (?:decide|choose|pick))"
_UNDECIDED = re.compile(
    rf"^\W*(?:(?:i['’]?m|i am|am)\s+)?{_UNSURE}\b(?:[^,:;.?!–-]*[,:;.–-]+|\s+between\b)?\s*", re.IGNORECASE
)
# "Torn between the two" only says why one asks.
_TORN = re.compile(
    rf"^\W*(?:(?:i['’]?m|i am|am)\s+)?(?:{_UNSURE}\b|(?:i\b|going\b|looking\b|both\b|between\b|out of\b)"
    rf"[^,:;.?!–{_R}]*{_R}\s*\band\s+{_R})[^,:;.?!–-]*(?:\([^)]*\))?\s*[,:;.–-]+\s*(?=\w)|"
    rf"\s*[?.!,]\s*(?:(?:i['’]?m|i am|am|just|still)\s+)*{_UNSURE}\b[^?.!]*[?.!]*$",
    re.IGNORECASE,
)
# "Which is first" behind a question asks no more than which.
_BEST = re.compile(
    rf"(?<=[\w{_R}])\s*[,.]\s*(?:and )?(?:which|who|what|whose)(?:['’]?s)?(?: one)?(?: is)?\s+(?:the )?"
    r"(?:first|sooner|soonest|earlier|earliest|better|best|higher|highest|longer|longest|most|more)\W*$",
    re.IGNORECASE,
)
# What is left of "for each of them".
_LEFT = re.compile(r"(?:\s+(?:for|at|in|(?<!\bstart )with|of|as|from|between)|[\s:,]+how do(?:es)?)\W*$", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:is )?(?:first|sooner|soonest|earlier|earliest|later|latest|last)\W*$", re.IGNORECASE)
_LASTS = re.compile(r"\bhow long\b", re.IGNORECASE)
_LONGER = r"(?:longer|longest|shorter|shortest)"
_LENGTH = (
    re.compile(rf"^is (?P<what>[^,;:?]+?) {_LONGER}\b", re.IGNORECASE),
    re.compile(rf"^(?:has|have|offers?|gives?)?\s*(?P<what>(?:the|a)) {_LONGER}\b", re.IGNORECASE),
)
_DEGREE = re.compile(
    r"\b(?:the\s+)?(?:(?<!at )(?:more|most|less|least)|fewer|fewest|better|best|worse|worst|higher|highest|lower|"
    r"lowest|bigger|biggest|smaller|smallest)\b(?! than \d)|\b(?:compared? (?:with|to)|compare|versus|vs)\b",
    re.IGNORECASE,
)

_NAMES = r"(?:(?:at|with|for|in|as|between)\s+)?(?:the|that|your|a|an)\s+"
# "Who gets more leave, the welder or the tram people", and the same with the two in front.
_ALTERNATIVES = (
    re.compile(
        rf"^(?P<asked>.{{3,}}?)\s*[,:–-]\s+{_NAMES}(?P<first>[^,:;?.!]{{3,60}}?)\s+or\s+"
        rf"(?:{_NAMES})?(?P<second>[^,:;?.!]{{3,60}}?)\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^\W*{_NAMES}(?P<first>[^,:;?.!]{{3,60}}?)\s+(?:or|and|vs|versus)\s+{_NAMES}"
        r"(?P<second>[^,:;?.!]{3,60}?)\s*[,:–-]\s+(?P<asked>.*\w)\W*$",
        re.IGNORECASE,
    ),
)

# What joins two names anywhere else: "the glazier in Ennis vs the gardener", "as an SRE, and what about as a cook".
_BETWEEN = re.compile(
    rf"[\s,]*\b(?:{_VERSUS}|or|and|than|(?:compares?|stacks? up) (?:with|to|against))\s+"
    rf"(?:(?:(?:what|how) about|(?:by )?{_ASKED}(?: do(?:es)?)?|(?:do|does|would|will) (?:they|it|you|i))\s+)?"
    rf"(?:{_AT}\s+)?(?=\w)",
    re.IGNORECASE,
)
_ARTICLE = r"(?:the|that|a|an|your)"
_NO_NAME = r"(?:both|each|i|you|it|they|we|my|one of|give|gives|pay|pays|put|puts|need|start|chip|stack)"
_PART = rf"(?!(?:{_ARTICLE}|{_NO_NAME})\b){_WORD}"
_IN_PLACE = rf"(?:\s+(?:at|in|near|on)\s+(?:the\s+)?{_PART}(?:\s+{_PART})?)?"
_NAME = rf"(?:{_ARTICLE}\s+)?(?:(?:{_PART}\s+){{0,4}}?{_NOUN}\b|{_PART}(?:\s+{_PART}){{0,4}}){_IN_PLACE}"
_NAME_BEFORE, _NAME_AFTER = re.compile(rf"{_NAME}$", re.IGNORECASE), re.compile(_NAME, re.IGNORECASE)
# Where a name is led to, words that only describe a role may be its name.
_LED = re.compile(
    rf"(?:^|[,:;.–-]|\b(?:{_AT}|{_VERB}|{_ARTICLE}|between|both|either|than|or|vs|versus|get|is it))\s*$", re.IGNORECASE
)
_AGAINST = re.compile(rf"\b(?:{_VERSUS}|(?:compares?|stacks? up) \w+)\b", re.IGNORECASE)
_CALLED = re.compile(rf"^{_ARTICLE}\s|\b{_NOUN}$", re.IGNORECASE)
_ANY_OF = re.compile(
    r"\bof (?:the|these|those|them)\b|\b(?:any|which|what|all|these) (?:jobs|roles|posts|adverts)\b", re.I
)
# What led to the first of the two, once both are gone.
_LEAD = re.compile(rf"(?:\s*\b(?:{_AT}|{_ARTICLE}|both|either|between|how do(?:es)?)|[\s,:;–-]+)+$", re.IGNORECASE)
_OPENED = re.compile(rf"{_ARTICLE}\s", re.IGNORECASE)
_WORD_AT = re.compile(r"(?<![\w&'’-])[\w&'’-]+")
# More are no question that people ask.
_MOST_JOINTS, _MOST_STARTS = 4, 8
_AUXILIARY = re.compile(rf"\b{_VERB}$", re.IGNORECASE)


class Alternatives(NamedTuple):
    """What a question asks of two, and the words that call them."""

    asked: str
    first: str
    second: str


class Side(NamedTuple):
    """Words beside a joint that may name a role, what is beyond them, and whether they surely stand as a name."""

    name: str
    beyond: str
    led: bool


class Joint(NamedTuple):
    """What may be named before and behind an "and" or a "compared to", the likeliest first."""

    before: tuple[Side, ...]
    behind: tuple[Side, ...]


def alternatives(question: str) -> Alternatives | None:
    """A question that ends or opens with the two it is asked of, taken apart; None where it doesn't."""
    met = next(filter(None, (form.search(question) for form in _ALTERNATIVES)), None)
    return Alternatives(met["asked"], met["first"], met["second"]) if met else None


def joints(question: str) -> list[Joint]:
    """Where a question may join two names; none where it asks among all roles."""
    betweens = [] if _ANY_OF.search(question) else list(_BETWEEN.finditer(question))[:_MOST_JOINTS]
    return [Joint(_before(question[: at.start()]), _behind(question[at.end() :], at[0])) for at in betweens]


def _before(text: str) -> tuple[Side, ...]:
    """Names that end a text: those that are led to, the shortest first, then the others, the longest first."""
    starts = [met.start() for met in _WORD_AT.finditer(text)][-_MOST_STARTS:]
    names = [met for at in starts if (met := _NAME_BEFORE.match(text, at))]
    sides = [Side(met[0], text[: met.start()], _leads(text[: met.start()], met[0])) for met in names]
    return (*(side for side in sides[::-1] if side.led), *(side for side in sides if not side.led))


def _behind(text: str, between: str) -> tuple[Side, ...]:
    """Names that begin a text, the longest first."""
    met = _NAME_AFTER.match(text)
    ends = [word.end() for word in _WORD_AT.finditer(met[0])][::-1] if met else []
    against = _AGAINST.search(between) is not None
    return tuple(Side(text[:end], text[end:], against or _CALLED.search(text[:end]) is not None) for end in ends)


def _leads(before: str, name: str) -> bool:
    return _LED.search(before) is not None or _OPENED.match(name) is not None


def apart(before: str, behind: str) -> str:
    """A question without the two names that stood between these; empty where it asks nothing."""
    left = _LEAD.sub("", before)
    they = " they " if _AUXILIARY.search(left) and behind.strip(" ?.!") else " "
    text = _tidy(_UNDECIDED.sub("", f"{left}{they}{behind.lstrip(' ,')}"))
    asked = re.sub(rf"[\s,]*\b{_STACKS}\W*$", "", text, flags=re.IGNORECASE)
    return asked if content(asked) else ""


def of_each(question: str) -> str:
    """The question as it stands for one role: no second role, no choice, no comparative; itself if nothing is left."""
    text = _BESIDE.sub(_both, _marked(question))
    text = _STACKED.sub(r" \g<verb>", _BEST.sub("", _TORN.sub("", text)))
    text = _WEIGHED.sub(_it, text)
    text = _HOW.sub(_what, text)
    text = _EACH.sub(_it, _CHOICE.sub(_it, text))
    text = _tidy(_degreeless(_tidy(text)))
    text = (_LEFT.sub("", text) if text != question else text).replace(_R, "the role")
    return text or question


def beside(question: str) -> str:
    """What is set against the one role that a question names, in the question's words; empty if nothing is."""
    met = _BESIDE.search(_marked(question))
    if not met or not (re.search(_VERSUS, met.group(0), re.IGNORECASE) or _CHOOSES.search(question)):
        return ""
    return met["after"] or met["before"]


def _marked(question: str) -> str:
    return _HALF.sub(_R, _NAMED.sub(_R, question))


def _both(met: re.Match[str]) -> str:
    """Both roles by their mark, with what joins them."""
    return f"{met['first']} {_R} " if met["first"] else f"{met['lead'] or ''}{_R}{met['second']}"


def _it(met: re.Match[str]) -> str:
    """What a verb before the choice is left with: "do any of the jobs pay" asks whether they do."""
    verb = (met["verb"] or "").strip()
    return f"{verb} {'they' if verb.lower() == 'do' else 'it'} " if verb else " "


def _what(met: re.Match[str]) -> str:
    """How a thing compares asks what it is."""
    verb = "are" if met[0].lower().startswith("how do ") else "is"
    return f"what {verb}{met['what']}" if met["what"] else ""


def _degreeless(text: str) -> str:
    text = text if _LASTS.search(text) else _WHEN.sub(" when", text)
    for longer in _LENGTH:
        text = longer.sub(r"how long is \g<what>", text)
    return _DEGREE.sub(" ", text)


def _tidy(text: str) -> str:
    return re.sub(r"\s+([,?.!])", r"\1", " ".join(text.split())).strip(" ,:;-–")
