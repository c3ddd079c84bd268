"""Once a week: what people asked in the one before, sent to recruiters; and the queue, opened by a button.

A round hands each week to the inbox under a key that names it, so that it is sent once, also across a restart.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from bot.blocks import figures as blocks
from bot.listeners.desk import cards
from knowledge.domain import Audience
from knowledge.domain.escalations import Officer
from knowledge.domain.inbox import Entry

if TYPE_CHECKING:
    from bot.blocks.message import Message
    from bot.desk import Desk
    from bot.inbox.worker import Serve

DIGEST = "round_digest"
Take = Callable[[Entry], Awaitable[bool]]
Teams = Callable[[], Awaitable[list[str]]]
# On Mondays, when people in Europe are at work; until then the week before it is the latest one.
_FROM = timedelta(hours=8)
_WEEK = timedelta(days=7)


def due(now: datetime) -> date:
    """The Monday of the latest week of which a digest is due."""
    day = (now.astimezone(UTC) - _FROM - _WEEK).date()
    return day - timedelta(days=day.weekday())


async def walk(take: Take, teams: Teams, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
    """Hand over the week that has ended, to each workspace; what was handed over before is known by its key."""
    monday = due(now())
    year, number, _ = monday.isocalendar()
    payload = {"monday": monday.isoformat()}
    for team in await teams():
        key = f"{DIGEST}:{year}-W{number:02}:{team}"
        await take(Entry(key=key, team=team, kind=DIGEST, person="", conversation=key, payload=payload))


async def digest(payload: dict[str, Any], desk: Desk) -> None:
    """Send recruiters what they may see of a week, in their channel or to each; nothing of a silent week."""
    monday = date.fromisoformat(payload["monday"])
    people = [Officer(each, "", Audience.RECRUITER) for each in await desk.identity.recruiters()]
    if people and desk.channel and await desk.identity.recruiters_alone(desk.channel):
        if told := await _message(desk, monday, *people):
            await desk.outbox.post(told, channel=desk.channel)
        return
    for each in people:
        if told := await _message(desk, monday, each):
            await desk.outbox.direct(told, user=each.user)


async def opened(body: dict[str, Any], desk: Desk) -> None:
    """Send the queue to a recruiter who asks for it."""
    user = body["user"]["id"]
    await desk.outbox.direct(await cards.listing(desk, user), user=user)


async def _message(desk: Desk, monday: date, *who: Officer) -> Message | None:
    overview = desk.knowledge.frontdesk.overview
    end = datetime.combine(monday, time(), UTC) + _WEEK - timedelta(seconds=1)
    found = await overview.figures(*who, now=end)
    week = found.week(monday)
    if week is None or week.asked == 0:
        return None
    titles = await desk.knowledge.titles(Audience.RECRUITER)
    return blocks.digest(found, monday, await overview.to_write(*who), titles)


SERVED: dict[str, Serve] = {DIGEST: digest}
