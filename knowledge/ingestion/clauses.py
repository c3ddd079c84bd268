"""A sentence without the clauses that only say what is not asked ("no degree needed", "you don't have to dive")."""

from __future__ import annotations

import re

from knowledge.domain import Span
from knowledge.ingestion.spans import trimmed

_JOINT = re.compile(
    r";|\s[-–—]+\s|,?\s(?:but|although|though|however|whereas|yet)\b,?(?= )|,\s+(?=(?:not|just|only|so|nor)\b)|"
    r",?\sand (?=(?:it|that|this) (?:doesn['’]t|does not|needn['’]t|isn['’]t|is not)\b)|"
    r"(?P<splice>,\s+(?=(?:we|i)(?: really| honestly)? (?:do not|don['’]t|won['’]t|will not|wouldn['’]t) ))|"
    r":\s|\s[(\[]|(?<=requirement),\s|(?<=essential),\s|(?<=required),\s|(?<=necessary),\s|(?<=needed),\s|"
    r"[.!?]\s+(?=[A-Z])",
    re.IGNORECASE,
)
_BINDS = re.compile(r"\b(?:must|needs?|needed|essential|required|ha(?:s|ve) to)\b", re.IGNORECASE)
_NOT = r"(?:not|never|n['’]t|no longer)"
_ASKED = (
    r"(?:essential|required|necessary|mandatory|compulsory|needed|expected|important|obligatory|"
    r"(?:called|asked) for|"
    r"an? (?:must|requirement|prerequisite|condition|necessity|deal-?breaker|barrier|problem|issue|worry|must-have))"
)
_DENIES = re.compile(
    rf"{_NOT} (?:\w+ly |always |an absolute |at all )?{_ASKED}\b|"
    rf"\b(?:no|neither|none|nothing)\b(?:[^,;.]|, (?=\w+ or )){{0,60}}\b(?:required|necessary|needed|expected|"
    rf"essential|"
    rf"asked for)\b|"
    r"\b(?:you|we|i|they|them|most|some|many|half|it|that|this|there|applicants?|candidates?|age|grades?|experience|"
    r"background)\b"
    r"(?: really| certainly| probably| honestly)? (?:do not|don['’]t|won['’]t|will not|wouldn['’]t|doesn['’]t|"
    r"does not|did not)(?: \w+ly| even)? (?:need\b|have to\b|require\b|expect\b|ask for\b|insist\b|care\b|"
    r"matter\b|look for\b|look at\b)|"
    r"\b(?:is|are)(?:n['’]t| not|n['’]t really| not really) (?:something|anything|a thing|what) (?:that )?(?:we|i)\b|"
    r"\b(?:we|i|they|it)(?: really| honestly)? (?:do not|don['’]t|won['’]t|will not|wouldn['’]t|doesn['’]t) mind\b|"
    r"\bnor (?:do|does|will|would) (?:\w+ ){1,2}(?:need|have to|require|expect|ask for|mind)\b|"
    r"\b(?:is|are) no (?:condition|requirement|prerequisite|must|necessity|barrier|obstacle)\b|"
    r"(?<!\bwe )\bneedn['’]t\b|\bneed not\b(?! apply\W*$)|\bno need (?:for|to)\b|"
    r"\b(?:nobody|no one|none of (?:us|them|the team))\b (?:here |of us )?(?:has|have|had|will|is|['’]s|would|"
    r"expects|minds|cares|asks)\b|"
    rf"{_NOT} (?:be )?(?:bothered|fussed|worried|concerned) (?:about|by|if)\b|n['’]t worry\b|\bdo not worry\b|"
    r"\bno (?:problem|bother|worries|matter)\b|\bwith or without\b(?! (?:glasses|lenses|hearing aids?))|"
    r"\bregardless of\b|"
    r"\byou (?:will not|won['’]t|are not|aren['’]t) (?:be )?(?:expected|required|asked)\b",
    re.IGNORECASE,
)


def denies(words: str) -> bool:
    """Whether a clause says that something is not asked for."""
    return bool(_DENIES.search(words))


def asserted(words: Span) -> list[Span]:
    """The sentence whole if it denies nothing, else its clauses that don't."""
    if not denies(words.text):
        return [words]
    # "A ticket is a must, I don't care which" are two clauses; "which ticket, I don't care" is one.
    joints = _JOINT.finditer(words.text)
    cuts = [cut for cut in joints if not cut["splice"] or _BINDS.search(words.text[: cut.start()])]
    edges = zip([0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(words.text)], strict=True)
    clauses = (trimmed(words.text, first, last) for first, last in edges)
    kept = [(first, last) for first, last in clauses if first < last and not denies(words.text[first:last])]
    return [Span(words.text[first:last], words.start + first, words.start + last) for first, last in kept]
