"""What a question that weighs roles against each other asks of every one of them."""

from __future__ import annotations

import re

_NOUN = r"(?:roles?|jobs?|posts?|positions?|adverts?|vacanc(?:y|ies)|openings?|ones?|employers?|places?|lot)"
_WORDS = r"(?:(?!(?:at|for|with|in|from|of|or|and)\b)[\w&'’-]+\s+)"
# A role as it reads once its name has become "the role", which may leave words of the name on either side.
_NAMED = (
    rf"(?:(?:the|a|an|that|your)\s+{_WORDS}{{1,2}}?)?\bthe role\b(?:\s+{_WORDS}?{_NOUN}\b)?(?:\s+(?:at|in)\s+[\w'’-]+)?"
)
_CALLED = rf"\b(?:the|that)\s+{_WORDS}{{1,3}}?{_NOUN}\b"
_ANY = r"\b(?:the|that)\s+[\w'’-]+(?:\s+(?!or\b|and\b|v\b|vs\b)[\w'’-]+)?"
_BEFORE = r"(?:[,:;–-]\s*)?(?:\b(?:at|for|with|in|from|of|between|both|compare[ds]?)\s+)*"
_AGAINST = (
    r"\s*,?\s*\b(?:or|and|than|vs|versus|v|against|(?:and )?compare[ds]?(?: (?:with|to))?)\b[.,]?\s+"
    r"(?:(?:at|for|with|in|from)\s+)?"
)
_WEIGHED = re.compile(
    rf"\bcomparing\s+(?:{_NAMED}|{_CALLED})\s+(?:with|to|and|against)\s+(?:{_NAMED}|{_CALLED})[\s,]*|"
    rf"{_BEFORE}(?:(?:{_NAMED}|{_CALLED}){_AGAINST}(?:{_NAMED}|{_CALLED})|{_ANY}{_AGAINST}{_NAMED}|{_NAMED}{_AGAINST}{_ANY})",
    re.IGNORECASE,
)
# "Which of these jobs", "any of them", "who": the choice among roles.
_CHOICE = re.compile(
    r"\b(?:which|what|any|all|both|each|every|either|none)\s+(?:ones?\s+)?(?:of\s+)?(?:the\s+|these\s+|those\s+|your\s+)?"
    rf"(?:two\s+|three\s+)?{_NOUN}\b(?:\s+(?:that )?you(?:'ve| have)?(?: got)?\b)?|"
    r"\b(?:which|any|all|both|each|either|none) of (?:these|those|them|the (?:two|three))\b|"
    r"(?:^|,)\s*(?:and )?(?:who|whose|whos|who's|which(?! ones?\b| of\b))\b|\b(?:either|each|both)(?: of them)?\b",
    re.IGNORECASE,
)
# "Torn between the two" only says why one asks.
_TORN = re.compile(
    r"^\W*(?:(?:i['’]?m|i am|am)\s+)?(?:torn|stuck|deciding|choosing|can['’]?t decide|undecided)\b[^,:;.?!–-]*"
    r"(?:\([^)]*\))?\s*[,:;.–-]+\s*(?=\w)",
    re.IGNORECASE,
)
# What is left of "for each of them".
_LEFT = re.compile(r"\s+(?:for|at|in|with|of|from|between)\W*$", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:is )?(?:first|sooner|soonest|earlier|earliest|later|latest|last)\W*$", re.IGNORECASE)
_LENGTH = re.compile(r"\b(?:longer|longest|shorter|shortest)\b", re.IGNORECASE)
_DEGREE = re.compile(
    r"\b(?:the\s+)?(?:(?<!at )(?:more|most|less|least)|fewer|fewest|better|best|worse|worst|higher|highest|lower|"
    r"lowest|bigger|biggest|smaller|smallest)\b(?! than \d)|\b(?:compared? (?:with|to)|compare|versus|vs)\b",
    re.IGNORECASE,
)


def of_each(question: str) -> str:
    """The question as it stands for one role: no second role, no choice, no comparative; itself if nothing is left."""
    text = _TORN.sub("", _CHOICE.sub(" ", _WEIGHED.sub(" ", question)))
    text = _DEGREE.sub(" ", _LENGTH.sub("how long", _WHEN.sub(" when", text)))
    text = re.sub(r"\s+([,?.!])", r"\1", " ".join(text.split())).strip(" ,:;-–")
    return (_LEFT.sub("", text) if text != question else text) or question
