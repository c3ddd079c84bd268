"""A plan adjusted in a form: its date, what is left out or brought back, a task on another day; thin."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from bot.blocks import adjusting as blocks
from bot.blocks import preparing as cards
from bot.blocks import stories
from bot.listeners.preparing import day_trouble, missing, person, today
from bot.listeners.sets import calls

if TYPE_CHECKING:
    from bot.desk import Desk


async def opened(ack: Callable[..., Awaitable[Any]], body: dict[str, Any], client: object, desk: Desk) -> None:
    """Open the form with the plan as it stands for whoever pressed."""
    del client  # forms go out where everything does
    await ack()
    who, role = await person(desk, body["user"]["id"]), str(body["actions"][0].get("value") or "")
    plan = await desk.knowledge.preparing.plans.resume(who, today(), role)
    if plan is None:
        await calls.reply(desk, body, await missing(desk, who, role))
    elif not await calls.show(desk, body, blocks.form(plan)):
        await calls.reply(desk, body, stories.typed())


def check(body: dict[str, Any]) -> dict[str, str]:
    """Find what is wrong with a submission, by field."""
    change = blocks.read(body)
    trouble = day_trouble(change.on)
    wrong = {blocks.DATE: trouble} if trouble else {}
    if change.task and change.to is None:
        return wrong | {blocks.TO: "Please choose a day for it."}
    if change.to and not change.task:
        return wrong | {blocks.TASK: "Please choose what to do on that day."}
    if change.to and change.on and not today() <= change.to <= change.on:
        return wrong | {blocks.TO: "Please choose a day from today to the interview."}
    return wrong


async def submitted(body: dict[str, Any], desk: Desk) -> None:
    """Adjust the plan, and show it as it is now."""
    who, change, day = await person(desk, body["user"]["id"]), blocks.read(body), today()
    plans = desk.knowledge.preparing.plans
    found = await plans.resume(who, day, change.role)
    if found is not None and change.on is not None:
        await plans.plan(found.role, who, change.on, day)
        if change.task and change.to:
            await plans.move(found.role, who, change.task, day, to=change.to)
        found = await plans.drop(found.role, who, change.out, day)
    message = cards.card(found) if found else await missing(desk, who, change.role)
    await desk.outbox.direct(message, user=who.user)
