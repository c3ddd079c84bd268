"""What comes round by itself: late questions brought up, answers to review, answers from the terminal carried out.

A round finds what is due and hands it to the inbox under a key that names the occasion, so that each is done once.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.blocks import escalating, queue
from bot.listeners.desk import answering, cards
from knowledge.domain.inbox import Entry
from knowledge.frontdesk.waiting import handed_to

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.inbox.worker import Serve
    from knowledge.base import KnowledgeBase
    from knowledge.domain.escalations import Escalation

OVERDUE, DELIVER, REVIEW = "round_overdue", "round_deliver", "round_review"
Take = Callable[[Entry], Awaitable[bool]]
Teams = Callable[[], Awaitable[list[str]]]


async def walk(knowledge: KnowledgeBase, take: Take, teams: Teams) -> None:
    """Hand over all that is due now; what was handed over before is known by its key."""
    desk, there = knowledge.frontdesk, await teams()
    if not there:
        return
    for each in await desk.waiting.overdue():
        entry = _entry(OVERDUE, each.id, f"{each.reminders}", reminders=each.reminders)
        await take(replace(entry, team=_home([each.team], there)))
    for each in await desk.waiting.undelivered():
        await take(replace(_entry(DELIVER, each.id, "once"), team=_home([each.team], there)))
    for one in await desk.due():
        owners = await knowledge.tenants.teams_of(one.owner.contact)
        await take(replace(_entry(REVIEW, one.id, f"{one.revision}"), team=_home(owners, there)))


async def overdue(payload: dict[str, Any], desk: Desk) -> None:
    """Remind whoever owns a late question; the next time, and from then on, hand it to the next recruiter."""
    waiting = desk.knowledge.frontdesk.waiting
    one = await waiting.overdue_at(payload["id"], payload["reminders"])
    if one is None:
        return
    people = await desk.identity.recruiters()
    owner = handed_to(one, people) if one.reminders else None
    shown = queue.reminder(one, await cards.title(desk, one), datetime.now(UTC), handed=bool(owner))
    for each in _concerned(one, owner, people):
        await desk.outbox.direct(shown, user=each)
    if owner and one.reminders == 1:
        for asker in await waiting.askers(one.id):
            reply = asker.reply
            await desk.outbox.post(escalating.still_waiting(), channel=reply.channel, thread=reply.ts or None)
    await waiting.brought_up(one, datetime.now(UTC) + timedelta(hours=desk.hours), owner=owner or None)


async def deliver(payload: dict[str, Any], desk: Desk) -> None:
    """Carry an answer that was given on the terminal to whoever asked."""
    for one in await desk.knowledge.frontdesk.waiting.undelivered():
        if one.id == payload["id"]:
            await answering.deliver(desk, one)
            await cards.renew(desk, one)


async def review(payload: dict[str, Any], desk: Desk) -> None:
    """Ask the owner of a verified answer to look at it again; without one, every recruiter."""
    verifying = desk.knowledge.frontdesk.verifying
    today = datetime.now(UTC).date()
    for one in await verifying.due(today):
        if one.id == payload["id"]:
            people = await desk.identity.recruiters()
            because = "what it rests on has changed, its question or the advert" if one.changed else "its review is due"
            for each in [one.owner.contact] if one.owner.contact in people else people:
                await desk.outbox.direct(queue.review(one, because), user=each)
            await verifying.reminded(one.id, today)


SERVED: dict[str, Serve] = {OVERDUE: overdue, DELIVER: deliver, REVIEW: review}


def _concerned(one: Escalation, owner: str | None, people: list[str]) -> Iterator[str]:
    """Whom a late question is put before: its new owner, its owner, or everybody while it has none."""
    told = owner or one.owner
    yield from [told] if told in people else people


def _home(teams: Sequence[str], there: Sequence[str]) -> str:
    """The workspace that sees to something: its own, or where that is unknown or has left, the first."""
    return next((each for each in teams if each in there), there[0])


def _entry(kind: str, name: str, occasion: str, **more: Any) -> Entry:
    key = f"{kind}:{name}:{occasion}"
    return Entry(key=key, team="", kind=kind, person="", conversation=key, payload={"id": name, **more})
