"""What every interview opens and closes with, and what anybody may practise; knows no requirement."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.interview.bank import Bank, Item, Topic

_FIRST, _LAST = "motivation", "questions-for-us"


class Framing(NamedTuple):
    """The words that open an interview and those that hand it over to the candidate."""

    opening: str
    closing: str


def framing(bank: Bank, role_id: str) -> Framing:
    """What the interviews for a role open and close with: the same for every candidate, live questions only."""
    return Framing(_of(bank.baseline[_FIRST], role_id).lead, _of(bank.baseline[_LAST], role_id).lead)


def practice(bank: Bank) -> Iterator[tuple[Topic, Item]]:
    """The baseline questions that are for practice, with their topics, in the order of the file."""
    for topic in bank.baseline.values():
        for item in topic.practice:
            yield topic, item


def _of(topic: Topic, role_id: str) -> Item:
    # a role keeps its words, so that all its candidates hear the same
    return topic.live[crc32(role_id.encode()) % len(topic.live)]
