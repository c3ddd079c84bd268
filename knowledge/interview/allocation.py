"""Which question of the bank goes to which requirement, each used once; knows no plan and no wording."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.domain import Modality
from knowledge.interview.lexicon import says
from knowledge.interview.terms import content, tokens
from knowledge.interview.wording import is_credential, is_formal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.domain import Requirement
    from knowledge.interview.bank import Bank, Item, Topic

_RANK = {Modality.ESSENTIAL: 0, Modality.NONE: 1, Modality.DESIRABLE: 2}
_BRIEF = 3
_MISFIT = 4


class Offer(NamedTuple):
    """An item that would do for a requirement, and how well: smaller is better."""

    rank: tuple[int, ...]
    requirement_id: str
    topic: Topic
    item: Item


def met(requirement: Requirement, bank: Bank) -> tuple[Topic, ...]:
    """The topics of ``requirement``: those on its record, else those its text speaks of, else those it is near to.

    What is checked on paper comes near to nothing: a degree in law is no story about drafting.
    """
    known = (bank.topic(topic_id) for topic_id in requirement.topics)
    recorded = tuple(topic for topic in known if topic is not None)
    if recorded:
        return recorded
    found = bank.topics(requirement.text)
    if not found and _told(requirement):
        found = bank.near(requirement.text)
    return tuple(bank.entries[topic_id] for topic_id in found)


def _told(requirement: Requirement) -> bool:
    return not is_credential(requirement) and not is_formal(requirement.text)


def allocated(requirements: tuple[Requirement, ...], bank: Bank) -> dict[str, tuple[Topic, Item]]:
    """Requirement id to topic and item, best fits first, must-haves before the rest; no item is used twice.

    A requirement whose topics have no suitable item left is missing from the result.
    """
    bank.read_on(requirement.text for requirement in requirements if _told(requirement))
    offers = sorted(
        (offer for order, requirement in enumerate(requirements) for offer in _offers(requirement, order, bank)),
        key=lambda offer: offer.rank,
    )
    given: dict[str, tuple[Topic, Item]] = {}
    used: set[str] = set()
    for offer in offers:
        if offer.requirement_id not in given and offer.item.lead not in used:
            given[offer.requirement_id] = (offer.topic, offer.item)
            used.add(offer.item.lead)
    return given


def _offers(requirement: Requirement, order: int, bank: Bank) -> Iterator[Offer]:
    words, meant = tokens(requirement.text), content(requirement.text)
    for place, topic in enumerate(met(requirement, bank)):
        for number, item in enumerate(topic.live):
            fit = says(words, item.suits)
            tier = _tier(first=place == 0, fit=fit, aimed=bool(item.suits))
            if tier == _MISFIT and (place or len(words) <= _BRIEF):
                continue
            shared = len(meant & content(item.lead))
            rank = (tier, -fit, -shared, _RANK[requirement.modality], order, place, number)
            yield Offer(rank, requirement.id, topic, item)


def _tier(*, first: bool, fit: int, aimed: bool) -> int:
    if aimed and not fit:
        return _MISFIT
    return (0 if first else 2) + (0 if fit else 1)
