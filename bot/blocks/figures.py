"""What recruiters see of questions in figures: on their Home tab, and once a week as a message; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from bot.blocks import charts, mrkdwn, view
from bot.blocks.charts import Bar, count
from bot.blocks.message import Block, Group, Message, context, mark, section
from knowledge.domain.figures import NO_SINGLE_ROLE, Figure, Figures
from knowledge.domain.verified import Gap

QUEUE = "queue_open"
_ROLES, _NAMED = 6, 5
_TITLE_CHARACTERS = 80
# Beside the bars, under short heads: what each stands for.
_BESIDE = {"helpful": ("help", "rated helpful"), "waiting": ("wait", "waiting for a person")}
_LEGEND = (f"{charts.FULL} answered", f"{charts.LIGHT} not stated in the advert")
_FEW = (
    "“few” stands for fewer than 5 people, or for a count that would give such a one away. Delicate questions are not "
    "counted."
)


def home(found: Figures, gaps: Sequence[Gap], titles: Mapping[str, str]) -> list[Block]:
    """Build the recruiters' part of the Home tab; nothing where nothing was asked."""
    if found.empty:
        return []
    return [
        {"type": "header", "text": view.words(f"Questions in the last {len(found.weeks)} weeks")},
        *section(_counts(found.total)),
        *section("*By week*"),
        *_weeks(found),
        *_roles(found.roles, titles),
        *_gaps(gaps, titles),
        _button(),
        context(mark(_FEW)),
        {"type": "divider"},
    ]


def digest(found: Figures, monday: date, gaps: Sequence[Gap], titles: Mapping[str, str]) -> Message:
    """Build what recruiters get about a week that has ended."""
    week = found.week(monday) or Figure(monday.isoformat())
    groups: list[Group] = [
        section(f"*What people asked in the week from {monday.day} {monday:%B %Y}*\n{_counts(week)}"),
        (*section("The weeks up to it:"), *_weeks(found)),
        tuple(_gaps(gaps, titles)),
        (_button(), context(mark(_FEW))),
    ]
    return Message(groups=tuple(group for group in groups if group))


def _counts(one: Figure) -> str:
    return ", ".join(f"*{count(number)}* {name.replace('_', ' ')}" for name, number in _named(one))


def _named(one: Figure) -> list[tuple[str, int | None]]:
    return list(zip(Figure._fields[1:], one[1:], strict=True))


def _weeks(found: Figures) -> list[Block]:
    """The chart by week, from the first one in which anything was asked."""
    begun = [number for number, one in enumerate(found.weeks) if any(each != 0 for each in one[1:])]
    shown = found.weeks[begun[0] if begun else 0 :]
    beside = [name for name in _BESIDE if getattr(found.total, name) != 0]
    rows = [
        Bar(_day(date.fromisoformat(one.key)), one.asked, one.answered, tuple(getattr(one, name) for name in beside))
        for one in shown
    ]
    heads = ["asked", *(_BESIDE[name][0] for name in beside)]
    told = [f"{_BESIDE[name][0]}: {_BESIDE[name][1]}" for name in beside]
    apart = [f"{charts.MIXED} one or the other"] if any(one.asked and one.answered is None for one in shown) else []
    return [charts.preformatted(charts.bars(rows, heads)), context(mark(", ".join([*_LEGEND, *apart, *told])))]


def _roles(roles: Sequence[Figure], titles: Mapping[str, str]) -> list[Block]:
    shown = [one for one in roles if one.asked]
    names = [_title(one.key, titles) for one in roles if one.asked is None]
    blocks: list[Block] = []
    if shown:
        lines: list[str] = []
        drawn = charts.titled([Bar(_title(one.key, titles), one.asked, one.answered) for one in shown[:_ROLES]])
        for one, title, bar in zip(shown[:_ROLES], drawn[::2], drawn[1::2], strict=True):
            lines += [*([""] if lines else []), title, bar, *_besides(one)]
        blocks += [*section("*By role*"), charts.preformatted(lines)]
    rest = len(shown) - _ROLES
    told = [f"{rest} more roles: `rolecall faq figures`"] if rest > 0 else []
    if names:
        named = ", ".join(map(_short, names[:_NAMED]))
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        told.append(f"few: {named}{more}")
    return [*blocks, *(context(mark(line)) for line in told)]


def _besides(one: Figure) -> list[str]:
    told = [
        f"{count(number)} {name}"
        for number, name in ((one.helpful, "helpful"), (one.waiting, "waiting"))
        if number != 0
    ]
    return [", ".join(told)] if told else []


def _gaps(gaps: Sequence[Gap], titles: Mapping[str, str]) -> list[Block]:
    if not gaps:
        return []
    lines = [f"• *{_short(gap.about or gap.facet)}*, {_short(_title(gap.role, titles))}: {_often(gap)}" for gap in gaps]
    head = "*What to write next* (asked in the last 90 days, and the advert doesn't say it)"
    return list(section("\n".join([head, *lines])))


def _short(title: str) -> str:
    return mrkdwn.inline(mrkdwn.clip(title, _TITLE_CHARACTERS))


def _often(gap: Gap) -> str:
    return f"asked {gap.asked} times by {gap.people} people" if gap.asked else "asked by fewer than 5 people"


def _title(role: str, titles: Mapping[str, str]) -> str:
    return titles.get(role, role) if role != NO_SINGLE_ROLE else "Several roles or none"


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"


def _button() -> Block:
    button = {"type": "button", "action_id": QUEUE, "text": view.words("Open the queue"), "style": "primary"}
    return {"type": "actions", "elements": [button]}
