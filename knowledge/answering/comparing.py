"""What a question that weighs roles against each other asks of every one of them.

The names in capitals are how such a question speaks of roles, for ``joining`` as well.
"""

from __future__ import annotations

import re

# Stands for a role while the question is pared.
_R = "§"
NOUN = r"(?:roles?|jobs?|posts?|positions?|adverts?|vacanc(?:y|ies)|openings?|ones?|employers?|places?|things?|lot)"
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
AT = r"(?:at|for|with|in|on|as|by|from|of)"
VERSUS = r"(?:vs|versus|v|against|next to|beside|alongside|(?:and )?compared? (?:with|to))\b[.,]?"
_JOINT = rf"(?:or\b|and\b|than\b|to\b|with\b|{VERSUS})"
VERB = r"(?:is|are|was|do|does|did|would|will|can|could|has|have|get)"
# Words of a name: not those that begin or join another part of the question.
WORD = (
    rf"(?:(?!(?:{AT}|{_JOINT}|{VERB}|who|which|what|how|when|where|per|the|that|compare|between|both|either)\b)"
    r"\w[\w&'’-]*)"
)
_WORDS = rf"{WORD}(?:\s+{WORD}){{0,3}}?"
_IN_TOWN = r"(?:\s+(?:at|in|near)\s+(?!the\b)[\w'’-]+)?"
# A role as it reads once its name has become "the role", which may leave words of the name on either side.
_NAMED = re.compile(
    rf"(?:\b(?:the|a|an|that|your)\s+(?:{WORD}\s+){{1,2}}?)?\bthe role\b(?:\s+(?:{WORD}\s+)?{NOUN}\b)?"
    rf"(?:\s+(?:at|in)\s+the role\b)?{_IN_TOWN}",
    re.IGNORECASE,
)
# Half a name is left before its other half: "for vet the role", "the office and the role"; "hourly rate" is no half.
_ASKED_FOR = (
    r"(?:rates?|pay|salary|wages?|hours|dates?|holidays?|leave|pension|deadline|contract|probation|notice|shifts?|"
    r"overtime|bonus|training|interviews?|trial|qualifications?|requirements?|duties|experience|licen[cs]e)"
)
_HALF = re.compile(
    rf"(?:^(?!(?:{WORD}\s+)?{_ASKED_FOR}\b)(?:{WORD}\s+){{1,2}}|\b{AT}\s+{WORD}\s+|"
    rf"\b(?:the|{AT})\s+{WORD}\s+and\s+){_R}(?=\s*,?\s*\b(?:or|{VERSUS}))",
    re.IGNORECASE,
)
# "And who in the lawyer one" asks the same again.
ASKED = r"(?:who|what|when|where|how (?:much|many|long|often))"
# A role that is described beside one that is named: beside "vs" anything may be one, beside "or" only "the dentist".
_BESIDE = re.compile(
    rf"(?P<first>{_R}\s*,?\s*\b(?:{VERSUS}(?:\s+{AT})?|"
    rf"(?:or|and|than)\b(?:\s+{ASKED})?(?:\s+{AT})?(?=\s+(?:the|that)\s)))(?:\s+(?:the|that))?\s+"
    rf"(?P<after>{_WORDS}(?:\s+and)?(?=\s*{_R})|{_WORDS}(?=\s*(?:$|[,.?!:;–]|\b{AT}\b)|\s+(?:{NOUN}|both|each)\b))"
    rf"(?:\s*{_R}|\s+{NOUN}\b)?{_IN_TOWN}|"
    rf"(?:(?P<lead>^|[,:;–-]\s*|\b(?:{AT}|between|both|either)\s+)(?:(?:the|that)\s+)?|\b(?:the|that)\s+)"
    rf"(?P<before>{_WORDS}){_IN_TOWN}\s*(?P<second>,?\s*\b(?:{VERSUS}|(?:or|and|than)\b)\s+(?:{AT}\s+)?{_R})",
    re.IGNORECASE,
)
_CHOOSES = re.compile(r"\b(?:torn|tempted|between|both|each|either|which|who)\b", re.IGNORECASE)
_PAIR = (
    rf"(?:[,:;–-]\s*)?(?:\b{AT}\s+)?(?:\b(?:between|both|either|comparing)\s+)?"
    rf"{_R}{_IN_TOWN}\s*,?\s*\b{_JOINT}\s+(?:{AT}\s+)?{_R}"
)
_WEIGHED = re.compile(rf"(?P<verb>\b{VERB}\s+)?{_PAIR}[,\s]*", re.IGNORECASE)
STACKS = (
    r"(?:stacks? up|compares?d?|measures? up|weighs? up|fares?|differs?)\b"
    r"(?:\s+(?:against|with|to|from|beside|next to)\b(?:\s+what\s[^?,.;]+)?)?"
)
_STACKED = re.compile(rf"(?:\b{AT}\s+)?{_R}{_IN_TOWN}\s+(?P<verb>{STACKS})(?:\s+{_R})?", re.IGNORECASE)
_HOW = re.compile(
    rf"\bhow(?:(?: do(?:es)?|['’]?s)\b)(?P<what>(?:\s+(?!{STACKS})[\w'’-]+){{0,6}})\s+{STACKS}", re.IGNORECASE
)
# "Which of these jobs", "any of them", "who": the choice among roles.
_CHOICE = re.compile(
    rf"(?:\b(?P<verb>{VERB})\s+)?\b(?:(?:which|what|any|all|every|none)\s+(?:ones?\s+)?(?:of\s+)?"
    rf"(?:the\s+|these\s+|those\s+|your\s+)?(?:{_NUMBER}\s+)?{NOUN}\b(?:\s+(?:that )?you(?:'ve| have)?(?: got)?\b)?"
    r"(?:\s+(?:where|that|in which)\b)?|"
    rf"(?:which|any|all|none) of (?:these|those|them|the {_NUMBER})\b)|"
    rf"\b{AT}\s+(?:the|these|those)\s+(?:two|pair)\b|"
    r"(?:^|,)\s*(?:and )?(?:who|whose|whos|who's|which(?! ones?\b| of\b))\b"
    r"(?!\s+(?:(?:would|will|do|did|can|should|am|is|are)\s+)?(?:i|you|they|we|(?:be )?my)\b)",
    re.IGNORECASE,
)
# "For each of them" and "they each" go; "when does each start" asks of it.
_EACH = re.compile(
    rf"(?:\b(?P<verb>{VERB})\s+|\b{AT}\s+)?\b(?:either|each|both)\b(?!\s+(?:year|month|week|day|shift|time)\b)"
    rf"(?:\s+(?:of (?:these|those|them|the two)|{NOUN})\b)?",
    re.IGNORECASE,
)
UNSURE = r"(?:torn|stuck|deciding|choosing|undecided|can['’]?t decide|trying to (?:decide|choose|pick))"
# "Torn between the two" only says why one asks.
_TORN = re.compile(
    rf"^\W*(?:(?:i['’]?m|i am|am)\s+)?(?:{UNSURE}\b|(?:i\b|going\b|looking\b|both\b|between\b|out of\b)"
    rf"[^,:;.?!–{_R}]*{_R}\s*\band\s+{_R})[^,:;.?!–-]*(?:\([^)]*\))?\s*[,:;.–-]+\s*(?=\w)|"
    rf"\s*[?.!,]\s*(?:(?:i['’]?m|i am|am|just|still)\s+)*{UNSURE}\b[^?.!]*[?.!]*$",
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


def of_each(question: str) -> str:
    """The question as it stands for one role: no second role, no choice, no comparative; itself if nothing is left."""
    text = _BESIDE.sub(_both, _marked(question))
    text = _STACKED.sub(r" \g<verb>", _BEST.sub("", _TORN.sub("", text)))
    text = _WEIGHED.sub(_it, text)
    text = _HOW.sub(_what, text)
    text = _EACH.sub(_it, _CHOICE.sub(_it, text))
    text = tidy(_degreeless(tidy(text)))
    text = (_LEFT.sub("", text) if text != question else text).replace(_R, "the role")
    return text or question


def beside(question: str) -> str:
    """What is set against the one role that a question names, in the question's words; empty if nothing is."""
    met = _BESIDE.search(_marked(question))
    if not met or not (re.search(VERSUS, met.group(0), re.IGNORECASE) or _CHOOSES.search(question)):
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


def tidy(text: str) -> str:
    """A pared question with single spaces and no stops left over at its ends."""
    return re.sub(r"\s+([,?.!])", r"\1", " ".join(text.split())).strip(" ,:;-–")
