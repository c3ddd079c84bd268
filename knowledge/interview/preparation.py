"""Lays out a plan towards an interview from what the role asks for; uses nothing of the panel's."""

from __future__ import annotations

from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from knowledge.domain import AssessBy, Kind, Modality
from knowledge.domain.preparation import Day, Matter, Need, Preparation, Task
from knowledge.errors import BadRequest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from knowledge.domain import Requirement, Role
    from knowledge.domain.practice import Story

# Nobody keeps to a longer plan, and one that starts later can still be laid out.
LONGEST_DAYS = 14
_FURTHEST_DAYS = 366
_MATTERS, _READ_UP = 8, 6
_FEW_DAYS = 2
_RANK = {Modality.ESSENTIAL: 0, Modality.NONE: 1, Modality.DESIRABLE: 2}
_UNNAMED = "own-words"


class Supply(NamedTuple):
    """What a plan is made with beside the advert: topic titles by id, questions to ask, stories.

    The rest is what its person did to the tasks: done, left out, put on a day.
    """

    titles: Mapping[str, str]
    to_ask: tuple[str, ...] = ()
    stories: tuple[Story, ...] = ()
    done: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()
    moved: Mapping[str, date] = MappingProxyType({})


def plan(role: Role, requirements: Sequence[Requirement], on: date, today: date, supply: Supply) -> Preparation:
    """The plan for an interview on ``on``, laid out from ``today``: what is not done yet over the days that are left.

    Essentials come first. A date far ahead starts ``LONGEST_DAYS`` days before. Raises BadRequest for a day in the
    past or more than a year ahead.
    """
    check_date(on, today)
    found = matters(requirements, supply)
    tasks = list(_tasks(found, supply))
    left = [task for task in tasks if task.id not in supply.done | supply.dropped]
    starts = max(today, on - timedelta(days=LONGEST_DAYS))
    return Preparation(
        role=role.id,
        title=role.title,
        on=on,
        starts=starts,
        matters=found,
        read_up=tuple(one.title for one in found if one.id in supply.titles)[:_READ_UP],
        to_ask=supply.to_ask,
        days=_arranged(left, starts, on, _kept_days(supply.moved, today, on)),
        done=tuple(task._replace(done=True) for task in tasks if task.id in supply.done),
        dropped=tuple(task for task in tasks if task.id in supply.dropped - supply.done),
    )


def check_date(on: date, today: date) -> None:
    """Raises BadRequest for a date that no plan can be made for."""
    if on < today:
        raise BadRequest(f"{on.isoformat()} is in the past. Give the date of an interview that is still to come.")
    if (on - today).days > _FURTHEST_DAYS:
        raise BadRequest(f"{on.isoformat()} is more than a year ahead. Check the year, or come back nearer the date.")


def assessable(requirements: Sequence[Requirement]) -> list[Requirement]:
    """What people are likely asked to tell of, essentials first: no conditions, nothing that only the CV shows."""
    asked = [
        one
        for one in requirements
        if one.kind is not Kind.CONDITION and one.assess_by in {AssessBy.INTERVIEW, AssessBy.WORK_SAMPLE}
    ]
    return sorted(asked, key=lambda one: _RANK[one.modality])


def matters(requirements: Sequence[Requirement], supply: Supply) -> tuple[Matter, ...]:
    """What is likely assessed, by topic, in the order of the first line behind each."""
    grouped: dict[str, list[Need]] = {}
    for one in assessable(requirements):
        topic = next((name for name in one.topics if name in supply.titles), f"{_UNNAMED}:{one.id}")
        grouped.setdefault(topic, []).append(_need(one, supply.stories))
    return tuple(
        Matter(name, supply.titles.get(name, _short(needs[0].text)), tuple(needs), _told(needs))
        for name, needs in grouped.items()
    )


def _need(requirement: Requirement, stories: Sequence[Story]) -> Need:
    story = next((one.title for one in stories if requirement.id in one.serves), None)
    return Need(requirement.id, requirement.text, requirement.modality, story)


def _told(needs: Sequence[Need]) -> str | None:
    return next((need.story for need in needs if need.story), None)


def _short(text: str, words: int = 9) -> str:
    said = text.split()
    return text if len(said) <= words else " ".join(said[:words]).rstrip(" ,;:") + " …"


def _tasks(found: Collection[Matter], supply: Supply) -> Iterator[Task]:
    first = list(found)[:_MATTERS]
    yield Task("advert", "Read the advert once more and mark what you have done yourself", 20)
    for one in [each for each in first if each.id in supply.titles][:_READ_UP]:
        yield Task(f"read:{one.id}", f"Read up on “{one.title}”", 30)
    for one in first:
        if one.story is None:
            yield Task(f"story:{one.id}", f"Note one story for “{one.title}”: where, what you did, how it ended", 20)
        yield Task(f"practise:{one.id}", f"Practise one answer on “{one.title}”", 15)
    yield Task("ask", "Choose three questions to ask them", 10)
    yield Task("rehearse", "Rehearse once from start to end, aloud and with a clock", 45)
    yield Task("things", "Check the place or the link, the time, and whom to write to if you need an adjustment", 15)


def _kept_days(moved: Mapping[str, date], today: date, on: date) -> dict[str, date]:
    """The days of choice that still hold: one that has passed, or lies after the interview, is laid out anew."""
    return {task: day for task, day in moved.items() if today <= day <= on}


def _arranged(tasks: Sequence[Task], starts: date, on: date, chosen: Mapping[str, date]) -> tuple[Day, ...]:
    """The tasks over the days, those with a day of choice on that one."""
    days = {day.on: list(day.tasks) for day in _laid([task for task in tasks if task.id not in chosen], starts, on)}
    for task in tasks:
        if task.id in chosen:
            days.setdefault(chosen[task.id], []).append(task)
    return tuple(Day(day, tuple(each)) for day, each in sorted(days.items()))


def _laid(tasks: Sequence[Task], starts: date, on: date) -> tuple[Day, ...]:
    """The tasks in their order over the days before ``on``, so that no day has much more to do than another.

    Where no day is left the most useful ones stand on the day itself.
    """
    before = (on - starts).days
    if before == 0:
        return (Day(on, _essence(tasks)),) if tasks else ()
    late = [task for task in tasks if task.id in {"rehearse", "things"}]
    early = [task for task in tasks if task not in late]
    # the last day is for the rehearsal, where there are days enough
    room = before - 1 if before > _FEW_DAYS else before
    share = max(sum(task.minutes for task in early) / room, 1)
    days: dict[int, list[Task]] = {}
    spent = 0
    for task in early:
        days.setdefault(min(int(spent / share), room - 1), []).append(task)
        spent += task.minutes
    if late:
        days.setdefault(before - 1, []).extend(late)
    return tuple(Day(starts + timedelta(days=number), tuple(each)) for number, each in sorted(days.items()))


def _essence(tasks: Sequence[Task]) -> tuple[Task, ...]:
    stories = [task for task in tasks if task.id.startswith("story:")][:2]
    kept = [task for task in tasks if task.id in {"advert", "ask", "things"}]
    return tuple(task for task in tasks if task in stories or task in kept)
