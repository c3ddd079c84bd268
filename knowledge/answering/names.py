"""Names that no list of things holds ("Rosalind Tchepe", "ASIST"): what an advert says of one, or that it lacks it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from knowledge.answering.facets import Facet
from knowledge.answering.findings import Finding, cite
from knowledge.answering.understanding import Part
from knowledge.domain import Passage, Reading
from knowledge.words import words

MOST_QUOTES = 3
CAPITALS = re.compile(r"\b(?=\w*[A-Z]\w*[A-Z])[A-Za-z]\w{2,}\b(?!['’]|\s*:)")
_NAME = r"(?:the |an? |this |that )?(?P<{}>[\w&.'’/-]+(?: [\w&.'’/-]+){{0,3}}?)"
_YOU = r"(?:you|ye|u|they|we|it|the [\w ]{2,30}?)(?: (?:guys|lot|all|folks))?"
_WHY = r"(?:,?(?: and)? (?:what for|for what|why|how|where|when|if so.*))?"
# Questions after a name and nothing of it: "who is …", "does … come up", "is it … you use", "any mention of …".
_AFTER_NAME = re.compile(
    r"^\W*(?:(?:and|so|but|ok|hi|also)\W+)*(?:"
    rf"wh(?:o|at)(?: or what)?(?:['’]?s| is| are)\s+{_NAME.format('is')}"
    rf"|(?:do|does|did|is|are|will|would|has|have)\s+{_NAME.format('met')}\s+(?:come|comes|crop|pop|turn|show|get|gets|"
    r"figure|feature|appear|play|mentioned|named|listed|used|part|one|among)\b.*"
    rf"|(?:is|are) it {_NAME.format('used')} (?:that )?{_YOU}\b.*"
    rf"|(?:do|does|is|are)\s+{_YOU}\s+(?:use|using|run|have|work with|work in)\s+{_NAME.format('had')}"
    rf"|(?:(?:is|are) there )?(?:any|a) mention of {_NAME.format('told')}"
    rf"){_WHY}\W*$",
    re.IGNORECASE,
)
# A name is written large or holds a figure, small words aside; one word alone could be any at a sentence's beginning.
_LARGE = re.compile(r"(?=.*[A-Z0-9])(?:(?:[A-Z0-9][\w&.'’/-]*|of|the|and|de|van|von|for|&)(?:\s+|$))+")
# "CSMs" are several; "HarbourPass" ends in its own letter.
_SEVERAL = re.compile(r"(?<=[A-Z])s$")
_OWN = re.compile(r"[A-Z].*[A-Z0-9]|\d")
# "A Personal Survival Techniques certificate": a paper that is called by a name of its own.
_PAPER = re.compile(
    r"(?<=[\w,] )(?P<name>(?:[A-Z][\w'’-]+ ){2,}"
    r"(?i:certificates?|licen[cs]e|card|diploma|qualification|ticket|award|course|exam|registration|membership))\b"
)


def held(part: Part, reading: Reading) -> Finding | None:
    """The passages with the one name that a question is after; None where it is after more, or the advert lacks it."""
    after = _AFTER_NAME.match(part.text)
    name = next(filter(None, after.groups()), None) if after else None
    passages = _naming(name, reading.passages) if name else []
    if not (name and passages):
        return None
    quotes = tuple(cite(reading, passage) for passage in passages[:MOST_QUOTES])
    return Finding(role=reading.role.id, about=name, facet=None, quotes=quotes, confidence=0.8)


def unheard(part: Part, facets: Iterable[Facet], reading: Reading) -> Finding | None:
    """That the role doesn't mention the name that a yes-or-no question is after: one in capitals, or of a paper."""
    weighed = part.yes_no or part.level
    name = (_strange(part.text, reading, facets) or _paper(part.text, reading)) if weighed else None
    if name is None:
        return None
    lead = unmentioned(name, reading)
    return Finding(role=reading.role.id, about=name, facet=None, lead=lead, silent=True, confidence=0.8)


def unmentioned(name: str, reading: Reading) -> str:
    """The sentence that tells it."""
    return f"The advert for {reading.role.title} doesn't mention {name}."


def _naming(name: str, passages: Sequence[Passage]) -> list[Passage]:
    """The passages that hold it as a name."""
    whole = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])", re.IGNORECASE)
    return [passage for passage in passages if any(_is_name(m, passage.text) for m in whole.finditer(passage.text))]


def _is_name(found: re.Match[str], text: str) -> bool:
    if not _LARGE.fullmatch(found.group()):
        return False
    within = re.search(r"[\w,]\s+$", text[: found.start()]) is not None
    return within or _OWN.search(found.group()) is not None


def _strange(question: str, reading: Reading, facets: Iterable[Facet]) -> str | None:
    """A name in capitals ("ASIST", "ServiceNow") that neither advert nor facets know, in full or by its initials."""
    names = [_SEVERAL.sub("", name) for name in CAPITALS.findall(question) if name.isalnum()]
    if not names or question.isupper():
        return None
    known = words(f"{reading.role.title} {reading.role.organisation or ''} {reading.document.text}")
    initials = "".join(word[0] for word in known)
    rare = (name for name in names if name.lower() not in known and name.lower() not in initials)
    strange = [name for name in rare if not any(f.says.search(name) or f.strong.search(name) for f in facets)]
    # Several are somebody shouting.
    return strange[0] if len(strange) == 1 else None


def _paper(question: str, reading: Reading) -> str | None:
    """A certificate's or licence's name of which the advert knows not even every word."""
    known = set(words(f"{reading.role.title} {reading.document.text}"))
    named = (found["name"] for found in _PAPER.finditer(question))
    return next((f"the {name}" for name in named if not known.issuperset(words(name)[:-1])), None)
