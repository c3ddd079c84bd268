"""Shares out a plan among the interviewers of a panel: no question twice, minutes even, kinds together."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from knowledge.domain import Seat
from knowledge.errors import BadRequest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from knowledge.domain import PlanItem, QuestionSet

# What parting one kind of topic among two people costs: as much as two of them being about two minutes off.
_PARTED = 10.0


def divide(drawn: QuestionSet, interviewers: int, kinds: Mapping[str, str]) -> tuple[Seat, ...]:
    """What each of ``interviewers`` asks; the same set gives the same shares.

    ``kinds`` says for a topic which kind it is of; a topic without one is a kind of its own. Raises BadRequest for
    fewer than one interviewer, or more than there are questions.
    """
    items = drawn.plan.items
    if not 1 <= interviewers <= len(items):
        raise BadRequest(
            f"{len(items)} questions can't be shared out among {interviewers} interviewers. Choose between 1 and "
            f"{len(items)}, or plan a longer interview."
        )
    topics = {question.id: question.topic for question in drawn.bank}
    of = {item.question_id: kinds.get(topics[item.question_id], topics[item.question_id]) for item in items}
    line = _by_kind(items, of)
    cuts = _cuts([item.minutes for item in line], [of[item.question_id] for item in line], interviewers)
    shares = [line[start:end] for start, end in zip((0, *cuts), (*cuts, len(line)), strict=True)]
    # whoever asks what comes first in the plan opens the interview
    shares.sort(key=lambda share: min(items.index(item) for item in share))
    return tuple(_seat(number, share, items) for number, share in enumerate(shares, start=1))


def _by_kind(items: tuple[PlanItem, ...], of: Mapping[str, str]) -> list[PlanItem]:
    """``items`` with those of a kind together, kinds in the order in which the plan meets them."""
    kinds = list(dict.fromkeys(of[item.question_id] for item in items))
    return sorted(items, key=lambda item: kinds.index(of[item.question_id]))


def _cuts(minutes: list[int], kinds: list[str], seats: int) -> tuple[int, ...]:
    """Where to cut the line so that the shares are even and few kinds are parted."""
    even = sum(minutes) / seats
    count = len(minutes)

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        if left == 1:
            return (sum(minutes[start:]) - even) ** 2, ()
        options = []
        for cut in range(start + 1, count - left + 2):
            cost, later = best(cut, left - 1)
            parted = _PARTED * (kinds[cut - 1] == kinds[cut])
            options.append((cost + parted + (sum(minutes[start:cut]) - even) ** 2, (cut, *later)))
        return min(options)

    return best(0, seats)[1]


def _seat(number: int, share: list[PlanItem], items: tuple[PlanItem, ...]) -> Seat:
    ordered = tuple(sorted(share, key=items.index))
    return Seat(number, ordered, sum(item.minutes for item in ordered))
