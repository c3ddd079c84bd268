"""Puts the question bank's topics on what a document asks for; knows no question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.domain import Reading
    from knowledge.interview.bank import Bank


def topical(reading: Reading, bank: Bank) -> Reading:
    """The reading with the question bank's topics on each requirement."""
    records = (replace(record, topics=bank.topics(record.text)) for record in reading.requirements)
    return replace(reading, requirements=tuple(records))
