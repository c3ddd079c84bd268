"""What candidates will be told is not stated: found by asking a document the questions that people ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from knowledge.answering.facets import Facet
    from knowledge.domain import Answer

# An example that is understood as something else says nothing of its facet; so many are tried.
_TRIED = 3
# What candidates of any job ask about first; the other facets follow in their own order.
_FIRST = (
    "salary remote location hours contract leave pension start-date manager team-size on-call progression learning "
    "bonus benefits closing-date stages test decision-time visa relocation"
).split()


def silent(facets: Mapping[str, Facet], ask: Callable[[str], Answer]) -> tuple[str, ...]:
    """What the unanswered facets are about, the most asked first; ``ask`` answers a question from the document alone.

    Only facets whose silence is reported as such are asked for; redirects and lists of records are not.
    """
    ordered = sorted(facets.values(), key=lambda facet: _FIRST.index(facet.id) if facet.id in _FIRST else len(_FIRST))
    return tuple(facet.entry.about for facet in ordered if _asked_for(facet) and _unanswered(facet, ask))


def _asked_for(facet: Facet) -> bool:
    return facet.entry.hard and facet.entry.records is None and bool(facet.entry.questions)


def _unanswered(facet: Facet, ask: Callable[[str], Answer]) -> bool:
    for question in facet.entry.questions[:_TRIED]:
        answer = ask(question)
        if facet.id in answer.facets:
            return answer.abstained and answer.reason == "not-stated"
    return False
