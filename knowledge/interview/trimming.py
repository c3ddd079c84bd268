"""Cuts a requirement's text down to what can be said aloud; knows no grammar beyond where to stop."""

from __future__ import annotations

import re

_MARKS = re.compile(r"^[\s\-*•·‣◦▪–—>#]+(?:\d+[.)]\s+)?|\*+|__|`")
_NUMBERED = re.compile(r"^(?:\(?[a-z0-9]{1,2}[.)]\s+)", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_LEVELS = "must have|must|essential|desirable|required|preferred|optional|bonus points?|bonus|a plus|nice to have"
_MODALITY = re.compile(rf"\((?:{_LEVELS})\)|^(?:{_LEVELS}|note)\s*[:–-]\s*", re.IGNORECASE)
_LABEL = re.compile(r"^[A-Z][\w&/' -]{2,38}?(?::| [–—-])\s+(?=\w+(?:\W+\w+){2})")
_CLOCK = re.compile(r"^\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*[-–—:]\s*", re.IGNORECASE)
_INTRODUCTION = re.compile(
    r"^(?:as|in|with|effective|to|during|for|at)\b[^,]{2,70}, (?:\d{4}, )?"
    r"(?=(?:you|employees|candidates|applicants|the|we|they)\b)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\([^)]*\)|\s*\[[^\]]*\]")
_SENTENCE = re.compile(r"(?:(?<=[a-z)\"”])|(?<=[A-Z]{2}))[.!?]\s+(?=[A-Z\"“])")
_LOOSE = (
    "and|or|including|such as|e\\.g|etc|to ensure|ensuring|making sure|in order to|so that|(?:and|to) be(?: able)?|"
    "the following \\w+"
)
_TAIL = re.compile(rf"(?:[\s.;:,!?*†–—-]|\b(?:{_LOOSE})\b)+$", re.IGNORECASE)

# where a long text may stop, best first: at an afterthought, a new clause, a comma, a preposition
_AFTERTHOUGHT = (
    "including|such as|so that|in order to|as well as|which|where|while|whilst|as part of|rather than|in particular|"
    "with a focus on|with the aim|with the intent|in a way|even if|e\\.g|like"
)
_NEW_CLAUSE = "and|or|ensuring|to|with|for|making|helping|working|using|even|whether|from|by"
_PREPOSITION = "for|to|with|within|across|from|and|in|on|at|by|when|if|who|about"
_BREAKS = (
    re.compile(rf"\s*[;–—]\s+|\s+-\s+|,? (?=(?:{_AFTERTHOUGHT})\b)"),
    re.compile(rf", (?=(?:{_NEW_CLAUSE})\b)|,? (?=(?:to ensure|ensuring|by \w+ing|through|that)\b)"),
    re.compile(r", "),
    re.compile(rf" (?=(?:{_PREPOSITION})\b)"),
)
# a comma inside "a language, framework or configuration" is no place to stop
_IN_LIST = re.compile(r", (?:\w+[ ,]+){1,3}?(?:or|and) ")
_NEVER_LAST = frozenset(
    "a an the and or of to in on at for by with from as is are be that which who our your their its this these into "
    "within using including such between across through per any all some both".split()
)
_NAMES = frozenset(
    "linux java python ruby windows excel welsh english french spanish german scottish british european american "
    "kubernetes docker terraform ansible azure google microsoft salesforce sap oracle agile scrum kanban git github "
    "jira slack react angular kafka redis photoshop figma adobe unix javascript typescript golang postgres drupal "
    "wordpress tableau afrikaans gaelic polish dutch swedish urdu punjabi mandarin cantonese arabic italian portuguese "
    "irish ukrainian romanian hindi".split()
)
_FEWEST_WORDS = 3


def unmarked(text: str) -> str:
    """``text`` without the words that only say how much it is wanted, such as "(must)"."""
    return _MODALITY.sub(" ", text)


def plainly(text: str) -> str:
    """``text`` without bullets, labels, markup, level marks and end punctuation: its first sentence."""
    bare = _LINK.sub(r"\1", text.replace("\n", " ").replace(" & ", " and ").replace(" incl. ", " including "))
    bare = _NUMBERED.sub("", _MODALITY.sub(" ", _MARKS.sub("", bare).strip()).strip())
    bare = " ".join(_MODALITY.sub(" ", _LABEL.sub("", _CLOCK.sub("", bare))).split())
    bare = _INTRODUCTION.sub("", bare)
    # brackets are read, not said
    said = " ".join(_BRACKETS.sub("", bare).replace(" ,", ",").split())
    first = _SENTENCE.split(said if len(said.split()) > 1 else bare)[0]
    trimmed = _TAIL.sub("", first)
    return trimmed[1:-1] if trimmed[:1] + trimmed[-1:] in {'""', "“”"} else trimmed


def lowered(words: str) -> str:
    """``words`` with a small first letter, unless the first word is a name or an acronym."""
    first = words.split(" ", 1)[0]
    if first.lower().strip(",.;:") in _NAMES:
        return words
    if first == "I" or any(mark.isupper() or mark.isdigit() for mark in first[1:]):
        return words
    return words[:1].lower() + words[1:]


def shortened(words: str, most: int) -> str | None:
    """``words`` cut at the best boundary to at most ``most`` words, or None where no cut reads well."""
    if len(words.split()) <= most:
        return words
    for boundary in _BREAKS:
        heads = [words[: cut.start()] for cut in boundary.finditer(words) if not _IN_LIST.match(words[cut.start() :])]
        fitting = [head for head in heads if _FEWEST_WORDS <= len(head.split()) <= most]
        if fitting and fitting[-1].split()[-1].lower() not in _NEVER_LAST:
            return _TAIL.sub("", fitting[-1])
    return None
