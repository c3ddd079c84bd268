"""Reads how a role says its time is split, and which question speaks to which share; chooses nothing."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from knowledge.domain import PlanItem, Share
from knowledge.interview.plan import Slice, Wishes
from knowledge.interview.terms import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.domain import Fact, Question, Requirement

_FACT = "time-split"
_PER_CENT = r"(?:~|about |approx\.? |c\. ?)?\d{1,3}\s?(?:%|per ?cent)"
_ONLY = re.compile(rf"\s*({_PER_CENT})(?: of (?:your |the )?time)?\s*", re.IGNORECASE)
_LISTED = re.compile(
    rf"({_PER_CENT})\s*(?:of (?:your |the )?time\s*)?(?:(?:on|for|to|in)\s+)?([^,;%\d]*[^\W\d][^,;%\d]*)", re.IGNORECASE
)
_TRAILING = re.compile(rf"([^,;%\d]*[^\W\d][^,;%\d]*?)[\s:(–—-]*({_PER_CENT})", re.IGNORECASE)
_FIGURE = re.compile(r"\d{1,3}")
_SHORTEST, _LONGEST = 3, 12


class Split(NamedTuple):
    """One statement of how the time is divided: its section, and each part's words and per cent."""

    section: tuple[str, ...]
    parts: tuple[tuple[str, int], ...]


def shares(facts: Iterable[Fact]) -> tuple[Share, ...]:
    """The shares of working time that ``facts`` state, each a part of 1; none where the role states no split.

    Several splits, such as one for the first months and one for later, weigh alike.
    """
    splits = [split for split in _splits(facts) if sum(part for _, part in split.parts) > 0]
    return tuple(
        Share(label, part / sum(each for _, each in split.parts) / len(splits), split.section)
        for split in splits
        for label, part in split.parts
    )


def _splits(facts: Iterable[Fact]) -> list[Split]:
    """Shares that headings carry belong together by their section; a listed fact is a split of its own."""
    headed: dict[tuple[str, ...], list[tuple[str, int]]] = {}
    found: list[Split] = []
    for fact in facts:
        if fact.name != _FACT:
            continue
        if _ONLY.fullmatch(fact.value):
            headed.setdefault(fact.section_path, []).append((fact.label, _figure(fact.value)))
        else:
            found.append(Split(fact.section_path, tuple(_parts(fact.value))))
    return [*(Split(section, tuple(parts)) for section, parts in headed.items()), *found]


def _parts(value: str) -> list[tuple[str, int]]:
    """``40% support, 60% projects`` or ``support 40%, projects 60%`` as words and figures."""
    if re.match(rf"\W*{_PER_CENT}", value, re.IGNORECASE):
        return [(words.strip(), _figure(share)) for share, words in _LISTED.findall(value)]
    return [(words.strip(" ,;"), _figure(share)) for words, share in _TRAILING.findall(value)]


def _figure(text: str) -> int:
    found = _FIGURE.search(text)
    return int(found[0]) if found else 0


def slices(
    questions: Sequence[Question], requirements: Sequence[Requirement], stated: Sequence[Share]
) -> dict[str, Slice]:
    """The share that each question speaks to, by question id; a question that speaks to none is missing.

    A requirement belongs to the share whose heading it stands under, else to the one whose words it uses, else to
    the one that most questions of its topic belong to.
    """
    by_id = {requirement.id: requirement for requirement in requirements}
    found: dict[str, int] = {}
    for question in questions:
        requirement = by_id.get(question.requirement_id)
        number = _of(requirement, stated) if requirement else None
        if number is not None:
            found[question.id] = number
    topics: dict[str, Counter[int]] = {}
    for question in questions:
        if question.id in found and not question.generic:
            topics.setdefault(question.topic, Counter())[found[question.id]] += 1
    for question in questions:
        if question.id not in found and question.topic in topics:
            counted = topics[question.topic]
            found[question.id] = min(counted, key=lambda number: (-counted[number], number))
    labels = [share.label for share in stated]
    # the same work may stand in the splits of several periods
    parts = {label: sum(share.part for share in stated if share.label == label) for label in labels}
    return {name: Slice(labels.index(labels[number]), parts[labels[number]]) for name, number in found.items()}


def _of(requirement: Requirement, stated: Sequence[Share]) -> int | None:
    path = [heading.casefold() for heading in requirement.section_path]
    for number, share in enumerate(stated):
        depth = len(share.section)
        if requirement.section_path[:depth] == share.section and any(
            heading.startswith(share.label.casefold()) for heading in path[depth:]
        ):
            return number
    shared = [_shared(requirement, share) for share in stated]
    best = max(shared, default=0)
    return shared.index(best) if best else None


def _shared(requirement: Requirement, share: Share) -> int:
    inside = requirement.section_path[: len(share.section)] == share.section
    return len(content(share.label) & content(requirement.text)) * (2 if inside else 1)


def weighted(items: tuple[PlanItem, ...], wishes: Wishes) -> tuple[PlanItem, ...]:
    """``items`` with the minutes of those that speak to a share divided among them by the shares; their sum stays.

    Minutes set by hand stay as they are. No question gets less than 3 or more than 12 minutes, so that the sum may
    fall short but never grows.
    """
    mine = [one for one in items if one.question_id in wishes.slices and one.question_id not in wishes.timed]
    per_question = _per_question([wishes.slices[one.question_id] for one in mine])
    total = sum(one.minutes for one in mine)
    given = {
        one.question_id: min(_LONGEST, max(_SHORTEST, int(total * part)))
        for one, part in zip(mine, per_question, strict=True)
    }
    _take_back(given, sum(given.values()) - total)
    return tuple(PlanItem(one.question_id, given.get(one.question_id, one.minutes)) for one in items)


def _per_question(speaking: Sequence[Slice]) -> list[float]:
    counted = Counter(one.number for one in speaking)
    whole = sum({one.number: one.part for one in speaking}.values())
    return [one.part / whole / counted[one.number] if whole else 0.0 for one in speaking]


def _take_back(given: dict[str, int], minutes: int) -> None:
    """Take ``minutes`` off, one at a time, where there are most."""
    for _ in range(minutes):
        longest = max(given, key=lambda name: given[name])
        given[longest] -= 1
