"""What is asked about a role and its advert doesn't state, by how often: what to write next; pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence

from knowledge.domain import Answer
from knowledge.domain.verified import Gap
from knowledge.frontdesk.delicate import delicate

# Fewer people than this could be told from one another.
FEWEST = 5


def gaps(
    silences: Sequence[tuple[str, Answer]],
    role: str,
    about: Callable[[str], str],
    answered: Collection[str] = (),
) -> list[Gap]:
    """The facets of which a role's advert says nothing, most often asked first; ``silences`` say who asked what.

    ``answered`` are the facets for which there is a verified answer. Delicate questions are left out.
    """
    askers: defaultdict[str, list[str]] = defaultdict(list)
    for person, answer in silences:
        if role in answer.roles and answer.facets and not delicate(answer.question, answer.facets):
            askers[answer.facets[0]].append(person)
    ordered = sorted(askers, key=lambda facet: (-len(askers[facet]), facet))
    return [_gap(role, facet, askers[facet], about(facet), done=facet in answered) for facet in ordered]


def _gap(role: str, facet: str, asked: Sequence[str], about: str, *, done: bool) -> Gap:
    people = len(set(asked))
    many = people >= FEWEST
    return Gap(role, facet, about, len(asked) if many else None, people if many else None, answered=done)
