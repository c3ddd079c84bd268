"""Answers that come from the requirement records: whole lists, and how strongly one thing is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.answering.findings import Finding, cite
from knowledge.domain import Kind, Modality, Reading, Requirement


def listed(reading: Reading, records: str, about: str, facet: str) -> Finding:
    """The whole list that a records facet asks for, or silence with what is listed instead."""
    chosen = select(reading.requirements, records)
    if chosen:
        return Finding(
            role=reading.role.id,
            about=about,
            facet=facet,
            lead=_count(chosen, records, reading),
            quotes=tuple(cite(reading, record) for record in chosen),
            listed=True,
            confidence=0.95,
        )
    others = select(reading.requirements, "requirements") or select(reading.requirements, "duties")
    return Finding(
        role=reading.role.id,
        about=about,
        facet=facet,
        silent=True,
        nearest=tuple(cite(reading, record) for record in others[:2]),
        confidence=0.8,
    )


def select(requirements: Sequence[Requirement], records: str) -> list[Requirement]:
    """The records of one sort, in the document's order; a parent stands for its parts only where it has none."""
    match records:
        case "essential":
            found = [r for r in requirements if r.modality is Modality.ESSENTIAL]
            asked = [r for r in requirements if r.kind is Kind.REQUIREMENT and r.modality is Modality.NONE]
            return found or asked
        case "desirable":
            return [r for r in requirements if r.modality is Modality.DESIRABLE]
        case "duties":
            return [r for r in requirements if r.kind is Kind.DUTY]
        case "competencies":
            return [r for r in requirements if r.kind is Kind.COMPETENCY]
        case "expectations":
            return [r for r in requirements if r.kind is Kind.EXPECTATION]
        case "conditions":
            return [r for r in requirements if r.kind is Kind.CONDITION or "out-of-hours" in r.flags]
        case _:
            return [r for r in requirements if r.kind is Kind.REQUIREMENT]


_NOUNS = {
    "duties": ("duty", "duties"),
    "competencies": ("competency statement", "competency statements"),
    "expectations": ("expectation", "expectations"),
    "conditions": ("condition", "conditions"),
    "requirements": ("requirement", "requirements"),
}


def _count(chosen: Sequence[Requirement], records: str, reading: Reading) -> str:
    """The line above a list: how many there are and what their level is."""
    title = reading.role.title
    total = sum(record.parent is None for record in chosen) or len(chosen)
    verb = "is" if total == 1 else "are"
    if records == "desirable":
        return f"{total} {verb} desirable for {title}, not required:"
    if records == "essential" and chosen[0].modality is Modality.NONE:
        return f"The advert for {title} lists {total} without saying which are a must:"
    if records == "essential":
        return f"{total} {verb} marked as essential for {title}{_unmarked(reading)}:"
    one, many = _NOUNS.get(records, _NOUNS["requirements"])
    return f"{total} {one if total == 1 else many} for {title}:"


def _unmarked(reading: Reading) -> str:
    count = sum(r.kind is Kind.REQUIREMENT and r.modality is Modality.NONE for r in reading.requirements)
    return f" ({count} more have no level)" if count else ""


def level(record: Requirement) -> str:
    """How strongly the record asks, in words that stand before its quote."""
    if record.modality is Modality.ESSENTIAL:
        return "Yes, it is essential."
    if record.modality is Modality.DESIRABLE:
        return "No, it is desirable, not required."
    where = {
        Kind.DUTY: "It is one of the duties",
        Kind.EXPECTATION: "It is one of the expectations",
        Kind.COMPETENCY: "It is one of the competencies",
        Kind.CONDITION: "It is a condition of the role",
    }.get(record.kind, "It is listed as a requirement")
    return f"{where}; the advert doesn't say whether it is a must."


def record_at(reading: Reading, requirement_id: str | None) -> Requirement | None:
    """The record of that id."""
    return next((r for r in reading.requirements if r.id == requirement_id), None)
