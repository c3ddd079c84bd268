"""Brings envelopes to the bot: waits for the ack as long as Slack does, and redelivers events that got none."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine

from bot.workspace.clock import Pace
from bot.workspace.delivery import Answer, Delivery
from bot.workspace.faults import Faults
from bot.workspace.names import fresh
from bot.workspace.state import Json

Carrier = Callable[[Json], Awaitable[Answer]]


class Courier:
    """Delivers over ``carrier``: the bot's sockets, or signed HTTP."""

    def __init__(self, carrier: Carrier, faults: Faults, pace: Pace) -> None:
        self.carrier = carrier
        self._faults = faults
        self._pace = pace
        self._tasks: set[asyncio.Task[object]] = set()

    async def deliver(self, kind: str, payload: Json, *, retry: int = 0) -> Delivery:
        """Send once, as the given retry; if an event is not taken, go on insisting aside."""
        delivery = Delivery(_envelope(kind, payload, retry, "timeout" if retry else ""), None, None, 0.0)
        started = time.monotonic()
        answer = await self._try(delivery)
        delivery.status, delivery.body = answer.status, answer.body
        delivery.seconds = time.monotonic() - started
        if kind == "events_api":
            if self._faults.duplicates > 0:
                self._faults.duplicates -= 1
                await self._try(delivery)
            if not delivery.acked and answer.insist and not retry:
                self.aside(self._insist(delivery, answer))
        return delivery

    def aside(self, work: Coroutine[object, object, object]) -> None:
        """Let something run beside what people do; ``close`` ends it, even before its first step."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def quiet(self) -> None:
        """Wait until nothing runs aside any more, redeliveries included."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def close(self) -> None:
        """End what runs aside."""
        while self._tasks:
            for task in self._tasks:
                task.cancel()
            # More than once, because a task that is cancelled just as its answer comes may go on regardless.
            await asyncio.wait(self._tasks, timeout=0.1)

    async def _insist(self, delivery: Delivery, answer: Answer) -> None:
        first = delivery.envelope
        for number, pause in enumerate(self._pace.retries, 1):
            await asyncio.sleep(pause)
            delivery.envelope = _envelope(first["type"], first["payload"], number, answer.reason)
            answer = await self._try(delivery)
            if answer.status == 200 or not answer.insist:
                return

    async def _try(self, delivery: Delivery) -> Answer:
        started = time.monotonic()
        try:
            async with asyncio.timeout(self._pace.ack):
                answer = await self.carrier(delivery.envelope)
        except TimeoutError:
            answer = Answer(None)
        except ConnectionError:
            answer = Answer(None, reason="connection_failed")
        else:
            late = self._faults.late()
            if late is None or time.monotonic() - started + late > self._pace.ack:
                answer = Answer(None)
            elif answer.status is not None and not 200 <= answer.status < 300:
                answer = answer._replace(reason="http_error")
        delivery.attempts.append(answer.status)
        return answer


def _envelope(kind: str, payload: Json, retry: int, reason: str) -> Json:
    return {
        "envelope_id": fresh("env"),
        "type": kind,
        "payload": payload,
        "accepts_response_payload": kind != "events_api",
        "retry_attempt": retry,
        "retry_reason": reason,
    }
