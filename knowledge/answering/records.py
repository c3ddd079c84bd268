"""Answers that come from the requirement records: whole lists, and how strongly one thing is asked for."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from knowledge.answering.findings import Finding, cite
from knowledge.domain import Kind, Modality, Reading, Requirement
from knowledge.words import capital, terms

_NOUNS = {
    "duties": ("duty", "duties"),
    "competencies": ("competency statement", "competency statements"),
    "expectations": ("expectation", "expectations"),
    "conditions": ("condition", "conditions"),
    "requirements": ("requirement", "requirements"),
}
_WHERE = {
    Kind.DUTY: "It is one of the duties",
    Kind.EXPECTATION: "It is one of the expectations",
    Kind.COMPETENCY: "It is one of the competencies",
    Kind.CONDITION: "It is a condition of the role",
}
_OPTIONAL = re.compile(r"\b(?:optional|nice[- ]to[- ]have|desirable|a plus|preferred)\b", re.IGNORECASE)
# "A must or just nice to have?", "or can I learn it?" offer a choice, which no yes or no makes.
_CHOICE = re.compile(
    r"\bor\b\s+(?:(?:is|it|it['’]?s|just|only|merely|an?|really|more|of)\s+)*"
    r"(?:nice|handy|useful|helpful|desirable|optional|preferred|bonus|plus|essential|required|must|mandatory|necessary|advantage|wish|ideal|"
    r"(?:can|could|will|would|do|does|is|are) (?:i|you|they|it|that))\b",
    re.IGNORECASE,
)
_MOST_SECTIONS = 5
_DAY = re.compile(
    r"\b(?:typical|normal|average|usual|ordinary|regular)\s+(?:working )?(?:day|week|shift)\b|\bday in the life\b",
    re.IGNORECASE,
)


def tells_day(question: str, reading: Reading) -> bool:
    """Whether a typical day is asked for and told, which is more to the point than a list of all duties."""
    return bool(_DAY.search(question)) and any(_DAY.search(passage.text) for passage in reading.passages)


def listed(reading: Reading, records: str, *, about: str, facet: str, topic: Collection[str]) -> Finding:
    """The whole list that a records facet asks for, or silence with what is listed instead.

    ``topic`` holds stems of the question: when they name one section that holds some of the list, only those are shown.
    """
    chosen = _in_section(select(reading.requirements, records), topic)
    if not chosen:
        others = select(reading.requirements, "requirements") or select(reading.requirements, "duties")
        near = tuple(cite(reading, record) for record in others[:2])
        return Finding(reading.role.id, about, facet, silent=True, nearest=near, confidence=0.8)
    return Finding(
        role=reading.role.id,
        about=about,
        facet=facet,
        lead=_count(chosen, records, reading),
        quotes=tuple(cite(reading, record) for record in chosen),
        listed=True,
        confidence=0.95,
    )


def select(requirements: Sequence[Requirement], records: str) -> list[Requirement]:
    """The records of one sort, in the document's order."""
    match records:
        case "essential":
            marked = [r for r in requirements if r.modality is Modality.ESSENTIAL]
            return marked or [r for r in requirements if r.kind is Kind.REQUIREMENT and r.modality is Modality.NONE]
        case "desirable":
            return [r for r in requirements if r.modality is Modality.DESIRABLE]
        case "years":
            return [r for r in requirements if r.years is not None]
        case "conditions":
            return [r for r in requirements if r.kind is Kind.CONDITION or "out-of-hours" in r.flags]
        case "duties" | "competencies" | "expectations":
            kind = {"duties": Kind.DUTY, "competencies": Kind.COMPETENCY, "expectations": Kind.EXPECTATION}[records]
            return [r for r in requirements if r.kind is kind]
        case _:
            return [r for r in requirements if r.kind is Kind.REQUIREMENT]


def _in_section(chosen: list[Requirement], topic: Collection[str]) -> list[Requirement]:
    """Only the records under the one section that the question names, if it names one."""
    paths = {record.section_path for record in chosen if record.section_path}
    shared = set.intersection(*(set(terms(" ".join(path))) for path in paths)) if paths else set()
    named = {path for path in paths if _named(set(terms(path[-1])), shared, topic)}
    there = [record for record in chosen if record.section_path in named]
    return there if len(named) == 1 < len(paths) and len(there) > 1 else chosen


def _named(heading: Collection[str], shared: Collection[str], topic: Collection[str]) -> bool:
    """Whether a question holds a heading's only word, or two of those that not every heading has."""
    said = [word for word in heading if word in topic and word not in shared]
    return len(said) >= min(2, max(1, len(heading)))


def _count(chosen: Sequence[Requirement], records: str, reading: Reading) -> str:
    """The line above a list: how many there are, what their level is, under which headings they stand."""
    title = reading.role.title
    total = sum(record.parent is None for record in chosen) or len(chosen)
    verb = "is" if total == 1 else "are"
    if records == "desirable":
        return f"{total} {verb} desirable for {title}, not required{_cue(chosen)}:"
    if records == "essential" and chosen[0].modality is Modality.NONE:
        return f"The advert for {title} lists {total} without saying which are a must:"
    if records == "essential":
        return f"{total} {verb} marked as essential for {title}{_unmarked(reading)}:"
    if records == "years":
        return ""
    one, many = _NOUNS.get(records, _NOUNS["requirements"])
    return f"{total} {one if total == 1 else many} for {title}{_under(chosen)}:"


def _under(chosen: Sequence[Requirement]) -> str:
    sections = list(dict.fromkeys(record.section_path[-1].rstrip(" :") for record in chosen if record.section_path))
    return f", under {'; '.join(sections)}" if 1 < len(sections) <= _MOST_SECTIONS else ""


def _cue(chosen: Sequence[Requirement]) -> str:
    """The advert's own words for the level, where one sentence sets it for all."""
    cues = {record.cue.text for record in chosen if record.cue}
    return f" (“{cues.pop()}”)" if len(cues) == 1 else ""


def _unmarked(reading: Reading) -> str:
    count = sum(r.kind is Kind.REQUIREMENT and r.modality is Modality.NONE for r in reading.requirements)
    return f" ({count} more have no level)" if count else ""


def level(record: Requirement, question: str) -> str:
    """How strongly the record asks: behind a yes or no where a question asks whether it is a must, or optional."""
    cue = f" (“{record.cue.text.strip('()')}”)" if record.cue else ""
    if record.modality is Modality.ESSENTIAL:
        return f"{_opened('it is essential', question, must=True)}{cue}."
    if record.modality is Modality.DESIRABLE:
        return f"{_opened('it is desirable, not required', question, must=False)}{cue}."
    if record.cue:  # No level, and words for it: they deny it.
        return f"{_opened('it is not required', question, must=False)}{cue}."
    where = _WHERE.get(record.kind, "It is listed as a requirement")
    return f"{where}; the advert doesn't say whether it is a must."


def _opened(said: str, question: str, *, must: bool) -> str:
    """With the yes or no to the question in front, unless that lets choose."""
    if _CHOICE.search(question):
        return capital(said)
    optional = _OPTIONAL.search(question) is not None
    return f"{'No' if optional is must else 'Yes'}, {said}"


def record_at(reading: Reading, requirement_id: str | None) -> Requirement | None:
    """The record of that id."""
    return next((r for r in reading.requirements if r.id == requirement_id), None)
