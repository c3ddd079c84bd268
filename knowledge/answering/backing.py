"""Which questions an organisation's document may answer for a role whose own document is silent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from knowledge.answering.facets import Facet
from knowledge.answering.findings import Finding
from knowledge.answering.understanding import Part

# What is true of one post alone: a handbook that mentions it speaks of another post, or of itself.
OF_THE_POST = frozenset(
    "title grade summary vacancies why-open reference-number posted closing-date start-date manager direct-reports "
    "team-size person named-skill missing-one beginners sector-experience degree certificates registration "
    "driving-licence spoken-languages time-split first-months caseload teaching-load territory budget".split()
)
_BARE = frozenset(("Yes.", "No."))


def backable(part: Part, facets: Mapping[str, Facet]) -> Part | None:
    """What of the question an organisation could answer, or None: not what the post is, does or asks of a person.

    Whether something is a must is the post's own matter too, unless a kind of thing that is settled for all is meant.
    """
    left = tuple(name for name in part.facets if name not in OF_THE_POST and not facets[name].entry.records)
    if part.facets and not left:
        return None
    if part.level and not any(facets[name].entry.hard for name in left):
        return None
    return replace(part, facets=left)


def backed(finding: Finding, role_id: str) -> Finding:
    """A finding from an organisation's document as the reply for a role.

    Without a facet that proves it, a plain yes would claim of the role what the document only speaks of.
    """
    lead = "" if finding.facet is None and finding.lead in _BARE else finding.lead
    return replace(finding, role=role_id, lead=lead, backed_by=finding.role)
