"""Counts what was asked by week and by role, and keeps back every count that could point at a few people; pure.

Rows of a table add up to a total that other tables give as well. So it is not enough to keep back a small count: what
is left when the shown rows are taken from the total must come from several rows and from enough people, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from knowledge.domain.figures import Figure, Figures, Happening, Measure
from knowledge.frontdesk.gaps import FEWEST

# So far back figures go, this week among them.
WEEKS = 8
# What a question came to: the two make up what was asked, so that each follows from the other.
_ENDS = (Measure.ANSWERED, Measure.NOT_STATED)
_ALONE = ((Measure.WAITING,), (Measure.HELPFUL,))

Rows = Mapping[str, Sequence[Happening]]


def monday(at: datetime) -> date:
    """The first day of the week of a time, in UTC."""
    day = at.astimezone(UTC).date()
    return day - timedelta(days=day.weekday())


def first_monday(now: datetime, weeks: int = WEEKS) -> date:
    """The first day of the weeks that are counted."""
    return monday(now) - timedelta(weeks=weeks - 1)


def figures(happened: Iterable[Happening], now: datetime, weeks: int = WEEKS) -> Figures:
    """The figures of the weeks up to ``now``; what happened before, or after, is left out."""
    since = first_monday(now, weeks)
    mondays = [(since + timedelta(weeks=number)).isoformat() for number in range(weeks)]
    counted = [one for one in happened if monday(one.at).isoformat() in mondays]
    by_week = _by(counted, lambda one: monday(one.at).isoformat(), mondays)
    roles = sorted(_table(_by(counted, lambda one: one.role)), key=_most_asked)
    (total,) = _table({"": counted})
    return Figures(since, total, _table(by_week), tuple(roles))


def kept_back(rows: Rows, measures: Collection[Measure], besides: Collection[str] = ()) -> frozenset[str]:
    """The rows whose counts of some measures are not shown: those from too few people, and those that would tell them.

    ``besides`` are rows that are not shown for another reason.
    """
    asking = {key: _people(found, measures) for key, found in rows.items()}
    told = {key for key, people in asking.items() if people}
    hidden = {key for key in told if key in besides or any(_few(rows[key], each) for each in measures)}
    while hidden and hidden != told:
        rest = [one for key in hidden for one in rows[key]]
        if len(hidden) > 1 and not any(_few(rest, each) for each in measures):
            break
        hidden.add(min(told - hidden, key=lambda key: (len(asking[key]), key)))
    return frozenset(hidden)


def _table(rows: Rows) -> tuple[Figure, ...]:
    asked = {key: [one for one in found if one.measure in _ENDS] for key, found in rows.items()}
    whole = {key: [one._replace(measure=Measure.ANSWERED) for one in found] for key, found in asked.items()}
    unasked = kept_back(whole, _ENDS[:1])
    # where it can't be said how many asked, or how many of one end there were, neither end is told
    apart = kept_back(asked, _ENDS, besides=unasked)
    silent = {measures[0]: kept_back(rows, measures) for measures in _ALONE} | dict.fromkeys(_ENDS, apart)
    return tuple(
        Figure(
            key,
            None if key in unasked else len(asked[key]),
            **{each.value: None if key in silent[each] else _count(found, each) for each in Measure},
        )
        for key, found in rows.items()
    )


def _by(happened: Iterable[Happening], key: Callable[[Happening], str], keys: Iterable[str] = ()) -> Rows:
    rows: defaultdict[str, list[Happening]] = defaultdict(list, {each: [] for each in keys})
    for one in happened:
        rows[key(one)].append(one)
    return rows


def _people(found: Iterable[Happening], measures: Collection[Measure]) -> set[str]:
    return {one.person for one in found if one.measure in measures}


def _few(found: Sequence[Happening], measure: Measure) -> bool:
    return 0 < len(_people(found, (measure,))) < FEWEST


def _count(found: Iterable[Happening], measure: Measure) -> int:
    return sum(one.measure is measure for one in found)


def _most_asked(one: Figure) -> tuple[int, str]:
    # what is kept back comes last and by name, or its place would tell
    return (0 if one.asked is None else -one.asked, one.key)
